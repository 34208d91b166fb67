package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// sizePart builds the app and the bare window once more without their tables for
// debuggers, and weighs all four.
func sizePart(o options) (result, error) {
	dir, err := os.MkdirTemp("", "seconddraft-size")
	if err != nil {
		return result{}, err
	}
	defer os.RemoveAll(dir) //nolint:errcheck // a temporary folder
	sizes := [2][2]int64{}
	for i, p := range []struct{ built, pkg string }{{o.bin, "."}, {o.bare, "./testdata/barewindow"}} {
		stripped := filepath.Join(dir, fmt.Sprint(i))
		if out, err := exec.Command("go", "build", "-ldflags=-s -w", "-o", stripped, p.pkg).CombinedOutput(); err != nil {
			return result{}, fmt.Errorf("building %s: %w\n%s", p.pkg, err, out)
		}
		for j, file := range []string{p.built, stripped} {
			info, err := os.Stat(file)
			if err != nil {
				return result{}, err
			}
			sizes[i][j] = info.Size()
		}
	}
	return result{Body: sizeTable(sizes)}, nil
}

// sizeTable takes the sizes of the app and the bare window, each as built and stripped.
func sizeTable(sizes [2][2]int64) string {
	mb := func(n int64) string { return fmt.Sprintf("%.1f MB", float64(n)/1e6) }
	body := "## The file\n\n| | Second Draft | bare window | ratio |\n|---|---|---|---|\n"
	for j, how := range []string{"as built", "stripped, as in the packages"} {
		body += fmt.Sprintf("| %s | %s | %s | %.2f |\n", how, mb(sizes[0][j]), mb(sizes[1][j]), float64(sizes[0][j])/float64(sizes[1][j]))
	}
	return body
}
