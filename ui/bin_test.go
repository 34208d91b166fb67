package ui

import (
	"errors"
	"strings"
	"testing"
	"time"

	"seconddraft/internal/parcel"
	"seconddraft/internal/record"
)

// pile stands for the backups.
type pile struct {
	Backups
	held    []parcel.Copy
	err     error
	asked   []record.ID
	deleted []parcel.Copy
}

func (p *pile) Daily(time.Time) error { return nil }

func (p *pile) Holding(ids []record.ID) ([]parcel.Copy, error) {
	p.asked = ids
	return p.held, p.err
}

func (p *pile) Delete(copies []parcel.Copy) error {
	p.deleted = copies
	return nil
}

func TestAnEveningGoesToTheBinAndComesBack(t *testing.T) {
	d := open(t, t.TempDir())
	d.keep(1, "The demo stopped.", "I ruin it.", "It stopped once.")
	d.keep(0, "The cake was gone.", "I let all of them down.", "")
	d.u.open(placeRecords)
	if d.button("Bin (1)") != nil {
		t.Error("there is a bin with nothing in it")
	}
	d.key("Return")
	d.press("Put in the bin")
	if d.sees("The cake was gone.") || !d.sees("The demo stopped.") {
		t.Errorf("the list: %s", d.words())
	}
	d.press("Bin (1)")
	d.key("Return")
	if !d.sees("I let all of them down.") || !d.sees("In the bin") || d.button("Go on writing") != nil {
		t.Errorf("in the bin it is shown as: %s %q", d.words(), d.labels())
	}
	d.escape()
	if d.u.viewing != "" || !d.u.shelf.bin {
		t.Error("Escape does not go back to the bin")
	}
	d.key("Return")
	d.press("Put it back")
	if !d.sees("The bin is empty. An evening") {
		t.Errorf("after putting it back: %s", d.words())
	}
	d.escape()
	if !d.sees("The cake was gone.") {
		t.Error("it is not in the list again")
	}
}

// What is thrown away while it is still being written keeps its last words, is not
// gone on with by itself, and is no evidence.
func TestTonightInTheBin(t *testing.T) {
	dir := t.TempDir()
	d := open(t, dir)
	d.write("The client clapped at the demo.")
	id := d.u.night.rec.ID
	d.u.open(placeRecords)
	d.key("Return")
	d.press("Put in the bin")
	if d.u.night.rec.ID == id {
		t.Error("tonight is still the evening that was thrown away")
	}
	if items, err := (past{store: d.u.store, trove: d.u.finder.trove}).Past(); err != nil || len(items) != 0 {
		t.Errorf("evidence from the bin: %v, %v", items, err)
	}
	d.u.closeStore()
	d = open(t, dir)
	if d.u.offer != nil {
		t.Error("it is offered to be gone on with")
	}
	if rec, err := d.u.store.Get(id); err != nil || rec.Event != "The client clapped at the demo." {
		t.Errorf("its words are %q, %v", rec.Event, err)
	}
}

func TestEmptyingTheBin(t *testing.T) {
	d := open(t, t.TempDir())
	d.keep(2, "The train was late.", "I ruin every trip.", "")
	d.keep(1, "The demo stopped.", "I ruin it.", "")
	backups := &pile{held: []parcel.Copy{
		{Path: "/backups/one.age", Made: time.Date(2026, 2, 10, 22, 0, 0, 0, time.Local)},
		{Path: "/backups/two.age", Made: time.Date(2026, 2, 9, 22, 0, 0, 0, time.Local), Unread: true},
	}}
	d.u.backups = backups
	d.u.open(placeRecords)
	d.key("Return")
	gone := d.u.viewing
	d.press("Put in the bin")
	d.press("Bin (1)")
	d.press("Empty the bin …")
	if !d.sees("1 evening with all its versions will be gone for good.") {
		t.Errorf("it is not said what will be gone: %s", d.words())
	}
	d.press("Keep them")
	if _, err := d.u.store.Get(gone); err != nil || !d.sees("The demo stopped.") {
		t.Errorf("kept, and yet: %v %s", err, d.words())
	}
	d.press("Empty the bin …")
	d.press("Empty the bin")
	d.until("the backups", func() bool { return d.sees("These backups still hold it:") })
	if _, err := d.u.store.Get(gone); err == nil {
		t.Error("the record is still there")
	}
	if len(backups.asked) != 1 || backups.asked[0] != gone {
		t.Errorf("the backups were asked for %v", backups.asked)
	}
	words := d.words()
	if !strings.Contains(words, "10 February 2026, 22:00 (one.age)") || !strings.Contains(words, "could not be opened and may hold it too:\n9 February 2026") {
		t.Errorf("the backups are told as: %s", words)
	}
	d.press("Delete these backups")
	d.until("the end of the deleting", func() bool { return d.sees("They are deleted.") })
	if len(backups.deleted) != 2 {
		t.Errorf("deleted: %v", backups.deleted)
	}
	d.press("Back to the list")
	if !d.sees("The train was late.") || d.sees("The demo stopped.") || d.button("Bin (1)") != nil {
		t.Errorf("the list: %s", d.words())
	}
}

// stubborn does not empty its bin.
type stubborn struct{ Store }

func (stubborn) EmptyBin() ([]record.ID, error) { return nil, errors.New("no space") }

func TestABinThatCannotBeEmptiedSaysSo(t *testing.T) {
	d := open(t, t.TempDir())
	d.keep(1, "The demo stopped.", "I ruin it.", "")
	d.u.open(placeRecords)
	d.key("Return")
	d.press("Put in the bin")
	d.press("Bin (1)")
	d.press("Empty the bin …")
	whole := d.u.store
	d.u.store = stubborn{whole}
	d.press("Empty the bin")
	d.until("the problem", func() bool { return d.sees("no space") })
	d.u.store = whole
	d.press("Empty the bin") // and once more
	d.until("the empty bin", func() bool { return d.sees("no file of theirs holds it any more") })
}
