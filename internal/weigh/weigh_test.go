package weigh

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"seconddraft/internal/text"
)

func TestWindows(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []Window
	}{
		"nothing":               {"", nil},
		"one sentence":          {"I failed.", []Window{{0, 1}}},
		"three in a line":       {"I failed. He saw it. So what.", []Window{{0, 3}}},
		"each with the last":    {"One. Two. Three. Four.", []Window{{0, 1}, {0, 2}, {1, 3}, {2, 4}}},
		"a line is its own":     {"I failed.\nHe saw it.", []Window{{0, 1}, {1, 2}}},
		"long ones stand alone": {strings.Repeat("so ", 60) + "it is. " + strings.Repeat("and ", 60) + "more.", []Window{{0, 1}, {1, 2}}},
	} {
		if got := Windows(text.Parse(c.text)); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

// Every sentence is looked at, or a thought could hide in a long text.
func FuzzWindows(f *testing.F) {
	f.Add("One. Two.\n\nThree! Four? Five… six")
	f.Add("\x00 \xff. ")
	f.Fuzz(func(t *testing.T, s string) {
		d := text.Parse(s)
		seen := make([]bool, len(d.Sentences))
		for _, w := range Windows(d) {
			for i := w.First; i < w.Last; i++ {
				seen[i] = true
			}
			for _, feature := range NewPage(d).Extract(w, nil) {
				from, to := w.Tokens(d)
				if feature.First < from || feature.Last > to || feature.First >= feature.Last {
					t.Fatalf("feature at [%d,%d) outside of [%d,%d)", feature.First, feature.Last, from, to)
				}
			}
		}
		if slices.Contains(seen, false) {
			t.Fatalf("a sentence of %q is in no window", s)
		}
	})
}

func TestShape(t *testing.T) {
	var got []string
	d := text.Parse("They'll definitely laugh at my 3 typos, sadly 😞")
	for _, tok := range d.Tokens {
		got = append(got, shape(tok))
	}
	want := "they will CERTAIN THINK-OF at my # FLAW , -ly ?"
	if s := strings.Join(got, " "); s != want {
		t.Errorf("shape is %q, want %q", s, want)
	}
}

// A class that names a word twice, or a word in two classes, is a slip: only the
// first counts.
func TestClassesAreWords(t *testing.T) {
	for line := range strings.Lines(classesTXT) {
		name, words, ok := strings.Cut(line, ":")
		if strings.HasPrefix(line, "#") {
			continue
		}
		if !ok || strings.TrimSpace(words) == "" || strings.ToLower(words) != words {
			t.Errorf("class %q: want a name, a colon and folded words", name)
		}
	}
}

// tiny is a model that knows one word: "failure" speaks for a trap, "cake"
// against it.
func tiny() *Trained {
	bad, good := join(seed(Words, 0), hash("failure")), join(seed(Words, 0), hash("cake"))
	t := &Trained{
		Heads: []string{Gate, "labeling", "blaming", Wish}, Keys: []Key{bad, good}, IDF: []float32{Rarity(2.03), Rarity(4)},
		Bias: []float64{-1, 0, 0, -2}, Weights: [][]float64{{3, 2, -2, 1}, {-3, 0, 0.5, 0}},
		Calibration: Calibration{0, 1, 0, 0, 1, 1, 0, 0, 0.5, 2},
	}
	if bad > good {
		slices.Reverse(t.Keys)
		slices.Reverse(t.IDF)
		slices.Reverse(t.Weights)
	}
	return t
}

func weighText(m *Model, s string) (Weighed, *text.Document) {
	d := text.Parse(s)
	return m.Weigh(NewPage(d).Extract(Windows(d)[0], nil)), d
}

func TestWeigh(t *testing.T) {
	m := tiny().Model()
	bad, doc := weighText(m, "I am such a failure")
	good, _ := weighText(m, "I like cake")
	// One known word makes its block, of length 1 in Words and in Last alike.
	if got := bad.Scores[0]; math.Abs(got-2) > 0.05 {
		t.Errorf("the gate scores %.2f, want -1 + 3", got)
	}
	if got := good.Scores[0]; math.Abs(got+4) > 0.05 {
		t.Errorf("the gate scores %.2f, want -1 - 3", got)
	}
	weights := bad.Evidence(1, 0, len(doc.Tokens))
	for i, w := range weights {
		if is := doc.Tokens[i].Norm == "failure"; is != (w > 0) {
			t.Errorf("the word %q weighs %.2f", doc.Tokens[i].Norm, w)
		}
	}
	chances := bad.Chances([]float64{0, 0})
	if want := 1 / (1 + math.Exp(-bad.Scores[0])); math.Abs(chances.Distorted-want) > 1e-6 {
		t.Errorf("the chance is %.3f, want %.3f", chances.Distorted, want)
	}
	if chances.Trap(0) <= chances.Trap(1) || chances.Trap(0) > chances.Distorted {
		t.Errorf("chances %v do not fit together", chances)
	}
	// The wish scores -2 + 1 for the one word, and its curve makes 0.5 + 2·score of it.
	if want := 1 / (1 + math.Exp(1.5)); math.Abs(bad.WishChance()-want) > 0.01 {
		t.Errorf("the wish has a chance of %.3f, want %.3f", bad.WishChance(), want)
	}
}

func TestRulesAreFeatures(t *testing.T) {
	d := text.Parse("It was my fault.")
	hit := Hit{Rule: "personalization/my-fault", Category: "personalization", Confidence: 0.5, First: 2, Last: 4}
	count := func(hits ...Hit) int { return len(NewPage(d).Extract(Windows(d)[0], hits)) }
	if got := count(hit) - count(); got != 2 {
		t.Errorf("a hit adds %d features, want its rule and its category", got)
	}
	far := Hit{Rule: "x/y", Category: "x", First: 99, Last: 100}
	if count(far) != count() {
		t.Error("a hit outside of the thought counts")
	}
}

func TestLogShares(t *testing.T) {
	sum := 0.0
	for _, s := range LogShares([]float64{1000, 999, -5}) {
		sum += math.Exp(s)
	}
	if math.Abs(sum-1) > 1e-9 {
		t.Errorf("the shares sum to %v", sum)
	}
}

func TestWriteAndRead(t *testing.T) {
	var a, b bytes.Buffer
	for _, out := range []*bytes.Buffer{&a, &b} {
		if err := tiny().Write(out); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("the same model gives other bytes")
	}
	m, err := Read(&a)
	if err != nil {
		t.Fatal(err)
	}
	read, _ := weighText(m, "a failure with cake")
	made, _ := weighText(tiny().Model(), "a failure with cake")
	if !slices.Equal(read.Scores, made.Scores) {
		t.Errorf("scores %v, want %v", read.Scores, made.Scores)
	}
}

func TestReadRefusesWhatIsNoModel(t *testing.T) {
	var whole bytes.Buffer
	if err := tiny().Write(&whole); err != nil {
		t.Fatal(err)
	}
	for name, b := range map[string][]byte{
		"nothing":   nil,
		"text":      []byte("not a model"),
		"cut short": whole.Bytes()[:whole.Len()/2],
	} {
		if _, err := Read(bytes.NewReader(b)); !errors.Is(err, errFormat) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add(tiny().encode())
	f.Add([]byte(magic))
	f.Fuzz(func(t *testing.T, b []byte) {
		m, err := decode(bytes.NewReader(b))
		if err == nil {
			weighText(m, "I am such a failure. It was cake.")
		}
	})
}

// The limit is the issue's: at most 2 MB in the binary.
func TestEmbeddedModel(t *testing.T) {
	info, err := os.Stat("model.bin")
	if err != nil {
		t.Fatal(err)
	}
	if info.Size() > 2_000_000 {
		t.Errorf("the model has %d bytes", info.Size())
	}
	if heads := Default().heads; heads[0] != Gate || heads[14] != Wish || len(heads) != 15 {
		t.Errorf("heads %v", heads)
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := Read(bytes.NewReader(modelBIN)); err != nil {
			b.Fatal(err)
		}
	}
}

func ExampleWindows() {
	d := text.Parse("The call was short. I froze. He must think I'm useless. I'll never get it.")
	for _, w := range Windows(d) {
		from, to := w.Tokens(d)
		fmt.Println(d.Text(d.Cover(from, to)))
	}
	// Output:
	// The call was short.
	// The call was short. I froze.
	// I froze. He must think I'm useless.
	// He must think I'm useless. I'll never get it.
}
