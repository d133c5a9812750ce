/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-records"

#include "config.h"

#include "hip-records-file.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "hip-records-copies.h"
#include "hip-records-error.h"
#include "hip-records-file-private.h"

/* A file of this many bytes is checked when it is opened; a larger one before the first change, or when there is nothing to do. */
#define SMALL_FILE (1024 * 1024)

/*< private >
 * hip_records_file_new:
 * @directory: the folder of the records
 *
 * Returns: (transfer full): a file that nobody has looked at yet
 */
HipRecordsFile *
hip_records_file_new (const char *directory)
{
  HipRecordsFile *self = g_new0 (HipRecordsFile, 1);

  self->directory = g_strdup (directory);
  self->path = g_build_filename (directory, HIP_RECORDS_FILE_NAME, NULL);

  return self;
}

/*< private >
 * hip_records_file_free:
 * @self: (transfer full): a file
 */
void
hip_records_file_free (HipRecordsFile *self)
{
  hip_records_file_close (self);
  g_free (self->directory);
  g_free (self->path);
  g_free (self);
}

/*< private >
 * hip_records_file_get_path:
 * @self: a file
 *
 * Returns: (transfer none) (type filename): its path
 */
const char *
hip_records_file_get_path (HipRecordsFile *self)
{
  return self->path;
}

/*< private >
 * hip_records_file_get_status:
 * @self: a file
 *
 * Returns: what can be done with it
 */
HipRecordsStatus
hip_records_file_get_status (HipRecordsFile *self)
{
  return self->status;
}

/*< private >
 * hip_records_file_get_message:
 * @self: a file
 *
 * Returns: (transfer none) (nullable): why not more can be done with it
 */
const char *
hip_records_file_get_message (HipRecordsFile *self)
{
  return self->message;
}

/*< private >
 * hip_records_file_take_changed:
 * @self: a file
 *
 * Returns: whether it was changed since this was asked last
 */
gboolean
hip_records_file_take_changed (HipRecordsFile *self)
{
  gboolean changed = self->changed;

  self->changed = FALSE;

  return changed;
}

/*< private >
 * hip_records_file_set_status:
 * @self: a file
 * @status: what can be done with it
 * @message: (nullable): why not more
 */
void
hip_records_file_set_status (HipRecordsFile   *self,
                             HipRecordsStatus  status,
                             const char       *message)
{
  self->status = status;
  hip_records_set_string (&self->message, message);
}

/*< private >
 * hip_records_file_refuse:
 * @self: a file
 * @code: why it can't be used
 * @message: the same in words
 * @error: return location for the error
 *
 * The file can't be used until it is closed. Everything that is asked of it meanwhile gets the same answer.
 *
 * Returns: %FALSE
 */
gboolean
hip_records_file_refuse (HipRecordsFile   *self,
                         HipRecordsError   code,
                         const char       *message,
                         GError          **error)
{
  g_clear_object (&self->database);
  g_clear_error (&self->refusal);
  self->refusal = g_error_new_literal (HIP_RECORDS_ERROR, (int) code, message);
  hip_records_file_set_status (self, HIP_RECORDS_STATUS_REFUSED, message);
  g_propagate_error (error, g_error_copy (self->refusal));

  return FALSE;
}

/* Whether the file that is open is still the one in the folder. */
static gboolean
is_in_place (HipRecordsFile *self)
{
  GStatBuf status;

  return g_stat (self->path, &status) == 0 && status.st_dev == self->device && status.st_ino == self->inode;
}

static gboolean
set_gone_error (HipRecordsFile  *self,
                GError         **error)
{
  const char *message = _("The records file was moved, removed or replaced while Hip Map had it open. What you just did was not "
                          "saved. Put the file back, or go on with the one that is there now.");

  /* What is in the log belongs to the other file. */
  if (self->database != NULL)
    hip_database_set_keep_log (self->database, TRUE);
  hip_records_file_close (self);
  self->gone = TRUE;
  hip_records_file_set_status (self, HIP_RECORDS_STATUS_UNKNOWN, message);
  g_set_error_literal (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_GONE, message);

  return FALSE;
}

