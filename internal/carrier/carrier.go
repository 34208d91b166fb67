// Package carrier takes records out of an open store into a file, and brings
// those of a file in, for the window. Start with New; TakeOut is the way out, Look
// and Bring the way in, TakeBack undoes what Bring did.
//
// What the files are like is in internal/exchange; here it is which file, whole or
// not at all, and what is said when that fails. Pages and ReadFile serve the command
// line as well.
package carrier

import (
	"seconddraft/data"
	"seconddraft/internal/exchange"
	"seconddraft/internal/parcel"
	"seconddraft/internal/record"
)

// Carrier works on one open store. Its methods may be called from any goroutine.
type Carrier struct{ store *data.Store }

// New is a carrier for a store.
func New(s *data.Store) *Carrier { return &Carrier{s} }

// Fields are those that a sheet can be put together from, in the order of print.
func (c *Carrier) Fields() (list []parcel.Field) {
	for _, name := range exchange.SheetFields() {
		list = append(list, parcel.Field{Name: name, Title: exchange.FieldTitle(name)})
	}
	return list
}

// Sheet is all that a sheet of these fields says of a record, below its date.
func (c *Carrier) Sheet(r record.Record, fields []string) (list []parcel.Part) {
	for _, p := range exchange.SheetOf(r, fields) {
		list = append(list, parcel.Part(p))
	}
	return list
}
