package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// ownVoice shows an entry in the size of the user's own words. It stands where
// Fyne's ThemeOverride would: that one makes its theme known anew with every
// Refresh and for every row of text, and each time Fyne forgets all widths it has
// measured, loads the typefaces once more and keeps the former ones for good. A
// new row in a long text took a second, and each page some megabytes.
type ownVoice struct {
	widget.BaseWidget
	entry *Entry
	theme *Theme
}

// inOwnVoice shows an entry with pad pixels of room inside.
func inOwnVoice(size, pad float32, e *Entry) *ownVoice {
	look := FollowSystem
	if t, ok := fyne.CurrentApp().Settings().Theme().(*Theme); ok {
		look = t.Look
	}
	v := &ownVoice{entry: e, theme: &Theme{Look: look, own: true, size: size, pad: pad}}
	v.ExtendBaseWidget(v)
	return v
}

// CreateRenderer implements fyne.Widget. It runs again where Fyne has dropped the
// renderers of what was hidden for a while, and with them the theme.
func (v *ownVoice) CreateRenderer() fyne.WidgetRenderer {
	container.NewThemeOverride(v.entry, v.theme) // it is known by the entry from here on
	v.entry.renewRows()
	v.entry.Refresh()
	return widget.NewSimpleRenderer(v.entry)
}

// Refresh implements fyne.Widget.
func (v *ownVoice) Refresh() { v.entry.Refresh() }

// textsIn are the texts that an entry's renderer shows: its words and its
// placeholder. Both lie in the one part of it that has no exported name.
func textsIn(r fyne.WidgetRenderer) (texts []*widget.RichText) {
	for _, o := range r.Objects() {
		if s, ok := o.(*container.Scroll); ok {
			o = s.Content
		}
		w, ok := o.(fyne.Widget)
		if !ok {
			continue
		}
		for _, part := range w.CreateRenderer().Objects() {
			if t, ok := part.(*widget.RichText); ok {
				texts = append(texts, t)
			}
		}
	}
	return texts
}

// renewRows makes the entry draw its rows with new texts, which no theme of their
// own is known by: they take the typeface of the window, which is the same one.
func (e *Entry) renewRows() {
	for _, t := range e.texts {
		if s, ok := t.Segments[0].(*widget.TextSegment); ok {
			anew := *s
			t.Segments[0] = &anew
		}
	}
}
