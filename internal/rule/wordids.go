package rule

import (
	"slices"

	"seconddraft/internal/text"
)

// wordIDs is a set of words by their numbers.
type wordIDs struct {
	list []text.WordID // in order
	// mask has a bit for the lowest six bits of each number, so that most words
	// that are not in the set are told without a look at the list.
	mask uint64
}

// few is how many numbers are looked through one by one.
const few = 8

func (s *wordIDs) add(id text.WordID) {
	if at, there := slices.BinarySearch(s.list, id); !there {
		s.list = slices.Insert(s.list, at, id)
	}
	s.mask |= 1 << (id & 63)
}

// with is the set with those of another; neither of the two changes.
func (s wordIDs) with(other wordIDs) wordIDs {
	if len(s.list) == 0 {
		return other
	}
	s.list = slices.Clone(s.list)
	for _, id := range other.list {
		s.add(id)
	}
	return s
}

// find is the place of a number in the list, -1 where it is not there.
func (s *wordIDs) find(id text.WordID) int {
	if s.mask>>(id&63)&1 == 0 {
		return -1
	}
	if len(s.list) <= few {
		return slices.Index(s.list, id)
	}
	if at, there := slices.BinarySearch(s.list, id); there {
		return at
	}
	return -1
}

func (s *wordIDs) has(id text.WordID) bool { return s.find(id) >= 0 }
