package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"seconddraft/internal/walk"
	"seconddraft/internal/xwin"
)

// TestTheDebIsInstalledAndRemoved makes the .deb of the binary under test, installs
// it into a clean root folder, writes an evening as an ordinary user, and removes
// it: the words stay.
func TestTheDebIsInstalledAndRemoved(t *testing.T) {
	display := newDisplay(t)
	if _, err := exec.LookPath("dpkg"); err != nil {
		t.Skip("there is no dpkg here")
	}
	// Not t.TempDir: an ordinary user must get in.
	base, err := os.MkdirTemp("", "seconddraft-deb-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(base) })
	said(t, "chmod", "755", base)
	said(t, "tools/dist.sh", "deb", bin, filepath.Join(base, "dist"))
	debs, _ := filepath.Glob(filepath.Join(base, "dist", "*.deb"))
	if len(debs) != 1 {
		t.Fatalf("packages: %v", debs)
	}
	if list := said(t, "dpkg-deb", "--contents", debs[0]); !strings.Contains(list, "root/root") || strings.Contains(list, "/tmp/") {
		t.Errorf("the package holds\n%s", list)
	}

	root := filepath.Join(base, "root")
	for _, dir := range []string{"var/lib/dpkg/info", "var/lib/dpkg/updates", "home"} {
		said(t, "mkdir", "-p", filepath.Join(root, dir))
	}
	said(t, "touch", filepath.Join(root, "var/lib/dpkg/status"))
	// Nothing that it depends on is in that root; what is on this machine serves.
	dpkg := []string{"--root=" + root, "--force-not-root", "--force-depends", "--force-bad-path", "--log=/dev/null"}
	said(t, "dpkg", append(dpkg, "--install", debs[0])...)

	home := filepath.Join(root, "home")
	command := []string{filepath.Join(root, "usr/bin/seconddraft")}
	if os.Getuid() == 0 { // nobody is an ordinary user on every Linux
		said(t, "chown", "65534:65534", home)
		command = append([]string{"setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"}, command...)
	}
	app, err := display.Launch([]string{"FYNE_THEME=light", "HOME=" + home, "XDG_DATA_HOME="}, command[0], command[1:]...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(app.Kill)
	if _, err := app.WaitWindow(time.Minute); err != nil {
		t.Fatalf("%v\n%s", err, app.Output())
	}
	if _, err := app.WaitWords(time.Minute); err != nil {
		t.Fatal(err)
	}
	w := &walk.Walker{App: app}
	sample := samples(t)[0]
	if err := w.Evening(sample); err != nil {
		t.Fatalf("%v\n%s", err, app.Output())
	}
	quit(t, w)

	said(t, "dpkg", append(dpkg, "--remove", "seconddraft")...)
	if _, err := os.Stat(filepath.Join(root, "usr/bin/seconddraft")); !os.IsNotExist(err) {
		t.Errorf("the program is still there: %v", err)
	}
	if rec := only(t, filepath.Join(home, ".local/share/seconddraft")); rec.Event != sample.Event {
		t.Errorf("after the removal the evening is %q", rec.Event)
	}
}

func said(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s %v: %v\n%s", name, args, err, out)
	}
	return string(out)
}

// What a desktop reads of the package is in order. That the app's name has two
// parts, not three, is the one thing AppStream would have otherwise.
func TestWhatDesktopsReadIsInOrder(t *testing.T) {
	xwin.Need(t)
	if _, err := exec.LookPath("appstreamcli"); err != nil {
		t.Skip("there is no appstreamcli here")
	}
	said(t, "desktop-file-validate", "packaging/linux/app.seconddraft.desktop")
	said(t, "appstreamcli", "validate", "--no-net", "--override=cid-desktopapp-is-not-rdns=info", "packaging/linux/app.seconddraft.metainfo.xml")
	page, err := os.ReadFile("packaging/linux/app.seconddraft.metainfo.xml")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(page), `<release version="`+metadata().Version+`"`) {
		t.Errorf("the newest release is not %s", metadata().Version)
	}
	flatpak, err := os.ReadFile("packaging/flatpak/app.seconddraft.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if args := regexp.MustCompile(`(?m)^ +- --(share=network|filesystem|socket=session-bus).*`).FindAllString(string(flatpak), -1); len(args) > 0 {
		t.Errorf("the Flatpak may do too much: %q", args)
	}
}
