package exchange

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

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
	Records []History `json:"records"`
}

// WriteJSON writes the complete export. The same archive gives the same bytes.
func WriteJSON(w io.Writer, a Archive) error {
	out := bufio.NewWriter(w)
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
	// One record a line: a person can find one, and diff can tell two exports apart.
	lines := [][]byte{append(bytes.TrimSuffix(head, []byte("}")), `,"records":[`...)}
	for i, r := range a.Records {
		line, err := encode(r)
		if err != nil {
			return fmt.Errorf("write record %s: %w", r.ID, err)
		}
		if i < len(a.Records)-1 {
			line = append(line, ',')
		}
		lines = append(lines, line)
	}
	for _, line := range append(lines, []byte("]}")) {
		if _, err := out.Write(append(line, '\n')); err != nil {
			return fmt.Errorf("write the export: %w", err)
		}
	}
	return out.Flush()
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
	dec := json.NewDecoder(r)
	dec.DisallowUnknownFields()
	var d document
	if err := dec.Decode(&d); err != nil {
		return Archive{}, fileError(err)
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return Archive{}, damagedFile(errors.New("there is more after its end"))
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

// fileError tells a file of a newer app from a damaged one.
func fileError(err error) error {
	if strings.Contains(err.Error(), "unknown field") {
		return newerFile()
	}
	return damagedFile(err)
}
