// Command demo writes a data folder with an invented life of three years, for
// development and pictures. It goes through the store as the app does, with the
// dates of the life.
package main

import (
	"flag"
	"fmt"
	"os"
	"time"

	"seconddraft/data"
	"seconddraft/internal/demo"
)

func main() {
	n := flag.Int("n", demo.Usual, "how many evenings")
	until := flag.String("until", "", "the `day` after its last evening, as 2006-01-02 (today if empty)")
	flag.Usage = func() {
		_, _ = fmt.Fprintln(flag.CommandLine.Output(), "usage: demo [-n evenings] [-until day] folder")
		flag.PrintDefaults()
	}
	flag.Parse()
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(flag.Arg(0), *n, *until); err != nil {
		fmt.Fprintln(os.Stderr, "demo:", err)
		os.Exit(1)
	}
}

func run(dir string, n int, until string) error {
	end := time.Now()
	if until != "" {
		day, err := time.ParseInLocation(time.DateOnly, until, time.Local)
		if err != nil {
			return err
		}
		end = day.Add(18 * time.Hour)
	}
	if n < 0 {
		return fmt.Errorf("%d evenings cannot be", n)
	}
	if found, err := os.ReadDir(dir); err == nil && len(found) > 0 {
		return fmt.Errorf("%s is not empty; an invented life has no place beside a real one", dir)
	}
	store, err := data.Create(dir, nil)
	if err != nil {
		return err
	}
	if err := demo.Fill(store, n, end); err != nil {
		_ = store.Close() // what stopped it is worth more
		return err
	}
	if err := store.Close(); err != nil {
		return err
	}
	fmt.Printf("%d evenings in %s. Look at them with: ./seconddraft --data %[2]s\n", n, dir)
	return nil
}
