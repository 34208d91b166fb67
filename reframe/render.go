package reframe

import (
	"hash/fnv"
	"strings"
	"unicode"
	"unicode/utf8"
)

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
		value := slots[rest[open+1:end]]
		if value == "" {
			return "", false
		}
		out.WriteString(rest[:open])
		if opensSentence(out.String()) {
			value = capital(value)
		}
		out.WriteString(value)
		rest = rest[end+1:]
	}
}

func opensSentence(before string) bool {
	before = strings.TrimRight(before, " ")
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

// renderings fills every wording that can be filled, and counts its slots. A
// name for the writer or another person's mind is the very point of a thought
// and counts twice.
func renderings(wordings []string, slots map[string]string) (texts []string, specific []int) {
	for _, w := range wordings {
		if text, ok := fill(w, slots); ok {
			texts = append(texts, text)
			specific = append(specific, strings.Count(w, "{")+strings.Count(w, "{label}")+strings.Count(w, "{person_thinks}"))
		}
	}
	return texts, specific
}

// mostSpecific keeps the texts that say the most of the user's own words:
// people prefer specific rewrites (Sharma et al. 2023).
func mostSpecific(texts []string, specific []int) []string {
	best := 0
	for _, n := range specific {
		best = max(best, n)
	}
	var out []string
	for i, n := range specific {
		if n == best {
			out = append(out, texts[i])
		}
	}
	return out
}

// pick chooses by a hash of the user's text, so that the same evening always
// reads the same and two evenings seldom read alike.
func pick(from []string, seed string) string {
	if len(from) == 0 {
		return ""
	}
	h := fnv.New32a()
	_, _ = h.Write([]byte(seed))
	return from[h.Sum32()%uint32(len(from))]
}
