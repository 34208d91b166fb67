// Package kept is what a user keeps beside the evenings: small wins and memories
// of winning, a letter for a bad night, the names of stories, coping cards, the
// weekly check-in. Start with Put and All.
//
// Each is a sealed setting of its own, so that it is one small write, and is
// exported, brought in, undone and restored like every setting, in any version of
// the store. The setting's name is "kept/", the kind, "/" and an id; its value is
// JSON with a version. docs/data-format.md specifies them; a type of its own file
// in this package stands for each kind.
//
// It knows no store, no window and no clock.
package kept

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"seconddraft/internal/record"
)

// prefix begins the names of all that is kept.
const prefix = "kept/"

// version is the version of the values that this code writes.
const version = 1

// Kind says what a thing is, and is a part of its name.
type Kind string

// thing is what every type of this package has.
type thing interface {
	kind() Kind
	id() record.ID
}

// stored is the value of a setting.
type stored[T any] struct {
	Version int `json:"v"`
	Thing   T   `json:"thing"`
}

// Name is the setting under which a thing is kept.
func Name(t thing) string { return prefix + string(t.kind()) + "/" + string(t.id()) }

// Setting is the name and the value under which a thing is kept. An error means
// that a time in it cannot be written (a year beyond 9999).
func Setting[T thing](t T) (name, value string, err error) {
	b, err := json.Marshal(stored[T]{version, t})
	if err != nil {
		return "", "", fmt.Errorf("keep %s: %w", t.kind(), err)
	}
	return Name(t), string(b), nil
}

// Under is what the names of all things of one type begin with.
func Under[T thing]() string {
	var zero T
	return prefix + string(zero.kind()) + "/"
}

// One is the thing of one type in a setting; false where there is none, it cannot be
// read, or a newer app wrote it.
func One[T thing](name, value string) (T, bool) {
	var s stored[T]
	if json.Unmarshal([]byte(value), &s) != nil || s.Version != version || Name(s.Thing) != name {
		var none T
		return none, false
	}
	return s.Thing, true
}

// All are the things of one type among all settings, the first made first. What
// cannot be read, and what a newer app wrote, is passed over and stays.
func All[T thing](settings map[string]string) (list []T) {
	under := Under[T]()
	for name, value := range settings {
		if !strings.HasPrefix(name, under) {
			continue
		}
		if one, ok := One[T](name, value); ok {
			list = append(list, one)
		}
	}
	slices.SortFunc(list, func(a, b T) int { return cmp.Compare(a.id(), b.id()) })
	return list
}
