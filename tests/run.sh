#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs every test of a build and counts them: run.sh BUILD-FOLDER [ARGUMENT…]; arguments go to “meson test”.
#
# What needs a display gets a virtual one. Where there is none to be had, as in GNOME's SDK, those tests are skipped, and it says so.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
build_dir=$(cd "$1" && pwd)
shift

status=0
found=()
logs=("$build_dir/meson-logs/testlog-plain.json")
# A busy machine is no failure.
meson_test=(meson test -C "$build_dir" --no-rebuild --print-errorlogs --timeout-multiplier 4)
export GSETTINGS_SCHEMA_DIR="$build_dir/data"

rm -f "$build_dir"/meson-logs/testlog*
"${meson_test[@]}" --no-suite display --logbase testlog-plain "$@" >&2 || status=1

if command -v xvfb-run xauth dbus-run-session >/dev/null; then
  logs+=("$build_dir/meson-logs/testlog-display.json")
  "$here/headless.sh" "${meson_test[@]}" --suite display --num-processes 1 --logbase testlog-display "$@" >&2 || status=1
else
  echo "Skipped: the tests of the window, because xvfb-run, xauth or dbus-run-session is missing here." >&2
fi

# What the catalogue and its translations amount to; the tests above fail if something is wrong with them.
if [ $# -eq 0 ]; then
  tool="$build_dir/src/tool/hip-map-tool"
  "$tool" check "$here/../data/catalogue" | sed -n '/^regions  /,$p' >&2 || true
  while read -r language; do
    [[ $language =~ ^[a-z] ]] || continue
    echo "po/$language.po" >&2
    "$tool" check --language "$language" --po "$here/../po" "$here/../data/catalogue" |
      sed -n '/^interface  /,/^red flags/p' >&2 || true
  done <"$here/../po/LINGUAS"
fi

# Who asks for one test gets no log from the suite that it isn't in; a whole run without one of its logs has failed.
for log in "${logs[@]}"; do
  [ $# -eq 0 ] || [ -f "$log" ] && found+=("$log")
done
python3 "$here/summarise.py" "${found[@]:-${logs[0]}}" || status=1
exit $status
