package ui

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/test"
)

// fakeTray keeps the menu it was given.
type fakeTray struct{ menu *fyne.Menu }

func (f *fakeTray) SetSystemTrayMenu(m *fyne.Menu)  { f.menu = m }
func (f *fakeTray) SetSystemTrayIcon(fyne.Resource) {}

func (f *fakeTray) labels() (all []string) {
	for _, i := range f.menu.Items {
		if !i.IsSeparator {
			all = append(all, i.Label)
		}
	}
	return all
}

func (f *fakeTray) pick(t *testing.T, label string) {
	t.Helper()
	for _, i := range f.menu.Items {
		if i.Label == label {
			i.Action()
			return
		}
	}
	t.Fatalf("no %q in the tray: %q", label, f.labels())
}

func TestTray(t *testing.T) {
	d := open(t, t.TempDir())
	d.u.openSettings(sectionReminders)
	if d.sees("When the window is closed") {
		t.Error("a tray is offered where there is none")
	}
	tray := &fakeTray{}
	d.u.BeginTray(tray, nil)
	if got := tray.labels(); len(got) != 3 || got[0] != "Open" || got[2] != "Quit" {
		t.Errorf("the tray has %q", got)
	}
	tray.pick(t, "Quick entry")
	if !d.u.night.quick || d.u.place != placeTonight {
		t.Error("no quick entry")
	}
	if err := d.u.store.SetPassphrase(nil, []byte("a long passphrase")); err != nil {
		t.Fatal(err)
	}
	d.u.refreshTray()
	d.u.openSettings(sectionReminders)
	d.press("It stays in the tray")
	d.u.open(placeTonight)
	d.u.night.rec.Event = "I spilled the soup."
	d.u.touched()
	d.u.closed()
	if d.u.store != nil || over.Load() || d.u.place != placeLocked {
		t.Error("the closed window is not locked in the tray")
	}
	if got := tray.labels(); len(got) != 3 {
		t.Errorf("while locked the tray has %q", got)
	}
	tray.pick(t, "Quick entry")
	if d.u.place != placeLocked {
		t.Error("the tray goes past the lock")
	}
	tray.pick(t, "Open")
}

// TestTheDesktopSaysThatThereIsSomethingToAsk at its hour, with no word of what, also
// while locked, and not where it was shown that day.
func TestTheDesktopSaysThatThereIsSomethingToAsk(t *testing.T) {
	note := func() *fyne.Notification {
		return fyne.NewNotification("Second Draft", lang.L("There is one thing to look back at, if you like. It can wait, too."))
	}
	d := open(t, t.TempDir())
	at(d, 9)
	d.keepSetback(4, d.fear(1))
	if err := d.u.store.SetPassphrase(nil, []byte("a long passphrase")); err != nil {
		t.Fatal(err)
	}
	d.u.fillNow()
	d.until("the evenings", func() bool { return d.u.finder.filled.Load() })
	d.u.putSetting(settingAskHour, "10:00")
	d.u.askReminder.hour = "10:00"
	d.u.lookAhead()
	d.until("the days to come", func() bool { return len(d.u.askReminder.open) > 0 })
	pass := func(hour int) {
		at(d, hour)
		d.now = d.now.Add(-time.Minute)
		d.u.remindNow()
		d.now = d.now.Add(time.Minute)
		d.u.remindNow()
	}
	test.AssertNotificationSent(t, nil, func() { pass(9) })
	test.AssertNotificationSent(t, note(), func() {
		pass(10)
		(<-d.queue)()
	})
	d.now = d.now.AddDate(0, 0, 1)
	d.homeAsks()
	test.AssertNotificationSent(t, nil, func() { // it was seen in the morning
		pass(10)
		(<-d.queue)()
	})
	d.u.Lock()
	d.now = d.now.AddDate(0, 0, 1)
	test.AssertNotificationSent(t, note(), func() { pass(10) })
}
