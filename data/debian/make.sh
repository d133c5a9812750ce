#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes a Debian source package and a binary one for this Debian, lints both, and tries the binary one in a bare Debian 12:
# make.sh OUT BUILD-PACKAGE… -- TEST-PACKAGE…
#
# OUT is emptied first. The last line says how many checks passed, failed and were skipped; ends with 0 if none failed.
# A package of somebody else's says who in DEBFULLNAME and DEBEMAIL.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
out=$1
shift
app_id=io.github.hipmap.HipMap
suite=bookworm
checks=

say() { printf '%s\n' "$*" >&2; }
pass() { checks+=p; printf 'PASS %s\n' "$*"; }
fail() { checks+=f; printf 'FAIL %s\n' "$*"; }
skip() { checks+=s; printf 'SKIP %s\n' "$*"; }

# check NAME COMMAND…: passes when the command succeeds; what it prints is in OUT/check.log.
check() {
  local name=$1
  shift
  printf '\n== %s\n' "$name" >>"$out/check.log"
  if "$@" >>"$out/check.log" 2>&1 </dev/null; then pass "$name"; else fail "$name"; fi
}

must() { # LOG COMMAND…
  local log=$out/$1.log
  shift
  "$@" >"$log" 2>&1 </dev/null || { tail -n 30 "$log" >&2; say "This failed: $*. All of it is in $log."; exit 1; }
}

version=$(sed -n "s/^  version: '\(.*\)',/\1/p" "$top/meson.build")
date=$(sed -n "s/.*<release version=\"$version\".* date=\"\([0-9-]*\)\".*/\1/p" "$top/data/$app_id.metainfo.xml.in")
maintainer="${DEBFULLNAME:-The Hip Map authors} <${DEBEMAIL:-hipmap@users.noreply.github.com}>"
source=$out/hip-map-$version

rm -rf --one-file-system "$out"
mkdir -p "$source"

# --- The sources, and debian/ beside them -------------------------------------------------------------------------------------------

(
  cd "$top"
  if git rev-parse >/dev/null 2>&1; then
    git ls-files -co --exclude-standard | while IFS= read -r file; do [ ! -e "$file" ] || printf '%s\n' "$file"; done
  else
    find . -type f ! -path './build/*' ! -path './_build/*' | sed 's,^\./,,'
  fi
) >"$out/files.txt"
tar -C "$top" --no-recursion -T "$out/files.txt" -c | tar -C "$source" -x
# The same sources make the same archive, whoever packs them.
tar -C "$out" --sort=name --mtime="$date 00:00Z" --owner=0 --group=0 --numeric-owner --mode=go=rX,u+rw,a-s -c "hip-map-$version" |
  xz -T1 >"$out/hip-map_$version.orig.tar.xz"

build_depends() {
  local package profile=
  for package; do
    case $package in
      --) profile=' <!nocheck>' ;;
      gcc | libc6-dev) ;;
      libgtk-4-dev) echo " $package (>= 4.8)," ;;
      libadwaita-1-dev) echo " $package (>= 1.2)," ;;
      meson) echo " $package (>= 1.0)," ;;
      *) echo " $package$profile," ;;
    esac
  done
}

mkdir -p "$source/debian/source"
echo '3.0 (quilt)' >"$source/debian/source/format"
install -m 755 "$here/rules" "$source/debian/rules"
build_depends "$@" >"$out/depends.txt"
sed -e "s/@MAINTAINER@/$maintainer/" -e "/@BUILD_DEPENDS@/{r $out/depends.txt
d}" "$here/control" >"$source/debian/control"
# Its whole text, because Debian has no copy of its own.
expand "$top/LICENSES/CC-BY-SA-4.0.txt" | sed -e "s/^/ /" -e "s/^ *$/ ./" >"$out/licence.txt"
sed -e "/@CC_BY_SA@/{r $out/licence.txt
d}" "$here/copyright" >"$source/debian/copyright"
cat >"$source/debian/changelog" <<CHANGELOG
hip-map ($version-1) $suite; urgency=medium

  * Hip Map $version; NEWS.md says what is new.

 -- $maintainer  $(LC_ALL=C date -u -R -d "$date")
CHANGELOG
cp "$here/lintian-overrides" "$source/debian/hip-map.lintian-overrides"

# --- Built twice ----------------------------------------------------------------------------------------------------------------------

# ./dev test runs the tests on this very Debian.
export DEB_BUILD_OPTIONS="nocheck parallel=$(nproc)"
mkdir "$out/again"
cp -a "$source" "$out/hip-map_$version.orig.tar.xz" "$out/again"
begin=$(date +%s)
build() { (cd "$1/hip-map-$version" && dpkg-buildpackage --no-sign "$2"); }
must build build "$out" --build=full
say "The packages took $(($(date +%s) - begin)) s to build."
# What was remembered from the first would prove nothing.
CCACHE_DISABLE=1 must build-again build "$out/again" --build=binary
deb=$(echo "$out"/hip-map_"$version"-1_*.deb)
check "a second build makes the same package" cmp "$deb" "$out/again/${deb##*/}"
rm -rf --one-file-system "$out/again"
check "lintian has nothing to say" lintian --fail-on error,warning --allow-root \
  --profile debian "$out"/hip-map_"$version"-1_*.changes
