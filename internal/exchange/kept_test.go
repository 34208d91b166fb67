package exchange

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"seconddraft/internal/kept"
	"seconddraft/internal/record"
)

func TestWhatIsKeptIsOnePage(t *testing.T) {
	if KeptPage(map[string]string{"look": "dark"}) != "" {
		t.Error("a page of nothing")
	}
	won := kept.NewWin(kept.SmallWin, "Asked for the\nslot.", now)
	won.State, won.Became, won.Area = record.Changed, "I wrote a mail.", "work"
	letter := kept.LetterOf(nil)
	letter.Voice = "Slowly.\n# Not a heading"
	story := kept.NewStory([]string{"I ruin every demo."}, now)
	story.Name = "The Demo Story"
	settings := map[string]string{}
	put := func(name, value string, err error) {
		must(t, err)
		settings[name] = value
	}
	put(kept.Setting(won))
	put(kept.Setting(letter))
	put(kept.Setting(story))
	card := kept.NewCard("You always freeze.", "I froze once,\nand I went on.", now)
	put(kept.Setting(card))
	page := KeptPage(settings)
	for _, want := range []string{
		"## Small wins\n\n- Asked for the slot.; on: " + now.Format(time.DateOnly), "; changed; became: I wrote a mail.", "Slowly.\n\\# Not a heading", "- The Demo Story; I ruin every demo.",
		"## Coping cards\n\n- You always freeze.; my answer: I froze once, and I went on.",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %q:\n%s", want, page)
		}
	}
	var b bytes.Buffer
	r := record.New(now)
	r.Event = "Soup."
	must(t, WriteMarkdownZip(&b, []record.Record{r}, page))
	in, err := Read(File{Name: "x.zip", Bytes: b.Bytes()}, time.UTC)
	if err != nil || len(in.Skipped) > 0 || len(in.Archive.Records) != 1 {
		t.Errorf("read back: %+v, %v", in, err)
	}
}
