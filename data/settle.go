package data

import (
	"cmp"
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"seconddraft/internal/record"
)

// Loss is something that was saved and cannot be read.
type Loss struct {
	// What is "record", "version", "draft", "dismissal", "setting", "save", or
	// "uncounted" where both sides are damaged and nothing is known to be missing.
	What string
	// Count is how many.
	Count int
	// Record and Started name the evening concerned, where that is known.
	Record  record.ID
	Started time.Time
}

// settle makes head and the lines of records agree with the values that are
// there, and says what is missing by what they said before.
func settle(c contents) (lost []Loss) {
	s := settler{contents: c, versions: map[record.ID][]uint64{}}
	var before head
	if decodeJSON(c[headKey], &before) != nil {
		before = head{}
	}
	now := head{Version: Format, Seq: before.Seq}
	for key, plain := range c {
		now.Seq = max(now.Seq, seqOf(plain))
		if id, seq, ok := parseVersionKey(key); ok {
			s.versions[id] = append(s.versions[id], seq)
		}
		switch kindOf(key) + "/" {
		case notPrefix:
			now.Dismissals++
		case settingPrefix:
			now.Settings++
		}
	}
	ids := map[record.ID]bool{}
	for key := range c {
		if id, ok := strings.CutPrefix(key, recordPrefix); ok {
			ids[record.ID(id)] = true
		}
	}
	for id := range s.versions {
		ids[id] = true
	}
	gone := 0
	for id := range ids {
		if s.record(id) {
			now.Records++
		} else {
			gone++
		}
	}
	now.Draft = s.draft(before)
	if before.Draft && !now.Draft {
		s.lose(Loss{What: "draft", Count: 1})
	}
	s.lose(Loss{What: "record", Count: before.Records - now.Records - gone})
	s.lose(Loss{What: "dismissal", Count: before.Dismissals - now.Dismissals})
	s.lose(Loss{What: "setting", Count: before.Settings - now.Settings})
	c[headKey], _ = json.Marshal(now) // a struct of numbers
	slices.SortFunc(s.lost, func(a, b Loss) int {
		return cmp.Or(cmp.Compare(a.What, b.What), cmp.Compare(a.Record, b.Record))
	})
	return s.lost
}

// complete reports whether all is there that head and the records' lines say.
func (c contents) complete() bool {
	copied := maps.Clone(c)
	return c[headKey] != nil && len(settle(copied)) == 0
}

type settler struct {
	contents
	versions map[record.ID][]uint64
	lost     []Loss
}

func (s *settler) lose(l Loss) {
	if l.Count > 0 {
		s.lost = append(s.lost, l)
	}
}

// record makes the line of one record agree with its versions. It reports false,
// and removes the line, if no version is left.
func (s *settler) record(id record.ID) bool {
	var info listed
	known := decodeJSON(s.contents[recordKey(id)], &info) == nil
	seqs := s.versions[id]
	if len(seqs) == 0 {
		delete(s.contents, recordKey(id))
		s.lose(Loss{What: "record", Count: 1, Record: id, Started: info.Summary.Started})
		return false
	}
	s.lose(Loss{What: "version", Count: info.Versions - len(seqs), Record: id, Started: info.Summary.Started})
	newest := slices.Max(seqs)
	if known && info.Seq == newest && info.Versions == len(seqs) {
		return true
	}
	var e entry
	if decodeJSON(s.contents[versionKey(id, newest)], &e) == nil {
		info.Summary = e.Record.Summary()
	}
	info.Version, info.Seq, info.Versions = Format, newest, len(seqs)
	s.contents[recordKey(id)], _ = json.Marshal(info)
	return true
}

// draft reports whether the draft slot holds one. One that was emptied, or became
// a version, is removed again.
func (s *settler) draft(before head) bool {
	var e entry
	if decodeJSON(s.contents[draftKey], &e) != nil {
		return false
	}
	emptied := !before.Draft && before.Seq >= e.Seq
	for _, seq := range s.versions[e.Record.ID] {
		emptied = emptied || seq > e.Seq
	}
	if emptied {
		delete(s.contents, draftKey)
	}
	return !emptied
}

func parseVersionKey(key string) (id record.ID, seq uint64, ok bool) {
	rest, ok := strings.CutPrefix(key, versionPrefix)
	name, number, cut := strings.Cut(rest, "/")
	seq, err := strconv.ParseUint(number, 16, 64)
	return record.ID(name), seq, ok && cut && err == nil
}
