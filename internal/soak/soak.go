// Package soak lets a test run short in CI and long under `make soak`, and tell
// tools/soak what it did. It is for tests alone.
//
// Start with Count; end with Report.
package soak

import (
	"encoding/json"
	"os"
	"strconv"
	"testing"
	"time"
)

// The environment variables of a long run. Seed is optional.
const (
	Env     = "SECONDDRAFT_SOAK"
	SeedEnv = "SECONDDRAFT_SOAK_SEED"
)

// Prefix begins each line that Report writes.
const Prefix = "soak: "

// Result is what one test tells.
type Result struct {
	// What was done, in words: "kill -9 while saving".
	What string `json:"what"`
	// Count is how often, Seed what chance began with.
	Count int    `json:"count"`
	Seed  uint64 `json:"seed"`
	// Seconds is how long all of it took.
	Seconds float64 `json:"seconds"`
	// Found is what came out of it, in words.
	Found string `json:"found"`
}

// Count is how often to do something: short, or long under `make soak`.
func Count(short, long int) int {
	if os.Getenv(Env) != "" {
		return long
	}
	return short
}

// Seed is what chance begins with: 1 unless the environment says otherwise.
func Seed() uint64 {
	if n, err := strconv.ParseUint(os.Getenv(SeedEnv), 10, 64); err == nil {
		return n
	}
	return 1
}

// Report tells what a test did since start and what it found.
func Report(t testing.TB, what string, count int, start time.Time, found string) {
	t.Helper()
	b, err := json.Marshal(Result{what, count, Seed(), time.Since(start).Seconds(), found})
	if err != nil {
		t.Fatal(err)
	}
	t.Log(Prefix + string(b))
}
