package exchange

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"seconddraft/data"
	"seconddraft/internal/record"
)

// freeCBTBackup begins and ends the backup text of FreeCBT, which is compressed.
const freeCBTBackup = ":FreeCBT:"

func freeCBTBackupFile() error {
	return &data.Problem{
		Kind: ErrUnknown,
		What: "This is FreeCBT's backup code, which only FreeCBT reads.",
		Next: "In FreeCBT choose Settings, Export, JSON, and bring in that file. Nothing was changed.",
	}
}

// thought is one entry of Quirk or FreeCBT. Quirk kept each distortion as an
// object, chosen or not; FreeCBT writes the slugs of the chosen ones. The dates
// are ISO text, in the first versions of Quirk milliseconds.
type thought struct {
	Automatic   string          `json:"automaticThought"`
	Alternative string          `json:"alternativeThought"`
	Challenge   string          `json:"challenge"`
	Distortions json.RawMessage `json:"cognitiveDistortions"`
	Created     json.RawMessage `json:"createdAt"`
	UUID        string          `json:"uuid"`
}

// distortions are their names for the traps, by ours where we have one.
var distortions = map[string]string{
	"magnification-of-the-negative": "mental-filter",
	"minimization-of-the-positive":  "discounting-the-positive",
	"self-blaming":                  "personalization",
	"other-blaming":                 "blaming",
}

// readThoughts reads a list of thoughts, FreeCBT's archive, or the stored values
// of either app by their keys.
func readThoughts(b []byte, local *time.Location) (Incoming, error) {
	raw, err := rawThoughts(b)
	if err != nil {
		return Incoming{}, err
	}
	in := Incoming{Kind: FromQuirk}
	var records []record.Record
	for i, value := range raw {
		r, err := thoughtRecord(value, local)
		if err != nil {
			in.Skipped = append(in.Skipped, fmt.Sprintf("entry %d: %v", i+1, err))
			continue
		}
		if slices.ContainsFunc(records, func(o record.Record) bool { return o.ID == r.ID }) {
			in.Skipped = append(in.Skipped, fmt.Sprintf("entry %d: it is in the file twice", i+1))
			continue
		}
		records = append(records, r)
	}
	if len(records) == 0 && len(in.Skipped) > 0 {
		return Incoming{}, unknownFile()
	}
	in.Archive = archiveOf(records...)
	return in, nil
}

func rawThoughts(b []byte) ([]json.RawMessage, error) {
	var list []json.RawMessage
	if json.Unmarshal(b, &list) == nil {
		return list, nil
	}
	var archive struct {
		V        string            `json:"v"`
		Thoughts []json.RawMessage `json:"thoughts"`
	}
	if json.Unmarshal(b, &archive) == nil && archive.Thoughts != nil {
		if archive.V != "" && archive.V != "Archive-v1" {
			return nil, unknownFile()
		}
		return archive.Thoughts, nil
	}
	var byKey map[string]json.RawMessage
	if err := json.Unmarshal(b, &byKey); err != nil {
		return nil, damagedFile(err)
	}
	keys := make([]string, 0, len(byKey))
	for key := range byKey {
		if strings.HasPrefix(key, "@Quirk:thoughts:") {
			keys = append(keys, key)
		}
	}
	if len(keys) == 0 {
		return nil, unknownFile()
	}
	slices.Sort(keys)
	for _, key := range keys {
		list = append(list, byKey[key])
	}
	return list, nil
}

func thoughtRecord(value json.RawMessage, local *time.Location) (record.Record, error) {
	var text string
	if json.Unmarshal(value, &text) == nil { // a stored value is JSON in a string
		value = json.RawMessage(text)
	}
	var t thought
	if err := json.Unmarshal(value, &t); err != nil {
		return record.Record{}, fmt.Errorf("it is no thought (%w)", err)
	}
	if t.Automatic == "" && t.Alternative == "" && t.Challenge == "" {
		return record.Record{}, fmt.Errorf("there are no words in it")
	}
	created, err := createdAt(t.Created)
	if err != nil {
		return record.Record{}, err
	}
	started := created.In(local)
	r := record.Record{
		Version: record.Version, Started: started, Finished: true,
		EvidenceAgainst: t.Challenge, SecondDraft: t.Alternative,
		ID: foreignID(started, "quirk", strings.TrimPrefix(t.UUID, "@Quirk:thoughts:"), t.Automatic, t.Challenge, t.Alternative),
	}
	r.SetNarration(t.Automatic)
	for _, slug := range chosen(t.Distortions) {
		category := slug
		if ours := distortions[slug]; ours != "" {
			category = ours
		}
		// The rule says that a person chose it and none of our rules asked.
		r.Verdicts = append(r.Verdicts, record.Verdict{
			Kind: "trap", Category: category, Rule: "import/quirk/" + slug, Words: t.Automatic, Answer: record.CouldBe,
		})
	}
	return r.InUTF8(), nil
}

// createdAt reads ISO text or milliseconds since 1970.
func createdAt(raw json.RawMessage) (time.Time, error) {
	var at time.Time
	if json.Unmarshal(raw, &at) == nil && !at.IsZero() {
		return at, nil
	}
	var ms int64
	if err := json.Unmarshal(raw, &ms); err != nil || ms <= 0 || ms > 253_402_300_799_000 { // the year 9999
		return time.Time{}, fmt.Errorf("it has no date that can be read")
	}
	return time.UnixMilli(ms), nil
}

func chosen(raw json.RawMessage) (slugs []string) {
	if json.Unmarshal(raw, &slugs) == nil {
		return slugs
	}
	var objects []struct {
		Slug     string `json:"slug"`
		Selected *bool  `json:"selected"`
	}
	if json.Unmarshal(raw, &objects) != nil {
		return nil
	}
	slugs = nil
	for _, o := range objects {
		if o.Slug != "" && (o.Selected == nil || *o.Selected) {
			slugs = append(slugs, o.Slug)
		}
	}
	return slugs
}
