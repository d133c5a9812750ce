/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-ranking-steps.h"

#include "hip-model-private.h"

static gboolean
serves (HipCondition *condition,
        HipStep      *step)
{
  GListModel *own = hip_condition_get_steps (condition);
  guint n = g_list_model_get_n_items (own);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipStep) other = g_list_model_get_item (own, i);

      if (other == step)
        return TRUE;
    }

  return FALSE;
}

static void
add_steps (GPtrArray    *steps,
           HipCondition *condition,
           gboolean      rules_only)
{
  GListModel *own = hip_condition_get_steps (condition);
  guint n = g_list_model_get_n_items (own);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipStep) step = g_list_model_get_item (own, i);

      if (rules_only && g_strcmp0 (hip_step_get_type_name (step), "rule") != 0)
        continue;

      if (!g_ptr_array_find (steps, step, NULL))
        g_ptr_array_add (steps, g_object_ref (step));
    }
}

/*< private >
 * hip_ranking_add_rules:
 * @steps: (element-type HipStep): where to add
 * @condition: a condition that has to be ruled out
 *
 * Adds what must or must not be done until the condition is ruled out, and no exercise.
 */
void
hip_ranking_add_rules (GPtrArray    *steps,
                       HipCondition *condition)
{
  add_steps (steps, condition, TRUE);
}

/*< private >
 * hip_ranking_add_shared_steps_first:
 * @steps: (element-type HipStep): where to add
 * @best: (element-type HipCondition): what fits best, the leading condition first
 *
 * Adds the steps for all of what fits best, then those for some of it; within these, the order of the leading condition stays.
 */
void
hip_ranking_add_shared_steps_first (GPtrArray *steps,
                                    GPtrArray *best)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < best->len; i++)
    add_steps (found, g_ptr_array_index (best, i), FALSE);

  for (guint wanted = best->len; wanted > 0; wanted--)
    {
      for (guint i = 0; i < found->len; i++)
        {
          HipStep *step = g_ptr_array_index (found, i);
          guint n_served = 0;

          for (guint j = 0; j < best->len; j++)
            n_served += serves (g_ptr_array_index (best, j), step);

          if (n_served == wanted && !g_ptr_array_find (steps, step, NULL))
            g_ptr_array_add (steps, g_object_ref (step));
        }
    }
}

/* What could be offered: the steps, but for rules, which are never wrong; and what the therapists of what fits best could do. */
static GPtrArray *
collect_offers (GPtrArray *steps,
                GPtrArray *best)
{
  GPtrArray *offers = g_ptr_array_new ();

  for (guint i = 0; i < steps->len; i++)
    {
      HipStep *step = g_ptr_array_index (steps, i);

      if (g_strcmp0 (hip_step_get_type_name (step), "rule") != 0)
        g_ptr_array_add (offers, step);
    }

  for (guint i = 0; i < best->len; i++)
    {
      GListModel *care = hip_condition_get_care (g_ptr_array_index (best, i));
      const guint n = g_list_model_get_n_items (care);

      for (guint j = 0; j < n; j++)
        {
          g_autoptr (HipStep) step = g_list_model_get_item (care, j);

          /* The condition keeps the step alive. */
          if (g_strcmp0 (hip_step_get_type_name (step), "professional") == 0 && !g_ptr_array_find (offers, step, NULL))
            g_ptr_array_add (offers, step);
        }
    }

  return offers;
}

static HipStep *
find_step (GPtrArray  *steps,
           const char *id)
{
  for (guint i = 0; i < steps->len; i++)
    {
      if (g_strcmp0 (hip_step_get_id (g_ptr_array_index (steps, i)), id) == 0)
        return g_ptr_array_index (steps, i);
    }

  return NULL;
}

/*< private >
 * hip_ranking_take_out_avoided:
 * @library: the library
 * @leaders: the ids of the conditions that lead, as a JSON array
 * @yes: the ids of the findings that are present, as a JSON array
 * @best: (element-type HipCondition): what fits best
 * @steps: (element-type HipStep): what would be offered
 * @avoided: (element-type HipStep): where to put what should not be, each with its reason
 * @reasons: (element-type utf8 utf8): where to put why any step should not be offered, by its id
 * @error: return location for an error
 *
 * Takes out of @steps what the leading conditions or the answers speak against. Of the care by others for what fits best, what they
 * speak against is noted too.
 *
 * Returns: whether the catalogue could be read
 */
gboolean
hip_ranking_take_out_avoided (HipLibrary  *library,
                              const char  *leaders,
                              const char  *yes,
                              GPtrArray   *best,
                              GPtrArray   *steps,
                              GPtrArray   *avoided,
                              GHashTable  *reasons,
                              GError     **error)
{
  g_autoptr (HipStatement) row = hip_catalogue_query (hip_library_get_catalogue (library), HIP_QUERY_AVOIDED_STEPS, error);
  g_autoptr (GPtrArray) offers = collect_offers (steps, best);
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);
  g_autoptr (GError) local_error = NULL;

  if (row == NULL)
    return FALSE;

  hip_statement_bind_text (row, 1, leaders);
  hip_statement_bind_text (row, 2, yes);
  while (hip_statement_step (row, &local_error))
    {
      HipStep *step = find_step (offers, hip_statement_get_text (row, 0));
      const char *reason = hip_translate ("step avoid reason", hip_statement_get_text (row, 2));

      g_hash_table_insert (reasons, g_strdup (hip_statement_get_text (row, 0)), g_strdup (reason));
      if (step != NULL)
        g_hash_table_insert (found, step, hip_library_get_avoided_step (library,
                                                                        step,
                                                                        hip_statement_get_integer (row, 1),
                                                                        reason,
                                                                        hip_statement_get_text (row, 3)));
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  /* In the order in which they would have been offered. */
  for (guint i = 0; i < offers->len; i++)
    {
      HipStep *step = g_ptr_array_index (offers, i);
      HipStep *with_reason = g_hash_table_lookup (found, step);

      if (with_reason != NULL)
        {
          g_ptr_array_add (avoided, g_object_ref (with_reason));
          g_ptr_array_remove (steps, step);
        }
    }

  return TRUE;
}
