// Package practice is what Practice is made of besides its page: the starter lines,
// the deck that chooses five cards for a round, the lines of the user's own that may
// be in it, and the schedule on which coping cards return. Start with Deal, and with
// Due for the cards that may come back.
//
// It knows no store, no window and no clock: days are handed in as 2006-01-02, and
// the same seed and day deal the same round. How an answer is read is in
// reframe/answer.
package practice
