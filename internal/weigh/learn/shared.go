package learn

import (
	"io/fs"
	"slices"

	"seconddraft/internal/corpus"
)

// Shared are the texts in the folder that DATA names.
type Shared struct {
	Rated              []corpus.Rated
	Journals, Comments []corpus.Text
}

// LoadShared reads them.
func LoadShared(dir fs.FS) (Shared, error) {
	var s Shared
	var err error
	if s.Rated, err = corpus.LoadRated(dir); err != nil {
		return s, err
	}
	if s.Journals, err = corpus.LoadTexts(dir, corpus.JournalFile); err != nil {
		return s, err
	}
	s.Comments, err = corpus.LoadTexts(dir, corpus.CommentsFile)
	return s, err
}

// Examples are all of them.
func (s Shared) Examples() []Example {
	return slices.Concat(Rated(s.Rated), Texts(FromJournals, s.Journals), Texts(FromComments, s.Comments))
}
