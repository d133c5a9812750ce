/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define HIP_DATABASE_ERROR (hip_database_error_quark ())

/**
 * HipDatabaseError:
 * @HIP_DATABASE_ERROR_OPEN: the file can't be opened or read
 * @HIP_DATABASE_ERROR_CORRUPT: it is damaged, or no database at all
 * @HIP_DATABASE_ERROR_FOREIGN: it is a database of another program
 * @HIP_DATABASE_ERROR_TOO_NEW: it was written by a newer version of this program
 * @HIP_DATABASE_ERROR_BUSY: another process is using it
 * @HIP_DATABASE_ERROR_FULL: there is no room to write
 * @HIP_DATABASE_ERROR_CONSTRAINT: a row breaks a rule of the schema
 * @HIP_DATABASE_ERROR_SQL: any other error of SQLite
 */
typedef enum
{
  HIP_DATABASE_ERROR_OPEN,
  HIP_DATABASE_ERROR_CORRUPT,
  HIP_DATABASE_ERROR_FOREIGN,
  HIP_DATABASE_ERROR_TOO_NEW,
  HIP_DATABASE_ERROR_BUSY,
  HIP_DATABASE_ERROR_FULL,
  HIP_DATABASE_ERROR_CONSTRAINT,
  HIP_DATABASE_ERROR_SQL,
} HipDatabaseError;

GQuark hip_database_error_quark (void);

/**
 * HipDatabaseMode:
 * @HIP_DATABASE_READ_WRITE: an existing file, for reading and writing
 * @HIP_DATABASE_READ_ONLY: for reading, while others may write
 * @HIP_DATABASE_IMMUTABLE: for reading a file that nobody can write, such as one in a folder without permission
 *
 * How a database file is opened.
 */
typedef enum
{
  HIP_DATABASE_READ_WRITE,
  HIP_DATABASE_READ_ONLY,
  HIP_DATABASE_IMMUTABLE,
} HipDatabaseMode;

/**
 * HipDatabaseStopFunc:
 * @data: what was given together with the function
 *
 * Returns: whether the statement that runs should be given up
 */
typedef gboolean (*HipDatabaseStopFunc) (gpointer data);

#define HIP_TYPE_DATABASE (hip_database_get_type ())
G_DECLARE_FINAL_TYPE (HipDatabase, hip_database, HIP, DATABASE, GObject)

typedef struct _HipStatement HipStatement;

HipDatabase  *hip_database_new_for_bytes (GBytes               *bytes,
                                          GError              **error);
HipDatabase  *hip_database_new_for_file  (const char           *path,
                                          GError              **error);
HipDatabase  *hip_database_create        (const char           *path,
                                          GError              **error);
HipDatabase  *hip_database_open          (const char           *path,
                                          HipDatabaseMode       mode,
                                          GError              **error);
gboolean      hip_database_is_read_only  (HipDatabase          *self);
void          hip_database_set_keep_log  (HipDatabase          *self,
                                          gboolean              keep_log);
void          hip_database_set_stop_func (HipDatabase          *self,
                                          HipDatabaseStopFunc   stop_func,
                                          gpointer              data);
gboolean      hip_database_backup        (HipDatabase          *self,
                                          const char           *path,
                                          GError              **error);
gboolean      hip_database_execute       (HipDatabase          *self,
                                          const char           *sql,
                                          GError              **error);
gboolean      hip_database_get_integer   (HipDatabase          *self,
                                          const char           *sql,
                                          gint64               *value,
                                          GError              **error);
HipStatement *hip_database_prepare       (HipDatabase          *self,
                                          const char           *sql,
                                          GError              **error);
gboolean      hip_database_close         (HipDatabase          *self,
                                          GError              **error);

void        hip_statement_bind_text    (HipStatement  *self,
                                        int            parameter,
                                        const char    *value);
void        hip_statement_bind_integer (HipStatement  *self,
                                        int            parameter,
                                        gint64         value);
void        hip_statement_bind_null    (HipStatement  *self,
                                        int            parameter);
gboolean    hip_statement_step         (HipStatement  *self,
                                        GError       **error);
gboolean    hip_statement_run          (HipStatement  *self,
                                        GError       **error);
const char *hip_statement_get_text     (HipStatement  *self,
                                        int            column);
int         hip_statement_get_integer  (HipStatement  *self,
                                        int            column);
gint64      hip_statement_get_int64    (HipStatement  *self,
                                        int            column);
gboolean    hip_statement_is_null      (HipStatement  *self,
                                        int            column);
void        hip_statement_release      (HipStatement  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HipStatement, hip_statement_release)

G_END_DECLS
