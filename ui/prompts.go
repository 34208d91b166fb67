package ui

import (
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/record"
)

// Questions that help to start. Each evening has one for each of its two pages,
// in the empty field, where the first letter takes its place.
func eventPrompts() []string {
	return []string{
		lang.L("Who was there, and what was said?"),
		lang.L("What would a camera have seen?"),
		lang.L("Where were you when it happened?"),
		lang.L("What came just before it?"),
		lang.L("What did you hear, word for word?"),
	}
}

func wordsPrompts() []string {
	return []string{
		lang.L("What did the voice in your head say?"),
		lang.L("What went through your mind just then?"),
		lang.L("What are you still telling yourself?"),
		lang.L("What did you take it to mean?"),
		lang.L("What are you afraid will come of it?"),
	}
}

// prompts is how many there are for each page.
const prompts = 5

// settingPrompt is the name under which the evening that was asked last is kept,
// with the number of its questions.
const settingPrompt = "prompt"

// promptFor is the number of the questions of an evening: they take turns by the
// day, and none is asked on two evenings in a row.
func promptFor(day time.Time, last, n int) int {
	year, month, date := day.Date()
	number := int(time.Date(year, month, date, 0, 0, 0, 0, time.UTC).Unix()/(24*60*60)) % n
	if number < 0 {
		number += n
	}
	if number == last {
		number = (number + 1) % n
	}
	return number
}

// prompt is tonight's question out of a list.
func (u *Window) prompt(list []string) string { return list[u.promptNumber()%len(list)] }

func (u *Window) promptNumber() int {
	rec := &u.night.rec
	id, last := askedLast(u.setting(settingPrompt))
	if id == rec.ID && last >= 0 {
		return last
	}
	return promptFor(rec.Started, last, prompts)
}

// keepPrompt remembers which questions an evening had, once it holds words.
func (u *Window) keepPrompt() {
	rec := &u.night.rec
	if id, _ := askedLast(u.setting(settingPrompt)); id != rec.ID && !rec.Empty() {
		u.putSetting(settingPrompt, string(rec.ID)+" "+strconv.Itoa(u.promptNumber()))
	}
}

// askedLast reads the setting; the number is -1 where there is none.
func askedLast(setting string) (record.ID, int) {
	id, number, _ := strings.Cut(setting, " ")
	n, err := strconv.Atoi(number)
	if err != nil || n < 0 {
		return "", -1
	}
	return record.ID(id), n
}
