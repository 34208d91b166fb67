package exchange

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"seconddraft/data"
	"seconddraft/internal/record"
)

// Format and FormatVersion head every JSON export.
const (
	Format        = "seconddraft export"
	FormatVersion = 1
)

// header is what stands before the records. Its fields are in the order of the
// file.
type header struct {
	Format     string             `json:"format"`
	V          int                `json:"v"`
	Made       time.Time          `json:"made"`
	Settings   map[string]string  `json:"settings"`
	Dismissals []record.Dismissal `json:"dismissals"`
	Draft      *record.Record     `json:"draft"`
}

// document is the whole file.
type document struct {
	header
	Records []History
}

// WriteJSON writes the complete export. The same archive gives the same bytes.
func WriteJSON(w io.Writer, a Archive) error {
	h := header{Format: Format, V: FormatVersion, Made: a.Made, Settings: a.Settings, Dismissals: a.Dismissals, Draft: a.Draft}
	if h.Settings == nil {
		h.Settings = map[string]string{}
	}
	if h.Dismissals == nil {
		h.Dismissals = []record.Dismissal{}
	}
	head, err := encode(h)
	if err != nil {
		return fmt.Errorf("write the export: %w", err)
	}
	out := bufio.NewWriter(w) // which keeps its first error until Flush
	_, _ = out.Write(append(bytes.TrimSuffix(head, []byte("}")), `,"records":[`+"\n"...))
	// One record a line: a person can find one, and diff can tell two exports apart.
	for i, r := range a.Records {
		line, err := encode(r)
		if err != nil {
			return fmt.Errorf("write record %s: %w", r.ID, err)
		}
		if i < len(a.Records)-1 {
			line = append(line, ',')
		}
		_, _ = out.Write(append(line, '\n'))
	}
	_, _ = out.WriteString("]}\n")
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write the export: %w", err)
	}
	return nil
}

// encode leaves <, > and & as they were typed.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}

// ReadJSON reads a complete export, strictly: a field that it does not know may
// hold words, so it refuses rather than drop them.
func ReadJSON(r io.Reader) (Archive, error) {
	d, err := readDocument(r)
	if err != nil {
		return Archive{}, fileError(err)
	}
	if d.Format != Format {
		return Archive{}, unknownFile()
	}
	if d.V > FormatVersion || newestRecord(d) > record.Version {
		return Archive{}, newerFile()
	}
	a := Archive{Made: d.Made, Records: d.Records, Draft: d.Draft, Dismissals: d.Dismissals, Settings: d.Settings}
	if err := a.check(); err != nil {
		return Archive{}, damagedFile(err)
	}
	return a, nil
}

// readDocument reads evening by evening. Decoded in one piece, the file would be
// held as text as well, twice over while it grows.
func readDocument(r io.Reader) (d document, err error) {
	dec := json.NewDecoder(r)
	dec.DisallowUnknownFields()
	if err := expect(dec, json.Delim('{')); err != nil {
		return d, err
	}
	rest := map[string]json.RawMessage{}
	for dec.More() {
		name, err := dec.Token()
		if err != nil {
			return d, err
		}
		if name == "records" {
			d.Records, err = readRecords(dec, d.Records)
		} else {
			var value json.RawMessage
			err = dec.Decode(&value)
			rest[fmt.Sprint(name)] = value
		}
		if err != nil {
			return d, err
		}
	}
	if err := expect(dec, json.Delim('}')); err != nil {
		return d, err
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return d, cmp.Or(err, errors.New("there is more after its end"))
	}
	return d, d.fill(rest)
}

// readRecords reads the list of evenings after those that were read before it.
func readRecords(dec *json.Decoder, records []History) ([]History, error) {
	switch begin, err := dec.Token(); {
	case err != nil || begin == nil: // null is a list of none
		return records, err
	case begin != json.Delim('['):
		return records, fmt.Errorf("%v where the list of records begins", begin)
	}
	for dec.More() {
		var h History
		if err := dec.Decode(&h); err != nil {
			return records, err
		}
		records = append(records, h)
	}
	return records, expect(dec, json.Delim(']'))
}

// fill takes what stands beside the records, strictly.
func (h *header) fill(values map[string]json.RawMessage) error {
	all, err := json.Marshal(values)
	if err != nil {
		return err
	}
	dec := json.NewDecoder(bytes.NewReader(all))
	dec.DisallowUnknownFields()
	return dec.Decode(h)
}

func expect(dec *json.Decoder, want json.Delim) error {
	got, err := dec.Token()
	if err == nil && got != want {
		err = fmt.Errorf("%v where %v belongs", got, want)
	}
	return err
}

// newestRecord is the highest record format in it.
func newestRecord(d document) (v int) {
	if d.Draft != nil {
		v = d.Draft.Version
	}
	for _, h := range d.Records {
		for _, version := range h.Versions {
			v = max(v, version.Record.Version)
		}
	}
	return v
}

// fileError tells a file of a newer app from a damaged one. What was said in plain
// words already stays as it is.
func fileError(err error) error {
	if said := (*data.Problem)(nil); errors.As(err, &said) {
		return err
	}
	if strings.Contains(err.Error(), "unknown field") {
		return newerFile()
	}
	return damagedFile(err)
}
