package text

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/neurosnap/sentences"
	"github.com/neurosnap/sentences/english"
)

// punkt is the trained English splitter. Loading its data takes tens of
// milliseconds, so it is loaded once and only when a line needs it.
var punkt = sync.OnceValue(func() *sentences.DefaultSentenceTokenizer {
	t, err := english.NewSentenceTokenizer(nil)
	if err != nil {
		panic("text: the embedded sentence data is damaged: " + err.Error())
	}
	return t
})

// maxPunkt is the longest stretch in bytes that is given to punkt at once. Its
// heuristics look at neighbours only, so a longer line is fed in pieces.
const maxPunkt = 8 << 10

// segment finds the sentences. Line ends come first: people write lists and one
// thought a line, and punkt ignores both.
func segment(d *Document) []Sentence {
	starts := make([]bool, len(d.Tokens)+1)
	for first := 0; first < len(d.Tokens); {
		last := first + 1
		for last < len(d.Tokens) && !d.newline(last) {
			last++
		}
		starts[first] = true
		markStarts(d, first, last, starts)
		first = last
	}
	return collect(d, starts)
}

// newline reports whether a line ends between token i-1 and token i.
func (d *Document) newline(i int) bool {
	return strings.ContainsAny(d.Source[d.Tokens[i-1].End:d.Tokens[i].Start], "\n\r\u2028\u2029\v\f")
}

// markStarts marks the first token of each sentence of one line.
func markStarts(d *Document, first, last int, starts []bool) {
	if hasInnerStop(d, first, last) {
		for from := first; from < last; {
			to := pieceEnd(d, from, last)
			for _, end := range sentenceEnds(d.Source[d.Tokens[from].Start:d.Tokens[to-1].End]) {
				t := d.TokenAt(d.Tokens[from].Start + end)
				if t < to && d.Tokens[t].Start >= d.Tokens[from].Start+end {
					starts[t] = true
				}
			}
			from = to
		}
	}
	for i := first + 1; i < last; i++ {
		switch repair(d, first, i, last) {
		case begins:
			starts[i] = true
		case continues:
			starts[i] = false
		}
	}
}

// hasInnerStop spares punkt lines without a stop before their last token.
func hasInnerStop(d *Document, first, last int) bool {
	for i := first; i < last-1; i++ {
		if t := d.Tokens[i]; strings.ContainsAny(t.Norm, ".?!") || t.End > t.Start && d.Source[t.End-1] == '.' {
			return true
		}
	}
	return false
}

func pieceEnd(d *Document, from, last int) int {
	limit := d.Tokens[from].Start + maxPunkt
	to := from + 1
	for to < last && d.Tokens[to].End <= limit {
		to++
	}
	return to
}

// punktEnds are the byte offsets where sentences end. A panic inside punkt
// costs the cuts of one line, not the evening.
func punktEnds(line string) (ends []int) {
	defer func() {
		if recover() != nil {
			ends = nil
		}
	}()
	for _, s := range punkt().Tokenize(line) {
		ends = append(ends, s.End)
	}
	return ends
}

type decision int

const (
	unchangedStart decision = iota
	begins
	continues
)

// repair corrects what punkt gets wrong in this kind of text, for the border
// before token i. The first correction that has a view decides.
func repair(d *Document, first, i, last int) decision {
	b := borderAt{
		d: d, first: first, i: i, last: last, before: d.Tokens[i-1], token: d.Tokens[i],
		gap: d.Tokens[i-1].End < d.Tokens[i].Start,
	}
	for _, correct := range corrections {
		if found := correct(b); found != unchangedStart {
			return found
		}
	}
	return unchangedStart
}

// borderAt is the place between two tokens of a line [first, last).
type borderAt struct {
	d              *Document
	first, i, last int
	before, token  Token
	gap            bool
}

var corrections = []func(borderAt) decision{
	keepMarks, emojiEnds, initialEnds, clockEnds, stopBeforeCapital, numberEnds,
}

// keepMarks leaves closing marks and emoji with the sentence before them.
func keepMarks(b borderAt) decision {
	if b.token.Kind == Punct && !opensSentence(b.token.Norm) || b.token.Kind == Emoji && b.i+1 < b.last {
		return continues
	}
	return unchangedStart
}

// emojiEnds takes an emoji before a capital for a full stop.
func emojiEnds(b borderAt) decision {
	if b.before.Kind == Emoji && b.gap && b.token.Kind == Word && startsUpper(b.d, b.i) {
		return begins
	}
	return unchangedStart
}

