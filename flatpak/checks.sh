#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What check.sh runs as the tester, in the live sandbox: checks.sh. Prints one line for each check: PASS, FAIL or SKIP.
#
# A new check is a function below and its name in the list at the end. One whose feature is missing says SKIP and why.
set -uo pipefail
cd "$HOME"
. scripts/common.sh
suite=$1
out=$HOME/out
exports=$HOME/.local/share/flatpak/exports/share
data=$HOME/.var/app/$app_id
failed=0
window_patience=15

pass() { printf 'PASS %s\n' "$*"; }
fail() { printf 'FAIL %s\n' "$*"; failed=1; }
skip() { printf 'SKIP %s\n' "$*"; }

# check NAME COMMAND…: passes when the command succeeds.
check() {
  local name=$1
  shift
  if "$@" >>"$out/checks.log" 2>&1; then pass "$name"; else fail "$name"; fi
}

# no COMMAND…: for what must not be possible. A sandbox that does not start is checked before, or this would prove nothing.
no() { ! "$@"; }

inside() { flatpak run --command=sh "$app_id" -c "$1" 2>/dev/null; }
inside_says() { [ "$(inside "$1")" = "$2" ]; }
window() { timeout 60 scripts/window.py "$@"; }

# until COMMAND…: waits for something that comes by itself.
until_true() {
  local end=$((SECONDS + window_patience))
  until "$@" >/dev/null 2>&1; do
    ((SECONDS < end)) || return 1
    sleep 0.05
  done
}

shoot() { import -window root "$out/$1.png"; }

window_id() { xdotool search --onlyvisible --name "^${1:-Hip Map}\$" 2>/dev/null | head -n 1 | grep .; }
has_window() { [ -n "$(window_id "$@")" ]; }
has_no_window() { ! has_window; }

# start [ARGUMENT…]: a new process of the program, in the background; “options” are flatpak's.
options=()
start() {
  flatpak run "${options[@]}" --env=LANG="${language:-C.UTF-8}" --env=GSK_RENDERER=cairo "$app_id" "$@" >>"$out/app.log" 2>&1 &
  started=$!
  until_true has_window
}

is_running() {
  gdbus call --session --dest org.freedesktop.DBus --object-path /org/freedesktop/DBus --method org.freedesktop.DBus.NameHasOwner "$app_id" |
    grep -q true
}

# A window that takes the place of another is not there for a moment; and a process that was left would show the next window.
is_gone() { has_no_window && ! kill -0 "${started:-none}" 2>/dev/null && ! is_running; }

# A coach closes the window, and what is remembered is written then.
stop() {
  local id
  id=$(window_id) && xdotool windowfocus --sync "$id" key ctrl+q
  if ! until_true is_gone; then
    flatpak kill "$app_id" 2>/dev/null
    until_true is_gone
  fi
  wait "${started:-}" 2>/dev/null
}

# shows TEXT: whether it can be read anywhere in the windows.
shows() {
  scripts/window.py tree >"$out/tree.txt" && grep -qF -- "$1" "$out/tree.txt"
}

press() {
  local id
  id=$(window_id) && xdotool windowfocus --sync "$id" key "$1"
}

# --- The records of athletes, if this version has windows for them ----------------------------------------------------------------

records=$data/data/hip-map/records.db
old_records=src/tests/data/records-1.db
has_athletes() { [ -d src/src/athletes ]; }

keeps() { # NAME
  python3 -c 'import sqlite3, sys; sys.exit(not sqlite3.connect(sys.argv[1]).execute("SELECT 1 FROM athlete WHERE name = ?", sys.argv[2:]).fetchone())' \
    "$records" "$1"
}

# What a later version will have written.
make_newer() {
  rm -f "$records"-*
  python3 -c 'import sqlite3, sys; sqlite3.connect(sys.argv[1], isolation_level=None).execute("PRAGMA user_version = 99")' "$records"
}

list_athletes() { press ctrl+l; }

# --- The sandbox ------------------------------------------------------------------------------------------------------------------

