// Package search finds records by their words, dates and what was decided in
// them. Start with Index, which holds what can be asked about many records, and
// Query, the question. Query.Match asks one record.
//
// Words are compared by their stems (English), without accents and case: "ruined"
// finds "Ruin" and "cafe" finds "café". All words asked for must be there.
package search

import (
	"reflect"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"seconddraft/internal/record"
)

// Query says what a record must have. An empty part asks for nothing.
type Query struct {
	// Words are looked for in all that the user wrote.
	Words string
	// Typing takes the last word for the beginning of one as well: it is still
	// being typed.
	Typing bool
	// Area and Feeling are names; Finding is the category of an answered finding
	// (a trap such as labeling; internal, stable, global; critic-3). One that was
	// answered with "not this" does not count.
	Area, Feeling, Finding string
	// From and To are days, both included, by the date of the evening.
	From, To time.Time
	// Critic is the highest level of the inner critic that was confirmed, as Insights
	// counts it.
	Critic int
	// SecondDraft asks for records that have one.
	SecondDraft bool
}

// Match reports whether the record has all that is asked for.
func (q Query) Match(r record.Record) bool {
	x := NewIndex()
	d := x.facts(&r)
	if q.Words != "" {
		d.stems = x.stemsOf(&r)
	}
	asked := x.question(q)
	return asked.fits(d)
}

// eachText calls f with each text that the user wrote or chose; the ids and slugs
// of findings are not words.
func eachText(r *record.Record, f func(string)) { eachString(reflect.ValueOf(r).Elem(), f) }

func eachString(v reflect.Value, f func(string)) {
	switch v.Kind() {
	case reflect.String:
		f(v.String())
	case reflect.Slice:
		for i := range v.Len() {
			eachString(v.Index(i), f)
		}
	case reflect.Struct:
		if verdict, ok := v.Interface().(record.Verdict); ok {
			f(verdict.Line)
			return
		}
		for i := range v.NumField() {
			field := v.Type().Field(i)
			if field.Type != reflect.TypeFor[record.ID]() && field.IsExported() && field.Tag.Get("search") != "-" {
				eachString(v.Field(i), f)
			}
		}
	}
}

// words are the words of a text without case and accents, as they were written
// otherwise.
func words(s string) []string {
	list := strings.FieldsFunc(fold(s), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsNumber(c) && c != '\'' })
	kept := list[:0]
	for _, w := range list {
		if w = strings.Trim(w, "'"); w != "" {
			kept = append(kept, strings.TrimSuffix(w, "'s"))
		}
	}
	return kept
}

// fold takes case and accents away.
func fold(s string) string {
	s = strings.ReplaceAll(strings.TrimSpace(s), "’", "'")
	if isASCII(s) {
		return strings.ToLower(s)
	}
	return strings.Map(func(c rune) rune {
		if unicode.Is(unicode.Mn, c) {
			return -1
		}
		return c
	}, norm.NFD.String(cases.Fold().String(s)))
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
