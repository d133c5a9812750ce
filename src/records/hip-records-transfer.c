/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be asked of HipRecords about files: backups, export and import. */

#define G_LOG_DOMAIN "hip-records"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "hip-import-private.h"
#include "hip-records-copies.h"
#include "hip-records-erasing.h"
#include "hip-records-export.h"
#include "hip-records-run.h"

/* What an export is given. */
typedef struct
{
  char  *athlete;
  GFile *destination;
} ExportData;

static void
export_data_free (ExportData *data)
{
  g_free (data->athlete);
  g_object_unref (data->destination);
  g_free (data);
}

static gpointer
backup_func (HipRecordsFile  *file,
             gpointer         data,
             GCancellable    *cancellable,
             GError         **error)
{
  return hip_records_make_backup (file, error);
}

static const HipRecordsOperation backup_operation = { backup_func, FALSE, NULL, g_free };

/**
 * hip_records_backup_async:
 * @self: a #HipRecords
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: what to pass to @callback
 *
 * Makes a copy of the file beside it, with the date in its name. The same happens by itself before a new version of the program
 * changes the schema.
 */
void
hip_records_backup_async (HipRecords          *self,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_return_if_fail (HIP_IS_RECORDS (self));

  hip_records_run (self, &backup_operation, NULL, cancellable, callback, user_data);
}

/**
 * hip_records_backup_finish:
 * @self: a #HipRecords
 * @result: a result
 * @error: return location for an error of #HipRecordsError
 *
 * Returns: (transfer full) (type filename): the path of the backup, or %NULL with @error set
 */
char *
hip_records_backup_finish (HipRecords    *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  return hip_records_run_finish (self, &backup_operation, result, error);
}

static gpointer
list_copies_func (HipRecordsFile  *file,
                  gpointer         data,
                  GCancellable    *cancellable,
                  GError         **error)
{
  g_autoptr (GPtrArray) copies = hip_records_copies_list (hip_records_file_get_path (file), NULL);

  g_ptr_array_add (copies, NULL);

  return g_ptr_array_steal (copies, NULL);
}

static const HipRecordsOperation list_copies_operation = { list_copies_func, TRUE, NULL, (GDestroyNotify) g_strfreev };

/**
 * hip_records_list_copies_async:
 * @self: a #HipRecords
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: what to pass to @callback
 *
 * Looks for the copies that lie beside the records.
 */
void
hip_records_list_copies_async (HipRecords          *self,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_return_if_fail (HIP_IS_RECORDS (self));

  hip_records_run (self, &list_copies_operation, NULL, cancellable, callback, user_data);
}

/**
 * hip_records_list_copies_finish:
 * @self: a #HipRecords
 * @result: a result
 * @error: return location for an error of #HipRecordsError
 *
 * The name of a copy says what it is: `records.db.backup-DATE-TIME`, `records.db.damaged-DATE-TIME` for what was kept of a damaged
 * file, or `records.db.aside-DATE-TIME` for what hip_records_start_again_async() put aside.
 *
 * Returns: (transfer full) (array zero-terminated=1) (element-type filename): the paths of the copies, or %NULL with @error set
 */
GStrv
hip_records_list_copies_finish (HipRecords    *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  return hip_records_run_finish (self, &list_copies_operation, result, error);
}

static gpointer
remove_copy_func (HipRecordsFile  *file,
                  gpointer         data,
                  GCancellable    *cancellable,
                  GError         **error)
{
  g_autoptr (GPtrArray) copies = hip_records_copies_list (hip_records_file_get_path (file), NULL);

  /* Nothing but a copy is ever removed, whatever somebody asks for. */
  if (!g_ptr_array_find_with_equal_func (copies, data, g_str_equal, NULL))
    {
      g_set_error_literal (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_NOT_FOUND, _("There is no such copy of the records."));
      return NULL;
    }

  return GINT_TO_POINTER (hip_records_copies_remove (data, error));
}

static const HipRecordsOperation remove_copy_operation = { remove_copy_func, TRUE, g_free, NULL };

