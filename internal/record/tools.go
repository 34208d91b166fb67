package record

// The five tools of step 6 and the check of what made a setback heavy. Each field
// is the user's own words, empty where they were not given; Texts names them all.

// Contain is what failed and how far it goes. What is feared to follow stands in
// the record's Forecasts.
type Contain struct {
	Failed    string `json:"failed,omitempty"`
	NotFailed string `json:"not_failed,omitempty"`
	// Followed is what has in fact followed so far.
	Followed  string `json:"followed,omitempty"`
	InControl string `json:"in_control,omitempty"`
	InAYear   string `json:"in_a_year,omitempty"`
}

// Responsibility is everything that played a part, in shares, and what was mine.
type Responsibility struct {
	// Shares sum to 100 once they are settled; while they are being written they
	// may not.
	Shares []Share `json:"shares,omitempty"`
	// Did is what I did, not what I am.
	Did string `json:"did,omitempty"`
	// LeftOut says that an own act was named and has no share, after the question
	// whether to leave it out.
	LeftOut bool `json:"left_out,omitempty"`
	// The words to say it to someone.
	Happened string `json:"happened,omitempty"`
	MyPart   string `json:"my_part,omitempty"`
	NextTime string `json:"next_time,omitempty"`
	WouldAsk string `json:"would_ask,omitempty"`
}

// Share is one thing that played a part.
type Share struct {
	What string `json:"what"`
	// Part is 0 to 100, nil until it was set.
	Part *Rating `json:"part,omitempty"`
	Mine bool    `json:"mine,omitempty"`
}

// Learn is what can be learned from it.
type Learn struct {
	Direct  string `json:"direct,omitempty"`
	Enabled string `json:"enabled,omitempty"`
	// Seen is what I can see now that I couldn't then.
	Seen   string `json:"seen,omitempty"`
	Worked string `json:"worked,omitempty"`
}

// Tell is the setback as a part of a longer story.
type Tell struct {
	Sits    string `json:"sits,omitempty"`
	Ability string `json:"ability,omitempty"`
	NotFit  string `json:"not_fit,omitempty"`
	Story   string `json:"story,omitempty"`
}

// Heavy holds the five questions of "What made this heavy, and what can still
// move?". They have no total.
type Heavy struct {
	Stakes   string `json:"stakes,omitempty"`
	Agency   string `json:"agency,omitempty"`
	Feedback string `json:"feedback,omitempty"`
	Belief   string `json:"belief,omitempty"`
	Support  string `json:"support,omitempty"`
	// Moves are those of the five that can still be moved, by their names in
	// HeavyParts; Step is one step for it.
	Moves []string `json:"moves,omitempty" search:"-"`
	Step  string   `json:"step,omitempty"`
}

// HeavyParts names the five questions, in their order.
var HeavyParts = []string{"stakes", "agency", "feedback", "belief", "support"}

// Engagement is one way back in: a small win, or a small experiment.
type Engagement struct {
	ID   ID     `json:"id"`
	Kind string `json:"kind" search:"-"` // Win or Experiment
	What string `json:"what,omitempty"`
	// Day is when, as 2006-01-02; "" where no day was chosen.
	Day string `json:"day,omitempty" search:"-"`
	// Area is the area of life; "" means that of the evening.
	Area      string `json:"area,omitempty"`
	Dose      string `json:"dose,omitempty" search:"-"` // one of Doses
	Safeguard string `json:"safeguard,omitempty"`
	Mark      string `json:"mark,omitempty"`
	// Unseen answers "Would it count if nobody noticed?".
	Unseen string `json:"unseen,omitempty"`
	// An experiment's prediction and test, and what came of either kind.
	Prediction string `json:"prediction,omitempty"`
	Test       string `json:"test,omitempty"`
	Result     string `json:"result,omitempty"`
	// Expected and Felt are discomfort, 0 to 100.
	Expected   *Rating `json:"expected,omitempty"`
	Felt       *Rating `json:"felt,omitempty"`
	BodyBefore string  `json:"body_before,omitempty"`
	BodyAfter  string  `json:"body_after,omitempty"`
	State      string  `json:"state,omitempty" search:"-"` // "" while planned, else Done, Changed or LetGo
	// Became is what a changed one was changed to.
	Became   string `json:"became,omitempty"`
	Answered string `json:"answered,omitempty" search:"-"` // the day State was said, as 2006-01-02
}

// The kinds of an engagement.
const (
	Win        = "win"
	Experiment = "experiment"
)

// Doses make a way back in easier.
var Doses = []string{"smaller", "with-someone", "in-private"}

// What became of something that was planned.
const (
	Done    = "done"
	Changed = "changed"
	LetGo   = "let-go"
)
