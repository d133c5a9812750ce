/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-warning-sign.h"

#include "hip-model-private.h"
#include "hip-ranking-query.h"
#include "hip-spots.h"

static void
hip_warning_sign_free (HipWarningSign *self)
{
  g_clear_object (&self->finding);
  g_free (self);
}

static char *
list_present (HipEnquiry *enquiry)
{
  GListModel *findings = hip_library_get_findings (hip_enquiry_get_library (enquiry));
  const guint n = g_list_model_get_n_items (findings);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipFinding) finding = g_list_model_get_item (findings, i);

      /* The list keeps the finding alive. */
      if (hip_enquiry_get_answer (enquiry, hip_finding_get_id (finding)) == HIP_ANSWER_YES)
        g_ptr_array_add (ids, (char *) hip_finding_get_id (finding));
    }

  return hip_ranking_ids_to_json (ids);
}

/**
 * hip_warning_sign_list:
 * @enquiry: an enquiry
 * @error: return location for an error
 *
 * What the athlete should watch for from now on: what would fire a red flag if it came up at these spots, on top of what was
 * reported. What was answered with no can still come up.
 *
 * Returns: (transfer container) (element-type HipWarningSign): the signs, the most urgent first, or %NULL with @error set
 */
GPtrArray *
hip_warning_sign_list (HipEnquiry  *enquiry,
                       GError     **error)
{
  g_autoptr (GPtrArray) signs = g_ptr_array_new_with_free_func ((GDestroyNotify) hip_warning_sign_free);
  g_autoptr (GPtrArray) regions = NULL;
  g_autoptr (HipStatement) row = NULL;
  g_autoptr (GError) local_error = NULL;
  g_autofree char *places = NULL;
  g_autofree char *present = NULL;
  gboolean both_sides;
  HipLibrary *library;

  g_return_val_if_fail (HIP_IS_ENQUIRY (enquiry), NULL);

  library = hip_enquiry_get_library (enquiry);
  row = hip_catalogue_query (hip_library_get_catalogue (library), HIP_QUERY_WARNING_SIGNS, error);
  if (row == NULL)
    return NULL;

  regions = hip_spots_dup_regions (hip_enquiry_get_spots (enquiry), &both_sides);
  places = hip_ranking_ids_to_json (regions);
  present = list_present (enquiry);
  hip_statement_bind_text (row, 1, places);
  hip_statement_bind_text (row, 2, present);
  hip_statement_bind_text (row, 3, "[]");

  while (hip_statement_step (row, &local_error))
    {
      HipWarningSign *sign = g_new0 (HipWarningSign, 1);

      sign->finding = g_object_ref (hip_library_get_finding (library, hip_statement_get_text (row, 0)));
      sign->urgency = hip_statement_get_integer (row, 1);
      g_ptr_array_add (signs, sign);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_steal_pointer (&signs);
}
