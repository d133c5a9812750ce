/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-records"

#include "config.h"

#include "hip-records-reading.h"

#include <glib/gi18n-lib.h>

#include "hip-pain-series.h"
#include "hip-recheck.h"
#include "hip-records-check.h"
#include "hip-records-error.h"
#include "hip-records-private.h"
#include "hip-records-time.h"

/* A word that no version of this program wrote. */
static gboolean
set_word_error (GError     **error,
                const char  *word)
{
  g_set_error (error, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_CORRUPT, "“%s” is not known", word != NULL ? word : "");

  return FALSE;
}

static gboolean
get_side (HipStatement  *row,
          int            column,
          HipSide       *side,
          GError       **error)
{
  const char *word = hip_statement_get_text (row, column);

  *side = HIP_SIDE_NONE;

  return hip_side_from_id (word, side) || g_strcmp0 (word, "none") == 0 || set_word_error (error, word);
}

static int
get_intensity (HipStatement *row,
               int           column)
{
  return hip_statement_is_null (row, column) ? HIP_INTENSITY_NOT_SAID : hip_statement_get_integer (row, column);
}

/* The text of a column that can't be NULL, but might be in a damaged file. */
static const char *
get_text (HipStatement *row,
          int           column)
{
  const char *text = hip_statement_get_text (row, column);

  return text != NULL ? text : "";
}

/* At the end of a list: what was read, unless something went wrong on the way. */
static GPtrArray *
finish_list (GPtrArray **list,
             GError     *local_error,
             GError    **error)
{
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }

  return g_steal_pointer (list);
}

static HipAthlete *
athlete_for_row (HipStatement *row)
{
  HipAthlete *athlete = hip_athlete_new_for_id (get_text (row, 0));

  hip_athlete_set_name (athlete, get_text (row, 1));
  hip_athlete_set_birth_year (athlete, hip_statement_get_integer (row, 2));
  hip_athlete_set_notes (athlete, get_text (row, 3));
  hip_athlete_set_changed (athlete, hip_statement_get_int64 (row, 4));
  hip_athlete_set_sessions (athlete,
                            hip_statement_get_integer (row, 5),
                            hip_statement_is_null (row, 6)
                              ? NULL
                              : hip_records_time_new (hip_statement_get_int64 (row, 6), hip_statement_get_integer (row, 7)));

  return athlete;
}

/* The words of a search as a JSON array. What was folded needs no more escapes than these. */
static char *
format_words (const char *search)
{
  g_autofree char *folded = hip_records_fold (search);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  g_autoptr (GString) text = g_string_new ("[");

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0')
        continue;

      if (text->len > 1)
        g_string_append_c (text, ',');
      g_string_append_c (text, '"');
      for (const char *p = words[i]; *p != '\0'; p++)
        {
          if (*p == '"' || *p == '\\')
            g_string_append_c (text, '\\');
          if (!g_ascii_iscntrl (*p))
            g_string_append_c (text, *p);
        }
      g_string_append_c (text, '"');
    }
  g_string_append_c (text, ']');

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/*< private >
 * hip_records_read_athletes:
 * @file: a file that is open
 * @search: (nullable): words that are all in the name, in any case and with or without diacritics
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type HipAthlete): the athletes by name, or %NULL with @error set
 */
GPtrArray *
hip_records_read_athletes (HipRecordsFile  *file,
                           const char      *search,
                           GError         **error)
{
  g_autoptr (GPtrArray) athletes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *words = format_words (search != NULL ? search : "");
  g_autoptr (HipStatement) row = NULL;
  GError *local_error = NULL;
  gboolean all = g_str_equal (words, "[]");

  if (hip_records_file_get_database (file) == NULL)
    return g_steal_pointer (&athletes);

  row = hip_records_file_query (file, all ? HIP_RECORDS_QUERY_ATHLETES : HIP_RECORDS_QUERY_FIND_ATHLETES, error);
  if (row == NULL)
    return NULL;

  if (!all)
    hip_statement_bind_text (row, 1, words);

  while (hip_statement_step (row, &local_error))
    g_ptr_array_add (athletes, athlete_for_row (row));

  return finish_list (&athletes, local_error, error);
}

/*< private >
 * hip_records_read_athlete:
 * @file: a file that is open
 * @athlete: the id of an athlete
 * @error: return location for an error
 *
 * Returns: (transfer full): the athlete, or %NULL with @error set
 */
