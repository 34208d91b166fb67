package cli

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// fields are the keys of one JSON object of the input, and how each is read.
// docs/wire-format.md lists them for users.
var fields = map[string]func(e *entry, raw json.RawMessage) error{
	"id":   func(e *entry, raw json.RawMessage) error { e.id = raw; return nil },
	"text": func(e *entry, raw json.RawMessage) error { return one(&e.text)(raw) },

	"situation": func(e *entry, raw json.RawMessage) error { return joined(&e.situation)(raw) },
	"cause":     func(e *entry, raw json.RawMessage) error { return joined(&e.answers.Cause)(raw) },
	"name":      func(e *entry, raw json.RawMessage) error { return one(&e.answers.Name)(raw) },
	"person":    func(e *entry, raw json.RawMessage) error { return one(&e.answers.Person)(raw) },

	"feeling":          func(e *entry, raw json.RawMessage) error { return list(&e.answers.Feeling)(raw) },
	"other_causes":     func(e *entry, raw json.RawMessage) error { return list(&e.answers.OtherCauses)(raw) },
	"exceptions":       func(e *entry, raw json.RawMessage) error { return list(&e.answers.Exceptions)(raw) },
	"friend_would_say": func(e *entry, raw json.RawMessage) error { return list(&e.answers.FriendWouldSay)(raw) },
	"good_part":        func(e *entry, raw json.RawMessage) error { return list(&e.answers.GoodPart)(raw) },
	"step":             func(e *entry, raw json.RawMessage) error { return list(&e.answers.Step)(raw) },
	"need":             func(e *entry, raw json.RawMessage) error { return list(&e.answers.Need)(raw) },
	"evidence_for":     func(e *entry, raw json.RawMessage) error { return list(&e.answers.EvidenceFor)(raw) },
	"evidence_against": func(e *entry, raw json.RawMessage) error { return list(&e.answers.EvidenceAgainst)(raw) },

	"changeable": func(e *entry, raw json.RawMessage) error {
		err := choice(&e.answers.Changeable, "must be yes, partly or no; leave it out where it is not known", "yes", "partly", "no", "unknown")(raw)
		if e.answers.Changeable == "unknown" {
			e.answers.Changeable = ""
		}
		return err
	},
	"voice": func(e *entry, raw json.RawMessage) error {
		return choice(&e.voice, `must be "distanced", or left out for the usual one`, "distanced")(raw)
	},
	"kindness": func(e *entry, raw json.RawMessage) error {
		return choice(&e.kindness, `must be "declined", or left out`, "declined")(raw)
	},
	"likelihood": func(e *entry, raw json.RawMessage) error { return percent(&e.answers.Likelihood)(raw) },
	"repeated":   func(e *entry, raw json.RawMessage) error { return truth(&e.repeated)(raw) },
	"fact":       func(e *entry, raw json.RawMessage) error { return truth(&e.fact)(raw) },
}

// parseEntry reads one JSON object. A key that is not known is passed over and
// named in ignored, so that a caller may keep its own beside ours; one that looks
// like a misspelt key of ours is an error, because the answer would silently lack
// what its writer said.
func parseEntry(line []byte) (entry, error) {
	if !utf8.Valid(line) {
		return entry{}, fmt.Errorf("not UTF-8 at byte %d of the line; save the file as UTF-8", invalidAt(line))
	}
	if !json.Valid(line) {
		return entry{}, errors.New(`not JSON; give one object a line, such as {"id":1,"text":"…"}`)
	}
	var given map[string]json.RawMessage
	if err := json.Unmarshal(line, &given); err != nil || given == nil {
		return entry{}, errors.New(`not an object; give one object a line, such as {"id":1,"text":"…"}`)
	}
	var e entry
	for _, key := range slices.Sorted(maps.Keys(given)) { // sorted, so that the same line has the same error
		read := fields[key]
		if read == nil {
			if meant := meantBy(key); meant != "" {
				return entry{}, fmt.Errorf("%q is not known; write %q if that is meant", key, meant)
			}
			e.ignored = append(e.ignored, key)
			continue
		}
		if err := read(&e, given[key]); err != nil {
			return entry{}, fmt.Errorf("%q %w", key, err)
		}
	}
	if given["text"] == nil || string(given["text"]) == "null" {
		return entry{}, errors.New(`no "text"; give the thought as a string under "text"`)
	}
	return e, nil
}

