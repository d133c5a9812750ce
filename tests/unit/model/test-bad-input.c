/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Athletes who answer what nobody expects, and files that change under a coach's hands: calm, and nothing lost. */

#include "config.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "hip-enquiry.h"

/* More questions than a coach is ever asked about one spot. */
#define MOST_QUESTIONS 200

/* What HipRanking wants of one that fits. */
#define LEAST_POINTS_OF_FIT 4

static HipEnquiry *
open_enquiry (HipCatalogue *catalogue)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipLibrary) library = hip_library_new (catalogue, &error);

  g_assert_no_error (error);

  return hip_enquiry_new (library);
}

static HipEnquiry *
open_default_enquiry (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipCatalogue) catalogue = hip_catalogue_new_default (&error);

  g_assert_no_error (error);

  return open_enquiry (catalogue);
}

static HipRegion *
get_region (HipEnquiry *enquiry,
            const char *id)
{
  HipRegion *region = hip_library_get_region (hip_enquiry_get_library (enquiry), id);

  g_assert_nonnull (region);

  return region;
}

/* Gives the same answer to whatever is asked, until nothing is. */
static guint
answer_all (HipEnquiry *enquiry,
            GListModel *questions,
            HipAnswer   answer)
{
  guint n = 0, n_before;

  do
    {
      n_before = n;
      hip_enquiry_freeze (enquiry);
      for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
        {
          g_autoptr (HipFinding) finding = g_list_model_get_item (questions, i);

          /* A list may go on showing what was answered. */
          if (!hip_enquiry_was_asked (enquiry, hip_finding_get_id (finding)))
            {
              hip_enquiry_set_answer (enquiry, hip_finding_get_id (finding), answer);
              n++;
            }
        }
      hip_enquiry_thaw (enquiry);
      g_assert_null (hip_enquiry_get_error_message (enquiry));
      g_assert_cmpuint (n, <, MOST_QUESTIONS);
    }
  while (n > n_before);

  return n;
}