/**
 * hip_records_remove_copy_async:
 * @self: a #HipRecords
 * @copy: (type filename): the path of a copy, from hip_records_list_copies_finish()
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: what to pass to @callback
 */
void
hip_records_remove_copy_async (HipRecords          *self,
                               const char          *copy,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_return_if_fail (HIP_IS_RECORDS (self));
  g_return_if_fail (copy != NULL);

  hip_records_run (self, &remove_copy_operation, g_strdup (copy), cancellable, callback, user_data);
}

/**
 * hip_records_remove_copy_finish:
 * @self: a #HipRecords
 * @result: a result
 * @error: return location for an error of #HipRecordsError
 *
 * Returns: whether the copy is gone
 */
gboolean
hip_records_remove_copy_finish (HipRecords    *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  return hip_records_run_finish (self, &remove_copy_operation, result, error) != NULL;
}

static gpointer
start_again_func (HipRecordsFile  *file,
                  gpointer         data,
                  GCancellable    *cancellable,
                  GError         **error)
{
  if (!hip_records_start_again (file, data, error))
    return NULL;

  /* So that the status is of the new file. What was asked for is done, whether it can be opened or not. */
  hip_records_file_open (file, cancellable, NULL);

  return GINT_TO_POINTER (TRUE);
}

static const HipRecordsOperation start_again_operation = { start_again_func, TRUE, g_free, NULL };

/**
 * hip_records_start_again_async:
 * @self: a #HipRecords
 * @backup: (nullable) (type filename): the path of a backup, or %NULL to start with no records
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: what to pass to @callback
 *
 * Puts the file of the records aside, whatever is wrong with it, and a backup in its place. Nothing is deleted, and when the backup
 * can't be used, everything stays as it is. No other window of the program should have the records open.
 */
void
hip_records_start_again_async (HipRecords          *self,
                               const char          *backup,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_return_if_fail (HIP_IS_RECORDS (self));

  hip_records_run (self, &start_again_operation, g_strdup (backup), cancellable, callback, user_data);
}

/**
 * hip_records_start_again_finish:
 * @self: a #HipRecords
 * @result: a result
 * @error: return location for an error of #HipRecordsError
 *
 * Returns: whether it was done
 */
gboolean
hip_records_start_again_finish (HipRecords    *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  return hip_records_run_finish (self, &start_again_operation, result, error) != NULL;
}

static ExportData *
export_data_new (const char *athlete,
                 GFile      *destination)
{
  ExportData *data = g_new0 (ExportData, 1);

  data->athlete = g_strdup (athlete);
  data->destination = g_object_ref (destination);

  return data;
}

static gpointer
export_func (HipRecordsFile  *file,
             gpointer         data,
             GCancellable    *cancellable,
             GError         **error)
{
  ExportData *export_data = data;

  return GINT_TO_POINTER (hip_records_export_json (file, export_data->athlete, export_data->destination, cancellable, error));
}

static const HipRecordsOperation export_operation = { export_func, FALSE, (GDestroyNotify) export_data_free, NULL };

/**
 * hip_records_export_async:
 * @self: a #HipRecords
 * @athlete: (nullable): the id of an athlete, or %NULL for all
 * @destination: the file to write
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: what to pass to @callback
 *
 * Writes records into a file in the open format that `records-format.md` describes. The same records make the same bytes.
 */
void
hip_records_export_async (HipRecords          *self,
                          const char          *athlete,
                          GFile               *destination,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_return_if_fail (HIP_IS_RECORDS (self));
  g_return_if_fail (G_IS_FILE (destination));

  hip_records_run (self, &export_operation, export_data_new (athlete, destination), cancellable, callback, user_data);
}

/**
 * hip_records_export_finish:
 * @self: a #HipRecords
 * @result: a result
 * @error: return location for an error of #HipRecordsError
 *
 * Returns: whether the file is written; it is as it was otherwise
 */
gboolean
hip_records_export_finish (HipRecords    *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  return hip_records_run_finish (self, &export_operation, result, error) != NULL;
}

