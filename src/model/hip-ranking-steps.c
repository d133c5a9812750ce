/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-ranking-steps.h"

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
