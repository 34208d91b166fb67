package ui

import (
	"testing"

	"seconddraft/internal/tools"
	"seconddraft/ui/kit"
)

// TestNoToolBesideAStopSign: nothing is suggested, and contain alone is there.
func TestNoToolBesideAStopSign(t *testing.T) {
	for _, words := range []string{
		"I want to kill myself.",
		"My husband hit me again, and I always deserve it.",
		"They said my kind should go back where we came from. I will never belong.",
		"My mum died last week. I always let her down.",
		"The doctor told me today that it is cancer. I will never see them grow up.",
	} {
		for _, in := range []string{"narration", "next", "tool"} {
			d := open(t, t.TempDir())
			switch in {
			case "next":
				d.u.night.rec.Next = words
				d.u.night.rec.SetNarration(feared)
			case "tool":
				d.u.night.rec.Learn.Direct = words
				d.u.night.rec.SetNarration(feared)
			default:
				d.u.night.rec.SetNarration(words)
			}
			d.u.goTo(stepNext)
			d.until("the tools", func() bool { return d.button("Open it") != nil })
			for _, name := range []tools.Tool{tools.Map, tools.Learn, tools.Tell, tools.Engage, tools.Heavy} {
				if d.sees(toolName(name)) {
					t.Errorf("%q in %s: %s is offered", words, in, name)
				}
			}
			if d.sees("Or nothing") || !d.sees(toolName(tools.Contain)) || d.button("Something else") != nil {
				t.Errorf("%q in %s: %s", words, in, d.words())
			}
			d.u.closeStore()
		}
	}
}

// TestAStopSignTypedBesideTheTools closes them when the typing rests; the words stay.
func TestAStopSignTypedBesideTheTools(t *testing.T) {
	d := open(t, t.TempDir())
	d.whatNow(feared)
	if d.button("Something else") == nil {
		t.Fatal("nothing is offered")
	}
	const words = "My mum died last week. I ring my aunt."
	all[*kit.Paper](d)[0].Entry.SetText(words)
	d.until("the gates", func() bool { return d.button("Something else") == nil })
	if d.sees("Or nothing") || !d.sees(toolName(tools.Contain)) || all[*kit.Paper](d)[0].Text() != words || d.u.night.rec.Next != words {
		t.Errorf("after it: %s", d.words())
	}
}
