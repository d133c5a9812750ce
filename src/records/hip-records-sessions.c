/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be asked of HipRecords about sessions. */

#define G_LOG_DOMAIN "hip-records"

#include "config.h"

#include "hip-records-erasing.h"
#include "hip-records-private.h"
#include "hip-records-reading.h"
#include "hip-records-run.h"
#include "hip-records-writing.h"

/* What an operation on a session is given. */
typedef struct
{
  HipSession *session;
  HipAthlete *athlete;
  char       *id;
  char       *step;
  HipOutcome  outcome;
  GDate       from;
  GDate       to;
} SessionData;

static void
session_data_free (SessionData *data)
{
  g_clear_object (&data->session);
  g_clear_object (&data->athlete);
  g_free (data->id);
  g_free (data->step);
  g_free (data);
}

static void
reverse (GPtrArray *array)
{
  for (guint i = 0; i < array->len / 2; i++)
    {
      gpointer other = array->pdata[array->len - 1 - i];

      array->pdata[array->len - 1 - i] = array->pdata[i];
      array->pdata[i] = other;
    }
}

static gpointer
list_sessions_func (HipRecordsFile  *file,
                    gpointer         data,
                    GCancellable    *cancellable,
                    GError         **error)
{
  GPtrArray *sessions = hip_records_read_sessions (file, data, error);

  if (sessions != NULL)
    reverse (sessions);

  return sessions;
}

static const HipRecordsOperation list_sessions_operation = { list_sessions_func, FALSE, g_free,
                                                             (GDestroyNotify) g_ptr_array_unref };

/**
 * hip_records_list_sessions_async:
 * @self: a #HipRecords
 * @athlete: the id of an athlete
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: what to pass to @callback
 *
 * Reads all sessions of an athlete.
 */
void
hip_records_list_sessions_async (HipRecords          *self,
                                 const char          *athlete,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_return_if_fail (HIP_IS_RECORDS (self));
  g_return_if_fail (athlete != NULL);

  hip_records_run (self, &list_sessions_operation, g_strdup (athlete), cancellable, callback, user_data);
}

/**
 * hip_records_list_sessions_finish:
 * @self: a #HipRecords
 * @result: a result
 * @error: return location for an error of #HipRecordsError
 *
 * Returns: (transfer full) (element-type HipSession): the sessions, the newest first; empty when there are none or the athlete is
 *   not in the records; %NULL with @error set
 */
GPtrArray *
hip_records_list_sessions_finish (HipRecords    *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  return hip_records_run_finish (self, &list_sessions_operation, result, error);
}

static gpointer
load_session_func (HipRecordsFile  *file,
                   gpointer         data,
                   GCancellable    *cancellable,
                   GError         **error)
{
  return hip_records_read_session (file, data, error);
}

static const HipRecordsOperation load_session_operation = { load_session_func, FALSE, g_free, g_object_unref };

/**
 * hip_records_load_session_async:
 * @self: a #HipRecords
 * @session: the id of a session
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: what to pass to @callback
 */
void
hip_records_load_session_async (HipRecords          *self,
                                const char          *session,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_return_if_fail (HIP_IS_RECORDS (self));
  g_return_if_fail (session != NULL);

  hip_records_run (self, &load_session_operation, g_strdup (session), cancellable, callback, user_data);
}

/**
 * hip_records_load_session_finish:
 * @self: a #HipRecords
 * @result: a result
 * @error: return location for an error of #HipRecordsError
 *
 * Returns: (transfer full): the session, or %NULL with @error set
 */
HipSession *
hip_records_load_session_finish (HipRecords    *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  return hip_records_run_finish (self, &load_session_operation, result, error);
}

static gpointer
save_session_func (HipRecordsFile  *file,
                   gpointer         data,
                   GCancellable    *cancellable,
                   GError         **error)
{
  SessionData *session_data = data;

  return GINT_TO_POINTER (hip_records_write_session (file, session_data->session, session_data->athlete, error));
}

