package ui

import (
	"testing"

	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

func TestMinuteDue(t *testing.T) {
	for _, c := range []struct {
		feelings []record.Feeling
		critic   int
		want     bool
	}{
		{nil, 0, false},
		{[]record.Feeling{{Name: "sad"}}, 2, false},
		{[]record.Feeling{{Name: "sad", Before: rate(69)}}, 2, false},
		{[]record.Feeling{{Name: "sad", Before: rate(10)}, {Name: "ashamed", Before: rate(70)}}, 0, true},
		{nil, 3, true},
		{nil, 4, true},
	} {
		if got := minuteDue(c.feelings, c.critic); got != c.want {
			t.Errorf("%+v, critic %d: %v", c.feelings, c.critic, got)
		}
	}
}

const minuteLine = "One quiet minute, if you like"

// skipMinute goes on to step 4 where the minute comes first.
func (d *desk) skipMinute() {
	d.Helper()
	d.until("step 4", func() bool { return d.sees(minuteLine) || d.button("Could be") != nil })
	if d.sees(minuteLine) {
		d.press("Skip")
	}
}

// atFeelings opens a window with an evening up to step 3.
func atFeelings(t *testing.T, dir, narration string) *desk {
	t.Helper()
	d := open(t, dir)
	d.write("I spilled the soup.")
	d.u.goOn()
	d.write(narration)
	d.u.goOn()
	return d
}

// A strong feeling brings the minute before step 4, once: not again after it was
// skipped, nor after a restart.
func TestTheMinuteIsOfferedOnce(t *testing.T) {
	dir := t.TempDir()
	d := atFeelings(t, dir, harsh)
	d.press("ashamed")
	all[*kit.Scale](d)[0].TypedRune('8')
	all[*kit.Scale](d)[0].TypedRune('0')
	d.u.goOn()
	if !d.sees(minuteLine) || d.sees(harsh) {
		t.Fatal("the minute does not come first")
	}
	d.press("Skip")
	if d.sees(minuteLine) || d.u.night.step != stepLook || !d.sees(harsh) {
		t.Error("it cannot be skipped")
	}
	d.u.goTo(stepFeelings)
	d.u.goOn()
	if d.sees(minuteLine) {
		t.Error("it came again")
	}
	d.u.closeStore()
	d = open(t, dir)
	d.press("Go on")
	d.u.goTo(stepLook)
	if d.sees(minuteLine) {
		t.Error("it came again after a restart")
	}
}

// A harsh voice brings it too, known beforehand or only once step 4 has read it;
// a mild evening and a crisis have none.
func TestTheMinuteForAHarshVoice(t *testing.T) {
	const voice = "You are pathetic. You idiot, you had one job."
	d := atFeelings(t, t.TempDir(), voice)
	d.until("the voice", func() bool { return d.u.night.critic >= harshCritic })
	d.u.goOn()
	if !d.sees(minuteLine) {
		t.Error("a harsh voice brings no minute")
	}
	d.u.goOn() // Ctrl+Enter
	d.until("the card", func() bool { return d.button("Could be") != nil })

	d = open(t, t.TempDir())
	d.u.goTo(stepWords)
	d.write(voice)
	d.u.goTo(stepLook)
	d.until("the minute", func() bool { return d.sees(minuteLine) })

	d = atFeelings(t, t.TempDir(), "It rained.")
	d.press("sad")
	all[*kit.Scale](d)[0].TypedRune('6')
	d.u.goOn()
	if d.sees(minuteLine) {
		t.Error("a mild evening brings it")
	}
	d = atFeelings(t, t.TempDir(), "I want to kill myself tonight.")
	d.u.heard("a")
	d.u.night.rec.Feelings = []record.Feeling{{Name: "sad", Before: rate(100)}}
	d.u.goOn()
	if d.sees(minuteLine) {
		t.Error("a crisis brings it")
	}
}
