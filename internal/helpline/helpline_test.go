package helpline

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

func TestFileIsStrict(t *testing.T) {
	d := json.NewDecoder(bytes.NewReader(file))
	d.DisallowUnknownFields()
	var list []Country
	if err := d.Decode(&list); err != nil {
		t.Fatal(err)
	}
	if d.More() {
		t.Error("something follows the list")
	}
	for n, line := range strings.Split(strings.TrimSpace(string(file)), "\n") {
		if strings.Count(line, `"code"`) > 1 {
			t.Errorf("line %d holds more than one country", n+1)
		}
	}
}

func TestEveryEntryIsWhole(t *testing.T) {
	all := Countries()
	if len(all) < 2 || all[len(all)-1].Code != Elsewhere {
		t.Fatal("the entry for elsewhere is not the last")
	}
	if !slices.IsSortedFunc(all[:len(all)-1], func(a, b Country) int { return strings.Compare(a.Name, b.Name) }) {
		t.Error("countries do not stand by name")
	}
	codes, names := map[string]bool{}, map[string]bool{}
	for _, c := range all {
		if len(c.Code) != 2 || strings.ToUpper(c.Code) != c.Code || codes[c.Code] {
			t.Errorf("%s: the code %q is not two capitals or stands twice", c.Name, c.Code)
		}
		if c.Name == "" || names[c.Name] {
			t.Errorf("%s: no name, or one that stands twice: %q", c.Code, c.Name)
		}
		codes[c.Code], names[c.Name] = true, true
		if !strings.ContainsAny(c.Emergency, "0123456789") || len(c.Lines) == 0 {
			t.Errorf("%s: no emergency number or no line", c.Name)
		}
		for _, l := range slices.Concat(c.Lines, c.Violence) {
			if l.Name == "" || l.Reach == "" {
				t.Errorf("%s: an empty line: %+v", c.Name, l)
			}
		}
	}
}

// The numbers of the clinical specification, section 6.3, written down apart
// from the file. A changed number has to be changed in both places on purpose.
func TestNumbers(t *testing.T) {
	specified := map[string][]string{
		"US": {"988", "741741"}, "CA": {"988"}, "GB": {"116 123", "85258"}, "IE": {"116 123"},
		"AU": {"13 11 14", "0477 13 11 14"}, "NZ": {"1737", "0800 543 354"}, "NL": {"113", "0800-0113"},
		"BE": {"1813", "0800 32 123"}, "DE": {"0800 1110111", "0800 1110222", "116 123"}, "AT": {"142"},
		"CH": {"143"}, "FR": {"3114"}, "ES": {"024"}, "IT": {"02 2327 2327"}, "SE": {"90101"}, "NO": {"116 123"},
		"DK": {"70 201 201"}, "FI": {"09 2525 0111"}, "PL": {"116 123"}, "CZ": {"116 123"}, "HU": {"116 123"},
		"RO": {"116 123"}, "GR": {"1018"}, "IS": {"1717"}, "IN": {"14416"}, "JP": {"0570-783-556"}, "SG": {"1767"},
		"HK": {"2896 0000"}, "TW": {"1925"}, "TH": {"1323"}, "PH": {"1553"}, "KR": {"109"}, "ZA": {"0800 567 567"},
		"IL": {"1201"}, "BR": {"188"}, "MX": {"800 911 2000"}, "AR": {"135"}, "CL": {"*4141"},
		Elsewhere: {"findahelpline.com"},
	}
	violence := map[string]string{"US": "800-799-7233", "DE": "116 016", "AU": "1800 737 732"}
	if len(Countries()) != len(specified) {
		t.Errorf("%d countries, %d are specified", len(Countries()), len(specified))
	}
	for code, numbers := range specified {
		c := For(code)
		if c.Code != code || len(c.Lines) != len(numbers) {
			t.Errorf("%s: found %s with %d lines, want %d", code, c.Code, len(c.Lines), len(numbers))
			continue
		}
		for i, want := range numbers {
			got := c.Lines[i].Reach
			if got != want && !strings.HasSuffix(got, " "+want) {
				t.Errorf("%s: %q, want %q", code, got, want)
			}
		}
		if want := violence[code]; want == "" && len(c.Violence) > 0 || want != "" && (len(c.Violence) != 1 || c.Violence[0].Reach != want) {
			t.Errorf("%s: lines for violence %+v, want %q", code, c.Violence, want)
		}
	}
}

// What no stored list confirmed says so beside the number.
func TestUnconfirmedNumbersSaySo(t *testing.T) {
	for _, code := range []string{"IE", "NZ", "IN", "KR", "BR", "MX", "IT"} {
		if note := For(code).Lines[0].Note; !strings.Contains(note, "confirmed") {
			t.Errorf("%s: the note is %q", code, note)
		}
	}
}

func TestForNeverLeavesAnybodyAlone(t *testing.T) {
	for _, code := range []string{"", "XX", "gb", "Deutschland", "\x00", Elsewhere} {
		if c := For(code); c.Name != "Elsewhere" || c.Emergency == "" || len(c.Lines) == 0 {
			t.Errorf("For(%q) = %+v", code, c)
		}
	}
}

func TestGuess(t *testing.T) {
	for locale, want := range map[string]string{
		"de_DE.UTF-8": "DE", "en-US": "US", "en_GB": "GB", "zh-Hant-TW": "TW", "zh-TW-Hant": "TW",
		"pt_BR.utf8": "BR", "de_DE@euro": "DE", "ca_ES.UTF-8@valencia": "ES", "de-de": "DE",
		"C": "", "POSIX": "", "C.UTF-8": "", "": "", "en": "", "fr_XX": "", "be": "", "IT": "", "en_ZZ": "", "_": "",
	} {
		if got := Guess(locale); got != want {
			t.Errorf("Guess(%q) = %q, want %q", locale, got, want)
		}
	}
}

func FuzzGuess(f *testing.F) {
	for _, s := range []string{"de_DE.UTF-8", "", "C", "_-_", "zh-Hant-TW", "\xff_\xff", "en_GB@", "--US"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, locale string) {
		if code := Guess(locale); code != "" && (For(code).Code != code || code == Elsewhere) {
			t.Errorf("Guess(%q) = %q, which is no country of the list", locale, code)
		}
	})
}
