package cli

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"

	"seconddraft/internal/reading"
	"seconddraft/reframe"
)

// verb is what is done with each text: a JSON value to print, and the same for
// a person at a terminal.
type verb struct {
	report func(e entry, r reading.Reading) any
	text   func(w io.Writer, e entry, r reading.Reading)
}

var (
	analyze = verb{
		report: func(e entry, r reading.Reading) any { return r.Report(e.id) },
		text:   func(w io.Writer, _ entry, r reading.Reading) { printReading(w, r) },
	}
	rewrite = verb{
		report: func(e entry, r reading.Reading) any {
			gate := gateOf(e, r)
			return rewritten{
				V: rewriteVersion, ID: orNull(e.id), Gate: gate, Response: responseTo(gate), Suggestions: suggest(e, r), Ignored: e.ignored,
			}
		},
		text: func(w io.Writer, e entry, r reading.Reading) {
			printSuggestions(w, responseTo(gateOf(e, r)), suggest(e, r))
		},
	}
)

// rewriteVersion is the version of the JSON of `rewrite`.
const rewriteVersion = 1

// rewritten is the JSON of one rewrite, as docs/wire-format.md specifies it.
type rewritten struct {
	V           int                  `json:"v"`
	ID          json.RawMessage      `json:"id"`
	Suggestions []reframe.Suggestion `json:"suggestions"`
	Gate        string               `json:"gate"`
	Response    string               `json:"response"`
	Ignored     []string             `json:"ignored,omitempty"`
}

// refusal is the JSON for a line of jsonl that was not read.
type refusal struct {
	V     int    `json:"v"`
	Line  int    `json:"line"`
	Error string `json:"error"`
}

// process runs one command and returns its exit code.
func process(c command, v verb, stdin io.Reader, stdout, stderr io.Writer) int {
	reader := reading.New()
	in, err := open(c.File, stdin)
	if err != nil {
		complain(stderr, err)
		return exitUsage
	}
	defer func() { _ = in.Close() }() // it was only read

	out := bufio.NewWriter(stdout)
	if c.Format == "jsonl" {
		err = lines(in, out, reader, v)
	} else {
		err = whole(c.Format, in, out, reader, v)
	}
	if flushed := out.Flush(); err == nil {
		err = flushed
	}
	if err != nil {
		complain(stderr, err)
		return exitRefused
	}
	return exitOK
}

// whole reads one text and prints it in the format text or json.
func whole(format string, in io.Reader, out io.Writer, reader *reading.Reader, v verb) error {
	e, err := readWhole(in)
	if err != nil {
		return err
	}
	r := read(reader, e)
	if format == "text" {
		v.text(out, e, r)
		return nil
	}
	enc := encoder(out)
	enc.SetIndent("", "  ")
	return enc.Encode(v.report(e, r))
}

// lines reads one object a line and answers each at once, so that a caller may
// keep the pipe open and wait for the answer.
func lines(in io.Reader, out *bufio.Writer, reader *reading.Reader, v verb) error {
	enc := encoder(out)
	refused := 0
	err := eachLine(in, func(number int, line []byte, err error) error {
		var answer any
		e, bad := entry{}, err
		if bad == nil {
			e, bad = parseEntry(line)
		}
		if bad != nil {
			refused++
			answer = refusal{V: reading.ReportVersion, Line: number, Error: bad.Error()}
		} else {
			answer = v.report(e, read(reader, e))
		}
		if err := enc.Encode(answer); err != nil {
			return fmt.Errorf("print the answer to line %d: %w", number, err)
		}
		return out.Flush()
	})
	if err == nil && refused > 0 {
		return fmt.Errorf("%d of the lines could not be read; each has its reason in the output", refused)
	}
	return err
}

func read(reader *reading.Reader, e entry) reading.Reading {
	return reader.Read(context.Background(), reading.Input{
		Text: e.text, Situation: e.situation, Cause: e.answers.Cause,
	})
}

// notEnglish is the gate of a text that was read for stop signs only.
const notEnglish = "not-english"

// gateOf says why no rewrite is offered, "none" where they are.
func gateOf(e entry, r reading.Reading) string {
	gate := reframe.Gate(request(e, r))
	switch {
	case r.NotEnglish && r.Stop == reading.NoStop:
		return notEnglish
	case gate == "":
		return "none"
	}
	return gate
}

// responseTo is what the window says at a gate, "" where rewrites are offered.
func responseTo(gate string) string {
	switch gate {
	case notEnglish:
		return reframe.NotEnglish
	case string(reading.Crisis):
		return reframe.CrisisCard
	}
	return reframe.GateResponse(gate)
}

// request is what the window would ask for a second draft of this entry.
func request(e entry, r reading.Reading) reframe.Request {
	return reframe.Request{
		Text: e.text, Situation: e.situation,
		Findings: shown(r), Attributions: r.Attributions,
		CriticLevel: r.Critic.Value, Stop: string(r.Stop),
		Fact: e.fact, Repeated: e.repeated, Kindness: e.kindness, Voice: e.voice,
		Marks: reading.New().Marks, Answers: e.answers,
	}
}

// suggest is never nil, so that no suggestions print as [].
func suggest(e entry, r reading.Reading) []reframe.Suggestion {
	list := []reframe.Suggestion{}
	if !r.NotEnglish {
		list = append(list, reframe.Suggest(request(e, r))...)
	}
	for i := range list {
		if list[i].For == nil {
			list[i].For = []string{}
		}
	}
	return list
}

// encoder writes one JSON value a line and leaves <, > and & as they are: the
// output is for programs and terminals, not for web pages.
func encoder(w io.Writer) *json.Encoder {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc
}

func orNull(id json.RawMessage) json.RawMessage {
	if len(id) == 0 {
		return json.RawMessage("null")
	}
	return id
}
