package main

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// The goals for words per second: ahead of these two on both journals, and on the
// plain one not slower than the other by more than this.
const (
	ourReader  = "Second Draft, the whole reader"
	compromise = "compromise"
	proseAsIs  = "prose as its README uses it"
	winkNLP    = "wink-nlp"
	goalWink   = 1.5
)

// npmPackages are fetched by npm into a folder of the user's cache, at these versions.
var npmPackages = []string{"wink-nlp@2.4.0", "wink-eng-lite-web-model@1.8.1", "compromise@14.17.0"}

//go:embed words.cjs
var wordsScript []byte

const (
	// passes is how often a journal is read in one process, freshRuns how many
	// processes read it.
	passes, freshRuns = 3, 3
	// prosePages is how many pages are enough for prose, which loads its model anew
	// for each.
	prosePages = 6
)

// spoken is what one process said of its work.
type spoken struct {
	Loaded  float64
	Seconds []float64
}

// speed is words per second: on the first reading in a new process, and on the
// quickest one after it.
type speed struct {
	First, Later []float64
	Loaded       []float64
}

// contender reads a journal in a process of its own.
type contender struct {
	Name  string
	Pages int // how many pages it is given; 0 for all
	run   func(file string) (spoken, error)
}

// wordsPart reads both journals with all of them in turn, each on one core.
func wordsPart(o options) (result, error) {
	all, err := journals()
	if err != nil {
		return result{}, err
	}
	dir, err := os.MkdirTemp("", "seconddraft-words")
	if err != nil {
		return result{}, err
	}
	defer os.RemoveAll(dir) //nolint:errcheck // a temporary folder
	readers, missing := contenders()
	runs := freshRuns
	if o.short {
		runs = 1
	}
	speeds := map[string]map[string]*speed{}
	for _, j := range all {
		speeds[j.Name] = map[string]*speed{}
		for range runs {
			for _, c := range readers {
				if err := c.read(dir, j, speeds[j.Name]); err != nil {
					return result{}, fmt.Errorf("%s: %w", c.Name, err)
				}
			}
		}
	}
	return wordsResult(all, readers, speeds, missing), nil
}

// read has one reader read one journal once more.
func (c contender) read(dir string, j journal, into map[string]*speed) error {
	pages := j.Pages
	if c.Pages > 0 {
		pages = pages[:min(c.Pages, len(pages))]
	}
	raw, err := json.Marshal(pages)
	if err != nil {
		return err
	}
	file := filepath.Join(dir, "pages.json")
	if err := os.WriteFile(file, raw, 0o600); err != nil {
		return err
	}
	said, err := c.run(file)
	if err != nil {
		return err
	}
	s := into[c.Name]
	if s == nil {
		s = &speed{}
		into[c.Name] = s
	}
	words := 0
	for _, p := range pages {
		words += len(strings.Fields(p))
	}
	best := 0.0
	for _, seconds := range said.Seconds[1:] {
		best = max(best, float64(words)/seconds)
	}
	s.First, s.Later = append(s.First, float64(words)/said.Seconds[0]), append(s.Later, best)
	s.Loaded = append(s.Loaded, said.Loaded)
	return nil
}

// contenders are all that can run here, and a sentence on those that cannot.
func contenders() (all []contender, missing string) {
	all = []contender{
		{Name: ourReader, run: child("reader")},
		{Name: proseAsIs, Pages: prosePages, run: child("prose")},
		{Name: "prose, one model for all, tags only", Pages: 8 * prosePages, run: child("prose-shared")},
	}
	folder, err := npmFolder()
	if err != nil {
		return all, fmt.Sprintf("wink-nlp and compromise could not be measured: %v.", err)
	}
	for _, name := range []string{winkNLP, compromise} {
		all = append(all, contender{Name: name, run: func(file string) (spoken, error) {
			return oneCore(folder, "node", "words.cjs", name, file, strconv.Itoa(passes))
		}})
	}
	return all, ""
}

// npmFolder has the packages and the script that drives them.
func npmFolder() (string, error) {
	for _, program := range []string{"node", "npm"} {
		if _, err := exec.LookPath(program); err != nil {
			return "", fmt.Errorf("%s is not on this machine", program)
		}
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	folder := filepath.Join(cache, "seconddraft-bench", strings.NewReplacer("@", "-").Replace(strings.Join(npmPackages, "_")))
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return "", err
	}
	if _, err := os.Stat(filepath.Join(folder, "node_modules", compromise)); err != nil {
		args := append([]string{"install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", folder}, npmPackages...)
		if out, err := exec.Command("npm", args...).CombinedOutput(); err != nil {
			return "", fmt.Errorf("npm install: %w: %s", err, strings.TrimSpace(string(out)))
		}
	}
	return folder, os.WriteFile(filepath.Join(folder, "words.cjs"), wordsScript, 0o600)
}

// child runs this program as one reader.
func child(reader string) func(string) (spoken, error) {
	return func(file string) (spoken, error) {
		self, err := os.Executable()
		if err != nil {
			return spoken{}, err
		}
		return oneCore("", self, "-child", reader, "-pages", file)
	}
}

// oneCore runs a program that may use one processor only, also for clearing its
// memory and for translating its code.
func oneCore(dir, program string, args ...string) (said spoken, err error) {
	cmd := exec.Command("taskset", append([]string{"-c", "0", program}, args...)...)
	cmd.Dir, cmd.Stderr = dir, os.Stderr
	cmd.Env = append(os.Environ(), "GOMAXPROCS=1")
	out, err := cmd.Output()
	if err != nil {
		return said, err
	}
	if err := json.Unmarshal(out, &said); err != nil {
		return said, err
	}
	if len(said.Seconds) != passes {
		return said, fmt.Errorf("%d readings, want %d", len(said.Seconds), passes)
	}
	return said, nil
}

// timed reads all pages as often as is asked and says what it took.
func timed(pages []string, loaded time.Duration, read func(page string)) spoken {
	said := spoken{Loaded: loaded.Seconds()}
	for range passes {
		start := time.Now()
		for _, p := range pages {
			read(p)
		}
		said.Seconds = append(said.Seconds, time.Since(start).Seconds())
	}
	return said
}
