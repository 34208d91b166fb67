// Package insight says what a user's own evenings show: how causes were seen over
// time, belief and feelings before and after, what was feared and what came true,
// how long it took to recover. Start with Of, which takes the numbers out of an
// evening, then Choose, then one function for each chart.
//
// It counts only what the user confirmed or rated: findings answered with "could
// be" or "it's true", dials, beliefs and feelings that were touched. Nothing is
// added up into a score of a person. Under Enough cases a chart has points and no
// line; every middle has an interval (stat.go, survival.go).
//
// It holds no word of the user's but the names of feelings and areas of life. It
// knows no store, no window and no clock.
package insight

// Enough is how many cases a chart needs before it says more than the points
// themselves: with fewer, the interval of a median is no interval.
const Enough = 8

// Need is how many cases are missing until there are Enough.
func Need(n int) int { return max(0, Enough-n) }
