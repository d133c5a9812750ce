#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes a Flatpak runtime and its SDK out of Debian packages: local-runtime.sh [trixie|forky]
#
# It stands in for org.gnome.Platform where Flathub can't be reached, or shouldn't be needed: trixie for the oldest GTK that Flatpak
# users have, forky for the newest. One that was made before from the same lists is used again. Needs root, for the two chroots.
set -euo pipefail
cd "$(dirname "$0")"
. ./common.sh
set_suite "$@"

# What GNOME's Platform holds and Hip Map uses.
platform_packages=(ca-certificates fontconfig fonts-cantarell fonts-dejavu-core adwaita-icon-theme hicolor-icon-theme shared-mime-info
  gsettings-desktop-schemas dbus-bin libglib2.0-bin locales libgtk-4-1 libgtk-4-bin libgtk-4-media-gstreamer libadwaita-1-0
  librsvg2-2 librsvg2-common libsqlite3-0 libjson-glib-1.0-0 gstreamer1.0-plugins-base gstreamer1.0-plugins-good)
# What the SDK adds; and a virtual display, a session bus and a screen reader's view, which GNOME's SDK lacks, for the tests.
sdk_packages=(gcc libc6-dev make patch meson ninja-build pkgconf gettext file binutils elfutils python3 libglib2.0-dev libgtk-4-dev
  libadwaita-1-dev librsvg2-dev libsqlite3-dev libjson-glib-dev desktop-file-utils libxml2-utils appstream appstream-compose
  xvfb xauth dbus-daemon at-spi2-core libatspi2.0-dev)
# flatpak-builder 1.2 runs appstream-compose inside the SDK.
if [ "$suite" = trixie ]; then sdk_packages+=(appstream-util); fi
# Debian has a de_DE as a list to make it from, GNOME's Platform has them all.
locales=(en_US de_DE es_ES fr_FR pt_BR ar_EG)

key=$({ echo "1 ${platform_packages[*]} ${sdk_packages[*]} ${locales[*]}"; cat local-runtime.sh; } | sha256sum | cut -c1-16)
if [ -f "$work/runtime-key" ] && [ "$(cat "$work/runtime-key")" = "$key" ]; then
  say "The runtime made of $suite is there already."
  exit 0
fi

[ "$(id -u)" = 0 ] || skip_all "making a runtime out of Debian packages needs root."
command -v mmdebstrap flatpak ostree >/dev/null || skip_all "mmdebstrap, flatpak and ostree are not installed; ./dev flatpak does that."

# The mirror that apt is set up with serves the other suites too.
mirror=${HIP_MAP_MIRROR:-$(apt-get indextargets --format '$(CODENAME) $(REPO_URI)' 'Created-By: Packages' | awk '$1 !~ /-/ { print $2; exit }')}
mirror=${mirror%/}
[ -n "$mirror" ] || skip_all "apt knows no mirror of Debian."
mkdir -p "$work/log"
if ! answer=$(/usr/lib/apt/apt-helper download-file "$mirror/dists/$suite/Release" "$work/Release" 2>&1); then
  skip_all "the mirror $mirror has no $suite, or can't be reached: $(echo "$answer" | tail -n 1)"
fi

arch=$(flatpak --default-arch)
rm -f "$work/runtime-key"

