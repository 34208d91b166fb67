package data

import (
	"time"

	"github.com/dgraph-io/badger/v4"
	"github.com/dgraph-io/badger/v4/options"
)

// SpaceReserve is how many bytes must be free before the store opens or saves.
// Badger maps its files into memory: a disk that fills up under it ends the
// process. A flush and a compaction of a full memtable fit in.
const SpaceReserve = 64 << 20

const (
	memTableSize = 8 << 20
	valueLogSize = 16 << 20
	// largeValue is the size from which a value lies in the value log. A
	// transaction must fit into 15 % of a memtable, and a save may be large.
	largeValue = 512 << 10
)

// settings are what tests change.
type settings struct {
	cost    func() cost // of a new passphrase slot
	reserve uint64
	free    func(dir string) (uint64, error)
	now     func() time.Time
	// slack is how much the journal may grow while open beside what lives twice.
	slack int64
}

func defaultSettings() settings {
	return settings{cost: tunedCost, reserve: SpaceReserve, free: freeSpace, now: time.Now, slack: compactSlack}
}

// badgerOptions suit a small store that must stay small in memory; docs say
// which were measured. Nothing is logged, because nothing of the user's may be.
func badgerOptions(dir string, key []byte) badger.Options {
	return badger.DefaultOptions(dir).
		WithEncryptionKey(key).
		WithSyncWrites(true).
		WithMemTableSize(memTableSize).
		WithNumMemtables(2).
		WithValueLogFileSize(valueLogSize).
		WithValueThreshold(largeValue).
		WithBlockCacheSize(4 << 20).
		WithIndexCacheSize(4 << 20).
		// The compactors look for work twenty times a second each, also where nobody
		// writes. Ours is done at the end of a session; until then a table is added
		// to level 0 for each memtable that is full, and nothing waits for fewer.
		WithNumCompactors(0).
		WithNumLevelZeroTablesStall(1 << 16).
		WithCompactL0OnClose(true).
		WithMetricsEnabled(false).
		WithDetectConflicts(false). // the store has one writer at a time
		// Our values are sealed, so they cannot be made smaller.
		WithCompression(options.None).
		WithLogger(nil)
}
