// Package search finds records by their words, dates and what was decided in
// them. Start with Query and its Match.
//
// Words are compared by their stems (English), without accents and case: "ruined"
// finds "Ruin" and "cafe" finds "café". All words asked for must be there.
package search

import (
	"reflect"
	"slices"
	"strings"
	"time"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"seconddraft/internal/record"
	"seconddraft/internal/text"
)

// Query says what a record must have. An empty part asks for nothing.
type Query struct {
	// Words are looked for in all that the user wrote.
	Words string
	// Area and Feeling are names; Finding is the category of an answered finding
	// (a trap such as labeling; internal, stable, global; critic-3). One that was
	// answered with "not this" does not count.
	Area, Feeling, Finding string
	// From and To are days, both included, by the date of the evening.
	From, To time.Time
	// SecondDraft asks for records that have one.
	SecondDraft bool
}

// Match reports whether the record has all that is asked for.
func (q Query) Match(r record.Record) bool {
	day := r.Started.Format(time.DateOnly)
	switch {
	case !q.From.IsZero() && day < q.From.Format(time.DateOnly),
		!q.To.IsZero() && day > q.To.Format(time.DateOnly),
		q.SecondDraft && strings.TrimSpace(r.SecondDraft) == "",
		q.Area != "" && fold(r.Area) != fold(q.Area),
		q.Feeling != "" && !slices.ContainsFunc(r.Feelings, func(f record.Feeling) bool { return fold(f.Name) == fold(q.Feeling) }),
		q.Finding != "" && !slices.ContainsFunc(r.Verdicts, func(v record.Verdict) bool {
			return v.Category == q.Finding && v.Answer != record.NotThis
		}):
		return false
	}
	return q.hasWords(r)
}

func (q Query) hasWords(r record.Record) bool {
	wanted := stems(q.Words)
	if len(wanted) == 0 {
		return true
	}
	have := map[string]bool{}
	eachText(reflect.ValueOf(r), func(s string) {
		for _, w := range stems(s) {
			have[w] = true
		}
	})
	return !slices.ContainsFunc(wanted, func(w string) bool { return !have[w] })
}

// eachText calls f with each text that the user wrote or chose; the ids and slugs
// of findings are not words.
func eachText(v reflect.Value, f func(string)) {
	switch v.Kind() {
	case reflect.String:
		f(v.String())
	case reflect.Slice:
		for i := range v.Len() {
			eachText(v.Index(i), f)
		}
	case reflect.Struct:
		if verdict, ok := v.Interface().(record.Verdict); ok {
			f(verdict.Line)
			return
		}
		for i := range v.NumField() {
			if v.Field(i).Type() != reflect.TypeFor[record.ID]() && v.Type().Field(i).IsExported() {
				eachText(v.Field(i), f)
			}
		}
	}
}

// stems are the words of a text as they are compared.
func stems(s string) (list []string) {
	for _, w := range strings.FieldsFunc(fold(s), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsNumber(c) && c != '\'' }) {
		if w = strings.Trim(w, "'"); w != "" {
			list = append(list, text.Lemma(strings.TrimSuffix(w, "'s")))
		}
	}
	return list
}

// fold takes case and accents away.
func fold(s string) string {
	s = cases.Fold().String(strings.ReplaceAll(strings.TrimSpace(s), "’", "'"))
	return strings.Map(func(c rune) rune {
		if unicode.Is(unicode.Mn, c) {
			return -1
		}
		return c
	}, norm.NFD.String(s))
}
