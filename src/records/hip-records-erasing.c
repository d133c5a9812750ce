/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Erasing without residue, and what else is done with the file as a whole. */

#define G_LOG_DOMAIN "hip-records"

#include "config.h"

#include "hip-records-erasing.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "hip-records-copies.h"
#include "hip-records-error.h"
#include "hip-records-file-private.h"

/* Deletes a row by its uuid, and what hangs on it. */
static gboolean
drop_row (HipDatabase      *database,
          HipRecordsQuery   query,
          const char       *uuid,
          gboolean         *found,
          GError          **error)
{
  g_autoptr (HipStatement) drop = hip_database_prepare (database, hip_records_query_get_sql (query), error);
  g_autoptr (GError) local_error = NULL;

  if (drop == NULL)
    return FALSE;

  hip_statement_bind_text (drop, 1, uuid);
  *found = hip_statement_step (drop, &local_error);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* What was deleted is zeros already. This makes the file anew without the gaps, and empties the log, where the old pages may be. */
static gboolean
wipe (HipDatabase  *database,
      GError      **error)
{
  g_autoptr (GError) local_error = NULL;
  gint64 busy = 0;
  gboolean made_anew = hip_database_execute (database, "VACUUM", &local_error);

  /* The log is emptied in any case: it is what still has the old text. */
  if (hip_database_get_integer (database, "PRAGMA wal_checkpoint (TRUNCATE)", &busy, made_anew ? &local_error : NULL)
      && made_anew
      && busy == 0)
    return TRUE;

  g_set_error (error,
               HIP_RECORDS_ERROR,
               g_error_matches (local_error, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_FULL) ? HIP_RECORDS_ERROR_NO_ROOM
                                                                                          : HIP_RECORDS_ERROR_BUSY,
               /* Translators: %s is the reason in technical terms. */
               _("It was erased, but traces may be left in the records file. Close other windows of Hip Map, see that the disk is "
                 "not full, and erase again to remove them. (%s)"),
               local_error != NULL ? local_error->message : "wal_checkpoint: busy");

  return FALSE;
}

/* Erases from a backup as well. A backup that can't be written is one that may still hold what was to be erased. */
static gboolean
erase_from_backup (const char      *path,
                   HipRecordsQuery  query,
                   const char      *uuid)
{
  int version;
  g_autoptr (HipDatabase) database = hip_records_file_connect (path, HIP_DATABASE_READ_WRITE, &version, NULL);
  gboolean found;

  if (database == NULL || !drop_row (database, query, uuid, &found, NULL))
    return FALSE;

  return !found || wipe (database, NULL);
}

/* Erases from every backup, and tells which copies may still hold something: damaged ones are evidence and are never written to. */
static void
erase_from_copies (HipRecordsFile  *file,
                   HipRecordsQuery  query,
                   const char      *uuid,
                   GPtrArray       *left)
{
  const char *others[] = { HIP_RECORDS_COPY_ASIDE, HIP_RECORDS_COPY_DAMAGED };
  g_autoptr (GPtrArray) backups = hip_records_copies_list (file->path, HIP_RECORDS_COPY_BACKUP);

  for (guint i = 0; i < backups->len; i++)
    {
      const char *path = g_ptr_array_index (backups, i);

      if (!erase_from_backup (path, query, uuid))
        g_ptr_array_add (left, g_strdup (path));
    }

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (GPtrArray) copies = hip_records_copies_list (file->path, others[i]);

      for (guint j = 0; j < copies->len; j++)
        g_ptr_array_add (left, g_strdup (g_ptr_array_index (copies, j)));
    }
}

/* Whether the row was there makes no difference: erasing again removes traces that were left the first time. */
static GStrv
erase (HipRecordsFile   *file,
       HipRecordsQuery   query,
       const char       *uuid,
       GError          **error)
{
  g_autoptr (GPtrArray) left = g_ptr_array_new_with_free_func (g_free);
  gboolean found;

  if (file->database != NULL)
    {
      if (!hip_records_file_begin (file, FALSE, error))
        return NULL;

      if (!drop_row (file->database, query, uuid, &found, error) || !hip_records_file_commit (file, error))
        {
          hip_records_file_end (file);
          return NULL;
        }

      if (!wipe (file->database, error))
        return NULL;
    }

  erase_from_copies (file, query, uuid, left);
  g_ptr_array_add (left, NULL);

  return (GStrv) g_ptr_array_steal (left, NULL);
}

