/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the athlete says of the pain at each spot. */

#include "config.h"

#include "hip-enquiry-state.h"

typedef struct
{
  HipLibrary *library;
  HipEnquiry *enquiry;
  HipRegion  *groin;
  HipRegion  *sacrum;
  guint       n_answers;
  guint       n_told;
  HipSpot    *told;
} Fixture;

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
spot_changed_cb (Fixture *fixture,
                 HipSpot *spot)
{
  fixture->n_told++;
  fixture->told = spot;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipCatalogue) catalogue = hip_catalogue_new_default (&error);

  g_assert_no_error (error);
  fixture->library = hip_library_new (catalogue, &error);
  g_assert_no_error (error);
  fixture->enquiry = hip_enquiry_new (fixture->library);
  fixture->groin = hip_library_get_region (fixture->library, "groin-crease");
  fixture->sacrum = hip_library_get_region (fixture->library, "sacrum");
  hip_enquiry_select (fixture->enquiry, fixture->groin, HIP_SIDE_RIGHT);
  g_signal_connect_swapped (fixture->enquiry, "changed", G_CALLBACK (count_cb), &fixture->n_answers);
  g_signal_connect_swapped (fixture->enquiry, "spot-changed", G_CALLBACK (spot_changed_cb), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->enquiry);
  g_assert_finalize_object (fixture->library);
}

/* It is kept for each spot and side, told once for each change, and asks nothing of the catalogue. */
static void
test_intensity (Fixture       *fixture,
                gconstpointer  data)
{
  HipEnquiry *enquiry = fixture->enquiry;
  GListModel *spots = hip_enquiry_get_spots (enquiry);
  g_autoptr (HipSpot) spot = g_list_model_get_item (spots, 0);
  guint n_notified = 0;

  g_signal_connect_swapped (spot, "notify::intensity", G_CALLBACK (count_cb), &n_notified);
  g_assert_cmpint (hip_spot_get_intensity (spot), ==, HIP_INTENSITY_NOT_SAID);
  g_assert_cmpint (hip_enquiry_get_intensity (enquiry, fixture->groin, HIP_SIDE_RIGHT), ==, HIP_INTENSITY_NOT_SAID);

  for (int intensity = 0; intensity <= HIP_INTENSITY_MOST; intensity++)
    {
      hip_enquiry_set_intensity (enquiry, fixture->groin, HIP_SIDE_RIGHT, intensity);
      hip_enquiry_set_intensity (enquiry, fixture->groin, HIP_SIDE_RIGHT, intensity);
      g_assert_cmpint (hip_spot_get_intensity (spot), ==, intensity);
      g_assert_cmpint (hip_enquiry_get_intensity (enquiry, fixture->groin, HIP_SIDE_RIGHT), ==, intensity);
      g_assert_cmpuint (n_notified, ==, intensity + 1);
      g_assert_cmpuint (fixture->n_told, ==, intensity + 1);
      g_assert_true (fixture->told == spot);
    }

  hip_enquiry_set_intensity (enquiry, fixture->groin, HIP_SIDE_RIGHT, HIP_INTENSITY_NOT_SAID);
  g_assert_cmpint (hip_spot_get_intensity (spot), ==, HIP_INTENSITY_NOT_SAID);
  g_assert_cmpuint (fixture->n_answers, ==, 0);
}

