package attribution

// verdictRules are the wordings that stand for a cause by themselves: they say
// who always brings it about, or what one is made of.
var verdictRules = map[string]bool{
	"internal/i-ruin":        true,
	"internal/sole-cause":    true,
	"internal/made-that-way": true,
	"stable/made-that-way":   true,
	"internal/lack":          true,
}

// ownPart owns an act and says nothing about the person, so it makes no card.
const ownPart = "internal/my-part"

// labelRules need an event beside them: a trait alone is no attribution.
var labelRules = map[string]bool{
	"internal/trait-word": true,
	"internal/trait-noun": true,
}

// verdict finds a statement in s that stands for a cause. before is the event
// it may belong to; a bare trait counts only with one.
func verdict(s, before run, cs *cueSet) (pair, bool) {
	if noClaim(s) {
		return pair{}, false
	}
	for _, c := range cs.in(s, Internality, Stability) {
		if reported(s, c.from) {
			continue
		}
		named := verdictRules[c.finding.Rule.ID]
		if !named && (!labelRules[c.finding.Rule.ID] || before.empty()) {
			continue
		}
		cause := runOf(s, c.finding.Span).trim()
		if !cause.empty() {
			return pair{event: before.trim(), cause: cause, sure: 0.7}, true
		}
	}
	return pair{}, false
}

// answer finds a text that is nothing but an answer to "why": "Probably a mix of
// me not asking and them not telling", "bad luck mostly". It comes without event.
func answer(s run) (pair, bool) {
	i := s.first
	for i < s.last && (!s.wordlike(i) || answering[s.norm(i)]) {
		i++
	}
	for _, row := range answers {
		if s.match(i, row) >= 0 {
			cause := s.cut(i, s.last).trim()
			return pair{cause: cause, sure: 0.7}, cause.words() > 1
		}
	}
	return pair{}, false
}

var (
	answering = set("probably mostly mainly partly maybe perhaps honestly just simply i think guess suppose it is was 's all really well")
	answers   = [][]element{
		row("a mix|mixture|combination of"), row("both of us"), row("bad|rotten|sheer|plain|pure luck"),
		row("me being|not|never|having"), row("my own|fault|temper|nerves|age|fear"), row("a lack of"), row("the way i|we|my|they|he|she"),
	}
)
