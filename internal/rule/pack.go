package rule

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"sync"

	"seconddraft/internal/text"
)

// PatternPrefix begins the id of a flag that no rule raised: the model alone saw
// the pattern of the category whose slug follows.
const PatternPrefix = "pattern/"

// Pack is a set of rules ready to run. It is safe for concurrent use; a
// Document is not.
type Pack struct {
	categories []*Category
	rules      []*Rule
	version    string

	patterns []boundPattern
	double   []bool   // whether a pattern has two anchorages
	norms    anchored // by the norm of a token
	lemmas   anchored
	searches sync.Pool // of *search
}

type boundPattern struct {
	*Pattern
	rule *Rule
}

// anchorRef is one of a pattern's anchorages. Its distances are held here too: a
// common word has thousands of these, and each step to the pattern itself would
// be a wait for memory.
type anchorRef struct {
	pattern     int32
	least, most int16
	which       uint8
}

// Categories are in the order of their files.
func (p *Pack) Categories() []*Category { return p.categories }

// Rules are in the order of their files.
func (p *Pack) Rules() []*Rule { return p.rules }

// Category is the category with a slug, or nil.
func (p *Pack) Category(slug string) *Category {
	for _, c := range p.categories {
		if c.Slug == slug {
			return c
		}
	}
	return nil
}

// Rule is the rule with an id, or nil.
func (p *Pack) Rule(id string) *Rule {
	for _, r := range p.rules {
		if r.ID == id {
			return r
		}
	}
	return nil
}

// Version names this state of the rules, lists and gates: 12 hex digits that
// change with any byte of them. It is stored with each verdict.
func (p *Pack) Version() string { return p.version }

func (p *Pack) add(r *Rule) {
	p.rules = append(p.rules, r)
	for _, c := range r.compiled {
		p.patterns = append(p.patterns, boundPattern{c, r})
		p.double = append(p.double, len(c.anchors) > 1)
	}
}

// anchored has for each word, by its number, the patterns that it is an anchor
// of: refs from its place in at to the next one's.
type anchored struct {
	refs []anchorRef
	at   []int32
}

// of are the patterns that a word is an anchor of.
func (a *anchored) of(w text.WordID) []anchorRef {
	if int(w)+1 >= len(a.at) {
		return nil // a word that other rules look for
	}
	return a.refs[a.at[w]:a.at[w+1]]
}

// index notes under which words each pattern can match at all.
func (p *Pack) index() {
	p.norms = p.anchoredAt(func(a *anchorage) []text.WordID { return a.norms.list })
	p.lemmas = p.anchoredAt(func(a *anchorage) []text.WordID { return a.lemmas.list })
}

func (p *Pack) anchoredAt(words func(*anchorage) []text.WordID) anchored {
	a := anchored{at: make([]int32, text.Sought()+2)}
	each := func(f func(w text.WordID, ref anchorRef)) {
		for i, b := range p.patterns {
			for which := range b.anchors {
				an := &b.anchors[which]
				for _, w := range words(an) {
					f(w, anchorRef{int32(i), int16(an.least), int16(an.most), uint8(which)})
				}
			}
		}
	}
	each(func(w text.WordID, _ anchorRef) { a.at[w+1]++ })
	for w := 1; w < len(a.at); w++ {
		a.at[w] += a.at[w-1]
	}
	a.refs = make([]anchorRef, a.at[len(a.at)-1])
	next := slices.Clone(a.at)
	each(func(w text.WordID, ref anchorRef) {
		a.refs[next[w]] = ref
		next[w]++
	})
	return a
}

// Find runs all rules over a text. Findings are ordered by the start of their
// span, then by rule id; one rule gives at most one finding for the same words.
// Shown is left unset: what to show is decided where all findings are known.
func (p *Pack) Find(d *text.Document) []Finding {
	var out []Finding
	s := p.borrow()
	defer p.searches.Put(s)
	for _, sentence := range d.Sentences {
		s.collect(d, sentence)
		out = s.run(d, sentence, out)
	}
	slices.SortStableFunc(out, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), strings.Compare(a.Rule.ID, b.Rule.ID))
	})
	for i := range out {
		out[i].Message = out[i].message(d)
	}
	return out
}

// search is the working memory of one pass over a text. It is used again for
// the next, as it grows with the rules and not with the text.
type search struct {
	pack       *Pack
	stamp      int32       // counts the sentences of all passes
	windows    [][2]window // of each pattern by its anchorages
	candidates []int32     // patterns with a word of their first in the sentence at hand
}

// window is where in a sentence a pattern may begin by one of its anchorages:
// tokens [first, end). It holds for one sentence only.
type window struct{ stamp, first, end int32 }

// borrow takes a search that nobody else uses.
func (p *Pack) borrow() *search {
	s, ok := p.searches.Get().(*search)
	if !ok || s.stamp > math.MaxInt32/2 {
		s = &search{pack: p, windows: make([][2]window, len(p.patterns))}
	}
	return s
}

// collect finds the patterns that have an anchor in a sentence and where they
// may begin.
func (s *search) collect(d *text.Document, in text.Sentence) {
	s.stamp++
	s.candidates = s.candidates[:0]
	numbers := d.Numbers()
	for t := in.First; t < in.Last; t++ {
		s.note(s.pack.norms.of(numbers[t].Norm), t)
		s.note(s.pack.lemmas.of(numbers[t].Lemma), t)
	}
	s.candidates = slices.DeleteFunc(s.candidates, func(pattern int32) bool {
		first, end := s.start(pattern, in)
		return first >= end
	})
	slices.Sort(s.candidates)
}

