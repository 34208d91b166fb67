package ui

import (
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"seconddraft/ui/kit"
)

// ruleRow is one row of the list of rules: the name of a category, a rule with
// its first example, or a phrase of the user's own.
type ruleRow struct {
	widget.BaseWidget
	row                    bookRow
	caption, own, app, top *kit.Para
	box                    *fyne.Container
}

func newRuleRow() *ruleRow {
	r := &ruleRow{
		caption: kit.NewCaption(" "), own: kit.NewOwnWords(" ").Sized(rowWords), app: kit.NewPara(" "), top: kit.NewSubtitle(" ").Sized(20),
	}
	r.box = kit.Inset(8, rowSide, 8, rowSide, kit.Column(2, r.top, r.caption, r.own, r.app))
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer implements fyne.Widget.
func (r *ruleRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.box) }

// MinSize is the same for every row.
func (r *ruleRow) MinSize() fyne.Size { return fyne.NewSize(200, kit.Px(68)) }

// Resize implements fyne.CanvasObject.
func (r *ruleRow) Resize(size fyne.Size) {
	changed := size.Width != r.Size().Width
	r.BaseWidget.Resize(size)
	if changed {
		r.write()
	}
}

func (r *ruleRow) put(row bookRow) {
	r.row = row
	r.write()
}

// write shows the one of the three that stands for this kind of row.
func (r *ruleRow) write() {
	width := r.Size().Width - 2*rowSide
	caption := r.row.caption
	if r.row.off {
		caption = lang.L("{{.Name}} · switched off", vals{"Name": caption})
	}
	r.caption.SetLine(caption, width)
	visible(r.top, r.row.head)
	visible(r.own, !r.row.head && r.row.own)
	visible(r.app, !r.row.head && !r.row.own)
	switch {
	case r.row.head:
		r.top.SetLine(r.row.words, width)
	case r.row.own:
		r.own.SetLine(r.row.words, width)
	default:
		r.app.SetLine(r.row.words, width)
	}
	r.box.Refresh()
}

// sentenceCase begins with a capital.
func sentenceCase(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[n:]
}
