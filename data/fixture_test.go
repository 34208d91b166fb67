package data

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"
	"time"

	"seconddraft/internal/record"
)

// -update makes a fixture of the present format where there is none. It never
// replaces one: stores of past versions are what it stands for.
var update = flag.Bool("update", false, "make missing fixtures in testdata")

const fixturePassphrase = "a fixture's passphrase"

// fixtureRecord has every field set that a format of the store had; the tools and
// what comes after an evening are there since 4.
func fixtureRecord(format int) record.Record {
	r := eveningRecord()
	if format < 4 {
		return r
	}
	rating := func(n record.Rating) *record.Rating { return &n }
	r.Version = 2
	for i, t := range r.ToolTexts() {
		*t.Words = fmt.Sprintf("Words %d – “naïve”.", i)
	}
	r.Responsibility.LeftOut = true
	r.Responsibility.Shares = []record.Share{{What: "The cable", Part: rating(60)}, {What: "I did not test it", Part: rating(40), Mine: true}, {What: "chance"}}
	r.Heavy.Moves = []string{"support"}
	r.Engagements = []record.Engagement{{
		ID: "01KC8ZQ5G0E9Y7RJ4X1M6T2B3B", Kind: record.Experiment, What: "Show one slide.", Day: "2026-11-09", Area: "study", Dose: "smaller",
		Safeguard: "a second cable", Mark: "tea", Unseen: "yes, it would", Prediction: "They will laugh.", Test: "Ask Ida.", Result: "Nobody laughed.",
		Expected: rating(80), Felt: rating(0), BodyBefore: "tight", BodyAfter: "warm", State: record.Changed, Became: "two slides", Answered: "2026-11-10",
	}}
	r.Forecasts = []record.Forecast{{
		ID: "01KC8ZQ5G0E9Y7RJ4X1M6T2B3C", Fear: "They will move me.", Likelihood: rating(70), Check: "2026-11-20", Outcome: record.Partly,
		Did: "I asked.", Harder: "easier", Answered: "2026-11-21",
	}}
	r.StillTrue = []record.StillTrue{{Thought: "I always break things", Day: "2026-11-11", Answer: "partly", Line: "Not the cup."}}
	r.Recovery = record.Recovery{Taps: []record.Tap{{Day: "2026-11-05", Distress: 60, Reminder: "the room"}}, Off: true, Told: true}
	r.LaterDrafts = []record.LaterDraft{{Written: time.Date(2026, 12, 4, 20, 0, 0, 0, time.UTC), Words: "It was a cable."}}
	return r
}

// eveningRecord is the record of the first three formats.
func eveningRecord() record.Record {
	rating := func(n record.Rating) *record.Rating { return &n }
	dial := func(n int) *int { return &n }
	return record.Record{
		Version: 1, ID: "01KC8ZQ5G0E9Y7RJ4X1M6T2B3A",
		Started: time.Date(2026, 11, 4, 0, 20, 0, 0, time.FixedZone("", 3600)),
		Event:   "The projector went dark in the third minute.", When: "Tuesday, about four", Area: "work", Trigger: "in front of people",
		Narration: "I broke it. I always break things – “naïve”, 我.",
		Thoughts: []record.Thought{
			{Start: 12, End: 33, Text: "I always break things", Hot: true, Belief: rating(85), BeliefAfter: rating(40)},
			{Start: -1, End: -1, Text: "nobody stayed"},
		},
		Cause:    "I did not test the cable.",
		Feelings: []record.Feeling{{Name: "shame", Before: rating(70), After: rating(0)}, {Name: "tired"}},
		Body:     "shoulders", Cost: "an evening",
		Verdicts: []record.Verdict{{
			Kind: "axis", Category: "stable", Rule: "stable.always", Ruleset: "1", Words: "I always break things",
			Answer: record.CouldBe, Line: "In March it ran well.", Slot: "exceptions", CriticLevel: 2,
		}},
		Dials:      record.Dials{Internality: dial(7), Stability: dial(1), Globality: dial(4)},
		Changeable: "partly", EvidenceFor: "It broke.", EvidenceAgainst: "Two others worked.", Step: "A second cable.", Need: "Sleep",
		SecondDraft: "This cable broke, this time.", Strategy: "T1", BeliefSecond: rating(60),
		Next: "Put a cable in the bag.", Finished: true,
	}
}

// fixtureDismissals are what the fixtures since format 2 hold, the last said
// first.
func fixtureDismissals() []record.Dismissal {
	return []record.Dismissal{
		{Rule: "pattern/labeling", Clause: "00112233445566778899aabbccddeeff"},
		{Rule: "stable/always", Clause: "ffeeddccbbaa99887766554433221100", Words: "I always break “things”", Record: eveningRecord().ID},
	}
}

