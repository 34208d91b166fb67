package ui

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/parcel"
	"seconddraft/ui/kit"
)

// foundPage says what is in it and offers what can be done.
func (u *Window) foundPage() fyne.CanvasObject {
	u.leave = u.restart
	f := u.restore.found
	page := kit.Page{
		Title:    lang.L("What is in it"),
		Subtitle: lang.L("Made on {{.When}}.", vals{"When": momentOf(f.Made)}),
		Quiet:    []*kit.Button{kit.NewButton(lang.L("Choose another"), kit.Plain, u.restart)},
	}
	body := kit.Column(kit.Gap, section(lang.L("In this backup"), contentsOf(f)))
	switch {
	case f.Empty():
		body.Add(kit.NewPara(lang.L("There is nothing in it to bring back.")))
	case f.Here == 0:
		if u.store == nil {
			body.Add(kit.NewQuiet(lang.L("The damaged files are put into a folder of their own beside the backups. None is removed.")))
		}
		page.Main = kit.NewButton(lang.L("Bring it back"), kit.Filled, func() { u.bring(true) })
		u.main = page.Main.OnTapped
	default:
		body.Add(section(lang.L("Beside what is here"), besideHere(f)))
		page.Quiet = append(page.Quiet, kit.NewButton(lang.L("Replace all …"), kit.Outline, func() {
			u.restore.replace = true
			u.show()
		}))
		if f.Addable {
			page.Main = kit.NewButton(lang.L("Add what is missing"), kit.Filled, func() { u.bring(false) })
			u.main = page.Main.OnTapped
		}
	}
	page.Body = kit.Narrow(readingWidth, body)
	return page.Build()
}

// contentsOf says what a backup holds.
func contentsOf(f *parcel.Found) fyne.CanvasObject {
	box := kit.Column(kit.GapSmall)
	if f.Records > 0 {
		box.Add(kit.NewPara(heldIn(f)))
	}
	if f.Draft {
		box.Add(kit.NewPara(lang.L("An evening that was still being written.")))
	}
	var more []string
	if f.Dismissals > 0 {
		more = append(more, amount("“not this” to {{.N}} questions", f.Dismissals))
	}
	if f.Settings > 0 {
		more = append(more, amount("{{.N}} settings", f.Settings))
	}
	if len(more) > 0 {
		box.Add(kit.NewQuiet(lang.L("Also {{.More}}.", vals{"More": strings.Join(more, lang.L(" and "))})))
	}
	box.Add(kit.NewCaption(filepath.Base(f.Path)))
	return box
}

// heldIn is how many records a backup holds, and of when.
func heldIn(f *parcel.Found) string {
	return lang.L("{{.Records}} with {{.Versions}}, {{.Days}}.", vals{"Records": recordCount(f.Records), "Versions": versionCount(f.Versions), "Days": days(f)})
}

func days(f *parcel.Found) string {
	first, last := dayOf(f.First), dayOf(f.Last)
	if first == last {
		return lang.L("of {{.Day}}", vals{"Day": first})
	}
	return lang.L("from {{.First}} to {{.Last}}", vals{"First": first, "Last": last})
}

// besideHere compares it with what is here.
func besideHere(f *parcel.Found) fyne.CanvasObject {
	box := kit.Column(4, kit.NewPara(amount("Here you have {{.N}} records now.", f.Here)))
	for _, l := range []struct {
		n    int
		line string
	}{
		{f.New, "{{.N}} records of the backup are missing here."},
		{f.Beside, "{{.N}} are here with other words, and would stand beside yours."},
		{f.Records - f.New - f.Beside, "{{.N}} are here just as they are there."},
	} {
		if l.n > 0 {
			box.Add(kit.NewPara(amount(l.line, l.n)))
		}
	}
	text := lang.L("You can add what is missing here, or put the backup in the place of all that is here. Either way, what is here now is backed up first.")
	if !f.Addable {
		text = lang.L("There is nothing in it to add. You can put it in the place of all that is here. What is here now is backed up first.")
	}
	box.Add(kit.Inset(6, 0, 0, 0, kit.NewQuiet(text)))
	return box
}
