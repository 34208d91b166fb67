package main

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"seconddraft/internal/walk"
	"seconddraft/internal/xwin"
)

const (
	// readPause is how long the typing rests before the window reads a second
	// draft again: ui.readPause.
	readPause = 150 * time.Millisecond
	// rereads is how often each length is read again: the 95th percentile is then
	// the second worst.
	rereads = 20
)

// rereading is what was measured of one draft: from the end of the pause to the
// marks and words on the screen.
type rereading struct {
	Words int
	Times []time.Duration
}

// fairSentences are what a second draft is made of, ten words each.
var fairSentences = []string{
	"The login failed in the demo because I skipped it. ",
	"The first half hour went well and they asked questions. ",
	"I can test it on their network before the nineteenth. ",
	"I was tired that night and the train was late. ",
	"Lars filled the gap and we both stayed quite calm. ",
}

const (
	// lastStart ends each draft and lastEnd is typed behind it: the reader gives
	// credit for the two together.
	lastStart, lastEnd = " It will", " pass"
	// keyPause lies between two keys. It is a little less than readPause, so that
	// the key that counts does not wait for those before it.
	keyPause = 140 * time.Millisecond
)

func fairDraft(words int) string {
	var b strings.Builder
	for i := range words / 10 {
		b.WriteString(fairSentences[i%len(fairSentences)])
	}
	return b.String() + strings.TrimSpace(lastStart)
}

// rereadings opens the window on an evening and types at drafts of each length.
func rereadings(bin string, lengths ...int) (all []rereading, err error) {
	display, err := xwin.Start()
	if err != nil {
		return nil, err
	}
	defer display.Close()
	dir, err := os.MkdirTemp("", "seconddraft-bench")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir) //nolint:errcheck // a temporary folder
	app, err := display.Launch(nil, bin, "--data", dir)
	if err != nil {
		return nil, err
	}
	defer app.Kill()
	if _, err := app.WaitWindow(30 * time.Second); err != nil {
		return nil, err
	}
	if _, err := app.WaitWords(30 * time.Second); err != nil {
		return nil, err
	}
	w := walk.Walker{App: app}
	if err := w.ToDraft("The login failed in the demo.", "I always ruin every demo. I'm such an idiot."); err != nil {
		return nil, err
	}
	for _, words := range lengths {
		r := rereading{Words: words}
		if r.Times, err = reread(app, fairDraft(words)); err != nil {
			return nil, fmt.Errorf("a draft of %d words: %w", words, err)
		}
		all = append(all, r)
	}
	return all, nil
}

// reread puts the words on the paper of the second draft and times what comes of
// the fair one typed behind them. The time runs from the press of its last key,
// so that it holds the handling of that key as well.
func reread(app *xwin.App, words string) (times []time.Duration, err error) {
	if err := app.Key("ctrl+a"); err != nil {
		return nil, err
	}
	if err := app.Paste(words); err != nil {
		return nil, err
	}
	for range rereads {
		still, err := app.WaitStillFor(30*time.Second, time.Second)
		if err != nil {
			return nil, err
		}
		before := walk.Credited(still)
		var pressed time.Time
		for _, key := range lastEnd {
			time.Sleep(keyPause)
			if pressed, err = app.Press(key); err != nil {
				return nil, err
			}
		}
		for walk.Credited(still) <= before {
			if time.Since(pressed) > 30*time.Second {
				return nil, fmt.Errorf("nothing is marked in the draft: %w", xwin.ErrTimeout)
			}
			if still, err = app.Picture(); err != nil {
				return nil, err
			}
		}
		times = append(times, time.Since(pressed)-readPause)
		if err := app.Key(slices.Repeat([]string{"BackSpace"}, len(lastEnd))...); err != nil {
			return nil, err
		}
	}
	return times, nil
}