/* The other side has a pain of its own; a place where nobody pointed has none. */
static void
test_sides (Fixture       *fixture,
            gconstpointer  data)
{
  HipEnquiry *enquiry = fixture->enquiry;

  hip_enquiry_set_intensity (enquiry, fixture->groin, HIP_SIDE_LEFT, 4);
  hip_enquiry_set_deep (enquiry, fixture->sacrum, HIP_SIDE_NONE, TRUE);
  g_assert_cmpuint (fixture->n_told, ==, 0);
  g_assert_cmpint (hip_enquiry_get_intensity (enquiry, fixture->groin, HIP_SIDE_LEFT), ==, HIP_INTENSITY_NOT_SAID);
  g_assert_false (hip_enquiry_get_deep (enquiry, fixture->sacrum, HIP_SIDE_NONE));

  hip_enquiry_toggle (enquiry, fixture->groin, HIP_SIDE_LEFT);
  hip_enquiry_set_intensity (enquiry, fixture->groin, HIP_SIDE_LEFT, 4);
  hip_enquiry_set_intensity (enquiry, fixture->groin, HIP_SIDE_RIGHT, 7);
  g_assert_cmpint (hip_enquiry_get_intensity (enquiry, fixture->groin, HIP_SIDE_LEFT), ==, 4);
  g_assert_cmpint (hip_enquiry_get_intensity (enquiry, fixture->groin, HIP_SIDE_RIGHT), ==, 7);

  /* On the midline there is no side to be wrong about. */
  hip_enquiry_toggle (enquiry, fixture->sacrum, HIP_SIDE_LEFT);
  hip_enquiry_set_intensity (enquiry, fixture->sacrum, HIP_SIDE_RIGHT, 2);
  g_assert_cmpint (hip_enquiry_get_intensity (enquiry, fixture->sacrum, HIP_SIDE_NONE), ==, 2);
}

/* What was said stays with the spot when it becomes the only one, and goes with it. */
static void
test_stays_with_spot (Fixture       *fixture,
                      gconstpointer  data)
{
  HipEnquiry *enquiry = fixture->enquiry;

  hip_enquiry_set_intensity (enquiry, fixture->groin, HIP_SIDE_RIGHT, 6);
  hip_enquiry_toggle (enquiry, fixture->sacrum, HIP_SIDE_NONE);
  hip_enquiry_select (enquiry, fixture->groin, HIP_SIDE_RIGHT);
  g_assert_cmpuint (g_list_model_get_n_items (hip_enquiry_get_spots (enquiry)), ==, 1);
  g_assert_cmpint (hip_enquiry_get_intensity (enquiry, fixture->groin, HIP_SIDE_RIGHT), ==, 6);

  hip_enquiry_toggle (enquiry, fixture->groin, HIP_SIDE_RIGHT);
  hip_enquiry_toggle (enquiry, fixture->groin, HIP_SIDE_RIGHT);
  g_assert_cmpint (hip_enquiry_get_intensity (enquiry, fixture->groin, HIP_SIDE_RIGHT), ==, HIP_INTENSITY_NOT_SAID);
}

/* "Deep inside" is said in words, for each side where the sides differ. */
static void
test_deep (Fixture       *fixture,
           gconstpointer  data)
{
  HipEnquiry *enquiry = fixture->enquiry;
  guint n_titles = 0;

  g_signal_connect_swapped (enquiry, "notify::title", G_CALLBACK (count_cb), &n_titles);
  hip_enquiry_set_deep (enquiry, fixture->groin, HIP_SIDE_RIGHT, TRUE);
  hip_enquiry_set_deep (enquiry, fixture->groin, HIP_SIDE_RIGHT, TRUE);
  g_assert_true (hip_enquiry_get_deep (enquiry, fixture->groin, HIP_SIDE_RIGHT));
  g_assert_cmpuint (fixture->n_told, ==, 1);
  g_assert_cmpuint (n_titles, ==, 1);
  g_assert_cmpstr (hip_enquiry_get_title (enquiry), ==, "Groin crease, right, deep inside");

  hip_enquiry_toggle (enquiry, fixture->groin, HIP_SIDE_LEFT);
  g_assert_cmpstr (hip_enquiry_get_title (enquiry), ==, "Groin crease, right, deep inside · Groin crease, left");
  hip_enquiry_set_deep (enquiry, fixture->groin, HIP_SIDE_LEFT, TRUE);
  g_assert_cmpstr (hip_enquiry_get_title (enquiry), ==, "Groin crease, both sides, deep inside");
  hip_enquiry_set_deep (enquiry, fixture->groin, HIP_SIDE_LEFT, FALSE);
  hip_enquiry_set_deep (enquiry, fixture->groin, HIP_SIDE_RIGHT, FALSE);
  g_assert_cmpstr (hip_enquiry_get_title (enquiry), ==, "Groin crease, both sides");

  /* How much it hurts is a number and not part of the title. */
  n_titles = 0;
  hip_enquiry_set_intensity (enquiry, fixture->groin, HIP_SIDE_RIGHT, 3);
  g_assert_cmpuint (n_titles, ==, 0);
}

