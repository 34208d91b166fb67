package demo

import (
	"embed"
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"seconddraft/internal/record"
)

//go:embed *.txt
var texts embed.FS

// story is one evening as it was written down here, without its date.
type story struct {
	thread string
	// first and last are the months in which it may be.
	first, last int
	once        bool // it can happen only once
	rec         record.Record
	thought     string
	before      int // belief in the thought; after follows it
	after       int
	taps        []int
	later       string
	answer      string // to "still true?", and its line
	answerLine  string
}

// stories reads all texts in the order of their files.
func stories() ([]story, error) {
	names, err := fs.Glob(texts, "*.txt")
	if err != nil {
		return nil, err
	}
	var all []story
	for _, name := range names {
		raw, err := texts.ReadFile(name)
		if err != nil {
			return nil, err
		}
		for i, block := range strings.Split(strings.TrimSpace(string(raw)), "\n\n") {
			s, err := parse(block)
			if err != nil {
				return nil, fmt.Errorf("%s, text %d: %w", name, i+1, err)
			}
			all = append(all, s)
		}
	}
	return all, nil
}

// parse reads one text: a line "# thread first-last", then a key and its value on
// each line. fields says what the keys mean.
func parse(block string) (story, error) {
	var s story
	for line := range strings.Lines(block) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), " ")
		set := fields[key]
		if set == nil {
			return s, fmt.Errorf("the line %q begins with no key", line)
		}
		if err := set(&s, value); err != nil {
			return s, fmt.Errorf("%q: %w", line, err)
		}
	}
	return s, nil
}

var fields map[string]func(*story, string) error

func init() {
	own := func(field func(*record.Record) *string) func(*story, string) error {
		return func(s *story, v string) error { *field(&s.rec) = v; return nil }
	}
	fields = map[string]func(*story, string) error{
		"#": head, "n": narration, "f": feelings, "b": belief, "d": dials, "t": trap, "k": critic, "r": draft,
		"x": forecast, "w": win, "y": distress, "contain": contain, "learn": learn, "tell": tell, "still": still,
		"e":     own(func(r *record.Record) *string { return &r.Event }),
		"c":     own(func(r *record.Record) *string { return &r.Cause }),
		"a":     own(func(r *record.Record) *string { return &r.EvidenceAgainst }),
		"o":     own(func(r *record.Record) *string { return &r.EvidenceAgainst }),
		"s":     own(func(r *record.Record) *string { return &r.Step }),
		"next":  own(func(r *record.Record) *string { return &r.Next }),
		"later": func(s *story, v string) error { s.later = v; return nil },
	}
}

// areas are the areas of life of the threads; the others are "other".
var areas = map[string]string{
	"work": "work", "sister": "family", "mother": "family", "godchild": "family", "grief": "family", "friend": "friends",
	"party": "friends", "letter": "friends", "love": "relationship", "driving": "study", "study": "study",
	"choir": "Choir", "body": "health", "home": "home", "garden": "home", "neighbour": "home", "money": "money", "tax": "money",
}

func head(s *story, v string) error {
	words := strings.Fields(v)
	if len(words) < 2 {
		return fmt.Errorf("a thread and its months are needed")
	}
	s.thread = words[0]
	if s.rec.Area = areas[s.thread]; s.rec.Area == "" {
		s.rec.Area = "other"
	}
	for _, w := range words[2:] {
		s.once = s.once || w == "once"
	}
	_, err := fmt.Sscanf(words[1], "%d-%d", &s.first, &s.last)
	return err
}

// narration marks the thought that stands in brackets.
func narration(s *story, v string) error {
	start, end := strings.Index(v, "["), strings.Index(v, "]")-1
	if start < 0 {
		s.rec.SetNarration(v)
		s.thought = v
		return nil
	}
	s.rec.Narration = strings.NewReplacer("[", "", "]", "").Replace(v)
	s.thought = s.rec.Narration[start:end]
	s.rec.Thoughts = []record.Thought{{Start: start, End: end, Text: s.thought, Hot: true}}
	return nil
}

