#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds Hip Map as a Flatpak on a runtime made of Debian, installs it for a user without powers, and checks it there:
# check.sh [trixie|forky]
#
# The last line says how many checks passed, failed and were skipped. Ends with 0 if none failed, 77 if it can't run here.
set -euo pipefail
cd "$(dirname "$0")"
. ./common.sh
set_suite "$@"
top=$(cd .. && pwd)
manifest=$app_id.yml
results=$top/build/flatpak/$suite

[ "$(id -u)" = 0 ] || skip_all "a private /home, /run and /dev/fuse for the user of the check take root to make."
for program in flatpak flatpak-builder ostree mmdebstrap bwrap Xvfb xdotool openbox import dbus-run-session unshare setpriv; do
  command -v "$program" >/dev/null || skip_all "$program is not installed; ./dev flatpak does that."
done
[ -e /dev/fuse ] || skip_all "this kernel offers no /dev/fuse, which the document portal needs."
unshare --mount true 2>/dev/null || skip_all "this machine lets nobody make a mount namespace."

./local-runtime.sh "$suite"

exec 9>"$work/lock"
flock 9
rm -rf --one-file-system "$results" "$work"/{src,scripts,build,build-before,build-bench,apprepo,hip-map.flatpak} "$work"/my-clinic* "$work"/*.pdf
mkdir -p "$results" "$work/scripts"
cp common.sh checks.sh window.py "$work/scripts"

# --- The sources, with the three lines that name the runtime replaced --------------------------------------------------------------

copy_tree() { # FOLDER
  mkdir -p "$1"
  if git -C "$top" rev-parse >/dev/null 2>&1; then
    (cd "$top" && git ls-files -co --exclude-standard -z | while IFS= read -r -d '' file; do [ ! -e "$file" ] || printf '%s\0' "$file"; done |
      tar --null --no-recursion -T - -c) | tar -C "$1" -x
  else
    tar -C "$top" --exclude=./build --exclude=./_build -c . | tar -C "$1" -x
  fi
}

use_runtime() { # MANIFEST
  sed -E -i -e "s|^runtime:.*|runtime: $platform|" -e "s|^runtime-version:.*|runtime-version: '$suite'|" -e "s|^sdk:.*|sdk: $sdk|" "$1"
}

version_of() { sed -n "s/^  version: '\(.*\)',/\1/p" "$1/meson.build"; }

copy_tree "$work/src"
use_runtime "$work/src/flatpak/$manifest"
changed=$(diff "$manifest" "$work/src/flatpak/$manifest" | grep '^>' | sed 's/^> \([a-z-]*\):.*/\1/' | sort | tr '\n' ' ') || :
if [ "$changed" != "runtime runtime-version sdk " ]; then
  say "Other lines of the manifest were changed than those that name the runtime: $changed"
  exit 1
fi
version=$(version_of "$work/src")

# The version before this one: the last commit that had another.
before=
if git -C "$top" rev-parse HEAD >/dev/null 2>&1; then
  for commit in $(git -C "$top" log --format=%h -- meson.build); do
    mkdir -p "$work/src-before"
    git -C "$top" show "$commit:meson.build" >"$work/src-before/meson.build"
    if [ "$(version_of "$work/src-before")" != "$version" ]; then
      before=$commit
      break
    fi
  done
  rm -rf "$work/src-before"
fi

build() { # NAME MANIFEST FOLDER
  local begin
  begin=$(now)
  logged "$1" as_tester flatpak-builder --user --force-clean --disable-updates --disable-rofiles-fuse --default-branch=stable \
    "--state-dir=$tester_home/state" "$tester_home/$3" "$tester_home/$2"
  took["$1"]=$(elapsed "$begin")
}
declare -A took

# --- This version, with its tests --------------------------------------------------------------------------------------------------

chown -R "$tester_uid:$tester_uid" "$work/src" "$work/scripts"
say "Building Hip Map $version on $suite, and running its tests there."
# Whoever asks for a check wants it done, not remembered.
rm -rf --one-file-system "$work/state"
build build "src/flatpak/$manifest" build
tests=$(grep -E '^[0-9]+ passed, [0-9]+ failed' "$work/log/build.log" | tail -n 1) || :
# Of the compiler and of Meson, which warns about how flatpak-builder starts it.
warnings=$(grep -E '(: warning|WARNING):' "$work/log/build.log" | grep -cv 'Running the setup command') || :

# --- The version before it ---------------------------------------------------------------------------------------------------------

if [ -n "$before" ]; then
  mkdir "$work/src-before"
  git -C "$top" archive "$before" | tar -C "$work/src-before" -x
  mkdir -p "$work/src-before/flatpak"
  sed -e 's/^    run-tests: true/    run-tests: false/' "$work/src/flatpak/$manifest" >"$work/src-before/flatpak/$manifest"
  chown -R "$tester_uid:$tester_uid" "$work/src-before"
  build build-before "src-before/flatpak/$manifest" build-before
  before_says="$(version_of "$work/src-before"), built from $before"
  rm -rf "$work/src-before"