/* Every candidate, in order, with its points. */
static char *
list_candidates (HipEnquiry *enquiry)
{
  GListModel *candidates = G_LIST_MODEL (hip_enquiry_get_candidates (enquiry));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (candidates); i++)
    {
      g_autoptr (HipCandidate) candidate = g_list_model_get_item (candidates, i);

      g_string_append_printf (text, "%s %d\n", hip_condition_get_id (hip_candidate_get_condition (candidate)),
                              hip_candidate_get_score (candidate));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Nobody who is sure of nothing may be reassured, nor alarmed, nor asked for ever. */
static void
test_all_not_sure (void)
{
  g_autoptr (HipEnquiry) enquiry = open_default_enquiry ();
  GListModel *regions = hip_library_get_regions (hip_enquiry_get_library (enquiry));

  for (guint i = 0; i < g_list_model_get_n_items (regions); i++)
    {
      g_autoptr (HipRegion) region = g_list_model_get_item (regions, i);
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      HipUrgency urgency;

      hip_enquiry_clear (enquiry);
      hip_enquiry_select (enquiry, region, HIP_SIDE_RIGHT);
      before = list_candidates (enquiry);
      urgency = hip_enquiry_get_urgency (enquiry);

      g_assert_cmpuint (answer_all (enquiry, hip_enquiry_get_safety_questions (enquiry), HIP_ANSWER_UNKNOWN), >=, 20);
      g_assert_cmpuint (answer_all (enquiry, hip_enquiry_get_questions (enquiry), HIP_ANSWER_UNKNOWN), >=, 3);
      g_assert_cmpuint (g_list_model_get_n_items (hip_enquiry_get_questions (enquiry)), ==, 0);
      after = list_candidates (enquiry);
      g_assert_cmpstr (after, ==, before);
      g_assert_cmpint (hip_enquiry_get_urgency (enquiry), ==, urgency);
      g_assert_cmpuint (g_list_model_get_n_items (hip_enquiry_get_red_flags (enquiry)), ==, 0);

      hip_enquiry_set_safety_done (enquiry, TRUE);
      g_assert_true (g_str_has_prefix (hip_enquiry_get_no_ranking_because (enquiry), "All answers so far are “not sure”"));
    }
}

/* Who denies everything is told where nothing fits, and is not alarmed. */
static void
test_nothing_fits (void)
{
  g_autoptr (HipEnquiry) enquiry = open_default_enquiry ();
  GListModel *regions = hip_library_get_regions (hip_enquiry_get_library (enquiry));
  guint n_told = 0;

  for (guint i = 0; i < g_list_model_get_n_items (regions); i++)
    {
      g_autoptr (HipRegion) region = g_list_model_get_item (regions, i);
      g_autoptr (HipCandidate) leader = NULL;
      GListModel *candidates = G_LIST_MODEL (hip_enquiry_get_candidates (enquiry));

      hip_enquiry_clear (enquiry);
      hip_enquiry_select (enquiry, region, HIP_SIDE_RIGHT);
      answer_all (enquiry, hip_enquiry_get_safety_questions (enquiry), HIP_ANSWER_NO);
      hip_enquiry_set_safety_done (enquiry, TRUE);
      answer_all (enquiry, hip_enquiry_get_questions (enquiry), HIP_ANSWER_NO);

      /* Where it hurts may be enough for one of them still. */
      leader = g_list_model_get_item (candidates, 0);
      g_assert_nonnull (leader);
      if (hip_candidate_get_score (leader) < LEAST_POINTS_OF_FIT)
        {
          n_told++;
          g_assert_cmpstr (hip_enquiry_get_no_ranking_because (enquiry), ==, "Nothing fits well with what was said.");
        }

      g_assert_true (hip_enquiry_get_may_exercise (enquiry));
      g_assert_cmpint (hip_enquiry_get_urgency (enquiry), <, HIP_URGENCY_STOP_AND_GET_ASSESSED);
    }

  g_assert_cmpuint (n_told, >=, 3);
}

/* Spots that no condition is felt at together. */
static void
test_spots_far_apart (void)
{
  g_autoptr (HipEnquiry) enquiry = open_default_enquiry ();
  GListModel *regions = hip_library_get_regions (hip_enquiry_get_library (enquiry));
  const guint n = g_list_model_get_n_items (regions);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipRegion) region = g_list_model_get_item (regions, i);

      hip_enquiry_toggle (enquiry, region, HIP_SIDE_RIGHT);
    }

  g_assert_cmpuint (g_list_model_get_n_items (hip_enquiry_get_spots (enquiry)), ==, n);
  hip_enquiry_set_safety_done (enquiry, TRUE);
  g_assert_true (g_str_has_prefix (hip_enquiry_get_no_ranking_because (enquiry),
                                   "Nothing in the catalogue is felt at all of these spots."));

  /* Taken back one by one, what is left is what one spot says. */
  for (guint i = 1; i < n; i++)
    {
      g_autoptr (HipRegion) region = g_list_model_get_item (regions, i);

      hip_enquiry_toggle (enquiry, region, HIP_SIDE_RIGHT);
      g_assert_null (hip_enquiry_get_error_message (enquiry));
    }

  g_assert_cmpuint (g_list_model_get_n_items (hip_enquiry_get_spots (enquiry)), ==, 1);
  g_assert_null (strstr (hip_enquiry_get_no_ranking_because (enquiry), "all of these spots"));
}

/* The same on both sides is worth showing, whatever fits. */
static void
test_both_sides (void)
{
  const char *shown = "The same pain on both sides is worth showing to a clinician.";
  g_autoptr (HipEnquiry) enquiry = open_default_enquiry ();
  GListModel *regions = hip_library_get_regions (hip_enquiry_get_library (enquiry));
  guint n_sided = 0;

  for (guint i = 0; i < g_list_model_get_n_items (regions); i++)
    {
      g_autoptr (HipRegion) region = g_list_model_get_item (regions, i);

      hip_enquiry_clear (enquiry);
      hip_enquiry_select (enquiry, region, HIP_SIDE_RIGHT);
      if (hip_enquiry_is_selected (enquiry, region, HIP_SIDE_LEFT))
        continue;

      n_sided++;
      hip_enquiry_toggle (enquiry, region, HIP_SIDE_LEFT);
      hip_enquiry_set_safety_done (enquiry, TRUE);
      g_assert_null (hip_enquiry_get_error_message (enquiry));
      g_assert_cmpstr (hip_enquiry_get_no_ranking_because (enquiry), ==, shown);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (hip_enquiry_get_candidates (enquiry))), >=, 2);

      hip_enquiry_toggle (enquiry, region, HIP_SIDE_LEFT);
      g_assert_cmpstr (hip_enquiry_get_no_ranking_because (enquiry), !=, shown);
    }

  g_assert_cmpuint (n_sided, >=, 10);
}

