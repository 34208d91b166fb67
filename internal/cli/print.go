package cli

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/rivo/uniseg"

	"seconddraft/attribution"
	"seconddraft/internal/reading"
	"seconddraft/internal/rule"
	"seconddraft/internal/text"
	"seconddraft/reframe"
)

// width is the longest printed line in columns; it fits the usual terminal.
const width = 78

// marks are the characters that underline each kind. They stand for the three
// line styles of the window, which never tells kinds apart by colour alone.
var marks = []struct {
	kind rule.Kind
	mark string
	name string
}{
	{rule.Stop, "#", "stop sign"},
	{rule.Axis, "-", "explanation"},
	{rule.Trap, ".", "thinking trap"},
	{rule.Critic, "=", "inner critic"},
	{rule.Fair, "+", "fair wording"},
}

func markOf(kind rule.Kind) string {
	for _, m := range marks {
		if m.kind == kind {
			return m.mark
		}
	}
	return "?"
}

func shown(r reading.Reading) []rule.Finding {
	var list []rule.Finding
	for _, f := range r.Findings {
		if f.Shown {
			list = append(list, f)
		}
	}
	return list
}

// printReading prints the text sentence by sentence, with marks under the words
// that are flagged and the flag's message below.
func printReading(w io.Writer, r reading.Reading) {
	p := printer{w: w}
	found := shown(r)
	at := 0 // the paragraph break before a sentence is kept
	var open []rule.Finding
	next := 0
	for _, sentence := range r.Document.Sentences {
		open = slices.DeleteFunc(open, func(f rule.Finding) bool { return f.Span.End <= sentence.Start })
		for next < len(found) && found[next].Span.Start < sentence.End {
			open = append(open, found[next])
			next++
		}
		if strings.Count(r.Document.Source[at:max(at, sentence.Start)], "\n") > 1 {
			p.line("")
		}
		at = sentence.End
		p.sentence(r.Document, sentence.Span, open)
	}
	for _, o := range r.Outside {
		if o.Shown {
			p.line("")
			p.wrapped("  ", "    ", fmt.Sprintf("%s in the %s: %s", markOf(rule.Stop), o.In, o.Message))
		}
	}
	p.line("")
	p.summary(r, len(found) > 0)
}

type printer struct{ w io.Writer }

func (p printer) line(s string) {
	// A failed write comes back when the buffer behind w is flushed.
	_, _ = fmt.Fprintln(p.w, strings.TrimRight(s, " "))
}

// wrapped prints words in lines of at most width columns, the first after
// indent and the others after hang.
func (p printer) wrapped(indent, hang, words string) {
	line := ""
	for _, word := range strings.Fields(words) {
		switch {
		case line == "":
			line = indent + word
		case uniseg.StringWidth(line)+1+uniseg.StringWidth(word) > width:
			p.line(line)
			line = hang + word
		default:
			line += " " + word
		}
	}
	p.line(line)
}

// sentence prints one sentence with its marks and messages.
func (p printer) sentence(doc *text.Document, s text.Span, found []rule.Finding) {
	for _, row := range rows(doc.Source, s) {
		p.line(visible(doc.Text(row)))
		for _, m := range marks {
			if under := underline(doc.Source, row, m.kind, m.mark, found); under != "" {
				p.line(under)
			}
		}
	}
	for _, f := range found {
		// A clause may run over several sentences; its message stands at its end.
		if s.Start < f.Span.End && f.Span.End <= s.End {
			p.wrapped("    ", "      ", fmt.Sprintf("%s %s: %s", markOf(f.Rule.Category.Kind), asked(f), f.Message))
		}
	}
}

// asked names what a finding asks about: its category, and those that are easily
// confused with it.
func asked(f rule.Finding) string {
	names := titled(f.Rule.Category)
	for _, c := range f.Also {
		names += " or " + titled(c)
	}
	return names
}

