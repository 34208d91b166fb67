package critic

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
)

//go:embed weights.txt
var weightTable string

// constant is the line of weights.txt that is no cue: the estimate for a stretch
// without any.
const constant = "constant"

// fitted is weights.txt: the constant and the weight of each cue.
type fitted struct {
	constant float64
	by       [CueCount]float64
}

var weights = sync.OnceValue(func() *fitted {
	w, err := parseWeights(weightTable)
	if err != nil {
		panic(err) // a test reads it
	}
	return w
})

// parseWeights reads lines of a cue's name and its weight; # starts a comment. A
// cue without a line weighs nothing.
func parseWeights(table string) (*fitted, error) {
	out := &fitted{}
	for n, line := range strings.Split(table, "\n") {
		line, _, _ = strings.Cut(line, "#")
		fields := strings.Fields(line)
		if len(fields) == 0 {
			continue
		}
		name := strings.Join(fields[:len(fields)-1], " ")
		v, err := strconv.ParseFloat(fields[len(fields)-1], 64)
		cue := slices.Index(CueNames[:], name)
		switch {
		case err != nil:
			return nil, fmt.Errorf("weights.txt:%d: %w", n+1, err)
		case name == constant:
			out.constant = v
		case cue < 0:
			return nil, fmt.Errorf("weights.txt:%d: no cue is named %q", n+1, name)
		default:
			out.by[cue] = v
		}
	}
	return out, nil
}
