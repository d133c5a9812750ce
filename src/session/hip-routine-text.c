/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-session"

#include "config.h"

#include "hip-routine-text.h"

#include <glib/gi18n-lib.h>

#include "hip-language.h"

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

static gboolean
is_paused (HipRoutine *routine)
{
  return hip_routine_get_state (routine) == HIP_ROUTINE_PAUSED;
}

/*< private >
 * hip_routine_text_dup_digits:
 * @routine: a routine
 *
 * Returns: (transfer full): what counts now, to be read from afar: the time that is left, a repetition, or a word
 */
char *
hip_routine_text_dup_digits (HipRoutine *routine)
{
  HipRoutineSegment *current = hip_routine_get_current (routine);
  const gint64 remaining = hip_routine_get_remaining (routine);
  const guint rep = hip_routine_get_rep (routine);
  guint seconds;

  if (current == NULL)
    /* Translators: in large letters, at the end of a routine. */
    return g_strdup (C_("routine", "Done"));

  if (rep > 0)
    /* Translators: which repetition is under way, and how many there are, in large digits. */
    return g_strdup_printf (C_("routine", "%u/%u"), rep, hip_routine_segment_get_n_reps (current));

  if (hip_routine_segment_get_kind (current) == HIP_SEGMENT_REPS)
    /* Translators: how often to repeat a movement, in large digits. */
    return g_strdup_printf (C_("routine", "%u×"), hip_routine_segment_get_n_reps (current));

  if (remaining < 0)
    return g_strdup (hip_routine_segment_get_word (current));

  /* The last second is 1, and 0 is over. */
  seconds = (remaining + G_TIME_SPAN_SECOND - 1) / G_TIME_SPAN_SECOND;

  /* Translators: minutes and seconds that are left, in large digits. */
  return g_strdup_printf (C_("routine", "%u:%02u"), seconds / 60, seconds % 60);
}

/*< private >
 * hip_routine_text_get_word:
 * @routine: a routine
 *
 * Returns: (transfer none) (nullable): what to do now, to be read from afar
 */
const char *
hip_routine_text_get_word (HipRoutine *routine)
{
  HipRoutineSegment *current = hip_routine_get_current (routine);

  if (current == NULL)
    return NULL;

  if (is_paused (routine))
    /* Translators: in large letters: the timer stands still. */
    return C_("routine", "Paused");

  return hip_routine_segment_get_kind (current) != HIP_SEGMENT_CARD ? hip_routine_segment_get_word (current) : NULL;
}

/*< private >
 * hip_routine_text_get_side:
 * @routine: a routine
 *
 * Returns: (transfer none) (nullable): the side that it is on
 */
const char *
hip_routine_text_get_side (HipRoutine *routine)
{
  HipRoutineSegment *current = hip_routine_get_current (routine);

  return current != NULL ? hip_routine_segment_get_side_label (current) : NULL;
}

/*< private >
 * hip_routine_text_dup_change:
 * @routine: a routine
 *
 * Returns: (transfer full): what somebody who can't see the timer has to know at a change
 */
char *
hip_routine_text_dup_change (HipRoutine *routine)
{
  HipRoutineSegment *current = hip_routine_get_current (routine);
  const gint64 duration = hip_routine_get_duration (routine);
  const char *side = hip_routine_text_get_side (routine);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (current == NULL)
    return g_strdup (_("The routine is done"));

  g_ptr_array_add (parts, g_strdup (is_paused (routine) ? C_("routine", "Paused") : hip_routine_segment_get_word (current)));
  if (side != NULL)
    g_ptr_array_add (parts, g_strdup (side));
  if (duration > 0)
    {
      const guint seconds = duration / G_TIME_SPAN_SECOND;

      g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u second", "%u seconds", seconds), seconds));
    }
  else if (hip_routine_segment_get_kind (current) == HIP_SEGMENT_REPS)
    {
      const guint n = hip_routine_segment_get_n_reps (current);

      g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u time", "%u times", n), n));
    }

  return hip_join (parts);
}
