package reframe

import (
	"cmp"
	"hash/fnv"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"seconddraft/internal/text"
)

// A rendering is one wording with its slots filled.
type rendering struct {
	wording, text string
	score         float64 // how much it says of the user's own words, less what makes it hard to read
}

// fill puts the slots into a wording. It reports false if one of them is empty.
// A slot that opens a sentence gets a capital; one that follows an earlier word
// was made to stand there already.
func fill(wording string, slots map[string]string) (string, bool) {
	var out strings.Builder
	rest := wording
	for {
		open := strings.IndexByte(rest, '{')
		if open < 0 {
			out.WriteString(rest)
			return out.String(), true
		}
		end := open + strings.IndexByte(rest[open:], '}')
		out.WriteString(rest[:open])
		value := asWritten(rest[open+1:end], out.String(), slots)
		if value == "" {
			return "", false
		}
		if opensSentence(out.String()) {
			value = capital(value)
		}
		out.WriteString(value)
		rest = rest[end+1:]
	}
}

// asWritten is a slot's words for a wording that has said so much before: with
// the writer's own pronoun where its noun has just been said, else with the noun.
func asWritten(name, before string, slots map[string]string) string {
	value := slots[name]
	parts := strings.Split(slots[name+saidFor], "\n")
	if len(parts) != 3 || !strings.Contains(strings.ToLower(before), strings.ToLower(parts[0])) {
		return value
	}
	return strings.Replace(value, parts[1], parts[2], 1)
}

func opensSentence(before string) bool {
	before = strings.TrimRight(before, " ")
	before = strings.TrimSuffix(before, "”")
	return before == "" || strings.HasSuffix(before, ".") || strings.HasSuffix(before, "?")
}

// capital raises the first letter, also behind an opening quotation mark.
func capital(s string) string {
	mark := ""
	if strings.HasPrefix(s, "“") {
		mark, s = "“", s[len("“"):]
	}
	r, size := utf8.DecodeRuneInString(s)
	return mark + string(unicode.ToUpper(r)) + s[size:]
}

// slotWeights say how much of the thought itself a slot carries; 1 where
// nothing else is said. A name for the writer, another person's mind and what
// the user answered are the very point of a thought. People prefer specific
// rewrites (Sharma et al. 2023).
var slotWeights = map[string]float64{
	"label": 2, "person_might": 2, "person_thinks": 1.6, "person_did": 1.4, "might_both": 1.6, "might": 1.5, "worry": 1.8, "own_fact": 1.3, "plain": 0.9, "thought": 0.7, "slip": 2.4, "scare": 1.7, "goal_doing": 2, "enjoyed": 1.9, "whether_goal": 2, "whether_bad": 1.8, "wish_all": 1.6, "their_slip": 1.5, "gain": 1.6, "hurt_that": 1.3, "hurt_think": 1.3, "rule": 1.1, "anyone_can": 1.5, "scope_people": 0.5, "whether": 1.6,
	"good_half": 1.5, "bad_half": 1.4, "happened": 1.4, "happened_once": 2, "feeling": 1.4, "fact": 1.4, "fact_short": 1.3, "because_me": 1.5, "hard_doing": 1.6,
	"wish": 1.4, "other_wish": 1.5, "compare_to": 1.5, "effort": 1.5, "likelihood": 2, "act": 1.4, "step": 2, "step_any": 1.8,
	"good": 3, "good_clause": 3, "exception": 3, "other": 3, "other_np": 3, "friend_reply": 3, "need": 3, "against": 3, "person_obj": 0.3, "other_is": 1.5,
	"event": 0.8, "event_noun": 0.4, "after": 0.7, "topic": 0.4, "about": 0.4, "quote": 0.7, "forecast": 0.8, "scope": 0.5, "quantifier": 0.5, "times_in": 1.2,
	"after_type": 0.1, "a_friend": 0, "name": 0,
}

// thinSlots hold nothing that makes a suggestion the user's own.
var thinSlots = []string{"after_type", "a_friend", "name", "quantifier", "scope", "scope_people", "times_in", "likelihood", "person_obj"}

