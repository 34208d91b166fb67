package record

import "time"

// Forecast is something feared to follow, and later what came of it.
type Forecast struct {
	ID   ID     `json:"id"`
	Fear string `json:"fear"`
	// Likelihood is how likely it seemed, 0 to 100.
	Likelihood *Rating `json:"likelihood,omitempty"`
	// Check is the day to look again, as 2006-01-02; "" where none was chosen.
	Check string `json:"check,omitempty" search:"-"`
	// Outcome is "" until it was said: DidNotHappen, Partly, Happened or LetGo.
	Outcome string `json:"outcome,omitempty" search:"-"`
	Did     string `json:"did,omitempty"`               // what I did
	Harder  string `json:"harder,omitempty" search:"-"` // one of Compared
	// Answered is the day Outcome was said, as 2006-01-02.
	Answered string `json:"answered,omitempty" search:"-"`
}

// What came of a forecast.
const (
	DidNotHappen = "did-not-happen"
	Partly       = "partly"
	Happened     = "happened"
)

// Compared says how what happened was against what was feared.
var Compared = []string{"harder", "as-feared", "easier"}

// StillTrue is an answer, days later, to whether an always or a never still holds.
type StillTrue struct {
	Thought string `json:"thought"`
	Day     string `json:"day" search:"-"`    // as 2006-01-02
	Answer  string `json:"answer" search:"-"` // one of StillAnswers
	Line    string `json:"line,omitempty"`
}

// StillAnswers are the answers to "still true?".
var StillAnswers = []string{"yes", "partly", "no"}

// Tap is the distress of one day after a setback.
type Tap struct {
	Day      string `json:"day" search:"-"` // as 2006-01-02
	Distress Rating `json:"distress"`
	// Reminder is what brought it back on that day, if anything did.
	Reminder string `json:"reminder,omitempty"`
}

// Recovery holds the taps of up to fourteen days.
type Recovery struct {
	Taps []Tap `json:"taps,omitempty"`
	// Off says that the user wants none for this evening.
	Off bool `json:"off,omitempty"`
	// Told says that it was said once where to turn when it stays heavy.
	Told bool `json:"told,omitempty"`
}

// LaterDraft is a draft written long after, under the other two.
type LaterDraft struct {
	Written time.Time `json:"written"`
	Words   string    `json:"words"`
}
