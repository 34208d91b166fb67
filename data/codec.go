package data

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"seconddraft/internal/record"
)

// The names of values in Badger.
const (
	headKey       = "head"
	draftKey      = "draft"
	recordPrefix  = "rec/"
	versionPrefix = "ver/"
	notPrefix     = "not/"
	settingPrefix = "set/"
)

func recordKey(id record.ID) string { return recordPrefix + string(id) }

func versionKey(id record.ID, seq uint64) string {
	return fmt.Sprintf("%s%s/%016x", versionPrefix, id, seq)
}

// sealVersion is the first byte of every value.
const sealVersion = 1

// maxValue is the largest value, in bytes; Badger takes none above its value
// log's file size.
const maxValue = valueLogSize - 1<<20

// head says how far the store has got and what must be in it.
type head struct {
	Version int    `json:"v"`
	Seq     uint64 `json:"seq"`
	Records int    `json:"records"`
	Draft   bool   `json:"draft"`
	// Dismissals is how many there are; absent in format 1.
	Dismissals int `json:"dismissals,omitempty"`
	// Settings is how many there are; absent before format 3.
	Settings int `json:"settings,omitempty"`
}

// entry is a draft or one version of a record.
type entry struct {
	Version int           `json:"v"`
	Seq     uint64        `json:"seq"`
	Saved   time.Time     `json:"saved"`
	Record  record.Record `json:"record"`
}

// listed is what is stored of a record beside its versions.
type listed struct {
	Version int `json:"v"`
	// Seq names the current version.
	Seq      uint64         `json:"seq"`
	Versions int            `json:"versions"`
	Summary  record.Summary `json:"summary"`
}

// dismissal is one "not this".
type dismissal struct {
	Version   int              `json:"v"`
	Seq       uint64           `json:"seq"`
	Dismissal record.Dismissal `json:"dismissal"`
}

// setting is one named value.
type setting struct {
	Version int    `json:"v"`
	Seq     uint64 `json:"seq"`
	Value   string `json:"value"`
}

func valueData(key string) []byte { return []byte("seconddraft value v1\x00" + key) }

// encodePlain is the JSON form of a value.
func encodePlain(key string, v any) ([]byte, error) {
	plain, err := json.Marshal(v)
	if err != nil {
		return nil, fmt.Errorf("encode %s: %w", kindOf(key), err)
	}
	if len(plain) > maxValue {
		return nil, tooLarge(len(plain))
	}
	return plain, nil
}

// sealValue seals a value's JSON for its place in the database.
func sealValue(sealKey []byte, key string, plain []byte) ([]byte, error) {
	sealed, err := seal(sealKey, plain, valueData(key))
	if err != nil {
		return nil, err
	}
	return append([]byte{sealVersion}, sealed...), nil
}

// decodeValue opens a sealed value. One from a newer app is ErrNewer; any other
// error means damage.
func decodeValue(sealKey []byte, key string, value []byte, into stored) error {
	// A store with other seals has a higher format, and was refused before.
	if len(value) == 0 || value[0] != sealVersion {
		return errSeal
	}
	plain, err := unseal(sealKey, value[1:], valueData(key))
	if err != nil {
		return err
	}
	defer wipe(plain)
	return decodeJSON(plain, into)
}

// stored is a value as it is stored. The format of a record in it is 0 where
// there is none.
type stored interface{ formats() (value, inner int) }

func (h *head) formats() (value, inner int)      { return h.Version, 0 }
func (e *entry) formats() (value, inner int)     { return e.Version, e.Record.Version }
func (l *listed) formats() (value, inner int)    { return l.Version, 0 }
func (d *dismissal) formats() (value, inner int) { return d.Version, 0 }
func (s *setting) formats() (value, inner int)   { return s.Version, 0 }

// decodeJSON decodes a value of ours strictly. The seal held, so what cannot be
// understood was written by another version, not damaged.
func decodeJSON(plain []byte, into stored) error {
	err := strictJSON(plain, into)
	if err != nil {
		// What a newer version wrote may have other types, but it has versions.
		into = new(formatsOnly)
		if json.Unmarshal(plain, into) != nil {
			return err
		}
		if strings.Contains(err.Error(), "unknown field") {
			err = newer("", Format+1)
		}
	}
	if value, inner := into.formats(); value > Format || inner > record.Version {
		return newer("", max(value, inner))
	}
	return err
}

// formatsOnly is the part of a value that every version has.
type formatsOnly struct {
	V      int `json:"v"`
	Record struct {
		V int `json:"v"`
	} `json:"record"`
}

func (f *formatsOnly) formats() (value, inner int) { return f.V, f.Record.V }

// kindOf names a key without the id in it, for messages.
func kindOf(key string) string {
	kind, _, _ := strings.Cut(key, "/")
	return kind
}
