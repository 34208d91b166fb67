package ui

import (
	"slices"
	"strings"
)

// Some things are offered once an evening: the quiet minute, and to leave the
// evening until morning. What was offered is a setting, with the evening's id
// before it, so that it is not offered again after a restart.
const (
	settingOffered = "offered"
	offeredMinute  = "minute"
	offeredMorning = "morning"
)

// offered reports whether this evening was offered something before.
func (u *Window) offered(what string) bool {
	words := strings.Fields(u.setting(settingOffered))
	return len(words) > 0 && words[0] == string(u.night.rec.ID) && slices.Contains(words[1:], what)
}

// offerOnce keeps that something was offered.
func (u *Window) offerOnce(what string) {
	words := strings.Fields(u.setting(settingOffered))
	if len(words) == 0 || words[0] != string(u.night.rec.ID) {
		words = []string{string(u.night.rec.ID)}
	}
	u.putSetting(settingOffered, strings.Join(append(words, what), " "))
}