// The stores of every past version open for ever, with all that is in them.
func TestOldFormatsOpen(t *testing.T) {
	for version := 1; version <= Format; version++ {
		for kind, pass := range map[string][]byte{"keyfile": nil, "passphrase": []byte(fixturePassphrase)} {
			t.Run(fmt.Sprintf("v%d/%s", version, kind), func(t *testing.T) {
				fixture := filepath.Join("testdata", fmt.Sprintf("v%d", version), kind)
				if _, err := os.Stat(fixture); *update && os.IsNotExist(err) && version == Format {
					makeFixture(t, fixture, pass)
				}
				s, err := open(copyOf(t, fixture), pass, quick())
				must(t, err)
				defer shut(t, s)
				holdsFixture(t, s, version)
				if s.Mended() != nil {
					t.Errorf("damaged: %+v", s.Mended())
				}
			})
		}
	}
}

// holdsFixture checks that a store has all that makeFixture put into it.
func holdsFixture(t *testing.T, s *Store, version int) {
	t.Helper()
	want := fixtureRecord(version)
	got, err := s.Get(want.ID)
	must(t, err)
	if !got.Started.Equal(want.Started) || got.Started.Format(time.RFC3339) != want.Started.Format(time.RFC3339) {
		t.Errorf("started %v, want %v", got.Started, want.Started)
	}
	got.Started = want.Started
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	if err := got.Validate(); err != nil {
		t.Error(err)
	}
	versions, err := s.Versions(want.ID)
	must(t, err)
	if len(versions) != 2 || versions[1].Record.Narration != "I broke it." {
		t.Errorf("versions %+v", versions)
	}
	if draft, ok, err := s.Draft(); !ok || err != nil || draft.Event != "A letter came." {
		t.Errorf("draft %+v, %v, %v", draft, ok, err)
	}
	if v, err := s.Setting("country"); v != "IE" || err != nil {
		t.Errorf("setting %q, %v", v, err)
	}
	said := fixtureDismissals()
	if version < 2 {
		said = nil
	}
	if list, err := s.Dismissals(); err != nil || !slices.Equal(list, said) {
		t.Errorf("dismissals %+v, %v", list, err)
	}
}

// A store of a lower format is raised by opening it, before anything else is
// written, so that an app that knows only the lower one refuses it by its slots.
func TestOpeningRaisesTheFormat(t *testing.T) {
	for kind, pass := range map[string][]byte{"keyfile": nil, "passphrase": []byte(fixturePassphrase)} {
		t.Run(kind, func(t *testing.T) {
			dir := copyOf(t, filepath.Join("testdata", "v1", kind))
			before, _, err := readSlots(dir)
			must(t, err)
			if pass != nil {
				_, err := open(dir, []byte("not the passphrase"), quick())
				problem(t, err, ErrWrongPassphrase)
				if same, _, _ := readSlots(dir); same.Version != 1 {
					t.Error("a store that did not open was raised")
				}
			}
			s, err := open(dir, pass, quick())
			must(t, err)
			shut(t, s)
			after, both, err := readSlots(dir)
			must(t, err)
			if before.Version != 1 || after.Version != Format || after.Generation != before.Generation+1 || !both {
				t.Errorf("format %d of generation %d became %d of %d, both %v",
					before.Version, before.Generation, after.Version, after.Generation, both)
			}
			s, err = open(dir, pass, quick())
			must(t, err)
			holdsFixture(t, s, 1)
			shut(t, s)
			report, err := Check(dir, pass)
			must(t, err)
			if len(report.Problems) > 0 || report.Records != 1 || report.Versions != 2 || report.Saves == 0 {
				t.Errorf("Check of the raised store: %+v", report)
			}
			if again, _, _ := readSlots(dir); again.Generation != after.Generation {
				t.Error("it was raised twice")
			}
		})
	}
}

func makeFixture(t *testing.T, to string, passphrase []byte) {
	dir := t.TempDir()
	s, err := create(dir, passphrase, quick())
	must(t, err)
	r := fixtureRecord(Format)
	first := r
	first.SetNarration("I broke it.")
	must(t, s.SaveVersion(first))
	must(t, s.SaveVersion(r))
	draft := record.New(time.Date(2026, 11, 5, 21, 0, 0, 0, time.UTC))
	draft.Event = "A letter came."
	must(t, s.SaveDraft(draft))
	must(t, s.PutSetting("country", "IE"))
	for _, d := range slices.Backward(fixtureDismissals()) {
		must(t, s.Dismiss(d))
	}
	must(t, s.Close())
	must(t, os.Remove(filepath.Join(dir, lockFile)))
	must(t, os.CopyFS(to, os.DirFS(dir)))
}
