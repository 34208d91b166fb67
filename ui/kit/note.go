package kit

import "fyne.io/fyne/v2"

// note is a line below a field that takes room only while it says something.
type note struct {
	words  *Para
	box    *fyne.Container
	within fyne.CanvasObject // what is laid out anew when the note comes or goes
}

// newNote puts the note into box, which holds nothing yet.
func newNote(box *fyne.Container) *note {
	n := &note{words: NewQuiet(""), box: box}
	box.Objects = []fyne.CanvasObject{n.words}
	box.Hide()
	return n
}

// say shows the words, or nothing for "".
func (n *note) say(words string) {
	if words == n.words.Text() {
		return
	}
	n.words.SetText(words)
	n.box.Hidden = words == ""
	if n.within != nil {
		n.within.Refresh()
	}
}
