package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"testing"

	"seconddraft/internal/racetest"
)

// run carries out a command line in this process.
func run(t *testing.T, stdin string, args ...string) (stdout, stderr string, code int) {
	t.Helper()
	var out, errs bytes.Buffer
	noWindow := func(string) int { t.Error("the window was opened"); return 99 }
	code = Run("0.0.0", args, strings.NewReader(stdin), &out, &errs, noWindow)
	return out.String(), errs.String(), code
}

func TestPlainInputRefused(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"NUL":           {"one\x00two", "NUL at byte 3"},
		"invalid UTF-8": {"caf\xe9", "not UTF-8 at byte 3"},
		"UTF-16":        {"\xff\xfeI\x00", "not UTF-8 at byte 0"},
		"over 16 MB":    {strings.Repeat("a ", maxText/2+1), "over 16 MB"},
	} {
		t.Run(name, func(t *testing.T) {
			for _, format := range []string{"text", "json"} {
				stdout, stderr, code := run(t, c.in, "analyze", "--format", format)
				if code != exitRefused || stdout != "" || !strings.Contains(stderr, c.want) || !strings.Contains(stderr, ";") {
					t.Errorf("--format %s: exit code %d, printed %q, said %q; want %d, nothing, %q and a next step",
						format, code, stdout, stderr, exitRefused, c.want)
				}
			}
		})
	}
}

// What is odd but readable is read: nothing panics and nothing is refused.
func TestOddInputRead(t *testing.T) {
	racetest.Skip(t) // long texts, one goroutine
	for name, in := range map[string]string{
		"empty":            "",
		"blank lines":      "\n\r\n \t\n",
		"emoji only":       "😭😭👩‍👩‍👧‍👦",
		"right to left":    "אני תמיד הורס הכל. אָנִי",
		"Windows lines":    "The demo failed.\r\nI always ruin it.\r\n",
		"byte order mark":  "\ufeffI always ruin it.",
		"one long line":    strings.Repeat("i always ruin it ", 6000),
		"one long word":    strings.Repeat("a", 100_000),
		"brackets":         strings.Repeat(")", 20_000),
		"1 MB":             strings.Repeat("I failed again and it is my fault. ", 30_000),
		"looks like JSON":  "{not quite json}",
		"object, no text":  `{"id":1}`,
		"control sequence": "\x1b[31mred\x1b[0m \a",
	} {
		t.Run(name, func(t *testing.T) {
			stdout, stderr, code := run(t, in, "analyze", "--format", "json")
			if code != exitOK || stderr != "" || !json.Valid([]byte(stdout)) {
				t.Errorf("json: exit code %d, said %q, printed %.80q", code, stderr, stdout)
			}
			stdout, stderr, code = run(t, in, "analyze")
			if code != exitOK || stderr != "" || strings.ContainsAny(stdout, "\x1b\a") {
				t.Errorf("text: exit code %d, said %q, printed %.80q", code, stderr, stdout)
			}
		})
	}
}

// A line over 1 MiB, and one that is not UTF-8, are refused in their place.
func TestLinesRefused(t *testing.T) {
	long := `{"text":"` + strings.Repeat("a", maxLine) + `"}`
	fits := `{"id":"fits","text":"` + strings.Repeat(" ", maxLine-23) + `"}`
	if len(fits) != maxLine {
		t.Fatalf("the fitting line has %d bytes, want %d", len(fits), maxLine)
	}
	in := "\ufeff" + `{"id":1,"text":"a"}` + "\r\n" + long + "\n" + "{\"text\":\"caf\xe9\"}\n" + fits + "\n" + `{"id":5,"text":"no line end"}`
	stdout, _, code := run(t, in, "analyze", "--format", "jsonl")
	if code != exitRefused {
		t.Errorf("exit code %d, want %d", code, exitRefused)
	}
	got := strings.Split(strings.TrimSuffix(stdout, "\n"), "\n")
	want := []string{`{"v":1,"id":1,`, `{"v":1,"line":2,"error":"over 1 MiB`, `{"v":1,"line":3,"error":"not UTF-8 at byte 12`, `{"v":1,"id":"fits",`, `{"v":1,"id":5,`}
	if len(got) != len(want) {
		t.Fatalf("%d answers, want %d", len(got), len(want))
	}
	for i := range want {
		if !strings.HasPrefix(got[i], want[i]) {
			t.Errorf("answer %d begins %.60q, want %q", i+1, got[i], want[i])
		}
	}
}

// Each line is answered before the next is asked for.
func TestLinesStream(t *testing.T) {
	in, send := io.Pipe()
	receive, out := io.Pipe()
	go func() {
		Run("0.0.0", []string{"analyze", "--format", "jsonl"}, in, out, io.Discard, nil)
		_ = out.Close()
	}()
	answers := json.NewDecoder(receive)
	for i := range 3 {
		if _, err := fmt.Fprintf(send, "{\"id\":%d,\"text\":\"Fine.\"}\n", i); err != nil {
			t.Fatal(err)
		}
		var answer struct{ ID int }
		if err := answers.Decode(&answer); err != nil || answer.ID != i {
			t.Fatalf("answer %+v, error %v; want id %d", answer, err, i)
		}
	}
	_ = send.Close()
	if err := answers.Decode(&struct{}{}); err != io.EOF {
		t.Errorf("after the last line: %v, want the end", err)
	}
}

// A reader that goes away ends the run with a message, not with a panic.
func TestOutputFails(t *testing.T) {
	var errs bytes.Buffer
	code := Run("0.0.0", []string{"analyze", "--format", "jsonl"}, strings.NewReader(`{"text":"a"}`), brokenPipe{}, &errs, nil)
	if code != exitRefused || !strings.Contains(errs.String(), "broken") {
		t.Errorf("exit code %d, said %q", code, errs.String())
	}
}

type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, fmt.Errorf("broken pipe") }

func FuzzParseEntry(f *testing.F) {
	for _, seed := range []string{`{"text":"a"}`, `{"text":"a","id":[1],"feeling":["b"]}`, `{`, `null`, `7`, "\xff", `{"text":"\ud800"}`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, line []byte) {
		e, err := parseEntry(line)
		if err != nil {
			return
		}
		if len(e.id) > 0 && !json.Valid(e.id) {
			t.Errorf("id %q of %q is not JSON", e.id, line)
		}
	})
}