static const HipRecordsOperation save_session_operation = { save_session_func, FALSE, (GDestroyNotify) session_data_free, NULL };

/**
 * hip_records_save_session_async:
 * @self: a #HipRecords
 * @session: a session with the id of its athlete, as it is at this moment
 * @athlete: (nullable): the athlete, to be saved together with the session
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: what to pass to @callback
 *
 * Saves a session over the one with the same id, or as a new one. Both are saved, or neither.
 */
void
hip_records_save_session_async (HipRecords          *self,
                                HipSession          *session,
                                HipAthlete          *athlete,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  SessionData *data;

  g_return_if_fail (HIP_IS_RECORDS (self));
  g_return_if_fail (HIP_IS_SESSION (session));
  g_return_if_fail (athlete == NULL || HIP_IS_ATHLETE (athlete));
  g_return_if_fail (hip_session_get_athlete (session) != NULL);

  /* Copies, because the thread may come to it later than the next change. */
  data = g_new0 (SessionData, 1);
  data->session = hip_session_copy (session);
  data->athlete = athlete != NULL ? hip_athlete_copy (athlete) : NULL;
  hip_records_run (self, &save_session_operation, data, cancellable, callback, user_data);
}

/**
 * hip_records_save_session_finish:
 * @self: a #HipRecords
 * @result: a result
 * @error: return location for an error of #HipRecordsError
 *
 * Returns: whether the session is on the disk now
 */
gboolean
hip_records_save_session_finish (HipRecords    *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  return hip_records_run_finish (self, &save_session_operation, result, error) != NULL;
}

static gpointer
set_outcome_func (HipRecordsFile  *file,
                  gpointer         data,
                  GCancellable    *cancellable,
                  GError         **error)
{
  SessionData *session_data = data;

  return GINT_TO_POINTER (
    hip_records_write_outcome (file, session_data->id, session_data->step, session_data->outcome, error));
}

static const HipRecordsOperation set_outcome_operation = { set_outcome_func, FALSE, (GDestroyNotify) session_data_free, NULL };

/**
 * hip_records_set_outcome_async:
 * @self: a #HipRecords
 * @session: the id of a session
 * @step: the id of a step that was given in it
 * @outcome: what became of it
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: what to pass to @callback
 */
void
hip_records_set_outcome_async (HipRecords          *self,
                               const char          *session,
                               const char          *step,
                               HipOutcome           outcome,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  SessionData *data;

  g_return_if_fail (HIP_IS_RECORDS (self));
  g_return_if_fail (session != NULL);
  g_return_if_fail (step != NULL);
  g_return_if_fail (outcome <= HIP_OUTCOME_WORSE);

  data = g_new0 (SessionData, 1);
  data->id = g_strdup (session);
  data->step = g_strdup (step);
  data->outcome = outcome;
  hip_records_run (self, &set_outcome_operation, data, cancellable, callback, user_data);
}

/**
 * hip_records_set_outcome_finish:
 * @self: a #HipRecords
 * @result: a result
 * @error: return location for an error of #HipRecordsError
 *
 * Returns: whether the outcome is on the disk now
 */
gboolean
hip_records_set_outcome_finish (HipRecords    *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  return hip_records_run_finish (self, &set_outcome_operation, result, error) != NULL;
}

static gpointer
erase_session_func (HipRecordsFile  *file,
                    gpointer         data,
                    GCancellable    *cancellable,
                    GError         **error)
{
  return hip_records_erase_session (file, data, error);
}

static const HipRecordsOperation erase_session_operation = { erase_session_func, FALSE, g_free, (GDestroyNotify) g_strfreev };

/**
 * hip_records_erase_session_async:
 * @self: a #HipRecords
 * @session: the id of a session
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: what to pass to @callback
 *
 * Erases a session without a trace, as hip_records_erase_athlete_async() does with an athlete.
 */
void
hip_records_erase_session_async (HipRecords          *self,
                                 const char          *session,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_return_if_fail (HIP_IS_RECORDS (self));
  g_return_if_fail (session != NULL);

  hip_records_run (self, &erase_session_operation, g_strdup (session), cancellable, callback, user_data);
}

