package text

// Kind tells what a token is made of.
type Kind uint8

// The kinds of token. Other covers symbols, control characters and bytes that
// are not valid UTF-8.
const (
	Word Kind = iota
	Number
	Punct
	Emoji
	Other
)

// Token is one word or mark of the text.
//
// A contraction is two tokens that touch: "can't" is "ca" + "n't" with the
// norms "can" and "not", so that no negation is ever lost.
type Token struct {
	Span
	// Norm is the folded form that rules compare with: lower case, straight
	// quotes, contractions spelled out ("'m" is "am", "wo" before "n't" is
	// "will"). "'s" and "'d" stay as they are, because they are ambiguous.
	Norm string
	// Lemma is the dictionary form of Norm ("ruined" is "ruin", "was" is "be").
	Lemma string
	Kind  Kind
}

// Sentence is a run of tokens [First, Last) and the bytes they cover.
type Sentence struct {
	Span
	First, Last int
}

// Clause is a part of one sentence with at most one main verb, cut at
// punctuation, conjunctions and complementisers. Tokens [First, Last).
type Clause struct {
	Span
	First, Last int
	Sentence    int
}

// Document is a text taken apart. Every span points into Source; Source is
// never changed. A Document is not safe for concurrent use, because tags are
// computed when first asked for.
type Document struct {
	Source    string
	Tokens    []Token
	Sentences []Sentence
	Clauses   []Clause

	tags []string
}

// Text is the original wording of a span.
func (d *Document) Text(s Span) string { return d.Source[s.Start:s.End] }
