/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-records"

#include "config.h"

#include "hip-records-writing.h"

#include <glib/gi18n-lib.h>

#include "hip-records-check.h"
#include "hip-records-error.h"
#include "hip-records-private.h"
#include "hip-records-time.h"

/*< private >
 * hip_records_put_athlete:
 * @file: a file on which a change was begun
 * @athlete: an athlete that was checked
 * @error: return location for an error
 *
 * Writes an athlete over the one with the same id, or as a new one.
 *
 * Returns: whether it was written
 */
gboolean
hip_records_put_athlete (HipRecordsFile  *file,
                         HipAthlete      *athlete,
                         GError         **error)
{
  g_autoptr (HipStatement) put = hip_records_file_query (file, HIP_RECORDS_QUERY_PUT_ATHLETE, error);
  g_autofree char *folded = hip_records_fold (hip_athlete_get_name (athlete));
  int birth_year = hip_athlete_get_birth_year (athlete);

  if (put == NULL)
    return FALSE;

  hip_statement_bind_text (put, 1, hip_athlete_get_id (athlete));
  hip_statement_bind_text (put, 2, hip_athlete_get_name (athlete));
  hip_statement_bind_text (put, 3, folded);
  if (birth_year != 0)
    hip_statement_bind_integer (put, 4, birth_year);
  hip_statement_bind_text (put, 5, hip_athlete_get_notes (athlete));
  hip_statement_bind_integer (put, 6, hip_athlete_get_changed (athlete));

  return hip_statement_run (put, error);
}

/* The columns of an entry that come after athlete, session and position. */
static void
bind_entry (HipStatement *put,
            gpointer      entry)
{
  if (HIP_IS_MARK (entry))
    {
      int intensity = hip_mark_get_intensity (entry);

      hip_statement_bind_text (put, 4, hip_mark_get_region (entry));
      hip_statement_bind_text (put, 5, hip_side_to_id (hip_mark_get_side (entry)));
      if (intensity == HIP_INTENSITY_NOT_SAID)
        hip_statement_bind_null (put, 6);
      else
        hip_statement_bind_integer (put, 6, intensity);
      hip_statement_bind_integer (put, 7, hip_mark_get_deep (entry));
    }
  else if (HIP_IS_GIVEN_ANSWER (entry))
    {
      hip_statement_bind_text (put, 4, hip_given_answer_get_finding (entry));
      hip_statement_bind_text (put, 5, hip_answer_to_id (hip_given_answer_get_answer (entry)));
    }
  else if (HIP_IS_SHOWN_CANDIDATE (entry))
    {
      hip_statement_bind_text (put, 4, hip_shown_candidate_get_condition (entry));
      hip_statement_bind_text (put, 5, hip_lane_to_id (hip_shown_candidate_get_lane (entry)));
      hip_statement_bind_text (put, 6, hip_band_to_id (hip_shown_candidate_get_band (entry)));
    }
  else if (HIP_IS_GIVEN_STEP (entry))
    {
      hip_statement_bind_text (put, 4, hip_given_step_get_step (entry));
      hip_statement_bind_text (put, 5, hip_outcome_to_id (hip_given_step_get_outcome (entry)));
    }
  else
    {
      hip_statement_bind_text (put, 4, hip_done_step_get_step (entry));
      hip_statement_bind_integer (put, 5, hip_done_step_get_sets (entry));
      hip_statement_bind_integer (put, 6, hip_done_step_get_seconds (entry));
    }
}

/* Puts a list in the place of the one that is kept. */
static gboolean
put_entries (HipRecordsFile   *file,
             HipRecordsQuery   drop_query,
             HipRecordsQuery   put_query,
             const gint64      key[2],
             GListModel       *entries,
             GError          **error)
{
  g_autoptr (HipStatement) drop = hip_records_file_query (file, drop_query, error);
  g_autoptr (HipStatement) put = NULL;
  guint n = g_list_model_get_n_items (entries);

  if (drop == NULL)
    return FALSE;

  hip_statement_bind_integer (drop, 1, key[0]);
  hip_statement_bind_integer (drop, 2, key[1]);
  if (!hip_statement_run (drop, error))
    return FALSE;

  put = hip_records_file_query (file, put_query, error);
  if (put == NULL)
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) entry = g_list_model_get_item (entries, i);

      hip_statement_bind_integer (put, 1, key[0]);
      hip_statement_bind_integer (put, 2, key[1]);
      hip_statement_bind_integer (put, 3, i);
      bind_entry (put, entry);
      if (!hip_statement_run (put, error))
        return FALSE;
    }

  return TRUE;
}

