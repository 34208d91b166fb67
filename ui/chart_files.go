package ui

import (
	"bytes"
	"image/png"
	"io"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/chart"
	"seconddraft/internal/crash"
	"seconddraft/internal/safefile"
	"seconddraft/ui/fonts"
	"seconddraft/ui/kit"
)

// How a chart is drawn for a file: wider than in the window, in the light palette's
// or the dark one's colours as they are now, and a picture at twice the size.
const (
	fileWidth = 720
	fileScale = 2
)

// chartForm is a kind of file that a chart can be saved as.
type chartForm struct {
	label, ending string
	write         func(scene chart.Scene, table chart.Table, look chart.Look) ([]byte, error)
}

func chartForms() []chartForm {
	return []chartForm{
		{lang.L("A picture (PNG)"), ".png", func(s chart.Scene, _ chart.Table, look chart.Look) ([]byte, error) {
			img, err := s.Picture(fileScale, look, fonts.App.Content())
			if err != nil {
				return nil, err
			}
			var b bytes.Buffer
			err = png.Encode(&b, img)
			return b.Bytes(), err
		}},
		{lang.L("A drawing (SVG)"), ".svg", func(s chart.Scene, _ chart.Table, look chart.Look) ([]byte, error) {
			return s.SVG(look), nil
		}},
		{lang.L("The figures (CSV)"), ".csv", func(_ chart.Scene, t chart.Table, _ chart.Look) ([]byte, error) {
			return t.CSV(), nil
		}},
	}
}

// askForm asks as what a chart is to be saved.
func (v *insightsView) askForm(from *kit.Button, box *fyne.Container, c figureCard) {
	list := kit.Column(2)
	for _, form := range chartForms() {
		list.Add(kit.NewButton(form.label, kit.RailItem, func() {
			v.u.closeDialogs()
			v.saveChart(form, box, c)
		}))
	}
	kit.ShowMenu(from, list)
}

// saveChart asks for a place and writes the file there, beside the window.
func (v *insightsView) saveChart(form chartForm, box *fyne.Container, c figureCard) {
	u, look := v.u, lookNow()
	name := fileBegin + c.name + "-" + dateKey(u.deps.Now()) + form.ending
	u.pick.save(lang.L("Save the chart"), name, func(path string) {
		page := u.shown
		crash.Go(func() {
			scene, table := c.draw(fileWidth)
			content, err := form.write(scene.Titled(c.title), table, look)
			if err == nil {
				err = safefile.Write(path, func(w io.Writer) error {
					_, err := w.Write(content)
					return err
				})
			}
			onUI(func() {
				if err != nil {
					u.logError(err)
				}
				if u.shown != page {
					return
				}
				said := kit.NewQuiet(lang.L("Saved in {{.Path}}. Whoever gets the file can read it.", vals{"Path": path}))
				if err != nil {
					said = kit.NewQuiet(lang.L("The file could not be written there. Choose another place."))
				}
				box.Add(said)
				u.current.Refresh()
			})
		})
	})
}
