package tools

// row says which tools fit some flags: the first one, or late at night the first
// that is not for the day.
type row struct {
	flags   []string
	choices []choice
}

type choice struct {
	tool Tool
	why  string
}

// Why some tools are suggested, whatever was flagged.
const (
	whyHarsh      = "The voice was very harsh tonight. It can help to see first how far this goes, and where it ends."
	whyChangeable = "You said that it is true, and that something about it can change. One small thing of your own may fit here."
)

// table has the rows in the order they are looked at.
var table = []row{
	{[]string{"catastrophizing", "fortune-telling"}, []choice{
		{Contain, "You wrote “{{.Words}}”. It can help to keep it in its size, and to set a day to look again."},
	}},
	{[]string{"personalization", "blaming"}, []choice{
		{Map, "You wrote “{{.Words}}”. More than one thing may have played a part."},
		{Contain, "You wrote “{{.Words}}”. It can help to say first what failed and what did not."},
	}},
	{[]string{"labeling"}, []choice{
		{Tell, "You wrote “{{.Words}}”. A name is short. The story behind it is longer."},
	}},
	{[]string{"all-or-nothing", "overgeneralization"}, []choice{
		{Contain, "“{{.Words}}” reaches far. It can help to say what failed, and what did not."},
	}},
	{[]string{"mental-filter", "discounting-the-positive"}, []choice{
		{Learn, "You wrote “{{.Words}}”. What worked all the same can stand beside it."},
		{Tell, "You wrote “{{.Words}}”. There may be a longer story that this is a part of."},
	}},
	{[]string{"should-statements"}, []choice{
		{Learn, "You wrote “{{.Words}}”. It can help to see what led up to it."},
		{Contain, "You wrote “{{.Words}}”. It can help to see what is still in your hands."},
	}},
	{[]string{"comparison"}, []choice{
		{Tell, "You wrote “{{.Words}}”. Theirs is one story. Yours is another."},
	}},
	{[]string{"mind-reading"}, []choice{
		{Engage, "You wrote “{{.Words}}”. A small experiment may find out more than thinking can."},
	}},
	{[]string{"emotional-reasoning"}, []choice{
		{Contain, "You wrote “{{.Words}}”. It can help to write down what has in fact followed so far."},
	}},
	{[]string{"global"}, []choice{
		{Contain, "“{{.Words}}” reaches far. It can help to say what failed, and what did not."},
	}},
	{[]string{"internal"}, []choice{
		{Map, "You wrote “{{.Words}}”. More than one thing may have played a part."},
		{Contain, "You wrote “{{.Words}}”. It can help to say first what failed and what did not."},
	}},
	{[]string{"stable"}, []choice{
		{Tell, "You wrote “{{.Words}}”. There may be a longer story that this is a part of."},
	}},
}

// Lines are all sentences of this package that the user reads.
func Lines() []string {
	lines := []string{whyHarsh, whyChangeable}
	for _, r := range table {
		for _, c := range r.choices {
			lines = append(lines, c.why)
		}
	}
	for _, p := range heavyParts {
		lines = append(lines, p.Title, p.Ask, p.Hint)
		lines = append(lines, p.Steps...)
	}
	return lines
}