sed -n '/^== lintian/,/^==/{/^[EW]:/p}' "$out/check.log" >&2

# --- In a bare Debian -----------------------------------------------------------------------------------------------------------------

in_root() { chroot "$root" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }

# Somebody without powers, on a display that lies outside of the root.
as_coach() {
  in_root setpriv --reuid 1000 --regid 1000 --clear-groups env HOME=/home/coach DISPLAY="${DISPLAY:-}" GDK_BACKEND=x11 \
    GSK_RENDERER=cairo GTK_A11Y=none XDG_RUNTIME_DIR=/home/coach/run "$@"
}

clean_up() {
  [ -z "${window:-}" ] || kill "$window" 2>/dev/null || :
  [ -z "${xvfb:-}" ] || kill "$xvfb" 2>/dev/null || :
  for folder in dev proc; do umount -R -l "$root/$folder" 2>/dev/null || :; done
  rm -rf --one-file-system "$root"
}

finds_nothing() { [ -z "$("$@")" ]; }

what_is_left() {
  local file
  while IFS= read -r file; do
    if [ -e "$root$file" ] && [ ! -d "$root$file" ]; then echo "$file"; fi
  done <"$out/installed.txt"
}

picture() {
  local i
  for ((i = 0; i < 600; i++)); do
    if [ -n "$(xdotool search --onlyvisible --name '^Hip Map$' 2>/dev/null)" ]; then
      import -window root "$out/window.png"
      # The picture of the body comes a moment after the window.
      [ "$(identify -format %k "$out/window.png")" -lt 2000 ] || return 0
    fi
    sleep 0.1
  done
  return 1
}

try_it() {
  local mirror number

  mirror=$(apt-get indextargets --format '$(CODENAME) $(REPO_URI)' 'Created-By: Packages' | awk -v s="$suite" '$1 == s { print $2; exit }')
  [ -n "$mirror" ] || { skip "it works in a bare Debian: apt knows no mirror of $suite"; return; }
  root=$(mktemp -d)
  trap clean_up EXIT
  must root mmdebstrap --quiet --mode=root --variant=minbase --aptopt='Acquire::Languages "none"' "$suite" "$root" "deb $mirror $suite main"
  cp -L /etc/resolv.conf "$root/etc/resolv.conf" 2>/dev/null || :
  cp -a /etc/apt/apt.conf.d/. "$root/etc/apt/apt.conf.d/" 2>/dev/null || :
  mount -t proc proc "$root/proc"
  mount --rbind /dev "$root/dev"
  mount --make-rslave "$root/dev"
  cp "$deb" "$root/tmp/hip-map.deb"
  # The session bus insists on a line for who starts it.
  echo "coach:x:1000:1000:Coach:/home/coach:/bin/sh" >>"$root/etc/passwd"
  install -d -o 1000 -g 1000 -m 700 "$root/home/coach" "$root/home/coach/run"

  must update in_root apt-get update -q
  check "it is installed on a bare Debian 12, with what it depends on" in_root apt-get install -y -q --no-install-recommends /tmp/hip-map.deb
  if ! in_root dpkg -L hip-map >"$out/installed.txt" 2>/dev/null; then
    skip "it works there: it is not installed"
    return
  fi
  check "hip-map says its version" sh -c '[ "${1##* }" = "$2" ]' version "$(as_coach hip-map --version)" "$version"
  check "hip-map-tool finds nothing wrong in the catalogue" as_coach sh -c 'cd && hip-map-tool check'
  check "hip-map-tool answers" as_coach hip-map-tool query --region groin-crease:right

  mkfifo "$out/display"
  Xvfb -displayfd 3 -ac -screen 0 1280x800x24 3>"$out/display" 2>"$out/xvfb.log" &
  xvfb=$!
  read -r number <"$out/display"
  rm "$out/display"
  export DISPLAY=:$number
  as_coach dbus-run-session -- hip-map --region groin-crease:right >"$out/window.log" 2>&1 </dev/null &
  window=$!
  check "the window is shown, with the picture" picture
  kill "$window" 2>/dev/null || :
  wait "$window" 2>/dev/null || :
  window=
  check "and complains about nothing" finds_nothing grep -E 'WARNING|CRITICAL|ERROR|Failed' "$out/window.log"

  check "it can be removed" in_root dpkg --purge hip-map
  check "and leaves nothing" finds_nothing what_is_left
}

if [ "$(id -u)" = 0 ]; then
  try_it
else
  skip "it works in a bare Debian: making one takes root"
fi

count() { local only=${checks//[^$1]/}; echo ${#only}; }
echo "Size: package $(($(stat -c %s "$deb") / 1024)) KiB, installed $(dpkg-deb -f "$deb" Installed-Size) KiB"
echo "Package: $deb"
echo "Debian package: $(count p) passed, $(count f) failed, $(count s) skipped"
[ "$(count f)" = 0 ]
