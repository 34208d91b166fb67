package reframe

import (
	"seconddraft/attribution"
	"seconddraft/internal/lazy"
	"seconddraft/internal/rule"
	"seconddraft/reframe/matter"
)

// Request is everything a rewrite may be made of. All strings are the user's
// own words; a suggestion states nothing that is not in here.
type Request struct {
	Text      string
	Situation string

	// What the reader found in Text, as values.
	Findings     []rule.Finding
	Attributions []attribution.Attribution
	CriticLevel  int
	Stop         string // "none", "crisis", "abuse", "discrimination", "grief", "other-help"
	// Fact is set where the user said of the flagged words that they are true.
	Fact bool
	// Repeated is set where the user's records show that this has failed before.
	// A text that says so itself needs no such mark.
	Repeated bool

	// Kindness is "declined" where the user wants accurate words and no warm ones.
	Kindness string
	// Voice is "distanced" where the user wants to be spoken to by name ("Mira,
	// you …"). Without a name in Answers it changes nothing.
	Voice string
	// Marks reports whether the reader would mark a text. A wording that it marks
	// is put aside, so that a second draft raises no flag of its own; nil asks
	// nobody.
	Marks func(text string) bool

	Answers
}

// Answers are the facts a user gave along the way. Empty means not given.
// The json names are those of `seconddraft rewrite`.
type Answers struct {
	Feeling         []string `json:"feeling,omitempty"`
	Cause           string   `json:"cause,omitempty"`
	Name            string   `json:"name,omitempty"`
	Changeable      string   `json:"changeable,omitempty"` // yes, partly, no or ""
	OtherCauses     []string `json:"other_causes,omitempty"`
	Exceptions      []string `json:"exceptions,omitempty"`
	FriendWouldSay  []string `json:"friend_would_say,omitempty"`
	GoodPart        []string `json:"good_part,omitempty"`
	Step            []string `json:"step,omitempty"`
	Need            []string `json:"need,omitempty"`
	EvidenceFor     []string `json:"evidence_for,omitempty"`
	EvidenceAgainst []string `json:"evidence_against,omitempty"`
	// Person is whose mind is read, who is blamed or who is compared with: "my boss".
	Person string `json:"person,omitempty"`
	// Likelihood is how likely the user holds the feared thing to be, 1 to 99
	// percent; 0 is not given.
	Likelihood int `json:"likelihood,omitempty"`
}

// Suggestion is one alternative second draft. At most one is used, and the user
// edits it. Text is "" where a slot is empty; then Question asks for it.
type Suggestion struct {
	Strategy string   `json:"strategy"` // family id of clinical.md 4.3, such as "T1"
	Route    string   `json:"route"`    // plain name of the route: "this time, not always"
	Title    string   `json:"title"`    // what choosing it does, as a verb phrase
	Text     string   `json:"text"`
	Question *string  `json:"question"`
	For      []string `json:"for"` // ids of the rules it answers
	// Slot is the field of Answers, by its json name, that an answer to Question
	// fills; "" for none.
	Slot string `json:"-"`

	wording string // the wording of Text, with its slots
	slots   slotMap
	score   float64 // how much it says, see rendering
}

// Warm loads the wordings and the matters, which takes about half a second. The
// first Suggest does so as well; a window may want it done before.
func Warm() {
	_, _ = families(), matter.All()
	lazy.All()
}

// Suggest offers two or three second drafts on different routes, one of them
// compassionate. A crisis gets none; another stop sign and the gates of Gate get
// their own short answer (clinical.md 4.5). The same
// request always gives the same suggestions.
func Suggest(r Request) []Suggestion {
	switch r.Stop {
	case "crisis":
		return []Suggestion{}
	case "abuse", "discrimination", "grief", "other-help":
		return stopSuggestion(&r)
	}
	f := gather(&r)
	f.repeated = f.repeated || r.Repeated
	if ids := gateFamilies[f.gate()]; ids != nil {
		return f.offers(ids...)
	}
	return f.wantMore(f.choose())
}

// offers makes the suggestions of the named families that have one.
func (f *facts) offers(ids ...string) []Suggestion {
	out := []Suggestion{}
	for _, id := range ids {
		if s, ok := f.offer(id); ok {
			out = append(out, s)
		}
	}
	return out
}
