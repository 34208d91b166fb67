package rule

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"seconddraft/internal/text"
)

// Pack is a set of rules ready to run. It is safe for concurrent use; a
// Document is not.
type Pack struct {
	categories []*Category
	rules      []*Rule
	version    string

	patterns        []boundPattern
	byNorm, byLemma map[string][]int32 // anchor word → patterns
}

type boundPattern struct {
	*Pattern
	rule *Rule
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

// Merge makes one pack of several, so that one pass over a text serves all. The
// packs must not share categories.
func Merge(packs ...*Pack) *Pack {
	out := &Pack{}
	hash := sha256.New()
	for _, p := range packs {
		out.categories = append(out.categories, p.categories...)
		for _, r := range p.rules {
			out.add(r)
		}
		hash.Write([]byte(p.version))
	}
	out.version = hex.EncodeToString(hash.Sum(nil)[:6])
	out.index()
	return out
}

func (p *Pack) add(r *Rule) {
	p.rules = append(p.rules, r)
	for _, c := range r.compiled {
		p.patterns = append(p.patterns, boundPattern{c, r})
	}
}

// index notes under which words each pattern can match at all.
func (p *Pack) index() {
	p.byNorm, p.byLemma = map[string][]int32{}, map[string][]int32{}
	for i, b := range p.patterns {
		for _, a := range b.anchors() {
			words := p.byNorm
			if a.lemma {
				words = p.byLemma
			}
			words[a.word] = append(words[a.word], int32(i))
		}
	}
}

// Find runs all rules over a text. Findings are ordered by the start of their
// span, then by rule id; one rule gives at most one finding for the same words.
// Shown is left unset: what to show is decided where all findings are known.
func (p *Pack) Find(d *text.Document) []Finding {
	var out []Finding
	tried := make([]int32, len(p.patterns)) // sentence+1 last tried in
	var candidates []int32
	for s, sentence := range d.Sentences {
		candidates = candidates[:0]
		for t := sentence.First; t < sentence.Last; t++ {
			for _, refs := range [2][]int32{p.byNorm[d.Tokens[t].Norm], p.byLemma[d.Tokens[t].Lemma]} {
				for _, ref := range refs {
					if tried[ref] != int32(s+1) {
						tried[ref] = int32(s + 1)
						candidates = append(candidates, ref)
					}
				}
			}
		}
		slices.Sort(candidates)
		out = p.findIn(d, sentence, candidates, out)
	}
	slices.SortStableFunc(out, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), strings.Compare(a.Rule.ID, b.Rule.ID))
	})
	for i := range out {
		out[i].Message = out[i].message(d)
	}
	return out
}

// findIn runs the candidate patterns over one sentence. Patterns of one rule
// follow each other, so their findings can be joined as they come.
func (p *Pack) findIn(d *text.Document, s text.Sentence, candidates []int32, out []Finding) []Finding {
	start := len(out)
	for _, ref := range candidates {
		b := p.patterns[ref]
		for from := s.First; from < s.Last; {
			m, ok := b.Next(d, from, s.Last)
			if !ok {
				break
			}
			from = m.Last
			f, ok := b.rule.finding(d, m)
			if !ok {
				continue
			}
			joined := false
			for i := len(out) - 1; i >= start && out[i].Rule == f.Rule; i-- {
				if out[i].Span.Overlaps(f.Span) {
					out[i] = join(out[i], f)
					joined = true
					break
				}
			}
			if !joined {
				out = append(out, f)
			}
		}
	}
	return out
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
	first, last := d.ClauseOf(m.First), d.ClauseOf(m.Last-1)
	for _, e := range r.except {
		if _, ok := e.Next(d, d.Clauses[first].First, d.Clauses[last].Last); ok {
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