/* How much SQLite reads when it checks the file. */
static gboolean
is_small (HipDatabase *database)
{
  gint64 n_pages, page_size;

  return hip_database_get_integer (database, "PRAGMA page_count", &n_pages, NULL)
         && hip_database_get_integer (database, "PRAGMA page_size", &page_size, NULL)
         && n_pages * page_size <= SMALL_FILE;
}

/* Looks at the file that is there, and opens it as far as that is good. */
static gboolean
open_existing (HipRecordsFile  *self,
               GError         **error)
{
  g_autoptr (GError) local_error = NULL;
  GStatBuf status;
  int version;

  if (g_stat (self->path, &status) != 0)
    {
      if (errno == ENOENT)
        {
          hip_records_file_set_status (self, HIP_RECORDS_STATUS_EMPTY, NULL);
          return TRUE;
        }

      return hip_records_file_refuse_unreadable (self, g_strerror (errno), error);
    }

  if (!S_ISREG (status.st_mode))
    return hip_records_file_refuse_foreign (self, error);

  self->device = status.st_dev;
  self->inode = status.st_ino;

  /* A file that came back from a backup may be open to everybody. It does no harm when it belongs to somebody else. */
  if ((status.st_mode & 077) != 0)
    (void) g_chmod (self->path, status.st_mode & 0700);

  if (status.st_size == 0)
    return hip_records_file_take_damage (self, "0 bytes", error);

  self->database = hip_records_file_connect (self->path, HIP_DATABASE_READ_WRITE, &version, &local_error);
  if (self->database == NULL)
    return hip_records_file_fall_back (self, local_error, error);

  if (version > hip_records_file_get_newest_version ())
    return hip_records_file_refuse_newer (self, error);

  if (is_small (self->database) || version < hip_records_file_get_newest_version ())
    {
      if (!hip_records_file_check (self, error))
        return FALSE;

      /* It may be open for reading only now. */
      if (self->status == HIP_RECORDS_STATUS_READ_ONLY)
        return TRUE;
    }

  if (hip_database_is_read_only (self->database))
    return hip_records_file_use_read_only (self, version, error);

  if (version < hip_records_file_get_newest_version () && !hip_records_file_upgrade (self, version, error))
    return FALSE;

  if (!hip_records_file_prepare_queries (self->database, &local_error))
    {
      if (hip_records_file_is_damage (local_error))
        return hip_records_file_take_damage (self, local_error->message, error);

      /* It may be better in a moment. */
      hip_records_translate_error (error, local_error);
      g_clear_object (&self->database);
      return FALSE;
    }

  hip_records_file_set_status (self, HIP_RECORDS_STATUS_READY, NULL);

  return TRUE;
}

static gboolean
is_cancelled_cb (gpointer data)
{
  return g_cancellable_is_cancelled (G_CANCELLABLE (data));
}

/*< private >
 * hip_records_file_open:
 * @self: a file
 * @cancellable: (nullable): stops what is done with the file from now on
 * @error: return location for an error
 *
 * Opens the file, if there is one; it never makes one.
 *
 * Returns: whether the records can be read; there may be none
 */
gboolean
hip_records_file_open (HipRecordsFile  *self,
                       GCancellable    *cancellable,
                       GError         **error)
{
  if (self->refusal != NULL)
    {
      g_propagate_error (error, g_error_copy (self->refusal));
      return FALSE;
    }

  if (self->database != NULL && !is_in_place (self))
    return set_gone_error (self, error);

  if (self->database == NULL && !open_existing (self, error))
    return FALSE;

  self->cancellable = cancellable;
  if (self->database != NULL)
    {
      self->gone = FALSE;
      hip_database_set_stop_func (self->database, cancellable != NULL ? is_cancelled_cb : NULL, cancellable);
    }

  return TRUE;
}

/*< private >
 * hip_records_file_finish:
 * @self: a file
 *
 * Forgets the cancellable of an operation.
 */
void
hip_records_file_finish (HipRecordsFile *self)
{
  self->cancellable = NULL;
  if (self->database != NULL)
    hip_database_set_stop_func (self->database, NULL, NULL);
}

/*< private >
 * hip_records_file_close:
 * @self: a file
 *
 * Closes the file. It is looked at anew when something is asked of it again.
 */
void
hip_records_file_close (HipRecordsFile *self)
{
  g_clear_object (&self->database);
  g_clear_error (&self->refusal);
  g_clear_pointer (&self->message, g_free);
  self->status = HIP_RECORDS_STATUS_UNKNOWN;
  self->cancellable = NULL;
  self->checked = FALSE;
  self->writable = FALSE;
}

