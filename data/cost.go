package data

import (
	"runtime/debug"
	"time"

	"golang.org/x/crypto/argon2"
)

// rfcCost is the second recommended option of RFC 9106, section 4. No new slot
// costs less.
var rfcCost = cost{time: 3, memory: 64 << 10, lanes: 4}

// opening is how long a passphrase should take on the computer it is set on.
const opening = 750 * time.Millisecond

// tunedCost is the cost of a new passphrase slot on this computer. A store keeps
// the cost it was made with.
func tunedCost() cost {
	once := rfcCost
	once.time = 1
	salt := make([]byte, saltSize)
	start := time.Now()
	argon2.IDKey(salt, salt, once.time, once.memory, once.lanes, keySize)
	return costFor(time.Since(start))
}

// costFor is the cost that comes nearest to opening where one pass over 64 MiB
// takes so long.
func costFor(pass time.Duration) cost {
	c := rfcCost
	passes := int64(maxTimeCost)
	if pass > 0 {
		passes = int64((opening + pass/2) / pass)
	}
	if passes >= 2*int64(rfcCost.time) {
		c.memory *= 2
		passes /= 2
	}
	c.time = uint32(min(max(passes, int64(rfcCost.time)), maxTimeCost))
	return c
}

// giveBack returns the memory that a key derivation took to the system, and with
// it what could be read in it.
func giveBack() { debug.FreeOSMemory() }
