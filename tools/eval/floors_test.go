package main

import (
	"testing"

	"seconddraft/internal/corpus"
	"seconddraft/internal/racetest"
	"seconddraft/internal/weigh"
	"seconddraft/tools/internal/tell"
)

// TestCheckLines holds floors under the embedded model on the check split of our
// own corpus, which it never saw. A floor is the figure of an honest run and is
// never lowered.
func TestCheckLines(t *testing.T) {
	racetest.Skip(t) // every line that checks, one goroutine
	t.Chdir("../..")
	o, err := loadOwn()
	if err != nil {
		t.Fatal(err)
	}
	m := weigh.Default()
	j := onOurs(m, corpus.Of(o.check, corpus.Thought))
	near, _ := flagged(readAll(m, textsOf(corpus.Of(o.check, corpus.NearMiss))))
	plain, _ := flagged(readAll(m, textsOf(corpus.Of(o.check, corpus.Plain))))
	for _, f := range []struct {
		name       string
		got, floor float64
	}{
		{"a right trap first", tell.Share(j.firstRight, j.thoughts), 0.74},
		{"thoughts with a shown flag", tell.Share(j.withFlag, j.thoughts), 0.45},
		{"shown flags that are right", tell.Share(j.right, j.flags), 0.87},
		{"near-misses left alone", 1 - near, 0.96},
		{"plain lines left alone", 1 - plain, 0.99},
	} {
		t.Logf("%s: %.3f", f.name, f.got)
		if f.got < f.floor {
			t.Errorf("%s: %.3f, the floor is %.2f", f.name, f.got, f.floor)
		}
	}
}
