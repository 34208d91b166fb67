package practice

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"seconddraft/internal/record"
	"seconddraft/internal/text"
)

// The lengths a flagged line must have to be a card, in characters.
const (
	shortest = 8
	longest  = 160
)

// OwnID is the id of a line of the user's own: its evening and its words.
func OwnID(evening record.ID, words string) string {
	return string(evening) + "-" + strconv.FormatUint(rank("own", strings.ToLower(strings.TrimSpace(words))), 36)
}

// EveningOf is the evening of a line of the user's own.
func EveningOf(id string) record.ID {
	return record.ID(id[:max(0, strings.LastIndexByte(id, '-'))])
}

// Candidates are the lines of one evening that may be practised, once the user says
// yes to each: what was flagged and answered with "could be", at least a day old.
// The caller leaves out evenings with a stop sign.
func Candidates(rec *record.Record, today time.Time) (list []Line) {
	if !dayOf(rec.Started).Before(dayOf(today)) {
		return nil
	}
	seen := map[string]bool{}
	for _, v := range rec.Verdicts {
		if v.Answer != record.CouldBe {
			continue
		}
		words := cardWords(rec.Narration, v.Words)
		id := OwnID(rec.ID, words)
		if n := utf8.RuneCountInString(words); n < shortest || n > longest || seen[id] {
			continue
		}
		seen[id] = true
		list = append(list, Line{ID: id, Area: rec.Area, Level: max(v.CriticLevel, 1), Line: words, Friend: words, Own: true})
	}
	return list
}

// cardWords is the sentence of the narration in which the flagged words stand, so
// that a card can be understood by itself.
func cardWords(narration, flagged string) string {
	flagged = strings.TrimSpace(flagged)
	at := strings.Index(narration, flagged)
	if at < 0 || flagged == "" {
		return flagged
	}
	d := text.Parse(narration)
	i := d.SentenceOf(text.Span{Start: at, End: at + len(flagged)})
	if i < 0 || !d.Sentences[i].Contains(text.Span{Start: at, End: at + len(flagged)}) {
		return flagged
	}
	whole := strings.TrimSpace(d.Text(d.Sentences[i].Span))
	if utf8.RuneCountInString(whole) > longest {
		return flagged
	}
	return whole
}

// dayOf is the local date as a time that can be compared.
func dayOf(t time.Time) time.Time {
	y, m, d := t.Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}