check_sandbox() {
  echo secret >"$HOME/secret.txt"
  check "the runtime is the one asked for" [ "$(flatpak info --show-runtime "$app_id")" = "$platform/$(flatpak --default-arch)/$suite" ]
  check "the sandbox starts" inside_says 'test -e /.flatpak-info && echo yes' yes
  check "no capabilities are left" inside 'grep -q "^CapEff:.0*$" /proc/self/status'
  check "system calls are filtered" inside 'grep -q "^Seccomp:.2$" /proc/self/status'
  check "the files of the user are hidden" no inside "cat $HOME/secret.txt"
  check "so are the folders of the system" inside_says 'ls -d /root /opt /srv 2>/dev/null' ''
  check "there is no network" inside_says 'grep -c : /proc/net/dev' 1
  check "the program can't change itself" no inside 'touch /app/x || touch /usr/x'
  check "no compiler came along" no inside 'command -v gcc || command -v meson'
  check "every library is found" no inside 'ldd /app/bin/* | grep "not found"'
  check "only what the manifest says is allowed" diff - <(flatpak info --show-permissions "$app_id" | grep -v '^$') <<'PERMISSIONS'
[Context]
shared=ipc;
sockets=x11;wayland;pulseaudio;fallback-x11;
devices=dri;
PERMISSIONS
}

check_exports() {
  local file
  # What Flatpak's trigger does on a desktop.
  update-mime-database "$exports/mime" >>"$out/checks.log" 2>&1
  for file in "applications/$app_id.desktop" "dbus-1/services/$app_id.service" "gnome-shell/search-providers/$app_id.search-provider.ini" \
    "icons/hicolor/scalable/apps/$app_id.svg" "icons/hicolor/symbolic/apps/$app_id-symbolic.svg" "mime/packages/$app_id.xml"; do
    check "the desktop sees $file" test -s "$exports/$file"
  done
  check "the desktop file is valid" desktop-file-validate "$exports/applications/$app_id.desktop"
  check "a file manager knows a catalogue" knows catalogue.hip-map-catalogue application/vnd.hipmap.catalogue
  skip "a file manager knows records: Flatpak gives every name less weight than a desktop gives *.json, and forbids to look inside"
}

# Flatpak lets no application look into the files of others, and leaves out what tells types by their contents.
knows() { # FILE TYPE
  # An empty file is of no type.
  printf 'SQLite format 3\0' >"$1"
  [ "$(gio info -a standard::content-type "$1" | sed -n 's/.*content-type: //p')" = "$2" ]
}

# --- The window -------------------------------------------------------------------------------------------------------------------

click_answers() {
  local id x y
  id=$(window_id) || return 1
  read -r x y < <(window where 'option pane' 'Groin crease, right') || return 1
  xdotool windowfocus --sync "$id" mousemove --sync --window "$id" "$x" "$y" click 1
  window wait heading 'Groin crease, right' && window wait heading 'Likely structures'
}

not_blank() { [ "$(identify -format %k "$out/$1.png")" -gt 500 ]; }

check_window() {
  check "the window is shown" start --view front
  check "it can be seen by a screen reader" window wait 'option pane' 'Groin crease, right'
  check "a click on the picture answers" click_answers
  shoot answer
  check "the screenshot is not blank" not_blank answer
  check "a second start goes to another spot" flatpak run "$app_id" --region sit-bone:left
  check "in the window that is open" window wait heading 'Sit bone, left'
  check "and shows that view" [ "$(xdotool search --onlyvisible --name '^Hip Map$' | wc -l)" = 1 ]
  shoot second
  check_file_portal
  stop
  check "what is remembered lies in the folder of the program" grep -q "^last-view='back'" "$data/config/glib-2.0/settings/keyfile"
  check "and nowhere else" [ -z "$(find "$HOME" -maxdepth 1 -newer "$out/begin" -name '*hip-map*' ! -name '*.hip-map*')" ]
}

# A file of the user's, which the sandbox can't see, handed in by the document portal, as a file manager does.
check_file_portal() {
  inside 'hip-map-tool compile /app/share/hip-map/catalogue "$XDG_CACHE_HOME/my-clinic.hip-map-catalogue"'
  mv "$data/cache/my-clinic.hip-map-catalogue" "$HOME"
  flatpak run --file-forwarding "$app_id" @@ "$HOME/my-clinic.hip-map-catalogue" @@ >>"$out/app.log" 2>&1
  check "a catalogue from outside is shown before it is used" window wait label 'Use this catalogue?'
  shoot catalogue
  check "and can be used" window act button 'Use Catalogue'
  check "in the window" until_true shows 'Point to where it hurts'
}

