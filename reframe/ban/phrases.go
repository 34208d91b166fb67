package ban

import (
	"strings"

	"seconddraft/internal/lazy"
	"seconddraft/internal/text"
)

// phraseBans are matched against our own words only; the user may say what they
// like.
var phraseBans = []struct {
	ban     string
	words   bool // a word of the user's own may be repeated: "toxic", "perfect"
	pattern *lazy.Pattern
}{
	{"minimizing", false, lazy.Regexp(`\b(at least|just|simply|only (a|an|one|human|once)|bright side|silver lining|worse off|could be worse|has it worse|have it worse|others have it|happens for a reason|cheer up|calm down|get over|over it|not (that|so) bad|no big deal|not a big deal|no reason to|overreact\w*|too sensitive|(small|little|minor|tiny) (mistake|problem|setback|slip|matter|error)|nothing to worry|not the end of|it's (ok|okay|fine|alright|nothing)|not worth)\b`)},
	{"praise", true, lazy.Regexp(`\b(lovable|amazing|wonderful|proud|great|brilliant|awesome|well done|good job|great job|special|(i am|i'm|you're|you are|be|stay) (so )?strong(er)?|strong person|brave|courage\w*|capable|enough as i am|(i am|i'm|you're|you are) (enough|good|kind|loved|valuable)|good enough|did (so )?well|doing well|did my best|incredible|perfect|talented|smart|clever|worthy|deserve\w*|beautiful|valuable|congratulations|impressive|fantastic)\b`)},
	{"prediction", false, lazy.Regexp(`\b(will (pass|be (fine|ok|okay|better|alright|all right|good|easier)|work out|get (better|easier)|change|heal|come|help|like|love|understand)|it gets (better|easier)|things (get|will)|everything will|going to be (fine|ok|okay|alright|all right|better|good)|(i|you|it|they|that)'ll (be|get|find|manage|make|pass|work|feel|do|like)|won't (last|matter|always)|sooner or later|some ?day)\b`)},
	{"blame-shift", false, lazy.Regexp(`\b(their|his|her|your|its|\w+'s) (own )?fault\b|\bto blame\b|\bblame (him|her|them)\b|\b(he|she|they) (is|are|was|were|'re|'s) wrong\b|\bmade me do\b|\bnot my fault\b|\bisn't my fault\b|\bnothing to do with me\b`)},
	{"diagnosis", true, lazy.Regexp(`\b(depress(ed|ion|ive)|anxiety|disorder\w*|adhd|ocd|ptsd|bipolar|trauma\w*|symptom\w*|diagnos\w+|narcissis\w+|patholog\w+|cognitive|distort\w+|irrational|dysfunction\w*|neurotic|toxic|unhealthy|delusion\w*|paranoi\w+|mental(ly)? (health|ill\w*)|therap\w+|burnout|thinking (trap|error)|negative thought\w*|catastrophi[sz]\w+|overthink\w*)\b`)},
	{"growth", false, lazy.Regexp(`\b(lesson|learn from|grow from|growth|blessing|stronger for|meant to be|gift|opportunity|chance to grow|makes me stronger|silver)\b`)},
	{"advice", false, lazy.Regexp(`\b((you|i) (should|must|need to|ought to)|(you|i) have to (?:try|stop|be|go|do|let|learn)|forgive\w*|let it go|let go of|move on|moving on|try (to|harder)|work harder|confront\w*|leave (him|her|them)|stay with (him|her|them)|put up with|endure|stop (thinking|worrying|feeling|being)|think positive|positive thinking|stay positive|don't worry|relax|give (him|her|them) (a|another) chance)\b`)},
	{"order", false, lazy.Regexp(`\b(remember that|don't forget|keep in mind|look at the good)\b`)},
}

// checkPhrases holds our words to the phrases that belittle, praise, promise,
// shift blame, diagnose, preach and advise.
func checkPhrases(p *page) {
	faults := p.shape.faults
	if !p.pure() {
		faults = phraseFaults(p.ownText())
	}
	for _, f := range faults {
		if !(f.words && p.User.Said(f.match)) && (f.ban != "general-claim" || p.Family != "M1" || tooMany.MatchString(f.match)) {
			p.report(f.ban, f.match)
		}
	}
	if p.Repeated && !p.Question {
		if m := firstTime.FindString(p.ownText()); m != "" {
			p.report("not-the-first-time", m)
		}
	}
	if p.Family == "T4" && !p.Question && !ownPart.MatchString(strings.ToLower(p.Text)) {
		p.report("own-part", p.Text)
	}
}

// A phraseFault is a phrase of ours that a ban matches.
type phraseFault struct {
	ban, match string
	words      bool // as in phraseBans
}

func phraseFaults(own string) []phraseFault {
	var out []phraseFault
	for _, b := range phraseBans {
		if m := b.pattern.FindString(own); m != "" {
			out = append(out, phraseFault{b.ban, m, b.words})
		}
	}
	if m := manyPeople.FindString(own); m != "" && !strings.Contains(own, m+" may ") {
		out = append(out, phraseFault{ban: "general-claim", match: m})
	}
	if m := othersMinds.FindString(own); m != "" {
		out = append(out, phraseFault{ban: "others-mind", match: m})
	}
	return out
}

// firstTime matches what would be untrue of something that failed before
// (clinical.md 4.3, T1 and O1).
var firstTime = lazy.Regexp(`\b(this time|one time|this once|a single time)\b`)

// ownPart matches a sign that the writer's part in it is kept (T4).
var ownPart = lazy.Regexp(`\b(my|your) (own )?(part|share|side)\b|\ba part in\b|\bmy hand in\b|\bin me\b|\bwas me\b|\bbecause (of me|of you|i|you)\b|\b(my|your) fault\b|\bon (myself|yourself)\b|\bone part of it\b|\ba part i can change\b|\bdoesn't have to be about me\b`)

// commandVerbs open an order.
var commandVerbs = text.WordSet(`ask call tell leave stay forgive try make take get do go write talk speak report confront stop
	remember think let find look be give keep hold move seek reach trust accept breathe rest wait`)

// checkStop holds that nothing is asked of a person beside a stop sign
// (clinical.md 4.5).
func checkStop(p *page) {
	if !p.Stop {
		return
	}
	for _, s := range p.doc.Sentences {
		if s.First < s.Last && commandVerbs[p.norm(s.First)] {
			p.report("imperative", p.doc.Text(s.Span))
		}
	}
	if m := step.FindString(p.ownText()); m != "" {
		p.report("imperative", m)
	}
	switch p.Family {
	case "V1", "M1":
	default:
		p.report("stop-family", p.Family)
	}
}

// step matches what hands the writer something to do.
var step = lazy.Regexp(`\b(i|you) (can|could|will|might) (ask|call|tell|leave|stay|try|talk|speak|report|confront|say|go|decide|do|own)\b`)
