# SPDX-License-Identifier: GPL-3.0-or-later
# What local-runtime.sh and check.sh share. They source it; on its own it does nothing.

app_id=io.github.hipmap.HipMap
platform=local.debian.Platform
sdk=local.debian.Sdk

# Nobody on this machine, so that nothing here belongs to anybody. A sandbox that root starts keeps all of root's capabilities.
tester_uid=4242
tester_home=/home/tester

say() { printf '%s\n' "$*" >&2; }

# A check that can't run says why, with the exit status that means “skipped” to meson and to ./dev.
skip_all() {
  say "Skipped, and nothing is proved: $*"
  exit 77
}

set_suite() {
  suite=${1:-trixie}
  case $suite in
    trixie | forky) ;;
    *) say "There is no runtime “$suite”: trixie has GTK 4.18, forky has GTK 4.24."; exit 2 ;;
  esac
  # The home of the tester. It holds the runtime, its installation and everything else; deleting it is always safe.
  work=${HIP_MAP_FLATPAK_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/hip-map-flatpak}/$suite
}

now() { date +%s%N; }
elapsed() { printf '%d' $((($(now) - $1) / 1000000)); }

# Runs a command, keeps what it prints in a file, and shows the end of that when it fails.
logged() {
  local log=$work/log/$1.log
  shift
  "$@" >"$log" 2>&1 </dev/null || {
    say "This failed: $*"
    tail -n 40 "$log" >&2
    say "All of it is in $log."
    return 1
  }
}

# as_tester COMMAND…: without root's powers, in a mount namespace of its own. What differs from the machine outside:
# - $work is a home, and not below root's, which is closed to others;
# - the user has a line in /etc/passwd, which D-Bus insists on;
# - /run/user/UID is the tester's, because the paths that the document portal hands out only fit there;
# - /dev/fuse can be opened, by the document portal;
# - no variable of the outside is passed on into the sandbox; and the desktop sees what Flatpak exports.
as_tester() {
  mkdir -p "$work/dev"
  [ -e "$work/dev/fuse" ] || mknod -m 666 "$work/dev/fuse" c 10 229
  { grep -v "^tester:" /etc/passwd; echo "tester:x:$tester_uid:$tester_uid:Flatpak tester:$tester_home:/bin/bash"; } >"$work/dev/passwd"
  { grep -v "^tester:" /etc/group; echo "tester:x:$tester_uid:"; } >"$work/dev/group"
  chown "$tester_uid:$tester_uid" "$work" "$work/log"
  unshare --mount --propagation private bash -euc '
    work=$1 home=$2 uid=$3
    shift 3
    mount --bind "$work/dev/passwd" /etc/passwd
    mount --bind "$work/dev/group" /etc/group
    mount --bind "$work/dev/fuse" /dev/fuse
    mount -t tmpfs -o mode=755 tmpfs /home
    mkdir "$home"
    mount --bind "$work" "$home"
    mount -t tmpfs -o mode=755 tmpfs /run
    install -d -m 755 /run/user
    install -d -o "$uid" -g "$uid" -m 700 "/run/user/$uid"
    cd "$home"
    # There is no system bus in here; Flatpak asks it about parental controls and takes any answer.
    exec setpriv --reuid "$uid" --regid "$uid" --clear-groups env -i HOME="$home" USER=tester LOGNAME=tester \
      PATH=/usr/bin:/bin LANG=C.UTF-8 XDG_RUNTIME_DIR="/run/user/$uid" \
      XDG_DATA_DIRS="$home/.local/share/flatpak/exports/share:/usr/local/share:/usr/share" \
      dbus-run-session -- bash -euc "export DBUS_SYSTEM_BUS_ADDRESS=\$DBUS_SESSION_BUS_ADDRESS; \"\$@\"" tester "$@"
  ' as-tester "$work" "$tester_home" "$tester_uid" "$@"
}
