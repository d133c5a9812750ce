#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a command on a display and a session bus that nobody else uses: headless.sh COMMAND [ARGUMENT…]
# HIP_MAP_SCREEN: the size of the display, for pictures that are larger than one.
set -eu

# Software rendering draws the same everywhere, and no portal of this machine is asked what a desktop prefers.
export GDK_BACKEND=x11 GSK_RENDERER=cairo ADW_DISABLE_PORTAL=1
export XDG_RUNTIME_DIR="${XDG_RUNTIME_DIR:-$(mktemp -d)}"

# A bus that starts nothing but accessibility: the portals of this machine would show up beside the window in the accessible tree.
bus=$(mktemp -d)
trap 'rm -rf "$bus"' EXIT
cp /usr/share/dbus-1/services/org.a11y.*.service "$bus" 2>/dev/null || :
cat > "$bus/session.conf" <<XML
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <servicedir>$bus</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
XML

xvfb-run -a -s "-screen 0 ${HIP_MAP_SCREEN:-1920x1200}x24 -noreset" dbus-run-session --config-file="$bus/session.conf" -- "$@"
