/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-records"

#include "config.h"

#include "hip-session-compare.h"

#include <glib/gi18n-lib.h>

#include "hip-spot.h"

/* Sentences about a spot. %s is the spot in words, such as “Groin crease, right”; %d is how strong the pain is, 0–10. */
static char *
format_change (const char *spot,
               int         before,
               int         now)
{
  if (before == HIP_INTENSITY_NOT_SAID && now == HIP_INTENSITY_NOT_SAID)
    /* Translators: %s is a spot, such as “Groin crease, right”. */
    return g_strdup_printf (_("%s: still marked"), spot);

  if (before == HIP_INTENSITY_NOT_SAID)
    /* Translators: %s is a spot, such as “Groin crease, right”; %d is pain, 0–10. */
    return g_strdup_printf (_("%s: pain %d, no figure before"), spot, now);

  if (now == HIP_INTENSITY_NOT_SAID)
    /* Translators: %s is a spot, such as “Groin crease, right”; %d is pain, 0–10. */
    return g_strdup_printf (_("%s: pain %d before, no figure now"), spot, before);

  if (before == now)
    /* Translators: %s is a spot, such as “Groin crease, right”; %d is pain, 0–10. */
    return g_strdup_printf (_("%s: pain %d as before"), spot, now);

  /* Translators: %s is a spot, such as “Groin crease, right”; both %d are pain, 0–10: before and now. */
  return g_strdup_printf (_("%s: pain %d → %d"), spot, before, now);
}

static char *
format_gone (const char *spot,
             int         before)
{
  if (before == HIP_INTENSITY_NOT_SAID)
    /* Translators: %s is a spot, such as “Groin crease, right”. */
    return g_strdup_printf (_("%s: not marked any more"), spot);

  /* Translators: %s is a spot, such as “Groin crease, right”; %d is pain, 0–10. */
  return g_strdup_printf (_("%s: not marked any more, pain %d before"), spot, before);
}

static char *
format_new (const char *spot,
            int         now)
{
  if (now == HIP_INTENSITY_NOT_SAID)
    /* Translators: %s is a spot, such as “Groin crease, right”. */
    return g_strdup_printf (_("%s: newly marked"), spot);

  /* Translators: %s is a spot, such as “Groin crease, right”; %d is pain, 0–10. */
  return g_strdup_printf (_("%s: newly marked, pain %d"), spot, now);
}

/* A region that the catalogue doesn't know is named by its id, which is English words. */
static char *
format_spot (HipLibrary *library,
             HipMark    *mark)
{
  const char *id = hip_mark_get_region (mark);
  HipRegion *region = library != NULL ? hip_library_get_region (library, id) : NULL;

  if (region != NULL)
    return hip_spot_format (region, hip_mark_get_side (mark));

  switch (hip_mark_get_side (mark))
    {
    case HIP_SIDE_LEFT:
      /* Translators: %s is a part of the body, such as “Groin crease”. Left is the athlete's left. */
      return g_strdup_printf (C_("spot", "%s, left"), id);
    case HIP_SIDE_RIGHT:
      /* Translators: %s is a part of the body, such as “Groin crease”. Right is the athlete's right. */
      return g_strdup_printf (C_("spot", "%s, right"), id);
    case HIP_SIDE_NONE:
    default:
      return g_strdup (id);
    }
}

static HipMark *
find_mark (GListModel *marks,
           HipMark    *mark)
{
  guint n = g_list_model_get_n_items (marks);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipMark) other = g_list_model_get_item (marks, i);

      if (hip_mark_get_side (other) == hip_mark_get_side (mark)
          && g_str_equal (hip_mark_get_region (other), hip_mark_get_region (mark)))
        return g_steal_pointer (&other);
    }

  return NULL;
}

static void
compare_marks (GPtrArray  *lines,
               HipSession *earlier,
               HipSession *later,
               HipLibrary *library)
{
  GListModel *before = hip_session_get_marks (earlier);
  GListModel *now = hip_session_get_marks (later);

  for (guint i = 0; i < g_list_model_get_n_items (before); i++)
    {
      g_autoptr (HipMark) mark = g_list_model_get_item (before, i);
      g_autoptr (HipMark) other = find_mark (now, mark);
      g_autofree char *spot = format_spot (library, mark);

      g_ptr_array_add (lines,
                       other != NULL ? format_change (spot, hip_mark_get_intensity (mark), hip_mark_get_intensity (other))
                                     : format_gone (spot, hip_mark_get_intensity (mark)));
    }

  for (guint i = 0; i < g_list_model_get_n_items (now); i++)
    {
      g_autoptr (HipMark) mark = g_list_model_get_item (now, i);
      g_autoptr (HipMark) other = find_mark (before, mark);

      if (other == NULL)
        {
          g_autofree char *spot = format_spot (library, mark);

          g_ptr_array_add (lines, format_new (spot, hip_mark_get_intensity (mark)));
        }
    }
}

