package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"seconddraft/ui/fonts"
)

// Sizes in device-independent pixels at a text size of 100 %.
const (
	TextSize    float32 = 15 // the app's voice
	SmallSize   float32 = 13 // captions, the step bar
	OwnSize     float32 = 20 // the user's own words
	TitleSize   float32 = 30 // page titles
	SubSize     float32 = 22 // card titles
	Radius      float32 = 14 // paper and cards
	RadiusSmall float32 = 9  // buttons and lines
	Margin      float32 = 56 // left and right of a page
	GapSmall    float32 = 8
	Gap         float32 = 18
	GapLarge    float32 = 28
)

// Look is which palette the window uses.
type Look string

// The looks. FollowSystem is the default.
const (
	FollowSystem Look = ""
	Light        Look = "light"
	Dark         Look = "dark"
)

// Theme is the app's Fyne theme.
type Theme struct {
	Look Look
	// Percent is the text size; 0 is 100.
	Percent int
	// own adapts entries to the user's voice: text size, room inside, and no
	// background or border of their own.
	own       bool
	size, pad float32
}

// OwnVoice is the text style of the user's own words. Fyne measures the text of
// an Entry by its style and the window's theme alone, never by an override, so
// the second typeface takes the place of a style that the app does not use.
var OwnVoice = fyne.TextStyle{Monospace: true}

var _ fyne.Theme = (*Theme)(nil)

// NewTheme is the theme of the whole window.
func NewTheme(look Look) *Theme { return &Theme{Look: look} }

// Sized sets the text size in percent and gives the theme back.
func (t *Theme) Sized(percent int) *Theme { t.Percent = percent; return t }

// Color implements fyne.Theme.
func (t *Theme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	switch t.Look {
	case Light:
		variant = theme.VariantLight
	case Dark:
		variant = theme.VariantDark
	}
	if t.own && (name == theme.ColorNameInputBackground || name == theme.ColorNameInputBorder) {
		return color.Transparent // the paper below shows through
	}
	if t.own && t.size == lineSize && name == theme.ColorNameScrollBar {
		return color.Transparent // on a field of one line it would lie over its lower edge
	}
	if tone, ok := palette[name]; ok {
		if variant == theme.VariantDark {
			return tone.dark
		}
		return tone.light
	}
	return theme.DefaultTheme().Color(name, variant)
}

// Font implements fyne.Theme.
func (t *Theme) Font(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Symbol:
		return theme.DefaultTheme().Font(style)
	case style.Monospace && style.Bold:
		return tallOwnBold()
	case style.Monospace && style.Italic:
		return tallOwnItalic()
	case style.Monospace:
		return tallOwn()
	case style.Bold:
		return fonts.AppBold
	case style.Italic:
		return fonts.AppItalic
	default:
		return fonts.App
	}
}

// Icon implements fyne.Theme.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource {
	return theme.DefaultTheme().Icon(name)
}

// Size implements fyne.Theme.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	if size, ok := t.typeSize(name); ok {
		return whole(size * t.zoom())
	}
	switch name {
	case theme.SizeNameInnerPadding:
		if t.pad > 0 {
			return t.pad
		}
		return 8
	case theme.SizeNamePadding:
		return 4
	case theme.SizeNameInputRadius:
		if t.size == OwnSize {
			return 0 // a paper's entry: its frame is out of sight, round corners would peep in
		}
		return RadiusSmall
	case theme.SizeNameSelectionRadius:
		return 3
	case theme.SizeNameInputBorder:
		return 1.5
	case theme.SizeNameScrollBar:
		return 10
	case theme.SizeNameScrollBarSmall:
		return 4
	}
	return theme.DefaultTheme().Size(name)
}

// typeSize are the sizes at 100 % of what follows the text size.
func (t *Theme) typeSize(name fyne.ThemeSizeName) (size float32, ok bool) {
	switch name {
	case theme.SizeNameText:
		if t.size > 0 {
			return t.size, true
		}
		return TextSize, true
	case theme.SizeNameCaptionText:
		return SmallSize, true
	case theme.SizeNameHeadingText:
		return TitleSize, true
	case theme.SizeNameSubHeadingText:
		return SubSize, true
	case theme.SizeNameInlineIcon:
		return 20, true
	}
	return 0, false
}

// Colour is the current value of a colour by name, for what a page draws itself.
func Colour(name fyne.ThemeColorName) color.NRGBA {
	c, _ := color.NRGBAModel.Convert(colour(name)).(color.NRGBA)
	return c
}

// colour is the current value of a colour by name.
func colour(name fyne.ThemeColorName) color.Color {
	s := fyne.CurrentApp().Settings()
	return s.Theme().Color(name, s.ThemeVariant())
}

// rect is a rounded rectangle with an optional border of one pixel.
func rect(fill, stroke fyne.ThemeColorName, radius float32) *canvas.Rectangle {
	r := canvas.NewRectangle(color.Transparent)
	paintRect(r, fill, stroke)
	r.CornerRadius = radius
	return r
}

func paintRect(r *canvas.Rectangle, fill, stroke fyne.ThemeColorName) {
	r.FillColor, r.StrokeColor, r.StrokeWidth = color.Transparent, color.Transparent, 0
	if fill != "" {
		r.FillColor = colour(fill)
	}
	if stroke != "" {
		r.StrokeColor, r.StrokeWidth = colour(stroke), 1
	}
}
