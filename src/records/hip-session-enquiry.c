/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-records"

#include "config.h"

#include "hip-session-enquiry.h"

static gboolean
is_selected (HipEnquiry *enquiry,
             HipMark    *mark)
{
  HipRegion *region = hip_library_get_region (hip_enquiry_get_library (enquiry), hip_mark_get_region (mark));

  /* A region that this catalogue doesn't know can't have been taken back. */
  return region == NULL || hip_enquiry_is_selected (enquiry, region, hip_mark_get_side (mark));
}

static void
take_spots (HipSession *self,
            HipEnquiry *enquiry)
{
  GListModel *marks = hip_session_get_marks (self);
  GListModel *spots = hip_enquiry_get_spots (enquiry);
  guint n = g_list_model_get_n_items (spots);

  for (guint i = g_list_model_get_n_items (marks); i > 0; i--)
    {
      g_autoptr (HipMark) mark = g_list_model_get_item (marks, i - 1);

      if (!is_selected (enquiry, mark))
        hip_session_remove_mark (self, hip_mark_get_region (mark), hip_mark_get_side (mark));
    }

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipSpot) spot = g_list_model_get_item (spots, i);
      const char *region = hip_region_get_id (hip_spot_get_region (spot));

      hip_session_set_mark (self, region, hip_spot_get_side (spot), hip_spot_get_intensity (spot));
      hip_session_set_deep (self, region, hip_spot_get_side (spot), hip_spot_get_deep (spot));
    }
}

static void
take_answers (HipSession *self,
              HipEnquiry *enquiry)
{
  HipLibrary *library = hip_enquiry_get_library (enquiry);
  GListModel *answers = hip_session_get_answers (self);
  GListModel *findings = hip_library_get_findings (library);
  g_autoptr (GPtrArray) unknown = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (answers); i++)
    {
      g_autoptr (HipGivenAnswer) answer = g_list_model_get_item (answers, i);

      if (hip_library_get_finding (library, hip_given_answer_get_finding (answer)) == NULL)
        g_ptr_array_add (unknown, g_steal_pointer (&answer));
    }

  hip_session_clear_answers (self);
  for (guint i = 0; i < unknown->len; i++)
    {
      HipGivenAnswer *answer = g_ptr_array_index (unknown, i);

      hip_session_set_answer (self, hip_given_answer_get_finding (answer), hip_given_answer_get_answer (answer));
    }

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (HipFinding) finding = g_list_model_get_item (findings, i);
      const char *id = hip_finding_get_id (finding);

      if (hip_enquiry_was_asked (enquiry, id))
        hip_session_set_answer (self, id, hip_enquiry_get_answer (enquiry, id));
    }
}

/* What was shown, and the date of the latest review among it, such as "2026-11". */
static void
take_candidates (HipSession *self,
                 HipEnquiry *enquiry)
{
  GListModel *candidates = G_LIST_MODEL (hip_enquiry_get_candidates (enquiry));
  guint n = g_list_model_get_n_items (candidates);
  const char *review = NULL;

  hip_session_clear_candidates (self);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipCandidate) candidate = g_list_model_get_item (candidates, i);
      HipCondition *condition = hip_candidate_get_condition (candidate);

      hip_session_add_candidate (self,
                                 hip_condition_get_id (condition),
                                 hip_candidate_get_lane (candidate),
                                 hip_candidate_get_band (candidate));
      if (g_strcmp0 (hip_condition_get_reviewed (condition), review) > 0)
        review = hip_condition_get_reviewed (condition);
    }

  hip_session_set_catalogue_review (self, review);
  hip_session_set_catalogue_format (self, HIP_CATALOGUE_FORMAT);
}

/**
 * hip_session_take_enquiry:
 * @self: a session
 * @enquiry: an enquiry
 *
 * Writes into the session what is reported and shown now: spots and how much they hurt, answers, candidates, urgency and whether the
 * safety check was done. Steps and notes stay, and so does what the catalogue of the enquiry doesn't know.
 */
void
hip_session_take_enquiry (HipSession *self,
                          HipEnquiry *enquiry)
{
  g_return_if_fail (HIP_IS_SESSION (self));
  g_return_if_fail (HIP_IS_ENQUIRY (enquiry));

  take_spots (self, enquiry);
  take_answers (self, enquiry);
  take_candidates (self, enquiry);
  hip_session_set_urgency (self, hip_enquiry_get_urgency (enquiry));
  hip_session_set_safety_done (self, hip_enquiry_get_safety_done (enquiry));
}

/**
 * hip_session_restore_enquiry:
 * @self: a session
 * @enquiry: an enquiry
 *
 * Forgets what is reported now and reports what was reported in the session, as far as the catalogue of the enquiry knows it. The
 * safety check is to be done again if the catalogue knows signs that were not asked then.
 */
void
hip_session_restore_enquiry (HipSession *self,
                             HipEnquiry *enquiry)
{
  HipLibrary *library;
  GListModel *marks, *answers;

  g_return_if_fail (HIP_IS_SESSION (self));
  g_return_if_fail (HIP_IS_ENQUIRY (enquiry));

  library = hip_enquiry_get_library (enquiry);
  marks = hip_session_get_marks (self);
  answers = hip_session_get_answers (self);

  hip_enquiry_freeze (enquiry);
  hip_enquiry_clear (enquiry);

  for (guint i = 0; i < g_list_model_get_n_items (marks); i++)
    {
      g_autoptr (HipMark) mark = g_list_model_get_item (marks, i);
      HipRegion *region = hip_library_get_region (library, hip_mark_get_region (mark));

      /* A region may have moved to the midline in a later catalogue, and then both sides are one. */
      if (region == NULL || hip_enquiry_is_selected (enquiry, region, hip_mark_get_side (mark)))
        continue;

      hip_enquiry_toggle (enquiry, region, hip_mark_get_side (mark));
      hip_enquiry_set_intensity (enquiry, region, hip_mark_get_side (mark), hip_mark_get_intensity (mark));
      hip_enquiry_set_deep (enquiry, region, hip_mark_get_side (mark), hip_mark_get_deep (mark));
    }

  for (guint i = 0; i < g_list_model_get_n_items (answers); i++)
    {
      g_autoptr (HipGivenAnswer) answer = g_list_model_get_item (answers, i);

      if (hip_library_get_finding (library, hip_given_answer_get_finding (answer)) != NULL)
        hip_enquiry_set_answer (enquiry, hip_given_answer_get_finding (answer), hip_given_answer_get_answer (answer));
    }

  hip_enquiry_set_safety_done (enquiry, hip_session_get_safety_done (self));
  hip_enquiry_thaw (enquiry);
}
