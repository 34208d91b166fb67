package exchange

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"seconddraft/data"
	"seconddraft/internal/record"
)

func readFile(t *testing.T, name string) Incoming {
	t.Helper()
	b, err := os.ReadFile("testdata/" + name)
	must(t, err)
	in, err := Read(File{Name: name, Bytes: b}, time.UTC)
	must(t, err)
	for _, h := range in.Archive.Records {
		r := h.Current()
		must(t, r.Validate())
	}
	return in
}

func only(t *testing.T, in Incoming) record.Record {
	t.Helper()
	if len(in.Archive.Records) == 0 {
		t.Fatalf("nothing came in: %+v", in)
	}
	return in.Archive.Records[0].Current()
}

func TestReadQuirk(t *testing.T) {
	in := readFile(t, "quirk.json")
	r := only(t, in)
	if in.Kind != FromQuirk || len(in.Archive.Records) != 1 || len(in.Skipped) != 2 {
		t.Errorf("%+v", in)
	}
	if r.Narration != "The demo froze and now everyone thinks I can't do this." || r.SecondDraft != "One demo froze." ||
		r.EvidenceAgainst != "Two of them asked for the link." || r.Started.Format(time.RFC3339) != "2019-01-29T21:50:00Z" {
		t.Errorf("%+v", r)
	}
	var traps []string
	for _, v := range r.Verdicts {
		traps = append(traps, v.Category)
	}
	if !slices.Equal(traps, []string{"mind-reading", "mental-filter"}) {
		t.Errorf("traps %v", traps)
	}
}

// The values as the app stored them, by their keys, are the same thoughts.
func TestReadQuirkByKeys(t *testing.T) {
	stored := `{"@Quirk:existing-user":"true","@Quirk:thoughts:a":"{\"automaticThought\":\"I ruin it\",\"createdAt\":\"2019-02-01T10:00:00.000Z\",\"uuid\":\"@Quirk:thoughts:a\"}"}`
	in, err := Read(File{Name: "x", Bytes: []byte(stored)}, time.UTC)
	must(t, err)
	if r := only(t, in); r.Narration != "I ruin it" {
		t.Errorf("%+v", r)
	}
}

func TestReadFreeCBT(t *testing.T) {
	in := readFile(t, "freecbt.json")
	r := only(t, in)
	if in.Kind != FromQuirk || len(in.Skipped) != 0 || r.Narration != "I always ruin it." || len(r.Verdicts) != 2 ||
		r.Verdicts[1].Category != "personalization" || r.Verdicts[1].Answer != record.CouldBe {
		t.Errorf("%+v", r)
	}
	_, err := Read(File{Bytes: []byte(":FreeCBT:N4IgbiBcIIIE4GMAWBLMBTAtGAjCANCAC5ID2ArgOZJEDOUA2gLoC+QA:FreeCBT:")}, time.UTC)
	if !errors.Is(err, ErrUnknown) || !strings.Contains(reason(err), "FreeCBT") {
		t.Errorf("the backup code: %v", err)
	}
}

func TestReadDaylio(t *testing.T) {
	in := readFile(t, "daylio.csv")
	r := only(t, in)
	if in.Kind != FromDaylio || len(in.Archive.Records) != 2 || len(in.Skipped) != 1 || !strings.HasPrefix(in.Skipped[0], "line 4: ") {
		t.Errorf("%+v", in)
	}
	if want := "The demo\n\nIt froze.\nAgain & again, in front of all\n\nActivities: clean, bad sleep, tired"; r.Event != want {
		t.Errorf("event %q, want %q", r.Event, want)
	}
	if r.Started.Format(time.RFC3339) != "2021-09-28T22:00:00Z" || len(r.Feelings) != 1 || r.Feelings[0].Name != "sad" || r.Feelings[0].Before != nil {
		t.Errorf("%+v", r)
	}
	for name, text := range map[string]string{
		"tabs":     "full_date\tdate\tweekday\ttime\tmood\tactivities\tnote_title\tnote\n2026-05-20\tMay 20\tWednesday\t22:13\tgood\ta | b\t\t\n",
		"old":      "year,date,weekday,time,mood,activities,note\n2018,18 May,Friday,11:54 pm,happy,\"clean | cook\",\"Went to a party\"\n",
		"no notes": "\ufefffull_date,date,weekday,time,mood,activities,scales,note_title,note\r\n2026-07-26,July 26,Sunday,18:20,rad,run,,,\r\n",
	} {
		in, err := Read(File{Bytes: []byte(text)}, time.UTC)
		if err != nil || in.Kind != FromDaylio || len(in.Archive.Records) != 1 || len(in.Skipped) > 0 {
			t.Errorf("%s: %+v, %v", name, in, err)
		}
	}
}

