package kept

import (
	"strings"
	"time"

	"seconddraft/internal/record"
)

// letterID is that of the one letter there is.
const letterID record.ID = "own"

// Letter is what the user wrote on a good day, to be read on a bad night: four
// answers that are read as one letter.
type Letter struct {
	ID record.ID `json:"id"`
	// Written is the local time of its last change.
	Written time.Time `json:"written"`
	Forget  string    `json:"forget,omitempty"` // what I forget on such nights
	Beside  string    `json:"beside,omitempty"` // who is on my side
	Helped  string    `json:"helped,omitempty"` // what helped
	Voice   string    `json:"voice,omitempty"`  // how I want to be spoken to
}

// LetterName is the setting under which the letter is kept.
func LetterName() string { return Name(Letter{ID: letterID}) }

// LetterOf is the letter among the settings, empty where none was written.
func LetterOf(settings map[string]string) Letter {
	if all := All[Letter](settings); len(all) > 0 {
		return all[0]
	}
	return Letter{ID: letterID}
}

// Parts are its paragraphs that have words, in their order.
func (l Letter) Parts() (parts []string) {
	for _, p := range []string{l.Forget, l.Beside, l.Helped, l.Voice} {
		if p = strings.TrimSpace(p); p != "" {
			parts = append(parts, p)
		}
	}
	return parts
}

func (Letter) kind() Kind      { return "letter" }
func (l Letter) id() record.ID { return letterID }
