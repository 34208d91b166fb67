// Package text takes a text apart into sentences, clauses and tokens with exact
// byte offsets. Start with Parse; Document.Claim tells who a clause speaks of,
// what it says of them and whether it asserts it. Ask Document.Tag for parts of
// speech only where they are needed, because they are the expensive part.
//
// It is the only importer of prose, which tags well but has known faults: it
// drops negation, gives no offsets, shares one tag between equal words, and
// panics or hangs on some input. They are worked around in tagger.go.
package text