func TestReadText(t *testing.T) {
	tests := []struct {
		name, file, text string
		dates, words     []string
	}{
		{"dated headings", "diary.md", "# 3 November 2026\n\nI ruin it.\n\n## 2026-11-04\nAgain.\n", []string{"2026-11-03", "2026-11-04"}, []string{"I ruin it.", "Again."}},
		{"date in the name", "2025-01-02 bad day.txt", "I ruin it.\n- list\n", []string{"2025-01-02"}, []string{"I ruin it.\n- list"}},
		{"front matter", "a.md", "---\ndate: 2024-05-06T22:00:00Z\n---\nI ruin it.", []string{"2024-05-06"}, []string{"I ruin it."}},
		{"more in front", "a.md", "---\ndate: 2024-05-06\ntags: demo\n---\nI ruin it.", []string{"2024-05-06"}, []string{"---\ndate: 2024-05-06\ntags: demo\n---\nI ruin it."}},
		{"no date", "a.txt", "I ruin it.", []string{"2020-02-02"}, []string{"I ruin it."}},
		{"a list", "todo.txt", "[ ] call her", []string{"2020-02-02"}, []string{"[ ] call her"}},
		{"an ambiguous date is words", "a.txt", "03/04/2024\nI ruin it.", []string{"2020-02-02"}, []string{"03/04/2024\nI ruin it."}},
	}
	for _, tt := range tests {
		in, err := Read(File{Name: tt.file, Changed: time.Date(2020, 2, 2, 3, 0, 0, 0, time.UTC), Bytes: []byte(tt.text)}, time.UTC)
		must(t, err)
		var dates, words []string
		for _, h := range in.Archive.Records {
			r := h.Current()
			must(t, r.Validate())
			dates, words = append(dates, r.Started.Format("2006-01-02")), append(words, r.Narration)
		}
		if in.Kind != FromText || !slices.Equal(dates, tt.dates) || !slices.Equal(words, tt.words) {
			t.Errorf("%s: %q %q", tt.name, dates, words)
		}
	}
}

func TestReadOwnPagesInAZip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := []record.Record{aRecord(t), aRecord(t)}
		var b bytes.Buffer
		if err := WriteMarkdownZip(&b, want, ""); err != nil {
			t.Fatal(err)
		}
		in, err := Read(File{Name: "x.zip", Bytes: b.Bytes()}, time.UTC)
		if err != nil || len(in.Skipped) > 0 || in.Kind != FromMarkdown {
			t.Fatal(in.Skipped, err)
		}
		for i, h := range in.Archive.Records {
			if contents(h.Current()) != contents(want[i]) {
				t.Fatalf("%+v became %+v", want[i], h.Current())
			}
		}
	})
}

