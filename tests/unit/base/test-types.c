/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-types.h"

static void
test_ids (void)
{
  HipView view;
  HipLayer layer;
  HipSide side;
  HipUrgency urgency;
  HipLane lane;
  HipBand band;
  HipAnswer answer;
  HipOutcome outcome;
  HipVerdict verdict;

  for (HipView value = 0; value < HIP_N_VIEWS; value++)
    {
      g_assert_true (hip_view_from_id (hip_view_to_id (value), &view));
      g_assert_cmpint (view, ==, value);
    }

  for (HipLayer value = 0; value < HIP_N_LAYERS; value++)
    {
      g_assert_true (hip_layer_from_id (hip_layer_to_id (value), &layer));
      g_assert_cmpint (layer, ==, value);
    }

  for (HipUrgency value = 0; value <= HIP_URGENCY_EMERGENCY; value++)
    {
      g_assert_true (hip_urgency_from_id (hip_urgency_to_id (value), &urgency));
      g_assert_cmpint (urgency, ==, value);
    }

  for (HipLane value = 0; value <= HIP_LANE_NONE; value++)
    {
      g_assert_true (hip_lane_from_id (hip_lane_to_id (value), &lane));
      g_assert_cmpint (lane, ==, value);
    }

  for (HipBand value = 0; value <= HIP_BAND_STRONG; value++)
    {
      g_assert_true (hip_band_from_id (hip_band_to_id (value), &band));
      g_assert_cmpint (band, ==, value);
    }

  for (HipAnswer value = 0; value <= HIP_ANSWER_YES; value++)
    {
      g_assert_true (hip_answer_from_id (hip_answer_to_id (value), &answer));
      g_assert_cmpint (answer, ==, value);
    }

  for (HipOutcome value = 0; value <= HIP_OUTCOME_WORSE; value++)
    {
      g_assert_true (hip_outcome_from_id (hip_outcome_to_id (value), &outcome));
      g_assert_cmpint (outcome, ==, value);
    }

  for (HipVerdict value = 0; value < HIP_N_VERDICTS; value++)
    {
      g_assert_true (hip_verdict_from_id (hip_verdict_to_id (value), &verdict));
      g_assert_cmpint (verdict, ==, value);
    }

  g_assert_cmpstr (hip_view_to_id (HIP_VIEW_LOW_BACK), ==, "low-back");
  g_assert_true (hip_layer_from_id ("deep", &layer));
  g_assert_cmpint (layer, ==, HIP_LAYER_DEEP_MUSCLES);
  g_assert_true (hip_urgency_from_id ("stop running and get assessed now", &urgency));
  g_assert_cmpint (urgency, ==, HIP_URGENCY_STOP_AND_GET_ASSESSED);

  g_assert_false (hip_view_from_id ("top", &view));
  g_assert_false (hip_view_from_id (NULL, &view));
  g_assert_false (hip_side_from_id ("none", &side));
  g_assert_false (hip_urgency_from_id (NULL, &urgency));
  g_assert_false (hip_lane_from_id ("fast", &lane));
  g_assert_false (hip_band_from_id ("", &band));
  g_assert_false (hip_answer_from_id ("perhaps", &answer));
  g_assert_false (hip_outcome_from_id (NULL, &outcome));
  g_assert_false (hip_verdict_from_id ("true", &verdict));
}

static void
test_sides (void)
{
  g_assert_cmpint (hip_side_opposite (HIP_SIDE_LEFT), ==, HIP_SIDE_RIGHT);
  g_assert_cmpint (hip_side_opposite (HIP_SIDE_RIGHT), ==, HIP_SIDE_LEFT);
  g_assert_cmpint (hip_side_opposite (HIP_SIDE_NONE), ==, HIP_SIDE_NONE);
}

static void
test_bands (void)
{
  g_assert_cmpint (hip_band_for_score (-3), ==, HIP_BAND_WEAK);
  g_assert_cmpint (hip_band_for_score (4), ==, HIP_BAND_WEAK);
  g_assert_cmpint (hip_band_for_score (5), ==, HIP_BAND_SOME);
  g_assert_cmpint (hip_band_for_score (7), ==, HIP_BAND_SOME);
  g_assert_cmpint (hip_band_for_score (8), ==, HIP_BAND_STRONG);
}

static void
test_nearest_id (void)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autofree char *endless = g_strnfill (1000, 'x');

  g_ptr_array_add (ids, (char *) "sit-bone");
  g_ptr_array_add (ids, (char *) "groin-crease");
  g_ptr_array_add (ids, (char *) "greater-trochanter-bump");
  g_ptr_array_add (ids, (char *) "fever-or-unwell");

  g_assert_cmpstr (hip_nearest_id ("sitbone", ids), ==, "sit-bone");
  g_assert_cmpstr (hip_nearest_id ("groin", ids), ==, "groin-crease");
  g_assert_cmpstr (hip_nearest_id ("trochanter", ids), ==, "greater-trochanter-bump");
  g_assert_cmpstr (hip_nearest_id ("feverish", ids), ==, "fever-or-unwell");
  g_assert_null (hip_nearest_id ("zzzzzzzz", ids));
  g_assert_null (hip_nearest_id ("", ids));
  g_assert_null (hip_nearest_id (endless, ids));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/types/ids", test_ids);
  g_test_add_func ("/types/sides", test_sides);
  g_test_add_func ("/types/bands", test_bands);
  g_test_add_func ("/types/nearest-id", test_nearest_id);

  return g_test_run ();
}