/*< private >
 * hip_records_erase_athlete:
 * @file: a file that is open
 * @athlete: the id of an athlete
 * @error: return location for an error
 *
 * Erases an athlete from the file and its backups.
 *
 * Returns: (transfer full) (element-type filename): the paths of the copies that may still hold the athlete, or %NULL with @error
 *   set
 */
GStrv
hip_records_erase_athlete (HipRecordsFile  *file,
                           const char      *athlete,
                           GError         **error)
{
  return erase (file, HIP_RECORDS_QUERY_DROP_ATHLETE, athlete, error);
}

/*< private >
 * hip_records_erase_session:
 * @file: a file that is open
 * @session: the id of a session
 * @error: return location for an error
 *
 * Erases a session from the file and its backups.
 *
 * Returns: (transfer full) (element-type filename): the paths of the copies that may still hold the session, or %NULL with @error
 *   set
 */
GStrv
hip_records_erase_session (HipRecordsFile  *file,
                           const char      *session,
                           GError         **error)
{
  return erase (file, HIP_RECORDS_QUERY_DROP_SESSION, session, error);
}

/*< private >
 * hip_records_make_backup:
 * @file: a file that is open
 * @error: return location for an error
 *
 * Returns: (transfer full) (type filename): the path of a copy beside the file, or %NULL with @error set
 */
char *
hip_records_make_backup (HipRecordsFile  *file,
                         GError         **error)
{
  g_autofree char *path = NULL;

  if (file->database == NULL)
    {
      g_set_error_literal (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_NOT_FOUND, _("Nothing was saved yet."));
      return NULL;
    }

  path = hip_records_copies_dup_free_path (file->path, HIP_RECORDS_COPY_BACKUP);

  return hip_database_backup (file->database, path, error) ? g_steal_pointer (&path) : NULL;
}

/* A backup that can take the place of the records. */
static HipDatabase *
open_backup (const char  *path,
             GError     **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (HipDatabase) database = NULL;
  int version;

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      g_set_error_literal (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_NOT_FOUND, _("There is no such backup."));
      return NULL;
    }

  database = hip_records_file_connect (path, HIP_DATABASE_READ_ONLY, &version, &local_error);
  if (database != NULL && version > hip_records_file_get_newest_version ())
    g_set_error_literal (&local_error, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_TOO_NEW, "The backup is newer");

  if (local_error == NULL)
    return g_steal_pointer (&database);

  hip_records_translate_error (error, local_error);

  return NULL;
}

/*< private >
 * hip_records_start_again:
 * @file: a file, in whatever state
 * @backup: (nullable): the path of a backup, or %NULL to start with no records
 * @error: return location for an error
 *
 * Gives the present file another name and puts the backup in its place. Nothing is deleted. When the backup can't be used,
 * everything stays as it is.
 *
 * Returns: whether that was done
 */
gboolean
hip_records_start_again (HipRecordsFile  *file,
                         const char      *backup,
                         GError         **error)
{
  g_autoptr (HipDatabase) database = NULL;
  g_autofree char *restored = NULL;

  if (backup != NULL)
    {
      database = open_backup (backup, error);
      if (database == NULL)
        return FALSE;

      /* Copied and checked before anything is moved. */
      restored = g_strconcat (file->path, ".restored", NULL);
      g_unlink (restored);
      if (!hip_database_backup (database, restored, error))
        return FALSE;
    }

  hip_records_file_close (file);
  if (!hip_records_copies_set_aside (file->path, error)
      || (restored != NULL && !hip_records_file_put_in_place (restored, file->path, error)))
    {
      if (restored != NULL)
        g_unlink (restored);
      return FALSE;
    }

  file->changed = TRUE;

  return TRUE;
}
