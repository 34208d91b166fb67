package reframe

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"seconddraft/internal/racetest"
)

var update = flag.Bool("update", false, "write testdata/*.md anew; read the difference aloud before you keep it")

// An evening as testdata/evenings holds it: front matter with a rater's quotes.
type evening struct {
	name, body string
	gold       []struct{ Quote, Label string }
}

func readEvening(t *testing.T, path string) evening {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	front, body, ok := strings.Cut(strings.TrimPrefix(string(raw), "---\n"), "\n---\n")
	if !ok {
		t.Fatalf("%s has no front matter", path)
	}
	e := evening{name: filepath.Base(path), body: strings.TrimSpace(body)}
	for line := range strings.Lines(front) {
		line = strings.TrimSpace(line)
		if !strings.HasPrefix(line, "- {") {
			continue
		}
		var g struct{ Quote, Label string }
		if err := json.Unmarshal([]byte(line[2:]), &g); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		e.gold = append(e.gold, g)
	}
	return e
}

// request makes what the window would ask: the event is what was written before
// the first harsh line, the findings are those of the rater.
func (e evening) request(thought string) Request {
	situation := e.body
	for _, g := range e.gold {
		if at := strings.Index(situation, g.Quote); at >= 0 && g.Label != "fair" {
			situation = situation[:at]
		}
	}
	r := Request{Text: thought, Situation: situation, Stop: "none"}
	for _, g := range e.gold {
		at := strings.Index(thought, g.Quote)
		if at < 0 {
			continue
		}
		if stop, isStop := strings.CutPrefix(g.Label, "stop-"); isStop {
			r.Stop = strings.TrimSuffix(strings.TrimSuffix(stop, "-a"), "-b")
			continue
		}
		if g.Label == "fair" {
			g.Label = "balanced"
		}
		flagSpan(&r, g.Label, g.Quote)
		if strings.HasPrefix(g.Label, "critic-") {
			r.CriticLevel = max(r.CriticLevel, int(g.Label[len(g.Label)-1]-'0'))
		}
	}
	return r
}

// TestEvenings writes out what the eight evenings are offered, thought by
// thought and as a whole, for a person to read.
func TestEvenings(t *testing.T) {
	racetest.Skip(t) // eight evenings with all that is offered there, one goroutine
	paths, err := filepath.Glob("../testdata/evenings/*.md")
	if err != nil || len(paths) != 8 {
		t.Fatalf("%d evenings, %v", len(paths), err)
	}
	var out strings.Builder
	for _, path := range paths {
		e := readEvening(t, path)
		fmt.Fprintf(&out, "# %s\n\n## The whole narration\n\n", e.name)
		printOffers(&out, checked(t, e.request(e.body)))
		seen := map[string]bool{}
		for _, g := range e.gold {
			if seen[g.Quote] || g.Label == "fair" || strings.HasPrefix(g.Label, "stop-") {
				continue
			}
			seen[g.Quote] = true
			r := e.request(g.Quote)
			var labels []string
			for _, f := range r.Findings {
				labels = append(labels, f.Rule.Category.Slug)
			}
			fmt.Fprintf(&out, "## %s\n(%s)\n\n", g.Quote, strings.Join(labels, ", "))
			printOffers(&out, checked(t, r))
		}
	}
	golden(t, "testdata/evenings.md", out.String())
}

func checked(t *testing.T, r Request) []Suggestion {
	t.Helper()
	if r.Stop != "none" {
		return Suggest(r)
	}
	return wellFormed(t, r)
}

func printOffers(out *strings.Builder, offers []Suggestion) {
	if len(offers) == 0 {
		out.WriteString("(nothing: the card stands here)\n")
	}
	for _, s := range offers {
		fmt.Fprintf(out, "- %s, %s: %s\n", s.Strategy, s.Route, s.Text)
		if s.Text == "" {
			fmt.Fprintf(out, "  asks: %s\n", *s.Question)
		}
	}
	out.WriteString("\n")
}

func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v; run the test with -update once", err)
	}
	if string(want) != got {
		t.Errorf("%s has changed; run with -update and read the difference", path)
	}
}

// A thought of the project's own corpus, with a rater's labels.
type thought struct {
	ID, Text, Event, Cause, Changeable string
	Labels                             []string
	Level                              int
	Internality, Stability, Globality  int
}

func readThoughts(t testing.TB) []thought {
	t.Helper()
	file, err := os.Open("testdata/thoughts.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	var all []thought
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		var th thought
		if err := json.Unmarshal(lines.Bytes(), &th); err != nil {
			t.Fatal(err)
		}
		all = append(all, th)
	}
	return all
}

func (th thought) request() Request {
	r := Request{Text: th.Text, CriticLevel: th.Level, Stop: "none"}
	for _, l := range th.Labels {
		flagSpan(&r, l, "")
	}
	if th.Level > 0 {
		flagSpan(&r, fmt.Sprintf("critic-%d", th.Level), "")
	}
	for _, axis := range []struct { // in this order, so that a thought always reads the same
		slug   string
		rating int
	}{{"stable", th.Stability}, {"global", th.Globality}} {
		if axis.rating >= 5 {
			flagSpan(&r, axis.slug, "")
		}
	}
	return r
}

// contexts are what users might have answered beside a thought; every slot is
// given in more than one shape, well and badly typed.
var contexts = []Request{
	{},
	{Situation: "The login failed in front of the client.", Answers: Answers{Feeling: []string{"ashamed", "tired"}}},
	{Situation: "I failed my driving test", Answers: Answers{
		Feeling: []string{"embarrassed, about eighty"}, Cause: "I forgot to check the mirror", Step: []string{"book a lesson"},
		GoodPart: []string{"the parking went fine"}, OtherCauses: []string{"the rain"}, Changeable: "yes", Need: []string{"a quiet evening"},
	}},
	{Situation: "argument with my sister at dinner!!", Answers: Answers{
		Feeling: []string{"anger"}, Cause: "because i shouted", Name: "mira", Exceptions: []string{"we laughed on sunday"},
		FriendWouldSay: []string{"You were tired. One row isn't the end!"}, EvidenceAgainst: []string{"She wrote to me after."},
		Step: []string{"calling her tomorrow"}, Changeable: "no",
	}},
	{Situation: "  ", Answers: Answers{
		OtherCauses: []string{"\x00", "the deadline was moved twice, nobody told us, and then the printer broke on the last evening of all"},
		GoodPart:    []string{"😀"}, Step: []string{"The doctor"}, Need: []string{"{need}"}, EvidenceFor: []string{"third time this year"}, Name: "a b",
	}},
}

// Over 300 pairs of an original thought and a context give well-formed offers.
func TestThoughtsInContexts(t *testing.T) {
	racetest.Skip(t) // 300 pairs, one goroutine
	pairs := 0
	for _, th := range readThoughts(t) {
		for _, c := range contexts {
			r := th.request()
			r.Situation, r.Answers = c.Situation, c.Answers
			wellFormed(t, r)
			pairs++
		}
	}
	if pairs < 200 {
		t.Errorf("only %d pairs", pairs)
	}
}

// TestThoughtsToRead prints what the bare thoughts are offered, without a
// situation: the hardest case.
func TestThoughtsToRead(t *testing.T) {
	racetest.Skip(t) // every thought to read, one goroutine
	var out strings.Builder
	for _, th := range readThoughts(t) {
		fmt.Fprintf(&out, "## %s\n(%s)\n\n", th.Text, strings.Join(th.Labels, ", "))
		printOffers(&out, wellFormed(t, th.request()))
	}
	golden(t, "testdata/thoughts.md", out.String())
}
