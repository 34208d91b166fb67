package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
)

// How much fits into one field, in bytes. Fyne lays out the whole text of a
// field at every key, so a page of typing stays quick only below some size.
// What wraps costs the square of a paragraph's length: 6,000 bytes without a
// line end took a third of a second a key.
const (
	paperLimit     = 60_000 // about 10,000 words
	paragraphLimit = 6_000  // about 1,000 words
	lineLimit      = 2_000  // about 350 words
)

// takes reports whether the words fit in place of what is selected, and says so
// below the field where they do not.
func (e *Entry) takes(words string, pasted bool) bool {
	said := ""
	switch {
	case e.Limit == 0:
	case len(e.Text)+len(words) > e.Limit && len(e.Text)-len(e.SelectedText())+len(words) > e.Limit:
		said = refusal(pasted, e.MultiLine)
	case e.Paragraph > 0 && words != "\n" && e.longest(words) > e.Paragraph:
		said = lang.L("One paragraph holds about 1,000 words here. Press Enter to begin a new one.")
		if pasted {
			said = lang.L("There is a very long paragraph in that text: here one holds about 1,000 words. Nothing was changed, and your text is still on the clipboard. Paste it in shorter parts.")
		}
	}
	e.say(said)
	return said == ""
}

// longest is about how long the longest new paragraph gets, in bytes: that of
// the words alone, or the one at the cursor with their first line.
func (e *Entry) longest(words string) int {
	if len(e.Text)+len(words) <= e.Paragraph {
		return 0
	}
	first, _, _ := strings.Cut(words, "\n")
	at := byteOffset(e.Text, e.CursorTextOffset())
	before := at - (strings.LastIndexByte(e.Text[:at], '\n') + 1)
	after, _, _ := strings.Cut(e.Text[at:], "\n")
	n := before + len(after) + len(first)
	for line := range strings.SplitSeq(words, "\n") {
		n = max(n, len(line))
	}
	return n
}

func (e *Entry) say(words string) {
	if e.OnNote != nil {
		e.OnNote(words)
	}
}

// paste inserts the clipboard's words, all of them or none.
func (e *Entry) paste(from fyne.Clipboard) {
	if e.ReadOnly {
		return
	}
	words := plainLines(from.Content())
	if !e.MultiLine {
		words = strings.ReplaceAll(words, "\n", " ")
	}
	if e.takes(words, true) {
		e.recorded(false, func() {
			e.change(words, 0, func() { e.Entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: fixedWords(words)}) })
		})
	}
}

// plainLines gives a text the line ends that Fyne knows, and U+FFFD for each
// byte that is not UTF-8, as it would be stored.
func plainLines(s string) string {
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s)
	return string([]rune(s))
}

// fixedWords is a clipboard that always holds the same words.
type fixedWords string

func (w fixedWords) Content() string { return string(w) }

func (fixedWords) SetContent(string) {}

// refusal says why words were refused and what to do.
func refusal(pasted, paper bool) string {
	switch {
	case pasted && paper:
		return lang.L("That is more than fits here: a page holds about 10,000 words. Nothing was changed, and your text is still on the clipboard. Paste it in parts, and put the rest into another evening.")
	case paper:
		return lang.L("This page is full. It holds about 10,000 words. You can go on in another evening.")
	case pasted:
		return lang.L("That is more than fits on one line. Nothing was changed, and your text is still on the clipboard. A longer text has room on the big pages.")
	}
	return lang.L("This line is full. It holds about 350 words.")
}
