package cli

import (
	"fmt"

	"seconddraft/data"
)

type checkCommand struct {
	passphraseFlag `embed:""`
}

func (c *checkCommand) run(sh *shell) error {
	passphrase, err := sh.passphrase(c.PassphraseFD)
	if err != nil {
		return err
	}
	r, err := data.Check(sh.dir, passphrase)
	if err != nil {
		return err
	}
	sh.printf("Read: %s, %d bytes, %s in the journal.\n", count(r.Files, "file"), r.Bytes, count(r.Saves, "save"))
	sh.printf("There: %s.\n", reportContents(r))
	showDamage(sh, r)
	if len(r.Problems)+len(r.Lost) > 0 {
		return &data.Problem{
			Kind: data.ErrDamaged, Path: sh.dir,
			What: "Not all is in order.",
			Next: "“seconddraft repair --to DIR” saves all that can be read into a new folder and leaves this one alone.",
		}
	}
	sh.printf("All of it is in order.\n")
	return nil
}

type repairCommand struct {
	passphraseFlag `embed:""`
	To             string `required:"" placeholder:"DIR" help:"The new folder; it must not be there yet, or be empty."`
}

func (c *repairCommand) run(sh *shell) error {
	passphrase, err := sh.passphrase(c.PassphraseFD)
	if err != nil {
		return err
	}
	r, err := data.Repair(sh.dir, passphrase, c.To)
	if err != nil {
		return err
	}
	showDamage(sh, r)
	sh.printf("Saved into %s: %s.\nThe old folder is as it was. “seconddraft --data %s” opens the new one.\n", c.To, reportContents(r), c.To)
	return nil
}

func reportContents(r *data.Report) string {
	text := fmt.Sprintf("%s with %s, “not this” to %s, %s",
		count(r.Records, "record"), count(r.Versions, "saved version"), count(r.Dismissals, "question"), count(r.Settings, "setting"))
	if r.Draft {
		text += ", a draft"
	}
	return text
}

func showDamage(sh *shell, r *data.Report) {
	for _, p := range r.Problems {
		sh.printf("damaged: %s\n", p)
	}
	for _, l := range r.Lost {
		line := fmt.Sprintf("missing: %d × %s", l.Count, l.What)
		if !l.Started.IsZero() {
			line += " of the evening of " + l.Started.Format("2006-01-02")
		}
		sh.printf("%s\n", line)
	}
}
