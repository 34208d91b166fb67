// Package attribution finds the explanations in a text and says where their
// words lean. Start with [Read].
//
// An attribution is an event together with the writer's own cause for it. The
// unit, and what counts as one, follow CAVE, the content analysis of verbatim
// explanations (Schulman, Castellon and Seligman 1989; Peterson, Schulman,
// Castellon and Seligman 1992): a real causal link, the writer's own view, an
// event that is bad for the writer. A report of an event, a feeling, a wish, a
// purpose, or somebody else's view is none.
//
// A marker ("because", "my fault", "that's why") decides alone, unless a gate of
// gates.go refuses it. Two neighbours with nothing between them that says so ("I
// bombed it. I never prepare.") are judged by what a reader can see of each: who
// it is about, its tense, whether it tells of harm, of a trait, of a neglect or of
// what came next. These features (shapes.go), and the words that were met often
// enough, are weighed by a logistic regression.
//
// Each pair is rated on three axes from 1 to 7 (Abramson, Seligman and Teasdale
// 1978): internality (others and circumstance to me), stability (this time to
// always), globality (just this to everything). The rules of rules/*.yaml, the
// person and the tense are cues; so are leanings (leanings.go), such as a word
// for what lasts, signs (signs.go), such as how much of it speaks of the writer,
// and single words that were met often enough (causewords.go). A rating is the sum
// of its cues' weights (ridge regression on rated causes); where nothing bears on
// an axis it is unknown, which is not the middle. [Attribution].Cues names the words of each. Whether the cause can be
// changed is kept apart (Weiner 1985), and so is whether self-blame is about an
// act or about the person (Janoff-Bulman 1979), because internal alone is no fault.
//
// All weights are in weights.txt. They are fitted to the training half of
// testdata/corpus by "go generate ./attribution", which prints cross-validated
// figures; after a change of a word list, a rule or the corpus, run it again.
// TestCorpus measures both halves.
//
// The steps, one file each:
//
//	markers.go, markercheck.go, explicit.go, reason.go   "because", "my fault", "led to"
//	causalverbs.go   "fired for being late", "my temper drove her off"
//	cleft.go, counterfactual.go   "it was my mouth that", "if only I had"
//	statement.go, meeting.go, shapes.go       two neighbours with no marker
//	verdict.go       "I always ruin it", which stands for a cause
//	gates.go         questions, wishes, plans, feelings, other people's views
//	person.go, tense.go   who the cause is, and when it holds
//	leanings.go, signs.go, causewords.go, rate.go, blame.go   cues to ratings
//	lexis.go, lexicon.go, harm.go, spread.go   the word classes
//	kinds.go, kindwords.go, reach.go   the word classes of the ratings alone
//	learn.go         what tools/fitattribution needs
//	findings.go      which ratings become a card
//
// # Limits
//
// Most short thoughts hold no causal marker, so asking for the cause beats
// finding it: give [Texts].Cause where the user wrote one. Of explanations with a
// marker nearly all are found, of those without about a third on words not met
// before: whether the second sentence explains the first or only follows it is
// often known from the world and not from the wording. The rules are for English. A
// rating describes wording, never a person; attributional style predicts later
// mood only weakly (Huang 2015).
//
// # References
//
//	Abramson, Seligman, Teasdale 1978, J Abnorm Psychol 87:49
//	Huang 2015, Cognit Ther Res 39:721
//	Janoff-Bulman 1979, J Pers Soc Psychol 37:1798
//	Peterson, Schulman, Castellon, Seligman 1992, in Smith (ed.), Cambridge UP, 383
//	Schulman, Castellon, Seligman 1989, Behav Res Ther 27:505
//	Weiner 1985, Psychol Rev 92:548
package attribution
