/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-athletes"

#include "config.h"

#include "hip-session-words.h"

#include <glib/gi18n-lib.h>

#include "hip-language.h"
#include "hip-spot.h"

/* How many of what was shown are named. */
#define MAX_CANDIDATES 3

static char *
dup_spot (HipMark    *mark,
          HipLibrary *library)
{
  HipRegion *region = hip_library_get_region (library, hip_mark_get_region (mark));
  g_autofree char *spot = NULL;

  /* What the catalogue doesn't know any more is named by its id, which is English words. */
  spot = region != NULL ? hip_spot_format (region, hip_mark_get_side (mark)) : g_strdup (hip_mark_get_region (mark));
  if (hip_mark_get_intensity (mark) < 0)
    return g_steal_pointer (&spot);

  /* Translators: %s is a spot, such as “Groin crease, right”; %d is pain, 0–10. */
  return g_strdup_printf (_("%s: pain %d of 10"), spot, hip_mark_get_intensity (mark));
}

static char *
join_lines (GPtrArray *lines)
{
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

/**
 * hip_session_words_dup_spots:
 * @session: a session
 * @library: where to look for names
 *
 * Returns: (transfer full): where it hurt and how much, a line for each spot
 */
char *
hip_session_words_dup_spots (HipSession *session,
                             HipLibrary *library)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  GListModel *marks;

  g_return_val_if_fail (HIP_IS_SESSION (session), NULL);
  g_return_val_if_fail (HIP_IS_LIBRARY (library), NULL);

  marks = hip_session_get_marks (session);
  for (guint i = 0; i < g_list_model_get_n_items (marks); i++)
    {
      g_autoptr (HipMark) mark = g_list_model_get_item (marks, i);

      g_ptr_array_add (lines, dup_spot (mark, library));
    }

  return join_lines (lines);
}

/**
 * hip_session_words_dup_candidates:
 * @session: a session
 * @library: where to look for names
 *
 * Returns: (transfer full): the first of what was shown that could be behind it, in the order in which it was shown; empty when nothing
 *   was
 */
char *
hip_session_words_dup_candidates (HipSession *session,
                                  HipLibrary *library)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;
  GListModel *candidates;
  guint n, n_more;

  g_return_val_if_fail (HIP_IS_SESSION (session), NULL);
  g_return_val_if_fail (HIP_IS_LIBRARY (library), NULL);

  candidates = hip_session_get_candidates (session);
  n = g_list_model_get_n_items (candidates);
  for (guint i = 0; i < MIN (n, MAX_CANDIDATES); i++)
    {
      g_autoptr (HipShownCandidate) shown = g_list_model_get_item (candidates, i);
      const char *id = hip_shown_candidate_get_condition (shown);
      HipCondition *condition = hip_library_get_condition (library, id, NULL);

      g_ptr_array_add (names, (gpointer) (condition != NULL ? hip_condition_get_name (condition) : g_intern_string (id)));
    }

  if (names->len == 0)
    return g_strdup ("");

  list = hip_join (names);
  n_more = n - names->len;
  if (n_more == 0)
    return g_steal_pointer (&list);

  /* Translators: a list of names, then how many more there are. */
  return g_strdup_printf (ngettext ("%s and %u more", "%s and %u more", n_more), list, n_more);
}

/**
 * hip_session_words_get_step:
 * @step: the id of a step
 * @library: where to look for names
 *
 * Returns: (transfer none): the name of the step, or its id when the catalogue doesn't know it any more
 */
const char *
hip_session_words_get_step (const char *step,
                            HipLibrary *library)
{
  HipStep *found;

  g_return_val_if_fail (step != NULL, NULL);
  g_return_val_if_fail (HIP_IS_LIBRARY (library), NULL);

  found = hip_library_get_step (library, step, NULL);

  return found != NULL ? hip_step_get_title (found) : step;
}

/**
 * hip_session_words_dup_done:
 * @session: a session
 * @library: where to look for names
 *
 * Returns: (transfer full): what was done in routines, a line for each step; empty when nothing was
 */
char *
hip_session_words_dup_done (HipSession *session,
                            HipLibrary *library)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  GListModel *steps;

  g_return_val_if_fail (HIP_IS_SESSION (session), NULL);
  g_return_val_if_fail (HIP_IS_LIBRARY (library), NULL);

  steps = hip_session_get_done_steps (session);
  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (HipDoneStep) done = g_list_model_get_item (steps, i);
      const int sets = hip_done_step_get_sets (done);

      /* Translators: what was done: the name of a step and its sets. */
      g_ptr_array_add (lines,
                       g_strdup_printf (ngettext ("%s: %d set", "%s: %d sets", sets),
                                        hip_session_words_get_step (hip_done_step_get_step (done), library),
                                        sets));
    }

  return join_lines (lines);
}

/**
 * hip_session_words_dup_athlete:
 * @athlete: an athlete
 *
 * Returns: (transfer full): what tells one of several athletes of the same name from the others, in a line
 */
char *
hip_session_words_dup_athlete (HipAthlete *athlete)
{
  GDateTime *last;
  g_autofree char *day = NULL;
  int year;

  g_return_val_if_fail (HIP_IS_ATHLETE (athlete), NULL);

  last = hip_athlete_get_last_session (athlete);
  year = hip_athlete_get_birth_year (athlete);
  day = last != NULL ? hip_session_words_dup_date (last) : NULL;

  if (year != 0 && day != NULL)
    /* Translators: about an athlete: the year of birth and the day of the last session. */
    return g_strdup_printf (_("Born %d · last session %s"), year, day);
  if (day != NULL)
    /* Translators: %s is the day of the last session. */
    return g_strdup_printf (_("Last session %s"), day);
  if (year != 0)
    return g_strdup_printf (_("Born %d"), year);

  return g_strdup ("");
}

/**
 * hip_session_words_dup_date:
 * @date: when a session started
 *
 * Returns: (transfer full): the day in words
 */
char *
hip_session_words_dup_date (GDateTime *date)
{
  g_return_val_if_fail (date != NULL, NULL);

  /* Translators: a day in short, in the format of g_date_time_format(), such as “Sat 12 Dec 2026”. */
  return g_date_time_format (date, _("%a %-e %b %Y"));
}

/**
 * hip_session_words_dup_day:
 * @day: a day
 *
 * Returns: (transfer full): the day in words
 */
char *
hip_session_words_dup_day (const GDate *day)
{
  g_autoptr (GDateTime) noon = NULL;

  g_return_val_if_fail (day != NULL && g_date_valid (day), NULL);

  noon = g_date_time_new_local (g_date_get_year (day), g_date_get_month (day), g_date_get_day (day), 12, 0, 0);

  return hip_session_words_dup_date (noon);
}
