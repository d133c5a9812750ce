/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * HipFileKind:
 * @HIP_FILE_KIND_UNKNOWN: a file of another program
 * @HIP_FILE_KIND_CATALOGUE: a compiled catalogue
 * @HIP_FILE_KIND_RECORDS: exported records of athletes
 *
 * What a file is, by its first bytes; the same as data/io.github.hipmap.HipMap.mime.xml.in tells file managers.
 */
typedef enum
{
  HIP_FILE_KIND_UNKNOWN,
  HIP_FILE_KIND_CATALOGUE,
  HIP_FILE_KIND_RECORDS,
} HipFileKind;

gboolean hip_file_kind_query (GFile        *file,
                              HipFileKind  *kind,
                              GError      **error);

G_END_DECLS
