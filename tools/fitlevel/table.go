package main

import (
	"bytes"
	"fmt"
	"math"

	"seconddraft/internal/critic"
)

// table is the lines of weights.txt.
func table(w *weights, note string) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "# %s; do not edit.\n# A line is a cue and what each count of it adds.\n", note)
	fmt.Fprintf(&b, "constant %.2f\n", w.base)
	for cue, v := range w.by {
		if math.Round(v*100) != 0 {
			fmt.Fprintf(&b, "%s %.2f\n", critic.CueNames[cue], v)
		}
	}
	return b.Bytes()
}
