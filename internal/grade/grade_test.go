package grade_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"seconddraft/internal/grade"
)

func TestOf(t *testing.T) {
	// By hand: 0.39·3 + 11.8·(4/3) − 15.59.
	if got, want := grade.Of("It was broken."), 0.39*3+11.8*4/3-15.59; math.Abs(got-want) > 1e-9 {
		t.Errorf("grade %.3f, want %.3f", got, want)
	}
	for _, s := range []string{"", "… 12", "😀"} {
		if got := grade.Of(s); got != 0 {
			t.Errorf("%q without words has grade %.1f", s, got)
		}
	}
	if easy, hard := grade.Of("I don't know yet."), grade.Of("Attributional considerations necessitate reinterpretation."); easy >= hard {
		t.Errorf("an easy line has grade %.1f, a hard one %.1f", easy, hard)
	}
}

func TestSyllables(t *testing.T) {
	for _, row := range []string{
		"a the this one time times asked named cause rule rules whole hour notes voice moved",
		"table wanted feeling little person question answer because happened people causes",
		"evening family however another together",
	} {
		n := slices.Index([]string{"a", "table", "evening"}, strings.Fields(row)[0]) + 1
		for _, word := range strings.Fields(row) {
			want := n
			if word == "evening" || word == "happened" {
				want = grade.Syllables(word) // said both ways
			}
			if got := grade.Syllables(word); got != want {
				t.Errorf("%s: counted %d syllables, want %d", word, got, want)
			}
		}
	}
}
