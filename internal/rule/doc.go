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
//	a|b|c        one of these; words, ~lemmas, @lists and :TAGs may be mixed
//	a_b          in an alternative, the two words "a b": left|turned_down
//	give_up      several words as one alternative: quit|give_up|~be_done
//	~ruin        any form of the lemma; ~ruin|~wreck works too; ~be takes in "'s"
//	             and "'m" where they are a verb
//	@list        an entry of lists.yaml or of any file of the pack; an entry may
//	             have several words, each of them a word or ~lemma
//	:VB          a token whose part-of-speech tag starts with VB (costs tagging)
//	..3          up to three tokens of any kind but a sentence end (at most ..15)
//	_            exactly one token
//	x?           x or nothing
//	!x           one token that is not x
//	^ and $      start and end of the clause; ^ also holds behind and, but, or, so,
//	             because, then
//	<a b c>      the cue words; without it the whole match is the cue; there may
//	             be several
//
// Words must follow each other; a comma between them has to be written or fall
// into a gap. Quotation marks and asterisks around a word are passed over.
//
// A finding's span is the clause that holds the match, without a leading "and",
// "but", "so", "or", "because", "then" and without marks at its ends; a match
// that touches several clauses takes them all. One rule gives one finding for
// the same words, however many of its patterns match.
//
// # Keys
//
// A file may also hold "skip_gates" (for all its rules) and "lists" (name:
// entries, known to all files of the pack, in place of a shared list of the same
// name). Several files may share a category;
// one of them has the keys name to source. A rule may also hold:
//
//	within      clause: the match may not leave the clause where it begins
//	reach       of an exception: sentence to look for it in the whole sentence,
//	            next for the sentence behind it too; else in the clause alone
//	skip_gates  gates that do not apply; [all] for every one
//	gates       the only gates that apply, in place of those of its kind
//	toward      1 to 7, for kind axis only
//	tier        a or b, for category crisis only
//	source      where it differs from the category's
//
// Every match passes the gates of gate.go before it becomes a finding.
package rule
