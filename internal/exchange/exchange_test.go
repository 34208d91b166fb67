package exchange

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"seconddraft/data"
	"seconddraft/internal/record"
)

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// A store gives and takes all of this.
var _ Store = (*data.Store)(nil)

var now = time.Date(2026, 11, 22, 22, 30, 0, 0, time.FixedZone("", 3600))

// words are what people type, with all that a format could stumble over.
var words = rapid.OneOf(
	rapid.SampledFrom([]string{
		"", "I always ruin it.", "# not a heading\n\\# nor this", "## What happened\n\nno", "<!-- seconddraft {} -->\n-->",
		"\n\n  spaced  \n\n", "a\r\nb\rc", "=1+1", "'quoted'", "\"x\", y", "Größe, Ελλάδα, Москва, 👩‍👩‍👧, 日本", "---\n- a\n",
		"\u2028\u0000", "|a|b|", "\\", "&lt;b&gt;",
	}),
	rapid.StringN(0, 40, -1),
)

func rating(t *rapid.T, label string) *record.Rating {
	if !rapid.Bool().Draw(t, label+"?") {
		return nil
	}
	r := record.Rating(rapid.IntRange(0, 100).Draw(t, label))
	return &r
}

func dialValue(t *rapid.T, label string) *int {
	if !rapid.Bool().Draw(t, label+"?") {
		return nil
	}
	n := rapid.IntRange(1, 7).Draw(t, label)
	return &n
}

func aTime(t *rapid.T, label string) time.Time {
	zone := time.FixedZone("", 900*rapid.IntRange(-48, 48).Draw(t, label+" zone"))
	return time.Unix(rapid.Int64Range(0, 4e9).Draw(t, label), rapid.Int64Range(0, 999_999_999).Draw(t, label+" ns")).In(zone)
}

// aRecord draws any record that the store could hold.
func aRecord(t *rapid.T) record.Record {
	r := record.New(aTime(t, "started"))
	for _, s := range sections {
		*s.text(&r) = words.Draw(t, s.name)
	}
	r.Area, r.Strategy = words.Draw(t, "area"), words.Draw(t, "strategy")
	for range rapid.IntRange(0, 2).Draw(t, "thoughts") {
		borders := []int{len(r.Narration)}
		for i := range r.Narration {
			borders = append(borders, i)
		}
		a, b := rapid.SampledFrom(borders).Draw(t, "from"), rapid.SampledFrom(borders).Draw(t, "to")
		a, b = min(a, b), max(a, b)
		r.Thoughts = append(r.Thoughts, record.Thought{
			Start: a, End: b, Text: r.Narration[a:b], Hot: rapid.Bool().Draw(t, "hot"),
			Belief: rating(t, "belief"), BeliefAfter: rating(t, "after"),
		})
	}
	if rapid.Bool().Draw(t, "gone") {
		r.Thoughts = append(r.Thoughts, record.Thought{Start: -1, End: -1, Text: words.Draw(t, "gone words")})
	}
	for range rapid.IntRange(0, 2).Draw(t, "feelings") {
		r.Feelings = append(r.Feelings, record.Feeling{
			Name: "f" + words.Draw(t, "feeling"), Before: rating(t, "before"), After: rating(t, "later"),
		})
	}
	for range rapid.IntRange(0, 2).Draw(t, "verdicts") {
		r.Verdicts = append(r.Verdicts, record.Verdict{
			Kind: rapid.SampledFrom([]string{"trap", "draft"}).Draw(t, "kind"), Category: "labeling", Rule: words.Draw(t, "rule"), Words: words.Draw(t, "words"),
			Answer: rapid.SampledFrom([]record.Answer{"", record.CouldBe, record.NotThis, record.True}).Draw(t, "answer"),
			Slot:   rapid.SampledFrom([]string{"", "step", "person", "likelihood"}).Draw(t, "slot"),
			Line:   words.Draw(t, "line"), CriticLevel: rapid.IntRange(0, 4).Draw(t, "critic"),
		})
	}
	r.Dials = record.Dials{Internality: dialValue(t, "i"), Stability: dialValue(t, "s"), Globality: dialValue(t, "g")}
	r.Changeable = rapid.SampledFrom([]string{"", "yes", "partly", "no"}).Draw(t, "changeable")
	r.BeliefSecond, r.Finished = rating(t, "second"), rapid.Bool().Draw(t, "finished")
	afterIn(t, &r)
	return r.InUTF8()
}

