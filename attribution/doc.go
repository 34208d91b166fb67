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
// Each is rated on three axes from 1 to 7 (Abramson, Seligman and Teasdale
// 1978): internality (others and circumstance to me), stability (this time to
// always), globality (just this to everything). A rating is the mean of the
// cues that were found, weighted by how sure each is; without a cue it is
// unknown, which is not the middle. Whether the cause can be changed is kept
// apart (Weiner 1985), and so is whether self-blame is about an act or about
// the person (Janoff-Bulman 1979), because internal alone is no fault.
//
// The steps, one file each:
//
//	markers.go, markercheck.go, explicit.go   "because", "my fault", "led to"
//	implicit.go      two neighbouring statements with no marker
//	verdict.go       "I always ruin it", which stands for a cause
//	gates.go         questions, wishes, other people's views
//	person.go, tense.go   who the cause is, and when it holds
//	rate.go          cues to ratings
//	findings.go      which ratings become a card
//
// # Limits
//
// Most short thoughts hold no causal marker, so asking for the cause beats
// finding it: give [Texts].Cause where the user wrote one. In a long narration
// only the clearest unmarked causes are claimed. The rules are for English. A
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
