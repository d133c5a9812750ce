/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of HipDatabase that a file needs which is written to: how it is opened, interrupted and copied. */

#define G_LOG_DOMAIN "hip-store"

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "hip-database-private.h"

/* How long to wait for another process that writes, in milliseconds. */
#define BUSY_TIMEOUT_MS 5000

/* Pages copied between two looks at whether to go on: 1 MB of the usual pages. */
#define BACKUP_PAGES 256

/* SQLite asks after so many of its instructions, which is well under a millisecond. */
#define INSTRUCTIONS_BETWEEN_STOPS 1000

/**
 * hip_database_open:
 * @path: (type filename): the path of a database, which must be absolute for %HIP_DATABASE_IMMUTABLE
 * @mode: what to do with it
 * @error: return location for an error
 *
 * Opens a database file in place. Unlike with hip_database_new_for_file(), other processes may read and write it meanwhile.
 *
 * SQLite reads the file only when the first statement runs, so success doesn't mean yet that it is a database. A file that the
 * system doesn't allow to be written is opened for reading; see hip_database_is_read_only().
 *
 * Returns: (transfer full): the connection, or %NULL with @error set
 */
HipDatabase *
hip_database_open (const char       *path,
                   HipDatabaseMode   mode,
                   GError          **error)
{
  g_autoptr (HipDatabase) self = NULL;
  g_autofree char *uri = NULL;
  g_autofree char *immutable = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  switch (mode)
    {
    case HIP_DATABASE_READ_WRITE:
      self = hip_database_open_handle (path, SQLITE_OPEN_READWRITE, error);
      break;
    case HIP_DATABASE_READ_ONLY:
      self = hip_database_open_handle (path, SQLITE_OPEN_READONLY, error);
      break;
    case HIP_DATABASE_IMMUTABLE:
      uri = g_filename_to_uri (path, NULL, error);
      if (uri == NULL)
        return NULL;
      immutable = g_strconcat (uri, "?immutable=1", NULL);
      self = hip_database_open_handle (immutable, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, error);
      break;
    default:
      g_return_val_if_reached (NULL);
    }

  if (self == NULL)
    return NULL;

  sqlite3_busy_timeout (self->handle, BUSY_TIMEOUT_MS);

  return g_steal_pointer (&self);
}

/**
 * hip_database_is_read_only:
 * @self: a connection
 *
 * Returns: whether the file can't be written through this connection
 */
gboolean
hip_database_is_read_only (HipDatabase *self)
{
  g_return_val_if_fail (HIP_IS_DATABASE (self), TRUE);

  return sqlite3_db_readonly (self->handle, "main") != 0;
}

/**
 * hip_database_set_keep_log:
 * @self: a connection
 * @keep_log: whether to keep the write-ahead log
 *
 * With %TRUE, closing the connection doesn't write what is in the log into the database. That leaves a file which may be damaged
 * exactly as it was found.
 */
void
hip_database_set_keep_log (HipDatabase *self,
                           gboolean     keep_log)
{
  g_return_if_fail (HIP_IS_DATABASE (self));

  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep_log ? 1 : 0, NULL);
}

static int
progress_cb (gpointer data)
{
  HipDatabase *self = data;

  return self->stop_func (self->stop_data);
}

/**
 * hip_database_set_stop_func:
 * @self: a connection
 * @stop_func: (nullable) (scope forever): says whether to stop; called in the thread of the connection while a statement runs
 * @data: what to pass to it
 *
 * Lets a long statement be given up. A statement that is stopped fails with %G_IO_ERROR_CANCELLED, and a transaction that was
 * writing then is to be rolled back.
 */
void
hip_database_set_stop_func (HipDatabase         *self,
                            HipDatabaseStopFunc  stop_func,
                            gpointer             data)
{
  g_return_if_fail (HIP_IS_DATABASE (self));

  self->stop_func = stop_func;
  self->stop_data = data;
  sqlite3_progress_handler (self->handle, INSTRUCTIONS_BETWEEN_STOPS, stop_func != NULL ? progress_cb : NULL, self);
}

static gboolean
copy_pages (HipDatabase  *self,
            HipDatabase  *copy,
            GError      **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (copy->handle, "main", self->handle, "main");
  int result;

  if (backup == NULL)
    {
      hip_database_set_error (copy->handle, error);
      return FALSE;
    }

  do
    {
      result = sqlite3_backup_step (backup, BACKUP_PAGES);

      if (result == SQLITE_OK && self->stop_func != NULL && self->stop_func (self->stop_data))
        {
          sqlite3_backup_finish (backup);
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "The copy was stopped");
          return FALSE;
        }
    }
  while (result == SQLITE_OK);

  if (sqlite3_backup_finish (backup) != SQLITE_OK || result != SQLITE_DONE)
    {
      hip_database_set_error (copy->handle, error);
      return FALSE;
    }

  return TRUE;
}

/* A copy is worth nothing until it is known to be whole. The rollback journal makes it one file that can be carried about. */
static gboolean
finish_copy (HipDatabase  *copy,
             GError      **error)
{
  g_autoptr (HipStatement) check = NULL;
  g_autoptr (GError) local_error = NULL;

  if (!hip_database_execute (copy, "PRAGMA journal_mode = DELETE", error))
    return FALSE;

  check = hip_database_prepare (copy, "PRAGMA quick_check (1)", error);
  if (check == NULL)
    return FALSE;

  if (!hip_statement_step (check, &local_error) || g_strcmp0 (hip_statement_get_text (check, 0), "ok") != 0)
    {
      g_set_error (error,
                   HIP_DATABASE_ERROR,
                   HIP_DATABASE_ERROR_CORRUPT,
                   "The copy is not whole: %s",
                   local_error != NULL ? local_error->message : hip_statement_get_text (check, 0));
      return FALSE;
    }

  return TRUE;
}

/**
 * hip_database_backup:
 * @self: a connection
 * @path: (type filename): where to put the copy; an existing file is an error
 * @error: return location for an error
 *
 * Makes a consistent copy while the database is in use. Only its owner may read the copy. It is checked before this returns, and
 * removed when something goes wrong.
 *
 * Returns: whether the copy is there and whole
 */
gboolean
hip_database_backup (HipDatabase  *self,
                     const char   *path,
                     GError      **error)
{
  g_autoptr (HipDatabase) copy = NULL;
  gboolean done;
  int fd;

  g_return_val_if_fail (HIP_IS_DATABASE (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  /* Made here, because SQLite would let everybody read it. */
  fd = g_open (path, O_CREAT | O_EXCL | O_CLOEXEC | O_RDWR, 0600);
  if (fd < 0)
    {
      g_set_error (error, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_OPEN, "%s: %s", path, g_strerror (errno));
      return FALSE;
    }
  close (fd);

  copy = hip_database_open (path, HIP_DATABASE_READ_WRITE, error);
  done = copy != NULL && copy_pages (self, copy, error) && finish_copy (copy, error) && hip_database_close (copy, error);

  if (!done)
    {
      g_autofree char *journal = g_strconcat (path, "-journal", NULL);

      g_clear_object (&copy);
      g_unlink (journal);
      g_unlink (path);
    }

  return done;
}
