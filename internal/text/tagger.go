package text

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/jdkato/prose/v2"
)

// model is prose's trained tagger. Loading takes up to a third of a second and
// 28 MB, so all documents share one; it is read-only and safe to share.
var model = sync.OnceValue(func() *prose.Model {
	doc, err := prose.NewDocument("", prose.WithExtraction(false), prose.WithSegmentation(false))
	if err != nil {
		return nil
	}
	return doc.Model
})

// Warm loads the models for sentences and tags in the background and returns a
// channel that is closed when they are ready. Whoever needs them earlier waits.
func Warm() <-chan struct{} {
	done := make(chan struct{})
	go func() {
		defer close(done)
		punkt()
		model()
	}()
	return done
}

// maxTagged is the longest row of tokens tagged at once. The tagger looks two
// words to each side, so longer sentences are tagged in pieces.
const maxTagged = 60

// maxWord bounds the bytes of one word given to prose, whose patterns are slow
// on long ones.
const maxWord = 40

// Tag is the Penn Treebank tag of token i ("VBD", "NN", "PRP"), "CD" for
// numbers, "SYM" for emoji and symbols, the mark itself for punctuation, and ""
// where the tagger failed. The sentence around the token is tagged at the first
// call.
func (d *Document) Tag(i int) string {
	if d.tags == nil {
		d.tags = make([]string, len(d.Tokens))
		d.tagged = make([]bool, len(d.Sentences))
	}
	if s := d.sentenceOf[i]; !d.tagged[s] {
		d.tagged[s] = true
		for first := d.Sentences[s].First; first < d.Sentences[s].Last; first += maxTagged {
			d.tagRun(first, min(first+maxTagged, d.Sentences[s].Last))
		}
	}
	return d.tags[i]
}

// tagRun fills the tags of tokens [first, last).
func (d *Document) tagRun(first, last int) {
	var words []string
	var at []int
	for i := first; i < last; i++ {
		if word := d.feed(i); word != "" {
			words = append(words, word)
			at = append(at, i)
		}
		d.tags[i] = fixedTag(d.Tokens[i])
	}
	for n, tag := range tagWordsApart(words) {
		if d.tags[at[n]] == "" {
			d.tags[at[n]] = tag
		}
	}
}

// feed is the form of token i that prose sees. It never holds what prose would
// cut, rewrite or drop: clitics are spelled out, dashes become commas, CAPS
// small letters; "" leaves the token out.
func (d *Document) feed(i int) string {
	t := d.Tokens[i]
	switch t.Kind {
	case Word:
		return feedWord(d, i)
	case Number:
		return "5"
	case Punct:
		switch t.Norm {
		case ".", ",", "?", "!", ";", ":":
			return t.Norm
		case "—", "...":
			return ","
		}
	}
	return ""
}

func feedWord(d *Document, i int) string {
	t := d.Tokens[i]
	if full, ok := spelledOut[[2]string{t.Norm, t.Lemma}]; ok {
		return full
	}
	word := strings.ReplaceAll(t.Norm, "'", "")
	if original := d.Text(t.Span); strings.EqualFold(original, word) && isCapitalized(original) {
		word = original
	}
	if len(word) <= maxWord {
		return word
	}
	n := maxWord
	for !utf8.RuneStart(word[n]) {
		n--
	}
	return word[:n]
}

// spelledOut are the forms that prose sees for a norm with a lemma; the
// possessive is left out.
var spelledOut = map[[2]string]string{
	{"i", "i"}: "I", {"'s", "be"}: "is", {"'s", "have"}: "has", {"'s", "us"}: "us", {"'s", "'s"}: "",
	{"'d", "have"}: "had", {"'d", "would"}: "would",
}

// isCapitalized is true for "Sam", false for "SAM".
func isCapitalized(word string) bool {
	first, size := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(first) && strings.ToLower(word[size:]) == word[size:]
}

// fixedTag is the tag of tokens that need no model.
func fixedTag(t Token) string {
	switch t.Kind {
	case Number:
		return "CD"
	case Punct:
		return t.Norm
	case Emoji, Other:
		return "SYM"
	}
	if t.Norm == "'s" && t.Lemma == "'s" {
		return "POS"
	}
	return ""
}

// tagWordsApart tags words one to one. prose keeps one token for all equal
// words of a call, so that the last one's tag wins; therefore the row is tagged
// again up to each repetition, where the word before is still the last.
func tagWordsApart(words []string) []string {
	tags := make([]string, len(words))
	next := map[string]int{} // word → its next occurrence to the right
	ends := map[int][]int{}  // cut → the words whose tag is right in it
	for i := len(words) - 1; i >= 0; i-- {
		cut, ok := next[words[i]]
		if !ok {
			cut = len(words)
		}
		ends[cut] = append(ends[cut], i)
		next[words[i]] = i
	}
	for cut, indices := range ends {
		got := runProse(words[:cut])
		for _, i := range indices {
			if i < len(got) {
				tags[i] = got[i]
			}
		}
	}
	return tags
}

// runProse tags words and returns nil if prose fails or gives other tokens than
// those asked for.
func runProse(words []string) (tags []string) {
	defer func() {
		if recover() != nil {
			tags = nil
		}
	}()
	m := model()
	if m == nil || len(words) == 0 {
		return nil
	}
	doc, err := prose.NewDocument(strings.Join(words, " "), prose.UsingModel(m),
		prose.WithExtraction(false), prose.WithSegmentation(false))
	if err != nil {
		return nil
	}
	tokens := doc.Tokens()
	if len(tokens) != len(words) {
		return nil
	}
	for i, t := range tokens {
		if t.Text != words[i] {
			return nil
		}
		tags = append(tags, t.Tag)
	}
	return tags
}
