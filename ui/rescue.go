package ui

// Rescue makes durable what was typed and is not yet. It may be called from any
// goroutine, at any time and more than once, also after a panic: it touches
// neither the window nor the record that is being written.
func (u *Window) Rescue() error {
	if s := u.rescue.Load(); s != nil {
		return s.Flush()
	}
	return nil
}

// Finish keeps everything and closes the store, where Quit has not done so: the
// toolkit also ends the window by itself, at SIGTERM for one. It is called once
// the window is gone, shows nothing, and returns once the backup of the day is
// made and the store is closed.
func (u *Window) Finish() {
	over.Store(true)
	u.leaveExample()
	u.endMove()
	defer func() { <-u.leaving.done }()
	if u.store == nil {
		return
	}
	if saver := u.rescue.Load(); saver != nil {
		var err error
		if u.night != nil && u.night.changed() {
			err = saver.Version(u.night.rec.Clone())
		} else {
			err = saver.Flush()
		}
		if err != nil {
			u.trouble = err
			u.logError(err)
		}
	}
	u.putAway(u.store)
	u.store = nil
}

// ToFront brings the window to the front and gives it the keyboard. It may be
// called from any goroutine.
func (u *Window) ToFront() { onUI(u.bringUp) }

// giveUp ends the app without what could not be saved.
func (u *Window) giveUp() {
	u.rescue.Store(nil)
	u.end()
}
