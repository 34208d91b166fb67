package data

import (
	"os"
	"slices"
	"strings"
)

// networkDisk names the kind of file system that path lies on where that one is
// reached through a network, else it is "". A folder that another program sends
// elsewhere cannot be told from any other.
func networkDisk(path string) string {
	b, err := os.ReadFile("/proc/self/mountinfo")
	if err != nil {
		return ""
	}
	kind := fileSystemOf(path, string(b))
	if isNetwork(kind) {
		return kind
	}
	return ""
}

// localFuse are file systems of ordinary programs that keep what they get on a
// disk of this computer.
var localFuse = []string{
	"fuse.ntfs-3g", "fuse.exfat", "fuse.gocryptfs", "fuse.cryfs", "fuse.encfs", "fuse.veracrypt",
	"fuse.bindfs", "fuse.mergerfs", "fuse.zfs-fuse", "fuse.lxcfs", "fuse.portal",
}

func isNetwork(kind string) bool {
	switch kind {
	case "nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "coda", "ceph", "9p", "lustre", "gfs2", "ocfs2", "davfs", "davfs2":
		return true
	}
	return strings.HasPrefix(kind, "fuse.") && !slices.Contains(localFuse, kind)
}

// fileSystemOf finds the kind of the file system of an absolute path in the
// kernel's list of mounts (proc_pid_mountinfo(5)).
func fileSystemOf(path, mounts string) (kind string) {
	longest := -1
	for line := range strings.Lines(mounts) {
		before, after, ok := strings.Cut(line, " - ")
		fields, rest := strings.Fields(before), strings.Fields(after)
		if !ok || len(fields) < 5 || len(rest) < 1 {
			continue
		}
		at := mountNames.Replace(fields[4])
		if (path == at || at == "/" || inside(path, at)) && len(at) >= longest { // a later one lies on top
			longest, kind = len(at), rest[0]
		}
	}
	return kind
}

var mountNames = strings.NewReplacer(`\040`, " ", `\011`, "\t", `\012`, "\n", `\134`, `\`)
