package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Colour names by meaning, beside Fyne's own. Each kind of mark has a strong
// colour for its line and a soft one for its fill.
const (
	Ink        = theme.ColorNameForeground
	Quiet      = theme.ColorNamePlaceHolder
	Paint      = theme.ColorNameBackground
	Card       = theme.ColorNameInputBackground
	Hairline   = theme.ColorNameSeparator
	FieldEdge  = theme.ColorNameInputBorder // around what can be typed in or chosen from
	Accent     = theme.ColorNamePrimary
	OnAccent   = theme.ColorNameForegroundOnPrimary
	AccentSoft = fyne.ThemeColorName("accentSoft")
	AxisInk    = fyne.ThemeColorName("axis")
	AxisSoft   = fyne.ThemeColorName("axisSoft")
	TrapInk    = fyne.ThemeColorName("trap")
	TrapSoft   = fyne.ThemeColorName("trapSoft")
	CriticInk  = fyne.ThemeColorName("critic")
	CriticSoft = fyne.ThemeColorName("criticSoft")

	scrimColour = fyne.ThemeColorName("scrim") // over the page, below a panel
)

// tone is one colour in both palettes.
type tone struct{ light, dark color.NRGBA }

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xff}
}

func faded(hex uint32, alpha uint8) color.NRGBA {
	c := rgb(hex)
	c.A = alpha
	return c
}

// palette follows the token table of the design. Names of Fyne's own that are
// missing here fall back to its default theme.
var palette = map[fyne.ThemeColorName]tone{
	Paint:    {rgb(0xF6F1E8), rgb(0x1F1C19)},
	Card:     {rgb(0xFFFDF8), rgb(0x282420)},
	Hairline: {rgb(0xE2D9CB), rgb(0x3A342E)},
	// The design has the hairline around fields too, which is hard to see in the dark.
	FieldEdge:  {rgb(0x948A7C), rgb(0x786F64)},
	Ink:        {rgb(0x2B2622), rgb(0xEDE6DB)},
	Quiet:      {rgb(0x6B6259), rgb(0xA99F92)},
	Accent:     {rgb(0x3F6B5E), rgb(0x8CC0AE)},
	OnAccent:   {rgb(0xFFFDF8), rgb(0x1F1C19)},
	AccentSoft: {rgb(0xDCE8E2), rgb(0x2C3B35)},
	// A shade darker than the design's A6542B, which reaches only 4.3:1 on its
	// own soft ground.
	AxisInk:    {rgb(0x9E4F28), rgb(0xE0976A)},
	AxisSoft:   {rgb(0xF5E3D6), rgb(0x3D2C22)},
	TrapInk:    {rgb(0x5A5AA8), rgb(0xA5A5E6)},
	TrapSoft:   {rgb(0xE6E6F4), rgb(0x2C2C42)},
	CriticInk:  {rgb(0x9B3B5A), rgb(0xE291AC)},
	CriticSoft: {rgb(0xF5DFE6), rgb(0x40262F)},

	scrimColour: {faded(0x2B2622, 0x48), faded(0x000000, 0x80)},

	theme.ColorNameButton:              {rgb(0xFFFDF8), rgb(0x282420)},
	theme.ColorNameDisabled:            {rgb(0x6B6259), rgb(0xA99F92)},
	theme.ColorNameHyperlink:           {rgb(0x3F6B5E), rgb(0x8CC0AE)},
	theme.ColorNameMenuBackground:      {rgb(0xFFFDF8), rgb(0x282420)},
	theme.ColorNameOverlayBackground:   {rgb(0xFFFDF8), rgb(0x282420)},
	theme.ColorNameHeaderBackground:    {rgb(0xF6F1E8), rgb(0x1F1C19)},
	theme.ColorNameError:               {rgb(0x9B3B5A), rgb(0xE291AC)},
	theme.ColorNameHover:               {faded(0x3F6B5E, 0x14), faded(0x8CC0AE, 0x18)},
	theme.ColorNamePressed:             {faded(0x3F6B5E, 0x28), faded(0x8CC0AE, 0x30)},
	theme.ColorNameFocus:               {faded(0x3F6B5E, 0x60), faded(0x8CC0AE, 0x60)},
	theme.ColorNameSelection:           {faded(0x3F6B5E, 0x38), faded(0x8CC0AE, 0x40)},
	theme.ColorNameScrollBar:           {faded(0x6B6259, 0x70), faded(0xA99F92, 0x70)},
	theme.ColorNameScrollBarBackground: {faded(0x6B6259, 0x00), faded(0xA99F92, 0x00)},
	theme.ColorNameShadow:              {faded(0x2B2622, 0x18), faded(0x000000, 0x40)},
}
