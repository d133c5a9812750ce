/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-options.h"

#include <string.h>

static HipOptions *
options_new (const char *view,
             const char *region,
             const char *other_region)
{
  g_auto (GVariantDict) dict = G_VARIANT_DICT_INIT (NULL);
  const char *regions[] = { region, other_region, NULL };

  if (view != NULL)
    g_variant_dict_insert (&dict, "view", "s", view);
  if (region != NULL)
    g_variant_dict_insert_value (&dict, "region", g_variant_new_strv (regions, -1));

  return hip_options_new_for_dict (&dict);
}

static HipEnquiry *
enquiry_new (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipLibrary) library = hip_options_load_library (NULL, &error);

  g_assert_no_error (error);

  return hip_enquiry_new (library);
}

static void
test_regions (void)
{
  g_autoptr (HipEnquiry) enquiry = enquiry_new ();
  g_autoptr (HipOptions) options = options_new ("back", "sit-bone:left", "sacrum:right");
  g_autoptr (GError) error = NULL;
  g_autoptr (HipSpot) first = NULL;
  g_autoptr (HipSpot) second = NULL;

  g_assert_true (hip_options_check (options, &error));
  g_assert_no_error (error);
  g_assert_true (options->has_view);
  g_assert_cmpint (options->view, ==, HIP_VIEW_BACK);

  g_assert_true (hip_options_apply (options, enquiry, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (hip_enquiry_get_spots (enquiry)), ==, 2);

  first = g_list_model_get_item (hip_enquiry_get_spots (enquiry), 0);
  g_assert_cmpstr (hip_region_get_id (hip_spot_get_region (first)), ==, "sit-bone");
  g_assert_cmpint (hip_spot_get_side (first), ==, HIP_SIDE_LEFT);

  /* The midline has no sides. */
  second = g_list_model_get_item (hip_enquiry_get_spots (enquiry), 1);
  g_assert_cmpint (hip_spot_get_side (second), ==, HIP_SIDE_NONE);

  /* Naming a spot twice is not taking it back. */
  g_clear_pointer (&options, hip_options_free);
  options = options_new (NULL, "sit-bone:left", "sit-bone:left");
  g_assert_true (hip_options_apply (options, enquiry, &error));
  g_assert_cmpuint (g_list_model_get_n_items (hip_enquiry_get_spots (enquiry)), ==, 1);
}

static void
assert_wrong (const char *view,
              const char *region,
              const char *hint)
{
  g_autoptr (HipEnquiry) enquiry = enquiry_new ();
  g_autoptr (HipOptions) options = options_new (view, region, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (hip_options_check (options, &error) && hip_options_apply (options, enquiry, &error));
  g_assert_error (error, HIP_OPTIONS_ERROR, HIP_OPTIONS_ERROR_USAGE);
  g_assert_nonnull (strstr (error->message, hint));
  g_assert_false (hip_enquiry_get_has_spots (enquiry));
}

static void
test_wrong (void)
{
  assert_wrong ("frnt", NULL, "did you mean “front”");
  assert_wrong ("lowback", NULL, "did you mean “low-back”");
  assert_wrong (NULL, "groin-creese:right", "did you mean “groin-crease”");
  assert_wrong (NULL, "groin-crease:rihgt", "did you mean “right”");
  assert_wrong (NULL, "groin-crease:", "side");
  assert_wrong (NULL, "", "region");
  assert_wrong (NULL, ":", "region");
  assert_wrong (NULL, "zzzzzzzzzzzz", "unknown region “zzzzzzzzzzzz”; “hip-map-tool list regions”");
  assert_wrong ("zzzzzzzzzzzz", NULL, "there are front, side, back and low-back");
}

/* What is no option is a file to open, if there is one. */
static void
test_files (void)
{
  g_auto (GVariantDict) dict = G_VARIANT_DICT_INIT (NULL);
  const char *files[] = { "/dev/null", "/nonexistent/records", NULL };
  g_autoptr (HipOptions) options = NULL;
  g_autoptr (GError) error = NULL;

  g_variant_dict_insert_value (&dict, G_OPTION_REMAINING, g_variant_new_bytestring_array (files, 1));
  options = hip_options_new_for_dict (&dict);
  g_assert_true (hip_options_check (options, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (options->rest[0], ==, "/dev/null");

  g_clear_pointer (&options, hip_options_free);
  g_variant_dict_insert_value (&dict, G_OPTION_REMAINING, g_variant_new_bytestring_array (files, 2));
  options = hip_options_new_for_dict (&dict);
  g_assert_false (hip_options_check (options, &error));
  g_assert_error (error, HIP_OPTIONS_ERROR, HIP_OPTIONS_ERROR_USAGE);
  g_assert_nonnull (strstr (error->message, "“/nonexistent/records” is neither an option nor a file"));
}

static void
test_catalogue (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (hip_options_load_library ("/dev/null", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);

  g_assert_null (hip_options_load_library ("/nonexistent/catalogue.db", &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "/nonexistent/catalogue.db"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/options/regions", test_regions);
  g_test_add_func ("/options/wrong", test_wrong);
  g_test_add_func ("/options/files", test_files);
  g_test_add_func ("/options/catalogue", test_catalogue);

  return g_test_run ();
}
