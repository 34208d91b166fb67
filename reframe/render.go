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

// maxWords is how long a whole suggestion may be, the user's words included;
// comfortable is where it begins to feel long. Practitioners' own have a median
// of 21 words and seldom more than 30 (clinical.md 4.1).
const (
	maxWords    = 42
	comfortable = 26
)

// renderings fills every wording that can be filled and reads well. The bonus is
// what a wording says besides its slots.
func renderings(wordings []string, bonus map[string]float64, slots map[string]string) []rendering {
	var out []rendering
	for _, w := range wordings {
		t, ok := fill(w, slots)
		n := wordCount(t)
		if !ok || n > maxWords || saysTwice(w, slots) || circular(w, slots) || leans(w, slots) || !saysTheirs(w, slots) {
			continue
		}
		r := rendering{wording: w, text: t, score: -0.1*float64(max(0, n-comfortable)) + bonus[w]}
		for _, name := range slotsOf(w) {
			r.score += slotTable[name].weight
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

func saysTwice(wording string, slots map[string]string) bool {
	var seen []map[string]bool
	for _, name := range slotsOf(wording) {
		if !isSlot(name, slotClause) {
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

// circular reports whether a wording says that a thing does not decide what becomes
// of that same thing: "Trouble with the trip doesn't decide whether the trip …".
func circular(wording string, slots map[string]string) bool {
	before, _, settles := strings.Cut(wording, "{whether}")
	if !settles || !strings.HasSuffix(before, "decide ") && !strings.HasSuffix(before, "tell me ") {
		return false
	}
	words := contentWords(slots["whether"])
	for w := range contentWords(slotPattern.ReplaceAllString(before, "")) {
		if words[w] && !thinWords[w] {
			return true
		}
	}
	return false
}

// saysTheirs reports whether a slot brings in a content word of the user's. A
// wording without slots is a question, and need not.
func saysTheirs(wording string, slots map[string]string) bool {
	names := slotsOf(wording)
	return len(names) == 0 || strings.HasSuffix(wording, "?") || slices.ContainsFunc(names, func(name string) bool {
		return !isSlot(name, slotThin) && len(contentWords(slots[name])) > 0
	})
}

// contentWords are the lemmas of a phrase that carry its content.
func contentWords(s string) map[string]bool {
	words := make(map[string]bool)
	for _, t := range text.Parse(s).Tokens {
		if t.Kind == text.Word && (len(t.Norm) > 2 || t.Norm == "ex") && !finiteVerbs[t.Norm] && !dangling[t.Norm] && !safeWords[t.Norm] && !safeWords[t.Lemma] {
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
	return from[hash(seed)%uint32(len(from))]
}

// hash is the same for the same text on every computer.
func hash(seed string) uint32 {
	h := fnv.New32a()
	_, _ = h.Write([]byte(seed))
	return h.Sum32()
}

// lastSentence is what a wording ends on.
func lastSentence(wording string) string {
	s := strings.TrimRight(wording, ".")
	return s[strings.LastIndexAny(s, ".?,")+1:]
}