/* The row of a session itself. The key is the id of the athlete and its own. */
static gboolean
put_row (HipRecordsFile  *file,
         HipSession      *session,
         gint64           key[2],
         GError         **error)
{
  g_autoptr (HipStatement) put = hip_records_file_query (file, HIP_RECORDS_QUERY_PUT_SESSION, error);
  g_autoptr (GError) local_error = NULL;
  GDateTime *start = hip_session_get_start (session);
  const GDate *recheck = hip_session_get_recheck (session);
  g_autofree char *day = recheck != NULL ? hip_records_date_format (recheck) : NULL;
  int format = hip_session_get_catalogue_format (session);

  if (put == NULL)
    return FALSE;

  hip_statement_bind_text (put, 1, hip_session_get_id (session));
  hip_statement_bind_text (put, 2, hip_session_get_athlete (session));
  hip_statement_bind_integer (put, 3, g_date_time_to_unix (start));
  /* Whole minutes, as they are written in files. */
  hip_statement_bind_integer (put, 4, g_date_time_get_utc_offset (start) / G_TIME_SPAN_MINUTE * 60);
  hip_statement_bind_text (put, 5, hip_session_get_note (session));
  hip_statement_bind_text (put, 6, day);
  hip_statement_bind_text (put, 7, hip_urgency_to_id (hip_session_get_urgency (session)));
  hip_statement_bind_integer (put, 8, hip_session_get_safety_done (session));
  hip_statement_bind_text (put, 9, hip_session_get_catalogue_review (session));
  if (format != 0)
    hip_statement_bind_integer (put, 10, format);
  hip_statement_bind_integer (put, 11, hip_session_get_changed (session));

  if (hip_statement_step (put, &local_error))
    {
      key[0] = hip_statement_get_int64 (put, 0);
      key[1] = hip_statement_get_int64 (put, 1);
      return TRUE;
    }

  if (local_error == NULL)
    g_set_error_literal (&local_error,
                         HIP_RECORDS_ERROR,
                         HIP_RECORDS_ERROR_NOT_FOUND,
                         _("This athlete is not in the records any more."));
  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/*< private >
 * hip_records_put_session:
 * @file: a file on which a change was begun
 * @session: a session that was checked
 * @error: return location for an error
 *
 * Writes a session over the one with the same id, or as a new one. Its athlete must be there.
 *
 * Returns: whether it was written
 */
gboolean
hip_records_put_session (HipRecordsFile  *file,
                         HipSession      *session,
                         GError         **error)
{
  gint64 key[2];

  return put_row (file, session, key, error)
         && put_entries (file, HIP_RECORDS_QUERY_DROP_MARKS, HIP_RECORDS_QUERY_PUT_MARK, key,
                         hip_session_get_marks (session), error)
         && put_entries (file, HIP_RECORDS_QUERY_DROP_ANSWERS, HIP_RECORDS_QUERY_PUT_ANSWER, key,
                         hip_session_get_answers (session), error)
         && put_entries (file, HIP_RECORDS_QUERY_DROP_CANDIDATES, HIP_RECORDS_QUERY_PUT_CANDIDATE, key,
                         hip_session_get_candidates (session), error)
         && put_entries (file, HIP_RECORDS_QUERY_DROP_GIVEN_STEPS, HIP_RECORDS_QUERY_PUT_GIVEN_STEP, key,
                         hip_session_get_steps (session), error)
         && put_entries (file, HIP_RECORDS_QUERY_DROP_DONE_STEPS, HIP_RECORDS_QUERY_PUT_DONE_STEP, key,
                         hip_session_get_done_steps (session), error);
}

/* Ends a change that may have failed on the way. */
static gboolean
finish (HipRecordsFile  *file,
        gboolean         good,
        GError         **error)
{
  good = good && hip_records_file_commit (file, error);
  if (!good)
    hip_records_file_end (file);

  return good;
}

/*< private >
 * hip_records_write_athlete:
 * @file: a file that is open
 * @athlete: an athlete
 * @error: return location for an error
 *
 * Returns: whether the athlete is kept now
 */
gboolean
hip_records_write_athlete (HipRecordsFile  *file,
                           HipAthlete      *athlete,
                           GError         **error)
{
  if (!hip_athlete_check (athlete, error) || !hip_records_file_begin (file, TRUE, error))
    return FALSE;

  hip_athlete_set_changed (athlete, hip_records_now ());

  return finish (file, hip_records_put_athlete (file, athlete, error), error);
}

/*< private >
 * hip_records_write_session:
 * @file: a file that is open
 * @session: a session
 * @athlete: (nullable): its athlete, to be written in the same change
 * @error: return location for an error
 *
 * Returns: whether the session is kept now
 */
gboolean
hip_records_write_session (HipRecordsFile  *file,
                           HipSession      *session,
                           HipAthlete      *athlete,
                           GError         **error)
{
  if (!hip_session_check (session, error) || (athlete != NULL && !hip_athlete_check (athlete, error)))
    return FALSE;

  /* A session alone makes no file: its athlete couldn't be in it. */
  if (!hip_records_file_begin (file, athlete != NULL, error))
    return FALSE;

  hip_session_set_changed (session, hip_records_now ());
  if (athlete != NULL)
    hip_athlete_set_changed (athlete, hip_records_now ());

  return finish (file,
                 (athlete == NULL || hip_records_put_athlete (file, athlete, error))
                   && hip_records_put_session (file, session, error),
                 error);
}

static gboolean
put_outcome (HipRecordsFile  *file,
             const char      *session,
             const char      *step,
             HipOutcome       outcome,
             gint64          *id,
             GError         **error)
{
  g_autoptr (HipStatement) put = hip_records_file_query (file, HIP_RECORDS_QUERY_PUT_OUTCOME, error);
  g_autoptr (GError) local_error = NULL;

  if (put == NULL)
    return FALSE;

  hip_statement_bind_text (put, 1, hip_outcome_to_id (outcome));
  hip_statement_bind_text (put, 2, session);
  hip_statement_bind_text (put, 3, step);

  if (hip_statement_step (put, &local_error))
    {
      *id = hip_statement_get_int64 (put, 0);
      return TRUE;
    }

  if (local_error == NULL)
    g_set_error_literal (&local_error,
                         HIP_RECORDS_ERROR,
                         HIP_RECORDS_ERROR_NOT_FOUND,
                         _("This step was not given in that session."));
  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
touch_session (HipRecordsFile  *file,
               gint64           id,
               GError         **error)
{
  g_autoptr (HipStatement) touch = hip_records_file_query (file, HIP_RECORDS_QUERY_TOUCH_SESSION, error);

  if (touch == NULL)
    return FALSE;

  hip_statement_bind_integer (touch, 1, id);
  hip_statement_bind_integer (touch, 2, hip_records_now ());

  return hip_statement_run (touch, error);
}

/*< private >
 * hip_records_write_outcome:
 * @file: a file that is open
 * @session: the id of a session
 * @step: the id of a step that was given in it
 * @outcome: what became of it
 * @error: return location for an error
 *
 * Returns: whether the outcome is kept now
 */
gboolean
hip_records_write_outcome (HipRecordsFile  *file,
                           const char      *session,
                           const char      *step,
                           HipOutcome       outcome,
                           GError         **error)
{
  gint64 id;

  if (!hip_records_file_begin (file, FALSE, error))
    return FALSE;

  return finish (file,
                 put_outcome (file, session, step, outcome, &id, error) && touch_session (file, id, error),
                 error);
}
