package record

import (
	"errors"
	"fmt"
	"slices"
)

// Validate names everything in the record that docs/data-format.md does not
// allow, joined, or returns nil. It is for tests and imports: the store saves
// what it is given, because words are worth more than form.
func (r *Record) Validate() error {
	var errs []error
	check := func(ok bool, format string, args ...any) {
		if !ok {
			errs = append(errs, fmt.Errorf(format, args...))
		}
	}
	check(r.Version >= 1 && r.Version <= Version, "version %d is not known", r.Version)
	check(r.ID.Valid(), "id %q is not a ULID", r.ID)
	check(!r.Started.IsZero(), "no start time")
	check(slices.Contains([]string{"", "yes", "partly", "no"}, r.Changeable),
		"changeable %q is not yes, partly or no", r.Changeable)
	check(r.BeliefSecond.valid(), "belief in the second draft is not 0 to 100")
	for name, dial := range map[string]*int{
		"internality": r.Dials.Internality, "stability": r.Dials.Stability, "globality": r.Dials.Globality,
	} {
		check(dial == nil || *dial >= 1 && *dial <= 7, "dial %s is not 1 to 7", name)
	}
	for i, f := range r.Feelings {
		check(f.Name != "", "feeling %d has no name", i+1)
		check(f.Before.valid() && f.After.valid(), "feeling %d is not rated 0 to 100", i+1)
	}
	for i, v := range r.Verdicts {
		check(slices.Contains([]Answer{"", CouldBe, NotThis, True}, v.Answer), "verdict %d: answer %q is not known", i+1, v.Answer)
		check(v.CriticLevel >= 0 && v.CriticLevel <= 4, "verdict %d: critic level is not 0 to 4", i+1)
	}
	errs = append(errs, r.validateThoughts()...)
	return errors.Join(append(errs, r.validateAfter()...)...)
}

func (r *Record) validateThoughts() (errs []error) {
	for i, t := range r.Thoughts {
		if !t.Belief.valid() || !t.BeliefAfter.valid() {
			errs = append(errs, fmt.Errorf("thought %d: belief is not 0 to 100", i+1))
		}
		switch {
		case t.Start == -1 && t.End == -1:
		case t.Start < 0 || t.End < t.Start || t.End > len(r.Narration):
			errs = append(errs, fmt.Errorf("thought %d: span [%d, %d) is not in the narration", i+1, t.Start, t.End))
		case r.Narration[t.Start:t.End] != t.Text:
			errs = append(errs, fmt.Errorf("thought %d: its words do not stand at [%d, %d)", i+1, t.Start, t.End))
		case !runeBorder(r.Narration, t.Start) || !runeBorder(r.Narration, t.End):
			errs = append(errs, fmt.Errorf("thought %d: span [%d, %d) cuts a letter", i+1, t.Start, t.End))
		}
	}
	return errs
}

// valid reports whether the rating is untouched or 0 to 100.
func (r *Rating) valid() bool { return r == nil || *r >= 0 && *r <= 100 }
