package record

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"
	"time"
)

// The names of the settings that hold what the reader is to ask about;
// docs/data-format.md is their specification.
const (
	offPrefix = "reader/off/"
	ownPrefix = "reader/own/"
	switched  = "off"
)

// Phrase is a phrase that the user's critic uses, to be read from then on.
type Phrase struct {
	ID       ID
	Words    string
	Category string // slug
	Added    time.Time
}

// phraseJSON is the value of its setting.
type phraseJSON struct {
	Version  int       `json:"v"`
	Words    string    `json:"phrase"`
	Category string    `json:"category"`
	Added    time.Time `json:"added"`
}

// phraseVersion is the version that this code writes.
const phraseVersion = 1

// NewPhrase is a phrase added at the local time now.
func NewPhrase(words, category string, now time.Time) Phrase {
	r := New(now)
	return Phrase{ID: r.ID, Words: strings.TrimSpace(words), Category: category, Added: r.Started}
}

// Setting is the name and the value under which the phrase is kept.
func (p Phrase) Setting() (name, value string) {
	b, err := json.Marshal(phraseJSON{phraseVersion, p.Words, p.Category, p.Added})
	if err != nil { // a year beyond 9999 alone
		b, _ = json.Marshal(phraseJSON{phraseVersion, p.Words, p.Category, time.Time{}})
	}
	return ownPrefix + string(p.ID), string(b)
}

// Phrases are those among all settings, the first added first. What cannot be
// read is passed over.
func Phrases(settings map[string]string) []Phrase {
	var list []Phrase
	for name, value := range settings {
		id, is := strings.CutPrefix(name, ownPrefix)
		if !is {
			continue
		}
		var v phraseJSON
		if json.Unmarshal([]byte(value), &v) != nil || v.Version != phraseVersion {
			continue
		}
		list = append(list, Phrase{ID(id), v.Words, v.Category, v.Added})
	}
	slices.SortFunc(list, func(a, b Phrase) int { return cmp.Or(a.Added.Compare(b.Added), cmp.Compare(a.ID, b.ID)) })
	return list
}

// OffSetting is the name and the value under which a rule or a category is kept
// as switched off.
func OffSetting(ruleOrCategory string) (name, value string) {
	return offPrefix + ruleOrCategory, switched
}

// Off are the rules and categories that are switched off, by name.
func Off(settings map[string]string) []string {
	var list []string
	for name, value := range settings {
		if off, is := strings.CutPrefix(name, offPrefix); is && value == switched {
			list = append(list, off)
		}
	}
	slices.Sort(list)
	return list
}