/*< private >
 * hip_records_file_is_unchecked:
 * @self: a file
 *
 * Returns: whether the file is open and was not checked yet
 */
gboolean
hip_records_file_is_unchecked (HipRecordsFile *self)
{
  return self->status == HIP_RECORDS_STATUS_READY && !self->checked;
}

/*< private >
 * hip_records_file_recheck:
 * @self: a file that is open
 *
 * Checks the file again, because something was wrong with a part of it. What is found shows in the status.
 */
void
hip_records_file_recheck (HipRecordsFile *self)
{
  if (self->database != NULL)
    hip_records_file_check (self, NULL);
}

/*< private >
 * hip_records_file_check_idly:
 * @self: a file
 * @stop_func: says whether there is something better to do
 * @data: what to pass to it
 *
 * Checks the file while nobody asks anything of it. What is found shows in the status.
 */
void
hip_records_file_check_idly (HipRecordsFile      *self,
                             HipDatabaseStopFunc  stop_func,
                             gpointer             data)
{
  if (self->database == NULL || !is_in_place (self))
    return;

  hip_database_set_stop_func (self->database, stop_func, data);
  hip_records_file_check (self, NULL);
  if (self->database != NULL)
    hip_database_set_stop_func (self->database, NULL, NULL);
}

/*< private >
 * hip_records_file_get_database:
 * @self: a file
 *
 * Returns: (transfer none) (nullable): the connection, or %NULL when nothing was ever saved
 */
HipDatabase *
hip_records_file_get_database (HipRecordsFile *self)
{
  return self->database;
}

/*< private >
 * hip_records_file_query:
 * @self: a file that is open
 * @query: what to ask
 * @error: return location for an error
 *
 * Returns: (transfer full): a statement ready to be bound and stepped, or %NULL with @error set
 */
HipStatement *
hip_records_file_query (HipRecordsFile   *self,
                        HipRecordsQuery   query,
                        GError          **error)
{
  g_assert (self->database != NULL);

  return hip_database_prepare (self->database, hip_records_query_get_sql (query), error);
}

/*< private >
 * hip_records_file_begin_reading:
 * @self: a file that is open
 * @error: return location for an error
 *
 * What is read from here to hip_records_file_end() is of one moment.
 *
 * Returns: whether reading began
 */
gboolean
hip_records_file_begin_reading (HipRecordsFile  *self,
                                GError         **error)
{
  return self->database == NULL || hip_database_execute (self->database, "BEGIN", error);
}

static gboolean
set_read_only_error (HipRecordsFile  *self,
                     GError         **error)
{
  g_set_error_literal (error,
                       HIP_RECORDS_ERROR,
                       HIP_RECORDS_ERROR_READ_ONLY,
                       self->message != NULL ? self->message : _("The records can be read but not changed."));

  return FALSE;
}

/* From here on the log may be written into the file. */
static gboolean
make_writable (HipRecordsFile  *self,
               GError         **error)
{
  if (!self->checked && !hip_records_file_check (self, error))
    return FALSE;

  if (self->status != HIP_RECORDS_STATUS_READY)
    return set_read_only_error (self, error);

  if (self->writable)
    return TRUE;

  if (!hip_database_execute (self->database, "PRAGMA journal_mode = WAL", error))
    return FALSE;

  hip_database_set_keep_log (self->database, FALSE);
  self->writable = TRUE;

  return TRUE;
}

/*< private >
 * hip_records_file_begin:
 * @self: a file that hip_records_file_open() was called for
 * @create: whether to make the file when there is none
 * @error: return location for an error
 *
 * Begins a change. Other processes that want to change something wait until it ends.
 *
 * Returns: whether a change may be made
 */
gboolean
hip_records_file_begin (HipRecordsFile  *self,
                        gboolean         create,
                        GError         **error)
{
  GCancellable *cancellable = self->cancellable;

  if (self->status == HIP_RECORDS_STATUS_READ_ONLY)
    return set_read_only_error (self, error);

  /* Something that only looked at the file may have found out before. */
  if (self->database == NULL && !create && self->gone)
    return set_gone_error (self, error);

  if (self->database == NULL && !create)
    {
      g_set_error_literal (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_NOT_FOUND, _("Nothing was saved yet."));
      return FALSE;
    }

  if (self->database == NULL
      && (!hip_records_file_create (self, error) || !hip_records_file_open (self, cancellable, error)))
    return FALSE;

  return make_writable (self, error) && hip_database_execute (self->database, "BEGIN IMMEDIATE", error);
}

