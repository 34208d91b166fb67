package data

import "testing"

// testCost is quick and not safe.
var testCost = cost{time: 1, memory: 64, lanes: 1}

// NewTestStore is an empty store without a passphrase in a folder of the test's
// own. It is closed when the test ends.
func NewTestStore(t testing.TB) *Store {
	t.Helper()
	set := defaultSettings()
	set.cost = func() cost { return testCost }
	s, err := create(t.TempDir(), nil, set)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// Dir is the folder of the store. Move changes it.
func (s *Store) Dir() string {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.dir
}
