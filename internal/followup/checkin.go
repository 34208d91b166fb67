package followup

import "time"

// CheckIn is the weekly look at the signs of confidence lost, where it was asked for.
// It is no evening's, but it takes the place of one: Home asks one thing a day.
const CheckIn Kind = "check-in"

// checkInEvery is the days between two.
const checkInEvery = 7

// CheckInOf is the check-in of this week; since is the date on which it was asked for,
// "" where it was not, and last that of the last one.
func CheckInOf(since, last string, now time.Time) (Ask, bool) {
	day := now.Format(time.DateOnly)
	from := max(since, last)
	weeks := between(from, day) / checkInEvery
	if since == "" || weeks < 1 {
		return Ask{}, false
	}
	begun := after(from, weeks*checkInEvery)
	return Ask{
		Kind: CheckIn, Record: "check-in", Evening: from, From: begun, Until: after(begun, checkInEvery-1),
		Thing: begun, // what was waved away in one week is not so in the next
	}, true
}
