package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// recordList is Fyne's list, which makes only the rows that are in view, and
// opens a row for Enter too.
type recordList struct {
	widget.List
	// leave is what Escape does; nil does nothing. Fyne's list keeps the key.
	leave func()
}

// TypedKey implements fyne.Focusable.
func (l *recordList) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		key = &fyne.KeyEvent{Name: fyne.KeySpace}
	case fyne.KeyEscape:
		if l.leave != nil {
			l.leave()
		}
		return
	case fyne.KeyF1:
		kit.PassOn(l, key)
		return
	}
	l.List.TypedKey(key)
}

func newRecordList(count func() int, line func(int) rowLine, open func(int)) *recordList {
	rows := &recordList{}
	rows.Length = count
	rows.CreateItem = func() fyne.CanvasObject { return newRecordRow() }
	rows.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) {
		if i < count() { // a search may have made it shorter meanwhile
			o.(*recordRow).put(line(i))
		}
	}
	rows.HideSeparators = true
	rows.OnSelected = func(i widget.ListItemID) {
		if i < count() {
			open(i)
		}
	}
	rows.ExtendBaseWidget(rows)
	return rows
}

// rowLine is what a row says: a caption and the first words.
type rowLine struct{ when, words string }

func summaryLine(s record.Summary) rowLine {
	when := shortDay(s.Started)
	if s.Area != "" {
		when += ", " + word(s.Area)
	}
	if s.HasSecondDraft {
		when += " · " + lang.L("with a second draft")
	}
	if s.Words == "" {
		return rowLine{when, noWords()}
	}
	return rowLine{when, s.Words}
}

// noWords stands for an evening without a word, such as one that was brought in with
// its feelings alone.
func noWords() string { return lang.L("No words yet") }

// shownLine is the line of an evening; one that is put down until morning keeps its
// words to itself.
func shownLine(s record.Summary, down map[record.ID]time.Time) rowLine {
	l := summaryLine(s)
	if _, in := down[s.ID]; in {
		l.words = lang.L("Put down until morning")
	}
	return l
}

// recordRow is one line of the list. Rows are used again while scrolling.
type recordRow struct {
	widget.BaseWidget
	line        rowLine
	when, words *kit.Para
	box         *fyne.Container
}

const (
	rowSide  float32 = 12
	rowWords float32 = 17 // text size of the words
)

func newRecordRow() *recordRow { return newRow(kit.NewOwnWords(" ").Sized(rowWords)) }

// newPlainRow is a row with words of the app's own.
func newPlainRow() *recordRow { return newRow(kit.NewPara(" ")) }

func newRow(words *kit.Para) *recordRow {
	r := &recordRow{when: kit.NewCaption(" "), words: words}
	r.box = kit.Inset(10, rowSide, 10, rowSide, kit.Column(2, r.when, r.words))
	r.ExtendBaseWidget(r)
	return r
}

func (r *recordRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.box) }

// MinSize is the same for every row: one caption and one line of words.
func (r *recordRow) MinSize() fyne.Size { return fyne.NewSize(200, 20+kit.Px(52)) }

// Resize implements fyne.CanvasObject.
func (r *recordRow) Resize(size fyne.Size) {
	changed := size.Width != r.Size().Width
	r.BaseWidget.Resize(size)
	if changed {
		r.write()
	}
}

func (r *recordRow) set(s record.Summary) { r.put(summaryLine(s)) }

func (r *recordRow) put(line rowLine) {
	r.line = line
	r.write()
}

// write fits both lines into the width: a row has no room for a second one.
func (r *recordRow) write() {
	width := r.Size().Width - 2*rowSide
	r.when.SetLine(r.line.when, width)
	r.words.SetLine(r.line.words, width)
}
