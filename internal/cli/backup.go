package cli

import (
	"errors"
	"fmt"
	"path/filepath"

	"seconddraft/data"
	"seconddraft/internal/backup"
	"seconddraft/internal/exchange"
)

type backupCommand struct {
	passphraseFlag `embed:""`
	Folder         string `placeholder:"DIR" help:"Where the backups are (default: backups in the data folder). Another disk is better."`
	Again          bool   `help:"Make one even if there is one of today."`
	List           bool   `help:"Only list the backups."`
}

func (sh *shell) backups(folder string) string {
	if folder == "" {
		return filepath.Join(sh.dir, backup.Folder)
	}
	return folder
}

func (c *backupCommand) run(sh *shell) (err error) {
	folder := sh.backups(c.Folder)
	if c.List {
		return listBackups(sh, folder)
	}
	s, passphrase, err := sh.open(c.PassphraseFD)
	if err != nil {
		return err
	}
	defer closing(s, &err)
	return makeBackup(sh, s, folder, backup.Options{Passphrase: passphrase, Now: sh.now, Again: c.Again})
}

// makeBackup makes one and says what there is now.
func makeBackup(sh *shell, s *data.Store, folder string, o backup.Options) error {
	res, err := backup.Make(s, folder, o)
	if err != nil && !errors.Is(err, data.ErrDamaged) || res.Path == "" {
		return err
	}
	if res.Skipped {
		sh.printf("There is a backup of today: %s\n", res.Path)
		return nil
	}
	sh.printf("%s\nOpened again and compared: %s.\n", res.Path, contentsOf(res.Counts))
	if res.KeyInClear {
		sh.note("No passphrase is set, so the key to the backups lies beside them in clear. Anyone who gets the folder can read them.")
	}
	if n := len(res.Cleared); n > 0 {
		sh.printf("%s cleared away; the last of each day, week and month stay.\n", count(n, "old backup"))
	}
	if err != nil {
		sh.note("Some of your words could not be read, so this backup holds the rest, and no older one was cleared away.")
	}
	return err
}

func listBackups(sh *shell, folder string) error {
	list, err := backup.List(folder)
	if err != nil {
		return err
	}
	for _, b := range list {
		sh.printf("%s  %s\n", b.Made.Local().Format("2006-01-02 15:04"), b.Path)
	}
	return nil
}

// contentsOf says what is in an archive.
func contentsOf(c exchange.Counts) string {
	text := fmt.Sprintf("%s with %s", count(c.Records, "record"), count(c.Versions, "saved version"))
	if c.Records > 0 {
		text += fmt.Sprintf(", %s to %s", c.First.Format("2006-01-02"), c.Last.Format("2006-01-02"))
	}
	if c.Draft {
		text += ", a draft"
	}
	if c.Dismissals > 0 {
		text += fmt.Sprintf(", “not this” to %s", count(c.Dismissals, "question"))
	}
	if c.Settings > 0 {
		text += ", " + count(c.Settings, "setting")
	}
	return text
}

type restoreCommand struct {
	File           string `arg:"" optional:"" help:"The backup, or a JSON export. Without one: the newest backup."`
	passphraseFlag `embed:""`
	fileFlag       `embed:""`
	Folder         string `placeholder:"DIR" help:"Where the backups are (default: backups in the data folder)."`
	Add            bool   `xor:"how" help:"Add what is in it, as an import that can be taken back."`
	Replace        bool   `xor:"how" help:"Put it in the place of all that is there now."`
	Yes            bool   `help:"Do not ask before."`
}

func (c *restoreCommand) run(sh *shell) (err error) {
	folder := sh.backups(c.Folder)
	file := c.File
	if file == "" {
		list, err := backup.List(folder)
		if err != nil {
			return err
		}
		if len(list) == 0 {
			return fmt.Errorf("%w: there is no backup in %s; name the file", errUsage, folder)
		}
		file = list[0].Path
	}
	if !c.Add && !c.Replace {
		return c.show(sh, file)
	}
	s, passphrase, err := sh.openOrCreate(c.PassphraseFD)
	if err != nil {
		return err
	}
	defer closing(s, &err)
	a, err := c.read(sh, file, s, passphrase)
	if err != nil {
		return err
	}
	sh.printf("%s\nIn it: %s.\n", file, contentsOf(a.Counts()))
	question := "Add it to what is there?"
	if c.Replace {
		question = "Put it in the place of all that is there now?"
	}
	if err := sh.confirm(question, c.Yes, "--yes"); err != nil {
		return err
	}
	if err := sh.backupBefore(s, folder, passphrase); err != nil {
		return fmt.Errorf("nothing was restored, because what is there now could not be backed up first: %w", err)
	}
	if c.Replace {
		if err := exchange.Replace(s, a); err != nil {
			return err
		}
		sh.printf("Restored.\n")
		return nil
	}
	p, err := exchange.Preview(s, exchange.Incoming{Kind: exchange.FromJSON, Archive: a})
	if err != nil {
		return err
	}
	showPlan(sh, p)
	if p.Empty() {
		return nil
	}
	return addPlan(sh, s, p)
}

// backupBefore backs up what is about to be changed. Of records just begun none is
// made: it would be the newest, and empty.
func (sh *shell) backupBefore(s *data.Store, folder string, passphrase []byte) error {
	a, err := exchange.Collect(s, sh.now)
	if err == nil && len(a.Records)+len(a.Dismissals)+len(a.Settings) == 0 && a.Draft == nil {
		return nil
	}
	return makeBackup(sh, s, folder, backup.Options{Passphrase: passphrase, Now: sh.now, Again: true, KeepAll: true})
}

// show says what is in the backup. It needs no store: a forgotten or lost one is
// when a backup is looked at.
func (c *restoreCommand) show(sh *shell, file string) error {
	a, err := c.read(sh, file, nil, nil)
	if err != nil {
		return err
	}
	sh.printf("%s\nMade %s. In it: %s.\n", file, a.Made.Format("2006-01-02 15:04"), contentsOf(a.Counts()))
	sh.printf("Say --add to add it to what is there, or --replace to put it in its place. Both make a backup first.\n")
	return nil
}

// read tries the keys there are before it asks.
func (c *restoreCommand) read(sh *shell, file string, s *data.Store, passphrase []byte) (exchange.Archive, error) {
	var keys backup.Keyring
	if s != nil {
		keys = s
	}
	a, err := backup.Read(file, keys, passphrase)
	if !errors.Is(err, data.ErrWrongPassphrase) {
		return a, err
	}
	if passphrase, err = sh.ask("Passphrase of the backup", c.FilePassphraseFD, "--file-passphrase-fd"); err != nil {
		return exchange.Archive{}, err
	}
	return backup.Read(file, keys, passphrase)
}
