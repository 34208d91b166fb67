// Package onewindow keeps one window to a data folder. The first start takes the
// seat of the folder; a later one asks it to come to the front, and ends. Start
// with Take.
//
// They talk through a unix socket in a folder that only this account can enter,
// and one word crosses it. It only saves the user from a second window that could
// do nothing: that no two processes write is held by the store's own lock.
package onewindow

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
)

// ErrSilent is returned where another process has the seat and does not answer.
var ErrSilent = errors.New("another window is open and does not answer")

// word is all that is ever sent, and answer all that comes back.
const (
	word   = "raise"
	answer = "ok"
)

// folderFor is where the socket of a data folder lies: the user's runtime folder,
// or, where the session has none, a folder inside the data folder.
func folderFor(dataDir string) string {
	if dir := os.Getenv("XDG_RUNTIME_DIR"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "seconddraft")
	}
	return filepath.Join(dataDir, "run")
}

// nameFor tells data folders apart without naming them.
func nameFor(dataDir string) string {
	sum := sha256.Sum256([]byte(dataDir))
	return hex.EncodeToString(sum[:8])
}
