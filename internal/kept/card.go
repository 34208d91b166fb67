package kept

import (
	"time"

	"seconddraft/internal/record"
)

// Card is a coping card: a harsh line on its front and the user's answer on its
// back. When it may come back is decided in internal/practice.
type Card struct {
	ID record.ID `json:"id"`
	// Made is the local time at which it was made.
	Made   time.Time `json:"made"`
	Line   string    `json:"line"`
	Answer string    `json:"answer"`
	Area   string    `json:"area,omitempty"`
	// Belief is how far the answer was believed when it was kept, 0 to 100.
	Belief *record.Rating `json:"belief,omitempty"`
	// Step is its place among the widening days.
	Step int `json:"step"`
	// Due is the first day on which it may come back, Seen the last on which it did,
	// both as 2006-01-02.
	Due  string `json:"due,omitempty"`
	Seen string `json:"seen,omitempty"`
	// Resting says that it does not come back by itself.
	Resting bool `json:"resting,omitempty"`
	// Source is the id of the line in Practice.
	Source string `json:"source,omitempty"`
}

// NewCard is one made at the local time now.
func NewCard(line, answer string, now time.Time) Card {
	r := record.New(now)
	return Card{ID: r.ID, Made: r.Started, Line: line, Answer: answer}
}

func (Card) kind() Kind      { return "card" }
func (c Card) id() record.ID { return c.ID }
