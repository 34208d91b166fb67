package data

// HasPassphrase reports whether a passphrase is set. If not, anyone who can read
// this account's files can read the store, and the app must say so.
func (s *Store) HasPassphrase() bool {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.slots != nil && s.slots.find(passphraseSlot) != nil
}

// SetPassphrase sets or changes the passphrase. The old one, or the recovery key,
// is checked where one is set and ignored where none is. Only the key slots are rewritten: after any
// end of the process, either the old or the new passphrase opens the store.
func (s *Store) SetPassphrase(old, passphrase []byte) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(passphrase) == 0 {
		return emptyPassphrase()
	}
	if err := s.confirm(old); err != nil {
		return err
	}
	return s.rewrap(passphrase)
}

// RemovePassphrase puts a key file in the passphrase's place, and takes the
// recovery key away with it. The old passphrase is checked.
func (s *Store) RemovePassphrase(old []byte) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.confirm(old); err != nil {
		return err
	}
	if s.slots.find(passphraseSlot) == nil {
		return nil // a new key file would only risk the one there is
	}
	return s.rewrap(nil)
}

// confirm checks the passphrase there is, so that an open window alone is not
// enough to take it off.
func (s *Store) confirm(old []byte) error {
	if s.db == nil {
		return ErrClosed
	}
	if s.slots.find(passphraseSlot) == nil {
		return nil
	}
	master, err := s.slots.unlock(s.path(slotsA), old)
	wipe(master)
	return err
}

// rewrap gives the master key its next slot: of the passphrase, or of a new key
// file if there is none.
func (s *Store) rewrap(passphrase []byte) error {
	current := s.slots
	if current == nil {
		current = new(slotSet)
	}
	var in slot
	var err error
	if len(passphrase) > 0 {
		in, err = wrapWithPassphrase(s.master, passphrase, s.set.cost())
		giveBack()
	} else {
		in, err = wrapWithKeyFile(s.dir, s.master)
	}
	if err != nil {
		return err
	}
	next := current.with(in)
	if len(passphrase) == 0 {
		next = next.without(recoverySlot)
		next.Generation = current.Generation + 1
	}
	if err := s.replaceSlots(&next); err != nil {
		return err
	}
	if len(passphrase) > 0 {
		return fileProblem(s.dir, shredKeyFile(s.dir))
	}
	return nil
}

// replaceSlots makes a set the one that counts.
func (s *Store) replaceSlots(next *slotSet) error {
	if err := writeSlots(s.dir, next); err != nil {
		return s.afterFailedRewrap(err)
	}
	s.slots = next
	return nil
}

// afterFailedRewrap looks which slots count now: if the first file was replaced
// before the failure, the new ones do.
func (s *Store) afterFailedRewrap(err error) error {
	if set, _, readErr := readSlots(s.dir); readErr == nil {
		s.slots = set
	}
	return err
}