/*< private >
 * hip_records_file_commit:
 * @self: a file on which a change was begun
 * @error: return location for an error
 *
 * Ends a change. When this returns %TRUE, the change survives a crash and a power cut. Otherwise nothing was changed.
 *
 * Returns: whether the change is kept
 */
gboolean
hip_records_file_commit (HipRecordsFile  *self,
                         GError         **error)
{
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;

  /* Too late to stop. */
  hip_database_set_stop_func (self->database, NULL, NULL);

  if (!is_in_place (self))
    {
      hip_records_file_end (self);
      return set_gone_error (self, error);
    }

  if (!hip_database_execute (self->database, "COMMIT", error))
    return FALSE;

  if (!is_in_place (self))
    return set_gone_error (self, error);

  self->changed = TRUE;

  return TRUE;
}

/*< private >
 * hip_records_file_end:
 * @self: a file
 *
 * Ends reading, or takes a change back that was not committed. Does nothing otherwise.
 */
void
hip_records_file_end (HipRecordsFile *self)
{
  if (self->database == NULL)
    return;

  hip_database_set_stop_func (self->database, NULL, NULL);

  /* Fails when there is no transaction any more, because SQLite took it back itself. */
  hip_database_execute (self->database, "ROLLBACK", NULL);
}

/*< private >
 * hip_records_translate_error:
 * @error: return location for the error
 * @technical: an error of any domain
 *
 * Says for the person at the screen what SQLite or the system said.
 */
void
hip_records_translate_error (GError       **error,
                             const GError  *technical)
{
  HipRecordsError code = HIP_RECORDS_ERROR_FAILED;
  const char *message = _("The records could not be used. Nothing was changed.");

  if (technical->domain == HIP_RECORDS_ERROR || g_error_matches (technical, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_error_copy (technical));
      return;
    }

  if (technical->domain == HIP_DATABASE_ERROR)
    {
      switch ((HipDatabaseError) technical->code)
        {
        case HIP_DATABASE_ERROR_OPEN:
          message = _("The records file could not be read or written. Nothing was changed.");
          break;
        case HIP_DATABASE_ERROR_CORRUPT:
          code = HIP_RECORDS_ERROR_DAMAGED;
          message = _("A part of the records file is damaged. Nothing was changed.");
          break;
        case HIP_DATABASE_ERROR_FOREIGN:
          code = HIP_RECORDS_ERROR_FOREIGN;
          message = _("This is not a records file of Hip Map. It was left as it is.");
          break;
        case HIP_DATABASE_ERROR_TOO_NEW:
          code = HIP_RECORDS_ERROR_TOO_NEW;
          message = _("A newer version of Hip Map made this records file. It was left as it is.");
          break;
        case HIP_DATABASE_ERROR_BUSY:
          code = HIP_RECORDS_ERROR_BUSY;
          message = _("Another Hip Map is using the records right now. Nothing was changed. Try again in a moment.");
          break;
        case HIP_DATABASE_ERROR_FULL:
          code = HIP_RECORDS_ERROR_NO_ROOM;
          message = _("The disk is full. Nothing was changed. Make some room and try again.");
          break;
        case HIP_DATABASE_ERROR_CONSTRAINT:
        case HIP_DATABASE_ERROR_SQL:
        default:
          break;
        }
    }
  else if (g_error_matches (technical, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED)
           || g_error_matches (technical, G_IO_ERROR, G_IO_ERROR_READ_ONLY))
    {
      code = HIP_RECORDS_ERROR_READ_ONLY;
      message = _("The folder of the records can’t be written to. Nothing was changed.");
    }
  else if (g_error_matches (technical, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    {
      code = HIP_RECORDS_ERROR_NO_ROOM;
      message = _("The disk is full. Nothing was changed. Make some room and try again.");
    }

  g_set_error (error, HIP_RECORDS_ERROR, (int) code, "%s (%s)", message, technical->message);
}
