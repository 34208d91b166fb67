package tell

import "testing"

func TestAUC(t *testing.T) {
	for name, c := range map[string]struct {
		positive, negative []float64
		want               float64
	}{
		"all above":   {[]float64{3, 4}, []float64{1, 2}, 1},
		"all below":   {[]float64{1}, []float64{2, 3}, 0},
		"ties halve":  {[]float64{2}, []float64{2}, 0.5},
		"one of four": {[]float64{1, 3}, []float64{2, 4}, 0.25},
	} {
		if got := AUC(c.positive, c.negative); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}
