package main

import (
	"bytes"
	"fmt"
	"math"
)

// weights collects the lines of weights.txt.
type weights struct {
	note string
	rows []string
}

// add writes one weight, unless it rounds to nothing.
func (w *weights) add(model, feature string, value float64) {
	if math.Round(value*100) != 0 {
		w.rows = append(w.rows, fmt.Sprintf("%s %s %.2f", model, feature, value))
	}
}

func (w *weights) comment(format string, args ...any) {
	w.rows = append(w.rows, "", "# "+fmt.Sprintf(format, args...))
}

func (w *weights) bytes() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "# %s\n# A line is: model, feature, weight.\n", w.note)
	for _, row := range w.rows {
		fmt.Fprintln(&b, row)
	}
	return b.Bytes()
}
