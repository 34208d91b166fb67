package kept

import (
	"time"

	"seconddraft/internal/record"
)

// Story is a name for thoughts that are alike, given by the user.
type Story struct {
	ID   record.ID `json:"id"`
	Made time.Time `json:"made"`
	Name string    `json:"name,omitempty"`
	// Thoughts are those it was named by, in the user's words. A thought that is
	// like one of them belongs to it.
	Thoughts []string `json:"thoughts"`
	// Declined says that no name is wanted for these thoughts.
	Declined bool `json:"declined,omitempty"`
}

// NewStory is one for some thoughts, without a name.
func NewStory(thoughts []string, now time.Time) Story {
	r := record.New(now)
	return Story{ID: r.ID, Made: r.Started, Thoughts: thoughts}
}

// Holds reports whether a thought belongs to the story, by a measure of what is
// alike.
func (s Story) Holds(thought string, alike func(a, b string) bool) bool {
	for _, t := range s.Thoughts {
		if alike(thought, t) {
			return true
		}
	}
	return false
}

func (Story) kind() Kind      { return "story" }
func (s Story) id() record.ID { return s.ID }
