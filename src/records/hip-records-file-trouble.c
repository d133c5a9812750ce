/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What HipRecordsFile does with a file that isn't as it should be. Nothing here writes to it. */

#define G_LOG_DOMAIN "hip-records"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "hip-records-copies.h"
#include "hip-records-file-private.h"

/* Without a log the file alone is all there is, and SQLite need not write anything beside it. */
static gboolean
has_log (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  GStatBuf status;

  return g_stat (log, &status) == 0 && status.st_size > 0;
}

/* Opens whatever can be read of the newest version. */
static gboolean
connect_read_only (HipRecordsFile  *self,
                   GError         **error)
{
  HipDatabaseMode mode = has_log (self->path) ? HIP_DATABASE_READ_ONLY : HIP_DATABASE_IMMUTABLE;
  g_autoptr (HipDatabase) database = NULL;
  GStatBuf status;
  int version;

  g_clear_object (&self->database);

  /* SQLite deletes the log of an empty file. */
  if (g_stat (self->path, &status) == 0 && status.st_size == 0)
    {
      g_set_error_literal (error, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_CORRUPT, "It is empty");
      return FALSE;
    }

  database = hip_records_file_connect (self->path, mode, &version, error);
  if (database == NULL)
    return FALSE;

  if (version != hip_records_file_get_newest_version ())
    {
      g_set_error (error, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_OPEN, "Its schema has version %d", version);
      return FALSE;
    }

  if (!hip_records_file_prepare_queries (database, error))
    return FALSE;

  self->database = g_steal_pointer (&database);

  return TRUE;
}

/*< private >
 * hip_records_file_refuse_unreadable:
 * @self: a file
 * @technical: what the system says
 * @error: return location for the error
 *
 * Returns: %FALSE
 */
gboolean
hip_records_file_refuse_unreadable (HipRecordsFile  *self,
                                    const char      *technical,
                                    GError         **error)
{
  /* Translators: the first %s is the path of a file, the second what the system says. */
  g_autofree char *message =
    g_strdup_printf (_("The records file “%s” can’t be read. It was left as it is. (%s)"), self->path, technical);

  return hip_records_file_refuse (self, HIP_RECORDS_ERROR_FAILED, message, error);
}

/*< private >
 * hip_records_file_refuse_foreign:
 * @self: a file
 * @error: return location for the error
 *
 * Returns: %FALSE
 */
gboolean
hip_records_file_refuse_foreign (HipRecordsFile  *self,
                                 GError         **error)
{
  /* Translators: %s is the path of a file. */
  g_autofree char *message =
    g_strdup_printf (_("“%s” is not a records file of Hip Map. It was left as it is. Move it elsewhere, or start again without "
                       "it."),
                     self->path);

  return hip_records_file_refuse (self, HIP_RECORDS_ERROR_FOREIGN, message, error);
}

/*< private >
 * hip_records_file_refuse_newer:
 * @self: a file
 * @error: return location for the error
 *
 * Returns: %FALSE
 */
gboolean
hip_records_file_refuse_newer (HipRecordsFile  *self,
                               GError         **error)
{
  return hip_records_file_refuse (self,
                                  HIP_RECORDS_ERROR_TOO_NEW,
                                  _("The records were saved by a newer version of Hip Map. They were left as they are. Install "
                                    "that version, or a newer one, to open them."),
                                  error);
}

/*< private >
 * hip_records_file_use_read_only:
 * @self: a file that can't be written to
 * @version: the version of its schema
 * @error: return location for an error
 *
 * Returns: whether the records can be read
 */
gboolean
hip_records_file_use_read_only (HipRecordsFile  *self,
                                int              version,
                                GError         **error)
{
  g_autoptr (GError) local_error = NULL;

  /* It isn't the system that protects it: the disk fails, or a wrong byte in its header tells SQLite not to write to it. */
  if (g_access (self->path, R_OK | W_OK) == 0 && g_access (self->directory, W_OK) == 0)
    return hip_records_file_take_damage (self, "SQLite does not write to it", error);

  if (version != hip_records_file_get_newest_version () || !connect_read_only (self, &local_error))
    return hip_records_file_refuse_unreadable (self,
                                               local_error != NULL ? local_error->message : _("its folder is protected"),
                                               error);

  hip_records_file_set_status (self,
                               HIP_RECORDS_STATUS_READ_ONLY,
                               _("The records can be read but not changed, because their file or folder is protected."));

  return TRUE;
}

/*< private >
 * hip_records_file_fall_back:
 * @self: a file that could not be connected to
 * @reason: why, an error of #HipDatabaseError
 * @error: return location for an error
 *
 * Returns: whether the records can at least be read
 */
gboolean
hip_records_file_fall_back (HipRecordsFile  *self,
                            const GError    *reason,
                            GError         **error)
{
  if (g_error_matches (reason, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_FOREIGN))
    return hip_records_file_refuse_foreign (self, error);

  if (hip_records_file_is_damage (reason))
    return hip_records_file_take_damage (self, reason->message, error);

  if (g_error_matches (reason, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_OPEN))
    return hip_records_file_use_read_only (self, hip_records_file_get_newest_version (), error);

  /* Another process may be done with it in a moment. */
  hip_records_translate_error (error, reason);

  return FALSE;
}

/*< private >
 * hip_records_file_take_damage:
 * @self: a file
 * @technical: what SQLite says
 * @error: return location for an error
 *
 * Closes a damaged file without writing to it, keeps a copy, and opens it for reading if it can be read at all.
 *
 * Returns: whether the records can be read
 */
gboolean
hip_records_file_take_damage (HipRecordsFile  *self,
                              const char      *technical,
                              GError         **error)
{
  g_autofree char *copy = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *message = NULL;
  g_autoptr (GError) local_error = NULL;
  const char *last_line = strrchr (technical, '\n');

  /* Before it SQLite only says where it looked. */
  if (last_line != NULL)
    technical = last_line + 1;

  if (self->database != NULL)
    hip_database_set_keep_log (self->database, TRUE);
  g_clear_object (&self->database);
  self->checked = TRUE;

  copy = hip_records_copies_keep_damaged (self->path, &local_error);
  if (copy != NULL)
    {
      g_autofree char *name = g_path_get_basename (copy);

      /* Translators: %s is the name of a file. */
      kept = g_strdup_printf (_("A copy is kept as “%s”."), name);
    }
  else
    {
      /* Translators: %s is what the system says. */
      kept = g_strdup_printf (_("It could not be copied: %s."), local_error->message);
      g_clear_error (&local_error);
    }

  if (connect_read_only (self, &local_error))
    {
      /* Translators: the first %s is a sentence about a copy of the file, the second what is wrong in technical terms. */
      message = g_strdup_printf (_("The records file is damaged. %s You can look at the records and export them, but not change "
                                   "them. Export what you can, then start again from a backup or from what you exported. (%s)"),
                                 kept,
                                 technical);
      hip_records_file_set_status (self, HIP_RECORDS_STATUS_READ_ONLY, message);
      return TRUE;
    }

  /* Translators: the first %s is a sentence about a copy of the file, the second what is wrong in technical terms. */
  message = g_strdup_printf (_("The records file is damaged and can’t be read. %s The file itself was left as it is. Start again "
                               "from a backup, or with no records. (%s)"),
                             kept,
                             technical);

  return hip_records_file_refuse (self, HIP_RECORDS_ERROR_DAMAGED, message, error);
}