HipAthlete *
hip_records_read_athlete (HipRecordsFile  *file,
                          const char      *athlete,
                          GError         **error)
{
  g_autoptr (HipStatement) row = NULL;
  g_autoptr (GError) local_error = NULL;

  if (hip_records_file_get_database (file) != NULL)
    {
      row = hip_records_file_query (file, HIP_RECORDS_QUERY_ATHLETE, error);
      if (row == NULL)
        return NULL;

      hip_statement_bind_text (row, 1, athlete);
      if (hip_statement_step (row, &local_error))
        return athlete_for_row (row);
    }

  if (local_error == NULL)
    g_set_error_literal (&local_error,
                         HIP_RECORDS_ERROR,
                         HIP_RECORDS_ERROR_NOT_FOUND,
                         _("This athlete is not in the records any more."));
  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

/*< private >
 * hip_records_read_athlete_ids:
 * @file: a file that is open
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type utf8): the ids of all athletes in order, or %NULL with @error set
 */
GPtrArray *
hip_records_read_athlete_ids (HipRecordsFile  *file,
                              GError         **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (HipStatement) row = NULL;
  GError *local_error = NULL;

  if (hip_records_file_get_database (file) == NULL)
    return g_steal_pointer (&ids);

  row = hip_records_file_query (file, HIP_RECORDS_QUERY_ATHLETE_IDS, error);
  if (row == NULL)
    return NULL;

  while (hip_statement_step (row, &local_error))
    g_ptr_array_add (ids, g_strdup (get_text (row, 0)));

  return finish_list (&ids, local_error, error);
}

/* One entry of one of the lists of a session. */
static gpointer
entry_for_row (HipRecordsQuery   query,
               HipStatement     *row,
               GError          **error)
{
  const char *id = get_text (row, 0);
  const char *word = hip_statement_get_text (row, 1);
  HipSide side;
  HipAnswer answer;
  HipLane lane;
  HipBand band;
  HipOutcome outcome;

  switch ((int) query)
    {
    case HIP_RECORDS_QUERY_MARKS:
      return get_side (row, 1, &side, error)
               ? hip_mark_new (id, side, get_intensity (row, 2), hip_statement_get_integer (row, 3) != 0)
               : NULL;
    case HIP_RECORDS_QUERY_ANSWERS:
      if (hip_answer_from_id (word, &answer))
        return hip_given_answer_new (id, answer);
      break;
    case HIP_RECORDS_QUERY_CANDIDATES:
      if (hip_lane_from_id (word, &lane) && hip_band_from_id (hip_statement_get_text (row, 2), &band))
        return hip_shown_candidate_new (id, lane, band);
      break;
    case HIP_RECORDS_QUERY_GIVEN_STEPS:
      if (hip_outcome_from_id (word, &outcome))
        return hip_given_step_new (id, outcome);
      break;
    case HIP_RECORDS_QUERY_DONE_STEPS:
      return hip_done_step_new (id, hip_statement_get_integer (row, 1), hip_statement_get_integer (row, 2));
    default:
      g_assert_not_reached ();
    }

  set_word_error (error, word);

  return NULL;
}

static gboolean
read_entries (HipRecordsFile   *file,
              HipRecordsQuery   query,
              HipSession       *session,
              gint64            athlete,
              gint64            id,
              GError          **error)
{
  g_autoptr (HipStatement) row = hip_records_file_query (file, query, error);
  g_autoptr (GError) local_error = NULL;

  if (row == NULL)
    return FALSE;

  hip_statement_bind_integer (row, 1, athlete);
  hip_statement_bind_integer (row, 2, id);
  while (hip_statement_step (row, &local_error))
    {
      gpointer entry = entry_for_row (query, row, error);

      if (entry == NULL)
        return FALSE;
      hip_session_append (session, entry);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

static HipSession *
session_for_row (HipRecordsFile  *file,
                 HipStatement    *row,
                 GError         **error)
{
  static const HipRecordsQuery entries[] = {
    HIP_RECORDS_QUERY_MARKS,       HIP_RECORDS_QUERY_ANSWERS,    HIP_RECORDS_QUERY_CANDIDATES,
    HIP_RECORDS_QUERY_GIVEN_STEPS, HIP_RECORDS_QUERY_DONE_STEPS,
  };
  gint64 id = hip_statement_get_int64 (row, 0);
  gint64 athlete = hip_statement_get_int64 (row, 12);
  g_autoptr (GDateTime) start = hip_records_time_new (hip_statement_get_int64 (row, 3), hip_statement_get_integer (row, 4));
  g_autoptr (HipSession) session = NULL;
  g_autoptr (GDate) recheck = NULL;
  HipUrgency urgency;

  if (start == NULL)
    {
      set_word_error (error, hip_statement_get_text (row, 3));
      return NULL;
    }

  if (!hip_urgency_from_id (hip_statement_get_text (row, 7), &urgency))
    {
      set_word_error (error, hip_statement_get_text (row, 7));
      return NULL;
    }

  session = hip_session_new_for_id (get_text (row, 1), get_text (row, 2), start);
  hip_session_set_note (session, get_text (row, 5));
  hip_session_set_urgency (session, urgency);
  hip_session_set_safety_done (session, hip_statement_get_integer (row, 8) != 0);
  hip_session_set_catalogue_review (session, hip_statement_get_text (row, 9));
  hip_session_set_catalogue_format (session, hip_statement_get_integer (row, 10));
  hip_session_set_changed (session, hip_statement_get_int64 (row, 11));

  if (!hip_statement_is_null (row, 6))
    {
      recheck = hip_records_date_new (hip_statement_get_text (row, 6));
      if (recheck == NULL)
        {
          set_word_error (error, hip_statement_get_text (row, 6));
          return NULL;
        }
      hip_session_set_recheck (session, recheck);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      if (!read_entries (file, entries[i], session, athlete, id, error))
        return NULL;
    }

  return g_steal_pointer (&session);
}

/*< private >
 * hip_records_read_sessions:
 * @file: a file that is open
 * @athlete: the id of an athlete
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type HipSession): the sessions of the athlete, the oldest first, or %NULL with @error set
 */
GPtrArray *
hip_records_read_sessions (HipRecordsFile  *file,
                           const char      *athlete,
                           GError         **error)
{
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (HipStatement) row = NULL;
  GError *local_error = NULL;

  if (hip_records_file_get_database (file) == NULL)
    return g_steal_pointer (&sessions);

  row = hip_records_file_query (file, HIP_RECORDS_QUERY_SESSIONS, error);
  if (row == NULL)
    return NULL;

  hip_statement_bind_text (row, 1, athlete);
  while (hip_statement_step (row, &local_error))
    {
      HipSession *session = session_for_row (file, row, error);

      if (session == NULL)
        return NULL;
      g_ptr_array_add (sessions, session);
    }

  return finish_list (&sessions, local_error, error);
}

/*< private >
 * hip_records_read_session:
 * @file: a file that is open
 * @session: the id of a session
 * @error: return location for an error
 *
 * Returns: (transfer full): the session, or %NULL with @error set
 */
HipSession *
hip_records_read_session (HipRecordsFile  *file,
                          const char      *session,
                          GError         **error)
{
  g_autoptr (HipStatement) row = NULL;
  g_autoptr (GError) local_error = NULL;

  if (hip_records_file_get_database (file) != NULL)
    {
      row = hip_records_file_query (file, HIP_RECORDS_QUERY_SESSION, error);
      if (row == NULL)
        return NULL;

      hip_statement_bind_text (row, 1, session);
      if (hip_statement_step (row, &local_error))
        return session_for_row (file, row, error);
    }

  if (local_error == NULL)
    g_set_error_literal (&local_error,
                         HIP_RECORDS_ERROR,
                         HIP_RECORDS_ERROR_NOT_FOUND,
                         _("This session is not in the records any more."));
  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

/*< private >
 * hip_records_read_pain:
 * @file: a file that is open
 * @athlete: the id of an athlete
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type HipPainSeries): a series for each spot that was ever marked, or %NULL with @error set
 */
GPtrArray *
hip_records_read_pain (HipRecordsFile  *file,
                       const char      *athlete,
                       GError         **error)
{
  g_autoptr (GPtrArray) spots = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (HipStatement) row = NULL;
  HipPainSeries *series = NULL;
  GError *local_error = NULL;

  if (hip_records_file_get_database (file) == NULL)
    return g_steal_pointer (&spots);

  row = hip_records_file_query (file, HIP_RECORDS_QUERY_PAIN, error);
  if (row == NULL)
    return NULL;

  hip_statement_bind_text (row, 1, athlete);
  while (hip_statement_step (row, &local_error))
    {
      const char *region = get_text (row, 0);
      g_autoptr (GDateTime) start = hip_records_time_new (hip_statement_get_int64 (row, 2), hip_statement_get_integer (row, 3));
      HipSide side;

      if (!get_side (row, 1, &side, error))
        return NULL;

      if (series == NULL
          || !g_str_equal (hip_pain_series_get_region (series), region)
          || hip_pain_series_get_side (series) != side)
        {
          series = hip_pain_series_new (region, side);
          g_ptr_array_add (spots, series);
        }

      if (start != NULL)
        hip_pain_series_add (series, start, get_intensity (row, 4));
    }

  return finish_list (&spots, local_error, error);
}

/*< private >
 * hip_records_read_rechecks:
 * @file: a file that is open
 * @from: the first day
 * @to: the last day
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type HipRecheck): whom to look at again on these days, or %NULL with @error set
 */
GPtrArray *
hip_records_read_rechecks (HipRecordsFile  *file,
                           const GDate     *from,
                           const GDate     *to,
                           GError         **error)
{
  g_autoptr (GPtrArray) rechecks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *first = hip_records_date_format (from);
  g_autofree char *last = hip_records_date_format (to);
  g_autoptr (HipStatement) row = NULL;
  GError *local_error = NULL;

  if (hip_records_file_get_database (file) == NULL)
    return g_steal_pointer (&rechecks);

  row = hip_records_file_query (file, HIP_RECORDS_QUERY_RECHECKS, error);
  if (row == NULL)
    return NULL;

  hip_statement_bind_text (row, 1, first);
  hip_statement_bind_text (row, 2, last);
  while (hip_statement_step (row, &local_error))
    {
      g_autoptr (GDate) date = hip_records_date_new (hip_statement_get_text (row, 3));
      HipUrgency urgency;

      if (date == NULL || !hip_urgency_from_id (hip_statement_get_text (row, 4), &urgency))
        {
          set_word_error (error, hip_statement_get_text (row, 3));
          return NULL;
        }

      g_ptr_array_add (rechecks, hip_recheck_new (get_text (row, 0), get_text (row, 1), get_text (row, 2), date, urgency));
    }

  return finish_list (&rechecks, local_error, error);
}
