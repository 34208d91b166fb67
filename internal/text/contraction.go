package text

import "strings"

// part is one token of a word that is cut: its length in bytes of the original
// word, written with any apostrophe, and its norm.
type part struct {
	length int
	norm   string
}

// addWord adds the word at pos, cut into its contractions.
func (s *scanner) addWord(word string) {
	low := fold(word)
	if len(low) != len(word) {
		// A curly apostrophe or an unusual capital: lengths cannot be compared,
		// so ends are cut on the original.
		s.addUneven(word, low)
		return
	}
	parts := cut(low)
	if parts == nil {
		s.addPlain(len(word), low)
		return
	}
	for _, p := range parts {
		s.addPlain(p.length, p.norm)
	}
}

// addUneven cuts a word whose folded form has another length. Its parts are
// counted in runes, which folding of apostrophes and case keeps.
func (s *scanner) addUneven(word, low string) {
	parts := cut(low)
	wordRunes, lowRunes := []rune(word), []rune(low)
	if parts == nil || len(wordRunes) != len(lowRunes) {
		s.addPlain(len(word), low)
		return
	}
	at := 0
	for _, p := range parts {
		n := len([]rune(low[:p.length]))
		low = low[p.length:]
		s.addPlain(len(string(wordRunes[at:at+n])), p.norm)
		at += n
	}
}

func (s *scanner) addPlain(length int, norm string) {
	s.add(length, norm, Word)
	s.lemmatizeLast()
}

func (s *scanner) lemmatizeLast() {
	t := &s.tokens[len(s.tokens)-1]
	t.Lemma = lemma(t.Norm)
}

// fold is the lower-case form with straight apostrophes and hyphens and no
// letter drawn out ("sooo" is "so").
func fold(word string) string {
	low := strings.ToLower(word)
	if strings.ContainsAny(low, "’‘ʼ`´\u2010\u2011") {
		low = straighten.Replace(low)
	}
	low = squeeze(low)
	if full, ok := spellings[low]; ok {
		return full
	}
	return low
}

// squeeze shortens letters that are drawn out to three or more. No English word
// has three in a row; two are kept where that is a word of this kind.
func squeeze(low string) string {
	first := -1
	for i := 2; i < len(low); i++ {
		if low[i] == low[i-1] && low[i] == low[i-2] && low[i] >= 'a' && low[i] <= 'z' {
			first = i
			break
		}
	}
	if first < 0 {
		return low
	}
	one, two := make([]byte, 0, len(low)), make([]byte, 0, len(low))
	for i := 0; i < len(low); i++ {
		if n := len(one); n == 0 || one[n-1] != low[i] || !drawnOut(low, i) {
			one = append(one, low[i])
		}
		if n := len(two); n < 2 || two[n-1] != low[i] || two[n-2] != low[i] {
			two = append(two, low[i])
		}
	}
	if doubled[string(two)] {
		return string(two)
	}
	return string(one)
}

// drawnOut reports whether byte i belongs to a run of three or more.
func drawnOut(low string, i int) bool {
	from, to := i, i+1
	for from > 0 && low[from-1] == low[i] && i-from < 3 {
		from--
	}
	for to < len(low) && low[to] == low[i] && to-i < 3 {
		to++
	}
	return to-from >= 3
}

var doubled = map[string]bool{
	"all": true, "good": true, "too": true, "see": true, "feel": true, "need": true, "well": true,
	"call": true, "will": true, "still": true, "kill": true, "fall": true, "keep": true, "bullshit": true,
	"really": true, "useless": true, "hopeless": true, "worthless": true, "loss": true,
	"mess": true, "miss": true, "less": true, "week": true, "sleep": true, "hell": true, "soon": true,
}

var straighten = strings.NewReplacer(
	"’", "'", "‘", "'", "ʼ", "'", "`", "'", "´", "'", "\u2010", "-", "\u2011", "-")

// cut gives the parts of a contraction or of words written as one, nil for a
// plain word.
func cut(low string) []part {
	if parts, ok := joined[low]; ok {
		return parts
	}
	if strings.IndexByte(low, '\'') < 0 {
		return nil
	}
	var tail []part
	for {
		n, norm := clitic(low)
		if n == 0 || n == len(low) {
			break
		}
		tail = append([]part{{n, norm}}, tail...)
		low = low[:len(low)-n]
	}
	if tail == nil {
		return nil
	}
	head := low
	if full, ok := stems[low]; ok && tail[0].norm == "not" {
		head = full
	}
	return append([]part{{len(low), head}}, tail...)
}

