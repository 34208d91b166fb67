package exchange

import (
	"archive/zip"
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"seconddraft/internal/record"
)

// MarkdownName is the file name of a record: its date and its id, never a word
// of the user's.
func MarkdownName(r record.Record) string {
	return r.Started.Format("2006-01-02") + "-" + string(r.ID) + ".md"
}

// A line of the user's that would be read as ours gets a backslash more.
var ours = regexp.MustCompile(`^\\*(#|` + restOpen + `)`)

const (
	restOpen  = "<!-- seconddraft "
	restClose = " -->"
)

// Markdown is the current state of a record as a readable page. What a page
// cannot say (ids, where a thought stands) is in a comment at its end, so that
// ReadMarkdown makes the same record of it.
func Markdown(r record.Record) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n", r.Started.Format("Monday, 2 January 2006, 15:04"))
	if r.Area != "" {
		fmt.Fprintf(&b, "\nArea of life: %s\n", oneLine(r.Area))
	}
	for _, p := range parts(r) {
		fmt.Fprintf(&b, "\n## %s\n\n", p.title)
		if p.text != "" {
			fmt.Fprintf(&b, "%s\n", escape(p.text))
		}
		for _, line := range p.lines {
			fmt.Fprintf(&b, "- %s\n", line)
		}
	}
	fmt.Fprintf(&b, "\n%s%s%s\n", restOpen, rest(r), restClose)
	return b.String()
}

func escape(text string) string {
	return mapLines(text, func(line string) string {
		if ours.MatchString(line) {
			return `\` + line
		}
		return line
	})
}

func unescape(text string) string {
	return mapLines(text, func(line string) string {
		if strings.HasPrefix(line, `\`) && ours.MatchString(line) {
			return line[1:]
		}
		return line
	})
}

func mapLines(text string, f func(string) string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = f(line)
	}
	return strings.Join(lines, "\n")
}

// rest is the record without the words that stand in sections. In JSON every <
// and > is escaped, so it cannot end the comment.
func rest(r record.Record) string {
	r = r.Clone()
	for i, t := range r.Thoughts {
		if t.Start == 0 && t.Text == r.Narration {
			r.Thoughts[i].Text = "" // all of it, the usual case
		}
	}
	for _, s := range sections {
		*s.text(&r) = ""
	}
	b, err := json.Marshal(r)
	if err != nil {
		panic(err) // a record is text and numbers
	}
	return string(b)
}

// ReadMarkdown reads a page that Markdown wrote; ok is false for any other. Words
// that were edited since then count as edited; ratings are read from the comment.
func ReadMarkdown(page string) (r record.Record, ok bool, err error) {
	if !strings.Contains(strings.ReplaceAll(page, "\r\n", ""), "\n") {
		page = strings.ReplaceAll(page, "\r\n", "\n") // an editor changed every line end
	}
	body, comment, found := cutRest(page)
	if !found {
		return r, false, nil
	}
	dec := json.NewDecoder(strings.NewReader(comment))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&r); err != nil {
		return r, true, fileError(err)
	}
	if r.Version > record.Version {
		return r, true, newerFile()
	}
	if !r.ID.Valid() {
		return r, true, damagedFile(fmt.Errorf("the id %q is not a ULID", r.ID))
	}
	readSections(&r, body)
	settleThoughts(&r)
	return r, true, nil
}

// cutRest takes the comment, the last line that is one, off the page.
func cutRest(page string) (body, comment string, ok bool) {
	at := strings.LastIndex("\n"+page, "\n"+restOpen)
	if at < 0 {
		return "", "", false
	}
	comment, _, ok = strings.Cut(page[at+len(restOpen):], restClose)
	return strings.TrimSuffix(page[:at], "\n"), comment, ok
}

func readSections(r *record.Record, body string) {
	lines := strings.Split(body, "\n")
	var into *string
	var text []string
	store := func() {
		if into != nil {
			*into = unescape(strings.Join(withoutEdges(text), "\n"))
		}
	}
	for _, line := range lines {
		field, isHeading := headingOf(r, line)
		if !isHeading {
			text = append(text, line)
			continue
		}
		store()
		into, text = field, nil
	}
	store()
}

// headingOf is the field under a heading of ours, nil for a list, which is only
// shown. Another heading is a line of text.
func headingOf(r *record.Record, line string) (field *string, ok bool) {
	title, ok := strings.CutPrefix(line, "## ")
	if !ok {
		return nil, false
	}
	if slices.ContainsFunc(allLists(), func(l list) bool { return l.title == title }) {
		return nil, true
	}
	i := slices.IndexFunc(sections, func(s section) bool { return s.title == title })
	if i < 0 {
		return nil, false
	}
	return sections[i].text(r), true
}

// withoutEdges drops the blank line before and after a section's text.
func withoutEdges(lines []string) []string {
	if len(lines) > 0 && lines[0] == "" {
		lines = lines[1:]
	}
	if n := len(lines); n > 0 && lines[n-1] == "" {
		lines = lines[:n-1]
	}
	return lines
}

// settleThoughts puts the thoughts on their words again, which may have been
// edited in the page.
func settleThoughts(r *record.Record) {
	for i := range r.Thoughts {
		t := &r.Thoughts[i]
		stands := t.Start >= 0 && t.Start <= t.End && t.End <= len(r.Narration) && r.Narration[t.Start:t.End] == t.Text
		switch {
		case t.Text == "" && t.Start == 0 && t.End > 0:
			t.End, t.Text = len(r.Narration), r.Narration
		case stands || t.Start < 0:
		default:
			t.Start = strings.Index(r.Narration, t.Text)
			t.End = t.Start + len(t.Text)
			if t.Start < 0 {
				t.End = -1
			}
		}
	}
}

// WriteMarkdownZip writes a page for each record into one zip file, and beside them
// that of KeptPage where it is not "".
func WriteMarkdownZip(w io.Writer, records []record.Record, keptPage string) error {
	z := zip.NewWriter(w)
	add := func(header *zip.FileHeader, page string) error {
		header.Method = zip.Deflate
		to, err := z.CreateHeader(header)
		if err == nil {
			_, err = io.WriteString(to, page)
		}
		if err != nil {
			return fmt.Errorf("write the pages: %w", err)
		}
		return nil
	}
	for _, r := range records {
		if err := add(&zip.FileHeader{Name: MarkdownName(r), Modified: r.Started}, Markdown(r)); err != nil {
			return err
		}
	}
	if keptPage != "" {
		if err := add(&zip.FileHeader{Name: KeptName}, keptPage); err != nil {
			return err
		}
	}
	return z.Close()
}
