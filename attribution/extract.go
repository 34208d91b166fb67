package attribution

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
		if s.has(badWords) && !noClaim(s) {
			return s.trim()
		}
	}
	if len(all) > 0 {
		return all[0].trim()
	}
	return run{}
}

// told finds the pairs of one text, sentence by sentence. Each sentence is used
// once: by its marker, else together with its neighbour, else as a verdict.
func (x *extractor) told(r run) []pair {
	if r.empty() {
		return nil
	}
	all := units(r)
	cs := x.cues[r.in]
	used := make([]bool, len(all))
	pairs := make([]pair, len(all))
	for i, s := range all {
		before := x.before(r.in, all, i)
		if p, ok := explicit(s, before); ok {
			pairs[i], used[i] = p, true
			if i > 0 && !p.event.empty() && p.event.in == s.in && p.event.first < s.first {
				used[i-1] = true
			}
			if i > 0 && p.cause.in == s.in && p.cause.first < s.first {
				used[i-1] = true
			}
		} else if i > 0 && asksWhy(all[i-1]) && !noClaim(s) {
			pairs[i], used[i] = pair{event: x.before(r.in, all, i-1), cause: s.trim(), sure: 0.7}, true
		}
	}
	least := sureShort
	if len(all) > shortText {
		least = sureLong
	}
	for i := range all {
		if i+1 < len(all) && !used[i] && !used[i+1] {
			if p, ok := implicit(all[i], all[i+1], cs, least); ok {
				pairs[i], used[i], used[i+1] = p, true, true
			}
		}
	}
	for i, s := range all {
		if used[i] {
			continue
		}
		if p, ok := verdict(s, x.eventOf(r.in), cs); ok {
			pairs[i], used[i] = p, true
		}
	}
	return compact(pairs)
}

// shortText is how many sentences still read as one thought.
const (
	shortText = 4
	sureShort = 0.4
	sureLong  = 0.65
)

func compact(pairs []pair) []pair {
	out := pairs[:0]
	for _, p := range pairs {
		if !p.cause.empty() {
			out = append(out, p)
		}
	}
	return out
}

// before is what a "that's why" or "because" with nothing in front points to.
func (x *extractor) before(in Field, all []run, i int) run {
	if i > 0 {
		return all[i-1].trim()
	}
	return x.eventOf(in)
}

func (x *extractor) eventOf(in Field) run {
	if in == Narration {
		return x.situation
	}
	return run{}
}

// units are the sentences of r, cut again at colons, semicolons and dashes
// where both sides can stand alone.
func units(r run) []run {
	var out []run
	for _, s := range sentences(r.doc, r.in) {
		if s.words() > 0 {
			out = append(out, s)
		}
	}
	return out
}
