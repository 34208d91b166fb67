package exchange

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"html"
	"io"
	"regexp"
	"slices"
	"strings"
	"time"

	"seconddraft/internal/record"
)

// isDaylio looks at the first line: Daylio's columns, with commas or tabs. Older
// files begin with year, date in place of full_date.
func isDaylio(b []byte) bool {
	line, _, _ := bytes.Cut(b, []byte("\n"))
	columns := splitHead(string(line))
	return slices.Contains(columns, "mood") && slices.Contains(columns, "weekday") &&
		(slices.Contains(columns, "full_date") || slices.Contains(columns, "year"))
}

func splitHead(line string) []string {
	columns := strings.FieldsFunc(strings.TrimSpace(line), func(c rune) bool { return c == ',' || c == '\t' || c == ';' })
	for i := range columns {
		columns[i] = strings.Trim(columns[i], `" `)
	}
	return columns
}

// readDaylio makes a record of each entry: the note is what happened, the mood a
// feeling without a rating (Daylio has names and no numbers), and the activities
// a line of their own.
func readDaylio(b []byte, local *time.Location) (Incoming, error) {
	line, _, _ := bytes.Cut(b, []byte("\n"))
	columns := splitHead(string(line))
	in := csv.NewReader(bytes.NewReader(b))
	in.FieldsPerRecord, in.LazyQuotes = -1, true
	for _, comma := range "\t;" {
		if bytes.ContainsRune(line, comma) {
			in.Comma = comma
		}
	}
	got := Incoming{Kind: FromDaylio}
	var records []record.Record
	for n := 0; ; n++ {
		row, err := in.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return Incoming{}, damagedFile(err)
		}
		if n == 0 {
			continue
		}
		cell := func(name string) string {
			if i := slices.Index(columns, name); i >= 0 && i < len(row) {
				return strings.TrimSpace(row[i])
			}
			return ""
		}
		at, _ := in.FieldPos(0)
		r, err := daylioRecord(cell, local)
		switch {
		case err != nil:
			got.Skipped = append(got.Skipped, fmt.Sprintf("line %d: %v", at, err))
		case slices.ContainsFunc(records, func(o record.Record) bool { return o.ID == r.ID }):
			got.Skipped = append(got.Skipped, fmt.Sprintf("line %d: it is in the file twice", at))
		default:
			records = append(records, r)
		}
	}
	got.Archive = archiveOf(records...)
	return got, nil
}

func daylioRecord(cell func(string) string, local *time.Location) (record.Record, error) {
	date := cell("full_date")
	if date == "" && cell("year") != "" {
		date = cell("year") + " " + cell("date")
	}
	started, err := daylioTime(date, cell("time"), local)
	if err != nil {
		return record.Record{}, err
	}
	title, note := fromHTML(cell("note_title")), fromHTML(cell("note"))
	parts := slices.DeleteFunc([]string{title, note, labelled("Activities", cell("activities")), labelled("Scales", cell("scales"))},
		func(s string) bool { return s == "" })
	r := record.Record{
		Version: record.Version, Started: started, Finished: true, Event: strings.Join(parts, "\n\n"),
		ID: foreignID(started, "daylio", date, cell("time"), cell("mood"), cell("activities"), title, note),
	}
	if mood := cell("mood"); mood != "" {
		r.Feelings = []record.Feeling{{Name: mood}}
	}
	return r.InUTF8(), nil
}

// labelled joins a list that is separated by bars.
func labelled(label, list string) string {
	var items []string
	for _, item := range strings.Split(list, "|") {
		if item = strings.TrimSpace(item); item != "" {
			items = append(items, item)
		}
	}
	if len(items) == 0 {
		return ""
	}
	return label + ": " + strings.Join(items, ", ")
}

// daylioTime reads the date and the time of day, which is 24 or 12 hours long
// after the phone's setting. A time that cannot be read is noon.
func daylioTime(date, clock string, local *time.Location) (time.Time, error) {
	var day time.Time
	err := errors.New("it has no date")
	for _, layout := range []string{"2006-01-02", "2006 2 January", "2006 January 2", "2006 Jan 2", "2006 2 Jan"} {
		if day, err = time.ParseInLocation(layout, date, local); err == nil {
			break
		}
	}
	if err != nil {
		return time.Time{}, fmt.Errorf("the date %q cannot be read", date)
	}
	clock = strings.ToLower(strings.Join(strings.Fields(strings.ReplaceAll(clock, ".", ":")), " "))
	clock = strings.NewReplacer("a:m:", "am", "p:m:", "pm").Replace(clock)
	at := 12 * time.Hour
	for _, layout := range []string{"15:04", "3:04 pm", "3:04pm", "15:04:05"} {
		if t, err := time.Parse(layout, clock); err == nil {
			at = time.Duration(t.Hour())*time.Hour + time.Duration(t.Minute())*time.Minute
			break
		}
	}
	return time.Date(day.Year(), day.Month(), day.Day(), int(at.Hours()), int(at.Minutes())%60, 0, 0, local), nil
}

var (
	lineBreak = regexp.MustCompile(`(?i)<br\s*/?>|</(p|div|li)>`)
	styleTag  = regexp.MustCompile(`(?i)</?(b|i|u|s|p|div|span|font|ul|ol|li|strong|em)(\s[^<>]*)?>`)
)

// fromHTML takes the simple styles out of a note. What is no such tag stays.
func fromHTML(note string) string {
	if !styleTag.MatchString(note) && !lineBreak.MatchString(note) {
		return note
	}
	note = styleTag.ReplaceAllString(lineBreak.ReplaceAllString(note, "\n"), "")
	return strings.TrimSpace(html.UnescapeString(note))
}
