#!/bin/sh
# Makes sure that this machine can build Second Draft, and with "window" as
# argument also that a real window can be driven on a virtual display.
# It costs well under a second when all is there. On Debian and its kin it
# installs what is missing; elsewhere it prints the commands and stops.
#
#   tools/setup.sh build     Go, a C compiler, the GL and X11 headers
#   tools/setup.sh window    the same, and Xvfb, xdotool, xclip, strace, D-Bus,
#                            age and pdftotext, which read what the app writes
set -eu
cd "$(dirname "$0")/.."

say() { printf '%s\n' "$@" >&2; }
stop() {
	say "$@"
	exit 1
}

# The Go that is needed is the one go.mod names, so that it is written once.
check_go() {
	want=$(awk '$1 == "go" { print $2; exit }' go.mod)
	where="Get it from https://go.dev/dl/ , unpack it, and put its bin folder first in PATH."
	command -v go >/dev/null 2>&1 || stop "Second Draft needs Go $want or newer, and there is no go in PATH." "$where"
	# Asked outside the module and with toolchain switching off: an old Go must
	# tell its own version rather than fail on go.mod or start a download.
	have=$(cd / && GOTOOLCHAIN=local go version | awk '{ print $3 }')
	have=${have#go}
	oldest=$(printf '%s\n%s\n' "$want" "$have" | sort -V | head -n 1)
	case $have in
	devel*) return ;;
	esac
	[ "$oldest" = "$want" ] || stop "Second Draft needs Go $want or newer; this is Go $have ($(command -v go))." "$where"
}

has_compiler() {
	printf '#include <stdio.h>\n' | "${CC:-gcc}" -fsyntax-only -xc - 2>/dev/null
}

has_headers() {
	case $(uname -s) in
	Darwin) return 0 ;; # part of the command line tools
	esac
	pkg-config --exists gl x11 xcursor xrandr xinerama xi xxf86vm 2>/dev/null
}

# Go fetches modules over TLS, for which a minimal Debian has no certificates.
has_certificates() {
	[ "$(family)" != debian ] || [ -n "${SSL_CERT_FILE-}" ] || [ -e /etc/ssl/certs/ca-certificates.crt ]
}

has_window() {
	command -v Xvfb >/dev/null 2>&1 && command -v xdotool >/dev/null 2>&1 && command -v xclip >/dev/null 2>&1 &&
		command -v age >/dev/null 2>&1 && command -v pdftotext >/dev/null 2>&1 && has_package_tools &&
		{ [ "$(uname -s)" != Linux ] || { command -v strace >/dev/null 2>&1 && command -v dbus-monitor >/dev/null 2>&1; }; }
}

# The tests of the packages look at what a desktop reads of them.
has_package_tools() {
	[ "$(family)" != debian ] || { command -v desktop-file-validate >/dev/null 2>&1 && command -v appstreamcli >/dev/null 2>&1; }
}

family() {
	case $(uname -s) in
	Darwin) echo macos; return ;;
	Linux) ;;
	*) echo unknown; return ;;
	esac
	ids=$(. /etc/os-release 2>/dev/null && echo " ${ID-} ${ID_LIKE-} ")
	case $ids in
	*" debian "* | *" ubuntu "*) echo debian ;;
	*" fedora "* | *" rhel "*) echo fedora ;;
	*" arch "*) echo arch ;;
	*) echo unknown ;;
	esac
}

# apt_install runs apt-get as root or through a sudo that asks nothing. It never
# waits for a password: a build that hangs is worse than one that says why.
apt_install() {
	command="apt-get update && apt-get install -y --no-install-recommends $*"
	if [ "$(id -u)" = 0 ]; then
		root=""
	elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
		root="sudo -n"
	else
		stop "Some packages are missing and this account may not install them." \
			"Run this once, then the same make command again:" "" \
			"  sudo sh -c '$command'"
	fi
	say "Installing what is missing: $*"
	$root env DEBIAN_FRONTEND=noninteractive apt-get -q update >&2 &&
		$root env DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends "$@" >&2 ||
		stop "apt-get could not install them (its own words are above). By hand it is:" "" "  sudo sh -c '$command'"
}

# explain prints the command for a package manager that is not driven from here.
explain() { stop "Some packages are missing. Run this once, then the same make command again:" "" "  sudo $*"; }

no_window() {
	stop "Some tests drive a real window on a virtual display, which needs Xvfb, xdotool, xclip, strace and D-Bus," \
		"and others read files with age and pdftotext (poppler)." \
		"make run and make test-unit work without them."
}

# install gets what is missing: build, window or both.
install() {
	case $(family) in
	debian)
		packages=""
		case $1 in *build*) packages="ca-certificates gcc libc6-dev pkg-config libgl-dev libx11-dev libxcursor-dev libxrandr-dev libxinerama-dev libxi-dev libxxf86vm-dev" ;; esac
		case $1 in *window*) packages="$packages xvfb xdotool xclip strace dbus-daemon dbus-bin age poppler-utils desktop-file-utils appstream libgl1 libgl1-mesa-dri" ;; esac
		# shellcheck disable=SC2086 # a list of words
		apt_install $packages
		;;
	fedora)
		packages=""
		case $1 in *build*) packages="gcc pkgconf-pkg-config mesa-libGL-devel libX11-devel libXcursor-devel libXrandr-devel libXinerama-devel libXi-devel libXxf86vm-devel" ;; esac
		case $1 in *window*) packages="$packages xorg-x11-server-Xvfb xdotool xclip strace dbus-daemon dbus-tools age poppler-utils" ;; esac
		explain dnf install "$packages"
		;;
	arch)
		packages=""
		case $1 in *build*) packages="gcc pkgconf libglvnd libx11 libxcursor libxrandr libxinerama libxi libxxf86vm" ;; esac
		case $1 in *window*) packages="$packages xorg-server-xvfb xdotool xclip strace dbus age poppler" ;; esac
		explain pacman -S --needed "$packages"
		;;
	macos)
		case $1 in *build*) stop "The C compiler is missing. Run this once, then the same make command again:" "" "  xcode-select --install" ;; esac
		no_window
		;;
	*)
		case $1 in *build*) stop "A C compiler, pkg-config or the development files of OpenGL, X11, Xcursor, Xrandr, Xinerama, Xi and Xxf86vm are missing." \
			"Install them with this system's package manager, then run the same make command again." ;; esac
		no_window
		;;
	esac
}

check_go
missing=""
{ has_compiler && has_headers && has_certificates; } || missing=build
[ "${1:-build}" != window ] || has_window || missing="$missing window"
[ -z "$missing" ] || install "$missing"
