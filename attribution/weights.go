package attribution

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"seconddraft/internal/text"
)

//go:generate go run ../tools/fitattribution -corpus ../testdata/corpus -out weights.txt
//go:embed weights.txt
var weightTable string

// table is weights.txt by model and feature.
var table = sync.OnceValue(func() map[string]map[string]float64 { return parseWeights(weightTable) })

// The models in weights.txt beside the three axes.
const (
	neighbours = "neighbours"
	threshold  = "threshold"
)

// weighedShape is a feature of shapeTable that counts, with how much it does.
type weighedShape struct {
	is     func(m *meeting) bool
	weight float64
}

// weighedShapes are those of each side, in the order of shapeTable.
var weighedShapes = sync.OnceValue(func() (out [allSides][]weighedShape) {
	for i, row := range shapeTable {
		if w := table()[neighbours][row.name]; w != 0 {
			out[shapeSides[i]] = append(out[shapeSides[i]], weighedShape{row.is, w})
		}
	}
	return out
})

// wordWeights are the weights of the words on each side, by lemma: no name has to
// be put together to look one up.
var wordWeights = sync.OnceValue(func() (w struct{ event, cause lemmaWeights }) {
	for name, weight := range table()[neighbours] {
		if lemma, ok := strings.CutPrefix(name, eventWord); ok {
			w.event.set(text.NumberOf(lemma), weight)
		}
		if lemma, ok := strings.CutPrefix(name, causeWord); ok {
			w.cause.set(text.NumberOf(lemma), weight)
		}
	}
	return w
})

// lemmaWeights has the weight of each lemma at its number.
type lemmaWeights []float64

func (l *lemmaWeights) set(lemma text.WordID, weight float64) {
	for int(lemma) >= len(*l) {
		*l = append(*l, 0)
	}
	(*l)[lemma] = weight
}

func (l lemmaWeights) of(lemma text.WordID) float64 {
	if int(lemma) < len(l) {
		return l[lemma]
	}
	return 0
}

// leastScore is the score from which two neighbours are taken for event and cause.
func leastScore() float64 { return table()[threshold][neighbours] }

// axisWeights are the weights of the features of each axis.
var axisWeights = sync.OnceValue(func() map[Axis]map[string]float64 {
	out := map[Axis]map[string]float64{}
	for _, a := range allAxes {
		out[a] = table()[string(a)]
	}
	return out
})

// parseWeights reads lines "model feature weight"; # starts a comment.
func parseWeights(table string) map[string]map[string]float64 {
	out := map[string]map[string]float64{}
	for n, line := range strings.Split(table, "\n") {
		line, _, _ = strings.Cut(line, "#")
		f := strings.Fields(line)
		if len(f) == 0 {
			continue
		}
		w, err := strconv.ParseFloat(f[len(f)-1], 64)
		if err != nil || len(f) != 3 {
			panic(fmt.Sprintf("weights.txt:%d: want model, feature, weight", n+1))
		}
		if out[f[0]] == nil {
			out[f[0]] = map[string]float64{}
		}
		out[f[0]][f[1]] = w
	}
	return out
}
