package ui

import (
	"reflect"
	"time"

	"seconddraft/internal/reading"
	"seconddraft/internal/record"
	"seconddraft/internal/tools"
)

// evening is the record that is being written, and where in it the user is.
// It is used on Fyne's goroutine only.
type evening struct {
	rec  record.Record
	step int
	// tool is the one of step 6 that is open, "" for none.
	tool tools.Tool
	// gated says that step 6 was last shown as beside a stop sign.
	gated bool
	// kept is the record as it was last kept as a version.
	kept record.Record

	// read is the last reading of the narration, nil until there is one.
	read *reading.Reading

	// What was said to the crisis card lives as long as this page and no longer:
	// it is never stored.
	crisis crisisState
	// more is how many questions were asked for beyond those of an evening.
	more int
	// critic is how harsh the voice was when it was last read.
	critic int
	// minute is set while the quiet minute is shown in place of step 4.
	minute, minuteOffered bool
	// closed is set while the closing page is shown.
	closed bool
	// quick is set while it is written on one page.
	quick bool
	// later is set while a draft is written long after; its words are at laterAt
	// among those of the record, -1 while there are none.
	later   bool
	laterAt int
}

func newEvening(now time.Time) *evening {
	rec := record.New(now)
	return &evening{rec: rec, kept: rec.Clone()}
}

// resume goes on with a record; kept is its last version, which a draft that was
// cut off is ahead of.
func resume(rec, kept record.Record) *evening {
	return &evening{rec: rec, kept: kept, step: firstOpenStep(rec)}
}

// changed reports whether there is anything that no version holds yet.
func (e *evening) changed() bool {
	return !e.rec.Empty() && !reflect.DeepEqual(e.rec, e.kept)
}

// input is what the reader is given for this evening.
func (e *evening) input() reading.Input {
	return reading.Input{Text: e.rec.Narration, Situation: e.rec.Event, Cause: e.rec.Cause}
}

// hot is the thought that belief and dials are about: the one marked hot, else
// the first. It is nil while there is no narration.
func (e *evening) hot() *record.Thought {
	for i := range e.rec.Thoughts {
		if e.rec.Thoughts[i].Hot {
			return &e.rec.Thoughts[i]
		}
	}
	if len(e.rec.Thoughts) > 0 {
		return &e.rec.Thoughts[0]
	}
	return nil
}

// The six steps.
const (
	stepEvent = iota
	stepWords
	stepFeelings
	stepLook
	stepDraft
	stepNext
)

var stepNames = []string{
	"What happened", "What you told yourself", "How it landed", "Look again", "Second draft", "What now",
}

// stepName is how a step is shown.
func stepName(step int) string { return word(stepNames[step]) }

func shownSteps() []string {
	names := make([]string, len(stepNames))
	for i := range names {
		names[i] = stepName(i)
	}
	return names
}

// filled reports whether a step holds anything.
func (e *evening) filled(step int) bool {
	r := &e.rec
	switch step {
	case stepEvent:
		return r.Event != ""
	case stepWords:
		return r.Narration != ""
	case stepFeelings:
		return len(r.Feelings) > 0
	case stepLook:
		return len(r.Verdicts) > 0 || r.EvidenceFor != "" || r.EvidenceAgainst != ""
	case stepDraft:
		return r.SecondDraft != ""
	}
	return r.Next != "" || r.HasTools()
}

// firstOpenStep is where to go on: behind the last step with words in it.
func firstOpenStep(rec record.Record) int {
	e := evening{rec: rec}
	for s := stepNext; s >= stepEvent; s-- {
		if e.filled(s) {
			return min(s+1, stepNext)
		}
	}
	return stepEvent
}

// rating turns a scale's value into a record's.
func rating(v *int) *record.Rating {
	if v == nil {
		return nil
	}
	r := record.Rating(*v)
	return &r
}

// plain is the other way round.
func plain(r *record.Rating) *int {
	if r == nil {
		return nil
	}
	v := int(*r)
	return &v
}
