/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the cards of candidates and steps hold beyond the reasons: claims, conflicts, help from others, and where all of it comes
 * from. */

#include "config.h"

#include "hip-claim-row.h"
#include "hip-conflict-row.h"
#include "hip-mechanism-arrow.h"
#include "hip-mechanism-lines.h"
#include "hip-mechanism-node.h"
#include "hip-panel-fixture.h"
#include "hip-step-row.h"
#include "hip-test-warnings.h"
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
                                           " (randomised trial), Grimaldi 2015 (review, from memory). Reviewed 2026-11."));
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

/* Every reason says where it comes from and whether it was measured, every sign on what it rests. */
static void
test_provenance (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkWidget *row = open_candidate (fixture, "groin-crease", "hip-osteoarthritis");
  GtkWidget *signs;

  hip_test_wait_until (hip_test_shows (row, "Not asked yet"));
  g_assert_true (hip_test_shows (row, "Judged: Lesher 2008 (study of a group)"));
  g_assert_true (hip_test_shows (row, "Measured: AAFP review 2020 (review)"));
  g_assert_true (hip_test_shows (row, "Our judgement"));

  hip_enquiry_set_answer (fixture->enquiry, "infection-risk", HIP_ANSWER_YES);
  signs = hip_test_find (fixture->panel, hip_test_is_type, "HipSignsView");
  hip_test_wait_until (gtk_widget_get_mapped (signs));
  unfold (signs, "Why see a clinician");
  hip_test_wait_until (hip_test_shows (signs, "Recent infection, injection or weak immune system"));
  g_assert_true (hip_test_shows (signs, "An infection in a bone or joint is rare, but it is worth a check."
                                        " Based on Yusuf 2019 (review). Reviewed 2026-11."));
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

static gboolean
is_arrow (GtkWidget  *widget,
          const char *id)
{
  return HIP_IS_MECHANISM_ARROW (widget)
         && g_str_equal (hip_mechanism_get_id (hip_mechanism_arrow_get_mechanism (HIP_MECHANISM_ARROW (widget))), id);
}

static gboolean
is_node (GtkWidget  *widget,
         const char *name)
{
  return HIP_IS_MECHANISM_NODE (widget) && hip_test_shows (widget, name);
}

static void
activate_row (GtkWidget *row)
{
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
}

/* An arrow tells what is claimed, why its verdict is what it is, and what articles say. */
static void
test_arrow (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *row = open_candidate (fixture, "deep-buttock", "gluteal-deep-rotator-overload");
  GtkWidget *arrow;

  unfold (row, "How it is said to build up");
  hip_test_wait_until (hip_test_find (row, is_arrow, "m02") != NULL);
  arrow = hip_test_find (row, is_arrow, "m02");

  /* The list reads in full sentences. */
  gtk_test_accessible_assert_role (gtk_widget_get_parent (arrow), GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_role (arrow, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (arrow,
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "“Tight hip flexors” is said to lead to “Large buttock muscle switched off”. Contested.");
  gtk_test_accessible_assert_state (arrow, GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  g_assert_true (hip_test_shows (arrow, "Contested"));

  activate_row (arrow);
  gtk_test_accessible_assert_state (arrow, GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
  hip_test_wait_until (hip_test_shows (arrow, "Tight hip flexors switch off the muscle behind the joint by reflex."));
  g_assert_true (hip_test_shows (arrow, "Contested, because"));
  g_assert_true (hip_test_shows (arrow, "Claimed by Article S3 (web article). Based on Mills 2015 (study of a group),"
                                        " Martinez-Sepanski 2023 (study of a group). Reviewed 2026-11."));
  unfold (arrow, "What articles say (2)");
  hip_test_wait_until (hip_test_find (arrow, is_claim, "q083") != NULL);
}

/* A node that is about parts of the body lights them, until another does, it is activated again, or nobody sees it any more. */
static void
test_node (Fixture       *fixture,
           gconstpointer  data)
{
  HipPanel *panel = HIP_PANEL (fixture->panel);
  GtkWidget *row = open_candidate (fixture, "deep-buttock", "gluteal-deep-rotator-overload");
  g_autoptr (HipStructure) structure = NULL;
  GtkWidget *flexors, *buttock, *sitting;

  unfold (row, "How it is said to build up");
  hip_test_wait_until (hip_test_find (row, is_node, "Tight hip flexors") != NULL);
  flexors = hip_test_find (row, is_node, "Tight hip flexors");
  buttock = hip_test_find (row, is_node, "Large buttock muscle switched off");
  sitting = hip_test_find (row, is_node, "Long sitting or a rushed build-up");
  g_assert_null (hip_panel_get_lit_structures (panel));
  g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (sitting)));

  activate_row (flexors);
  gtk_test_accessible_assert_state (flexors, GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (hip_panel_get_lit_structures (panel)), ==, 3);

  activate_row (buttock);
  gtk_test_accessible_assert_state (flexors, GTK_ACCESSIBLE_STATE_SELECTED, FALSE);
  g_assert_cmpuint (g_list_model_get_n_items (hip_panel_get_lit_structures (panel)), ==, 1);
  structure = g_list_model_get_item (hip_panel_get_lit_structures (panel), 0);
  g_assert_cmpstr (hip_structure_get_id (structure), ==, "gluteus-maximus");

  activate_row (buttock);
  g_assert_null (hip_panel_get_lit_structures (panel));

  activate_row (buttock);
  g_assert_nonnull (hip_panel_get_lit_structures (panel));
  hip_panel_set_open_condition (panel, NULL);
  hip_test_wait_until (hip_panel_get_lit_structures (panel) == NULL);
}

/* Where the rows stand, the lines have to go: those that lead straight on lead to the next row. */
static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *row = open_candidate (fixture, "deep-buttock", "gluteal-deep-rotator-overload");
  graphene_rect_t cause, arrow, effect;

  unfold (row, "How it is said to build up");
  hip_test_wait_until (hip_test_find (row, is_arrow, "m01") != NULL);
  gtk_test_widget_wait_for_draw (fixture->window);

  g_assert_true (gtk_widget_compute_bounds (hip_test_find (row, is_node, "Long sitting or a rushed build-up"), row, &cause));
  g_assert_true (gtk_widget_compute_bounds (hip_test_find (row, is_arrow, "m01"), row, &arrow));
  g_assert_true (gtk_widget_compute_bounds (hip_test_find (row, is_node, "Tight hip flexors"), row, &effect));
  g_assert_cmpfloat (cause.origin.y + cause.size.height, <=, arrow.origin.y);
  g_assert_cmpfloat (arrow.origin.y + arrow.size.height, <=, effect.origin.y);
  g_assert_false (hip_test_shows (hip_test_find (row, is_arrow, "m01"), "to: Tight hip flexors"));
  g_assert_true (hip_test_shows (hip_test_find (row, is_arrow, "m02"), "to: Large buttock muscle switched off"));
}

/* The lengths of the strokes of a line, without its head, one after the other. */
static char *
describe_line (HipVerdict verdict)
{
  const GdkRGBA black = { 0, 0, 0, 1 };
  const graphene_point_t way[] = { { 0, 8 }, { 100, 8 } };
  g_autoptr (GString) strokes = g_string_new (NULL);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 100, 16);
  cairo_t *cr = cairo_create (surface);
  const guchar *line;
  guint length = 0;

  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  hip_mechanism_draw_arrow (cr, verdict, &black, way, G_N_ELEMENTS (way));
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  line = cairo_image_surface_get_data (surface) + 8 * cairo_image_surface_get_stride (surface);
  for (guint x = 0; x < 80; x++)
    {
      if (line[x] != 0)
        {
          length++;
          continue;
        }

      if (length > 0)
        g_string_append_printf (strokes, "%u ", length);
      length = 0;
    }
  g_string_append_printf (strokes, "%u", length);
  cairo_surface_destroy (surface);

  return g_string_free (g_steal_pointer (&strokes), FALSE);
}

/* The line alone tells the verdict. */
static void
test_lines (void)
{
  g_autofree char *supported = describe_line (HIP_VERDICT_SUPPORTED);

  g_assert_cmpstr (supported, ==, "80");
  for (HipVerdict one = 0; one < HIP_N_VERDICTS; one++)
    {
      g_autofree char *line = describe_line (one);

      g_test_message ("%s: %s", hip_verdict_to_id (one), line);
      for (HipVerdict other = 0; other < one; other++)
        {
          g_autofree char *other_line = describe_line (other);

          g_assert_cmpstr (line, !=, other_line);
        }
    }
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
  hip_test_bear_warnings ();
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-font-name", "Cantarell 11", NULL);

#define add(path, function) g_test_add ("/cards/" path, Fixture, NULL, set_up, function, tear_down)
  add ("claims", test_claims);
  add ("conflicts", test_conflicts);
  add ("care", test_care);
  add ("provenance", test_provenance);
  add ("rows-stay", test_rows_stay);
  add ("arrow", test_arrow);
  add ("node", test_node);
  add ("order", test_order);
#undef add
  g_test_add_func ("/cards/lines", test_lines);
  g_test_add_func ("/cards/verdicts", test_verdicts);

  return g_test_run ();
}
