#!/bin/sh
# Makes the packages of one commit twice, in two fresh clones in folders of
# different names, and says which files differ. It fails when one does.
#
#   tools/dist_twice.sh            both clones are thrown away afterwards
set -eu
cd "$(dirname "$0")/.."
[ -z "$(git status --porcelain --untracked-files=no)" ] || echo 'Note: what is not committed is not in these packages.'
base=$(mktemp -d "${TMPDIR:-/tmp}/seconddraft-twice-XXXXXX")
commit=$(git rev-parse HEAD) # it may move meanwhile
trap 'rm -rf "$base"' EXIT INT TERM

for clone in one a-longer-name-for-two; do
	git clone --quiet --no-checkout . "$base/$clone"
	git -C "$base/$clone" checkout --quiet --detach "$commit"
	"$base/$clone/tools/dist.sh" >"$base/$clone.log" 2>&1 || {
		cat "$base/$clone.log"
		exit 1
	}
	(cd "$base/$clone/dist" && find . -type f -exec sha256sum {} + | sort -k2) >"$base/$clone.sums"
	echo "$clone: $(wc -l <"$base/$clone.sums") files"
done

if ! diff "$base/one.sums" "$base/a-longer-name-for-two.sums"; then
	echo 'These files differ between two builds of one commit.'
	exit 1
fi
echo "Two builds of $commit, the same bytes:"
cat "$base/one/dist/SHA256SUMS"