// initialEnds undoes that punkt takes "i." for an initial.
func initialEnds(b borderAt) decision {
	if b.before.Norm == "." && b.i-2 >= b.first && b.d.Tokens[b.i-2].Norm == "i" && b.gap {
		return begins
	}
	return unchangedStart
}

// clockEnds ends a sentence at "3 p.m. Then", but not at "3 p.m. Monday".
func clockEnds(b borderAt) decision {
	clock := (b.before.Norm == "pm" || b.before.Norm == "am") && strings.HasSuffix(b.d.Text(b.before.Span), ".")
	if clock && b.gap && startsUpper(b.d, b.i) && !calendar[b.token.Norm] {
		return begins
	}
	return unchangedStart
}

// stopBeforeCapital ends a sentence at "… Then" and "? Why".
func stopBeforeCapital(b borderAt) decision {
	switch b.before.Norm {
	case "?", "!", "...":
	default:
		return unchangedStart
	}
	if !b.gap || !startsUpper(b.d, b.i) {
		return unchangedStart
	}
	if b.before.Norm == "..." && stutters(b.d, b.i) {
		return continues
	}
	return begins
}

// numberEnds tells "1. The list" from "back at 6.50. card declined".
func numberEnds(b borderAt) decision {
	if b.before.Norm != "." || b.i-2 < b.first || b.d.Tokens[b.i-2].Kind != Number {
		return unchangedStart
	}
	if b.i-2 == b.first || b.d.Tokens[b.i-3].Norm == "." {
		return continues
	}
	if b.gap && b.token.Kind == Word {
		return begins
	}
	return unchangedStart
}

// stutters reports whether the ellipsis before token i follows the same word
// ("I... I can't").
func stutters(d *Document, i int) bool {
	return i >= 2 && d.Tokens[i-2].Norm == d.Tokens[i].Norm
}

func opensSentence(norm string) bool {
	return norm == `"` || norm == "'" || norm == "(" || norm == "[" || norm == "—" || norm == "-" || norm == "*" || norm == "•"
}

func startsUpper(d *Document, i int) bool {
	r, _ := utf8.DecodeRuneInString(d.Source[d.Tokens[i].Start:])
	return unicode.IsUpper(r)
}

// calendar are capital words that go on after "3 p.m.".
var calendar = WordSet(`monday tuesday wednesday thursday friday saturday sunday january february march
	april may june july august september october november december est pst gmt utc cet bst edt pdt`)

// maxSentence is the most tokens of a sentence. A longer run without a stop is
// cut, at a comma if there is one near, so that no later step has to fear long
// input; people do not write such sentences.
const maxSentence = 300

func collect(d *Document, starts []bool) []Sentence {
	var out []Sentence
	for first := 0; first < len(d.Tokens); {
		last := first + 1
		for last < len(d.Tokens) && !starts[last] {
			last++
		}
		if last-first > maxSentence {
			last = cutLong(d, first)
		}
		out = append(out, Sentence{Span: d.Cover(first, last), First: first, Last: last, Question: isQuestion(d, first, last)})
		first = last
	}
	return out
}

func cutLong(d *Document, first int) int {
	limit := first + maxSentence
	for i := limit; i > limit-maxSentence/3; i-- {
		if d.Tokens[i-1].Norm == "," {
			return i
		}
	}
	return limit
}

// isQuestion looks for a question mark behind the last word. A tag ("…, aren't
// I?", "…, right?") leaves a statement.
func isQuestion(d *Document, first, last int) bool {
	end := last
	asked := false
	for end > first && d.Tokens[end-1].Kind != Word && d.Tokens[end-1].Kind != Number {
		asked = asked || d.Tokens[end-1].Norm == "?"
		end--
	}
	return asked && !isTagged(d, first, end)
}

// isTagged reports whether the words up to end close with a comma and a tag of
// at most three tokens: auxiliary, optional "not", pronoun; or "right", "huh".
func isTagged(d *Document, first, end int) bool {
	comma := -1
	for i := end - 1; i > first && i >= end-4; i-- {
		if d.Tokens[i].Norm == "," {
			comma = i
			break
		}
	}
	if comma < 0 || comma == first {
		return false
	}
	tag := d.Tokens[comma+1 : end]
	switch len(tag) {
	case 1:
		return tagWords[tag[0].Norm]
	case 2:
		return auxiliaries[tag[0].Norm] && pronouns[tag[1].Norm]
	case 3:
		return auxiliaries[tag[0].Norm] && tag[1].Norm == "not" && pronouns[tag[2].Norm]
	}
	return false
}

var tagWords = WordSet("right huh eh no yeah innit see")