// maxWords is how long a whole suggestion may be, the user's words included;
// comfortable is where it begins to feel long. Practitioners' own have a median
// of 21 words and seldom more than 30 (clinical.md 4.1).
const (
	maxWords    = 42
	comfortable = 26
)

// renderings fills every wording that can be filled and reads well.
func renderings(wordings []string, slots map[string]string) []rendering {
	var out []rendering
	for _, w := range wordings {
		t, ok := fill(w, slots)
		n := wordCount(t)
		if !ok || n > maxWords || saysTwice(w, slots) || !saysTheirs(w, slots) {
			continue
		}
		r := rendering{wording: w, text: t, score: -0.1 * float64(max(0, n-comfortable))}
		for _, name := range slotsOf(w) {
			weight, known := slotWeights[name]
			if !known {
				weight = 1
			}
			r.score += weight
		}
		out = append(out, r)
	}
	return out
}

// slotsOf lists the different slots of a wording.
func slotsOf(wording string) []string {
	var names []string
	for _, m := range slotPattern.FindAllStringSubmatch(wording, -1) {
		if !slices.Contains(names, m[1]) {
			names = append(names, m[1])
		}
	}
	return names
}

// clauseSlots hold a whole clause. Two of one wording may not be the same
// clause: "I lost. It feels like I lost."
var clauseSlots = text.WordSet(`fact fact_short happened claim their_claim feels might might_both whether good_half bad_half worry own_fact plain rule anyone_can forecast happened_once
	hurt_that hurt_think person_might person_did wish other_wish would_like because_me thought slip scare goal_doing whether_goal whether_bad wish_all their_slip gain enjoyed act cause cause_short effort good
	good_clause exception against neutral quote other other_is hard_doing should_do doing to_do after`)

func saysTwice(wording string, slots map[string]string) bool {
	var seen []map[string]bool
	for _, name := range slotsOf(wording) {
		if !clauseSlots[name] {
			continue
		}
		words := contentWords(slots[name])
		for _, other := range seen {
			if sharesMost(words, other) {
				return true
			}
		}
		seen = append(seen, words)
	}
	return false
}

// saysTheirs reports whether a slot brings in a content word of the user's. A
// wording without slots is a question, and need not.
func saysTheirs(wording string, slots map[string]string) bool {
	names := slotsOf(wording)
	return len(names) == 0 || strings.HasSuffix(wording, "?") || slices.ContainsFunc(names, func(name string) bool {
		return !slices.Contains(thinSlots, name) && len(contentWords(slots[name])) > 0
	})
}

// contentWords are the lemmas of a phrase that carry its content.
func contentWords(s string) map[string]bool {
	words := make(map[string]bool)
	for _, t := range text.Parse(s).Tokens {
		if t.Kind == text.Word && len(t.Norm) > 2 && !finiteVerbs[t.Norm] && !dangling[t.Norm] && !safeWords[t.Norm] && !safeWords[t.Lemma] {
			words[t.Lemma] = true
		}
	}
	return words
}

// sharesMost is true where the shorter list lies mostly within the longer one.
func sharesMost(a, b map[string]bool) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	shared := 0
	for w := range a {
		if b[w] {
			shared++
		}
	}
	return shared > 0 && float64(shared) >= 0.6*float64(len(a))
}

// near is how far below the best score a wording may lie and still be chosen:
// so that two evenings do not read alike.
const near = 0.35

// best keeps the renderings whose score is near the highest one.
func best(list []rendering) []rendering {
	if len(list) == 0 {
		return nil
	}
	top := slices.MaxFunc(list, func(a, b rendering) int { return cmp.Compare(a.score, b.score) }).score
	return slices.DeleteFunc(slices.Clone(list), func(r rendering) bool { return r.score < top-near })
}

// pick chooses by a hash of the user's text, so that the same evening always
// reads the same and two evenings seldom read alike.
func pick[T any](from []T, seed string) T {
	var none T
	if len(from) == 0 {
		return none
	}
	h := fnv.New32a()
	_, _ = h.Write([]byte(seed))
	return from[h.Sum32()%uint32(len(from))]
}

// lastSentence is what a wording ends on.
func lastSentence(wording string) string {
	s := strings.TrimRight(wording, ".")
	return s[strings.LastIndexAny(s, ".?,")+1:]
}
