package helpline

import (
	"encoding/json"
	"slices"
	"time"
)

// CheckedIn is when the embedded numbers were last looked at.
const CheckedIn = "November 2026"

// Changes are what the user made of a country's lines. The zero value changes
// nothing; docs/data-format.md is the specification of its JSON.
type Changes struct {
	Version int       `json:"v"`
	Changed []Changed `json:"changed,omitempty"`
	// Hidden names lines of the app by their reach.
	Hidden []string  `json:"hidden,omitempty"`
	Added  []Changed `json:"added,omitempty"`
}

// Changed is a line in the user's wording. Of names the app's line it stands for.
type Changed struct {
	Of    string    `json:"of,omitempty"`
	Name  string    `json:"name"`
	Reach string    `json:"reach"`
	When  time.Time `json:"when"`
}

// Contact is somebody of the user's own.
type Contact struct {
	Version int    `json:"v"`
	Name    string `json:"name"`
	Reach   string `json:"reach"`
}

// Empty reports whether there is nothing to show.
func (c Contact) Empty() bool { return c.Name+c.Reach == "" }

// version is the version of both that this code writes.
const version = 1

// ParseChanges reads changes; what is not ours, or newer, changes nothing.
func ParseChanges(value string) Changes {
	var c Changes
	if json.Unmarshal([]byte(value), &c) != nil || c.Version != version {
		return Changes{}
	}
	return c
}

// ParseContact reads a contact; what is not ours, or newer, is nobody.
func ParseContact(value string) Contact {
	var c Contact
	if json.Unmarshal([]byte(value), &c) != nil || c.Version != version {
		return Contact{}
	}
	return c
}

// String is the value under which the changes are kept, "" for none.
func (ch Changes) String() string {
	if len(ch.Changed)+len(ch.Hidden)+len(ch.Added) == 0 {
		return ""
	}
	ch.Version = version
	b, _ := json.Marshal(ch) // strings and times of this century
	return string(b)
}

// String is the value under which the contact is kept, "" for nobody.
func (c Contact) String() string {
	if c.Empty() {
		return ""
	}
	c.Version = version
	b, _ := json.Marshal(c) // strings alone
	return string(b)
}

// With is the country with the user's changes. The emergency number stays.
func (c Country) With(ch Changes) Country {
	c.Lines = ch.apply(c.Lines)
	c.Violence = ch.apply(c.Violence)
	for _, a := range ch.Added {
		c.Lines = append(c.Lines, Line{Name: a.Name, Reach: a.Reach, Changed: a.When})
	}
	return c
}

func (ch Changes) apply(lines []Line) []Line {
	var out []Line
	for _, l := range lines {
		if slices.Contains(ch.Hidden, l.Reach) {
			continue
		}
		if i := ch.of(l.Reach); i >= 0 {
			own := ch.Changed[i]
			l = Line{Name: own.Name, Reach: own.Reach, Changed: own.When}
		}
		out = append(out, l)
	}
	return out
}

func (ch Changes) of(reach string) int {
	return slices.IndexFunc(ch.Changed, func(c Changed) bool { return c.Of == reach })
}

// Change gives the app's line other words.
func (ch Changes) Change(of, name, reach string, when time.Time) Changes {
	ch = ch.SetBack(of)
	ch.Changed = append(ch.Changed, Changed{of, name, reach, when})
	return ch
}

// Hide leaves the app's line out.
func (ch Changes) Hide(of string) Changes {
	ch = ch.SetBack(of)
	ch.Hidden = append(ch.Hidden, of)
	return ch
}

// SetBack gives the app's line back as it was.
func (ch Changes) SetBack(of string) Changes {
	ch.Changed = slices.DeleteFunc(slices.Clone(ch.Changed), func(c Changed) bool { return c.Of == of })
	ch.Hidden = slices.DeleteFunc(slices.Clone(ch.Hidden), func(r string) bool { return r == of })
	return ch
}

// Add puts a line of the user's own at the end.
func (ch Changes) Add(name, reach string, when time.Time) Changes {
	ch.Added = append(slices.Clone(ch.Added), Changed{Name: name, Reach: reach, When: when})
	return ch
}

// Drop takes one of the added lines away.
func (ch Changes) Drop(i int) Changes {
	ch.Added = slices.Delete(slices.Clone(ch.Added), i, i+1)
	return ch
}

// Touched reports whether the app's line was changed, and whether it is hidden.
func (ch Changes) Touched(of string) (changed, hidden bool) {
	return ch.of(of) >= 0, slices.Contains(ch.Hidden, of)
}
