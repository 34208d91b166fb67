package data

import "testing"

func TestFileSystemOf(t *testing.T) {
	const mounts = `21 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
40 21 0:35 / /home/ann/share rw - cifs //server/share rw
41 21 0:36 / /media/my\040stick rw shared:5 master:1 - vfat /dev/sdb1 rw
42 21 0:37 / /home/ann/cloud rw - fuse.rclone remote: rw
43 21 0:38 / /home/ann/vault rw - fuse.gocryptfs /home/ann/.vault rw
44 40 0:39 / /home/ann/share/disk rw - ext4 /dev/sdc1 rw
45 21 0:40 / /mnt rw - ext4 /dev/sdd1 rw
46 21 0:41 / /mnt rw - nfs4 host:/x rw
broken line
`
	for path, want := range map[string]string{
		"/home/ann":                   "",
		"/home/ann/share":             "cifs",
		"/home/ann/share/a/b":         "cifs",
		"/home/ann/shared":            "",
		"/home/ann/share/disk/a":      "",
		"/media/my stick/seconddraft": "",
		"/home/ann/cloud/x":           "fuse.rclone",
		"/home/ann/vault/x":           "",
		"/mnt/x":                      "nfs4",
	} {
		got := fileSystemOf(path, mounts)
		if !isNetwork(got) {
			got = ""
		}
		if got != want {
			t.Errorf("%s is on %q, want %q", path, got, want)
		}
	}
	if got := fileSystemOf("/media/my stick/x", mounts); got != "vfat" {
		t.Errorf("a name with a blank is on %q", got)
	}
}