func TestReadRefusesInPlainWords(t *testing.T) {
	var whole bytes.Buffer
	r := record.New(now)
	must(t, WriteJSON(&whole, Archive{Made: now, Records: archiveOf(r).Records}))
	text := whole.String()
	for name, tt := range map[string]struct {
		text string
		want error
	}{
		"cut":           {text[:len(text)-9], data.ErrDamaged},
		"more after it": {text + "{}", data.ErrDamaged},
		"newer":         {strings.Replace(text, `"v":1`, `"v":2`, 1), data.ErrNewer},
		"newer record":  {strings.Replace(text, fmt.Sprintf(`"record":{"v":%d`, record.Version), fmt.Sprintf(`"record":{"v":%d`, record.Version+1), 1), data.ErrNewer},
		"unknown field": {strings.Replace(text, `"draft":null`, `"draft":null,"tools":[]`, 1), data.ErrNewer},
		"twice":         {strings.Replace(text, "[\n{", "[\n"+strings.Split(text, "\n")[1]+",\n{", 1), data.ErrDamaged},
		"bad id":        {strings.ReplaceAll(text, string(r.ID), "../../x"), data.ErrDamaged},
		"no list":       {strings.Replace(text, `"records":[`, `"records":["`, 1), data.ErrDamaged},
		"list of lists": {strings.Replace(text, `"records":[`, `"records":[[`, 1), data.ErrDamaged},
		"no object":     {"[" + text + "]", data.ErrDamaged},
		"a picture":     {"\x89PNG\r\n\x1a\n", ErrUnknown},
		"other JSON":    {`{"hello": 1}`, ErrUnknown},
		"a bad zip":     {"PK\x03\x04zzz", data.ErrDamaged},
	} {
		_, err := Read(File{Name: "f", Bytes: []byte(tt.text)}, time.UTC)
		if !errors.Is(err, tt.want) {
			t.Errorf("%s: %v", name, err)
		}
		var plain interface{ Problem() (string, string) }
		if !errors.As(err, &plain) {
			t.Errorf("%s: no plain words in %v", name, err)
		}
	}
}

// asked notes the most that was asked for at once, which is what the reader holds.
type asked struct {
	io.Reader
	most int
}

func (a *asked) Read(p []byte) (int, error) {
	a.most = max(a.most, len(p))
	return a.Reader.Read(p)
}

func TestReadJSONHoldsOneEveningAsText(t *testing.T) {
	const evenings = 400
	var a Archive
	for range evenings {
		r := record.New(now)
		r.SetNarration(strings.Repeat("I always get it wrong. ", 100))
		a.Records = append(a.Records, archiveOf(r).Records...)
	}
	text := exported(t, a)
	from := &asked{Reader: bytes.NewReader(text)}
	back, err := ReadJSON(from)
	must(t, err)
	if len(back.Records) != evenings {
		t.Errorf("%d evenings came back, want %d", len(back.Records), evenings)
	}
	if whole := len(text); from.most > whole/20 {
		t.Errorf("%d of %d bytes were asked for at once, the size of %d evenings", from.most, whole, from.most*evenings/whole)
	}
}

func TestSealedFile(t *testing.T) {
	var b bytes.Buffer
	w, err := seal(&b, []byte("caf\u00e9"), 10)
	must(t, err)
	_, err = w.Write([]byte("words"))
	must(t, err)
	must(t, w.Close())
	if !IsSealed(b.Bytes()) || bytes.Contains(b.Bytes(), []byte("words")) {
		t.Error("the file is not sealed")
	}
	got, err := Open(bytes.NewReader(b.Bytes()), []byte("cafe\u0301")) // typed in two parts
	if err != nil || string(got) != "words" {
		t.Errorf("opened %q, %v", got, err)
	}
	if _, err := Open(bytes.NewReader(b.Bytes()), []byte("other")); !errors.Is(err, data.ErrWrongPassphrase) {
		t.Errorf("a wrong passphrase: %v", err)
	}
	if _, err := Open(bytes.NewReader(b.Bytes()[:b.Len()-3]), []byte("café")); !errors.Is(err, data.ErrDamaged) {
		t.Errorf("a cut file: %v", err)
	}
	if _, err := Seal(&b, nil); !errors.Is(err, data.ErrEmptyPassphrase) {
		t.Errorf("no passphrase: %v", err)
	}
}

