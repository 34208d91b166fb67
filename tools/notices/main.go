// Command notices prints the licence texts of all that is in the app: every module
// that it links and the typefaces.
//
//	go run ./tools/notices > THIRD-PARTY-NOTICES.txt
//	go run ./tools/notices -sbom 0.1.0 > seconddraft.cdx.json
//
// With -sbom it prints the list of them as CycloneDX instead.
//
// It fails where a module has no licence file, or one that is not on the allow-list
// (allowed.go).
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("notices: ")
	sbom := flag.String("sbom", "", "print a CycloneDX list for this version instead")
	flag.Parse()
	modules, err := linked()
	if err != nil {
		log.Fatal(err)
	}
	out := bufio.NewWriter(os.Stdout)
	if *sbom != "" {
		err = writeSBOM(out, *sbom, modules)
	} else {
		err = write(out, modules)
	}
	if err != nil {
		log.Fatal(err)
	}
	if err := out.Flush(); err != nil {
		log.Fatal(err)
	}
}

// module is one that the app links.
type module struct{ Path, Version, Dir string }

// goItself is the name of what is in every Go program.
const goItself = "Go, its standard library and runtime"

// linked asks Go for the modules of all packages that the app is made of.
func linked() ([]module, error) {
	cmd := exec.Command("go", "list", "-deps", "-json=Module", ".")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=1") // the window system is linked by cgo, also where this tool is not
	cmd.Stderr = os.Stderr
	raw, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w", err)
	}
	var all []module
	for dec := json.NewDecoder(bytes.NewReader(raw)); ; {
		var pkg struct{ Module *module }
		if err := dec.Decode(&pkg); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return nil, fmt.Errorf("go list: %w", err)
		}
		if m := pkg.Module; m != nil && m.Path != "seconddraft" && !slices.Contains(all, *m) {
			all = append(all, *m)
		}
	}
	slices.SortFunc(all, func(a, b module) int { return strings.Compare(a.Path, b.Path) })
	goroot, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return nil, fmt.Errorf("go env: %w", err)
	}
	return append([]module{{goItself, runtime.Version(), strings.TrimSpace(string(goroot))}}, all...), nil
}

var licenceName = regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice|patents)`)

// texts are the licence files of a module: at its top, and one folder below, where
// C code of others lies (GLFW).
func (m module) texts() (names []string, err error) {
	for _, pattern := range []string{"*", "*/*"} {
		found, err := filepath.Glob(filepath.Join(m.Dir, pattern))
		if err != nil {
			return nil, err
		}
		for _, f := range found {
			info, err := os.Stat(f)
			if err == nil && info.Mode().IsRegular() && filepath.Ext(f) != ".go" && licenceName.MatchString(filepath.Base(f)) {
				names = append(names, f)
			}
		}
		if len(names) == 0 {
			return nil, errors.New("it has no licence file")
		}
	}
	return names, nil
}

const rule = "\n--------------------------------------------------------------------------------\n"

// write prints to a writer that keeps its first error, which the flush at the end
// tells.
func write(w *bufio.Writer, modules []module) error {
	_, _ = w.WriteString("Second Draft is under the Apache License 2.0. It is made with what follows.\n")
	for _, m := range modules {
		if err := m.write(w); err != nil {
			return fmt.Errorf("%s: %w", m.Path, err)
		}
	}
	fonts, err := filepath.Glob("ui/fonts/OFL-*.txt")
	if err != nil {
		return err
	}
	for _, f := range fonts {
		text, err := os.ReadFile(f)
		if err != nil {
			return err
		}
		name := strings.TrimSuffix(strings.TrimPrefix(filepath.Base(f), "OFL-"), ".txt")
		_, _ = w.WriteString(rule + "Typeface: " + name + " (OFL-1.1)\n\n" + string(text) + "\n")
	}
	return nil
}

// write prints a module's name, the kind of its licence, and its texts.
func (m module) write(w *bufio.Writer) error {
	names, err := m.texts()
	if err != nil {
		return err
	}
	for i, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		if i == 0 {
			kind, err := m.kind()
			if err != nil {
				return err
			}
			_, _ = w.WriteString(rule + m.Path + " " + m.Version + " (" + kind + ")\n\n")
		}
		_, _ = w.WriteString(string(text) + "\n")
	}
	return nil
}