check_dbus() {
  local search='gdbus call --session --timeout 20 --dest io.github.hipmap.HipMap --object-path /io/github/hipmap/HipMap/SearchProvider'
  check "a search of the desktop starts the program" \
    sh -c "$search --method org.gnome.Shell.SearchProvider2.GetInitialResultSet \"['piriformis']\" | grep -q structure:piriformis"
  check "without a window" has_no_window
  check "what it finds can be opened" \
    sh -c "$search --method org.gnome.Shell.SearchProvider2.ActivateResult structure:piriformis \"['piriformis']\" 0"
  check "in a window" until_true has_window
  check "at the right structure" window wait heading 'Pear-shaped muscle deep in the buttock'
  shoot search
  stop
  check "a launcher can ask for a view" gdbus call --session --timeout 20 --dest "$app_id" --object-path /io/github/hipmap/HipMap \
    --method org.freedesktop.Application.ActivateAction view-low-back '[]' '{}'
  check "and gets it" window wait 'list box' 'Low back, back view'
  stop
}

check_bad_input() {
  local language
  language=xx_YY.UTF-8
  check "a language that nobody knows shows English" start
  check "with its words" window wait button 'Low back'
  stop
  check "a file that is none is refused in words" refuses
  # So it is where there is no /dev/fuse, which that portal needs.
  options=(--no-documents-portal)
  check "without a document portal the window works" start --view front
  check "and answers" click_answers
  options=()
  stop
}

refuses() {
  { flatpak run "$app_id" /nonexistent 2>&1 || :; } | grep 'neither an option nor a file'
}

# --- The words, the handout, the records ------------------------------------------------------------------------------------------

