// Package evidence finds, in what a user wrote on earlier days, what speaks
// against a thought of tonight: a presentation that went well against "I always
// mess up presentations", a friend who rang against "nobody ever calls me". Start
// with New and Index.Against, and ask only where no stop sign stands.
//
// A thought is read for what would count against it (notes.go, ask.go): who would
// have had to act, what it is about, which words deny or generalize. An item is
// taken apart into clauses with their actors (read.go, people.go) and counts only
// if it is good news and shares enough of what the thought is about (score.go), by
// lemma or by a small list of related words (related.txt). What is found is
// offered, dated and word for word; it is never stated for the user. Where nothing
// fits, nothing is returned: an item beside the point hurts more than silence.
package evidence
