// Package words holds what the app says against the house rules: no exclamation
// mark, none of the phrases that belittle, cheer, order about or diagnose, and
// sentences that a tired person can read. Only tests use it. Start with Faults.
package words

import (
	"fmt"
	"regexp"
	"strings"

	"seconddraft/internal/grade"
)

// phrases are banned wherever the app speaks. Each wounds someone at night: it
// makes the pain small, praises without knowing, gives orders, promises what
// nobody knows, or names an illness.
var phrases = []struct {
	fault   string
	pattern *regexp.Regexp
}{
	{"makes it small", regexp.MustCompile(`\b(at least|simply|only human|bright side|silver lining|worse off|could be worse|happens for a reason|ha(s|ve) it worse|cheer up|get over it|calm down|overreact\w*|too sensitive|not that bad|no big deal)\b`)},
	{"praises", regexp.MustCompile(`\b(lovable|amazing|wonderful|proud of|awesome|well done|good job|great job|brilliant|incredible|worthy|strong person|you are enough|congratulations)\b`)},
	{"promises", regexp.MustCompile(`\b(will (pass|be (fine|ok|okay|better|alright|all right|good))|it gets better|going to be (fine|ok|okay|alright|all right)|they love you)\b`)},
	{"shifts blame", regexp.MustCompile(`\b(their|his|her|your) (own )?fault\b|\bto blame\b`)},
	{"diagnoses", regexp.MustCompile(`\b(depress(ed|ion|ive)|disorder|adhd|ptsd|bipolar|trauma\w*|symptom\w*|narcissis\w+|patholog\w+|irrational|dysfunction\w*|maladaptive|neurotic|toxic|unhealthy|delusion\w*)\b`)},
	{"gives orders", regexp.MustCompile(`\byou (should|must|need to|have to|ought)\b|\b(let it go|move on|forgive|think positive|stop thinking)\b`)},
	{"preaches growth", regexp.MustCompile(`\b(lesson|blessing|stronger for|was meant to be|grow from|personal growth)\b`)},
	{"judges the person", regexp.MustCompile(`\b(you are (wrong|being)|your (distortion|error|mistaken)|faulty)\b`)},
}

// minimiser is "just" where it makes a thing smaller; "just as true" and "just
// this" compare and point.
var minimiser = regexp.MustCompile(`\bjust (an? |one |your |some |try\b|think\b|let\b|do\b|be\b|ask\b|relax|remember)`)

// Faults lists what the house rules forbid in a text of ours. Words between
// curly quotes are someone else's and are left out.
func Faults(s string) []string {
	ours := strings.ToLower(quoted.ReplaceAllString(s, "this"))
	ours = strings.ReplaceAll(ours, "’", "'")
	var out []string
	if strings.ContainsRune(ours, '!') {
		out = append(out, "has an exclamation mark")
	}
	for _, p := range phrases {
		if m := p.pattern.FindString(ours); m != "" {
			out = append(out, fmt.Sprintf("%s: %q", p.fault, m))
		}
	}
	if m := minimiser.FindString(ours); m != "" {
		out = append(out, fmt.Sprintf("makes it small: %q", m))
	}
	if g := Grade(s); g > grade.Max {
		out = append(out, fmt.Sprintf("needs grade %.1f", g))
	}
	return out
}

var (
	quoted = regexp.MustCompile(`“[^”]*”`)
	slot   = regexp.MustCompile(`\{\{\.\w+\}\}|\{[a-z_]+\}`)
)

// Grade is the school grade of a text of ours. Quoted words , {slots} and {{.Places}} count as
// the one word "this".
func Grade(s string) float64 {
	return grade.Of(slot.ReplaceAllString(quoted.ReplaceAllString(s, "this"), "this"))
}
