package data

import "errors"

// HasRecoveryKey reports whether a recovery key opens this store.
func (s *Store) HasRecoveryKey() bool {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.slots != nil && s.slots.find(recoverySlot) != nil
}

// NewRecoveryKey makes a recovery key and gives its eight lines; one from before
// opens the store no more. It is kept nowhere: the caller shows it once. The passphrase is checked, and
// there must be one.
func (s *Store) NewRecoveryKey(passphrase []byte) (lines []string, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.confirm(passphrase); err != nil {
		return nil, err
	}
	if s.slots.find(passphraseSlot) == nil {
		return nil, noPassphrase()
	}
	key := randomBytes(keySize)
	defer wipe(key)
	wrapped, err := seal(key, s.master, slotData(recoverySlot))
	if err != nil {
		return nil, err
	}
	next := s.slots.without(recoverySlot)
	next.Slots = append(next.Slots, slot{Type: recoverySlot, Wrapped: wrapped})
	// Where only the second copy failed the new slots count, and the key must be seen.
	if err := s.replaceSlots(&next); err != nil && s.slots.Generation != next.Generation {
		return nil, err
	}
	return writeRecoveryKey(key), nil
}

// RemoveRecoveryKey takes the recovery key's slot away. The passphrase is checked.
func (s *Store) RemoveRecoveryKey(passphrase []byte) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.confirm(passphrase); err != nil {
		return err
	}
	if s.slots.find(recoverySlot) == nil {
		return nil
	}
	next := s.slots.without(recoverySlot)
	return s.replaceSlots(&next)
}

// without is the next generation of the set, with no slot of one type.
func (s *slotSet) without(kind string) slotSet {
	next := *s
	next.Generation++
	next.Slots = nil
	for _, old := range s.Slots {
		if old.Type != kind {
			next.Slots = append(next.Slots, old)
		}
	}
	return next
}

// unlock gives the master key for what was typed: the passphrase, or the recovery
// key where there is one. A recovery key with a slip in it is ErrWrongPassphrase,
// and its Problem names the line.
func (s *slotSet) unlock(path string, typed []byte) ([]byte, error) {
	key, slip := readRecoveryKey(typed)
	defer wipe(key)
	recovery := s.find(recoverySlot)
	if slip == nil && recovery != nil {
		if master, err := unseal(key, recovery.Wrapped, slotData(recoverySlot)); err == nil && len(master) == keySize {
			return master, nil
		}
	}
	master, err := s.find(passphraseSlot).unwrap(path, typed)
	giveBack()
	if !errors.Is(err, ErrWrongPassphrase) || errors.Is(slip, errNotRecovery) {
		return master, err
	}
	switch {
	case recovery == nil:
		return nil, noRecovery()
	case slip != nil:
		return nil, slip
	}
	return nil, wrongRecovery()
}
