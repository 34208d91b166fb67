package exchange

import (
	"bytes"
	"io"
	"testing"
)

// No passphrase never means that the words are written in clear.
func TestWriteSealedWritesNothingInClear(t *testing.T) {
	for _, passphrase := range [][]byte{nil, {}} {
		var out bytes.Buffer
		err := WriteSealed(&out, passphrase, func(w io.Writer) error {
			_, err := io.WriteString(w, "Marzipan.")
			return err
		})
		if err == nil || out.Len() > 0 {
			t.Errorf("%v: %d bytes, %v", passphrase, out.Len(), err)
		}
	}
}