check_translation() {
  local code locale language word
  # The languages that the runtime has a locale for.
  for locale in de_DE es_ES fr_FR pt_BR ar_EG; do
    code=$locale
    [ -s "src/po/$code.po" ] || code=${locale%_*}
    grep -qx "$code" src/po/LINGUAS || continue
    language=$locale.UTF-8
    # Without a context, a button of the window.
    word=$(msgconv -t UTF-8 "src/po/$code.po" | msggrep --no-wrap -K -e '^Low back$' - | awk '
      /^msgctxt / { context = 1 }
      /^msgid / { id = $0 }
      /^msgstr / && id == "msgid \"Low back\"" { if (!context) print; context = 0 }' | sed -n 's/^msgstr "\(.*\)"$/\1/p' | head -n 1)
    check "$code has a word for the low back" [ -n "$word" ]
    check "the window starts in $code" start --region groin-crease:right
    check "and shows it: $word" window wait button "$word"
    shoot "language-$code"
    stop
  done
  [ -n "${language:-}" ] || skip "the words are translated: this version is in English only"
}

saved_handout() { find "$HOME" -maxdepth 2 -name '*.pdf' -newer "$out/begin" -size +1k | grep .; }

# The name of the file, and the folder, are what the program proposes; the dialog belongs to the portal, outside of the sandbox.
check_handout() {
  local id
  if [ ! -e src/src/session/hip-handout-dialog.c ]; then
    skip "a handout is saved through the file portal: this version has no handout"
    return
  fi
  check "the window opens for a handout" start --region groin-crease:right
  window wait heading 'Likely structures'
  id=$(window_id) && xdotool windowfocus --sync "$id" key ctrl+p
  check "a handout can be saved" window act button 'Save as PDF…'
  check "the file dialog is the portal's" until_true xdotool search --onlyvisible --class xdg-desktop-portal
  sleep 0.7
  shoot portal
  xdotool key Return
  check "the handout is where the user wanted it" until_true saved_handout
  stop
}

check_records() {
  if ! has_athletes; then
    skip "records lie in the folder of the program: the window of this version keeps none"
    return
  fi
  check "the window opens for a record" start --region groin-crease:right
  window wait heading 'Likely structures'
  press ctrl+s
  check "a session can be kept" until_true shows 'Name or initials'
  # The dialog has the focus, and its first field.
  xdotool type --delay 40 'Athlete A'
  shoot record
  xdotool key Return
  check "the record lies in the folder of the program" until_true keeps 'Athlete A'
  stop
  check "and nowhere else" [ "$(find "$HOME" -name 'records*.db*' -newer "$out/begin" ! -path "$data/*" ! -path "$out/*" 2>/dev/null)" = "" ]
  cp -r "$(dirname "$records")" "$out/records"

  make_newer
  cp "$records" "$out/newer.db"
  check "the window opens beside records of a newer version" start
  list_athletes
  check "and says so" until_true shows 'The records were saved by a newer version of Hip Map.'
  shoot newer
  stop
  check "and leaves them as they are" cmp "$records" "$out/newer.db"
  rm -rf "$(dirname "$records")"
  cp -r "$out/records" "$(dirname "$records")"
}

# --- From one version to the next -------------------------------------------------------------------------------------------------

remembers_back_view() { window wait 'list box' 'Hip and pelvis, back view'; }

check_upgrade() {
  local before after
  before=$(flatpak info --show-commit "$app_id")
  # The version before has no window to make records with, or may not.
  mkdir -p "$(dirname "$records")"
  cp "$old_records" "$records"
  start --view back
  check "the version before starts" remembers_back_view
  stop
  cp -r "$data" "$out/data-before"
  check "it is replaced by this one" flatpak update --user -y --noninteractive "$app_id"
  after=$(flatpak info --show-commit "$app_id")
  check "which is another" [ "$before" != "$after" ]
  check "what was stored is still there" diff -r "$out/data-before/config" "$data/config"
  check "and so are the records" cmp "$old_records" "$records"
  check "the new version starts" start
  check "and remembers what the old one was shown" remembers_back_view
  if has_athletes; then
    list_athletes
    check "and lists the athletes of before" until_true shows 'K. S.'
    shoot athletes
  else
    skip "and lists the athletes of before: the window of this version lists none"
  fi
  stop
}

# --- The bundle -------------------------------------------------------------------------------------------------------------------

# What Flatpak says about a bundle that it does not install.
says_why() { # BUNDLE
  flatpak install --user -y --noninteractive --bundle "$1" 2>&1 | sed -n 's/^[Ee]rror: *//p' | head -n 1
}

check_bundle() {
  local words
  words=$(FLATPAK_USER_DIR=$HOME/bare says_why "$HOME/hip-map.flatpak")
  rm -rf "$HOME/bare"
  check "where the runtime is missing, Flatpak says which: $words" grep -q "$platform/.*/$suite" <<<"$words"
  head -c 20000 "$HOME/hip-map.flatpak" >"$HOME/damaged.flatpak"
  flatpak uninstall --user -y --noninteractive "$app_id" >>"$out/checks.log" 2>&1
  check "a damaged bundle is not installed" no flatpak install --user -y --noninteractive --bundle "$HOME/damaged.flatpak"
  words=$(says_why "$HOME/damaged.flatpak")
  check "and Flatpak says so: $words" [ -n "$words" ]
  check "and leaves nothing" no flatpak info "$app_id"
  check "the bundle is installed" flatpak install --user -y --noninteractive --bundle "$HOME/hip-map.flatpak"
  check "what was stored before is still there" test -s "$data/config/glib-2.0/settings/keyfile"
  if has_athletes; then check "and so are the records" keeps 'Athlete A'; fi
  check "the program in it shows its window" start --view front
  check "with the picture" window wait 'option pane' 'Groin crease, right'
  shoot bundle
  stop
}

# --- How long it takes ------------------------------------------------------------------------------------------------------------

# Both programs are in one sandbox, built in one go; the target is the project's.
check_speed() {
  local figures ratio
  figures=$(flatpak run --command=bench-start "$app_id.Bench" start-empty start-map 2>>"$out/checks.log") || :
  printf '%s\n' "$figures" >"$out/start.json"
  ratio=$(sed -n 's/.*"ratio": \([0-9.]*\).*/\1/p' <<<"$figures")
  check "the first frame takes ${ratio:-?} times that of an empty window, and 1.3 at most" awk -v ratio="${ratio:-9}" 'BEGIN { exit ratio > 1.3 }'
}

mkdir -p "$out"
rm -rf "${out:?}"/*
touch "$out/begin"
sleep 0.01

# A display first: portals that are woken before it exists never find it.
mkfifo "$out/display"
Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp 3>"$out/display" 2>"$out/xvfb.log" &
xvfb=$!
read -r number <"$out/display"
rm "$out/display"
export DISPLAY=:$number XDG_CURRENT_DESKTOP=GNOME
dbus-update-activation-environment DISPLAY XDG_CURRENT_DESKTOP
openbox >"$out/openbox.log" 2>&1 &
openbox=$!
gsettings set org.gnome.desktop.interface toolkit-accessibility true 2>/dev/null

for part in upgrade sandbox exports window dbus bad_input translation handout records bundle speed; do
  "check_$part"
done

kill "$openbox" "$xvfb"
exit $failed