// fuzzRead: whatever the bytes, it is read or refused, and what is read can be
// stored: valid ids, each once, in UTF-8.
func fuzzRead(f *testing.F, name string) {
	f.Fuzz(func(t *testing.T, b []byte) {
		in, err := Read(File{Name: name, Bytes: b}, time.UTC)
		if err != nil {
			return
		}
		if err := in.Archive.check(); err != nil {
			t.Error(err)
		}
		for _, h := range in.Archive.Records {
			for _, v := range h.Versions {
				if in.Kind != FromJSON && in.Kind != FromMarkdown && contents(v.Record) != asJSON(t, v.Record) {
					t.Errorf("%+v is stored as another", v.Record)
				}
			}
		}
	})
}

func seed(f *testing.F, files ...string) {
	for _, file := range files {
		b, err := os.ReadFile("testdata/" + file)
		must(f, err)
		f.Add(b)
	}
}

func FuzzReadThoughts(f *testing.F) {
	seed(f, "quirk.json", "freecbt.json")
	f.Add([]byte(`[{"automaticThought":"x","createdAt":1e300}]`))
	fuzzRead(f, "x.json")
}

func FuzzReadDaylio(f *testing.F) {
	seed(f, "daylio.csv")
	f.Add([]byte("full_date;weekday;mood;time\n2021-01-01;;\"a;12"))
	fuzzRead(f, "x.csv")
}

func FuzzReadOwn(f *testing.F) {
	r := record.New(now)
	r.SetNarration("I ruin it.")
	var b bytes.Buffer
	must(f, WriteJSON(&b, Archive{Made: now, Records: archiveOf(r).Records, Draft: &r}))
	f.Add(b.Bytes())
	f.Add([]byte(Markdown(r)))
	f.Add([]byte("<!-- seconddraft {} -->"))
	var z bytes.Buffer
	w := zip.NewWriter(&z)
	in, err := w.Create("a.md")
	must(f, err)
	_, err = in.Write([]byte("# 2026-11-03\nI ruin it."))
	must(f, err)
	must(f, w.Close())
	f.Add(z.Bytes())
	fuzzRead(f, "x")
}

func FuzzReadText(f *testing.F) {
	for _, s := range []string{"---\ndate: 2024-05-06\n---\nx", "# 3 November 2026\nx\n# 3 November 2026\nx", "0999-01-01\nx", "[", "\xff"} {
		f.Add([]byte(s))
	}
	fuzzRead(f, "2024-01-01.txt")
}

func FuzzOpen(f *testing.F) {
	var b bytes.Buffer
	w, err := seal(&b, []byte("p"), 1)
	must(f, err)
	must(f, w.Close())
	f.Add(b.Bytes())
	f.Add([]byte("-----BEGIN AGE ENCRYPTED FILE-----\nAAAA\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		if bytes.Contains(b, []byte(" 2")) { // a work factor above 9 takes seconds
			return
		}
		_, err := Open(bytes.NewReader(b), []byte("p"))
		var plain interface{ Problem() (string, string) }
		if err != nil && !errors.As(err, &plain) {
			t.Errorf("no plain words in %v", err)
		}
	})
}

// What a draft asked is told with its question and answer, without the names that
// the app has for it.
func TestAnswersToDraftsOnAPage(t *testing.T) {
	r := record.Record{Verdicts: []record.Verdict{
		{Kind: "trap", Category: "labeling", Words: "I'm a fool", Answer: record.CouldBe},
		{Kind: "draft", Category: "person", Rule: "draft/person", Slot: "person", Words: "Who is it about?", Line: "my team"},
		{Kind: "draft", Category: "likelihood", Rule: "draft/likelihood", Slot: "likelihood", Words: "How likely is it, from 0 to 100?", Line: "30"},
		{Kind: "draft", Category: "M1", Rule: "draft/kindness", Words: "A kind one", Answer: record.NotThis},
	}}
	want := []string{
		"“I'm a fool”, labeling: could be", "“Who is it about?” my team", "“How likely is it, from 0 to 100?” 30", "“A kind one”: not this",
	}
	if got := answerLines(&r); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}
