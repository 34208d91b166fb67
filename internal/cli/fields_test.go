package cli

import (
	"reflect"
	"strings"
	"testing"

	"seconddraft/reframe"
)

// Every field of the contract arrives where the window would put it.
func TestFields(t *testing.T) {
	e, err := parseEntry([]byte(`{"id":[7],"text":"t","situation":["a.","b."],"cause":"c","name":"Mira","person":"my boss",
		"feeling":"sad","other_causes":["o",""],"exceptions":["x","y"],"friend_would_say":"f","good_part":"g","step":["s"],"need":"n",
		"evidence_for":"p","evidence_against":["q"],"changeable":"partly","likelihood":30,"voice":"distanced","kindness":"declined",
		"repeated":true,"fact":true,"source":"mine","persona":7}`))
	if err != nil {
		t.Fatal(err)
	}
	want := entry{
		id: []byte("[7]"), text: "t", situation: "a. b.", voice: "distanced", kindness: "declined", repeated: true, fact: true,
		ignored: []string{"persona", "source"},
		answers: reframe.Answers{
			Cause: "c", Name: "Mira", Person: "my boss", Feeling: []string{"sad"}, OtherCauses: []string{"o"}, Exceptions: []string{"x", "y"},
			FriendWouldSay: []string{"f"}, GoodPart: []string{"g"}, Step: []string{"s"}, Need: []string{"n"},
			EvidenceFor: []string{"p"}, EvidenceAgainst: []string{"q"}, Changeable: "partly", Likelihood: 30,
		},
	}
	if !reflect.DeepEqual(e, want) {
		t.Errorf("got  %+v\nwant %+v", e, want)
	}
}

// What is null or empty is not given.
func TestFieldsNotGiven(t *testing.T) {
	e, err := parseEntry([]byte(`{"text":"","situation":"","cause":[],"name":null,"person":"","feeling":[" "],"step":null,"changeable":"unknown",
		"likelihood":null,"voice":"","kindness":null,"repeated":null,"fact":false}`))
	if err != nil || !reflect.DeepEqual(e, entry{}) {
		t.Errorf("%+v, %v", e, err)
	}
}

// A wrong kind of value names its field and what is right.
func TestFieldsRefused(t *testing.T) {
	for fields, want := range map[string]string{
		`"feeling":80`:            `"feeling" is a number; give a string or a list of strings`,
		`"step":[1]`:              `"step" is a list; give a string or a list of strings`,
		`"need":{"a":1}`:          `"need" is an object`,
		`"name":["A","B"]`:        `"name" is a list; give a string`,
		`"person":true`:           `"person" is true or false; give a string`,
		`"situation":7`:           `"situation" is a number`,
		`"changeable":"perhaps"`:  `"changeable" must be yes, partly or no`,
		`"changeable":true`:       `"changeable" must be yes, partly or no`,
		`"likelihood":0`:          `"likelihood" must be a whole number of percent from 1 to 99`,
		`"likelihood":100`:        `"likelihood" must be`,
		`"likelihood":0.3`:        `"likelihood" must be`,
		`"likelihood":"30 %"`:     `"likelihood" must be`,
		`"voice":"loud"`:          `"voice" must be "distanced"`,
		`"kindness":false`:        `"kindness" must be "declined"`,
		`"repeated":"yes"`:        `"repeated" is a string; give true or false`,
		`"fact":1`:                `"fact" is a number; give true or false`,
		`"feelings":"sad"`:        `"feelings" is not known; write "feeling"`,
		`"otherCauses":"rain"`:    `write "other_causes"`,
		`"good-part":"rain"`:      `write "good_part"`,
		`"situaton":"x"`:          `write "situation"`,
		`"Evidence-Against":"x"`:  `write "evidence_against"`,
		`"changeble":"yes"`:       `write "changeable"`,
		`"friend_would_says":"x"`: `write "friend_would_say"`,
	} {
		_, err := parseEntry([]byte(`{"text":"t",` + fields + `}`))
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", fields, err, want)
		}
	}
}

// Keys of a caller's own are not taken for slips.
func TestForeignKeys(t *testing.T) {
	for _, key := range []string{"persona", "seed", "labels", "game", "case", "date", "source", "split", "group", "votes", "reframe", "user_id", "note", "title"} {
		if meant := meantBy(key); meant != "" {
			t.Errorf("%q is taken for %q", key, meant)
		}
	}
}

// Where a plain text is meant to be an object, a fault in it is said and the
// braces are not read as the thought.
func TestWholeObjectRefused(t *testing.T) {
	for _, format := range []string{"text", "json"} {
		stdout, stderr, code := run(t, `{"text": "I always ruin it.", "feeling": 80}`, "rewrite", "--format", format)
		if code != exitRefused || stdout != "" || !strings.Contains(stderr, `"feeling" is a number`) {
			t.Errorf("%s: exit code %d, printed %q, said %q", format, code, stdout, stderr)
		}
	}
}
