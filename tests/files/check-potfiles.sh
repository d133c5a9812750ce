#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every file with strings to translate is listed in po/POTFILES, and everything listed exists: check-potfiles.sh SOURCE-ROOT
set -eu
cd "$1"
status=0
for file in $(grep -lE '\b(_|N_|C_|NC_|ngettext) ?\("' -r src --include='*.c') $(grep -l 'translatable="' -r ui --include='*.ui') \
  $(grep -l '<catalogue ' -r data/catalogue --include='*.xml'); do
  if ! grep -qx "$file" po/POTFILES; then
    echo "$file has strings to translate but is not in po/POTFILES"
    status=1
  fi
done
for file in $(grep -v '^#' po/POTFILES); do
  if [ ! -f "$file" ]; then
    echo "po/POTFILES lists $file, which does not exist"
    status=1
  fi
done
exit $status