/**
 * hip_records_erase_session_finish:
 * @self: a #HipRecords
 * @result: a result
 * @copies_left: (out) (optional) (transfer full) (array zero-terminated=1) (element-type filename): where to put the paths of the
 *   copies beside the records that may still hold the session
 * @error: return location for an error of #HipRecordsError
 *
 * Returns: whether nothing is left in the records and their backups
 */
gboolean
hip_records_erase_session_finish (HipRecords    *self,
                                  GAsyncResult  *result,
                                  GStrv         *copies_left,
                                  GError       **error)
{
  g_auto (GStrv) copies = hip_records_run_finish (self, &erase_session_operation, result, error);
  gboolean erased = copies != NULL;

  if (copies_left != NULL)
    *copies_left = g_steal_pointer (&copies);

  return erased;
}

static gpointer
list_pain_func (HipRecordsFile  *file,
                gpointer         data,
                GCancellable    *cancellable,
                GError         **error)
{
  return hip_records_read_pain (file, data, error);
}

static const HipRecordsOperation list_pain_operation = { list_pain_func, FALSE, g_free, (GDestroyNotify) g_ptr_array_unref };

/**
 * hip_records_list_pain_async:
 * @self: a #HipRecords
 * @athlete: the id of an athlete
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: what to pass to @callback
 *
 * Reads how the pain went at every spot that was ever marked.
 */
void
hip_records_list_pain_async (HipRecords          *self,
                             const char          *athlete,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_return_if_fail (HIP_IS_RECORDS (self));
  g_return_if_fail (athlete != NULL);

  hip_records_run (self, &list_pain_operation, g_strdup (athlete), cancellable, callback, user_data);
}

/**
 * hip_records_list_pain_finish:
 * @self: a #HipRecords
 * @result: a result
 * @error: return location for an error of #HipRecordsError
 *
 * Returns: (transfer full) (element-type HipPainSeries): a series for each spot, or %NULL with @error set
 */
GPtrArray *
hip_records_list_pain_finish (HipRecords    *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  return hip_records_run_finish (self, &list_pain_operation, result, error);
}

static gpointer
list_rechecks_func (HipRecordsFile  *file,
                    gpointer         data,
                    GCancellable    *cancellable,
                    GError         **error)
{
  SessionData *session_data = data;

  return hip_records_read_rechecks (file, &session_data->from, &session_data->to, error);
}

static const HipRecordsOperation list_rechecks_operation = { list_rechecks_func, FALSE, (GDestroyNotify) session_data_free,
                                                             (GDestroyNotify) g_ptr_array_unref };

/**
 * hip_records_list_rechecks_async:
 * @self: a #HipRecords
 * @from: the first day, in the past for those that are overdue
 * @to: the last day
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: what to pass to @callback
 *
 * Reads whom to look at again. A later session of the athlete takes the place of an earlier re-check.
 */
void
hip_records_list_rechecks_async (HipRecords          *self,
                                 const GDate         *from,
                                 const GDate         *to,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  SessionData *data;

  g_return_if_fail (HIP_IS_RECORDS (self));
  g_return_if_fail (from != NULL && g_date_valid (from));
  g_return_if_fail (to != NULL && g_date_valid (to));

  data = g_new0 (SessionData, 1);
  data->from = *from;
  data->to = *to;
  hip_records_run (self, &list_rechecks_operation, data, cancellable, callback, user_data);
}

/**
 * hip_records_list_rechecks_finish:
 * @self: a #HipRecords
 * @result: a result
 * @error: return location for an error of #HipRecordsError
 *
 * Returns: (transfer full) (element-type HipRecheck): the re-checks, the earliest day first, or %NULL with @error set
 */
GPtrArray *
hip_records_list_rechecks_finish (HipRecords    *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  return hip_records_run_finish (self, &list_rechecks_operation, result, error);
}
