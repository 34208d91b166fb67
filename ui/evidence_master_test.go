package ui

import (
	"testing"

	"seconddraft/internal/kept"
	"seconddraft/internal/record"
)

// TestMastersOfEvidence holds the list, the letter, the stories and what is still
// open against their pictures.
func TestMastersOfEvidence(t *testing.T) {
	inBothPalettes(t, func(d *desk, shot func(name string, ready ...func())) {
		at(d, 10)
		d.keepSetback(4, d.fear(1))
		for range 2 { // shown on two days without an answer
			d.u.open(placeSettings)
			d.homeAsks()
			d.now = d.now.AddDate(0, 0, 1)
		}
		w := kept.NewWin(kept.SmallWin, "Asked IT for the test slot on Monday.", d.now)
		w.State, w.Area = record.Done, "work"
		d.u.keepWin(w)
		d.u.keepWin(kept.NewWin(kept.Kindness, "Showed up without cruelty. I made tea.", d.now.AddDate(0, 0, -3)))
		d.atEvidence()
		shot("evidence")
		d.u.toDrawer(drawerOpen)
		shot("evidence-still-open")
		l := d.u.letter()
		l.Forget, l.Beside, l.Voice = "It was worse in May, and you slept again after a week.", "Tess, who rings.", "Slowly."
		d.u.toDrawer(drawerWrite)
		shot("letter-write")
		d.u.keepLetter(&l)
		d.u.toDrawer(drawerLetter)
		shot("letter")
		s := kept.NewStory([]string{"I always ruin every demo."}, d.now)
		s.Name = "The Demo Story"
		d.u.keepStory(s, false)
		d.u.toDrawer(drawerStories)
		shot("stories")
	})
}
