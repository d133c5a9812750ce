#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# hip-map-tool runs where there is no toolkit: check-links.sh PROGRAM
set -eu
libraries=$(ldd "$1")
if echo "$libraries" | grep -E 'libgtk|libadwaita'; then
  echo "$1 must not link these"
  exit 1
fi
echo "$libraries" | grep -q librsvg