// clitic is the length and norm of the contraction that a word ends in.
func clitic(low string) (int, string) {
	for _, c := range clitics {
		if strings.HasSuffix(low, c.written) {
			return len(c.written), c.norm
		}
	}
	return 0, ""
}

var clitics = []struct{ written, norm string }{
	{"n't", "not"},
	{"'s", "'s"},
	{"'m", "am"},
	{"'re", "are"},
	{"'ve", "have"},
	{"'ll", "will"},
	{"'d", "'d"},
}

// stems are what is left of a verb before "n't".
var stems = map[string]string{"ca": "can", "wo": "will", "sha": "shall", "ai": "is"}

// joined holds words that stand for several: contractions typed without an
// apostrophe and words run together. Forms that are also plain words ("ill",
// "were", "well", "hell", "shell", "shed", "wed", "lets") are left out; "its",
// "id" and "ill" are settled by their neighbours in resolveClitics.
var joined = buildJoined()

func buildJoined() map[string][]part {
	m := map[string][]part{
		"cannot": {{3, "can"}, {3, "not"}},
		"gonna":  {{3, "going"}, {2, "to"}},
		"wanna":  {{3, "want"}, {2, "to"}},
		"gotta":  {{3, "got"}, {2, "to"}},
		"dunno":  {{2, "do"}, {1, "not"}, {2, "know"}},
		"noone":  {{2, "no"}, {3, "one"}},
		"alot":   {{1, "a"}, {3, "lot"}},
		"ima":    {{1, "i"}, {2, "will"}},
		"y'all":  {{2, "you"}, {3, "all"}},
		"yall":   {{1, "you"}, {3, "all"}},
		"cant":   {{2, "can"}, {2, "not"}},
		"wont":   {{2, "will"}, {2, "not"}},
		"shant":  {{3, "shall"}, {2, "not"}},
		"aint":   {{2, "is"}, {2, "not"}},
	}
	for _, stem := range []string{
		"do", "did", "does", "is", "are", "was", "were", "has", "have", "had",
		"could", "should", "would", "must", "need", "might",
	} {
		m[stem+"nt"] = []part{{len(stem), stem}, {2, "not"}}
	}
	for _, stem := range []string{"could", "should", "would", "might", "must"} {
		m[stem+"ve"] = []part{{len(stem), stem}, {2, "have"}}
		m[stem+"a"] = []part{{len(stem), stem}, {1, "have"}}
		m[stem+"ntve"] = []part{{len(stem), stem}, {2, "not"}, {2, "have"}}
	}
	ends := map[string]string{"m": "am", "re": "are", "ve": "have", "ll": "will", "d": "'d", "s": "'s"}
	for _, word := range strings.Fields(`i-m i-ve you-re you-ve you-ll you-d he-s she-s they-re
		they-ve they-ll they-d we-ve that-s that-ll that-d it-ll it-d what-s there-s here-s
		who-s where-s how-s when-s why-s everyone-s everybody-s nobody-s everything-s nothing-s`) {
		stem, end, _ := strings.Cut(word, "-")
		m[stem+end] = []part{{len(stem), stem}, {len(end), ends[end]}}
	}
	return m
}

// spellings are other ways to write one word. They hold no inflection.
var spellings = map[string]string{
	"bc": "because", "cuz": "because", "coz": "because", "cos": "because", "becuz": "because",
	"becos": "because", "u": "you", "ur": "your", "ppl": "people", "tho": "though",
	"thru": "through", "tmrw": "tomorrow", "2moro": "tomorrow", "luv": "love",
	"nuthin": "nothing", "nothin": "nothing", "somethin": "something", "goin": "going",
	"doin": "doing", "everythin": "everything", "defo": "definitely", "prolly": "probably",
	"probs": "probably", "til": "until", "till": "until",
}

// clippedWords are written behind an apostrophe that replaces their beginning.
var clippedWords = map[string]string{
	"cause": "because", "cos": "because", "coz": "because", "em": "them",
	"til": "until", "bout": "about", "tis": "it", "round": "round",
}
