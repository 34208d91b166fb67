package ui

import (
	"os"
	"testing"
)

// The tests read the window in English, whatever the system speaks.
func TestMain(m *testing.M) {
	for name, value := range map[string]string{"LC_ALL": "en_GB.UTF-8", "LANGUAGE": ""} {
		if err := os.Setenv(name, value); err != nil {
			panic(err)
		}
	}
	os.Exit(m.Run())
}
