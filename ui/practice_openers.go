package ui

// openers begin an answer, one for each of the four kinds. They are put into the
// user's own field and stay English; the label is how each begins.
var openers = []struct{ label, words string }{
	{"That’s not completely true, because…", "That’s not completely true, because "},
	{"The part that’s true is…", "The part that’s true is "},
	{"The most likely thing is…", "The most likely thing is … and I can "},
	{"I hear that, and I’m still going to…", "I hear that, and I’m still going to "},
}

// byName is a line said from a step away, in the user's own field: English too.
func byName(name, line string) string {
	return name + ", you’re having the thought “" + line + "” "
}

// Steps back from arguing, for an answer that is hardly believed.
const (
	distanceOpener = "I’m having the thought that "
	lowBelief      = 40
)
