// Package rule finds wording in a text by rules that are data.
//
// One YAML file holds one category with all its rules:
//
//	category: overgeneralization
//	kind: trap
//	name: Overgeneralization
//	plain: one time became a rule
//	definition: One bad event is taken as proof of how it always goes.
//	title: Could one evening have become “always”?
//	question: When did it matter and go another way?
//	slot: exceptions
//	source: Burns 1980; Beck 1963
//	rules:
//	  - id: overgeneralization/i-always-fail
//	    message: “{cue}” can read as a rule about you.
//	    why: One evening cannot show what happens every time.
//	    confidence: 0.8
//	    patterns:
//	      - "i always ..2 @fail_verb"
//	      - "~be ..3 never going to"
//	    except:
//	      - pattern: "on|at ..2 monday|mondays"
//	        example: I always mess up on Mondays.
//	    skip_gates: [negated]
//	    examples:
//	      positive:
//	        - "Well. [I always ruin the good ones]."
//	      negative:
//	        - I always enjoy our walks.
//
// # The pattern language
//
// A pattern is a row of elements parted by blanks. Each is compared with the
// Norm of one token; the match stays inside one sentence (a clause with
// "within: clause").
//
//	word         this word (write contractions apart: "do not", "i am", "ca not"
//	             is "can not"; "'s" and "'d" stay)
//	a|b|c        one of these
//	~ruin        any form of the lemma; ~ruin|~wreck works too
//	@list        an entry of lists.yaml; an entry may have several words
//	:VB          a token whose part-of-speech tag starts with VB (costs tagging)
//	..3          up to three tokens of any kind but a sentence end
//	_            exactly one token
//	x?           x or nothing
//	!x           one token that is not x
//	^ and $      start and end of the clause
//	<a b c>      the cue words; without it the whole match is the cue
//
// Every match passes the gates of gate.go before it becomes a finding.
package rule
