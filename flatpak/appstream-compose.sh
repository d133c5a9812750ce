#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Stands in for appstream-compose, which flatpak-builder 1.2 runs inside the SDK and newer Debians no longer have:
# appstream-compose --prefix=/app --basename=ID --origin=flatpak ID
for argument; do
  case $argument in
    --prefix=*) prefix=${argument#*=} ;;
    --origin=*) origin=${argument#*=} ;;
    --*) ;;
    *) id=$argument ;;
  esac
done
# flatpak-builder 1.2 has moved the metainfo into the legacy folder, where appstreamcli does not look.
if [ ! -e "$prefix/share/metainfo/$id.metainfo.xml" ]; then
  mkdir -p "$prefix/share/metainfo"
  cp "$prefix/share/appdata/$id.appdata.xml" "$prefix/share/metainfo/$id.metainfo.xml"
fi
exec appstreamcli compose --no-color --no-net --prefix=/ --origin="$origin" --components="$id" --result-root="$prefix" \
  --data-dir="$prefix/share/app-info/xmls" --icons-dir="$prefix/share/app-info/icons/$origin" "$prefix"