func feelings(s *story, v string) error {
	for _, one := range strings.Split(v, ", ") {
		words := strings.Fields(one)
		f := record.Feeling{Name: words[0]}
		for i, at := range []**record.Rating{&f.Before, &f.After} {
			if len(words) <= i+1 {
				break
			}
			n, err := strconv.Atoi(words[i+1])
			if err != nil {
				return err
			}
			*at = rated(n)
		}
		s.rec.Feelings = append(s.rec.Feelings, f)
	}
	return nil
}

func rated(n int) *record.Rating {
	r := record.Rating(max(0, min(100, n)))
	return &r
}

func belief(s *story, v string) error {
	_, err := fmt.Sscan(v, &s.before, &s.after)
	return err
}

func dials(s *story, v string) error {
	var me, always, all int
	_, err := fmt.Sscan(v, &me, &always, &all)
	s.rec.Dials = record.Dials{Internality: &me, Stability: &always, Globality: &all}
	return err
}

func trap(s *story, slug string) error {
	s.rec.Verdicts = append(s.rec.Verdicts, record.Verdict{
		Kind: "trap", Category: slug, Rule: "pattern/" + slug, Ruleset: "demo", Words: s.thought, Answer: record.CouldBe,
	})
	return nil
}

func critic(s *story, v string) error {
	level, err := strconv.Atoi(v)
	s.rec.Verdicts = append(s.rec.Verdicts, record.Verdict{
		Kind: "critic", Category: "critic-" + v, Rule: "pattern/critic-" + v, Ruleset: "demo", Words: s.thought,
		Answer: record.CouldBe, CriticLevel: level,
	})
	return err
}

// draft is "FAMILY belief: words".
func draft(s *story, v string) error {
	how, words, _ := strings.Cut(v, ": ")
	var n int
	if _, err := fmt.Sscan(how, &s.rec.Strategy, &n); err != nil {
		return err
	}
	s.rec.SecondDraft, s.rec.BeliefSecond = words, rated(n)
	return nil
}

var outcomes = map[string]string{"no": record.DidNotHappen, "part": record.Partly, "yes": record.Happened}

// forecast is "likelihood outcome [against what was feared]: fear".
func forecast(s *story, v string) error {
	how, fear, _ := strings.Cut(v, ": ")
	words := strings.Fields(how)
	n, err := strconv.Atoi(words[0])
	c := record.Forecast{Fear: fear, Likelihood: rated(n), Outcome: outcomes[words[1]]}
	if len(words) > 2 && c.Outcome != record.DidNotHappen {
		c.Harder = words[2]
	}
	s.rec.Forecasts = append(s.rec.Forecasts, c)
	return err
}

// win is "state: what [> became]".
func win(s *story, v string) error {
	state, what, _ := strings.Cut(v, ": ")
	what, became, _ := strings.Cut(what, " > ")
	s.rec.Engagements = append(s.rec.Engagements, record.Engagement{Kind: record.Win, What: what, State: state, Became: became})
	return nil
}

func distress(s *story, v string) error {
	for _, w := range strings.Fields(v) {
		n, err := strconv.Atoi(w)
		if err != nil {
			return err
		}
		s.taps = append(s.taps, n)
	}
	return nil
}

// into puts the parts of a value, which stand between bars, into fields.
func into(v string, fields ...*string) error {
	parts := strings.Split(v, " | ")
	if len(parts) != len(fields) {
		return fmt.Errorf("%d parts, want %d", len(parts), len(fields))
	}
	for i, p := range parts {
		*fields[i] = p
	}
	return nil
}

func contain(s *story, v string) error {
	c := &s.rec.Contain
	return into(v, &c.Failed, &c.NotFailed, &c.Followed, &c.InControl, &c.InAYear)
}

func learn(s *story, v string) error {
	l := &s.rec.Learn
	return into(v, &l.Direct, &l.Enabled, &l.Seen, &l.Worked)
}

func tell(s *story, v string) error {
	t := &s.rec.Tell
	return into(v, &t.Sits, &t.Ability, &t.NotFit, &t.Story)
}

func still(s *story, v string) error {
	s.answer, s.answerLine, _ = strings.Cut(v, " ")
	return nil
}
