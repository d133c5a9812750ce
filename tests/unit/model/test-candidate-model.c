/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-enquiry.h"

typedef struct
{
  guint n_signals;
  guint n_removed;
  guint n_added;
} Changes;

static void
items_changed_cb (GListModel *list,
                  guint       position,
                  guint       removed,
                  guint       added,
                  Changes    *changes)
{
  changes->n_signals++;
  changes->n_removed += removed;
  changes->n_added += added;
}

static HipEnquiry *
new_enquiry (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipCatalogue) catalogue = hip_catalogue_new_default (&error);
  g_autoptr (HipLibrary) library = hip_library_new (catalogue, &error);

  g_assert_no_error (error);

  return hip_enquiry_new (library);
}

/* The list and its lanes hold the same candidates in the same order. */
static void
test_lanes (void)
{
  g_autoptr (HipEnquiry) enquiry = new_enquiry ();
  HipCandidateModel *candidates = hip_enquiry_get_candidates (enquiry);
  HipRegion *region = hip_library_get_region (hip_enquiry_get_library (enquiry), "groin-crease");
  guint position = 0;

  hip_enquiry_select (enquiry, region, HIP_SIDE_RIGHT);

  for (HipLane lane = 0; lane < HIP_LANE_NONE; lane++)
    {
      GListModel *members = hip_candidate_model_get_lane (candidates, lane);
      guint n = g_list_model_get_n_items (members);

      for (guint i = 0; i < n; i++)
        {
          g_autoptr (HipCandidate) member = g_list_model_get_item (members, i);
          g_autoptr (HipCandidate) item = g_list_model_get_item (G_LIST_MODEL (candidates), position++);

          g_assert_true (member == item);
          g_assert_cmpint (hip_candidate_get_lane (item), ==, lane);
        }
    }

  g_assert_cmpuint (position, ==, g_list_model_get_n_items (G_LIST_MODEL (candidates)));
  g_assert_cmpuint (g_list_model_get_n_items (hip_candidate_model_get_lane (candidates, HIP_LANE_FITS_BEST)), <=, 3);
  g_assert_cmpuint (g_list_model_get_n_items (hip_candidate_model_get_lane (candidates, HIP_LANE_RULE_OUT_FIRST)), >=, 1);
}

/* Nothing is announced when the answer of the catalogue stays the same, and only a part when part of it changes. */
static void
test_minimal_changes (void)
{
  g_autoptr (HipEnquiry) enquiry = new_enquiry ();
  GListModel *candidates = G_LIST_MODEL (hip_enquiry_get_candidates (enquiry));
  HipRegion *region = hip_library_get_region (hip_enquiry_get_library (enquiry), "sit-bone");
  Changes changes = { 0 };
  guint n;

  hip_enquiry_select (enquiry, region, HIP_SIDE_RIGHT);
  n = g_list_model_get_n_items (candidates);
  g_signal_connect (candidates, "items-changed", G_CALLBACK (items_changed_cb), &changes);

  hip_enquiry_select (enquiry, region, HIP_SIDE_LEFT);
  g_assert_cmpuint (changes.n_signals, ==, 0);

  hip_enquiry_set_safety_done (enquiry, TRUE);
  g_assert_cmpuint (changes.n_signals, ==, 0);

  /* Only conditions that this says something about may change. */
  hip_enquiry_set_answer (enquiry, "groin-lump", HIP_ANSWER_NO);
  g_assert_cmpuint (changes.n_removed, <, n);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/candidate-model/lanes", test_lanes);
  g_test_add_func ("/candidate-model/minimal-changes", test_minimal_changes);

  return g_test_run ();
}
