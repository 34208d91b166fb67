package text

// Parse takes a text apart into tokens, sentences and clauses. It accepts any
// bytes; what is not valid UTF-8 becomes tokens of kind Other. It never tags,
// so it is cheap enough to call at every pause in typing.
func Parse(source string) *Document {
	d := &Document{Source: source}
	d.Tokens = settleClitics(tokenize(source))
	d.Sentences = segment(d)
	d.quoted = markQuotes(d)
	d.Clauses, d.clauseOf = cutClauses(d)
	d.sentenceOf = make([]int32, len(d.Tokens))
	for i, s := range d.Sentences {
		for t := s.First; t < s.Last; t++ {
			d.sentenceOf[t] = int32(i)
		}
	}
	return d
}
