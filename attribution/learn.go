package attribution

import "seconddraft/internal/text"

// Candidate is two neighbouring statements of a text that could be an event and
// its cause, and the features of that reading. Only tools/fitattribution, which
// learns the weights of the features, has a use for it.
type Candidate struct {
	// Event is nil where a marked cause stands alone.
	Event, Cause *Place
	// Marked is set where wording says that one is the cause of the other; such a
	// pair is taken as it is and has no features.
	Marked bool
	// Settled is set where a shape is sure by itself; Score is then its score.
	Settled bool
	Score   float64
	// Shapes are the names of its features; Words those of the lemmas of both sides.
	Shapes, Words []string

	meeting *meeting
}

// Candidates are the marked pairs of a narration and both readings of the
// neighbours that no marker has claimed, likely or not.
func Candidates(d *text.Document) []Candidate {
	w := newWalk(newExtractor(Texts{Text: d}), whole(d, Narration))
	w.byMarker()
	var out []Candidate
	for _, p := range w.pairs {
		out = append(out, Candidate{Event: p.event.place(), Cause: p.cause.place(), Marked: true})
	}
	for _, m := range w.meetings() {
		c := Candidate{Event: m.event.place(), Cause: m.cause.place(), meeting: m}
		c.Score, c.Settled = m.settled()
		for _, row := range shapeTable {
			if row.is(m) {
				c.Shapes = append(c.Shapes, row.name)
			}
		}
		c.Words = append(m.event.lemmas(eventWord), m.cause.lemmas(causeWord)...)
		out = append(out, c)
	}
	return out
}

// Chosen are those of the candidates of one text that the reader would take if
// each had the given score, 0 to 1, and least were the threshold.
func Chosen(all []Candidate, score func(Candidate) float64, least float64) []Candidate {
	byMeeting := map[*meeting]Candidate{}
	var meetings []*meeting
	for _, c := range all {
		if c.Marked {
			continue
		}
		c.meeting.score = score(c)
		byMeeting[c.meeting] = c
		meetings = append(meetings, c.meeting)
	}
	var out []Candidate
	for _, m := range choose(meetings, least) {
		out = append(out, byMeeting[m])
	}
	return out
}

// Features are the values from which a stated cause of a situation is rated, by
// name and for all axes alike.
func Features(situation, cause *text.Document) map[string]float64 {
	x := newExtractor(Texts{Situation: situation, Cause: cause})
	p, ok := x.stated(nil)
	if !ok {
		return nil
	}
	out := map[string]float64{}
	for _, f := range x.weigh(p).features {
		out[f.name] = f.value
	}
	return out
}
