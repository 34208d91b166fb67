package main

import (
	"errors"
	"strings"
)

// allowed are the licences that the app may link, each by words of its text that
// no other one has, in the order in which they are looked for. All of them let the
// app be given away under its own licence with their texts beside it.
var allowed = []struct{ kind, words string }{
	{"Apache-2.0", "Apache License"},
	{"MPL-2.0", "Mozilla Public License Version 2.0"},
	{"BSD-3-Clause", "Neither the name"},
	{"BSD-3-Clause", "may not be used to endorse"},
	{"BSD-2-Clause", "Redistributions in binary form"},
	{"ISC", "Permission to use, copy, modify, and/or distribute this software"},
	{"ISC", "Permission to use, copy, modify, and distribute this software"},
	{"MIT", "Permission is hereby granted, free of charge"},
	{"Unlicense", "This is free and unencumbered software"},
	{"CC0-1.0", "CC0 1.0 Universal"},
}

var errLicence = errors.New("its licence is not on the allow-list (tools/notices/allowed.go)")

// kindOf names the licence of a text.
func kindOf(text string) (string, error) {
	flat := strings.ToLower(strings.Join(strings.Fields(text), " "))
	for _, a := range allowed {
		if strings.Contains(flat, strings.ToLower(a.words)) {
			return a.kind, nil
		}
	}
	return "", errLicence
}
