#!/bin/sh
# Makes every package of this commit in dist/. The same commit and the same Go give
# the same bytes: no path, time or build id of this machine is in them.
#
#   tools/dist.sh                   tar.xz, .deb, .rpm, notices, SBOM, checksums
#   tools/dist.sh deb BINARY DIR    only the .deb, of a binary that is there, into
#                                   DIR: for the test that installs it
set -eu
cd "$(dirname "$0")/.."
only=${1-}
binary=${2-}

# 2.46 and later want a module that the proxy does not serve.
NFPM=github.com/goreleaser/nfpm/v2/cmd/nfpm@v2.45.0

version=$(sed -n 's/^ *Version = "\(.*\)"$/\1/p' FyneApp.toml)
arch=$(go env GOARCH)
# The commit's time stands for every time in a package.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export SOURCE_DATE_EPOCH
stamp=$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y-%m-%dT%H:%M:%SZ)
name=seconddraft-$version
dist=${3-$(pwd)/dist}
tree=$dist/root

rm -rf "$dist"
mkdir -p "$tree/usr/bin"
umask 022

if [ -n "$binary" ]; then
	install -m755 "$binary" "$tree/usr/bin/seconddraft"
else
	echo "Building $name for linux/$arch."
	CGO_ENABLED=1 go build -trimpath -buildvcs=false -ldflags '-s -w -buildid=' -o "$tree/usr/bin/seconddraft" .
fi

share=$tree/usr/share
install -Dm644 packaging/linux/app.seconddraft.desktop "$share/applications/app.seconddraft.desktop"
install -Dm644 packaging/linux/app.seconddraft.metainfo.xml "$share/metainfo/app.seconddraft.metainfo.xml"
install -Dm644 packaging/icon.svg "$share/icons/hicolor/scalable/apps/app.seconddraft.svg"
install -Dm644 packaging/icon.png "$share/icons/hicolor/512x512/apps/app.seconddraft.png"
install -Dm644 README.md "$share/doc/seconddraft/README.md"
install -Dm644 LICENSE "$share/doc/seconddraft/LICENSE"
go run ./tools/notices >"$share/doc/seconddraft/THIRD-PARTY-NOTICES.txt"

# The oldest glibc that has every symbol the binary asks for.
glibc=$(objdump -T "$tree/usr/bin/seconddraft" | sed -n 's/.*GLIBC_\([0-9.]*\).*/\1/p' | sort -V | tail -n 1)
export VERSION="$version" ARCH="$arch" ROOT="$tree" MTIME="$stamp" GLIBC="$glibc"
# nfpm reads only some fields from the environment, so they are filled in first.
sed -e "s|\${VERSION}|$VERSION|; s|\${ARCH}|$ARCH|; s|\${ROOT}|$ROOT|; s|\${MTIME}|$MTIME|; s|\${GLIBC}|$GLIBC|" packaging/linux/nfpm.yaml >"$dist/nfpm.yaml"
for kind in ${only:-deb rpm}; do
	go run "$NFPM" package --config "$dist/nfpm.yaml" --packager "$kind" --target "$dist/"
done
rm "$dist/nfpm.yaml"
[ -z "$only" ] || exit 0

echo "Packing."
mkdir "$dist/$name"
cp -a "$tree/usr" packaging/linux/Makefile "$dist/$name/"
tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="$stamp" -C "$dist" -cf "$dist/$name-linux-$arch.tar" "$name"
xz -T1 -9 "$dist/$name-linux-$arch.tar"
rm -r "${dist:?}/$name"

echo "Listing what is in it."
go run ./tools/notices -sbom "$version" >"$dist/$name.cdx.json"
cp "$share/doc/seconddraft/THIRD-PARTY-NOTICES.txt" "$dist/"

(cd "$dist" && sha256sum -- *.tar.xz *.deb *.rpm *.json *.txt >SHA256SUMS && cat SHA256SUMS)
