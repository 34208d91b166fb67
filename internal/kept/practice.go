package kept

import "seconddraft/internal/record"

// OwnLine is what the user said of a flagged line of their own in Practice.
type OwnLine struct {
	// ID is the line's in Practice.
	ID record.ID `json:"id"`
	// Use is the answer to whether it may be practised.
	Use bool `json:"use"`
}

func (OwnLine) kind() Kind      { return "practice-line" }
func (l OwnLine) id() record.ID { return l.ID }

// Round is the round of Practice that was begun last, so that nothing of it is lost
// when it is left. There is one, with the ID RoundID. It holds no line, only its id:
// words of an evening that is deleted do not stay here.
type Round struct {
	ID record.ID `json:"id"`
	// Day is when it was dealt, as 2006-01-02, and N counts the rounds of a day.
	Day   string        `json:"day"`
	N     int           `json:"n"`
	Cards []RoundAnswer `json:"cards"`
	// At is the card that is open.
	At int `json:"at"`
	// Over says that the user has ended it.
	Over bool `json:"over,omitempty"`
	// Resting are the ids of lines that could not be answered, each with the first
	// day on which it may come again.
	Resting map[string]string `json:"resting,omitempty"`
	// Recent are the ids of this round and those before.
	Recent []string `json:"recent,omitempty"`
}

// RoundAnswer is a card of a round and what was typed on it.
type RoundAnswer struct {
	Line   string         `json:"line"` // its id
	Answer string         `json:"answer,omitempty"`
	Belief *record.Rating `json:"belief,omitempty"`
	// Swapped says that a friend says the line.
	Swapped bool `json:"swapped,omitempty"`
	// Left says that it was put aside as one that cannot be answered now.
	Left bool `json:"left,omitempty"`
	// Card is the coping card that was made of the answer, "" while there is none.
	Card record.ID `json:"card,omitempty"`
}

// RoundID is the ID of the one round that is kept.
const RoundID record.ID = "now"

func (Round) kind() Kind      { return "practice" }
func (r Round) id() record.ID { return r.ID }
