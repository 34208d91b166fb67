package record

import (
	"strings"
	"unicode/utf8"
)

// SetNarration replaces the narration and keeps every thought true to it.
//
//   - With no thought marked, one thought covers all of the text and is the hot
//     one. A thought that covered all of the former text covers all of the new.
//   - Words before or after an edit stay marked; an edit inside a thought's words
//     changes the thought with them.
//   - Words that an edit cut through or took away are looked for elsewhere in the
//     text, nearest first. If they are gone, the thought keeps its verbatim copy
//     with Start = End = -1, and finds its place again if they come back.
func (r *Record) SetNarration(text string) {
	old := r.Narration
	r.Narration = text
	switch {
	case len(r.Thoughts) == 0:
		if text != "" {
			r.Thoughts = []Thought{{End: len(text), Text: text, Hot: true}}
		}
		return
	case len(r.Thoughts) == 1 && r.Thoughts[0].covers(old):
		t := r.Thoughts[0]
		if text == "" && t.Belief == nil && t.BeliefAfter == nil {
			r.Thoughts = nil
			return
		}
		t.Start, t.End, t.Text = 0, len(text), text
		r.Thoughts = []Thought{t}
		return
	}
	// A fresh slice: callers may still hold the former record.
	moved := make([]Thought, len(r.Thoughts))
	e := editBetween(old, text)
	for i, t := range r.Thoughts {
		moved[i] = e.move(t, text)
	}
	r.Thoughts = moved
}

// covers reports whether the thought is all of the text.
func (t Thought) covers(text string) bool {
	return t.Start == 0 && t.End == len(text) && t.Text == text
}

// Anchored reports whether the thought's words stand in the narration.
func (t Thought) Anchored() bool { return t.Start >= 0 }

// edit says that bytes [start, oldEnd) were replaced by [start, newEnd).
type edit struct {
	start, oldEnd, newEnd int
}

// editBetween finds the smallest single edit that turns old into text, on rune
// borders.
func editBetween(old, text string) edit {
	limit := min(len(old), len(text))
	prefix := 0
	for prefix < limit && old[prefix] == text[prefix] {
		prefix++
	}
	for prefix > 0 && (!runeBorder(old, prefix) || !runeBorder(text, prefix)) {
		prefix--
	}
	suffix := 0
	for suffix < limit-prefix && old[len(old)-1-suffix] == text[len(text)-1-suffix] {
		suffix++
	}
	for suffix > 0 && (!runeBorder(old, len(old)-suffix) || !runeBorder(text, len(text)-suffix)) {
		suffix--
	}
	return edit{start: prefix, oldEnd: len(old) - suffix, newEnd: len(text) - suffix}
}

func runeBorder(s string, i int) bool {
	return i == 0 || i == len(s) || utf8.RuneStart(s[i])
}

// move carries one thought over the edit into the new text.
func (e edit) move(t Thought, text string) Thought {
	shift := e.newEnd - e.oldEnd
	switch {
	case !t.Anchored():
		return reanchor(t, text, 0)
	case t.End <= e.start:
		return t
	case t.Start >= e.oldEnd:
		t.Start, t.End = t.Start+shift, t.End+shift
		return t
	case t.Start <= e.start && e.oldEnd <= t.End && t.End+shift > t.Start:
		t.End += shift
		t.Text = text[t.Start:t.End]
		return t
	}
	return reanchor(t, text, t.Start)
}

// reanchor puts the thought on the occurrence of its words nearest to where they
// were, or marks it as gone.
func reanchor(t Thought, text string, near int) Thought {
	best := -1
	for from := 0; t.Text != "" && from <= len(text); {
		i := strings.Index(text[from:], t.Text)
		if i < 0 {
			break
		}
		at := from + i
		if best < 0 || abs(at-near) < abs(best-near) {
			best = at
		}
		if at > near {
			break
		}
		from = at + len(t.Text)
	}
	if best < 0 {
		t.Start, t.End = -1, -1
		return t
	}
	t.Start, t.End = best, best+len(t.Text)
	return t
}

func abs(n int) int { return max(n, -n) }
