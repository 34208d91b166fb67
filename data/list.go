package data

import (
	"cmp"
	"slices"

	"seconddraft/internal/record"
)

// List returns a line for each record, newest evening first. If some cannot be
// read, the others are returned together with ErrDamaged or ErrNewer.
func (s *Store) List() ([]record.Summary, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if s.db == nil {
		return nil, ErrClosed
	}
	var l lines
	lost, err := s.each(recordPrefix, s.linesInto(&l))
	if missing := s.head.Records - len(l) - len(lost); err == nil && missing > 0 {
		lost = append(lost, slices.Repeat([]string{"a record"}, missing)...)
		err = errSeal
	}
	return l.summaries(), s.lost(err, lost...)
}

// Newest is the beginning of List, up to n lines, without reading the others, so
// that it takes as long at any number of records. It goes by the ids, which begin
// with the moment at which a record was started: where somebody else gave a record
// another id, List has it at its place and Newest perhaps not at all.
func (s *Store) Newest(n int) ([]record.Summary, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if s.db == nil {
		return nil, ErrClosed
	}
	var l lines
	into, read, last := s.linesInto(&l), 0, ""
	lost, err := s.eachBack(recordPrefix, func(key string, value []byte) error {
		begun := key[:min(len(key), len(recordPrefix)+ulidTime)]
		if read >= n && begun != last { // of one moment all, to know which was saved last
			return errEnough
		}
		read, last = read+1, begun
		return into(key, value)
	})
	if err == nil && n > 0 && len(l) == 0 && s.head.Records > 0 {
		lost, err = append(lost, "a record"), errSeal // there is none where there must be some
	}
	list := l.summaries()
	return list[:min(n, len(list))], s.lost(err, lost...)
}

// ulidTime is how many signs of an id say when its record was started.
const ulidTime = 10

type lines []listed

func (s *Store) linesInto(l *lines) func(key string, value []byte) error {
	return func(key string, value []byte) error {
		var info listed
		if err := decodeValue(s.seal, key, value, &info); err != nil {
			return err
		}
		*l = append(*l, info)
		return nil
	}
}

// summaries orders them, newest evening first.
func (l lines) summaries() []record.Summary {
	slices.SortFunc(l, func(a, b listed) int {
		return cmp.Or(b.Summary.Started.Compare(a.Summary.Started), cmp.Compare(b.Seq, a.Seq))
	})
	list := make([]record.Summary, len(l))
	for i, info := range l {
		list[i] = info.Summary
	}
	return list
}
