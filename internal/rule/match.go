package rule

import (
	"slices"
	"strings"

	"seconddraft/internal/text"
)

// Match is where a pattern matched: tokens [First, Last).
type Match struct {
	First, Last int
	// Cues are the token ranges of the cue groups, or the whole match.
	Cues [][2]int
	// loose are the tokens that a gap, _ or !x passed over.
	loose []int
}

// Next finds the first match that begins at or behind token first and lies
// inside [first, last) and one sentence. A caller that wants all matches goes on
// from Match.Last.
func (p *Pattern) Next(d *text.Document, first, last int) (Match, bool) {
	if first >= last || !p.anchoredIn(d.Numbers()[first:last]) {
		return Match{}, false
	}
	return p.next(d, first, last, last)
}

// next is Next for matches that begin before token end.
func (p *Pattern) next(d *text.Document, first, end, last int) (Match, bool) {
	var room [24][2]int
	m := matcher{d: d, ids: d.Numbers(), p: p, at: room[:]}
	if len(p.elements) > len(room) {
		m.at = make([][2]int, len(p.elements))
	}
	for i := first; i < end; i++ {
		m.limit = min(last, d.Sentences[d.SentenceAt(i)].Last)
		if p.clauseOnly {
			m.limit = min(m.limit, d.Clauses[d.ClauseOf(i)].Last)
		}
		m.steps = maxSteps
		if m.element(0, i) && m.end > i {
			return m.result(i), true
		}
	}
	return Match{}, false
}

// maxSteps bounds the work from one starting token; patterns within reason need
// a few dozen.
const maxSteps = 4000

type matcher struct {
	d     *text.Document
	ids   []text.Numbers // of d
	p     *Pattern
	limit int // tokens behind it are out of reach
	steps int
	at    [][2]int // tokens of each element
	end   int
}

// element tries to match elements n and on from token i.
func (m *matcher) element(n, i int) bool {
	if m.steps--; m.steps < 0 {
		return false
	}
	if n == len(m.p.elements) {
		m.end = i
		return true
	}
	e := &m.p.elements[n]
	switch e.kind {
	case clauseStart:
		return m.startsClause(i) && m.take(n, i, 0)
	case clauseEnd:
		return m.endsClause(i) && m.take(n, i, 0)
	case gap:
		return m.gap(n, e, i)
	}
	return m.token(n, e, i) || m.passMark(n, e, i) || e.optional && m.take(n, i, 0)
}

// gap tries the shortest stretch first.
func (m *matcher) gap(n int, e *element, i int) bool {
	for length := 0; length <= e.max && i+length <= m.limit; length++ {
		if m.take(n, i, length) {
			return true
		}
	}
	return false
}

// passMark matches behind a quotation mark or asterisk, which does not part a
// word from the next.
func (m *matcher) passMark(n int, e *element, i int) bool {
	return n > 0 && i < m.limit && transparent(m.d.Tokens[i].Norm) && m.token(n, e, i+1)
}

// token matches an element that stands for tokens.
func (m *matcher) token(n int, e *element, i int) bool {
	if i >= m.limit {
		return false
	}
	switch e.kind {
	case anyToken:
		return m.take(n, i, 1)
	case noneOf:
		return !m.single(e, i) && m.take(n, i, 1)
	}
	if m.plain(e, i) && m.take(n, i, 1) {
		return true
	}
	for _, l := range e.lists {
		var room [8]int
		for _, length := range l.lengths(m.ids, i, m.limit, room[:0]) {
			if m.take(n, i, length) {
				return true
			}
		}
	}
	return false
}

// take gives tokens [i, i+length) to element n and goes on behind them.
func (m *matcher) take(n, i, length int) bool {
	m.at[n] = [2]int{i, i + length}
	return m.element(n+1, i+length)
}

func (m *matcher) plain(e *element, i int) bool {
	if e.norms.has(m.ids[i].Norm) || e.lemmas.has(m.ids[i].Lemma) {
		return true
	}
	for _, tag := range e.tags {
		if strings.HasPrefix(m.d.Tag(i), tag) {
			return true
		}
	}
	return false
}

// single reports whether one token alone matches an element.
func (m *matcher) single(e *element, i int) bool {
	if m.plain(e, i) {
		return true
	}
	for _, l := range e.lists {
		if slices.Contains(l.lengths(m.ids, i, m.limit, nil), 1) {
			return true
		}
	}
	return false
}

// startsClause reports whether only marks and coordinating words stand between
// the start of the clause and token i.
func (m *matcher) startsClause(i int) bool {
	if i >= len(m.d.Tokens) {
		return false
	}
	for t := m.d.Clauses[m.d.ClauseOf(i)].First; t < i; t++ {
		if tok := m.d.Tokens[t]; tok.Kind == text.Word && !leading[tok.Norm] || tok.Kind == text.Number {
			return false
		}
	}
	return true
}

// endsClause reports whether only marks follow up to the end of the clause of
// the token before i.
func (m *matcher) endsClause(i int) bool {
	if i == 0 {
		return false
	}
	for t := i; t < m.d.Clauses[m.d.ClauseOf(i-1)].Last; t++ {
		if k := m.d.Tokens[t].Kind; k == text.Word || k == text.Number {
			return false
		}
	}
	return true
}

func transparent(norm string) bool {
	return norm == `"` || norm == "'" || norm == "*" || norm == "_"
}

// leading are words that join a clause to the one before and are no part of
// its claim.
var leading = map[string]bool{"and": true, "but": true, "or": true, "so": true, "because": true, "then": true, "plus": true}

// Joins reports whether a word, as its norm, joins a clause to the one before
// and is no part of its claim.
func Joins(norm string) bool { return leading[norm] }

// result gathers a match from the tokens that the elements took.
func (m *matcher) result(first int) Match {
	out := Match{First: first, Last: m.end}
	open := -1
	for n, e := range m.p.elements {
		at := m.at[n]
		if e.kind == gap || e.kind == anyToken || e.kind == noneOf {
			for t := at[0]; t < at[1]; t++ {
				out.loose = append(out.loose, t)
			}
		}
		if e.opens {
			open = at[0]
		}
		if e.closes {
			if at[1] > open {
				out.Cues = append(out.Cues, [2]int{open, at[1]})
			}
			open = -1
		}
	}
	// Empty elements at the edges leave the match wider than its words.
	for out.First < out.Last-1 && m.isMark(out.First) {
		out.First++
	}
	for out.Last > out.First+1 && m.isMark(out.Last-1) {
		out.Last--
	}
	if out.Cues == nil {
		out.Cues = [][2]int{{out.First, out.Last}}
	}
	return out
}

func (m *matcher) isMark(i int) bool {
	k := m.d.Tokens[i].Kind
	return k == text.Punct || k == text.Other
}
