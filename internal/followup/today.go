package followup

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"math"
	"slices"
	"time"

	"seconddraft/internal/kept"
	"seconddraft/internal/record"
)

// Showings is how often something is on Home until it goes quiet.
const Showings = 2

// What was feared is not asked after at night.
const (
	fearFrom  = 5
	fearUntil = 20
)

// History is what was shown of each evening.
type History map[record.ID]kept.Shown

// HistoryOf is the history among all settings.
func HistoryOf(settings map[string]string) History {
	h := make(History)
	for _, s := range kept.All[kept.Shown](settings) {
		h[s.ID] = s
	}
	return h
}

// Today is what of all that is open may be on Home now, the first choice first. Home
// shows one of them. Where one was shown today it is that one or none: no second
// one follows an answer on the same day.
func Today(open []Ask, h History, now time.Time) []Ask {
	day := now.Format(time.DateOnly)
	id, key, was := h.shownOn(day)
	var list []Ask
	for _, a := range newestTap(open, day) {
		switch {
		case !a.on(day), h.off(a), a.Kind == Forecast && atNight(now):
		case was && (a.Record != id || a.Key() != key):
		case !was && h.times(a) >= Showings:
		default:
			list = append(list, a)
		}
	}
	turn, lots := turns(day), make(map[Ask]uint64, len(list))
	for _, a := range list {
		lots[a] = a.lot(day)
	}
	slices.SortFunc(list, func(a, b Ask) int {
		return cmp.Or(cmp.Compare(turn[a.Kind], turn[b.Kind]), cmp.Compare(lots[a], lots[b]))
	})
	return list
}

// Quiet is what was shown as often as it may be and has no answer. It is found where
// the user goes to look for it; taps are not, for their day is gone, and a win beside the
// evenings stands in Evidence anyway.
func Quiet(open []Ask, h History, now time.Time) []Ask {
	day := now.Format(time.DateOnly)
	var list []Ask
	for _, a := range open {
		if !passing(a.Kind) && a.on(day) && !h.off(a) && h.times(a) >= Showings && !slices.Contains(h[a.Record].On(a.Key()), day) {
			list = append(list, a)
		}
	}
	slices.SortFunc(list, func(a, b Ask) int {
		return cmp.Or(cmp.Compare(b.Evening, a.Evening), cmp.Compare(a.Record, b.Record), cmp.Compare(a.Key(), b.Key()))
	})
	return list
}

// passing is what is not found later on the page of an evening.
func passing(k Kind) bool { return k == Tap || k == Stayed || k == CheckIn || k == KeptWin }

// weights say how often a kind has its turn where others are open too. None waits
// for ever behind the others, however much is written.
var weights = map[Kind]float64{Win: 6, KeptWin: 6, Forecast: 6, Stayed: 6, Tap: 3, StillTrue: 2, CheckIn: 2, Draft: 1}

// turns draw the order of the kinds for a day: a race in which the chance to come
// first is as the weights.
func turns(day string) map[Kind]float64 {
	at := make(map[Kind]float64, len(weights))
	for k, w := range weights {
		share := (float64(hash(day+string(k))>>11) + 1) / (1 << 53)
		at[k] = -math.Log(share) / w
	}
	return at
}

// lot orders asks of one turn by the day and by themselves alone.
func (a Ask) lot(day string) uint64 {
	return hash(day + string(a.Record) + a.Key())
}

// hash spreads even what differs in its last letter alone.
func hash(s string) uint64 {
	sum := sha256.Sum256([]byte(s))
	return binary.BigEndian.Uint64(sum[:])
}

// on reports whether it may be asked on a day. An evening of a day to come, where the
// clock was set back, has nothing open.
func (a Ask) on(day string) bool {
	return a.Evening < day && a.From != "" && a.From <= day && (a.Until == "" || day <= a.Until)
}

func atNight(now time.Time) bool { return now.Hour() < fearFrom || now.Hour() >= fearUntil }

// newestTap leaves the taps of the newest setback alone: one day has one tap.
func newestTap(open []Ask, day string) []Ask {
	var newest Ask
	later := func(a Ask) bool {
		return cmp.Or(cmp.Compare(a.Evening, newest.Evening), cmp.Compare(a.Record, newest.Record)) > 0
	}
	for _, a := range open {
		if a.Kind == Tap && a.Evening < day && a.Until >= day && later(a) {
			newest = a
		}
	}
	return slices.DeleteFunc(slices.Clone(open), func(a Ask) bool { return a.Kind == Tap && a != newest })
}

// shownOn is what was shown on a day.
func (h History) shownOn(day string) (id record.ID, key string, was bool) {
	for id, s := range h {
		for _, a := range s.Asks {
			if slices.Contains(a.Days, day) {
				return id, a.What, true
			}
		}
	}
	return "", "", false
}

// ShownOn reports whether anything was shown on the day of a moment.
func (h History) ShownOn(now time.Time) bool {
	_, _, was := h.shownOn(now.Format(time.DateOnly))
	return was
}

func (h History) times(a Ask) int { return len(h[a.Record].On(a.Key())) }
func (h History) off(a Ask) bool  { return h[a.Record].IsOff(a.Of()) }
