/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "hip-library.h"

static HipLibrary *
open_library (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipCatalogue) catalogue = hip_catalogue_new_default (&error);
  HipLibrary *library;

  g_assert_no_error (error);
  library = hip_library_new (catalogue, &error);
  g_assert_no_error (error);

  return library;
}

static void
test_regions (void)
{
  g_autoptr (HipLibrary) library = open_library ();
  GListModel *regions = hip_library_get_regions (library);
  guint in_view[HIP_N_VIEWS] = { 0 };
  guint n = g_list_model_get_n_items (regions);

  g_assert_cmpuint (n, ==, 20);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipRegion) region = g_list_model_get_item (regions, i);

      g_assert_true (hip_library_get_region (library, hip_region_get_id (region)) == region);
      g_assert_true (hip_region_is_in_view (region, hip_region_get_main_view (region)));
      g_assert_cmpstr (hip_region_get_name (region), !=, "");
      g_assert_cmpstr (hip_region_get_landmark (region), !=, "");
      for (HipView view = 0; view < HIP_N_VIEWS; view++)
        in_view[view] += hip_region_is_in_view (region, view);
    }

  for (HipView view = 0; view < HIP_N_VIEWS; view++)
    g_assert_cmpuint (in_view[view], >=, 4);
}

static void
test_same_object (void)
{
  g_autoptr (HipLibrary) library = open_library ();
  g_autoptr (GError) error = NULL;
  HipCondition *condition = hip_library_get_condition (library, "gluteal-tendinopathy", &error);
  HipStep *step = hip_library_get_step (library, "relative-rest", &error);
  g_autoptr (HipStep) first = NULL;

  g_assert_no_error (error);
  g_assert_true (hip_library_get_condition (library, "gluteal-tendinopathy", &error) == condition);
  first = g_list_model_get_item (hip_condition_get_steps (condition), 0);
  g_assert_true (first == step);
}

/* What the catalogue leaves open is not 0. */
static void
test_timing (void)
{
  g_autoptr (HipLibrary) library = open_library ();
  g_autoptr (GError) error = NULL;
  HipStep *step = hip_library_get_step (library, "relative-rest", &error);
  const HipTiming *timing;

  g_assert_no_error (error);
  timing = hip_step_get_timing (step);
  g_assert_cmpint (timing->per_day, ==, 1);
  g_assert_cmpint (timing->per_week, ==, 7);
  g_assert_cmpint (timing->weeks_min, ==, 1);
  g_assert_cmpint (timing->weeks_max, ==, 3);
  g_assert_cmpint (timing->sets, ==, -1);
  g_assert_cmpint (timing->reps, ==, -1);
  g_assert_cmpint (timing->hold_s, ==, -1);
  g_assert_cmpint (timing->rest_s, ==, -1);
  g_assert_false (timing->both_sides);
  g_assert_false (hip_step_has_timer (step));
}

static void
test_every_condition (void)
{
  g_autoptr (HipLibrary) library = open_library ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HipCatalogue) catalogue = hip_catalogue_new_default (&error);
  g_autoptr (GPtrArray) ids = hip_catalogue_dup_ids (catalogue, HIP_QUERY_CONDITIONS, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, >=, 48);

  for (guint i = 0; i < ids->len; i++)
    {
      HipCondition *condition = hip_library_get_condition (library, g_ptr_array_index (ids, i), &error);
      GListModel *steps;
      guint n;

      g_assert_no_error (error);
      g_assert_cmpuint (g_list_model_get_n_items (hip_condition_get_structures (condition)), >, 0);
      g_assert_cmpstr (hip_condition_get_structure_names (condition), !=, "");
      g_assert_cmpstr (hip_condition_get_sources_label (condition), !=, "");

      /* What others do, and what was tested in vain, is not offered as self-care. */
      steps = hip_condition_get_steps (condition);
      n = g_list_model_get_n_items (steps);
      for (guint j = 0; j < n; j++)
        {
          g_autoptr (HipStep) step = g_list_model_get_item (steps, j);

          g_assert_cmpstr (hip_step_get_type_name (step), !=, "professional");
          g_assert_cmpstr (hip_step_get_grade (step), !=, "D");
          g_assert_cmpuint (g_strv_length ((char **) hip_step_get_instructions (step)), >, 0);
        }
    }
}

static void
test_unknown_ids (void)
{
  g_autoptr (HipLibrary) library = open_library ();
  g_autoptr (GError) error = NULL;

  g_assert_null (hip_library_get_region (library, "elbow"));
  g_assert_null (hip_library_get_finding (library, "elbow"));
  g_assert_null (hip_library_get_condition (library, "elbow", &error));
  g_assert_error (error, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_SQL);
  g_assert_nonnull (strstr (error->message, "elbow"));
}

