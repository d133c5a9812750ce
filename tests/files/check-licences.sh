#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every file says its licence in its first lines: check-licences.sh SOURCE-ROOT
set -eu
cd "$1"
status=0
list() {
  if [ -e .git ] && command -v git >/dev/null; then git -c safe.directory='*' ls-files; else find . -type f -not -path './build/*' -not -path './_*' | sed 's,^\./,,'; fi
}
for file in $(list); do
  case $file in
    # Licence texts, pictures of the window, tables without comments, corpora, and lists that a tool reads line by line.
    LICENSES/* | *.png | *.tsv | tests/data/* | tests/fuzz/corpus/* | .gitignore) continue ;;
  esac
  [ -f "$file" ] || continue
  if ! head -n 12 "$file" | grep -q 'SPDX-License-Identifier:'; then
    echo "$file: no SPDX-License-Identifier in its first lines"
    status=1
  fi
done
exit $status
