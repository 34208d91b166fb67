package attribution

import (
	"slices"
	"sort"
)

// extractor walks the three texts once.
type extractor struct {
	in   Texts
	cues map[Field]*cueSet
	// situation is the event that causes without one belong to.
	situation run
}

func newExtractor(in Texts) *extractor {
	x := &extractor{in: in, cues: map[Field]*cueSet{
		Narration: findCues(in.Text),
		Situation: findCues(in.Situation),
		Cause:     findCues(in.Cause),
	}}
	x.situation = whole(in.Situation, Situation).trim()
	return x
}

func (x *extractor) cuesOf(r run) *cueSet {
	if r.empty() {
		return nil
	}
	return x.cues[r.in]
}

// pairs are the stated cause first, then those of the narration, then those of
// the situation, each in the order of the text.
func (x *extractor) pairs() []pair {
	told := x.told(whole(x.in.Text, Narration))
	told = append(told, x.told(whole(x.in.Situation, Situation))...)
	p, ok := x.stated(told)
	if !ok {
		return told
	}
	return append([]pair{p}, told...)
}

// stated is the cause that the user was asked for. It is always a cause, even
// when its own words would not show it.
func (x *extractor) stated(told []pair) (pair, bool) {
	cause := whole(x.in.Cause, Cause).trim()
	if cause.empty() {
		return pair{}, false
	}
	event := x.situation
	for _, s := range sentences(x.in.Cause, Cause) {
		if p, ok := explicit(s, event); ok && !p.event.empty() && p.event.in == Cause {
			return p, true
		}
	}
	if event.empty() {
		event = x.firstEvent(told)
	}
	return pair{event: event, cause: cause, sure: 1}, true
}

func (x *extractor) firstEvent(told []pair) run {
	for _, p := range told {
		if !p.event.empty() {
			return p.event
		}
	}
	all := sentences(x.in.Text, Narration)
	for _, s := range all {
		if s.has(badWords()) && !noClaim(s) {
			return s.trim()
		}
	}
	if len(all) > 0 {
		return all[0].trim()
	}
	return run{}
}

// told finds the pairs of one text in its order. A sentence is used by its
// marker, else together with its neighbour, else as a verdict.
func (x *extractor) told(r run) []pair {
	if r.empty() {
		return nil
	}
	w := newWalk(x, r)
	w.byMarker()
	w.byNeighbour()
	w.byVerdict()
	slices.SortStableFunc(w.pairs, func(a, b pair) int { return a.start() - b.start() })
	return w.pairs
}

// walk is one pass over the sentences of a text.
type walk struct {
	x     *extractor
	in    Field
	all   []run
	used  []bool
	pairs []pair
}

func newWalk(x *extractor, r run) *walk {
	w := &walk{x: x, in: r.in, all: spoken(r)}
	w.used = make([]bool, len(w.all))
	return w
}

func (w *walk) byMarker() {
	for i, s := range w.all {
		p, ok := explicit(s, w.before(i))
		switch {
		case ok:
			w.take(i, p)
			if i > 0 && (points(p.event, s) || points(p.cause, s)) {
				w.used[i-1] = true
			}
		case i > 0 && asksWhy(w.all[i-1]) && !noClaim(s):
			w.take(i, pair{event: w.before(i - 1), cause: s.trim(), sure: 0.7})
		}
	}
}

// points tells whether r stands in front of s in the same text.
func points(r, s run) bool { return !r.empty() && r.in == s.in && r.first < s.first }

func (w *walk) byNeighbour() {
	meetings := w.meetings()
	for _, m := range meetings {
		m.score = m.judge()
	}
	for _, m := range choose(meetings, leastScore()) {
		w.pairs = append(w.pairs, pair{event: m.event.run, cause: m.cause.run, sure: m.score})
		w.used[w.sentenceOf(m.event.run)], w.used[w.sentenceOf(m.cause.run)] = true, true
	}
}

// sentenceOf is the place in all of the piece that r lies in.
func (w *walk) sentenceOf(r run) int {
	return sort.Search(len(w.all), func(i int) bool { return w.all[i].last > r.first })
}

func (w *walk) byVerdict() {
	if len(w.all) > 0 && len(w.all) <= 2 && len(w.pairs) == 0 && !noClaim(w.all[0]) {
		if p, ok := answer(w.all[0]); ok {
			p.event = w.x.eventOf(w.in)
			w.take(0, p)
		}
	}
	for i, s := range w.all {
		if w.used[i] {
			continue
		}
		if p, ok := verdict(s, w.x.eventOf(w.in), w.x.cues[w.in]); ok {
			w.take(i, p)
		}
	}
}

func (w *walk) take(i int, p pair) {
	w.pairs = append(w.pairs, p)
	w.used[i] = true
}

// before is what a "that's why" or "because" with nothing in front points to.
func (w *walk) before(i int) run {
	if i > 0 {
		return w.all[i-1].trim()
	}
	return w.x.eventOf(w.in)
}

func (x *extractor) eventOf(in Field) run {
	if in == Narration {
		return x.situation
	}
	return run{}
}

// longest is how many tokens are read as one sentence. Nobody explains an event
// in more; a page without a full stop is read in pieces.
const longest = 250

// spoken are the sentences of r that hold a word.
func spoken(r run) []run {
	var out []run
	for _, s := range sentences(r.doc, r.in) {
		for first := s.first; first < s.last; first += longest {
			if piece := s.cut(first, min(first+longest, s.last)); piece.words() > 0 {
				out = append(out, piece)
			}
		}
	}
	return out
}