else
  # There was none yet, so that this one has to play it.
  cp -a "$work/build" "$work/build-before"
  sed -i 's/<release \(.*\)version="[^"]*"/<release \1version="0.0.0"/' "$work/build-before/files/share/metainfo/$app_id.metainfo.xml"
  before_says="none; this version plays the one before"
fi

# --- An empty window, built the same way, to measure the start against ---------------------------------------------------------------

cat >"$work/src/flatpak/bench.yml" <<YML
id: $app_id.Bench
runtime: $platform
runtime-version: '$suite'
sdk: $sdk
command: bench-start
finish-args: [--socket=wayland, --socket=fallback-x11, --share=ipc, --device=dri, --env=GSK_RENDERER=cairo]
modules:
  - name: bench
    buildsystem: simple
    build-commands:
      - meson setup _b --prefix=/app --buildtype=release
      - ninja -C _b tests/bench/bench-start tests/bench/start-empty tests/bench/start-map
      - install -D -t /app/bin _b/tests/bench/bench-start _b/tests/bench/start-empty _b/tests/bench/start-map
      - install -D -m 644 -t /app/share/glib-2.0/schemas data/$app_id.gschema.xml
      - glib-compile-schemas /app/share/glib-2.0/schemas
    sources:
      - {type: dir, path: ..}
YML
build build-bench src/flatpak/bench.yml build-bench

# --- Installed, and replaced by the newer one -----------------------------------------------------------------------------------------

export_app() { # LOG FOLDER
  logged "$1" as_tester flatpak build-export "$tester_home/apprepo" "$tester_home/$2" stable
}

as_tester flatpak uninstall --user -y --noninteractive --delete-data "$app_id" "$app_id.Bench" >/dev/null 2>&1 || :
rm -rf --one-file-system "${work:?}/.var"
export_app export-before build-before
export_app export-bench build-bench
begin=$(now)
logged install as_tester bash -euc '
  flatpak remote-delete --user --force app 2>/dev/null || :
  flatpak remote-add --user --no-gpg-verify app "file://$HOME/apprepo"
  flatpak install --user -y --noninteractive app "$1//stable" "$1.Bench//stable"' install "$app_id"
took[install]=$(elapsed "$begin")
export_app export build
logged bundle as_tester flatpak build-bundle "$tester_home/apprepo" "$tester_home/hip-map.flatpak" "$app_id" stable

begin=$(now)
# What is measured is the application: where the kernel allows it, other processes wait meanwhile.
chrt --rr --pid 1 $$ 2>/dev/null || :
as_tester "$tester_home/scripts/checks.sh" "$suite" >"$work/log/checks.txt" 2>"$work/log/checks-errors.txt" || :
chrt --other --pid 0 $$ 2>/dev/null || :
took[checks]=$(elapsed "$begin")

{
  if [[ $tests =~ ^[1-9][0-9]*\ passed,\ 0\ failed ]]; then
    echo "PASS the tests of the tree, in the SDK: $tests"
  else
    echo "FAIL the tests of the tree, in the SDK: ${tests:-no count}"
  fi
  if [ "$warnings" = 0 ]; then echo "PASS it is built without warnings"; else echo "FAIL it is built with $warnings warnings"; fi
} >>"$work/log/checks.txt"

cp "$work"/out/*.png "$work/out/app.log" "$work/log/checks.txt" "$results" 2>/dev/null || :
cp "$work/hip-map.flatpak" "$results"
cp "$work/hip-map.flatpak" "$top/build/hip-map.flatpak"

# --- What came of it ------------------------------------------------------------------------------------------------------------------

of_package() { sed -n "s/^$1 //p" "$work/packages-$platform.txt"; }

cat "$work/log/checks.txt"
cat <<REPORT
Runtime: GTK $(of_package libgtk-4-1), libadwaita $(of_package libadwaita-1-0), librsvg $(of_package librsvg2-2), SQLite $(of_package libsqlite3-0)
Sizes: bundle $(($(stat -c %s "$work/hip-map.flatpak") / 1024)) KiB, installed $(du -sk "$work/build/files" | cut -f1) KiB, Platform $(cat "$work/size-$platform.txt") MiB
Times: build and tests ${took[build]} ms, install ${took[install]} ms, checks ${took[checks]} ms
Start: $(cat "$work/out/start.json" 2>/dev/null)
The version before: $before_says
Screenshots and bundle: $results
REPORT
passed=$(grep -c '^PASS' "$work/log/checks.txt") || :
failed=$(grep -c '^FAIL' "$work/log/checks.txt") || :
skipped=$(grep -c '^SKIP' "$work/log/checks.txt") || :
echo "Flatpak on $suite: $passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ] && [ "$passed" -gt 0 ]