/* Nothing is ranked by it. */
static void
test_ranks_nothing (Fixture       *fixture,
                    gconstpointer  data)
{
  GListModel *candidates = G_LIST_MODEL (hip_enquiry_get_candidates (fixture->enquiry));
  g_autoptr (HipCandidate) before = g_list_model_get_item (candidates, 0);
  g_autoptr (HipCandidate) after = NULL;
  g_autoptr (HipCandidate) asked_again = NULL;

  hip_enquiry_set_intensity (fixture->enquiry, fixture->groin, HIP_SIDE_RIGHT, 10);
  hip_enquiry_set_deep (fixture->enquiry, fixture->groin, HIP_SIDE_RIGHT, TRUE);
  after = g_list_model_get_item (candidates, 0);
  g_assert_true (after == before);

  hip_enquiry_set_answer (fixture->enquiry, "limp", HIP_ANSWER_UNKNOWN);
  asked_again = g_list_model_get_item (candidates, 0);
  g_assert_cmpint (hip_candidate_get_score (asked_again), ==, hip_candidate_get_score (before));
}

/* What is taken back comes back with its pain, whatever is said in the meantime. */
static void
test_restore (Fixture       *fixture,
              gconstpointer  data)
{
  HipEnquiry *enquiry = fixture->enquiry;
  g_autoptr (HipEnquiryState) state = NULL;

  hip_enquiry_toggle (enquiry, fixture->groin, HIP_SIDE_LEFT);
  hip_enquiry_set_intensity (enquiry, fixture->groin, HIP_SIDE_RIGHT, 0);
  hip_enquiry_set_intensity (enquiry, fixture->groin, HIP_SIDE_LEFT, 8);
  hip_enquiry_set_deep (enquiry, fixture->groin, HIP_SIDE_LEFT, TRUE);

  state = hip_enquiry_dup_state (enquiry);
  hip_enquiry_set_intensity (enquiry, fixture->groin, HIP_SIDE_LEFT, 1);
  hip_enquiry_clear (enquiry);
  g_assert_cmpint (hip_enquiry_get_intensity (enquiry, fixture->groin, HIP_SIDE_LEFT), ==, HIP_INTENSITY_NOT_SAID);

  hip_enquiry_restore (enquiry, state);
  g_assert_cmpint (hip_enquiry_get_intensity (enquiry, fixture->groin, HIP_SIDE_RIGHT), ==, 0);
  g_assert_cmpint (hip_enquiry_get_intensity (enquiry, fixture->groin, HIP_SIDE_LEFT), ==, 8);
  g_assert_false (hip_enquiry_get_deep (enquiry, fixture->groin, HIP_SIDE_RIGHT));
  g_assert_true (hip_enquiry_get_deep (enquiry, fixture->groin, HIP_SIDE_LEFT));
  g_assert_cmpstr (hip_enquiry_get_title (enquiry), ==, "Groin crease, right · Groin crease, left, deep inside");
}

/* No number that means nothing is kept. */
static void
test_nonsense (Fixture       *fixture,
               gconstpointer  data)
{
  static const int numbers[] = { -2, HIP_INTENSITY_MOST + 1, G_MAXINT, G_MININT };

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_test_expect_message ("hip-model", G_LOG_LEVEL_CRITICAL, "*intensity*");
      hip_enquiry_set_intensity (fixture->enquiry, fixture->groin, HIP_SIDE_RIGHT, numbers[i]);
      g_test_assert_expected_messages ();
      g_assert_cmpint (hip_enquiry_get_intensity (fixture->enquiry, fixture->groin, HIP_SIDE_RIGHT), ==, HIP_INTENSITY_NOT_SAID);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/pain/intensity", test_intensity);
  ADD ("/pain/sides", test_sides);
  ADD ("/pain/stays-with-spot", test_stays_with_spot);
  ADD ("/pain/deep", test_deep);
  ADD ("/pain/ranks-nothing", test_ranks_nothing);
  ADD ("/pain/restore", test_restore);
  ADD ("/pain/nonsense", test_nonsense);

  return g_test_run ();
}
