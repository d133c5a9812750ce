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

static void
test_every_condition (void)
{
  g_autoptr (HipLibrary) library = open_library ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HipCatalogue) catalogue = hip_catalogue_new_default (&error);
  g_autoptr (GPtrArray) ids = hip_catalogue_dup_ids (catalogue, HIP_QUERY_CONDITIONS, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, ==, 45);

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

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/library/regions", test_regions);
  g_test_add_func ("/library/same-object", test_same_object);
  g_test_add_func ("/library/every-condition", test_every_condition);
  g_test_add_func ("/library/unknown-ids", test_unknown_ids);
  g_test_add_func ("/library/felt-regions", test_felt_regions);

  return g_test_run ();
}
