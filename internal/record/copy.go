package record

import (
	"reflect"
	"strings"
	"unicode/utf8"
)

// Clone is a copy that shares nothing with r, to hand to another goroutine.
func (r *Record) Clone() Record {
	c := *r
	unshare(reflect.ValueOf(&c).Elem())
	return c
}

// unshare gives every slice and pointer in v a copy of its own, at any depth. By
// reflection, so that no field added later can be forgotten.
func unshare(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			own := reflect.New(v.Type().Elem())
			own.Elem().Set(v.Elem())
			unshare(own.Elem())
			v.Set(own)
		}
	case reflect.Slice:
		if !v.IsNil() {
			own := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
			reflect.Copy(own, v)
			v.Set(own)
		}
		for i := range v.Len() {
			unshare(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				unshare(v.Field(i))
			}
		}
	}
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