// isEntry is true for one JSON object with a string under "text". Any other
// input is a plain text, even where it begins with a brace.
func isEntry(raw []byte) bool {
	var e struct{ Text *json.RawMessage }
	return len(raw) > 0 && raw[0] == '{' && json.Unmarshal(raw, &e) == nil && e.Text != nil && len(*e.Text) > 0 && (*e.Text)[0] == '"'
}

// one reads a string.
func one(to *string) func(json.RawMessage) error {
	return func(raw json.RawMessage) error {
		if json.Unmarshal(raw, to) != nil {
			return fmt.Errorf("is %s; give a string", jsonKind(raw))
		}
		return nil
	}
}

// list reads a string or a list of strings. Blank ones are left out: an empty
// answer is no answer.
func list(to *[]string) func(json.RawMessage) error {
	return func(raw json.RawMessage) error {
		var several []string
		var single string
		if json.Unmarshal(raw, &single) == nil {
			several = []string{single}
		} else if json.Unmarshal(raw, &several) != nil {
			return fmt.Errorf("is %s; give a string or a list of strings", jsonKind(raw))
		}
		*to = nil
		for _, s := range several {
			if strings.TrimSpace(s) != "" {
				*to = append(*to, s)
			}
		}
		return nil
	}
}

// joined reads a string or a list of strings that make one text.
func joined(to *string) func(json.RawMessage) error {
	return func(raw json.RawMessage) error {
		var parts []string
		if err := list(&parts)(raw); err != nil {
			return err
		}
		*to = strings.Join(parts, " ")
		return nil
	}
}

// choice reads one of a few words; "" and null are none of them.
func choice(to *string, rule string, allowed ...string) func(json.RawMessage) error {
	return func(raw json.RawMessage) error {
		var s string
		if json.Unmarshal(raw, &s) != nil || s != "" && !slices.Contains(allowed, s) {
			return errors.New(rule)
		}
		*to = s
		return nil
	}
}

// percent reads a whole number from 1 to 99.
func percent(to *int) func(json.RawMessage) error {
	return func(raw json.RawMessage) error {
		var n *int
		if json.Unmarshal(raw, &n) != nil || n != nil && (*n < 1 || *n > 99) {
			return errors.New("must be a whole number of percent from 1 to 99")
		}
		if n != nil {
			*to = *n
		}
		return nil
	}
}

func truth(to *bool) func(json.RawMessage) error {
	return func(raw json.RawMessage) error {
		if json.Unmarshal(raw, to) != nil {
			return fmt.Errorf("is %s; give true or false", jsonKind(raw))
		}
		return nil
	}
}

// jsonKind names a JSON value in plain words.
func jsonKind(raw json.RawMessage) string {
	switch raw[0] {
	case '"':
		return "a string"
	case '{':
		return "an object"
	case '[':
		return "a list"
	case 't', 'f':
		return "true or false"
	}
	return "a number"
}

// meantBy is the key of ours that a misspelt one stands for, or "". Short keys
// must agree but for case, marks and a plural s: "seed" and "persona" are other
// people's keys and not a slip for "need" and "person".
func meantBy(key string) string {
	k := bare(key)
	best, meant := 3, ""
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		n := bare(name)
		d := best
		switch {
		case strings.TrimSuffix(k, "s") == strings.TrimSuffix(n, "s"):
			d = 0
		case min(len(k), len(n)) >= 7:
			d = distance(k, n)
		}
		if d < best {
			best, meant = d, name
		}
	}
	return meant
}

// bare keeps the letters of a key in lower case.
func bare(key string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, key)
}

// distance is how many letters have to be changed, added or taken away
// (Levenshtein) to make a into b, over bytes.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, diagonal+1, row[j]+1)
		}
	}
	return row[len(b)]
}
