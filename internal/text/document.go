package text

import (
	"sort"
	"strings"
)

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
	// A run of marks is one token with the norm of one mark ("!!!" is "!"); an
	// ellipsis is "...", any dash between words is "—".
	Norm string
	// Lemma is the dictionary form of Norm ("ruined" is "ruin", "was" is "be").
	// Here "'s" is resolved to "be" or "have" where its neighbours decide it
	// ("it's late", "he's gone"), and "'d" to "would" or "have".
	Lemma string
	Kind  Kind
}

// Sentence is a run of tokens [First, Last) and the bytes they cover. A line
// end always ends a sentence.
type Sentence struct {
	Span
	First, Last int
	// Question is set where the sentence ends in a question mark and is not a
	// statement with a tag ("I'm an idiot, aren't I?").
	Question bool
}

// Clause is a part of one sentence with at most one main verb, cut at
// punctuation and before conjunctions with a subject of their own. Its tokens
// [First, Last) adjoin those of the next clause; its Span leaves out the marks
// at both ends.
type Clause struct {
	Span
	First, Last int
	Sentence    int
}

// Document is a text taken apart. Every span points into Source; Source is
// never changed. A Document is not safe for concurrent use, because tags
// and claims are computed when first asked for.
type Document struct {
	Source    string
	Tokens    []Token
	Sentences []Sentence
	Clauses   []Clause

	quoted     []bool
	sentenceOf []int32
	clauseOf   []int32
	tags       []string
	tagged     []bool
	classes    []class
	claims     []claimList
	numbers    []Numbers
	numbered   int32 // how many words had a number when numbers were looked up
}

// Text is the original wording of a span.
func (d *Document) Text(s Span) string { return d.Source[s.Start:s.End] }

// Quoted reports whether token i stands between quotation marks. The marks
// themselves do not.
func (d *Document) Quoted(i int) bool { return d.quoted[i] }

// TokenAt is the index of the first token that ends after the byte offset; it
// is len(Tokens) behind the last one.
func (d *Document) TokenAt(offset int) int {
	return sort.Search(len(d.Tokens), func(i int) bool { return d.Tokens[i].End > offset })
}

// SentenceOf is the index of the sentence where a span begins, or -1 in a text
// without words.
func (d *Document) SentenceOf(s Span) int {
	t := d.TokenAt(s.Start)
	if t == len(d.Tokens) {
		t--
	}
	if t < 0 {
		return -1
	}
	return int(d.sentenceOf[t])
}

// SentenceAt is the index of the sentence that holds token i.
func (d *Document) SentenceAt(i int) int { return int(d.sentenceOf[i]) }

// ClauseOf is the index of the clause that holds token i.
func (d *Document) ClauseOf(i int) int { return int(d.clauseOf[i]) }

// Folded is the words of a span as norms joined by blanks, without marks. It
// is the same for two wordings that differ in case, quotes or spacing only, so
// it serves as a key that survives edits elsewhere in the text.
func (d *Document) Folded(s Span) string {
	var b strings.Builder
	for i := d.TokenAt(s.Start); i < len(d.Tokens) && d.Tokens[i].Start < s.End; i++ {
		if k := d.Tokens[i].Kind; k != Word && k != Number {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(d.Tokens[i].Norm)
	}
	return b.String()
}

// Cover is the span from token first to token last-1; it is empty where there
// is no token.
func (d *Document) Cover(first, last int) Span {
	if first >= last {
		return Span{}
	}
	return Span{d.Tokens[first].Start, d.Tokens[last-1].End}
}
