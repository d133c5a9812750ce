/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The copies that lie beside the records: backups, damaged files and files that were set aside. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define HIP_RECORDS_COPY_BACKUP "backup"
#define HIP_RECORDS_COPY_DAMAGED "damaged"
#define HIP_RECORDS_COPY_ASIDE "aside"

char      *hip_records_copies_dup_free_path (const char  *path,
                                             const char  *kind);
char      *hip_records_copies_keep_damaged  (const char  *path,
                                             GError     **error);
gboolean   hip_records_copies_set_aside     (const char  *path,
                                             GError     **error);
GPtrArray *hip_records_copies_list          (const char  *path,
                                             const char  *kind);
gboolean   hip_records_copies_remove        (const char  *copy,
                                             GError     **error);

G_END_DECLS