// afterIn draws the lists of step 6 and of what came after it.
func afterIn(t *rapid.T, r *record.Record) {
	day := func(label string) string { return aTime(t, label).Format(time.DateOnly) }
	for range rapid.IntRange(0, 2).Draw(t, "forecasts") {
		r.Forecasts = append(r.Forecasts, record.Forecast{
			ID: record.New(now).ID, Fear: words.Draw(t, "fear"), Likelihood: rating(t, "likelihood"), Check: day("check"),
			Outcome: rapid.SampledFrom([]string{"", record.Partly, record.LetGo}).Draw(t, "outcome"), Did: words.Draw(t, "did"),
		})
		r.Engagements = append(r.Engagements, record.Engagement{
			ID: record.New(now).ID, Kind: record.Win, What: words.Draw(t, "what"), Expected: rating(t, "expected"), Result: words.Draw(t, "result"),
		})
		r.Responsibility.Shares = append(r.Responsibility.Shares, record.Share{What: words.Draw(t, "share"), Part: rating(t, "part"), Mine: true})
		r.StillTrue = append(r.StillTrue, record.StillTrue{Thought: words.Draw(t, "still"), Day: day("asked"), Answer: "partly"})
		r.Recovery.Taps = append(r.Recovery.Taps, record.Tap{Day: day("tap"), Distress: 40, Reminder: words.Draw(t, "reminder")})
		r.LaterDrafts = append(r.LaterDrafts, record.LaterDraft{Written: aTime(t, "written"), Words: words.Draw(t, "later draft")})
		r.Heavy.Moves = []string{"support"}
	}
}

func anArchive(t *rapid.T) Archive {
	a := Archive{Made: now, Settings: map[string]string{}}
	for range rapid.IntRange(0, 3).Draw(t, "records") {
		r := aRecord(t)
		h := History{ID: r.ID}
		for range rapid.IntRange(1, 3).Draw(t, "versions") {
			r.Event = words.Draw(t, "version")
			h.Versions = append(h.Versions, Version{Saved: aTime(t, "saved"), Record: r.InUTF8()})
		}
		a.Records = append(a.Records, h)
	}
	slices.SortStableFunc(a.Records, func(x, y History) int { return x.Current().Started.Compare(y.Current().Started) })
	if rapid.Bool().Draw(t, "draft") {
		r := aRecord(t)
		a.Draft = &r
	}
	for range rapid.IntRange(0, 2).Draw(t, "dismissals") {
		d := record.Dismissal{Rule: words.Draw(t, "rule"), Clause: words.Draw(t, "clause"), Words: words.Draw(t, "said")}
		if !slices.ContainsFunc(a.Dismissals, func(e record.Dismissal) bool { return e.Rule == d.Rule && e.Clause == d.Clause }) {
			a.Dismissals = append(a.Dismissals, d)
		}
	}
	for range rapid.IntRange(0, 2).Draw(t, "settings") {
		a.Settings["s"+words.Draw(t, "name")] = words.Draw(t, "value")
	}
	for range rapid.IntRange(0, 2).Draw(t, "phrases") { // the reader's choices are settings too
		name, value := record.NewPhrase(words.Draw(t, "phrase"), "labeling", aTime(t, "added")).Setting()
		a.Settings[name] = value
	}
	if rapid.Bool().Draw(t, "off") {
		name, value := record.OffSetting("labeling")
		a.Settings[name] = value
	}
	return a
}

func asJSON(t testing.TB, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	must(t, err)
	return string(b)
}

