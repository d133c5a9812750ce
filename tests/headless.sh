#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a command on a display and a session bus that nobody else uses: headless.sh COMMAND [ARGUMENT…]
set -eu

# Software rendering draws the same everywhere, and no portal of this machine is asked what a desktop prefers.
export GDK_BACKEND=x11 GSK_RENDERER=cairo ADW_DISABLE_PORTAL=1
export XDG_RUNTIME_DIR="${XDG_RUNTIME_DIR:-$(mktemp -d)}"

exec xvfb-run -a -s '-screen 0 1920x1200x24 -noreset' dbus-run-session -- "$@"
