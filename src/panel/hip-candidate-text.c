/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-candidate-text.h"

#include <glib/gi18n-lib.h>

#include "hip-language.h"
#include "hip-reason.h"
#include "hip-template.h"

/* Reasons of a kind that a screen reader says; the details name them all. */
#define MOST_SPOKEN 3

/**
 * hip_candidate_text_dup_structures:
 * @object: (nullable): not used
 * @condition: (nullable): a condition
 *
 * The first structures; the details name them all. A third name would take a second line from the next candidate.
 *
 * Returns: (transfer full) (nullable): their names, or that of the condition if it has none
 */
char *
hip_candidate_text_dup_structures (gpointer      object,
                                   HipCondition *condition)
{
  GListModel *structures = condition != NULL ? hip_condition_get_structures (condition) : NULL;
  const guint n = structures != NULL ? g_list_model_get_n_items (structures) : 0;
  g_autoptr (HipStructure) first = n > 0 ? g_list_model_get_item (structures, 0) : NULL;
  g_autoptr (HipStructure) second = n > 1 ? g_list_model_get_item (structures, 1) : NULL;

  if (first == NULL)
    return condition != NULL ? g_strdup (hip_condition_get_name (condition)) : NULL;
  if (second == NULL)
    return g_strdup (hip_structure_get_name (first));
  if (n == 2)
    /* Translators: two structures of the body. */
    return g_strdup_printf (_("%s · %s"), hip_structure_get_name (first), hip_structure_get_name (second));

  /* Translators: two structures of the body, then how many others. */
  return g_strdup_printf (ngettext ("%s · %s · %u more", "%s · %s · %u more", n - 2),
                          hip_structure_get_name (first),
                          hip_structure_get_name (second),
                          n - 2);
}

/**
 * hip_candidate_text_dup_move:
 * @object: (nullable): not used
 * @move: what the last answer did to a candidate
 * @because: (nullable): the answer
 *
 * Returns: (transfer full) (nullable): how it moved and why, or %NULL if it did not
 */
char *
hip_candidate_text_dup_move (gpointer    object,
                             HipMove     move,
                             const char *because)
{
  switch (move)
    {
    case HIP_MOVE_UP:
      /* Translators: an answer moved a candidate up in the list; %s is why, such as “Sudden start”. Keep the arrow. */
      return g_strdup_printf (_("↑ moved up: %s"), because);
    case HIP_MOVE_DOWN:
      /* Translators: an answer moved a candidate down in the list; %s is why, such as “Sudden start”. Keep the arrow. */
      return g_strdup_printf (_("↓ moved down: %s"), because);
    case HIP_MOVE_ENTERED:
      /* Translators: an answer brought a candidate into the list; %s is why, such as “Sudden start”. */
      return g_strdup_printf (_("+ new here: %s"), because);
    case HIP_MOVE_NONE:
    default:
      return NULL;
    }
}

/**
 * hip_candidate_text_dup_clinician:
 * @object: (nullable): not used
 * @clinician: whether a clinician reads it
 * @candidate: (nullable): a candidate
 *
 * Returns: (transfer full) (nullable): what a clinician calls it, its points, and how it is coded; %NULL for others
 */
char *
hip_candidate_text_dup_clinician (gpointer      object,
                                  gboolean      clinician,
                                  HipCandidate *candidate)
{
  HipCondition *condition = candidate != NULL ? hip_candidate_get_condition (candidate) : NULL;
  g_autofree char *points = NULL;
  g_autofree char *named = NULL;
  const char *term, *codes;
  int score;

  if (!clinician || condition == NULL)
    return NULL;

  term = hip_condition_get_term (condition);
  codes = hip_condition_get_codes (condition);
  score = hip_candidate_get_score (candidate);
  /* Translators: how many points speak for a candidate; there can be fewer than none. */
  points = g_strdup_printf (ngettext ("%d point", "%d points", ABS (score)), score);

  if (hip_template_has_text (NULL, term))
    /* Translators: what a clinician calls it, then how many points speak for it. */
    named = g_strdup_printf (C_("clinician", "%s · %s"), term, points);
  else
    named = g_steal_pointer (&points);

  if (!hip_template_has_text (NULL, codes))
    return g_steal_pointer (&named);

  /* Translators: what a clinician calls it, with its points, then its codes, such as “ICD-10 M16”. */
  return g_strdup_printf (C_("clinician codes", "%s · %s"), named, codes);
}

/**
 * hip_candidate_text_get_fit:
 * @candidate: a candidate
 *
 * Returns: (transfer none): how well it fits
 */
const char *
hip_candidate_text_get_fit (HipCandidate *candidate)
{
  if (hip_candidate_get_lane (candidate) == HIP_LANE_RULE_OUT_FIRST)
    /* Translators: on a cause that must not be missed, in place of how well it fits. */
    return _("needs a clinician");

  return hip_candidate_get_band_label (candidate);
}

/* The first few reasons as a list, or NULL if there is none. */
static char *
join_reasons (GListModel *reasons)
{
  const guint n = MIN (g_list_model_get_n_items (reasons), MOST_SPOKEN);
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipReason) reason = g_list_model_get_item (reasons, i);

      g_ptr_array_add (labels, g_strdup (hip_reason_get_label (reason)));
    }

  return n > 0 ? hip_join (labels) : NULL;
}

/**
 * hip_candidate_text_dup_description:
 * @candidate: a candidate
 * @lit: (nullable): one of its structures, which is pointed at on the picture
 *
 * The chips of a candidate say with signs and colours what a screen reader has to hear in words.
 *
 * Returns: (transfer full): sentences for a screen reader
 */
char *
hip_candidate_text_dup_description (HipCandidate *candidate,
                                    HipStructure *lit)
{
  g_autofree char *reasons_for = join_reasons (hip_candidate_get_reasons_for (candidate));
  g_autofree char *reasons_against = join_reasons (hip_candidate_get_reasons_against (candidate));
  g_autofree char *not_asked = join_reasons (hip_candidate_get_reasons_not_asked (candidate));
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *move = hip_candidate_text_dup_move (NULL,
                                                       hip_candidate_get_move (candidate),
                                                       hip_candidate_get_move_because (candidate));

  /* Translators: a sentence for screen readers: how well a cause fits, such as “strong fit”. */
  g_string_append_printf (text, _("%s. "), hip_candidate_text_get_fit (candidate));
  if (move != NULL)
    /* Translators: a sentence for screen readers: what the last answer did to a cause, such as “↑ moved up: Sudden start”. */
    g_string_append_printf (text, _("%s. "), move);
  if (reasons_for != NULL)
    /* Translators: a sentence for screen readers: what speaks for a cause. */
    g_string_append_printf (text, _("For: %s. "), reasons_for);
  if (reasons_against != NULL)
    /* Translators: a sentence for screen readers: what speaks against a cause. */
    g_string_append_printf (text, _("Against: %s. "), reasons_against);
  if (not_asked != NULL)
    /* Translators: a sentence for screen readers: what was not asked yet about a cause. */
    g_string_append_printf (text, _("Not asked: %s. "), not_asked);
  if (lit != NULL)
    /* Translators: %s is a structure of the body that takes part in a cause. */
    g_string_append_printf (text,
                            _("On the picture you point at %s, which takes part in it. "),
                            hip_structure_get_name (lit));

  return g_string_free (g_steal_pointer (&text), FALSE);
}
