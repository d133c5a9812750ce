/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-warning-sign.h"

static HipEnquiry *
new_enquiry (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipCatalogue) catalogue = hip_catalogue_new_default (&error);
  g_autoptr (HipLibrary) library = NULL;

  g_assert_no_error (error);
  library = hip_library_new (catalogue, &error);
  g_assert_no_error (error);

  return hip_enquiry_new (library);
}

static GPtrArray *
list_signs (HipEnquiry *enquiry)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *signs = hip_warning_sign_list (enquiry, &error);

  g_assert_no_error (error);

  return signs;
}

static const HipWarningSign *
find_sign (GPtrArray  *signs,
           const char *finding)
{
  for (guint i = 0; i < signs->len; i++)
    {
      const HipWarningSign *sign = g_ptr_array_index (signs, i);

      if (g_str_equal (hip_finding_get_id (sign->finding), finding))
        return sign;
    }

  return NULL;
}

/* What is named as a sign has to be as urgent as it is said to be once it is there, wherever it hurts. */
static void
test_every_sign_comes_true (void)
{
  g_autoptr (HipEnquiry) enquiry = new_enquiry ();
  GListModel *regions = hip_library_get_regions (hip_enquiry_get_library (enquiry));

  for (guint i = 0; i < g_list_model_get_n_items (regions); i++)
    {
      g_autoptr (HipRegion) region = g_list_model_get_item (regions, i);
      g_autoptr (GPtrArray) signs = NULL;
      HipUrgency last = HIP_URGENCY_EMERGENCY;

      hip_enquiry_clear (enquiry);
      hip_enquiry_select (enquiry, region, HIP_SIDE_LEFT);
      signs = list_signs (enquiry);

      g_assert_nonnull (find_sign (signs, "saddle-or-bladder-change"));
      g_assert_nonnull (find_sign (signs, "fever-or-unwell"));
      for (guint j = 0; j < signs->len; j++)
        {
          const HipWarningSign *sign = g_ptr_array_index (signs, j);
          const char *id = hip_finding_get_id (sign->finding);

          g_assert_cmpint (sign->urgency, <=, last);
          last = sign->urgency;

          hip_enquiry_clear (enquiry);
          hip_enquiry_freeze (enquiry);
          hip_enquiry_select (enquiry, region, HIP_SIDE_LEFT);
          hip_enquiry_set_answer (enquiry, id, HIP_ANSWER_YES);
          hip_enquiry_thaw (enquiry);
          g_test_message ("%s: %s", hip_region_get_id (region), id);
          g_assert_cmpint (hip_enquiry_get_urgency (enquiry), ==, sign->urgency);
        }
      g_assert_cmpint (last, ==, HIP_URGENCY_SEE_A_CLINICIAN_SOON);
    }
}

/* What is there already is not to be watched for, and it can make other signs more urgent. */
static void
test_answers_count (void)
{
  g_autoptr (HipEnquiry) enquiry = new_enquiry ();
  HipRegion *region = hip_library_get_region (hip_enquiry_get_library (enquiry), "lumbar-midline");
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  hip_enquiry_select (enquiry, region, HIP_SIDE_NONE);
  before = list_signs (enquiry);
  g_assert_nonnull (find_sign (before, "both-legs-affected"));
  g_assert_cmpint (find_sign (before, "new-leg-weakness")->urgency, ==, HIP_URGENCY_STOP_AND_GET_ASSESSED);

  hip_enquiry_set_answer (enquiry, "both-legs-affected", HIP_ANSWER_YES);
  hip_enquiry_set_answer (enquiry, "fever-or-unwell", HIP_ANSWER_NO);
  after = list_signs (enquiry);
  g_assert_null (find_sign (after, "both-legs-affected"));
  g_assert_cmpint (find_sign (after, "new-leg-weakness")->urgency, ==, HIP_URGENCY_EMERGENCY);
  g_assert_nonnull (find_sign (after, "fever-or-unwell"));
}

/* How it began and what somebody had years ago can't be watched for. */
static void
test_past_is_left_out (void)
{
  const char *const past[] = {
    "pop-at-onset", "fall-or-blow", "training-jump", "age-under-18", "earlier-stress-fracture", "bone-drug",
  };
  g_autoptr (HipEnquiry) enquiry = new_enquiry ();
  g_autoptr (GPtrArray) signs = NULL;

  hip_enquiry_select (enquiry, hip_library_get_region (hip_enquiry_get_library (enquiry), "groin-crease"), HIP_SIDE_RIGHT);
  signs = list_signs (enquiry);
  for (gsize i = 0; i < G_N_ELEMENTS (past); i++)
    g_assert_null (find_sign (signs, past[i]));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/warning-sign/every-sign-comes-true", test_every_sign_comes_true);
  g_test_add_func ("/warning-sign/answers-count", test_answers_count);
  g_test_add_func ("/warning-sign/past-is-left-out", test_past_is_left_out);

  return g_test_run ();
}
