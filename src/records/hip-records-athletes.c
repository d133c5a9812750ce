/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be asked of HipRecords about athletes. */

#define G_LOG_DOMAIN "hip-records"

#include "config.h"

#include "hip-records-erasing.h"
#include "hip-records-private.h"
#include "hip-records-reading.h"
#include "hip-records-run.h"
#include "hip-records-writing.h"

static gpointer
list_athletes_func (HipRecordsFile  *file,
                    gpointer         data,
                    GCancellable    *cancellable,
                    GError         **error)
{
  return hip_records_read_athletes (file, data, error);
}

static const HipRecordsOperation list_athletes_operation = { list_athletes_func, FALSE, g_free,
                                                             (GDestroyNotify) g_ptr_array_unref };

/**
 * hip_records_list_athletes_async:
 * @self: a #HipRecords
 * @search: (nullable): words that are all in the name, in any case and with or without diacritics; %NULL or nothing for all
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: what to pass to @callback
 *
 * Reads the athletes. #HipAthleteList is a model that does it for a view.
 */
void
hip_records_list_athletes_async (HipRecords          *self,
                                 const char          *search,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_return_if_fail (HIP_IS_RECORDS (self));

  hip_records_run (self, &list_athletes_operation, g_strdup (search), cancellable, callback, user_data);
}

/**
 * hip_records_list_athletes_finish:
 * @self: a #HipRecords
 * @result: a result
 * @error: return location for an error of #HipRecordsError
 *
 * Returns: (transfer full) (element-type HipAthlete): the athletes by name, or %NULL with @error set
 */
GPtrArray *
hip_records_list_athletes_finish (HipRecords    *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  return hip_records_run_finish (self, &list_athletes_operation, result, error);
}

static gpointer
load_athlete_func (HipRecordsFile  *file,
                   gpointer         data,
                   GCancellable    *cancellable,
                   GError         **error)
{
  return hip_records_read_athlete (file, data, error);
}

static const HipRecordsOperation load_athlete_operation = { load_athlete_func, FALSE, g_free, g_object_unref };

/**
 * hip_records_load_athlete_async:
 * @self: a #HipRecords
 * @athlete: the id of an athlete
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: what to pass to @callback
 */
void
hip_records_load_athlete_async (HipRecords          *self,
                                const char          *athlete,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_return_if_fail (HIP_IS_RECORDS (self));
  g_return_if_fail (athlete != NULL);

  hip_records_run (self, &load_athlete_operation, g_strdup (athlete), cancellable, callback, user_data);
}

/**
 * hip_records_load_athlete_finish:
 * @self: a #HipRecords
 * @result: a result
 * @error: return location for an error of #HipRecordsError
 *
 * Returns: (transfer full): the athlete, or %NULL with @error set
 */
HipAthlete *
hip_records_load_athlete_finish (HipRecords    *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  return hip_records_run_finish (self, &load_athlete_operation, result, error);
}

static gpointer
save_athlete_func (HipRecordsFile  *file,
                   gpointer         data,
                   GCancellable    *cancellable,
                   GError         **error)
{
  return GINT_TO_POINTER (hip_records_write_athlete (file, data, error));
}

static const HipRecordsOperation save_athlete_operation = { save_athlete_func, FALSE, g_object_unref, NULL };

/**
 * hip_records_save_athlete_async:
 * @self: a #HipRecords
 * @athlete: an athlete, as they are at this moment
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: what to pass to @callback
 *
 * Saves an athlete over the one with the same id, or as a new one.
 */
void
hip_records_save_athlete_async (HipRecords          *self,
                                HipAthlete          *athlete,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_return_if_fail (HIP_IS_RECORDS (self));
  g_return_if_fail (HIP_IS_ATHLETE (athlete));

  hip_records_run (self, &save_athlete_operation, hip_athlete_copy (athlete), cancellable, callback, user_data);
}

/**
 * hip_records_save_athlete_finish:
 * @self: a #HipRecords
 * @result: a result
 * @error: return location for an error of #HipRecordsError
 *
 * Returns: whether the athlete is on the disk now
 */
gboolean
hip_records_save_athlete_finish (HipRecords    *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  return hip_records_run_finish (self, &save_athlete_operation, result, error) != NULL;
}

static gpointer
erase_athlete_func (HipRecordsFile  *file,
                    gpointer         data,
                    GCancellable    *cancellable,
                    GError         **error)
{
  return hip_records_erase_athlete (file, data, error);
}

static const HipRecordsOperation erase_athlete_operation = { erase_athlete_func, FALSE, g_free, (GDestroyNotify) g_strfreev };

/**
 * hip_records_erase_athlete_async:
 * @self: a #HipRecords
 * @athlete: the id of an athlete
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: what to pass to @callback
 *
 * Erases an athlete and all sessions without a trace in the file of the records and in the backups beside it. Erasing somebody who
 * isn't there any more removes traces that could not be removed before.
 */
void
hip_records_erase_athlete_async (HipRecords          *self,
                                 const char          *athlete,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_return_if_fail (HIP_IS_RECORDS (self));
  g_return_if_fail (athlete != NULL);

  hip_records_run (self, &erase_athlete_operation, g_strdup (athlete), cancellable, callback, user_data);
}

/**
 * hip_records_erase_athlete_finish:
 * @self: a #HipRecords
 * @result: a result
 * @copies_left: (out) (optional) (transfer full) (array zero-terminated=1) (element-type filename): where to put the paths of the
 *   copies beside the records that may still hold the athlete, because they are damaged or were set aside;
 *   hip_records_remove_copy_async() removes one
 * @error: return location for an error of #HipRecordsError
 *
 * Returns: whether nothing is left in the records and their backups
 */
gboolean
hip_records_erase_athlete_finish (HipRecords    *self,
                                  GAsyncResult  *result,
                                  GStrv         *copies_left,
                                  GError       **error)
{
  g_auto (GStrv) copies = hip_records_run_finish (self, &erase_athlete_operation, result, error);
  gboolean erased = copies != NULL;

  if (copies_left != NULL)
    *copies_left = g_steal_pointer (&copies);

  return erased;
}
