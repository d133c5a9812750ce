/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-session"

#include "config.h"

#include "hip-routine-text.h"

#include <glib/gi18n-lib.h>

static char *
format_duration (guint seconds)
{
  if (seconds < 60)
    /* Translators: a number of seconds. */
    return g_strdup_printf (_("%u s"), seconds);

  /* Translators: minutes and seconds. */
  return g_strdup_printf (_("%u min %u s"), seconds / 60, seconds % 60);
}

/*< private >
 * hip_routine_text_dup_log:
 * @log: a list of #HipRoutineEntry
 *
 * Returns: (transfer full): what was done, a line for each step; empty when nothing was
 */
char *
hip_routine_text_dup_log (GListModel *log)
{
  const guint n = g_list_model_get_n_items (log);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipRoutineEntry) entry = g_list_model_get_item (log, i);
      const guint n_sets = hip_routine_entry_get_n_sets (entry);
      g_autofree char *duration = format_duration (hip_routine_entry_get_seconds (entry));
      g_autofree char *sets = NULL;

      /* Translators: how many sets of an exercise were done, of how many. */
      sets = g_strdup_printf (ngettext ("%u of %u set", "%u of %u sets", n_sets), hip_routine_entry_get_sets_done (entry), n_sets);

      /* Translators: what was done: the name of a step, its sets, and how long it took. */
      g_string_append_printf (text,
                              _("%s: %s, %s"),
                              hip_step_get_title (hip_routine_entry_get_step (entry)),
                              sets,
                              duration);
      g_string_append_c (text, '\n');
    }

  return g_strchomp (g_string_free (g_steal_pointer (&text), FALSE));
}

/*< private >
 * hip_routine_text_dup_how:
 * @step: a step
 *
 * Returns: (transfer full): how to do it, in numbered lines
 */
char *
hip_routine_text_dup_how (HipStep *step)
{
  const char *const *instructions = hip_step_get_instructions (step);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; instructions != NULL && instructions[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (text, '\n');

      /* Translators: a numbered line: the number, then what to do. */
      g_string_append_printf (text, _("%u. %s"), i + 1, instructions[i]);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/*< private >
 * hip_routine_text_dup_next:
 * @routine: a routine that is not finished
 *
 * Returns: (transfer full): what comes next
 */
char *
hip_routine_text_dup_next (HipRoutine *routine)
{
  HipRoutineSegment *current = hip_routine_get_current (routine);
  HipRoutineSegment *next = hip_routine_get_next (routine);

  if (next == NULL)
    return g_strdup (_("Next: nothing, this is the last"));

  if (hip_routine_segment_get_step (next) != hip_routine_segment_get_step (current))
    /* Translators: what comes next: the name of a step. */
    return g_strdup_printf (_("Next: %s"), hip_step_get_title (hip_routine_segment_get_step (next)));

  /* Translators: what comes next, such as “Set 2 of 3 · right · hold 30 s”. */
  return g_strdup_printf (_("Next: %s"), hip_routine_segment_get_label (next));
}