/* In place, which is harder on who has it open than a new file under the same name. */
static void
set_contents (const char *path,
              GBytes     *bytes)
{
  FILE *file = g_fopen (path, "wb");

  g_assert_nonnull (file);
  if (g_bytes_get_size (bytes) > 0)
    g_assert_cmpuint (fwrite (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), 1, file), ==, 1);
  g_assert_cmpint (fclose (file), ==, 0);
}

/* A catalogue file that is replaced, emptied or gone while the program shows it: the program goes on with what it read. */
static void
test_catalogue_replaced (void)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (RESOURCE_PREFIX "/catalogue.db", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GBytes) nonsense = g_bytes_new_static ("no catalogue", strlen ("no catalogue"));
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);
  GBytes *replacements[] = { nonsense, nothing, NULL };
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), "catalogue.db", NULL);

  g_assert_cmpint (g_mkdir_with_parents (g_get_user_cache_dir (), 0700), ==, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (replacements); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HipCatalogue) catalogue = NULL;
      g_autoptr (HipEnquiry) enquiry = NULL;
      g_autoptr (HipCandidate) leader = NULL;
      g_autoptr (GListModel) sources = NULL;

      set_contents (path, bytes);
      catalogue = hip_catalogue_new_for_file (path, &error);
      g_assert_no_error (error);
      enquiry = open_enquiry (catalogue);
      hip_enquiry_select (enquiry, get_region (enquiry, "groin-crease"), HIP_SIDE_RIGHT);
      hip_enquiry_set_answer (enquiry, "pinch-in-deep-bend", HIP_ANSWER_YES);

      if (replacements[i] != NULL)
        set_contents (path, replacements[i]);
      else
        g_assert_cmpint (g_unlink (path), ==, 0);

      /* What was said stays said, and what was not looked up yet is found. */
      hip_enquiry_toggle (enquiry, get_region (enquiry, "sit-bone"), HIP_SIDE_LEFT);
      hip_enquiry_set_answer (enquiry, "sudden-onset", HIP_ANSWER_NO);
      g_assert_null (hip_enquiry_get_error_message (enquiry));
      g_assert_cmpint (hip_enquiry_get_answer (enquiry, "pinch-in-deep-bend"), ==, HIP_ANSWER_YES);
      g_assert_cmpuint (g_list_model_get_n_items (hip_enquiry_get_spots (enquiry)), ==, 2);

      leader = g_list_model_get_item (G_LIST_MODEL (hip_enquiry_get_candidates (enquiry)), 0);
      g_assert_nonnull (leader);
      sources = hip_library_list_sources (hip_enquiry_get_library (enquiry),
                                          "condition",
                                          hip_condition_get_id (hip_candidate_get_condition (leader)),
                                          "supports",
                                          &error);
      g_assert_no_error (error);
      g_assert_cmpuint (g_list_model_get_n_items (sources), >=, 1);

      /* Who opens it now is told. */
      if (replacements[i] != NULL)
        {
          g_assert_null (hip_catalogue_new_for_file (path, &error));
          g_assert_true (g_str_has_prefix (error->message, path));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/bad-input/all-not-sure", test_all_not_sure);
  g_test_add_func ("/bad-input/nothing-fits", test_nothing_fits);
  g_test_add_func ("/bad-input/spots-far-apart", test_spots_far_apart);
  g_test_add_func ("/bad-input/both-sides", test_both_sides);
  g_test_add_func ("/bad-input/catalogue-replaced", test_catalogue_replaced);

  return g_test_run ();
}
