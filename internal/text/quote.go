package text

import "strings"

// markQuotes finds the tokens between quotation marks. A quotation ends with
// its line at the latest, and one that is never closed there is no quotation:
// a stray mark must not silence the rest of an evening.
func markQuotes(d *Document) []bool {
	quoted := make([]bool, len(d.Tokens))
	q := quoteScan{d: d, quoted: quoted, double: -1, single: -1}
	for i := range d.Tokens {
		if i > 0 && strings.ContainsAny(d.Source[d.Tokens[i-1].End:d.Tokens[i].Start], "\n\r\u2028\u2029") {
			q.double, q.single = -1, -1
		}
		if d.Tokens[i].Kind == Punct {
			q.mark(i)
		}
	}
	return quoted
}

type quoteScan struct {
	d              *Document
	quoted         []bool
	double, single int // index of the open mark or -1
}

func (q *quoteScan) mark(i int) {
	t := q.d.Tokens[i]
	text := q.d.Text(t.Span)
	switch t.Norm {
	case `"`:
		if q.double >= 0 && !strings.HasPrefix(text, "“") && !strings.HasPrefix(text, "„") {
			q.fill(q.double, i)
			q.double = -1
			return
		}
		q.double = i
	case "'":
		if q.single >= 0 && !strings.HasPrefix(text, "‘") {
			q.fill(q.single, i)
			q.single = -1
			return
		}
		if q.opensSingle(i, text) {
			q.single = i
		}
	}
}

// opensSingle tells an opening mark from an apostrophe: it stands before a word
// and behind a blank.
func (q *quoteScan) opensSingle(i int, text string) bool {
	if strings.HasPrefix(text, "’") || i+1 >= len(q.d.Tokens) {
		return false
	}
	touchesNext := q.d.Tokens[i+1].Start == q.d.Tokens[i].End
	return touchesNext && (i == 0 || q.d.Tokens[i-1].End < q.d.Tokens[i].Start)
}

func (q *quoteScan) fill(open, end int) {
	for i := open + 1; i < end; i++ {
		q.quoted[i] = true
	}
}