make_chroot() { # FOLDER PACKAGE…
  local folder=$1 include
  shift
  include=$(IFS=,; echo "$*")
  rm -rf --one-file-system "$folder"
  # Testing is signed for a week, and mirrors lag.
  mmdebstrap --mode=root --variant=minbase --include="$include" \
    --aptopt='APT::Install-Recommends "false"' --aptopt='Acquire::Check-Valid-Until "false"' \
    --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/doc/*' \
    --dpkgopt='path-include=/usr/share/doc/*/copyright' --dpkgopt='path-exclude=/usr/share/help/*' \
    "$suite" "$folder" "deb $mirror $suite main"
}

# The /usr of a chroot, with its /etc inside, is what a runtime consists of.
chroot_to_runtime() { # CHROOT RUNTIME ID
  local chroot=$1 runtime=$2 id=$3 locale

  for locale in "${locales[@]}"; do
    chroot "$chroot" localedef -i "$locale" -f UTF-8 "$locale.UTF-8"
  done
  (
    cd "$chroot/etc"
    rm -rf apt cron.d cron.daily default dpkg fstab gshadow* hostname hosts init.d issue* kernel localtime logrotate.d machine-id mtab opt \
      pam.conf pam.d passwd- group- shadow* security systemd sub?id* timezone update-motd.d resolv.conf skel rc?.d .pwd.lock ld.so.cache \
      ld.so.conf.d
  )
  # Empty, and with ldconfig in the path: so Flatpak makes a cache for each app that knows /app/lib.
  : >"$chroot/etc/ld.so.conf"
  ln -sf ../sbin/ldconfig "$chroot/usr/bin/ldconfig"
  if [ -x "$chroot/usr/bin/appstreamcli" ] && [ ! -e "$chroot/usr/bin/appstream-compose" ]; then
    install -m 755 appstream-compose.sh "$chroot/usr/bin/appstream-compose"
  fi
  rm -rf "$chroot/usr/local" "$chroot/usr/share/doc-base" "$chroot/usr/share/bug" "$chroot/usr/share/lintian"
  mkdir -p "$chroot/usr/share/runtime"

  rm -rf --one-file-system "$runtime"
  # flatpak build-export wants “files” to exist.
  mkdir -p "$runtime/files"
  mv "$chroot/usr" "$runtime/usr"
  mv "$chroot/etc" "$runtime/usr/etc"
  cat >"$runtime/metadata" <<METADATA
[Runtime]
name=$id
runtime=$platform/$arch/$suite
sdk=$sdk/$arch/$suite

[Environment]
GI_TYPELIB_PATH=/app/lib/girepository-1.0
XDG_DATA_DIRS=/app/share:/usr/share:/usr/share/runtime/share:/run/host/user-share:/run/host/share
METADATA
}

versions() { # CHROOT
  chroot "$1" dpkg-query -W -f '${Package} ${Version}\n'
}

say "Making a runtime and an SDK out of Debian $suite, in $work (about two minutes)."
begin=$(now)
rm -rf --one-file-system "$work/repo" "$work/.local"
# Bare files, so that installing is a matter of hard links.
ostree init --repo="$work/repo" --mode=bare-user-only
for id in "$platform" "$sdk"; do
  packages=("${platform_packages[@]}")
  if [ "$id" = "$sdk" ]; then packages+=("${sdk_packages[@]}"); fi
  logged "chroot-$id" make_chroot "$work/chroot" "${packages[@]}"
  versions "$work/chroot" >"$work/packages-$id.txt"
  logged "runtime-$id" chroot_to_runtime "$work/chroot" "$work/runtime" "$id"
  du -sm "$work/runtime" | cut -f1 >"$work/size-$id.txt"
  logged "export-$id" flatpak build-export --runtime --no-update-summary "$work/repo" "$work/runtime" "$suite"
  rm -rf --one-file-system "$work/chroot" "$work/runtime"
done
logged update-repo flatpak build-update-repo "$work/repo"
# The kernel lets a user make hard links to own files only.
chown -R "$tester_uid:$tester_uid" "$work/repo"

install_runtime() {
  cat <<'SCRIPT'
flatpak config --user --set languages '*'
flatpak remote-add --user --if-not-exists --no-gpg-verify runtime "file://$HOME/repo"
flatpak install --user -y --noninteractive --or-update runtime "$1" "$2"
SCRIPT
}
logged install-runtime as_tester bash -euc "$(install_runtime)" install "$platform//$suite" "$sdk//$suite"

echo "$key" >"$work/runtime-key"
say "The runtime took $(elapsed "$begin") ms: Platform $(cat "$work/size-$platform.txt") MB, SDK $(cat "$work/size-$sdk.txt") MB."
