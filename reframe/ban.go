package reframe

import (
	"slices"
	"strings"

	"seconddraft/internal/text"
	"seconddraft/reframe/ban"
)

// A Violation is one broken ban of clinical.md 4.4.
type Violation = ban.Violation

// banLists are the word sets that the bans share with the making of slots.
var banLists = ban.Lists{Absolutes: absoluteWords, Negators: negators, Insults: insults}

// Check lists the bans that a suggestion breaks (package ban). What it says
// about the request beyond its words: whether a stop sign stands, whether the
// writer is spoken to by name, and whether what failed had failed before.
func Check(s Suggestion, r Request) []Violation {
	return check(s, &r, ban.NewUser(saidBy(&r)...))
}

func check(s Suggestion, r *Request, user *ban.User) []Violation {
	d := draftOf(s, r)
	d.User = user
	var out []Violation
	if s.Text != "" {
		d.Text = s.Text
		out = d.Check()
	}
	if s.Question != nil && *s.Question != "" {
		d.Text, d.Question = *s.Question, true
		out = append(out, d.Check()...)
	}
	return out
}

func draftOf(s Suggestion, r *Request) ban.Draft {
	d := ban.Draft{
		Family: s.Strategy, Lists: &banLists, Stop: r.Stop != "" && r.Stop != "none",
		Distanced: s.Strategy == "D1" || r.Voice == "distanced" && r.Name != "",
		Repeated:  r.Repeated || repeatedFailure.MatchString(head(r.Text)) || repeatedFailure.MatchString(head(r.Situation)),
	}
	if f := families()[s.Strategy]; f != nil {
		d.Wordings = slices.Concat(d.Wordings, f.Wordings, f.Direct, f.Questions)
		if f.Wants != "" {
			d.Wordings = append(d.Wordings, ownQuestions[f.Wants])
		}
	}
	if s.wording != "" { // with the lines of the matter in it
		d.Wordings = append(d.Wordings, s.wording)
		d.Named = len(slotsOf(s.wording)) == 0 // a whole answer, which names the matter itself
	}
	for _, stop := range stopWords {
		for _, draft := range stop.drafts {
			if strings.HasSuffix(s.Text, draft) { // the writer's own words may stand before it
				d.Wordings, d.Fixed = append(d.Wordings, draft), s.Text == draft
			}
		}
	}
	return d
}

// saidBy is everything that the user said, answer by answer.
func saidBy(r *Request) []string {
	a := r.Answers
	said := []string{head(r.Text), head(r.Situation), a.Cause, a.Name, a.Person, percent(a.Likelihood)}
	for _, list := range [][]string{a.Feeling, a.OtherCauses, a.Exceptions, a.FriendWouldSay, a.GoodPart, a.Step, a.Need, a.EvidenceFor, a.EvidenceAgainst} {
		for _, s := range list {
			said = append(said, head(s))
		}
	}
	return said
}

// safeWords are words that the grammar of a slot may add; two slots that share
// only these say different things.
var safeWords = text.WordSet(`i me my a an the and or not be is was 'm might will would wish like to had have n't that who whose
	their them themselves friend same place in after something like hard set back setback often think people else
	everyone bear time want rather 'd 'll 's whether you your yours yourself are were 're percent`)