static gpointer
export_pain_func (HipRecordsFile  *file,
                  gpointer         data,
                  GCancellable    *cancellable,
                  GError         **error)
{
  ExportData *export_data = data;

  return GINT_TO_POINTER (hip_records_export_csv (file, export_data->athlete, export_data->destination, cancellable, error));
}

static const HipRecordsOperation export_pain_operation = { export_pain_func, FALSE, (GDestroyNotify) export_data_free, NULL };

/**
 * hip_records_export_pain_async:
 * @self: a #HipRecords
 * @athlete: (nullable): the id of an athlete, or %NULL for all
 * @destination: the file to write
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: what to pass to @callback
 *
 * Writes the pain log as a table for a spreadsheet: one line for each mark, in UTF-8, with commas.
 */
void
hip_records_export_pain_async (HipRecords          *self,
                               const char          *athlete,
                               GFile               *destination,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_return_if_fail (HIP_IS_RECORDS (self));
  g_return_if_fail (G_IS_FILE (destination));

  hip_records_run (self, &export_pain_operation, export_data_new (athlete, destination), cancellable, callback, user_data);
}

/**
 * hip_records_export_pain_finish:
 * @self: a #HipRecords
 * @result: a result
 * @error: return location for an error of #HipRecordsError
 *
 * Returns: whether the file is written; it is as it was otherwise
 */
gboolean
hip_records_export_pain_finish (HipRecords    *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  return hip_records_run_finish (self, &export_pain_operation, result, error) != NULL;
}

static gpointer
preview_import_func (HipRecordsFile  *file,
                     gpointer         data,
                     GCancellable    *cancellable,
                     GError         **error)
{
  return hip_import_new_for_file (file, data, cancellable, error);
}

static const HipRecordsOperation preview_import_operation = { preview_import_func, FALSE, g_object_unref, g_object_unref };

/**
 * hip_records_preview_import_async:
 * @self: a #HipRecords
 * @source: a file in the open format
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: what to pass to @callback
 *
 * Reads a file and says what would become of what is in it. Nothing is changed.
 */
void
hip_records_preview_import_async (HipRecords          *self,
                                  GFile               *source,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_return_if_fail (HIP_IS_RECORDS (self));
  g_return_if_fail (G_IS_FILE (source));

  hip_records_run (self, &preview_import_operation, g_object_ref (source), cancellable, callback, user_data);
}

/**
 * hip_records_preview_import_finish:
 * @self: a #HipRecords
 * @result: a result
 * @error: return location for an error of #HipRecordsError
 *
 * Returns: (transfer full): what would be imported, or %NULL with @error set
 */
HipImport *
hip_records_preview_import_finish (HipRecords    *self,
                                   GAsyncResult  *result,
                                   GError       **error)
{
  return hip_records_run_finish (self, &preview_import_operation, result, error);
}

static gpointer
import_func (HipRecordsFile  *file,
             gpointer         data,
             GCancellable    *cancellable,
             GError         **error)
{
  return GINT_TO_POINTER (hip_import_merge (data, file, cancellable, error));
}

static const HipRecordsOperation import_operation = { import_func, FALSE, g_object_unref, NULL };

/**
 * hip_records_import_async:
 * @self: a #HipRecords
 * @import: what hip_records_preview_import_finish() returned
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: what to pass to @callback
 *
 * Imports what was previewed, all of it or nothing. What is refused stays out.
 */
void
hip_records_import_async (HipRecords          *self,
                          HipImport           *import,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_return_if_fail (HIP_IS_RECORDS (self));
  g_return_if_fail (HIP_IS_IMPORT (import));

  hip_records_run (self, &import_operation, g_object_ref (import), cancellable, callback, user_data);
}

/**
 * hip_records_import_finish:
 * @self: a #HipRecords
 * @result: a result
 * @error: return location for an error of #HipRecordsError
 *
 * Returns: whether it is on the disk now
 */
gboolean
hip_records_import_finish (HipRecords    *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  return hip_records_run_finish (self, &import_operation, result, error) != NULL;
}
