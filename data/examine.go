package data

import (
	"crypto/cipher"

	"seconddraft/data/journal"
)

// examination looks a store over before anything in it is trusted: the files of the
// database against the mark of their clean end, then the journal. It reads, needs no
// key, and runs beside what opening does meanwhile.
type examination struct {
	mark    *closedMark // nil where there is none that holds
	file    *journal.File
	fileErr error // why the journal is not open

	compared, walked chan struct{} // closed when it is done
	same             bool          // once compared
	found            journal.State // once walked
}

// examine begins to look the store over. Its end is awaited with end.
func (s *Store) examine() *examination {
	e := &examination{compared: make(chan struct{}), walked: make(chan struct{})}
	var markErr error
	e.mark, markErr = readMark(s.path(closedFile))
	e.file, e.fileErr = journal.OpenFile(s.path(journalFile))
	go func() {
		// One after the other: nothing goes on before the first is done.
		e.same = markErr == nil && e.mark.holds(s.path(badgerDir))
		close(e.compared)
		if e.fileErr == nil {
			e.found = e.file.Walk()
		}
		close(e.walked)
	}()
	return e
}

// sound reports whether the files of the database are as their clean end left them.
func (e *examination) sound() bool {
	<-e.compared
	return e.same
}

// state is that of the journal.
func (e *examination) state() *journal.State {
	<-e.walked
	return &e.found
}

// journal takes the journal's file over.
func (e *examination) journal(aead cipher.AEAD) *journal.Journal {
	j := e.file.Journal(aead, *e.state())
	e.file = nil
	return j
}

// end waits for what still reads, and closes what nobody took over. A second one
// does nothing.
func (e *examination) end() {
	<-e.walked
	if e.file != nil {
		_ = e.file.Close()
		e.file = nil
	}
}
