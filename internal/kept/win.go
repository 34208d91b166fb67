package kept

import (
	"time"

	"seconddraft/internal/record"
)

// What a Win is.
const (
	// SmallWin is a small win set by the user, also outside of an evening.
	SmallWin = "win"
	// Memory is a memory of winning.
	Memory = "memory"
	// Kindness is something kind done for oneself after a failure.
	Kindness = "kindness"
)

// Win is a piece of the user's own evidence.
type Win struct {
	ID   record.ID `json:"id"`
	What string    `json:"what"` // SmallWin, Memory or Kindness
	// Made is the local time at which it was written.
	Made  time.Time `json:"made"`
	Words string    `json:"words"`
	Area  string    `json:"area,omitempty"`
	// Day is when it is to be, or was, as 2006-01-02; "" where no day was given.
	Day string `json:"day,omitempty"`
	// State is "" while a small win is planned, else record.Done, record.Changed
	// or record.LetGo. The others have none.
	State string `json:"state,omitempty"`
	// Became is what a changed one was changed to.
	Became string `json:"became,omitempty"`
	// Unseen answers "Would it count if nobody noticed?".
	Unseen string `json:"unseen,omitempty"`
	// Evening is the one it belongs to, or "".
	Evening record.ID `json:"evening,omitempty"`
}

// NewWin is one made at the local time now.
func NewWin(what, words string, now time.Time) Win {
	r := record.New(now)
	return Win{ID: r.ID, What: what, Made: r.Started, Words: words}
}

func (Win) kind() Kind      { return "win" }
func (w Win) id() record.ID { return w.ID }