static void
test_felt_regions (void)
{
  g_autoptr (HipLibrary) library = open_library ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) felt = hip_library_dup_condition_regions (library, "gluteal-tendinopathy", &error);
  HipFeltRegion *first;

  g_assert_no_error (error);
  g_assert_cmpuint (felt->len, >=, 3);
  first = g_ptr_array_index (felt, 0);
  g_assert_cmpstr (hip_region_get_id (first->region), ==, "greater-trochanter-bump");
  g_assert_cmpint (first->strength, ==, 5);

  for (guint i = 1; i < felt->len; i++)
    {
      HipFeltRegion *one = g_ptr_array_index (felt, i - 1);
      HipFeltRegion *next = g_ptr_array_index (felt, i);

      g_assert_cmpint (one->strength, >=, next->strength);
    }
}

static gboolean
finds (HipLibrary *library,
       const char *words,
       const char *kind,
       const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) hits = hip_library_search (library, words, &error);
  guint n;

  g_assert_no_error (error);
  n = g_list_model_get_n_items (hits);
  for (guint i = 0; i < MIN (n, 5); i++)
    {
      g_autoptr (HipSearchHit) hit = g_list_model_get_item (hits, i);

      if (g_str_equal (hip_search_hit_get_kind (hit), kind) && g_str_equal (hip_search_hit_get_id (hit), id))
        return TRUE;
    }

  return FALSE;
}

static void
test_search (void)
{
  g_autoptr (HipLibrary) library = open_library ();

  g_assert_true (finds (library, "sit bone", "region", "sit-bone"));
  g_assert_true (finds (library, "front pocket", "region", "front-pocket"));
  g_assert_true (finds (library, "SI joint", "region", "si-joint"));
  g_assert_true (finds (library, "piriformis", "structure", "piriformis"));
  g_assert_true (finds (library, "pirif", "structure", "piriformis"));
  g_assert_true (finds (library, "PIRIFORMÏS", "structure", "piriformis"));
  g_assert_true (finds (library, "hip pointer", "condition", "hip-contusion"));
  g_assert_true (finds (library, "runner's butt", "condition", "deep-gluteal-syndrome"));
  g_assert_true (finds (library, "bum", "region", "upper-buttock"));
  g_assert_true (finds (library, "foam roll", "step", "foam-roll-piriformis"));
}

/* Whatever is typed, it is only ever looked up. */
static void
test_search_is_safe (void)
{
  g_autoptr (HipLibrary) library = open_library ();
  g_autofree char *endless = g_strnfill (100000, 'a');
  const char *inputs[] = {
    "", " ", "\"", "\"\"\"", "*", "AND", "OR NOT", "NEAR(", "name:", "^hip", "{a b}:c", "'; DROP TABLE search; --", "%", "\xff\xfe",
    "a AND", "-", "()", "hip -joint", endless,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (inputs); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GListModel) hits = hip_library_search (library, inputs[i], &error);

      g_assert_no_error (error);
      g_assert_nonnull (hits);
    }
}

/* A chain can be followed: some effect is the cause of something else. */
static void
test_mechanisms_join (void)
{
  g_autoptr (HipLibrary) library = open_library ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) mechanisms = hip_library_list_mechanisms (library, &error);
  g_autoptr (GHashTable) causes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n, n_joined = 0;

  g_assert_no_error (error);
  n = g_list_model_get_n_items (mechanisms);
  g_assert_cmpuint (n, >=, 56);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipMechanism) mechanism = g_list_model_get_item (mechanisms, i);

      g_hash_table_add (causes, g_strdup (hip_mechanism_get_cause (mechanism)));
    }

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipMechanism) mechanism = g_list_model_get_item (mechanisms, i);

      n_joined += g_hash_table_contains (causes, hip_mechanism_get_effect (mechanism));
    }

  g_assert_cmpuint (n_joined, >=, 12);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/library/regions", test_regions);
  g_test_add_func ("/library/same-object", test_same_object);
  g_test_add_func ("/library/timing", test_timing);
  g_test_add_func ("/library/every-condition", test_every_condition);
  g_test_add_func ("/library/unknown-ids", test_unknown_ids);
  g_test_add_func ("/library/felt-regions", test_felt_regions);

  g_test_add_func ("/library/search", test_search);
  g_test_add_func ("/library/search-is-safe", test_search_is_safe);
  g_test_add_func ("/library/mechanisms-join", test_mechanisms_join);

  return g_test_run ();
}
