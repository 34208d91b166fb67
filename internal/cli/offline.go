package cli

import (
	"fmt"
	"io"

	"seconddraft/internal/confine"
)

// offline asks for internet sockets and says whether the system refused them all.
func offline(stdout, stderr io.Writer) int {
	if err := confine.TryInternet(); err != nil {
		complain(stderr, fmt.Errorf("the system does not keep this program from the internet: %w; see docs/privacy.md", err))
		return exitRefused
	}
	_, _ = fmt.Fprintln(stdout, "It asked for internet sockets of six kinds (IPv4 and IPv6; stream, datagram, raw). The system refused each.")
	return exitOK
}
