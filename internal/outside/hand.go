package outside

import (
	"encoding/json"

	"seconddraft/internal/helpline"
)

// Hand is what Help now and the reminder need, also while the words are locked.
type Hand struct {
	Country string                      `json:"country,omitempty"` // ISO 3166-1
	Lines   map[string]helpline.Changes `json:"lines,omitempty"`   // by country
	Contact *helpline.Contact           `json:"contact,omitempty"`
	Hour    string                      `json:"hour,omitempty"` // "21:30", "" for no reminder

	Language string `json:"language,omitempty"` // "en" or "de", "" for the system's
}

// file is a Hand as it is written; docs/data-format.md is its specification.
type file struct {
	Format  string `json:"format"`
	Version int    `json:"v"`
	Hand
}

const (
	format  = "seconddraft open"
	version = 1
)

// Parse takes a Hand out of what is in the file; false where that is none, or of a
// newer version.
func Parse(raw []byte) (Hand, bool) {
	var f file
	if json.Unmarshal(raw, &f) != nil || f.Format != format || f.Version != version {
		return Hand{}, false
	}
	return f.Hand, true
}

// Bytes is the content of the file.
func (h Hand) Bytes() ([]byte, error) { return json.Marshal(file{format, version, h}) }
