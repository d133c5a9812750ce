/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes the open format. Members of athletes and sessions are in alphabetical order, and what is empty is left out. */

#define G_LOG_DOMAIN "hip-records"

#include "config.h"

#include "hip-records-json.h"

#include "hip-records-private.h"
#include "hip-records-time.h"

/*< private >
 * hip_records_json_begin:
 * @writer: a writer without text
 */
void
hip_records_json_begin (HipJsonWriter *writer)
{
  hip_json_writer_begin_object (writer, NULL, FALSE);
  hip_json_writer_add_string (writer, "format", HIP_RECORDS_FORMAT);
  hip_json_writer_add_integer (writer, "version", HIP_RECORDS_FORMAT_VERSION);
  hip_json_writer_begin_array (writer, "athletes");
}

/*< private >
 * hip_records_json_end:
 * @writer: a writer
 */
void
hip_records_json_end (HipJsonWriter *writer)
{
  hip_json_writer_end_array (writer);
  hip_json_writer_end_object (writer);
  g_string_append_c (hip_json_writer_get_text (writer), '\n');
}

static void
add_time (HipJsonWriter *writer,
          const char    *name,
          gint64         seconds)
{
  g_autofree char *text = hip_records_utc_format (seconds);

  hip_json_writer_add_string (writer, name, text);
}

static void
add_text (HipJsonWriter *writer,
          const char    *name,
          const char    *text)
{
  if (*text != '\0')
    hip_json_writer_add_string (writer, name, text);
}

/*< private >
 * hip_records_json_begin_athlete:
 * @writer: a writer
 * @athlete: an athlete, whose sessions come next
 */
void
hip_records_json_begin_athlete (HipJsonWriter *writer,
                                HipAthlete    *athlete)
{
  hip_json_writer_begin_object (writer, NULL, FALSE);
  if (hip_athlete_get_birth_year (athlete) != 0)
    hip_json_writer_add_integer (writer, "birth-year", hip_athlete_get_birth_year (athlete));
  add_time (writer, "changed", hip_athlete_get_changed (athlete));
  hip_json_writer_add_string (writer, "id", hip_athlete_get_id (athlete));
  hip_json_writer_add_string (writer, "name", hip_athlete_get_name (athlete));
  add_text (writer, "notes", hip_athlete_get_notes (athlete));
  hip_json_writer_begin_array (writer, "sessions");
}

/*< private >
 * hip_records_json_end_athlete:
 * @writer: a writer
 */
void
hip_records_json_end_athlete (HipJsonWriter *writer)
{
  hip_json_writer_end_array (writer);
  hip_json_writer_end_object (writer);
}

static void
add_entry (HipJsonWriter *writer,
           gpointer       entry)
{
  hip_json_writer_begin_object (writer, NULL, TRUE);

  if (HIP_IS_MARK (entry))
    {
      if (hip_mark_get_deep (entry))
        hip_json_writer_add_boolean (writer, "deep", TRUE);
      if (hip_mark_get_intensity (entry) != HIP_INTENSITY_NOT_SAID)
        hip_json_writer_add_integer (writer, "intensity", hip_mark_get_intensity (entry));
      hip_json_writer_add_string (writer, "region", hip_mark_get_region (entry));
      hip_json_writer_add_string (writer, "side", hip_side_to_id (hip_mark_get_side (entry)));
    }
  else if (HIP_IS_GIVEN_ANSWER (entry))
    {
      hip_json_writer_add_string (writer, "answer", hip_answer_to_id (hip_given_answer_get_answer (entry)));
      hip_json_writer_add_string (writer, "finding", hip_given_answer_get_finding (entry));
    }
  else if (HIP_IS_SHOWN_CANDIDATE (entry))
    {
      hip_json_writer_add_string (writer, "band", hip_band_to_id (hip_shown_candidate_get_band (entry)));
      hip_json_writer_add_string (writer, "condition", hip_shown_candidate_get_condition (entry));
      hip_json_writer_add_string (writer, "lane", hip_lane_to_id (hip_shown_candidate_get_lane (entry)));
    }
  else if (HIP_IS_GIVEN_STEP (entry))
    {
      hip_json_writer_add_string (writer, "outcome", hip_outcome_to_id (hip_given_step_get_outcome (entry)));
      hip_json_writer_add_string (writer, "step", hip_given_step_get_step (entry));
    }
  else
    {
      hip_json_writer_add_integer (writer, "seconds", hip_done_step_get_seconds (entry));
      hip_json_writer_add_integer (writer, "sets", hip_done_step_get_sets (entry));
      hip_json_writer_add_string (writer, "step", hip_done_step_get_step (entry));
    }

  hip_json_writer_end_object (writer);
}

static void
add_list (HipJsonWriter *writer,
          const char    *name,
          GListModel    *entries)
{
  guint n = g_list_model_get_n_items (entries);

  if (n == 0)
    return;

  hip_json_writer_begin_array (writer, name);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) entry = g_list_model_get_item (entries, i);

      add_entry (writer, entry);
    }
  hip_json_writer_end_array (writer);
}

static void
add_catalogue (HipJsonWriter *writer,
               HipSession    *session)
{
  const char *review = hip_session_get_catalogue_review (session);
  int format = hip_session_get_catalogue_format (session);

  if (review == NULL && format == 0)
    return;

  hip_json_writer_begin_object (writer, "catalogue", TRUE);
  if (format != 0)
    hip_json_writer_add_integer (writer, "format", format);
  if (review != NULL)
    hip_json_writer_add_string (writer, "review", review);
  hip_json_writer_end_object (writer);
}

/*< private >
 * hip_records_json_add_session:
 * @writer: a writer in an athlete
 * @session: a session of the athlete
 */
void
hip_records_json_add_session (HipJsonWriter *writer,
                              HipSession    *session)
{
  const GDate *recheck = hip_session_get_recheck (session);
  g_autofree char *day = recheck != NULL ? hip_records_date_format (recheck) : NULL;
  g_autofree char *start = hip_records_time_format (hip_session_get_start (session));

  hip_json_writer_begin_object (writer, NULL, FALSE);
  add_list (writer, "answers", hip_session_get_answers (session));
  add_list (writer, "candidates", hip_session_get_candidates (session));
  add_catalogue (writer, session);
  add_time (writer, "changed", hip_session_get_changed (session));
  add_list (writer, "done-steps", hip_session_get_done_steps (session));
  hip_json_writer_add_string (writer, "id", hip_session_get_id (session));
  add_list (writer, "marks", hip_session_get_marks (session));
  add_text (writer, "note", hip_session_get_note (session));
  if (day != NULL)
    hip_json_writer_add_string (writer, "re-check", day);
  hip_json_writer_add_boolean (writer, "safety-done", hip_session_get_safety_done (session));
  hip_json_writer_add_string (writer, "start", start);
  add_list (writer, "steps", hip_session_get_steps (session));
  hip_json_writer_add_string (writer, "urgency", hip_urgency_to_id (hip_session_get_urgency (session)));
  hip_json_writer_end_object (writer);
}
