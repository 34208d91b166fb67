package data

import (
	"bytes"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"pgregory.net/rapid"

	"seconddraft/internal/record"
)

// anyRecord draws a record in which every field may be anything.
func anyRecord(t *rapid.T) record.Record {
	r := rapid.Make[record.Record]().Draw(t, "record")
	// rapid cannot make a time.
	offset := rapid.IntRange(-14*60, 14*60).Draw(t, "offset")
	seconds := rapid.Int64Range(-1<<33, 1<<36).Draw(t, "seconds")
	r.Started = time.Unix(seconds, 0).In(time.FixedZone("", 60*offset))
	return r
}

// What goes in comes out, for any record in UTF-8; lists may come back nil for
// empty.
func TestCodecRoundTrip(t *testing.T) {
	key := randomBytes(keySize)
	rapid.Check(t, func(t *rapid.T) {
		drawn := anyRecord(t)
		want := entry{Version: Format, Seq: rapid.Uint64().Draw(t, "seq"), Record: drawn.InUTF8()}
		want.Record.Version = record.Version
		value, err := encodeValue(key, draftKey, want)
		if err != nil {
			t.Fatal(err)
		}
		var got entry
		if err := decodeValue(key, draftKey, value, &got); err != nil {
			t.Fatal(err)
		}
		if !got.Record.Started.Equal(want.Record.Started) {
			t.Fatalf("started %v, want %v", got.Record.Started, want.Record.Started)
		}
		got.Record.Started = want.Record.Started
		noEmptyLists(&got.Record)
		noEmptyLists(&want.Record)
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("got  %+v\nwant %+v", got, want)
		}
	})
}

// noEmptyLists makes every empty list in it nil, at any depth.
func noEmptyLists(r *record.Record) { nilEmpty(reflect.ValueOf(r).Elem()) }

func nilEmpty(v reflect.Value) {
	switch v.Kind() {
	case reflect.Slice:
		if v.Len() == 0 {
			v.SetZero()
		}
		for i := range v.Len() {
			nilEmpty(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				nilEmpty(v.Field(i))
			}
		}
	}
}

// A value opens only whole, with its key and under its name.
func TestSealBindsKeyAndName(t *testing.T) {
	key, other := randomBytes(keySize), randomBytes(keySize)
	value, err := encodeValue(key, "set/a", setting{Version: Format, Value: "words"})
	must(t, err)
	var got setting
	must(t, decodeValue(key, "set/a", value, &got))
	if got.Value != "words" {
		t.Errorf("got %q", got.Value)
	}
	for i := range value {
		broken := bytes.Clone(value)
		broken[i] ^= 0x10
		if err := decodeValue(key, "set/a", broken, &got); !errors.Is(err, errSeal) {
			t.Errorf("byte %d changed: %v", i, err)
		}
		if err := decodeValue(key, "set/a", value[:i], &got); !errors.Is(err, errSeal) {
			t.Errorf("cut to %d bytes: %v", i, err)
		}
	}
	if err := decodeValue(key, "set/b", value, &got); !errors.Is(err, errSeal) {
		t.Errorf("under another name: %v", err)
	}
	if err := decodeValue(other, "set/a", value, &got); !errors.Is(err, errSeal) {
		t.Errorf("with another key: %v", err)
	}
	again, err := encodeValue(key, "set/a", setting{Version: Format, Value: "words"})
	must(t, err)
	if bytes.Equal(value, again) {
		t.Error("the same value seals to the same bytes twice")
	}
}

// The keys must be the same for ever; expected values by OpenSSL 3:
//
//	openssl kdf -keylen 32 -kdfopt digest:SHA256 -kdfopt hexkey:000102…1f -kdfopt info:'seconddraft record v1' HKDF
func TestDerive(t *testing.T) {
	master := make([]byte, keySize)
	for i := range master {
		master[i] = byte(i)
	}
	for purpose, want := range map[string]string{
		"seconddraft badger v1": "76cde121887106f0de86f00c947d0d75834d3ad9e1de5dd5859ea33ebd2c8237",
		"seconddraft record v1": "c40dd86eb862d22b4faf531aded20dbe55661d49caf937b8a7bba10570f27794",
	} {
		if got := hex.EncodeToString(derive(master, purpose)); got != want {
			t.Errorf("%s: got %s, want %s", purpose, got, want)
		}
	}
}

func FuzzDecodeFrame(f *testing.F) {
	whole, err := encodeFrame(slotSet{Format: slotsFormat, Version: Format, Slots: []slot{{Type: keyFileSlot}}})
	must(f, err)
	for _, b := range [][]byte{nil, whole, whole[:20], []byte("\n"), []byte("{}\nsha256:\n")} {
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		dir := t.TempDir()
		must(t, os.WriteFile(filepath.Join(dir, slotsA), b, 0o600))
		_, err := Look(dir)
		if err != nil && !errors.Is(err, ErrDamaged) && !errors.Is(err, ErrNewer) {
			t.Errorf("%q: %v", b, err)
		}
		if err == nil && !bytes.HasPrefix(b, []byte("{")) {
			t.Errorf("%q was taken for key slots", b)
		}
	})
}

func FuzzDecodeJSON(f *testing.F) {
	for _, s := range []string{"", "{}", "null", `{"v":1,"record":{"v":1,"thoughts":[{"start":-9}]}}`, `{"v":9}`, "\xff"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		var e entry
		if err := decodeJSON(b, &e); err != nil {
			return
		}
		if e.Version > Format || e.Record.Version > record.Version {
			t.Errorf("%q of a newer version was taken", b)
		}
		_ = e.Record.Validate()
	})
}

// The table and log readers see damaged bytes by design.
func FuzzReadLogEntry(f *testing.F) {
	f.Add([]byte{0, 0, 1, 1, 0, 'k', 'v', 0, 0, 0, 0})
	f.Add(bytes.Repeat([]byte{0xff}, 64))
	f.Add(make([]byte, 64))
	f.Fuzz(func(t *testing.T, b []byte) {
		if e, ok := readLogEntry(b, 0); ok && (e.start >= e.key || e.key >= e.value || e.value >= e.end || e.end > len(b)) {
			t.Errorf("%v is out of order in %d bytes", e, len(b))
		}
		entryAfter(b, 0)
		if before, tail, ok := cutTail(b); ok && len(before)+len(tail)+4 != len(b) {
			t.Errorf("%d and %d bytes out of %d", len(before), len(tail), len(b))
		}
	})
}
