package record

import (
	"reflect"
	"strings"
	"time"
	"unicode/utf8"
)

// summaryRunes is about one line of a list.
const summaryRunes = 72

// Summary is what a list shows of a record.
type Summary struct {
	ID      ID        `json:"id"`
	Started time.Time `json:"started"`
	Area    string    `json:"area,omitempty"`
	// Words are the first words the user wrote: of the event, else of the
	// narration, else of another text, else of the first answer. They end in "…" where they were cut.
	Words          string `json:"words,omitempty"`
	HasSecondDraft bool   `json:"second,omitempty"`
	Finished       bool   `json:"finished,omitempty"`
}

// Summary is the record's line in a list.
func (r *Record) Summary() Summary {
	s := Summary{
		ID:             r.ID,
		Started:        r.Started,
		Area:           r.Area,
		HasSecondDraft: strings.TrimSpace(r.SecondDraft) != "",
		Finished:       r.Finished,
	}
	texts := []string{r.Event, r.Narration, r.Cause, r.SecondDraft, r.Cost, r.Next}
	for _, v := range r.Verdicts {
		texts = append(texts, v.Line)
	}
	for _, text := range append(texts, r.EvidenceFor, r.EvidenceAgainst, r.Step, r.Need, r.Body, r.When) {
		if s.Words = firstWords(text, summaryRunes); s.Words != "" {
			break
		}
	}
	return s
}

// firstWords is at most n runes of text on one line, cut between words where it
// can be.
func firstWords(text string, n int) string {
	// Only the beginning is looked at: a text may be a megabyte long.
	head := text
	if limit := 16 * n; len(head) > limit {
		for limit > 0 && !utf8.RuneStart(head[limit]) {
			limit--
		}
		head = head[:limit]
	}
	words := strings.Fields(head)
	line := strings.Join(words, " ")
	runes := []rune(line)
	if len(runes) <= n && len(head) == len(text) {
		return line
	}
	cut := runes[:min(n, len(runes))]
	if i := strings.LastIndexByte(string(cut), ' '); i > 0 && len(runes) > n {
		cut = []rune(string(cut)[:i])
	}
	if len(cut) == 0 {
		return ""
	}
	return string(cut) + "…"
}

// Empty reports whether nothing of the user's is in the record: no word, no
// rating, no choice. An empty record need not be saved.
func (r *Record) Empty() bool {
	rest := *r
	rest.Version, rest.ID, rest.Started = 0, "", time.Time{}
	for _, t := range rest.Thoughts {
		if t.Text != "" || t.Belief != nil || t.BeliefAfter != nil {
			return false
		}
	}
	if len(rest.Feelings) > 0 || len(rest.Verdicts) > 0 {
		return false
	}
	rest.Thoughts, rest.Feelings, rest.Verdicts = nil, nil, nil
	return reflect.ValueOf(rest).IsZero()
}
