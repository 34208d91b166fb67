package record

import "time"

// Version is the format version that this code writes.
const Version = 2

// ID names a record for ever. It is a ULID in text form.
type ID string

// Record is one evening. Every field but Version, ID and Started may be empty:
// what was not touched is absent, never 0. docs/data-format.md is its
// specification.
type Record struct {
	Version int `json:"v"`
	ID      ID  `json:"id"`
	// Started is the local time at the start of the evening, with its offset.
	// Its date is the date of the evening, also after midnight.
	Started time.Time `json:"started"`

	// Step 1.
	Event   string `json:"event,omitempty"`
	When    string `json:"when,omitempty"`
	Area    string `json:"area,omitempty"`
	Trigger string `json:"trigger,omitempty"`

	// Step 2.
	Narration string    `json:"narration,omitempty"`
	Thoughts  []Thought `json:"thoughts,omitempty"`
	Cause     string    `json:"cause,omitempty"`

	// Step 3.
	Feelings []Feeling `json:"feelings,omitempty"`
	Body     string    `json:"body,omitempty"`
	Cost     string    `json:"cost,omitempty"`

	// Step 4.
	Verdicts        []Verdict `json:"verdicts,omitempty"`
	Dials           Dials     `json:"dials,omitzero"`
	Changeable      string    `json:"changeable,omitempty"` // yes, partly, no
	EvidenceFor     string    `json:"evidence_for,omitempty"`
	EvidenceAgainst string    `json:"evidence_against,omitempty"`
	Step            string    `json:"step,omitempty"`
	Need            string    `json:"need,omitempty"`

	// Step 5.
	SecondDraft  string  `json:"second_draft,omitempty"`
	Strategy     string  `json:"strategy,omitempty"` // family it started from
	BeliefSecond *Rating `json:"belief_second,omitempty"`

	// Step 6, and the days after; all but Next since version 2.
	Next           string         `json:"next,omitempty"`
	Contain        Contain        `json:"contain,omitzero"`
	Responsibility Responsibility `json:"responsibility,omitzero"`
	Learn          Learn          `json:"learn,omitzero"`
	Tell           Tell           `json:"tell,omitzero"`
	Engagements    []Engagement   `json:"engagements,omitempty"`
	Heavy          Heavy          `json:"heavy,omitzero"`
	Forecasts      []Forecast     `json:"forecasts,omitempty"`
	StillTrue      []StillTrue    `json:"still_true,omitempty"`
	Recovery       Recovery       `json:"recovery,omitzero"`
	LaterDrafts    []LaterDraft   `json:"later_drafts,omitempty"`

	// Finished is set when the user closed the evening, after any step.
	Finished bool `json:"finished,omitempty"`
}

// Rating is 0..100. A rating that was not touched is a nil pointer.
type Rating int

// Thought is a marked span of the narration.
type Thought struct {
	// Start and End are byte offsets into Narration; Text is the verbatim copy.
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
	Hot   bool   `json:"hot,omitempty"`
	// Belief is the belief in it at first, BeliefAfter beside the second draft.
	Belief      *Rating `json:"belief,omitempty"`
	BeliefAfter *Rating `json:"belief_after,omitempty"`
}

// Feeling is one emotion word with its strength before and after.
type Feeling struct {
	Name   string  `json:"name"`
	Before *Rating `json:"before,omitempty"`
	After  *Rating `json:"after,omitempty"`
}

// Answer is what the user said of a finding.
type Answer string

// The three answers. None is preselected.
const (
	CouldBe Answer = "could-be"
	NotThis Answer = "not-this"
	True    Answer = "true"
)

// Verdict is one answered or dismissed finding, enough to recognise it again
// when the rules have changed.
type Verdict struct {
	Kind     string `json:"kind"`
	Category string `json:"category"`
	Rule     string `json:"rule"`
	Ruleset  string `json:"ruleset"`
	Words    string `json:"words"`
	Answer   Answer `json:"answer,omitempty"`
	// Line is the one-line answer to the card's question; Slot the field of
	// reframe.Answers it fills.
	Line        string `json:"line,omitempty"`
	Slot        string `json:"slot,omitempty"`
	CriticLevel int    `json:"critic_level,omitempty"`
}

// Dismissal is a "not this" that holds in all evenings until it is taken back.
// It is no part of a record and stays where the record it was said in is gone.
type Dismissal struct {
	// Rule is the id of the rule that asked.
	Rule string `json:"rule"`
	// Clause names the words it holds for without telling them: reading.ClauseID.
	Clause string `json:"clause"`
	// Words are the clause as it was written, to be shown; "" where the evening
	// they stood in was deleted.
	Words  string `json:"words,omitempty"`
	Record ID     `json:"record,omitempty"`
}

// Dials hold the user's own ratings, 1..7 (7 = me, always, everything). A dial
// that was not touched is nil.
type Dials struct {
	Internality *int `json:"internality,omitempty"`
	Stability   *int `json:"stability,omitempty"`
	Globality   *int `json:"globality,omitempty"`
}

// Areas are the nine areas of life. A record may hold a word of the user's own;
// import keeps an unknown one.
var Areas = []string{
	"work", "study", "relationship", "family", "friends", "health", "money", "home", "other",
}

// State is one saved state of a record: a version.
type State struct {
	// Seq orders the versions of a store; a later save has a higher one, whatever
	// the clock says.
	Seq uint64
	// Saved is the local time of the save, to show.
	Saved  time.Time
	Record Record
}
