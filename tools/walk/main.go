// Command walk opens Second Draft on a virtual display, takes one sample evening
// through the window with real key events, and leaves a picture of each page.
//
//	walk -bin ./seconddraft -out out testdata/evenings/01-demo.md
package main

import (
	"flag"
	"fmt"
	"os"
	"time"

	"seconddraft/internal/evening"
	"seconddraft/internal/walk"
	"seconddraft/internal/xwin"
)

func main() {
	bin := flag.String("bin", "./seconddraft", "the program to open")
	out := flag.String("out", "out", "the folder for the pictures")
	look := flag.String("look", "light", "light or dark")
	flag.Parse()
	if err := run(*bin, *out, *look, flag.Arg(0)); err != nil {
		fmt.Fprintln(os.Stderr, "walk:", err)
		os.Exit(1)
	}
}

func run(bin, out, look, path string) error {
	if err := xwin.Missing(); err != nil {
		return err
	}
	sample, err := evening.Read(path)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "seconddraft-walk-")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	display, err := xwin.Start()
	if err != nil {
		return err
	}
	defer display.Close()
	// FYNE_THEME is Fyne's own switch for the palette.
	app, err := display.Launch([]string{"FYNE_THEME=" + look, "HOME=" + dir}, bin, "--data", dir+"/data")
	if err != nil {
		return err
	}
	if _, err := app.WaitWindow(time.Minute); err != nil {
		return err
	}
	if _, err := app.WaitWords(time.Minute); err != nil {
		return err
	}
	w := &walk.Walker{App: app, Shots: out, Saw: func(page string) { fmt.Println("  " + page) }}
	if err := w.Evening(sample); err != nil {
		return err
	}
	if err := w.Places(); err != nil {
		return err
	}
	fmt.Printf("The evening %s was walked through the real window. Its pictures are in %s/.\n", sample.Name, out)
	return nil
}
