package weigh

import (
	"strings"

	"seconddraft/internal/text"
)

// Window is a thought as the model sees it: sentences [First, Last).
type Window struct{ First, Last int }

// Tokens are the tokens [first, last) of a window.
func (w Window) Tokens(d *text.Document) (first, last int) {
	return d.Sentences[w.First].First, d.Sentences[w.Last-1].Last
}

// A thought is written in one to three sentences and rarely has more than fifty
// words; the model was trained on such.
const (
	longest = 3
	wordy   = 50
)

// Windows cuts a text into thoughts. A line of up to three sentences is one
// thought. In a longer one each sentence is read together with the one before
// it, which often holds what happened.
func Windows(d *text.Document) []Window {
	var out []Window
	for first := 0; first < len(d.Sentences); {
		last := first + 1
		for last < len(d.Sentences) && !newLine(d, last) {
			last++
		}
		out = append(out, cut(d, first, last)...)
		first = last
	}
	return out
}

// newLine reports whether a line end stands before sentence s.
func newLine(d *text.Document, s int) bool {
	return strings.ContainsAny(d.Source[d.Sentences[s-1].End:d.Sentences[s].Start], "\n\r")
}

func cut(d *text.Document, first, last int) []Window {
	all := Window{first, last}
	if from, to := all.Tokens(d); last-first == 1 || last-first <= longest && to-from <= wordy {
		return []Window{all}
	}
	out := make([]Window, 0, last-first)
	for s := first; s < last; s++ {
		w := Window{s, s + 1}
		if s > first {
			if from, to := (Window{s - 1, s + 1}).Tokens(d); to-from <= wordy {
				w.First = s - 1
			}
		}
		out = append(out, w)
	}
	return out
}
