package practice

import (
	"cmp"
	"hash/fnv"
	"slices"
	"strings"
)

// RoundLength is how many cards a round has: about three minutes.
const RoundLength = 5

const (
	// ownFrom is how many lines of one's own there must be before any is dealt.
	ownFrom = 5
	// ownInRound is how many of a round may be one's own.
	ownInRound = 2
	// mildMost is the highest level that is dealt unless harsher lines were chosen.
	mildMost = 2
)

// Pool is what a round is dealt from.
type Pool struct {
	Starters []Line
	// Own are the lines of the user's own that may be used: see Candidates. Said are
	// the ids of those that were said yes to.
	Own  []Line
	Said map[string]bool
	// Resting are the ids that are not to come on this day.
	Resting map[string]bool
	// Recent are the ids of the last rounds, which come again only when no other is left.
	Recent map[string]bool
	// Harsh lets lines of level 3 in.
	Harsh bool
}

// Deal chooses the cards of a round: one fair criticism, up to two lines of the
// user's own, and other starter lines from as many areas as there are. The same
// seed and the same pool give the same round. A pool with too few gives fewer.
func Deal(seed string, p Pool) []Line {
	own := p.allowed(seed, p.own())
	starters := p.allowed(seed, p.Starters)
	var round []Line
	take := func(from []Line, most int, want func(Line) bool) {
		for _, l := range from {
			if most == 0 || len(round) == RoundLength {
				return
			}
			if want(l) && !slices.ContainsFunc(round, func(r Line) bool { return r.ID == l.ID || sameLine(r, l) }) {
				round = append(round, l)
				most--
			}
		}
	}
	elsewhere := func(l Line) bool {
		return !l.Fair && l.Level <= mildMost && !slices.ContainsFunc(round, func(r Line) bool { return r.Area == l.Area })
	}
	take(own, ownInRound, func(Line) bool { return true })
	take(starters, 1, func(l Line) bool { return l.Fair })
	take(starters, 1, func(l Line) bool { return l.Level > mildMost })
	take(starters, RoundLength, elsewhere)
	take(starters, RoundLength, func(l Line) bool { return !l.Fair && l.Level <= mildMost })
	return inOrder(seed, round)
}

// own are the lines of one's own that were said yes to, once there are enough to
// choose from.
func (p Pool) own() []Line {
	if len(p.Own) < ownFrom {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(p.Own), func(l Line) bool { return !p.Said[l.ID] })
}

// allowed are the lines that may come on this day, shuffled, those of the last
// rounds at the end.
func (p Pool) allowed(seed string, lines []Line) []Line {
	list := slices.DeleteFunc(slices.Clone(lines), func(l Line) bool {
		return p.Resting[l.ID] || l.Level > mildMost && !p.Harsh
	})
	slices.SortFunc(list, func(a, b Line) int {
		if p.Recent[a.ID] != p.Recent[b.ID] {
			if p.Recent[a.ID] {
				return 1
			}
			return -1
		}
		return cmp.Compare(rank(seed, a.ID), rank(seed, b.ID))
	})
	return list
}

// inOrder puts the cards into the order of the round. A harsh one is never first.
func inOrder(seed string, round []Line) []Line {
	slices.SortFunc(round, func(a, b Line) int { return cmp.Compare(rank(seed+"order", a.ID), rank(seed+"order", b.ID)) })
	if i := slices.IndexFunc(round, func(l Line) bool { return l.Level <= mildMost }); i > 0 {
		round[0], round[i] = round[i], round[0]
	}
	return round
}

// rank is a number that belongs to a seed and an id alone: a line that is added or
// taken away moves none of the others.
func rank(seed, id string) uint64 {
	h := fnv.New64a()
	_, _ = h.Write([]byte(seed + "\x00" + id))
	return h.Sum64()
}

func sameLine(a, b Line) bool { return strings.EqualFold(a.Line, b.Line) }
