package copies

import (
	"errors"
	"time"

	"seconddraft/internal/backup"
	"seconddraft/internal/parcel"
)

// secondLimit is how long a second folder may take. A stick needs a second or two;
// a disk that does not answer must not keep the store open.
const secondLimit = 15 * time.Second

// SetSecond keeps the backups in a folder that the user chose as well, beginning
// with the newest one; "" stops. With an error it is as it was.
func (c *Copies) SetSecond(chosen string, now time.Time) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if chosen == "" {
		return backup.ForgetSecond(c.store)
	}
	before, err := backup.SecondOf(c.store)
	if err != nil {
		before = backup.Second{} // it is chosen anew just now
	}
	if err := backup.UseSecond(c.store, chosen, c.store.Dir()); err != nil {
		return err
	}
	if err := c.toSecond(now); err != nil {
		return errors.Join(err, before.Note(c.store))
	}
	return nil
}

// ToSecond puts the newest backup into the second folder now.
func (c *Copies) ToSecond(now time.Time) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.toSecond(now)
}

func (c *Copies) toSecond(now time.Time) error {
	list, err := backup.List(c.folder())
	if err != nil {
		return err
	}
	if len(list) > 0 {
		return c.mirror(list[0].Path, now, false)
	}
	if untouched(c.store) {
		return nil // the first backup goes there
	}
	res, err := backup.Make(c.store, c.folder(), backup.Options{Now: now, Again: true})
	if err != nil {
		return err
	}
	return c.mirror(res.Path, now, false)
}

// mirror brings the second folder up to date, if there is one, and notes what came
// of it. What was in the way is no reason to hold anything up: State tells it.
func (c *Copies) mirror(path string, now time.Time, keepAll bool) error {
	m, ok, err := backup.NewMirror(c.store, c.folder(), path, keepAll)
	if err != nil || !ok {
		return err
	}
	second, err := m.Run(now, secondLimit)
	return errors.Join(err, second.Note(c.store))
}

// second says what is known of it, without a look at its disk, which may not
// answer.
func (c *Copies) second() (*parcel.SecondFolder, error) {
	s, err := backup.SecondOf(c.store)
	if err != nil || s.Dir == "" {
		return nil, err
	}
	return &parcel.SecondFolder{Dir: s.Dir, Made: s.Made, What: s.What, Next: s.Next}, nil
}
