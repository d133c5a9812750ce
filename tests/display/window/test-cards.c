/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the cards of candidates and steps hold beyond the reasons: claims, conflicts, help from others, and where all of it comes
 * from. */

#include "config.h"

#include "hip-claim-row.h"
#include "hip-conflict-row.h"
#include "hip-panel-fixture.h"
#include "hip-step-row.h"
#include "hip-verdict.h"

static gboolean
is_claim (GtkWidget  *widget,
          const char *id)
{
  return HIP_IS_CLAIM_ROW (widget) && g_str_equal (hip_claim_get_id (hip_claim_row_get_claim (HIP_CLAIM_ROW (widget))), id);
}

static gboolean
is_conflict (GtkWidget  *widget,
             const char *id)
{
  return HIP_IS_CONFLICT_ROW (widget)
         && g_str_equal (hip_conflict_get_id (hip_conflict_row_get_conflict (HIP_CONFLICT_ROW (widget))), id);
}

static gboolean
is_step (GtkWidget  *widget,
         const char *id)
{
  return HIP_IS_STEP_ROW (widget) && g_str_equal (hip_step_get_id (hip_step_row_get_step (HIP_STEP_ROW (widget))), id);
}

static gboolean
is_image (GtkWidget  *widget,
          const char *icon_name)
{
  return GTK_IS_IMAGE (widget) && gtk_widget_get_mapped (widget)
         && g_strcmp0 (gtk_image_get_icon_name (GTK_IMAGE (widget)), icon_name) == 0;
}

static GtkWidget *
open_candidate (Fixture    *fixture,
                const char *region,
                const char *condition)
{
  hip_test_point_at (fixture->enquiry, region, HIP_SIDE_LEFT);
  hip_panel_set_open_condition (HIP_PANEL (fixture->panel), condition);
  g_assert_nonnull (find_row (fixture, condition));

  return find_row (fixture, condition);
}

/* From a click to a claim: the spot, the candidate, what articles say. */
static void
test_claims (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *row = open_candidate (fixture, "groin-crease", "hip-osteoarthritis");
  GtkWidget *claim;

  /* No row is made before somebody looks. */
  g_assert_null (hip_test_find (row, hip_test_is_type, "HipClaimRow"));
  unfold (row, "What articles say (");
  hip_test_wait_until (hip_test_find (row, is_claim, "q060") != NULL);
  claim = hip_test_find (row, is_claim, "q060");

  g_assert_true (hip_test_shows (claim, "The smooth cartilage thins until the bones touch each other."));
  g_assert_true (hip_test_shows (claim, "Plausible"));
  g_assert_nonnull (hip_test_find (claim, is_image, hip_verdict_get_icon_name (HIP_VERDICT_PLAUSIBLE)));
  g_assert_true (hip_test_shows (claim, "This is only the late stage. Pain does not follow the X-ray well."));
  g_assert_true (hip_test_shows (claim, "Claimed by Article S2 (web article). Based on NICE NG226 2022 (guideline), Metcalfe 2019"
                                        " (review). Reviewed 2026-11."));
  gtk_test_accessible_assert_role (claim, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (claim), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
}

static void
test_conflicts (Fixture       *fixture,
                gconstpointer  data)
{
  GtkWidget *row = open_candidate (fixture, "greater-trochanter-bump", "gluteal-tendinopathy");
  GtkWidget *conflict;

  unfold (row, "What articles say (");
  hip_test_wait_until (hip_test_find (row, is_conflict, "x7") != NULL);
  conflict = hip_test_find (row, is_conflict, "x7");

  /* Both sides, what to make of it, and who is who. */
  g_assert_true (hip_test_shows (conflict, "Articles S1 and S2 advise stretching for the outer hip."));
  g_assert_true (hip_test_shows (conflict, "The advice tested in the LEAP trial leaves out side stretches with side-of-hip tendon"
                                           " pain."));
  g_assert_true (hip_test_shows (conflict, "With side-of-hip tendon pain, leave out stretches that pull the leg across the"
                                           " body."));
  g_assert_true (hip_test_shows (conflict, "Claimed by Article S1 (web article), Article S2 (web article). Based on Mellor 2018"
                                           " (randomised trial), Grimaldi 2015 (review, recalled). Reviewed 2026-11."));
  gtk_test_accessible_assert_role (conflict, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

/* What others do, and what was tested in vain, is a card too, with the claims about it. */
static void
test_care (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *row = open_candidate (fixture, "groin-crease", "hip-osteoarthritis");
  GtkWidget *step;

  unfold (row, "Help from others, and what was tested (");
  hip_test_wait_until (hip_test_find (row, is_step, "glucosamine") != NULL);
  step = hip_test_find (row, is_step, "glucosamine");
  g_assert_false (hip_test_shows (step, "How well this is backed"));

  g_signal_emit_by_name (gtk_widget_get_parent (step), "row-activated", step);
  g_assert_true (hip_step_row_get_expanded (HIP_STEP_ROW (step)));
  hip_test_wait_until (hip_test_shows (step, "How well this is backed"));
  g_assert_true (hip_test_shows (step, "Tested, no benefit shown: It did not help in a hip trial, and a guideline says not to offer"
                                       " it."));

  unfold (step, "What articles say (2)");
  hip_test_wait_until (hip_test_find (step, is_claim, "q061") != NULL);
  g_assert_true (hip_test_shows (hip_test_find (step, is_claim, "q061"), "Unsupported"));
}

/* An answer changes none of this, so nothing of it is made again. */
static void
test_rows_stay (Fixture       *fixture,
                gconstpointer  data)
{
  GtkWidget *row = open_candidate (fixture, "groin-crease", "hip-osteoarthritis");
  GtkWidget *claim;

  unfold (row, "What articles say (");
  hip_test_wait_until (hip_test_find (row, is_claim, "q060") != NULL);
  claim = hip_test_find (row, is_claim, "q060");

  hip_enquiry_set_answer (fixture->enquiry, "age-60-or-over", HIP_ANSWER_YES);
  g_assert_true (find_row (fixture, "hip-osteoarthritis") == row);
  g_assert_true (hip_test_find (row, is_claim, "q060") == claim);
}

/* No two verdicts look the same, even without colours. */
static void
test_verdicts (void)
{
  for (HipVerdict one = 0; one < HIP_N_VERDICTS; one++)
    {
      for (HipVerdict other = 0; other < one; other++)
        {
          g_assert_cmpstr (hip_verdict_get_label (one), !=, hip_verdict_get_label (other));
          g_assert_cmpstr (hip_verdict_get_icon_name (one), !=, hip_verdict_get_icon_name (other));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-font-name", "Cantarell 11", NULL);

#define add(path, function) g_test_add ("/cards/" path, Fixture, NULL, set_up, function, tear_down)
  add ("claims", test_claims);
  add ("conflicts", test_conflicts);
  add ("care", test_care);
  add ("rows-stay", test_rows_stay);
#undef add
  g_test_add_func ("/cards/verdicts", test_verdicts);

  return g_test_run ();
}
