package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// width is the longest line of the page in bytes.
const width = 90

// first are the fields that a reader wants before the others.
var first = []string{"situation", "feeling", "cause"}

// write prints each thought, what was given with it and its second drafts.
func write(w io.Writer, chosen []thought, contexts map[string]map[string]any, answers []answer) {
	for i, t := range chosen {
		line(w, "", "", fmt.Sprintf("%d of %d  (%s, %s)", i+1, len(chosen), strings.ReplaceAll(t.trap, "_", " "), t.key))
		line(w, "  ", "    ", "Thought: "+t.text)
		for _, k := range ordered(contexts[t.key]) {
			line(w, "  ", "    ", label(k)+": "+plain(contexts[t.key][k]))
		}
		a := answers[i]
		if a.Response != "" {
			line(w, "  ", "    ", "["+a.Gate+"] "+a.Response)
		}
		for n, s := range a.Suggestions {
			text := s.Text
			if text == "" && s.Question != nil {
				text = "(asks) " + *s.Question
			}
			line(w, "  ", "     ", fmt.Sprintf("%d. %s", n+1, text))
			line(w, "     ", "     ", fmt.Sprintf("— %s, %s", s.Strategy, s.Route))
		}
		if len(a.Suggestions) == 0 && a.Response == "" {
			line(w, "  ", "  ", "(nothing is offered)")
		}
		_, _ = fmt.Fprintln(w) // w is a buffer in memory
	}
}

func ordered(fields map[string]any) []string {
	return slices.SortedFunc(maps.Keys(fields), func(a, b string) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a, b))
	})
}

func rank(key string) int {
	if i := slices.Index(first, key); i >= 0 {
		return i
	}
	return len(first)
}

func label(key string) string {
	s := strings.ReplaceAll(key, "_", " ")
	return strings.ToUpper(s[:1]) + s[1:]
}

func plain(v any) string {
	list, ok := v.([]any)
	if !ok {
		return fmt.Sprint(v)
	}
	parts := make([]string, len(list))
	for i, p := range list {
		parts[i] = fmt.Sprint(p)
	}
	return strings.Join(parts, "; ")
}

// line wraps words, the first line after indent and the others after hang.
func line(w io.Writer, indent, hang, words string) {
	at := indent
	empty := true
	for _, word := range strings.Fields(words) {
		if !empty && len(at)+1+len(word) > width {
			_, _ = fmt.Fprintln(w, at)
			at, empty = hang, true
		}
		if !empty {
			at += " "
		}
		at, empty = at+word, false
	}
	_, _ = fmt.Fprintln(w, at)
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
