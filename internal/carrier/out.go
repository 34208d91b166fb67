package carrier

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"

	"seconddraft/data"
	"seconddraft/internal/exchange"
	"seconddraft/internal/parcel"
	"seconddraft/internal/record"
	"seconddraft/internal/safefile"
	"seconddraft/ui/fonts"
)

// TakeOut writes a file, whole or not at all. One that is at path gives way to it.
func (c *Carrier) TakeOut(path string, o parcel.Order, progress parcel.Progress) (parcel.Taken, error) {
	taken, content, err := c.load(o, progress)
	if err != nil {
		return parcel.Taken{}, err
	}
	write := content
	if o.Passphrase != nil {
		write = func(w io.Writer) error { return exchange.WriteSealed(w, o.Passphrase, content) }
	}
	err = safefile.Write(path, write)
	if err != nil {
		return parcel.Taken{}, notWritten(path, err)
	}
	return *taken, nil
}

// load reads what is asked for, and says how to write it. What the writing finds
// out is added to taken.
func (c *Carrier) load(o parcel.Order, progress parcel.Progress) (taken *parcel.Taken, write func(io.Writer) error, err error) {
	taken = &parcel.Taken{}
	if o.Form == parcel.JSON {
		list, _ := c.store.List() // only to be counted; Collect says what cannot be read
		a, err := exchange.Collect(&readCounted{c.store, count{of: len(list), tell: progress}}, o.Now)
		if err != nil && !errors.Is(err, data.ErrDamaged) {
			return nil, nil, err
		}
		n := a.Counts()
		taken.Records, taken.Versions, taken.Lost = n.Records, n.Versions, err
		return taken, func(w io.Writer) error { return exchange.WriteJSON(w, a) }, nil
	}
	if o.Review != nil {
		return taken, func(w io.Writer) error { return writeReview(w, o, taken) }, nil
	}
	if len(o.Cards) > 0 {
		return taken, func(w io.Writer) error { return writeCards(w, o, taken) }, nil
	}
	records, err := Records(c.store, o.IDs, progress)
	if err != nil && !errors.Is(err, data.ErrDamaged) {
		return nil, nil, err
	}
	taken.Records, taken.Lost = len(records), err
	page := ""
	if o.Form == parcel.Markdown && o.IDs == nil { // all of it, so what is kept beside the evenings too
		settings, err := c.store.Settings()
		if err != nil && !errors.Is(err, data.ErrDamaged) {
			return nil, nil, err
		}
		page = exchange.KeptPage(settings)
	}
	return taken, func(w io.Writer) error { return writeRecords(w, o, records, page, taken) }, nil
}

// writeRecords writes all but JSON.
func writeRecords(w io.Writer, o parcel.Order, records []record.Record, keptPage string, taken *parcel.Taken) error {
	switch {
	case o.Form == parcel.Markdown && len(o.IDs) == 1 && len(records) == 1:
		_, err := io.WriteString(w, exchange.Markdown(records[0]))
		return err
	case o.Form == parcel.Markdown:
		return exchange.WriteMarkdownZip(w, records, keptPage)
	case o.Form == parcel.CSV:
		return exchange.WriteRatings(w, records)
	case o.Form == parcel.PDF:
		missing, err := exchange.WriteSheet(w, sheetOf(o, exchange.Sheet{Records: records, Fields: o.Fields}))
		taken.Unprintable = printedFor(missing)
		return err
	}
	return fmt.Errorf("there is no form %q", o.Form)
}

// writeCards prints coping cards.
func writeCards(w io.Writer, o parcel.Order, taken *parcel.Taken) error {
	if o.Form != parcel.PDF {
		return fmt.Errorf("cards are printed and have no form %q", o.Form)
	}
	var cards []exchange.CardText
	for _, c := range o.Cards {
		cards = append(cards, exchange.CardText(c))
	}
	missing, err := exchange.WriteCards(w, cards, sheetOf(o, exchange.Sheet{}))
	taken.Unprintable = printedFor(missing)
	return err
}

// writeReview prints a month or a quarter.
func writeReview(w io.Writer, o parcel.Order, taken *parcel.Taken) error {
	missing, err := exchange.WriteReview(w, *o.Review, sheetOf(o, exchange.Sheet{}))
	taken.Unprintable = printedFor(missing)
	return err
}

// sheetOf is a sheet in our typeface.
func sheetOf(o parcel.Order, s exchange.Sheet) exchange.Sheet {
	s.Made, s.Regular, s.Bold = o.Now, fonts.Own.Content(), fonts.OwnBold.Content()
	return s
}

func printedFor(missing []exchange.Missing) (list []string) {
	for _, m := range missing {
		list = append(list, asPrinted(m))
	}
	return list
}

// asPrinted is a character and what stands on the sheet in its place.
func asPrinted(m exchange.Missing) string {
	name := "[" + strings.ToLower(m.Name) + "]"
	if !unicode.IsPrint(m.Char) {
		return name
	}
	return string(m.Char) + " as " + name
}

// Records reads the current versions, the oldest evening first: those of ids, or,
// where that is nil, all that are not in the bin. Where some cannot be read the
// others come with the error, which is then data.ErrDamaged. progress may be nil.
func Records(s *data.Store, ids []record.ID, progress parcel.Progress) (list []record.Record, lost error) {
	if ids == nil {
		var err error
		if ids, err = living(s); err != nil && (ids == nil || !errors.Is(err, data.ErrDamaged)) {
			return nil, err
		} else if err != nil {
			lost = err
		}
	}
	n := count{of: len(ids), tell: progress}
	for _, id := range ids {
		r, err := s.Get(id)
		n.step()
		switch {
		case err == nil:
			list = append(list, r)
		case errors.Is(err, data.ErrDamaged):
			lost = err
		case errors.Is(err, data.ErrNotFound):
			return nil, noRecord(id)
		default:
			return nil, err
		}
	}
	slices.SortStableFunc(list, func(a, b record.Record) int { return a.Started.Compare(b.Started) })
	return list, lost
}

// living are all records that are not in the bin.
func living(s *data.Store) (ids []record.ID, err error) {
	binned, err := s.InBin()
	if err != nil {
		return nil, err
	}
	list, err := s.List()
	for _, r := range list {
		if _, in := binned[r.ID]; !in {
			ids = append(ids, r.ID)
		}
	}
	return ids, err
}

// count tells how far the work is.
type count struct {
	done, of int
	tell     parcel.Progress
}

func (n *count) step() {
	n.done++
	if n.tell != nil {
		n.tell(n.done, n.of)
	}
}

// readCounted counts the records that are read.
type readCounted struct {
	*data.Store
	n count
}

func (r *readCounted) Versions(id record.ID) ([]data.Version, error) {
	defer r.n.step()
	return r.Store.Versions(id)
}
