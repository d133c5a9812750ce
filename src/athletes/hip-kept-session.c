/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-athletes"

#include "config.h"

#include "hip-kept-session.h"

#include "hip-session-enquiry.h"

static int
count_before (GPtrArray  *done_before,
              const char *step,
              int        *seconds)
{
  *seconds = 0;
  for (guint i = 0; done_before != NULL && i < done_before->len; i++)
    {
      HipDoneStep *done = g_ptr_array_index (done_before, i);

      if (g_str_equal (hip_done_step_get_step (done), step))
        {
          *seconds = hip_done_step_get_seconds (done);
          return hip_done_step_get_sets (done);
        }
    }

  return 0;
}

/* The log begins anew when a session is opened again, and a step can be in several routines. */
static void
take_routine (HipSession *session,
              HipEnquiry *enquiry,
              GPtrArray  *done_before)
{
  GListModel *entries = G_LIST_MODEL (hip_enquiry_get_routine_log (enquiry));
  const guint n = g_list_model_get_n_items (entries);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipRoutineEntry) entry = g_list_model_get_item (entries, i);
      const char *step = hip_step_get_id (hip_routine_entry_get_step (entry));
      int seconds;
      int sets = count_before (done_before, step, &seconds);

      for (guint j = 0; j < n; j++)
        {
          g_autoptr (HipRoutineEntry) other = g_list_model_get_item (entries, j);

          if (!g_str_equal (hip_step_get_id (hip_routine_entry_get_step (other)), step))
            continue;
          sets += hip_routine_entry_get_sets_done (other);
          seconds += hip_routine_entry_get_seconds (other);
        }

      if (sets > 0 || seconds > 0)
        hip_session_set_done_step (session, step, sets, seconds);
    }
}

/*< private >
 * hip_kept_session_take:
 * @session: a session that is kept
 * @enquiry: what is reported
 * @done_before: (nullable) (element-type HipDoneStep): what was done before the session was opened again
 *
 * Writes into the session what is reported, shown and done now, and the day to look again.
 */
void
hip_kept_session_take (HipSession *session,
                       HipEnquiry *enquiry,
                       GPtrArray  *done_before)
{
  hip_session_take_enquiry (session, enquiry);
  hip_session_set_recheck (session, hip_enquiry_get_recheck_date (enquiry));
  take_routine (session, enquiry, done_before);
}

/*< private >
 * hip_kept_session_give:
 * @session: a session
 * @steps: (array zero-terminated=1): ids of the steps that were given
 *
 * Gives these steps and no others. What became of a step stays.
 */
void
hip_kept_session_give (HipSession         *session,
                       const char * const *steps)
{
  GListModel *given = hip_session_get_steps (session);
  g_autoptr (GHashTable) there = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = g_list_model_get_n_items (given); i > 0; i--)
    {
      g_autoptr (HipGivenStep) step = g_list_model_get_item (given, i - 1);
      const char *id = hip_given_step_get_step (step);

      if (g_strv_contains (steps, id))
        g_hash_table_add (there, g_strdup (id));
      else
        hip_session_remove_step (session, id);
    }

  for (guint i = 0; steps[i] != NULL; i++)
    {
      if (!g_hash_table_contains (there, steps[i]))
        hip_session_set_step (session, steps[i], HIP_OUTCOME_UNKNOWN);
    }
}

/*< private >
 * hip_kept_session_take_outcomes:
 * @session: a session that is kept
 * @loaded: the same session, as it is on the disk
 *
 * Takes over what became of the steps that were given.
 */
void
hip_kept_session_take_outcomes (HipSession *session,
                                HipSession *loaded)
{
  GListModel *given = hip_session_get_steps (session);
  GListModel *steps = hip_session_get_steps (loaded);

  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (HipGivenStep) step = g_list_model_get_item (steps, i);

      for (guint j = 0; j < g_list_model_get_n_items (given); j++)
        {
          g_autoptr (HipGivenStep) mine = g_list_model_get_item (given, j);

          if (g_str_equal (hip_given_step_get_step (mine), hip_given_step_get_step (step)))
            hip_session_set_step (session, hip_given_step_get_step (step), hip_given_step_get_outcome (step));
        }
    }
}

/*< private >
 * hip_kept_session_list_done:
 * @session: a session
 *
 * Returns: (transfer full) (element-type HipDoneStep): what was done in it until now
 */
GPtrArray *
hip_kept_session_list_done (HipSession *session)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *done = hip_session_get_done_steps (session);

  for (guint i = 0; i < g_list_model_get_n_items (done); i++)
    g_ptr_array_add (list, g_list_model_get_item (done, i));

  return list;
}

/*< private >
 * hip_kept_session_is_of_today:
 * @session: a session
 *
 * Returns: whether it started today, where this computer is
 */
gboolean
hip_kept_session_is_of_today (HipSession *session)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) start = g_date_time_to_local (hip_session_get_start (session));

  return g_date_time_get_year (now) == g_date_time_get_year (start)
         && g_date_time_get_day_of_year (now) == g_date_time_get_day_of_year (start);
}
