package attribution

import (
	"slices"

	"seconddraft/internal/text"
)

// run is a stretch of tokens [first, last) of one of the three texts.
type run struct {
	doc         *text.Document
	in          Field
	first, last int
}

func (r run) empty() bool { return r.doc == nil || r.first >= r.last }

// norm is the folded form of token i, "" outside the document.
func (r run) norm(i int) string {
	if i < 0 || i >= len(r.doc.Tokens) {
		return ""
	}
	return r.doc.Tokens[i].Norm
}

func (r run) lemma(i int) string {
	if i < 0 || i >= len(r.doc.Tokens) {
		return ""
	}
	return r.doc.Tokens[i].Lemma
}

// classes are the classes of token i by its norm, lemmaClasses by its lemma.
func (r run) classes(i int) lexis { return classesOf(r.doc.Numbers()[i].Norm) }

func (r run) lemmaClasses(i int) lexis { return classesOf(r.doc.Numbers()[i].Lemma) }

func (r run) wordlike(i int) bool {
	k := r.doc.Tokens[i].Kind
	return k == text.Word || k == text.Number
}

// words counts the words and numbers.
func (r run) words() int {
	n := 0
	for i := r.first; i < r.last; i++ {
		if r.wordlike(i) {
			n++
		}
	}
	return n
}

// trim drops punctuation and linking words at both ends, which belong to the
// sentence and not to the event or cause.
func (r run) trim() run {
	for r.first < r.last && (!r.wordlike(r.first) || linking[r.norm(r.first)] || r.norm(r.first) == "that" && openers[r.norm(r.first+1)]) {
		r.first++
	}
	for r.first < r.last && (!r.wordlike(r.last-1) || trailing[r.norm(r.last-1)]) {
		r.last--
	}
	return r
}

func (r run) span() text.Span {
	return text.Span{Start: r.doc.Tokens[r.first].Start, End: r.doc.Tokens[r.last-1].End}
}

func (r run) place() *Place {
	if r.empty() {
		return nil
	}
	return &Place{Span: r.span(), In: r.in}
}

// cut is the same run with other borders.
func (r run) cut(first, last int) run {
	r.first, r.last = max(first, 0), last
	return r
}

// find is the first token of r whose norm is in set, or -1.
func (r run) find(set words) int {
	for i := r.first; i < r.last; i++ {
		if set[r.norm(i)] {
			return i
		}
	}
	return -1
}

// has reports whether any norm or lemma of r is in set.
func (r run) has(set words) bool {
	for i := r.first; i < r.last; i++ {
		if set[r.norm(i)] || set[r.lemma(i)] {
			return true
		}
	}
	return false
}

// match compares the tokens from i with a row of words; a word may be several
// parted by "|". It returns the token after the match, or -1.
func (r run) match(i int, row []element) int {
	numbers := r.doc.Numbers()
	for _, e := range row {
		if i >= r.last || !slices.Contains(e, numbers[i].Norm) {
			return -1
		}
		i++
	}
	return i
}

// sentences are the runs of d's sentences.
func sentences(d *text.Document, in Field) []run {
	if d == nil {
		return nil
	}
	out := make([]run, 0, len(d.Sentences))
	for _, s := range d.Sentences {
		out = append(out, run{d, in, s.First, s.Last})
	}
	return out
}

// whole is all of d as one run.
func whole(d *text.Document, in Field) run {
	if d == nil {
		return run{}
	}
	return run{d, in, 0, len(d.Tokens)}
}
