package kit

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// lineSize is the text size of a one-line answer.
const lineSize float32 = 17

// Line is a field for one line of the user's own words.
type Line struct {
	widget.BaseWidget
	Entry *Entry
	box   *fyne.Container
	note  *note
}

// NewLine is a one-line field. Enter moves on like Tab.
func NewLine(placeholder, text string, changed func(string)) *Line {
	l := newLine(&Entry{}, placeholder, OwnVoice)
	l.Entry.SetText(text)
	l.Entry.OnChanged = changed
	l.Entry.OnSubmitted = func(string) {
		if c := fyne.CurrentApp().Driver().CanvasForObject(l.Entry); c != nil {
			c.FocusNext()
		}
	}
	return l
}

// NewSecret is a one-line field that hides what is typed.
func NewSecret(placeholder string, submitted func(string)) *Line {
	l := newLine(&Entry{}, placeholder, fyne.TextStyle{})
	l.Entry.Password = true
	l.Entry.OnSubmitted = submitted
	return l
}

func newLine(e *Entry, placeholder string, style fyne.TextStyle) *Line {
	l := &Line{Entry: e}
	l.ExtendBaseWidget(l)
	e.ExtendBaseWidget(e)
	e.PlaceHolder, e.TextStyle, e.Limit = placeholder, style, lineLimit
	said := newNote(Inset(6, 0, 0, 0, nil))
	e.OnNote = said.say
	edge := rect(Card, FieldEdge, RadiusSmall)
	l.box = Column(0, container.NewStack(edge, inOwnVoice(lineSize, 7.5, e), newWheel(l, nil)), said.box)
	said.within, l.note = l.box, said
	return l
}

// Text is the wording.
func (l *Line) Text() string { return l.Entry.Text }

// CursorToEnd puts the cursor behind the last word.
func (l *Line) CursorToEnd() {
	l.Entry.place(utf8.RuneCountInString(l.Text()))
	l.Entry.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (l *Line) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.box) }

// Chooser gives Fyne's drop-down list, which has no edge, the one of a field.
func Chooser(s *widget.Select) fyne.CanvasObject {
	return container.NewStack(rect(Card, FieldEdge, RadiusSmall), Inset(1, 1, 1, 1, s))
}
