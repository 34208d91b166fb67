package kept

import (
	"time"

	"seconddraft/internal/record"
)

// CheckIn is one weekly look at the signs of confidence lost. Each sign is one of
// CheckInAnswers, or "" where it was skipped. There is no total.
type CheckIn struct {
	ID record.ID `json:"id"`
	// Made is the local time at which it was begun.
	Made time.Time `json:"made"`
	// Signs has the answers by the names in CheckInSigns.
	Signs map[string]string `json:"signs,omitempty"`
}

// CheckInSigns name the five signs, in the order in which they are asked.
var CheckInSigns = []string{"volunteering", "checking", "waiting", "speaking", "safe-choices"}

// CheckInAnswers are the three answers, each against what is usual.
var CheckInAnswers = []string{"more", "same", "less"}

// NewCheckIn is one made at the local time now.
func NewCheckIn(now time.Time) CheckIn {
	r := record.New(now)
	return CheckIn{ID: r.ID, Made: r.Started, Signs: map[string]string{}}
}

func (CheckIn) kind() Kind      { return "check-in" }
func (c CheckIn) id() record.ID { return c.ID }
