package exchange

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
	"time"
	"unicode/utf8"

	"seconddraft/internal/record"
)

// Kind is what sort of file was read.
type Kind string

// The kinds of file that can be brought in.
const (
	FromJSON     Kind = "Second Draft JSON"
	FromMarkdown Kind = "Second Draft Markdown"
	FromQuirk    Kind = "Quirk or FreeCBT thoughts"
	FromDaylio   Kind = "Daylio CSV"
	FromText     Kind = "plain text"
)

// Incoming is what a file brings.
type Incoming struct {
	Kind    Kind
	Archive Archive
	// Skipped says of each part that was not understood where it is and why.
	Skipped []string
}

// File is one file to read: its name, when it was changed, and its bytes. The
// name tells what kind it is where the bytes do not, and may hold a date.
type File struct {
	Name    string
	Changed time.Time
	Bytes   []byte
}

// Read tells what a file is and reads it. Times without an offset are taken to be
// in local, and what has no date at all gets that of the file.
func Read(f File, local *time.Location) (Incoming, error) {
	b := bytes.TrimPrefix(f.Bytes, []byte("\ufeff"))
	switch {
	case bytes.HasPrefix(b, []byte("PK\x03\x04")):
		return readZip(f, local)
	case !utf8.Valid(b), bytes.IndexByte(b, 0) >= 0 && !bytes.Contains(b, []byte(restOpen)):
		return Incoming{}, unknownFile()
	case looksLikeJSON(f.Name, b):
		return readAnyJSON(b, local)
	case isDaylio(b):
		return readDaylio(b, local)
	case strings.HasPrefix(string(bytes.TrimSpace(b)), freeCBTBackup):
		return Incoming{}, freeCBTBackupFile()
	}
	return readPage(File{Name: f.Name, Changed: f.Changed, Bytes: b}, local)
}

// looksLikeJSON takes a text that only begins like JSON ("[ ] call her") for a
// text, but a cut export for what it was.
func looksLikeJSON(name string, b []byte) bool {
	start := bytes.TrimSpace(b)
	if len(start) == 0 || start[0] != '{' && start[0] != '[' {
		return false
	}
	return isOurJSON(b) || strings.EqualFold(path.Ext(name), ".json") || json.Valid(b)
}

func isOurJSON(b []byte) bool { return bytes.Contains(b[:min(len(b), 200)], []byte(`"`+Format+`"`)) }

func readAnyJSON(b []byte, local *time.Location) (Incoming, error) {
	if isOurJSON(b) {
		a, err := ReadJSON(bytes.NewReader(b))
		return Incoming{Kind: FromJSON, Archive: a}, err
	}
	return readThoughts(b, local)
}

// readPage reads one text: a page of ours, or anyone's.
func readPage(f File, local *time.Location) (Incoming, error) {
	if isKeptPage(string(f.Bytes)) {
		return Incoming{Kind: FromMarkdown}, nil // to read; it holds no evening
	}
	r, ok, err := ReadMarkdown(string(f.Bytes))
	if ok {
		if err != nil {
			return Incoming{}, err
		}
		return Incoming{Kind: FromMarkdown, Archive: archiveOf(r)}, nil
	}
	return readText(f, local)
}

// archiveOf is an archive of single states, each saved when it was begun.
func archiveOf(records ...record.Record) (a Archive) {
	for _, r := range records {
		a.Records = append(a.Records, History{ID: r.ID, Versions: []Version{{Saved: r.Started, Record: r}}})
	}
	return a
}

// readZip reads each page in a zip file, as our Markdown export is one.
func readZip(f File, local *time.Location) (Incoming, error) {
	z, err := zip.NewReader(bytes.NewReader(f.Bytes), int64(len(f.Bytes)))
	if err != nil {
		return Incoming{}, damagedFile(err)
	}
	all := Incoming{}
	left := int64(maxFile)
	for _, entry := range z.File {
		if entry.FileInfo().IsDir() {
			continue
		}
		b, err := readEntry(entry, left)
		if err != nil {
			return Incoming{}, err
		}
		left -= int64(len(b))
		if bytes.HasPrefix(b, []byte("PK\x03\x04")) {
			all.Skipped = append(all.Skipped, entry.Name+": a zip file in a zip file")
			continue
		}
		part, err := Read(File{Name: path.Base(entry.Name), Changed: entry.Modified, Bytes: b}, local)
		all.add(entry.Name, part, err)
	}
	return all, nil
}

func readEntry(entry *zip.File, limit int64) ([]byte, error) {
	in, err := entry.Open()
	if err != nil {
		return nil, damagedFile(err)
	}
	defer func() { _ = in.Close() }() // it was only read
	b, err := io.ReadAll(io.LimitReader(in, limit+1))
	switch {
	case err != nil:
		return nil, damagedFile(err)
	case int64(len(b)) > limit:
		return nil, tooLarge(maxFile)
	}
	return b, nil
}

// Join puts what several files bring into one import.
func Join(parts []Incoming) (all Incoming) {
	for _, p := range parts {
		all.add("", p, nil)
	}
	return all
}

func (in *Incoming) add(name string, part Incoming, err error) {
	if err != nil {
		in.Skipped = append(in.Skipped, name+": "+reason(err))
		return
	}
	if in.Kind == "" {
		in.Kind = part.Kind
	}
	a := &in.Archive
	for _, h := range part.Archive.Records {
		if seen(a.Records, h.ID) {
			in.Skipped = append(in.Skipped, strings.TrimPrefix(name+": ", ": ")+"record "+string(h.ID)+" is in it twice; the first is taken")
			continue
		}
		a.Records = append(a.Records, h)
	}
	if a.Draft == nil {
		a.Draft = part.Archive.Draft
	}
	a.Dismissals = append(a.Dismissals, part.Archive.Dismissals...)
	if a.Settings == nil {
		a.Settings = part.Archive.Settings
	}
	in.Skipped = append(in.Skipped, part.Skipped...)
}

func seen(list []History, id record.ID) bool {
	for _, h := range list {
		if h.ID == id {
			return true
		}
	}
	return false
}

// reason is the plain form of an error.
func reason(err error) string {
	var plain interface{ Problem() (what, next string) }
	if errors.As(err, &plain) {
		what, _ := plain.Problem()
		return what
	}
	return err.Error()
}

// foreignID is the id of a record that came from elsewhere. The same entry has
// the same id each time, so that it is known when it is brought in again.
func foreignID(started time.Time, parts ...string) record.ID {
	var all []byte
	for _, p := range parts {
		all = fmt.Appendf(all, "%d:%s", len(p), p)
	}
	sum := sha256.Sum256(all)
	id, _ := record.NewID(started, bytes.NewReader(sum[:])) // 32 bytes are enough of them
	return id
}