func exported(t interface{ Fatal(...any) }, a Archive) []byte {
	var b bytes.Buffer
	if err := WriteJSON(&b, a); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestJSONIsReadBackByteForByte(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := anArchive(t)
		first := exported(t, a)
		back, err := ReadJSON(bytes.NewReader(first))
		if err != nil {
			t.Fatalf("%v in %s", err, first)
		}
		if second := exported(t, back); !bytes.Equal(first, second) {
			t.Fatalf("%s\nbecame\n%s", first, second)
		}
	})
}

func TestMarkdownIsReadBackEqual(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := aRecord(t)
		page := Markdown(r)
		back, ok, err := ReadMarkdown(page)
		if !ok || err != nil {
			t.Fatalf("%v, %v for\n%s", ok, err, page)
		}
		want, _ := json.Marshal(r)
		got, _ := json.Marshal(back)
		if !bytes.Equal(want, got) {
			t.Fatalf("%s\nbecame\n%s\nthrough\n%s", want, got, page)
		}
	})
}

func TestMarkdownThatWasEdited(t *testing.T) {
	r := record.New(now)
	r.Event = "The demo froze."
	r.Narration = "Well. I ruin it. They know."
	r.Thoughts = []record.Thought{{Start: 6, End: 16, Text: "I ruin it.", Hot: true}}
	page := Markdown(r)
	for _, want := range []string{"# Sunday, 22 November 2026", "## What happened\n\nThe demo froze.\n"} {
		if !strings.Contains(page, want) {
			t.Errorf("no %q in\n%s", want, page)
		}
	}
	page = strings.Replace(page, "Well. I", "Oh well, so be it. I", 1)
	page = strings.Replace(page, "The demo froze.", "The demo froze.\n\n## My own heading", 1)
	back, _, err := ReadMarkdown(strings.ReplaceAll(page, "\n", "\r\n"))
	must(t, err)
	must(t, back.Validate())
	if back.Event != "The demo froze.\n\n## My own heading" || back.Thoughts[0].Start != 19 {
		t.Errorf("read back %+v", back)
	}
}

// The ratings are read back from the table and compared one by one.
func TestRatingsAreReadBackEqual(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := aRecord(t)
		var b bytes.Buffer
		if err := WriteRatings(&b, []record.Record{r}); err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(&b).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		back := ratingsOf(t, rows[1:])
		want := record.Record{BeliefSecond: r.BeliefSecond, Dials: r.Dials}
		for _, f := range r.Feelings {
			f.Name = strings.ReplaceAll(f.Name, "\r\n", "\n")
			want.Feelings = append(want.Feelings, f)
		}
		for _, th := range r.Thoughts {
			if th.Belief != nil || th.BeliefAfter != nil {
				text := strings.ReplaceAll(th.Text, "\r\n", "\n") // as CSV readers do
				want.Thoughts = append(want.Thoughts, record.Thought{Text: text, Belief: th.Belief, BeliefAfter: th.BeliefAfter})
			}
		}
		if !reflect.DeepEqual(want, back) {
			t.Fatalf("%+v became %+v", want, back)
		}
		for _, row := range rows {
			for _, cell := range row {
				if cell != "" && strings.ContainsRune("=+-@", rune(cell[0])) {
					t.Fatalf("a spreadsheet would run %q", cell)
				}
			}
		}
	})
}

func ratingsOf(t *rapid.T, rows [][]string) (r record.Record) {
	number := func(s string) *record.Rating {
		if s == "" {
			return nil
		}
		n, err := strconv.Atoi(s)
		if err != nil {
			t.Fatal(err)
		}
		v := record.Rating(n)
		return &v
	}
	for _, row := range rows {
		name, before, after := strings.TrimPrefix(row[4], "'"), number(row[5]), number(row[6])
		switch row[3] {
		case "feeling":
			r.Feelings = append(r.Feelings, record.Feeling{Name: name, Before: before, After: after})
		case "belief":
			r.Thoughts = append(r.Thoughts, record.Thought{Text: name, Belief: before, BeliefAfter: after})
		case "belief in the second draft":
			r.BeliefSecond = after
		case "dial":
			n := int(*before)
			*map[string]**int{
				"internality": &r.Dials.Internality, "stability": &r.Dials.Stability, "globality": &r.Dials.Globality,
			}[name] = &n
		}
	}
	return r
}
