// Package main is laid over a program with a window, by go build -overlay, and writes down
// what the program's goroutines do while nobody touches it.
package main

import (
	"os"
	"runtime/trace"
	"time"
)

// The file is made before the program shuts itself off from the disk.
func init() {
	file, err := os.Create(os.Getenv("BENCH_TRACE"))
	if err != nil {
		panic(err)
	}
	after, err1 := time.ParseDuration(os.Getenv("BENCH_AFTER"))
	watched, err2 := time.ParseDuration(os.Getenv("BENCH_WATCHED"))
	if err1 != nil || err2 != nil {
		panic("BENCH_AFTER and BENCH_WATCHED say when to watch")
	}
	go witness(file, after, watched)
}

// witness watches for a while, and ends the program: then the file is whole.
func witness(file *os.File, after, watched time.Duration) {
	time.Sleep(after) // the window is left alone until what its start began is done
	if err := trace.Start(file); err != nil {
		panic(err)
	}
	time.Sleep(watched) // as long as it is to be watched
	trace.Stop()
	if err := file.Close(); err != nil {
		panic(err)
	}
	os.Exit(0)
}
