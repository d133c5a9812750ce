#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs a build into a folder, moves that, uses it there, and takes it away: check-install.sh BUILD-FOLDER PREFIX VERSION
set -eu
build=$1 prefix=$2 version=$3
folder=$(mktemp -d)
log=$build/meson-logs/install-log.txt

# Whoever installed this build for good still wants to uninstall it.
[ ! -e "$log" ] || cp -p "$log" "$folder/install-log.txt"
clean_up() {
  if [ -e "$folder/install-log.txt" ]; then cp -p "$folder/install-log.txt" "$log"; else rm -f "$log"; fi
  rm -rf "$folder"
}
trap clean_up EXIT

status=0
fail() {
  echo "$*"
  status=1
}

list() { (cd "$1" && find . -type f -exec sha256sum {} + | sort -k 2); }

meson install -C "$build" --no-rebuild --quiet --destdir "$folder/first"
meson install -C "$build" --no-rebuild --quiet --destdir "$folder/second"
list "$folder/first" >"$folder/first.txt"
list "$folder/second" >"$folder/second.txt"
diff "$folder/first.txt" "$folder/second.txt" || fail "A second installation differs."
outside=$(cd "$folder/first" && find . -type f ! -path ".$prefix/*")
[ -z "$outside" ] || fail "This is installed outside of $prefix: $outside"

for program in hip-map hip-map-tool; do
  [ -x "$folder/first$prefix/bin/$program" ] || fail "There is no $program."
done

# Moved, it finds what came with it, without being told where.
mkdir "$folder/empty"
mv "$folder/first$prefix" "$folder/moved place"
glib-compile-schemas --strict "$folder/moved place/share/glib-2.0/schemas"
cd "$folder/empty"
says=$("$folder/moved place/bin/hip-map" --version)
[ "${says##* }" = "$version" ] || fail "hip-map --version says “$says”, not $version."
help=$("$folder/moved place/bin/hip-map-tool" check --help)
case $help in
  *"$folder/moved place/share/hip-map/catalogue"*) ;;
  *) fail "hip-map-tool does not look for its catalogue where it was moved." ;;
esac
"$folder/moved place/bin/hip-map-tool" check >"$folder/check.txt" || fail "The installed catalogue has findings: $(cat "$folder/check.txt")"
cd /

# It takes away what it brought, and the second one is what the log is about.
DESTDIR="$folder/second" ninja -C "$build" uninstall >"$folder/uninstall.txt" 2>&1 || fail "$(cat "$folder/uninstall.txt")"
[ ! -e "$folder/second" ] || fail "This is left after uninstalling: $(find "$folder/second")"

exit $status
