package ban

import (
	"unicode"
	"unicode/utf8"

	"seconddraft/internal/text"
)

// User is what the user wrote, for telling their words from ours. It is made
// once for a request and may be shared by several drafts.
type User struct {
	lemmas  map[string]bool
	pairs   map[[2]string]bool
	triples map[[3]string]bool
	// ends are the words behind which the user ended a sentence or made a mark.
	ends map[string]bool
	// capitals are words that the user capitalised within a sentence: "His will".
	capitals map[string]bool
}

// NewUser reads everything that the user said, each answer by itself.
func NewUser(sources ...string) *User {
	u := &User{
		lemmas: make(map[string]bool), ends: make(map[string]bool), capitals: make(map[string]bool),
		pairs: make(map[[2]string]bool), triples: make(map[[3]string]bool),
	}
	for _, s := range sources {
		d := text.Parse(s)
		for i, t := range d.Tokens {
			u.lemmas[t.Lemma], u.lemmas[t.Norm] = true, true
			if i >= 1 {
				u.pairs[[2]string{d.Tokens[i-1].Norm, t.Norm}] = true
			}
			if i >= 2 {
				u.triples[[3]string{d.Tokens[i-2].Norm, d.Tokens[i-1].Norm, t.Norm}] = true
			}
			if t.Kind == text.Word && startsUpper(d.Text(t.Span)) && d.Sentences[d.SentenceAt(i)].First != i {
				u.capitals[t.Norm] = true
			}
			if i+1 == len(d.Tokens) || d.Tokens[i+1].Kind != text.Word {
				u.ends[t.Norm] = true
			}
		}
	}
	return u
}

// wrote reports whether a word, or another form of it, is one of the user's.
func (u *User) wrote(t text.Token) bool { return u.lemmas[t.Norm] || u.lemmas[t.Lemma] }

// Said reports whether every word of a phrase is one the user wrote.
func (u *User) Said(phrase string) bool {
	for _, t := range text.Parse(phrase).Tokens {
		if t.Kind == text.Word && !u.wrote(t) {
			return false
		}
	}
	return true
}

// rows tells for each token whether it stands in a row of three as the user
// wrote it, or in quotation marks.
func (u *User) rows(d *text.Document) []bool {
	theirs := make([]bool, len(d.Tokens))
	for i := 2; i < len(d.Tokens); i++ {
		if u.triples[[3]string{d.Tokens[i-2].Norm, d.Tokens[i-1].Norm, d.Tokens[i].Norm}] {
			theirs[i-2], theirs[i-1], theirs[i] = true, true, true
		}
	}
	for i, t := range d.Tokens {
		if d.Quoted(i) && u.lemmas[t.Norm] {
			theirs[i] = true
		}
	}
	return theirs
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

func startsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}
