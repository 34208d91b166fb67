package record

import (
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"
)

// Clone is a copy that shares nothing with r, to hand to another goroutine.
func (r *Record) Clone() Record {
	c := *r
	c.Thoughts = slices.Clone(r.Thoughts)
	for i := range c.Thoughts {
		t := &c.Thoughts[i]
		t.Belief, t.BeliefAfter = clone(t.Belief), clone(t.BeliefAfter)
	}
	c.Feelings = slices.Clone(r.Feelings)
	for i := range c.Feelings {
		f := &c.Feelings[i]
		f.Before, f.After = clone(f.Before), clone(f.After)
	}
	c.Verdicts = slices.Clone(r.Verdicts)
	c.BeliefSecond = clone(r.BeliefSecond)
	d := &c.Dials
	d.Internality, d.Stability, d.Globality = clone(d.Internality), clone(d.Stability), clone(d.Globality)
	return c
}

func clone[T any](p *T) *T {
	if p == nil {
		return nil
	}
	v := *p
	return &v
}

// InUTF8 is a clone in which every byte that is not UTF-8 is U+FFFD, so that
// what is saved is what is read back, with the thoughts' spans put right.
func (r *Record) InUTF8() Record {
	c := r.Clone()
	for i := range c.Thoughts {
		t := &c.Thoughts[i]
		if 0 <= t.Start && t.Start <= t.End && t.End <= len(c.Narration) {
			start, end := t.Start, t.End
			t.Start = len(toUTF8(c.Narration[:start]))
			t.End = t.Start + len(toUTF8(c.Narration[start:end]))
		}
	}
	// By reflection, so that no field added later can be forgotten.
	eachString(reflect.ValueOf(&c).Elem(), toUTF8)
	return c
}

// eachString replaces every string in v, at any depth.
func eachString(v reflect.Value, f func(string) string) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(f(v.String()))
	case reflect.Slice:
		for i := range v.Len() {
			eachString(v.Index(i), f)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				eachString(v.Field(i), f)
			}
		}
	}
}

// toUTF8 replaces each bad byte by U+FFFD. Each, not each run as in
// strings.ToValidUTF8: then the pieces of a text may be replaced one by one.
func toUTF8(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	for _, c := range s { // yields U+FFFD once for each bad byte
		b.WriteRune(c)
	}
	return b.String()
}