// titled is the standard term with the plain name beside it.
func titled(c *rule.Category) string {
	if c.Plain == "" {
		return c.Name
	}
	return c.Name + " (" + c.Plain + ")"
}

// rows cuts a span at blanks into rows of at most width columns. A word that is
// longer gets a row of its own.
func rows(source string, s text.Span) []text.Span {
	var list []text.Span
	start, end, columns := s.Start, s.Start, 0
	for end < s.End {
		next := s.End
		if i := strings.IndexAny(source[end+1:s.End], " \t"); i >= 0 {
			next = end + 1 + i
		}
		w := uniseg.StringWidth(visible(source[end:next]))
		if columns+w > width && end > start {
			list = append(list, text.Span{Start: start, End: end})
			for end < next && (source[end] == ' ' || source[end] == '\t') {
				end++
			}
			start, columns = end, 0
			w = uniseg.StringWidth(visible(source[end:next]))
		}
		columns += w
		end = next
	}
	return append(list, text.Span{Start: start, End: end})
}

// underline is the row of marks for one kind beneath row, or "".
func underline(source string, row text.Span, kind rule.Kind, mark string, found []rule.Finding) string {
	var b strings.Builder
	marked := false
	at := row.Start
	state := -1
	for rest := source[row.Start:row.End]; rest != ""; {
		var cluster string
		cluster, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		here := text.Span{Start: at, End: at + len(cluster)}
		at = here.End
		c := " "
		for _, f := range found {
			if f.Rule.Category.Kind == kind && f.Span.Overlaps(here) {
				c, marked = mark, true
				break
			}
		}
		b.WriteString(strings.Repeat(c, uniseg.StringWidth(visible(cluster))))
	}
	if !marked {
		return ""
	}
	return b.String()
}

// visible shows control characters as blanks: what a text holds must not steer
// the terminal that it is printed on.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || r >= 0x80 && r < 0xa0 {
			return ' '
		}
		return r
	}, s)
}

// summary prints which mark means what and where the words lean.
func (p printer) summary(r reading.Reading, any bool) {
	if r.Stop == reading.Crisis {
		return
	}
	if r.NotEnglish {
		p.wrapped("", "", reframe.NotEnglish)
		return
	}
	if !any {
		p.line("Nothing is flagged.")
		return
	}
	var legend []string
	for _, m := range marks {
		if slices.ContainsFunc(shown(r), func(f rule.Finding) bool { return f.Rule.Category.Kind == m.kind }) {
			legend = append(legend, m.mark+" "+m.name)
		}
	}
	p.line(strings.Join(legend, "   "))
	var leans []string
	for _, axis := range []struct {
		end    string
		rating attribution.Rating
	}{
		{"me", r.Summary.Internality}, {"always", r.Summary.Stability}, {"everything", r.Summary.Globality},
	} {
		if axis.rating.Known() {
			leans = append(leans, fmt.Sprintf("%s %d", axis.end, axis.rating))
		}
	}
	if len(leans) > 0 {
		p.wrapped("", "  ", "Where the words lean, from 1 to 7: "+strings.Join(leans, ", ")+".")
	}
}

// printSuggestions prints what is said at a gate and the second drafts as a
// numbered list.
func printSuggestions(w io.Writer, response string, list []reframe.Suggestion) {
	p := printer{w: w}
	if response != "" {
		p.wrapped("", "", response)
	} else if len(list) == 0 {
		p.line("There is nothing here to rewrite.")
	}
	for i, s := range list {
		if i > 0 || response != "" {
			p.line("")
		}
		p.wrapped("", "   ", fmt.Sprintf("%d. %s (%s)", i+1, s.Title, s.Route))
		if s.Text != "" {
			p.wrapped("   ", "   ", s.Text)
		}
		if s.Question != nil {
			p.wrapped("   ", "   ", "To make it yours: "+*s.Question)
		}
	}
}
