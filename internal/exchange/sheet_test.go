package exchange

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"seconddraft/internal/record"
	"seconddraft/ui/fonts"
)

func aSheet(records []record.Record, fields ...string) Sheet {
	return Sheet{
		Records: records, Fields: fields, Made: now,
		Regular: fonts.Own.Content(), Bold: fonts.OwnBold.Content(),
	}
}

func sheetRecord() record.Record {
	r := record.New(now)
	r.Event = "The demo froze. Größe, naïve, Ελλάδα, Москва, “quoted” — œuf 👩‍👩‍👧 日 ✈️."
	r.SetNarration("I always ruin it.")
	b := record.Rating(80)
	r.Feelings = []record.Feeling{{Name: "shame", Before: &b}}
	r.SecondDraft = "One demo froze."
	r.Cost = "never printed"
	return r
}

// The pages are looked at as fpdf writes them: two bytes a character.
func TestSheetHoldsTheChosenFieldsOnly(t *testing.T) {
	s := aSheet([]record.Record{sheetRecord()}, "event", "feelings", "second-draft")
	s.plain = true
	var b bytes.Buffer
	missing, err := WriteSheet(&b, s)
	must(t, err)
	has := func(text string) bool {
		var raw []byte
		for _, u := range utf16.Encode([]rune(text)) {
			raw = append(raw, byte(u>>8), byte(u))
		}
		return bytes.Contains(b.Bytes(), raw)
	}
	for _, want := range []string{"The demo froze.", "Ελλάδα", "Москва", "shame: 80", "One demo froze.", "[woman]", "[u+65e5]", "Sunday"} {
		if !has(want) {
			t.Errorf("%q is not on the sheet", want)
		}
	}
	for _, not := range []string{"never printed", "ruin"} {
		if has(not) {
			t.Errorf("%q is on the sheet and was not chosen", not)
		}
	}
	var names []string
	for _, m := range missing {
		names = append(names, m.String())
	}
	want := []string{"U+65E5 U+65E5", "U+1F467 GIRL", "U+1F469 WOMAN"}
	if got := slices.DeleteFunc(names, func(s string) bool { return strings.Contains(s, "AIRPLANE") }); !slices.Equal(got, want) {
		t.Errorf("missing %v, want %v", got, want)
	}
	if _, err := WriteSheet(&b, aSheet(nil, "tier")); err == nil {
		t.Error("a field that does not exist was taken")
	}
}

func TestSheetIsTheSameEachTime(t *testing.T) {
	var a, b bytes.Buffer
	s := aSheet([]record.Record{sheetRecord()}, SheetFields()...)
	_, err := WriteSheet(&a, s)
	must(t, err)
	_, err = WriteSheet(&b, s)
	must(t, err)
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("the same sheet gave other bytes")
	}
}

// An independent reader finds the words.
func TestSheetIsSearchable(t *testing.T) {
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("no pdftotext (Debian: poppler-utils)")
	}
	var b bytes.Buffer
	records := slices.Repeat([]record.Record{sheetRecord()}, 12) // several pages
	_, err := WriteSheet(&b, aSheet(records, SheetFields()...))
	must(t, err)
	file := filepath.Join(t.TempDir(), "sheet.pdf")
	must(t, os.WriteFile(file, b.Bytes(), 0o600))
	out, err := exec.Command("pdftotext", "-layout", file, "-").Output()
	must(t, err)
	text := string(out)
	for _, want := range []string{"The demo froze. Größe, naïve, Ελλάδα, Москва, “quoted” — œuf", "I always ruin it.", "shame: 80"} {
		if strings.Count(text, want) != 12 {
			t.Errorf("%q is there %d times", want, strings.Count(text, want))
		}
	}
}

func FuzzSheet(f *testing.F) {
	for _, s := range []string{"", "a\x00b", "\ufeff\u202e", "👍\ufe0f", strings.Repeat("x", 500), "( \\ ) \r\n\t", "\ufffe\uffff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		r := record.Record{Started: now, Event: s}
		r = r.InUTF8()
		if _, err := WriteSheet(&bytes.Buffer{}, aSheet([]record.Record{r}, "event")); err != nil {
			t.Error(err)
		}
	})
}
