package record

import (
	"strings"
	"time"
)

// PutDownPrefix begins the names of the settings that say which records are put down
// until morning; the value is the time at which their words are there again.
// docs/data-format.md is their specification.
const PutDownPrefix = "put-down/"

// ShownPrefix begins the names of those that say how often something of a record was
// shown on Home. Package kept has their values; the store takes them away with the
// record.
const ShownPrefix = "kept/shown/"

// BinPrefix begins the names of the settings that say which records are in the bin,
// and UnshownPrefix those that say which are not shown back on the first page any more.
// They are the user's: an export has them, so that what was thrown away does not come
// back with a restore.
const (
	BinPrefix     = "bin/"
	UnshownPrefix = "unshown/"
)

// AboutOne begin the names of the settings that are about one record.
var AboutOne = []string{BinPrefix, UnshownPrefix, ShownPrefix, PutDownPrefix}

// OldPutDown is the one setting that an older app wrote for all of them: "ID TIME",
// one a line. It is only read.
const OldPutDown = "put-down"

// PutDownSetting is the name and the value of the setting of one record.
func PutDownSetting(id ID, until time.Time) (name, value string) {
	return PutDownPrefix + string(id), until.Format(time.RFC3339)
}

// PutDowns are the records among all settings that are put down, and until when;
// also those whose time has come.
func PutDowns(settings map[string]string) map[ID]time.Time {
	down := map[ID]time.Time{}
	put := func(id, at string) {
		if until, err := time.Parse(time.RFC3339, at); err == nil {
			down[ID(id)] = until
		}
	}
	for line := range strings.Lines(settings[OldPutDown]) {
		if id, at, ok := strings.Cut(strings.TrimSpace(line), " "); ok {
			put(id, at)
		}
	}
	for name, value := range settings {
		if id, ok := strings.CutPrefix(name, PutDownPrefix); ok {
			put(id, value)
		}
	}
	return down
}
