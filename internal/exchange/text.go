package exchange

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"seconddraft/internal/record"
)

// A heading that is a date begins an entry of its own; in plain text a line that
// is nothing but a date does.
var (
	headingLine = regexp.MustCompile(`^#{1,6}\s+(.+?)\s*#*\s*$`)
	nameDate    = regexp.MustCompile(`\d{4}-\d{2}-\d{2}`)
	frontDate   = regexp.MustCompile(`(?im)^(?:date|created)\s*:\s*["']?(.+?)["']?,?\s*$`)
)

// dateLayouts are the dates that are understood. Those that name the day and the
// month by numbers alone are not: 03/04 is two dates.
var dateLayouts = []string{
	time.RFC3339, "2006-01-02 15:04:05", "2006-01-02T15:04:05", "2006-01-02 15:04", "2006-01-02T15:04", "2006-01-02", "2006/01/02",
	"2 January 2006", "January 2, 2006", "2 Jan 2006", "Jan 2, 2006", "Monday, 2 January 2006", "Monday, January 2, 2006",
	"Monday, 2 January 2006, 15:04",
}

// readText makes a record of a text, or of each part of it that stands under a
// date: the words become the narration, verbatim.
func readText(f File, local *time.Location) (Incoming, error) {
	in := Incoming{Kind: FromText}
	started := fileDate(f, local)
	text := strings.ReplaceAll(string(f.Bytes), "\r\n", "\n")
	if front, body, ok := frontMatter(text); ok {
		if m := frontDate.FindStringSubmatch(front); m != nil {
			if at, ok := parseDate(m[1], local); ok {
				started = at
				// A block that says more than the date is kept as it is.
				if strings.TrimSpace(front) == strings.TrimSpace(m[0]) {
					text = body
				}
			}
		}
	}
	var records []record.Record
	var lines []string
	store := func() {
		words := strings.Trim(strings.Join(lines, "\n"), "\n")
		if strings.TrimSpace(words) == "" {
			return
		}
		r := record.Record{Version: record.Version, Started: started, Finished: true, ID: foreignID(started, "text", words)}
		r.SetNarration(words)
		if !slices.ContainsFunc(records, func(o record.Record) bool { return o.ID == r.ID }) {
			records = append(records, r.InUTF8())
		}
	}
	for _, line := range strings.Split(text, "\n") {
		at, ok := dateLine(line, local)
		if !ok {
			lines = append(lines, line)
			continue
		}
		store()
		started, lines = at, nil
	}
	store()
	if len(records) == 0 {
		in.Skipped = append(in.Skipped, "there are no words in it")
	}
	in.Archive = archiveOf(records...)
	return in, nil
}

// frontMatter cuts off the block between two lines of three dashes.
func frontMatter(text string) (front, body string, ok bool) {
	rest, ok := strings.CutPrefix(text, "---\n")
	if !ok {
		return "", text, false
	}
	front, body, ok = strings.Cut(rest, "\n---\n")
	return front, body, ok
}

func dateLine(line string, local *time.Location) (time.Time, bool) {
	if m := headingLine.FindStringSubmatch(line); m != nil {
		line = m[1]
	}
	return parseDate(line, local)
}

func parseDate(s string, local *time.Location) (time.Time, bool) {
	s = strings.TrimSpace(s)
	for _, layout := range dateLayouts {
		at, err := time.ParseInLocation(layout, s, local)
		if err != nil || at.Year() < 1000 {
			continue
		}
		if !strings.Contains(layout, "15") { // noon is nearest to any hour
			at = at.Add(12 * time.Hour)
		}
		return at, true
	}
	return time.Time{}, false
}

// fileDate is the date in a file's name, else when it was changed.
func fileDate(f File, local *time.Location) time.Time {
	if at, ok := parseDate(nameDate.FindString(f.Name), local); ok {
		return at
	}
	if f.Changed.IsZero() {
		return time.Date(1970, 1, 1, 12, 0, 0, 0, local) // a ULID begins here
	}
	return f.Changed.In(local).Round(0)
}
