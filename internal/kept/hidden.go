package kept

import "seconddraft/internal/record"

// Hidden says of some words of the user's that they are not to be offered again.
type Hidden struct {
	ID record.ID `json:"id"`
	// From is the evening or the thing the words are from.
	From  record.ID `json:"from"`
	Words string    `json:"words"`
}

func (Hidden) kind() Kind      { return "hidden" }
func (h Hidden) id() record.ID { return h.ID }

// IsHidden reports whether these words are among those that are not offered again.
func IsHidden(all []Hidden, from record.ID, words string) bool {
	for _, h := range all {
		if h.From == from && h.Words == words {
			return true
		}
	}
	return false
}
