/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files that make up HipRecordsFile share. */

#pragma once

#include <sys/types.h>

#include "hip-records-error.h"
#include "hip-records-file.h"
#include "hip-records-private.h"

G_BEGIN_DECLS

struct _HipRecordsFile
{
  char             *directory;
  char             *path;

  HipDatabase      *database;    /* NULL: not opened, or there is no file */
  GError           *refusal;     /* why the file can't be used */
  HipRecordsStatus  status;
  char             *message;     /* why not more can be done */
  GCancellable     *cancellable; /* not a reference; of the operation that runs */

  /* Which file is open, because another may take its name. */
  dev_t             device;
  ino_t             inode;

  guint             checked : 1;  /* every page was looked at */
  guint             writable : 1; /* the log may be written into the file */
  guint             changed : 1;
  guint             gone : 1;     /* it went away while it was open, and no other was opened since */
};

void     hip_records_file_set_status (HipRecordsFile    *self,
                                      HipRecordsStatus   status,
                                      const char        *message);
gboolean hip_records_file_refuse     (HipRecordsFile    *self,
                                      HipRecordsError    code,
                                      const char        *message,
                                      GError           **error);

int          hip_records_file_get_newest_version (void);
HipDatabase *hip_records_file_connect            (const char       *path,
                                                  HipDatabaseMode   mode,
                                                  int              *version,
                                                  GError          **error);
gboolean     hip_records_file_prepare_queries    (HipDatabase      *database,
                                                  GError          **error);
gboolean     hip_records_file_is_damage          (const GError     *error);
gboolean     hip_records_file_check              (HipRecordsFile   *self,
                                                  GError          **error);
gboolean     hip_records_file_upgrade            (HipRecordsFile   *self,
                                                  int               version,
                                                  GError          **error);
gboolean     hip_records_file_put_in_place       (const char       *from,
                                                  const char       *path,
                                                  GError          **error);
gboolean     hip_records_file_create             (HipRecordsFile   *self,
                                                  GError          **error);

gboolean hip_records_file_use_read_only     (HipRecordsFile  *self,
                                             int              version,
                                             GError         **error);
gboolean hip_records_file_fall_back         (HipRecordsFile  *self,
                                             const GError    *reason,
                                             GError         **error);
gboolean hip_records_file_take_damage       (HipRecordsFile  *self,
                                             const char      *technical,
                                             GError         **error);
gboolean hip_records_file_refuse_unreadable (HipRecordsFile  *self,
                                             const char      *technical,
                                             GError         **error);
gboolean hip_records_file_refuse_foreign    (HipRecordsFile  *self,
                                             GError         **error);
gboolean hip_records_file_refuse_newer      (HipRecordsFile  *self,
                                             GError         **error);

G_END_DECLS
