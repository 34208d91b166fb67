// Command rewrites prints the second drafts of 60 thoughts for a person to read
// aloud:
//
//	go run ./tools/rewrites -data FOLDER -out out/rewrites.txt
//
// FOLDER holds the shared texts; none of them is in this repository, and the
// file that is written holds them too, so it must not be committed. Each thought
// gets a situation, and most get some answers, from contexts.jsonl. Those were
// written for it by hand and are found by a hash of the thought. The program is
// run through the command line's own code, so what is printed is what
// `seconddraft rewrite` prints.
package main

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"

	"seconddraft/internal/cli"
)

const (
	file = "patternreframe_train_valid.jsonl"
	// perTrap of each of its ten traps makes 60.
	perTrap = 6
)

//go:embed contexts.jsonl
var contextFile []byte

// thought is one of the texts, with the trap it was written to show.
type thought struct{ key, trap, text string }

func main() {
	log.SetFlags(0)
	data := flag.String("data", "", "the folder of the shared texts")
	out := flag.String("out", filepath.Join("out", "rewrites.txt"), "the file to write")
	flag.Parse()
	if err := run(*data, *out); err != nil {
		log.Fatal("rewrites: ", err)
	}
}

func run(data, out string) error {
	if data == "" {
		return errors.New("-data is needed: the folder that holds " + file)
	}
	raw, err := os.ReadFile(filepath.Join(data, file))
	if err != nil {
		return err
	}
	chosen, err := choose(raw)
	if err != nil {
		return err
	}
	contexts, err := readContexts(contextFile)
	if err != nil {
		return err
	}
	answers, err := rewrite(chosen, contexts)
	if err != nil {
		return err
	}
	var page bytes.Buffer
	write(&page, chosen, contexts, answers)
	if err := os.MkdirAll(filepath.Dir(out), 0o755); err != nil {
		return err
	}
	if err := os.WriteFile(out, page.Bytes(), 0o644); err != nil {
		return err
	}
	fmt.Printf("%d thoughts with their second drafts are in %s.\n", len(chosen), out)
	return nil
}

// keyOf names a text without holding it.
func keyOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:6])
}

// choose takes of each trap the perTrap thoughts with the lowest keys: the same
// ones on every machine, and nobody's favourites. Those set apart for checking
// stay there.
func choose(raw []byte) ([]thought, error) {
	byTrap := make(map[string][]thought)
	seen := make(map[string]bool)
	for line := range bytes.Lines(raw) {
		var row struct {
			Text   string
			Labels []string
			Split  string
		}
		if err := json.Unmarshal(line, &row); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		if key := keyOf(row.Text); row.Split == "train" && len(row.Labels) > 0 && !seen[key] {
			seen[key] = true
			byTrap[row.Labels[0]] = append(byTrap[row.Labels[0]], thought{key, row.Labels[0], row.Text})
		}
	}
	var chosen []thought
	for _, trap := range sortedKeys(byTrap) {
		list := byTrap[trap]
		slices.SortFunc(list, func(a, b thought) int { return bytes.Compare([]byte(a.key), []byte(b.key)) })
		chosen = append(chosen, list[:min(perTrap, len(list))]...)
	}
	return chosen, nil
}

// readContexts gives the fields of `rewrite` by the key of the thought that they
// were written for.
func readContexts(raw []byte) (map[string]map[string]any, error) {
	contexts := make(map[string]map[string]any)
	for line := range bytes.Lines(raw) {
		var c map[string]any
		if err := json.Unmarshal(line, &c); err != nil {
			return nil, fmt.Errorf("contexts.jsonl: %w", err)
		}
		key, ok := c["key"].(string)
		if !ok || contexts[key] != nil {
			return nil, fmt.Errorf("contexts.jsonl: the key %v is missing or there twice", c["key"])
		}
		delete(c, "key")
		contexts[key] = c
	}
	return contexts, nil
}

// answer is what `rewrite` prints of one thought.
type answer struct {
	Error       string
	Gate        string
	Response    string
	Suggestions []struct {
		Strategy, Route, Text string
		Question              *string
	}
}

// rewrite runs the thoughts through the command line.
func rewrite(chosen []thought, contexts map[string]map[string]any) ([]answer, error) {
	var in, out, complaints bytes.Buffer
	enc := json.NewEncoder(&in)
	for _, t := range chosen {
		fields := map[string]any{"id": t.key, "text": t.text}
		for k, v := range contexts[t.key] {
			fields[k] = v
		}
		if err := enc.Encode(fields); err != nil {
			return nil, err
		}
	}
	if code := cli.Run("", []string{"rewrite", "--format", "jsonl"}, &in, &out, &complaints, nil); code != 0 {
		return nil, fmt.Errorf("rewrite ended with %d: %s%s", code, complaints.String(), out.String())
	}
	var answers []answer
	for lines := bufio.NewScanner(&out); lines.Scan(); {
		var a answer
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			return nil, err
		}
		answers = append(answers, a)
	}
	if len(answers) != len(chosen) {
		return nil, fmt.Errorf("%d answers to %d thoughts", len(answers), len(chosen))
	}
	return answers, nil
}
