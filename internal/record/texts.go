package record

import "slices"

// Text is one field of words in step 6: how files name it, what it is called, and
// where it stands.
type Text struct {
	Name  string
	Tool  string // whose page it is on: one of ToolNames
	Title string // in English, to be shown and to head a part of a file
	Words *string
}

// ToolNames are the pages that have texts of their own.
var ToolNames = []string{"contain", "map", "learn", "tell", "heavy"}

// ToolTitles are what all tools are called, in English: on their pages, in the list of
// step 6 and in files. The way back in has a page and no texts of its own.
var ToolTitles = map[string]string{
	"contain": "Contain it", "map": "What played a part", "learn": "Learn from it", "tell": "Tell it",
	"re-engage": "Go back in", "heavy": "What made it heavy, and what can still move?",
}

// ToolTexts are all texts of the tools in the order of their pages, empty ones
// too. The lists (shares, ways back in, forecasts and what came later) are not
// among them. Files, pages and the reader for stop signs take them from here.
func (r *Record) ToolTexts() []Text {
	c, m, l, t, h := &r.Contain, &r.Responsibility, &r.Learn, &r.Tell, &r.Heavy
	return []Text{
		{"contain-failed", "contain", "What failed", &c.Failed},
		{"contain-not-failed", "contain", "What did not fail", &c.NotFailed},
		{"contain-followed", "contain", "What has in fact followed so far", &c.Followed},
		{"contain-in-control", "contain", "What is still in my hands", &c.InControl},
		{"contain-in-a-year", "contain", "How big this is in a year", &c.InAYear},
		{"map-did", "map", "What I did", &m.Did},
		{"say-happened", "map", "To say it: what happened", &m.Happened},
		{"say-my-part", "map", "To say it: my part", &m.MyPart},
		{"say-next", "map", "To say it: what I do next", &m.NextTime},
		{"say-ask", "map", "To say it: what I would ask of you", &m.WouldAsk},
		{"learn-direct", "learn", "What led to it", &l.Direct},
		{"learn-enabled", "learn", "What made that possible", &l.Enabled},
		{"learn-seen", "learn", "What I can see now that I couldn’t then", &l.Seen},
		{"learn-worked", "learn", "What worked all the same", &l.Worked},
		{"tell-sits", "tell", "Where this sits in a longer story", &t.Sits},
		{"tell-ability", "tell", "An ability it showed or built", &t.Ability},
		{"tell-not-fit", "tell", "A belief about me it does not fit", &t.NotFit},
		{"tell-story", "tell", "The story in my words", &t.Story},
		{"heavy-stakes", "heavy", "What it touched, and what it left alone", &h.Stakes},
		{"heavy-agency", "heavy", "What was in my hands", &h.Agency},
		{"heavy-feedback", "heavy", "What I was told that I can use", &h.Feedback},
		{"heavy-belief", "heavy", "What it did to what I believe of myself", &h.Belief},
		{"heavy-support", "heavy", "Who was there", &h.Support},
		{"heavy-step", "heavy", "One step for what can still move", &h.Step},
	}
}

// ListWords are the user's words in the lists of step 6 and of what came later.
func (r *Record) ListWords() (words []string) {
	for _, f := range r.Forecasts {
		words = append(words, f.Fear, f.Did)
	}
	for _, s := range r.Responsibility.Shares {
		words = append(words, s.What)
	}
	for _, e := range r.Engagements {
		words = append(words, e.What, e.Area, e.Safeguard, e.Mark, e.Unseen, e.Prediction, e.Test, e.Result, e.BodyBefore, e.BodyAfter, e.Became)
	}
	for _, s := range r.StillTrue {
		words = append(words, s.Line)
	}
	for _, t := range r.Recovery.Taps {
		words = append(words, t.Reminder)
	}
	for _, d := range r.LaterDrafts {
		words = append(words, d.Words)
	}
	return words
}

// AfterWords are all words of the user's in step 6 and after it, but Next.
func (r *Record) AfterWords() []string {
	words := r.ListWords()
	for _, t := range r.ToolTexts() {
		words = append(words, *t.Words)
	}
	return words
}

// HasTools reports whether anything stands in a tool of step 6.
func (r *Record) HasTools() bool {
	return len(r.Forecasts)+len(r.Engagements)+len(r.Responsibility.Shares)+len(r.Heavy.Moves) > 0 ||
		slices.ContainsFunc(r.ToolTexts(), func(t Text) bool { return *t.Words != "" })
}