static const char *
urgency_words (HipUrgency urgency)
{
  switch (urgency)
    {
    case HIP_URGENCY_SELF_CARE:
      return _("self-care");
    case HIP_URGENCY_SEE_A_CLINICIAN_SOON:
      return _("see a clinician soon");
    case HIP_URGENCY_STOP_AND_GET_ASSESSED:
      return _("stop running and get assessed");
    case HIP_URGENCY_EMERGENCY:
      return _("emergency");
    case HIP_URGENCY_NOT_KNOWN_YET:
    default:
      return _("safety check not done");
    }
}

static const char *
answer_words (HipAnswer answer)
{
  switch (answer)
    {
    case HIP_ANSWER_YES:
      return _("yes");
    case HIP_ANSWER_NO:
      return _("no");
    case HIP_ANSWER_UNKNOWN:
    default:
      return _("not sure");
    }
}

static gboolean
find_answer (HipSession *session,
             const char *finding,
             HipAnswer  *answer)
{
  GListModel *answers = hip_session_get_answers (session);
  guint n = g_list_model_get_n_items (answers);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipGivenAnswer) given = g_list_model_get_item (answers, i);

      if (g_str_equal (hip_given_answer_get_finding (given), finding))
        {
          *answer = hip_given_answer_get_answer (given);
          return TRUE;
        }
    }

  return FALSE;
}

/* What was answered otherwise. What was asked only once says nothing about a change, unless it is there now. */
static void
compare_answers (GPtrArray  *lines,
                 HipSession *earlier,
                 HipSession *later,
                 HipLibrary *library)
{
  GListModel *answers = hip_session_get_answers (later);
  guint n = g_list_model_get_n_items (answers);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipGivenAnswer) given = g_list_model_get_item (answers, i);
      const char *id = hip_given_answer_get_finding (given);
      HipFinding *finding = library != NULL ? hip_library_get_finding (library, id) : NULL;
      const char *name = finding != NULL ? hip_finding_get_name (finding) : id;
      HipAnswer now = hip_given_answer_get_answer (given);
      HipAnswer before;

      if (!find_answer (earlier, id, &before))
        {
          if (now == HIP_ANSWER_YES)
            /* Translators: %s is something the athlete was asked about, such as “Night pain”. */
            g_ptr_array_add (lines, g_strdup_printf (_("%s: yes, not asked before"), name));
        }
      else if (before != now)
        {
          /* Translators: the first %s is something the athlete was asked about, such as “Night pain”; the others are the answers
           * before and now. */
          g_ptr_array_add (lines, g_strdup_printf (C_("answer", "%s: %s → %s"), name, answer_words (before), answer_words (now)));
        }
    }
}

static void
compare_steps (GPtrArray  *lines,
               HipSession *earlier,
               HipLibrary *library)
{
  GListModel *steps = hip_session_get_steps (earlier);
  guint n = g_list_model_get_n_items (steps);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipGivenStep) given = g_list_model_get_item (steps, i);
      const char *id = hip_given_step_get_step (given);
      HipStep *step = library != NULL ? hip_library_get_step (library, id, NULL) : NULL;
      const char *title = step != NULL ? hip_step_get_title (step) : id;

      switch (hip_given_step_get_outcome (given))
        {
        case HIP_OUTCOME_BETTER:
          /* Translators: %s is a self-care step that was given; the pain got better after it. */
          g_ptr_array_add (lines, g_strdup_printf (_("%s: better since"), title));
          break;
        case HIP_OUTCOME_SAME:
          /* Translators: %s is a self-care step that was given; the pain stayed the same after it. */
          g_ptr_array_add (lines, g_strdup_printf (_("%s: the same since"), title));
          break;
        case HIP_OUTCOME_WORSE:
          /* Translators: %s is a self-care step that was given; the pain got worse after it. */
          g_ptr_array_add (lines, g_strdup_printf (_("%s: worse since"), title));
          break;
        case HIP_OUTCOME_UNKNOWN:
        default:
          break;
        }
    }
}

/**
 * hip_session_compare:
 * @earlier: a session
 * @later: a later session of the same athlete
 * @library: (nullable): where to look for names; without it, and for what it doesn't know, ids are shown
 *
 * Says in words what has changed, such as “Groin crease, right: pain 6 → 3”: the urgency first if it changed, then every spot, the
 * answers that are different, and what became of the steps that were given.
 *
 * Returns: (transfer full) (array zero-terminated=1): one line for each; none if there is nothing to say
 */
GStrv
hip_session_compare (HipSession *earlier,
                     HipSession *later,
                     HipLibrary *library)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (HIP_IS_SESSION (earlier), NULL);
  g_return_val_if_fail (HIP_IS_SESSION (later), NULL);
  g_return_val_if_fail (library == NULL || HIP_IS_LIBRARY (library), NULL);

  if (hip_session_get_urgency (earlier) != hip_session_get_urgency (later))
    /* Translators: how urgent it was before and is now. */
    g_ptr_array_add (lines,
                     g_strdup_printf (C_("urgency", "Urgency: %s → %s"),
                                      urgency_words (hip_session_get_urgency (earlier)),
                                      urgency_words (hip_session_get_urgency (later))));

  compare_marks (lines, earlier, later, library);
  compare_answers (lines, earlier, later, library);
  compare_steps (lines, earlier, library);
  g_ptr_array_add (lines, NULL);

  return (GStrv) g_ptr_array_steal (lines, NULL);
}
