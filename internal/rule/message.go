package rule

import (
	"slices"
	"strings"
	"unicode/utf8"

	"seconddraft/internal/text"
)

// maxCue bounds the words put into a message, in bytes.
const maxCue = 60

// nearCues is how many bytes may lie between two cues that are quoted as one:
// "am such an idiot" reads better than "am … idiot".
const nearCues = 16

// message puts the cue words into the rule's message. Words that say nothing
// alone ("you … it") give way to the claim they stand in.
func (f *Finding) message(d *text.Document) string {
	if !strings.Contains(f.Rule.Message, "{cue}") {
		return f.Rule.Message
	}
	cues := make([]text.Span, len(f.Cues))
	for i, c := range f.Cues {
		cues[i] = wholeWords(d, c)
	}
	cues = joined(cues)
	if !slices.ContainsFunc(cues, func(c text.Span) bool { return telling(d, c) }) {
		cues = []text.Span{f.Span}
	}
	var words []string
	for _, c := range cues {
		words = append(words, strings.Join(strings.Fields(d.Text(c)), " "))
	}
	cue := strings.Trim(strings.Join(words, " … "), " .,;:!?–—")
	return strings.ReplaceAll(f.Rule.Message, "{cue}", shortened(cue))
}

// shortened cuts a quotation of more than maxCue bytes after a word, or within
// the first word where that is longer.
func shortened(s string) string {
	if len(s) <= maxCue {
		return s
	}
	n := maxCue
	for !utf8.RuneStart(s[n]) {
		n--
	}
	if blank := strings.LastIndexByte(s[:n], ' '); blank > 0 {
		n = blank
	}
	return strings.Trim(s[:n], " ,;:–—") + " …"
}

// joined covers cues that stand close together with one span.
func joined(cues []text.Span) []text.Span {
	var out []text.Span
	for _, c := range cues {
		if n := len(out); n > 0 && c.Start-out[n-1].End <= nearCues {
			out[n-1] = out[n-1].Cover(c)
			continue
		}
		out = append(out, c)
	}
	return out
}

// wholeWords widens a cue to the written words it touches: a rule may decide by
// the "'ll" of "they'll".
func wholeWords(d *text.Document, c text.Span) text.Span {
	first, last := d.TokenAt(c.Start), d.TokenAt(c.End-1)
	for first > 0 && oneWord(d.Tokens[first-1], d.Tokens[first]) {
		first--
	}
	for last+1 < len(d.Tokens) && oneWord(d.Tokens[last], d.Tokens[last+1]) {
		last++
	}
	return d.Cover(first, last+1)
}

func oneWord(a, b text.Token) bool {
	return a.End == b.Start && a.Kind == text.Word && b.Kind == text.Word
}

// telling reports whether a cue holds a word that says something alone.
func telling(d *text.Document, c text.Span) bool {
	for i := d.TokenAt(c.Start); i < len(d.Tokens) && d.Tokens[i].Start < c.End; i++ {
		if t := d.Tokens[i]; t.Kind != text.Punct && !functionWords[t.Norm] {
			return true
		}
	}
	return false
}

var functionWords = func() map[string]bool {
	set := make(map[string]bool)
	for _, w := range strings.Fields(`i me my you your he him his she her it its we us our they them their who
		a an the this that these those be am is are was were been 's have has had do does did will would can could 'd
		no not there unless either all back else of to in on at for from with by and or but so as if then one some what`) {
		set[w] = true
	}
	return set
}()

// Quote puts the words of a finding that no pattern made into its rule's
// message.
func (f *Finding) Quote(d *text.Document) { f.Message = f.message(d) }