// note widens the windows of patterns that are anchored at token t.
func (s *search) note(refs []anchorRef, t int) {
	for _, ref := range refs {
		first, end := int32(t)-int32(ref.most), int32(t)-int32(ref.least)+1
		w := &s.windows[ref.pattern][ref.which]
		if w.stamp != s.stamp {
			*w = window{s.stamp, first, end}
			if ref.which == 0 {
				s.candidates = append(s.candidates, ref.pattern)
			}
			continue
		}
		w.first, w.end = min(w.first, first), max(w.end, end)
	}
}

// start is where in the sentence at hand a pattern may begin: tokens
// [first, end), none where an anchorage is missing or they do not fit together.
func (s *search) start(pattern int32, in text.Sentence) (first, end int) {
	w := s.windows[pattern]
	if s.pack.double[pattern] {
		if w[1].stamp != s.stamp {
			return 0, 0
		}
		w[0].first, w[0].end = max(w[0].first, w[1].first), min(w[0].end, w[1].end)
	}
	return max(in.First, int(w[0].first)), int(w[0].end)
}

// run tries the candidate patterns on one sentence. Patterns of one rule follow
// each other, so their findings can be joined as they come.
func (s *search) run(d *text.Document, in text.Sentence, out []Finding) []Finding {
	known := len(out)
	for _, ref := range s.candidates {
		b := s.pack.patterns[ref]
		first, end := s.start(ref, in)
		for from := first; from < end; {
			m, ok := b.next(d, from, end, in.Last)
			if !ok {
				break
			}
			from = m.Last
			if f, ok := b.rule.finding(d, m); ok {
				out = put(out, known, f)
			}
		}
	}
	return out
}

// put adds f, or joins it with a finding of the same rule on the same words
// from index start on.
func put(out []Finding, start int, f Finding) []Finding {
	for i := len(out) - 1; i >= start && out[i].Rule == f.Rule; i-- {
		if out[i].Span.Overlaps(f.Span) {
			out[i] = join(out[i], f)
			return out
		}
	}
	return append(out, f)
}

// join makes one finding of two by the same rule on the same words.
func join(a, b Finding) Finding {
	a.Span = a.Span.Cover(b.Span)
	a.Confidence = max(a.Confidence, b.Confidence)
	cues := append(slices.Clone(a.Cues), b.Cues...)
	slices.SortFunc(cues, func(x, y text.Span) int {
		return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(y.End, x.End))
	})
	a.Cues = cues[:1]
	for _, c := range cues[1:] {
		if last := &a.Cues[len(a.Cues)-1]; c.Start < last.End {
			last.End = max(last.End, c.End)
			continue
		}
		a.Cues = append(a.Cues, c)
	}
	return a
}

// finding turns a match into a finding unless an exception or a gate silences
// it.
func (r *Rule) finding(d *text.Document, m Match) (Finding, bool) {
	for n, e := range r.except {
		first, last := reached(d, m, r.Except[n].Reach)
		if _, ok := e.Next(d, first, last); ok {
			return Finding{}, false
		}
	}
	f := Finding{Rule: r, Confidence: r.Confidence, Span: claim(d, m)}
	for _, c := range m.Cues {
		f.Cues = append(f.Cues, d.Cover(c[0], c[1]))
	}
	for _, g := range r.gates {
		if !gateTests[g](d, m) {
			continue
		}
		if !lowering[g] {
			return Finding{}, false
		}
		f.Confidence = max(f.Confidence-LowerStep, 0.05)
	}
	return f, true
}

// reached are the tokens [first, last) in which an exception of this reach may
// silence a match.
func reached(d *text.Document, m Match, reach string) (first, last int) {
	if reach == reachClause {
		clause := d.ClauseOf(m.First)
		if pointsBack(d, clause) {
			clause--
		}
		return d.Clauses[clause].First, d.Clauses[d.ClauseOf(m.Last-1)].Last
	}
	from, to := d.SentenceAt(m.First), d.SentenceAt(m.Last-1)
	if reach == reachNext {
		to = min(to+1, len(d.Sentences)-1)
	}
	return d.Sentences[from].First, d.Sentences[to].Last
}

// pointsBack reports whether a clause goes on with "and it" or "and that", so
// that the clause before says what it is about ("they called the winner and it
// was me").
func pointsBack(d *text.Document, clause int) bool {
	c := d.Clauses[clause]
	if c.First == d.Sentences[c.Sentence].First || d.Tokens[c.First].Norm != "and" || c.First+1 >= c.Last {
		return false
	}
	next := d.Tokens[c.First+1].Norm
	return next == "it" || next == "that"
}

// claim is the span of the clauses that a match touches, without a leading
// conjunction that is no part of the match.
func claim(d *text.Document, m Match) text.Span {
	first, last := d.Clauses[d.ClauseOf(m.First)], d.Clauses[d.ClauseOf(m.Last-1)]
	span := first.Cover(last.Span)
	for t := first.First; t < m.First; t++ {
		if tok := d.Tokens[t]; tok.Kind == text.Word && !leading[tok.Norm] {
			break
		} else if tok.Kind == text.Word {
			span.Start = d.Tokens[t+1].Start
		}
	}
	return span
}
