/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-enquiry-state.h"

#include "hip-model-private.h"

struct _HipEnquiryState
{
  GPtrArray  *spots;    /* of HipSpot */
  GPtrArray  *findings; /* of HipFinding: those that were asked */
  GArray     *answers;  /* of HipAnswer, one for each of them */
  gboolean    safety_done;
  HipRoutine *routine;
  GPtrArray  *routine_log; /* of HipRoutineEntry */
  GDate      *recheck_date; /* that was chosen, or NULL */
};

/**
 * hip_enquiry_dup_state:
 * @enquiry: an enquiry
 *
 * Returns: (transfer full): what is reported now; free it with hip_enquiry_state_free()
 */
HipEnquiryState *
hip_enquiry_dup_state (HipEnquiry *enquiry)
{
  HipEnquiryState *self;
  GListModel *spots, *findings, *log;
  guint n;

  g_return_val_if_fail (HIP_IS_ENQUIRY (enquiry), NULL);

  self = g_new0 (HipEnquiryState, 1);
  self->spots = g_ptr_array_new_with_free_func (g_object_unref);
  self->findings = g_ptr_array_new_with_free_func (g_object_unref);
  self->answers = g_array_new (FALSE, FALSE, sizeof (HipAnswer));
  self->safety_done = hip_enquiry_get_safety_done (enquiry);
  self->routine_log = g_ptr_array_new_with_free_func (g_object_unref);
  g_set_object (&self->routine, hip_enquiry_get_routine (enquiry));

  log = G_LIST_MODEL (hip_enquiry_get_routine_log (enquiry));
  n = g_list_model_get_n_items (log);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (self->routine_log, g_list_model_get_item (log, i));
  if (hip_plan_get_date_chosen (hip_enquiry_get_plan (enquiry)))
    self->recheck_date = g_date_copy (hip_enquiry_get_recheck_date (enquiry));

  spots = hip_enquiry_get_spots (enquiry);
  n = g_list_model_get_n_items (spots);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipSpot) spot = g_list_model_get_item (spots, i);

      g_ptr_array_add (self->spots, hip_spot_copy (spot));
    }

  findings = hip_library_get_findings (hip_enquiry_get_library (enquiry));
  n = g_list_model_get_n_items (findings);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipFinding) finding = g_list_model_get_item (findings, i);
      const HipAnswer answer = hip_enquiry_get_answer (enquiry, hip_finding_get_id (finding));

      if (!hip_enquiry_was_asked (enquiry, hip_finding_get_id (finding)))
        continue;

      g_ptr_array_add (self->findings, g_steal_pointer (&finding));
      g_array_append_val (self->answers, answer);
    }

  return self;
}

/**
 * hip_enquiry_restore:
 * @enquiry: an enquiry over the same catalogue as the one that the state is of
 * @state: what was reported once
 *
 * Forgets what is reported now and reports what was reported then.
 */
void
hip_enquiry_restore (HipEnquiry            *enquiry,
                     const HipEnquiryState *state)
{
  HipLibrary *library;

  g_return_if_fail (HIP_IS_ENQUIRY (enquiry));
  g_return_if_fail (state != NULL);

  library = hip_enquiry_get_library (enquiry);
  hip_enquiry_freeze (enquiry);
  hip_enquiry_clear (enquiry);

  for (guint i = 0; i < state->spots->len; i++)
    {
      HipSpot *spot = g_ptr_array_index (state->spots, i);
      HipRegion *region = hip_library_get_region (library, hip_region_get_id (hip_spot_get_region (spot)));

      if (region == NULL)
        continue;

      hip_enquiry_toggle (enquiry, region, hip_spot_get_side (spot));
      hip_enquiry_set_intensity (enquiry, region, hip_spot_get_side (spot), hip_spot_get_intensity (spot));
      hip_enquiry_set_deep (enquiry, region, hip_spot_get_side (spot), hip_spot_get_deep (spot));
    }

  for (guint i = 0; i < state->findings->len; i++)
    hip_enquiry_set_answer (enquiry,
                            hip_finding_get_id (g_ptr_array_index (state->findings, i)),
                            g_array_index (state->answers, HipAnswer, i));

  hip_enquiry_set_safety_done (enquiry, state->safety_done);
  hip_enquiry_set_routine (enquiry, state->routine);
  g_list_store_splice (hip_enquiry_get_routine_log (enquiry), 0, 0, state->routine_log->pdata, state->routine_log->len);
  hip_enquiry_set_recheck_date (enquiry, state->recheck_date);
  hip_enquiry_thaw (enquiry);

  /* A new spot opens the safety check again for signs that nobody looked for; here it was done without them. */
  hip_enquiry_set_safety_done (enquiry, state->safety_done);
}

/* What was done is told in the other language. A routine that is under way ends with the language that it speaks. */
static gboolean
translate_log (HipEnquiryState  *state,
               HipLibrary       *library,
               GError          **error)
{
  g_clear_object (&state->routine);

  for (guint i = 0; i < state->routine_log->len; i++)
    {
      HipRoutineEntry *entry = g_ptr_array_index (state->routine_log, i);
      HipStep *step = hip_library_get_step (library, hip_step_get_id (hip_routine_entry_get_step (entry)), error);
      g_autoptr (HipRoutineEntry) translated = NULL;

      if (step == NULL)
        return FALSE;

      translated = hip_routine_entry_new (step, hip_routine_entry_get_n_sets (entry));
      hip_routine_entry_update (translated, hip_routine_entry_get_sets_done (entry), hip_routine_entry_get_seconds (entry));
      g_ptr_array_remove_index (state->routine_log, i);
      g_ptr_array_insert (state->routine_log, i, g_steal_pointer (&translated));
    }

  return TRUE;
}

/**
 * hip_enquiry_dup_translated:
 * @enquiry: an enquiry
 * @error: return location for an error
 *
 * Reports the same once more, in the language that this thread speaks now: see hip_language_push() and hip_language_set(). The
 * knowledge is read anew, by the thread that @enquiry belongs to.
 *
 * Returns: (transfer full): an enquiry of its own, or %NULL with @error set
 */
HipEnquiry *
hip_enquiry_dup_translated (HipEnquiry  *enquiry,
                            GError     **error)
{
  g_autoptr (HipLibrary) library = NULL;
  g_autoptr (HipEnquiry) translated = NULL;
  g_autoptr (HipEnquiryState) state = NULL;

  g_return_val_if_fail (HIP_IS_ENQUIRY (enquiry), NULL);

  library = hip_library_new (hip_library_get_catalogue (hip_enquiry_get_library (enquiry)), error);
  if (library == NULL)
    return NULL;

  translated = hip_enquiry_new (library);
  state = hip_enquiry_dup_state (enquiry);
  if (!translate_log (state, library, error))
    return NULL;
  hip_enquiry_restore (translated, state);

  return g_steal_pointer (&translated);
}

/**
 * hip_enquiry_state_free:
 * @self: (transfer full): a state
 */
void
hip_enquiry_state_free (HipEnquiryState *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->spots);
  g_ptr_array_unref (self->findings);
  g_array_unref (self->answers);
  g_ptr_array_unref (self->routine_log);
  g_clear_object (&self->routine);
  g_clear_pointer (&self->recheck_date, g_date_free);
  g_free (self);
}
