package learn

import (
	"bytes"
	"fmt"
	"math"
	"slices"
	"testing"

	"seconddraft/internal/corpus"
	"seconddraft/internal/distortion"
	"seconddraft/internal/weigh"
)

// lesson is a small corpus in which two traps and calm lines differ by plain
// words.
func lesson() []Example {
	var rows []corpus.Row
	for i := range 24 {
		rows = append(rows,
			corpus.Row{ID: fmt.Sprint("l", i), Kind: corpus.Thought, Text: fmt.Sprintf("I am such a failure on day %d", i), Labels: []string{"labeling"}},
			corpus.Row{ID: fmt.Sprint("b", i), Kind: corpus.Thought, Text: fmt.Sprintf("They ruined it all %d times", i), Labels: []string{"blaming"}},
			corpus.Row{ID: fmt.Sprint("p", i), Kind: corpus.Plain, Text: fmt.Sprintf("We had soup with %d friends", i)})
	}
	return Corpus(rows)
}

func TestTrain(t *testing.T) {
	trained, err := Train(lesson(), distortion.Slugs)
	if err != nil {
		t.Fatal(err)
	}
	m := trained.Model()
	chances := func(s string) weigh.Chances {
		e, _ := example("test", "test", s)
		return m.Weigh(e.Features).Chances(e.Ruled)
	}
	name, blame, calm := chances("I am a failure"), chances("They ruined my week"), chances("Soup with friends")
	if calm.Distorted > 0.2 || name.Distorted < 0.8 || blame.Distorted < 0.8 {
		t.Errorf("distorted %.2f and %.2f, calm %.2f", name.Distorted, blame.Distorted, calm.Distorted)
	}
	labeling, blaming := slices.Index(distortion.Slugs, "labeling"), slices.Index(distortion.Slugs, "blaming")
	if name.Trap(labeling) < name.Trap(blaming) || blame.Trap(blaming) < blame.Trap(labeling) {
		t.Errorf("the traps are confused: %v, %v", name.Right, blame.Right)
	}
}

func TestTheSameExamplesGiveTheSameBytes(t *testing.T) {
	var files [2]bytes.Buffer
	for i := range files {
		m, err := Train(lesson(), distortion.Slugs)
		if err != nil {
			t.Fatal(err)
		}
		if err := m.Write(&files[i]); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(files[0].Bytes(), files[1].Bytes()) {
		t.Error("two trainings differ")
	}
}

// A logistic curve with known odds: of the rows with x = 1 three in four are
// positive, of those with x = 0 one in four.
func TestSoftmaxFindsTheOdds(t *testing.T) {
	m := &matrix{cols: 1, start: []int32{0}}
	var y targets
	for i := range 400 {
		on := i%2 == 0
		if on {
			m.col, m.val = append(m.col, 0), append(m.val, 1)
		}
		m.start = append(m.start, int32(len(m.col)))
		yes := (i/2)%4 != 0 == on
		y = append(y, chance(yes))
	}
	fit, err := softmax(m, y, 2, 1e6)
	if err != nil {
		t.Fatal(err)
	}
	slope := fit.weights[0][1] - fit.weights[0][0]
	constant := fit.bias[1] - fit.bias[0]
	if log3 := math.Log(3); math.Abs(constant+log3) > 0.02 || math.Abs(slope-2*log3) > 0.04 {
		t.Errorf("constant %.3f, slope %.3f, want %.3f and %.3f", constant, slope, -log3, 2*log3)
	}
}

func TestRatedThoughtsShareTheirVotes(t *testing.T) {
	got := Rated([]corpus.Rated{{
		Text: "I will never find work", Group: "g", Intended: []string{"fortune-telling"}, Majority: []string{"overgeneralization"},
		Votes: map[string]int{"overgeneralization": 3, "none": 2}, Reframes: []string{"I have not found work yet", ""},
	}})
	if len(got) != 2 {
		t.Fatalf("%d examples, want the thought and one reframe", len(got))
	}
	at := func(slug string) int { return slices.Index(distortion.Slugs, slug) }
	e := got[0]
	if !e.Right[at("fortune-telling")] || !e.Right[at("overgeneralization")] || e.Right[at("labeling")] {
		t.Error("intended and majority are right, nothing else")
	}
	if share := e.Traps[at("fortune-telling")]; math.Abs(share-36.0/45) > 1e-9 {
		t.Errorf("the intended trap has %.2f of the squared votes, want 36 of 45", share)
	}
	if r := got[1]; r.Traps != nil || r.Distorted != 0 || r.Group != e.Group {
		t.Error("a reframe is calm and stays with its thought")
	}
}

func TestStopLinesTeachTheWishAlone(t *testing.T) {
	got := Corpus([]corpus.Row{
		{ID: "s", Kind: corpus.Stop, Stop: "crisis-b", Text: "I am tired of being here"},
		{ID: "g", Kind: corpus.Stop, Stop: "grief", Text: "We buried him today"},
		{ID: "d", Kind: corpus.Stop, Stop: "crisis-a", Text: "Ich will nicht mehr leben, ich kann das alles nicht mehr"},
	})
	if len(got) != 2 || !got[0].Wish || got[1].Wish {
		t.Fatalf("the wishes are wrong: %+v", got)
	}
	for _, e := range got {
		if e.Weight != 0 || e.TrapWeight != 0 || e.Traps != nil || e.Distorted != 0 {
			t.Errorf("a stop line counts for the traps: %+v", e)
		}
	}
}

func TestFoldsKeepGroupsTogetherAndAreEven(t *testing.T) {
	var n [folds]int
	for i := range 3000 {
		n[Example{Group: fmt.Sprint("group ", i)}.fold(folds)]++
	}
	for _, c := range n {
		if c < 3000/folds*8/10 {
			t.Errorf("folds %v are uneven", n)
		}
	}
}
