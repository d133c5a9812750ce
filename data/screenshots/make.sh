#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Draws the screenshots that software centres show, twice as fine as a plain display: make.sh HIP-SHOTS
# The captions are in the metainfo. Few colours keep the repository small, and are no more than the drawing has.
set -euo pipefail
hip_shots=$(realpath "$1")
cd "$(dirname "$0")"

# The screen must have room for the window; it has no scrollbars of its own.
export GDK_SCALE=2 HIP_MAP_SCREEN=3000x2200
headless=$PWD/../../tests/headless.sh
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

draw() { # NAME OPTION…
  "$headless" "$hip_shots" --size 1400x1000 "${@:2}" "$folder/$1.png" >/dev/null
  pngquant --nofs --speed 1 --strip --force --output "$1.png" 64 "$folder/$1.png"
  echo "data/screenshots/$1.png: $(stat -c %s "$1.png") bytes"
}

draw overview --region groin-crease:right
draw candidate --view back --region deep-buttock:right --no fever-or-unwell --safety-done --open deep-gluteal-syndrome
draw safety --region groin-crease:right --safety
draw steps --view side --region greater-trochanter-bump:right --safety-done --steps
draw dark --dark --view low-back --region lumbar-paraspinals:right
