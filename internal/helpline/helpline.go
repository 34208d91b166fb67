// Package helpline holds the numbers of Help now: one entry a country, embedded,
// so that they are there offline and while the store is locked. Start with For.
//
// The numbers come from stored secondary lists and have not been confirmed with
// the operators; Checked says so and is shown beside them. They have to be
// checked again at each release.
package helpline

import (
	"bytes"
	_ "embed" // the numbers
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"
)

// Checked says when and how the numbers were last looked at.
const Checked = "Compared with stored lists in November 2026, not yet with each operator."

// Line is one way to reach somebody.
type Line struct {
	Name  string `json:"name"`
	Reach string `json:"reach"`
	// Note tells what is unsure about it, or is empty.
	Note string `json:"note"`
	// Changed is when the user wrote this line; zero for one of the app's.
	Changed time.Time `json:"-"`
}

// Country is what there is in one country.
type Country struct {
	Code string `json:"code"` // ISO 3166-1, two letters, or Elsewhere
	Name string `json:"name"`
	// Emergency is one number, or the ambulance's and then the police's where
	// they differ. It fits after "In danger now:".
	Emergency string `json:"emergency"`
	Lines     []Line `json:"lines"`
	// Violence are lines for violence at home or by a partner.
	Violence []Line `json:"violence"`
}

//go:embed lines.json
var file []byte

var countries = mustParse(file)

// Elsewhere is the code of the entry for every country that is not in the list.
// It is a code of its own (ISO 3166-1 leaves ZZ to users), because "" is a
// country that was never chosen.
const Elsewhere = "ZZ"

var elsewhere = Country{
	Code: Elsewhere, Name: "Elsewhere", Emergency: "your local emergency number (112, 911, 999 or 000 in many places)",
	Lines: []Line{{Name: "Lines in your country", Reach: "findahelpline.com"}},
}

func mustParse(raw []byte) []Country {
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	var list []Country
	if err := d.Decode(&list); err != nil {
		panic(fmt.Sprintf("helpline: lines.json: %v", err)) // embedded: a mistake in the source
	}
	slices.SortFunc(list, func(a, b Country) int { return strings.Compare(a.Name, b.Name) })
	return list
}

// For is the entry of a country. An unknown code gives the entry for elsewhere,
// so there is always something to show.
func For(code string) Country {
	for _, c := range countries {
		if c.Code == code {
			return c
		}
	}
	return elsewhere
}

// Countries are all entries by name, the one for elsewhere last.
func Countries() []Country { return append(slices.Clone(countries), elsewhere) }

// Guess takes the country from a locale such as "de_DE.UTF-8", "de-DE" or
// "zh-TW-Hant". It is "" where the locale names none that is in the list.
func Guess(locale string) string {
	if i := strings.IndexAny(locale, ".@"); i >= 0 { // character set, variant
		locale = locale[:i]
	}
	parts := strings.FieldsFunc(locale, func(r rune) bool { return r == '_' || r == '-' })
	if len(parts) == 0 {
		return ""
	}
	for _, p := range parts[1:] { // the first is the language
		if code := strings.ToUpper(p); For(code).Code == code && code != Elsewhere {
			return code
		}
	}
	return ""
}
