/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-comparison.h"

static HipEnquiry *
point_at (const char *region)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipCatalogue) catalogue = hip_catalogue_new_default (&error);
  g_autoptr (HipLibrary) library = NULL;
  HipEnquiry *enquiry;

  g_assert_no_error (error);
  library = hip_library_new (catalogue, &error);
  g_assert_no_error (error);

  enquiry = hip_enquiry_new (library);
  hip_enquiry_select (enquiry, hip_library_get_region (library, region), HIP_SIDE_LEFT);

  return enquiry;
}

static gboolean
has_finding (GPtrArray  *findings,
             const char *id)
{
  for (guint i = 0; i < findings->len; i++)
    {
      if (g_str_equal (hip_finding_get_id (g_ptr_array_index (findings, i)), id))
        return TRUE;
    }

  return FALSE;
}

static void
test_sides (void)
{
  static const char *const ids[] = { "gluteal-tendinopathy", "hip-osteoarthritis", NULL };
  g_autoptr (HipEnquiry) enquiry = point_at ("greater-trochanter-bump");
  g_autoptr (GError) error = NULL;
  g_autoptr (HipComparison) comparison = hip_comparison_new (enquiry, ids, &error);
  const HipFeltRegion *felt;

  g_assert_no_error (error);
  g_assert_cmpuint (hip_comparison_get_n_conditions (comparison), ==, 2);
  g_assert_cmpstr (hip_condition_get_id (hip_comparison_get_condition (comparison, 1)), ==, "hip-osteoarthritis");

  felt = g_ptr_array_index (hip_comparison_get_felt (comparison, 0), 0);
  g_assert_cmpstr (hip_region_get_id (felt->region), ==, "greater-trochanter-bump");

  g_assert_true (has_finding (hip_comparison_get_worse (comparison, 0), "side-lying-hurts"));
  g_assert_true (has_finding (hip_comparison_get_worse (comparison, 1), "shoes-and-socks-hard"));
  g_assert_false (has_finding (hip_comparison_get_worse (comparison, 0), "shoes-and-socks-hard"));
  g_assert_true (has_finding (hip_comparison_get_eases (comparison, 0), "eases-with-warm-up"));
  g_assert_cmpuint (hip_comparison_get_steps (comparison, 0)->len, ==, 3);
}

/* What separates most comes first; a finding that says the same of all of them is no use. */
static void
test_separators (void)
{
  static const char *const ids[] = { "gluteal-tendinopathy", "hip-osteoarthritis", "tfl-itb-overload", NULL };
  g_autoptr (HipEnquiry) enquiry = point_at ("greater-trochanter-bump");
  g_autoptr (GError) error = NULL;
  g_autoptr (HipComparison) comparison = hip_comparison_new (enquiry, ids, &error);
  GArray *separators;
  int before = G_MAXINT;
  gboolean found = FALSE;

  g_assert_no_error (error);
  separators = hip_comparison_get_separators (comparison);
  g_assert_cmpuint (separators->len, >, 0);
  g_assert_cmpuint (separators->len, <=, 6);

  for (guint i = 0; i < separators->len; i++)
    {
      const HipSeparator *separator = &g_array_index (separators, HipSeparator, i);

      g_assert_cmpint (separator->difference, >, 0);
      g_assert_cmpint (separator->difference, <=, before);
      before = separator->difference;

      if (g_str_equal (hip_finding_get_id (separator->finding), "shoes-and-socks-hard"))
        {
          g_assert_cmpint (separator->if_present[0], <, 0);
          g_assert_cmpint (separator->if_present[1], >, 0);
          found = TRUE;
        }
    }
  g_assert_true (found);
}

/* What something speaks against is not among the first steps, and nothing but rules is while the urgency says stop. */
static void
test_steps (void)
{
  static const char *const ids[] = { "deep-gluteal-syndrome", "gluteal-tendinopathy", NULL };
  g_autoptr (HipEnquiry) enquiry = point_at ("deep-buttock");
  g_autoptr (GError) error = NULL;
  g_autoptr (HipComparison) before = hip_comparison_new (enquiry, ids, &error);
  g_autoptr (HipComparison) limping = NULL;
  g_autoptr (HipComparison) stopped = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (hip_step_get_id (g_ptr_array_index (hip_comparison_get_steps (before, 0), 0)), ==, "trim-hills-and-speed");

  hip_enquiry_set_answer (enquiry, "limp", HIP_ANSWER_YES);
  g_assert_cmpstr (hip_enquiry_get_avoid_reason (enquiry, "trim-hills-and-speed"), !=, NULL);
  g_assert_null (hip_enquiry_get_avoid_reason (enquiry, "sit-lighter-on-sit-bone"));
  limping = hip_comparison_new (enquiry, ids, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (hip_step_get_id (g_ptr_array_index (hip_comparison_get_steps (limping, 0), 0)), ==, "sit-lighter-on-sit-bone");

  hip_enquiry_set_answer (enquiry, "cannot-bear-weight", HIP_ANSWER_YES);
  hip_enquiry_set_answer (enquiry, "fall-or-blow", HIP_ANSWER_YES);
  g_assert_cmpint (hip_enquiry_get_urgency (enquiry), >=, HIP_URGENCY_STOP_AND_GET_ASSESSED);
  stopped = hip_comparison_new (enquiry, ids, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hip_comparison_get_steps (stopped, 0)->len, ==, 0);
}

static void
test_unknown (void)
{
  static const char *const ids[] = { "gluteal-tendinopathy", "elbow", NULL };
  g_autoptr (HipEnquiry) enquiry = point_at ("greater-trochanter-bump");
  g_autoptr (GError) error = NULL;
  HipComparison *comparison = hip_comparison_new (enquiry, ids, &error);

  g_assert_error (error, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_SQL);
  g_assert_null (comparison);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/comparison/sides", test_sides);
  g_test_add_func ("/comparison/separators", test_separators);
  g_test_add_func ("/comparison/steps", test_steps);
  g_test_add_func ("/comparison/unknown", test_unknown);

  return g_test_run ();
}
