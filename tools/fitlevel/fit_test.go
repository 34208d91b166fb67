package main

import (
	"bytes"
	"math"
	"testing"

	"seconddraft/internal/critic"
)

// rowsOf makes rows in which cue 0 means a critic, cue 1 means none and the last
// cue of others goes with a critic by chance.
func rowsOf(n int) []row {
	var rows []row
	for i := range n {
		r := row{count: 1, rated: true}
		if i%2 == 0 {
			r.any, r.cues[0], r.cues[others()] = 1, 1, 1
		} else {
			r.cues[1] = 1
		}
		rows = append(rows, r)
	}
	return rows
}

func others() int {
	for cue := range critic.CueCount {
		if critic.OfOthers(cue) {
			return cue
		}
	}
	return -1
}

func TestFit(t *testing.T) {
	w := fit(rowsOf(400))
	var with, without critic.Cues
	with[0], without[1] = 1, 1
	if a, b := w.of(with), w.of(without); math.Abs(a-1) > 0.05 || math.Abs(b) > 0.05 {
		t.Errorf("with the cue %.2f, without %.2f; want 1 and 0", a, b)
	}
	if w.by[others()] > 0 {
		t.Errorf("a cue of others weighs %.2f", w.by[others()])
	}
	if w.by[5] != 0 {
		t.Errorf("a cue that never occurs weighs %.2f", w.by[5])
	}
}

func TestTheSameRowsGiveTheSameBytes(t *testing.T) {
	first, second := table(fit(rowsOf(50)), "x"), table(fit(rowsOf(50)), "x")
	if !bytes.Equal(first, second) {
		t.Errorf("%s\nand then\n%s", first, second)
	}
}
