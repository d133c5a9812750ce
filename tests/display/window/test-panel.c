/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-answer-row.h"
#include "hip-lane-view.h"
#include "hip-panel-fixture.h"
#include "hip-step-sheet.h"
#include "hip-test-warnings.h"

static guint
count_rows (GtkWidget *widget)
{
  guint n = HIP_IS_CANDIDATE_ROW (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);

  return n;
}

static gboolean
is_in_sight (Fixture    *fixture,
             const char *text)
{
  GtkWidget *label = hip_test_find (fixture->panel, hip_test_is_visible_label, text);
  graphene_rect_t bounds;

  if (label == NULL)
    return FALSE;

  g_assert_true (gtk_widget_compute_bounds (label, fixture->window, &bounds));

  /* Whatever scrolled it away, or lies over it, would be found there instead. */
  for (guint i = 0; i < 2; i++)
    {
      const double y = bounds.origin.y + (i == 0 ? 1 : bounds.size.height - 1);

      if (gtk_widget_pick (fixture->window, bounds.origin.x + 2, y, GTK_PICK_NON_TARGETABLE) != label)
        return FALSE;
    }

  return TRUE;
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  g_assert_true (hip_test_shows (fixture->panel, "Point to where it hurts"));
  g_assert_true (hip_test_shows (fixture->panel, "Education, not a diagnosis. If you are worried, get checked."));
  g_assert_null (hip_panel_get_highlight (HIP_PANEL (fixture->panel)));

  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  hip_test_wait_until (!hip_test_shows (fixture->panel, "Point to where it hurts"));

  hip_enquiry_clear (fixture->enquiry);
  hip_test_wait_until (hip_test_shows (fixture->panel, "Point to where it hurts"));
}

/* Every candidate has one row, in the order of the ranking within its lane. */
static void
test_lanes (Fixture       *fixture,
            gconstpointer  data)
{
  HipCandidateModel *candidates = hip_enquiry_get_candidates (fixture->enquiry);
  guint n = 0;

  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  unfold_lanes (fixture->panel);

  for (HipLane lane = 0; lane < HIP_LANE_NONE; lane++)
    {
      GListModel *model = hip_candidate_model_get_lane (candidates, lane);

      for (guint i = 0; i < g_list_model_get_n_items (model); i++)
        {
          g_autoptr (HipCandidate) candidate = g_list_model_get_item (model, i);
          GtkWidget *row = find_row (fixture, hip_condition_get_id (hip_candidate_get_condition (candidate)));

          g_assert_nonnull (row);
          g_assert_cmpint (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)), ==, i);
          n++;
        }
    }

  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (count_rows (fixture->panel), ==, n);
}

/* The promise of the design: at the size that the panel has in a window of 1280×800, a bare click shows the first candidates and
 * the first step with its dose. */
static void
test_first_sight (Fixture       *fixture,
                  gconstpointer  data)
{
  const HipLane lanes[] = { HIP_LANE_RULE_OUT_FIRST, HIP_LANE_FITS_BEST };
  g_autoptr (HipStep) step = NULL;

  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  step = g_list_model_get_item (hip_enquiry_get_steps (fixture->enquiry), 0);

  hip_test_wait_until (is_in_sight (fixture, hip_step_get_title (step)));
  g_assert_true (is_in_sight (fixture, hip_step_get_dose (step)));

  for (gsize i = 0; i < G_N_ELEMENTS (lanes); i++)
    {
      GListModel *lane = hip_candidate_model_get_lane (hip_enquiry_get_candidates (fixture->enquiry), lanes[i]);
      g_autoptr (HipCandidate) candidate = g_list_model_get_item (lane, 0);

      g_assert_nonnull (candidate);
      g_assert_true (is_in_sight (fixture, hip_condition_get_name (hip_candidate_get_condition (candidate))));
    }
}

/* An answer keeps the rows of the conditions that stay in their lanes, whatever their places. */
static void
test_rows_stay (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GHashTable) rows = g_hash_table_new (g_str_hash, g_str_equal);
  GListModel *lane;
  guint n_kept = 0;

  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  lane = hip_candidate_model_get_lane (hip_enquiry_get_candidates (fixture->enquiry), HIP_LANE_FITS_BEST);

  for (guint i = 0; i < g_list_model_get_n_items (lane); i++)
    {
      g_autoptr (HipCandidate) candidate = g_list_model_get_item (lane, i);
      const char *id = hip_condition_get_id (hip_candidate_get_condition (candidate));

      g_hash_table_insert (rows, (char *) id, find_row (fixture, id));
    }

  hip_enquiry_set_answer (fixture->enquiry, "pinch-in-deep-bend", HIP_ANSWER_YES);

  for (guint i = 0; i < g_list_model_get_n_items (lane); i++)
    {
      g_autoptr (HipCandidate) candidate = g_list_model_get_item (lane, i);
      const char *id = hip_condition_get_id (hip_candidate_get_condition (candidate));
      GtkWidget *row = find_row (fixture, id);

      g_assert_nonnull (row);
      g_assert_cmpint (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)), ==, i);
      g_assert_true (hip_candidate_row_get_candidate (HIP_CANDIDATE_ROW (row)) == candidate);

      if (g_hash_table_contains (rows, id))
        {
          g_assert_true (g_hash_table_lookup (rows, id) == row);
          n_kept++;
        }
    }

  g_assert_cmpuint (n_kept, >, 0);
}

static void
test_details (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *joint, *flexor;
  HipCandidate *highlight;

  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  joint = find_row (fixture, "hip-impingement-labral");
  flexor = find_row (fixture, "iliopsoas-related-groin-pain");

  g_signal_emit_by_name (gtk_widget_get_parent (joint), "row-activated", joint);
  g_assert_true (hip_candidate_row_get_expanded (HIP_CANDIDATE_ROW (joint)));
  g_assert_cmpstr (hip_panel_get_open_condition (HIP_PANEL (fixture->panel)), ==, "hip-impingement-labral");
  highlight = hip_panel_get_highlight (HIP_PANEL (fixture->panel));
  g_assert_true (highlight == hip_candidate_row_get_candidate (HIP_CANDIDATE_ROW (joint)));
  hip_test_wait_until (hip_test_shows (joint, "What it is"));

  /* One at a time. */
  g_signal_emit_by_name (gtk_widget_get_parent (flexor), "row-activated", flexor);
  g_assert_false (hip_candidate_row_get_expanded (HIP_CANDIDATE_ROW (joint)));
  g_assert_true (hip_candidate_row_get_expanded (HIP_CANDIDATE_ROW (flexor)));

  /* An answer keeps the details open, and the highlight is of the new answer. */
  hip_enquiry_set_answer (fixture->enquiry, "pinch-in-deep-bend", HIP_ANSWER_YES);
  g_assert_cmpstr (hip_panel_get_open_condition (HIP_PANEL (fixture->panel)), ==, "iliopsoas-related-groin-pain");
  g_assert_true (hip_candidate_row_get_expanded (HIP_CANDIDATE_ROW (find_row (fixture, "iliopsoas-related-groin-pain"))));

  /* Another place is another conversation. */
  hip_test_point_at (fixture->enquiry, "sit-bone", HIP_SIDE_LEFT);
  g_assert_null (hip_panel_get_open_condition (HIP_PANEL (fixture->panel)));
  g_assert_null (hip_panel_get_highlight (HIP_PANEL (fixture->panel)));
}

static void
test_pointing (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *row;

  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  row = find_row (fixture, "hip-osteoarthritis");

  gtk_widget_activate_action (row, "panel.point-at", "s", "hip-osteoarthritis");
  g_assert_true (hip_panel_get_highlight (HIP_PANEL (fixture->panel))
                 == hip_candidate_row_get_candidate (HIP_CANDIDATE_ROW (row)));

  gtk_widget_activate_action (row, "panel.point-at", "s", "");
  g_assert_null (hip_panel_get_highlight (HIP_PANEL (fixture->panel)));
}

static gboolean
is_check_mark (GtkWidget  *widget,
               const char *argument)
{
  return GTK_IS_IMAGE (widget) && gtk_widget_get_mapped (widget)
         && g_strcmp0 (gtk_image_get_icon_name (GTK_IMAGE (widget)), "object-select-symbolic") == 0;
}

static gboolean
is_check (GtkWidget  *widget,
          const char *name)
{
  return GTK_IS_CHECK_BUTTON (widget) && gtk_widget_get_mapped (widget) && hip_test_shows (widget, name);
}

static void
test_safety_check (Fixture       *fixture,
                   gconstpointer  data)
{
  GListModel *questions = hip_enquiry_get_safety_questions (fixture->enquiry);
  guint n_facts = 0;

  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  hip_test_wait_until (hip_test_shows (fixture->panel, "Safety check not done"));

  hip_panel_start_safety_check (HIP_PANEL (fixture->panel));
  hip_test_wait_until (hip_test_shows (fixture->panel, "Safety check: tick what is true"));
  hip_test_click (fixture->panel, "None of these");

  g_assert_true (hip_enquiry_get_safety_done (fixture->enquiry));
  hip_test_wait_until (hip_test_shows (fixture->panel, "Safety check done"));

  /* Every sign is denied. Nobody said how old the athlete is, so that stays open. */
  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (HipFinding) finding = g_list_model_get_item (questions, i);
      HipAnswer answer = hip_enquiry_get_answer (fixture->enquiry, hip_finding_get_id (finding));

      if (g_str_equal (hip_finding_get_kind (finding), "fact"))
        {
          g_assert_cmpint (answer, ==, HIP_ANSWER_UNKNOWN);
          n_facts++;
        }
      else
        {
          g_assert_cmpint (answer, ==, HIP_ANSWER_NO);
        }
    }
  g_assert_cmpuint (n_facts, >, 0);

  /* It can still be said. */
  g_assert_true (hip_test_shows (fixture->panel, "None of the signs today · Age not given"));
  hip_test_click (fixture->panel, "Age 18 to 39");
  g_assert_cmpint (hip_enquiry_get_answer (fixture->enquiry, "age-18-39"), ==, HIP_ANSWER_YES);
  g_assert_cmpint (hip_enquiry_get_answer (fixture->enquiry, "age-60-or-over"), ==, HIP_ANSWER_NO);
  hip_test_wait_until (hip_test_shows (fixture->panel, "None of the signs today"));

  /* A sign that was found is counted, and nothing looks as if all were well. */
  hip_enquiry_set_answer (fixture->enquiry, "infection-risk", HIP_ANSWER_YES);
  hip_test_wait_until (hip_test_shows (fixture->panel, "1 sign ticked"));
  g_assert_null (hip_test_find (fixture->panel, is_check_mark, NULL));

  /* The banner says what was ticked, and what to do just once. */
  hip_test_wait_until (hip_test_shows (fixture->panel, "See a clinician soon"));
  g_assert_true (hip_test_shows (fixture->panel, "Because of: Infection risk."));
  g_assert_true (hip_test_shows (fixture->panel, "Tell the clinician about the infection, the injection or the medicine."));
  g_assert_true (hip_test_shows (fixture->panel, "Why see a clinician"));
}

/* What a tick brings up does not move the signs under the pointer. */
static void
test_signs_stay (Fixture       *fixture,
                 gconstpointer  data)
{
  HipFinding *finding = hip_library_get_finding (hip_enquiry_get_library (fixture->enquiry), "limp");
  graphene_rect_t before, after;
  GtkWidget *check, *banner;

  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  hip_panel_start_safety_check (HIP_PANEL (fixture->panel));
  hip_test_wait_until (hip_test_find (fixture->panel, is_check, "Limp") != NULL);
  check = hip_test_find (fixture->panel, is_check, "Limp");

  /* The whole question stands there, not just a word for it. */
  g_assert_true (hip_test_shows (check, hip_finding_get_question (finding)));

  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_true (gtk_widget_compute_bounds (check, fixture->window, &before));
  hip_enquiry_set_answer (fixture->enquiry, "fever-or-unwell", HIP_ANSWER_YES);
  banner = hip_test_find (fixture->panel, hip_test_is_type, "HipUrgencyBanner");
  hip_test_wait_until (gtk_widget_get_mapped (banner) && gtk_widget_get_height (banner) > 0);
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_true (gtk_widget_compute_bounds (check, fixture->window, &after));
  g_assert_cmpfloat_with_epsilon (after.origin.y, before.origin.y, 0.5);
}

static void
test_answered (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *fold, *row;

  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  hip_enquiry_set_answer (fixture->enquiry, "pinch-in-deep-bend", HIP_ANSWER_YES);
  hip_test_wait_until (hip_test_shows (fixture->panel, "Answered (1)"));

  row = hip_test_find (fixture->panel, hip_test_is_type, "HipAnswerRow");
  g_assert_nonnull (row);
  g_assert_cmpint (hip_answer_row_get_answer (HIP_ANSWER_ROW (row)), ==, HIP_ANSWER_YES);
  g_assert_false (gtk_widget_get_mapped (row));

  fold = gtk_widget_get_ancestor (row, HIP_TYPE_FOLD);
  hip_fold_set_expanded (HIP_FOLD (fold), TRUE);
  hip_test_wait_until (gtk_widget_get_mapped (row));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (hip_test_find (row, hip_test_is_visible_button, "No")), TRUE);
  g_assert_cmpint (hip_enquiry_get_answer (fixture->enquiry, "pinch-in-deep-bend"), ==, HIP_ANSWER_NO);
  g_assert_true (hip_test_find (fixture->panel, hip_test_is_type, "HipAnswerRow") == row);

  hip_enquiry_clear (fixture->enquiry);
  g_assert_null (hip_test_find (fixture->panel, hip_test_is_type, "HipAnswerRow"));
}

static gboolean
is_suggested (GtkWidget  *widget,
              const char *argument)
{
  return GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget) && gtk_widget_has_css_class (widget, "suggested-action");
}

static gboolean
is_labelled (GtkWidget  *widget,
             const char *text)
{
  return GTK_IS_BUTTON (widget) && hip_test_shows (widget, text);
}

static void
test_emergency (Fixture       *fixture,
                gconstpointer  data)
{
  HipFinding *finding = hip_library_get_finding (hip_enquiry_get_library (fixture->enquiry), "saddle-or-bladder-change");
  GtkWidget *check, *button;

  hip_test_point_at (fixture->enquiry, "lumbar-midline", HIP_SIDE_NONE);
  hip_test_wait_until (hip_test_shows (fixture->panel, "Safety check not done"));
  hip_panel_start_safety_check (HIP_PANEL (fixture->panel));
  hip_test_wait_until (hip_test_find (fixture->panel, is_check, hip_finding_get_name (finding)) != NULL);
  check = hip_test_find (fixture->panel, is_check, hip_finding_get_name (finding));
  g_assert_true (hip_test_shows (fixture->panel, "Likely structures"));
  gtk_widget_activate_action (fixture->panel, "panel.compare", "(sb)", "lumbar-radicular-pain", TRUE);
  gtk_widget_activate_action (fixture->panel, "panel.compare", "(sb)", "lumbar-spinal-stenosis", TRUE);
  hip_test_wait_until (hip_test_find (fixture->panel, is_labelled, "Compare (2)") != NULL);

  /* A tick counts at once, and leaves one thing to do. */
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_assert_cmpint (hip_enquiry_get_urgency (fixture->enquiry), ==, HIP_URGENCY_EMERGENCY);
  hip_test_wait_until (hip_test_shows (fixture->panel, "Emergency"));
  g_assert_false (hip_test_shows (fixture->panel, "Likely structures"));
  g_assert_false (hip_test_shows (fixture->panel, "Do now"));

  /* Nothing else stands out once the checklist is closed, but the tick can still be taken back. */
  hip_test_click (fixture->panel, "Later");
  hip_test_wait_until (hip_test_find (fixture->panel, is_labelled, "Change") != NULL);
  button = hip_test_find (fixture->panel, is_labelled, "Change");
  g_assert_null (hip_test_find (fixture->panel, is_suggested, NULL));
  g_assert_false (hip_test_shows (fixture->panel, "Compare (2)"));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == button);
  g_signal_emit_by_name (button, "clicked");
  hip_test_wait_until (gtk_widget_get_mapped (check));

  /* Taken back, it is as if it had never been ticked. */
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  hip_test_wait_until (hip_test_shows (fixture->panel, "Likely structures"));
  g_assert_false (hip_test_shows (fixture->panel, "Emergency"));
  g_assert_cmpint (hip_enquiry_get_answer (fixture->enquiry, hip_finding_get_id (finding)), ==, HIP_ANSWER_UNKNOWN);
  hip_test_click (fixture->panel, "Later");
  hip_test_wait_until (hip_test_find (fixture->panel, is_labelled, "Start") != NULL);
  g_assert_true (hip_test_shows (fixture->panel, "Compare (2)"));
}

static void
test_ask_next (Fixture       *fixture,
               gconstpointer  data)
{
  GListModel *questions = hip_enquiry_get_questions (fixture->enquiry);
  g_autoptr (HipFinding) first = NULL;
  g_autoptr (HipFinding) second = NULL;
  g_autoptr (HipFinding) third = NULL;

  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  hip_test_wait_until (hip_test_shows (fixture->panel, "Ask next"));

  first = g_list_model_get_item (questions, 0);
  hip_test_click (fixture->panel, "Yes");
  g_assert_cmpint (hip_enquiry_get_answer (fixture->enquiry, hip_finding_get_id (first)), ==, HIP_ANSWER_YES);

  hip_test_wait_until (hip_test_find (fixture->panel, hip_test_is_visible_button, "No") != NULL);
  second = g_list_model_get_item (questions, 0);
  g_assert_true (first != second);
  hip_test_click (fixture->panel, "No");
  g_assert_cmpint (hip_enquiry_get_answer (fixture->enquiry, hip_finding_get_id (second)), ==, HIP_ANSWER_NO);

  /* Who is not sure is not asked again. */
  hip_test_wait_until (hip_test_find (fixture->panel, hip_test_is_visible_button, "Not sure") != NULL);
  third = g_list_model_get_item (questions, 0);
  hip_test_click (fixture->panel, "Not sure");
  g_assert_cmpint (hip_enquiry_get_answer (fixture->enquiry, hip_finding_get_id (third)), ==, HIP_ANSWER_UNKNOWN);
  g_assert_true (hip_enquiry_was_asked (fixture->enquiry, hip_finding_get_id (third)));
  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (HipFinding) question = g_list_model_get_item (questions, i);

      g_assert_true (question != third);
    }
}

static void
test_steps (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (HipStep) last = NULL;
  GListModel *steps = hip_enquiry_get_steps (fixture->enquiry);
  GtkWidget *sheet;

  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  sheet = hip_test_find (fixture->panel, hip_test_is_type, "HipStepSheet");
  last = g_list_model_get_item (steps, g_list_model_get_n_items (steps) - 1);

  hip_test_wait_until (hip_test_shows (sheet, "Do now"));
  g_assert_true (hip_test_shows (sheet, "Safety check first"));
  g_assert_false (hip_test_shows (sheet, hip_step_get_title (last)));

  hip_panel_show_steps (HIP_PANEL (fixture->panel));
  g_assert_true (hip_step_sheet_get_expanded (HIP_STEP_SHEET (sheet)));
  hip_test_wait_until (hip_test_shows (sheet, hip_step_get_title (last)));

  hip_enquiry_set_safety_done (fixture->enquiry, TRUE);
  g_assert_false (hip_test_shows (sheet, "Safety check first"));
}

/* How far below the top of what scrolls it begins, in logical pixels. */
static double
get_top (GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW), &bounds));

  return bounds.origin.y;
}

static gboolean
begins_in_sight (GtkWidget *widget)
{
  const double top = get_top (widget);

  return gtk_widget_get_mapped (widget) && top >= 0
         && top < gtk_widget_get_height (gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW));
}

static gboolean
is_candidate (GtkWidget  *widget,
              const char *argument)
{
  return HIP_IS_CANDIDATE_ROW (widget) && gtk_widget_get_mapped (widget);
}

/* Below the picture, on a small screen: the first candidate is in sight, and after the safety check it is again. */
static void
test_short (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (HipStep) first = NULL;
  GtkWidget *dose, *heading;

  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  first = g_list_model_get_item (hip_enquiry_get_steps (fixture->enquiry), 0);
  hip_test_wait_until (hip_test_shows (fixture->panel, hip_step_get_dose (first)));
  dose = hip_test_find (fixture->panel, hip_test_is_visible_label, hip_step_get_dose (first));
  g_assert_cmpint (gtk_label_get_lines (GTK_LABEL (dose)), >, 1);
  g_assert_false (gtk_widget_has_css_class (fixture->panel, "compact"));

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 380);
  hip_test_wait_until (gtk_label_get_lines (GTK_LABEL (dose)) == 1);
  hip_test_wait_until (begins_in_sight (hip_test_find (fixture->panel, is_candidate, NULL)));
  g_assert_true (gtk_widget_has_css_class (fixture->panel, "compact"));

  hip_panel_start_safety_check (HIP_PANEL (fixture->panel));
  hip_test_wait_until (!begins_in_sight (hip_test_find (fixture->panel, is_candidate, NULL)));
  hip_test_wait_until (hip_test_find (fixture->panel, hip_test_is_visible_button, "None of these") != NULL);
  hip_test_click (fixture->panel, "None of these");
  heading = hip_test_find (fixture->panel, hip_test_is_visible_label, "Likely structures");
  hip_test_wait_until (get_top (heading) >= 0 && get_top (heading) < 16);
  g_assert_true (begins_in_sight (hip_test_find (fixture->panel, is_candidate, NULL)));

  /* A window that grows gives the dose its lines back. */
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 486, 754);
  hip_test_wait_until (gtk_label_get_lines (GTK_LABEL (dose)) > 1);
  g_assert_false (gtk_widget_has_css_class (fixture->panel, "compact"));
}

/* With text twice as large, too, the dose of the first step is told to its end: that is where a limit stands. */
static void
test_large_text (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  g_autoptr (HipStep) first = NULL;
  GtkWidget *dose, *caution;
  int dpi, usual;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  usual = dpi > 0 ? dpi : 96 * PANGO_SCALE;
  g_object_set (settings, "gtk-xft-dpi", 2 * usual, NULL);

  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  first = g_list_model_get_item (hip_enquiry_get_steps (fixture->enquiry), 0);
  hip_test_wait_until (hip_test_shows (fixture->panel, hip_step_get_dose (first)));
  dose = hip_test_find (fixture->panel, hip_test_is_visible_label, hip_step_get_dose (first));
  hip_test_wait_until (gtk_widget_get_height (dose) > 0);
  g_assert_cmpint (pango_layout_get_line_count (gtk_label_get_layout (GTK_LABEL (dose))), >, 3);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (dose))));

  /* What comes before it takes two lines where one is too short. */
  g_object_set (settings, "gtk-xft-dpi", usual * 3 / 2, NULL);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 754);
  caution = hip_test_find (fixture->panel, hip_test_is_visible_label, "Safety check first");
  g_assert_nonnull (caution);
  hip_test_wait_until (pango_layout_get_line_count (gtk_label_get_layout (GTK_LABEL (caution))) == 2);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (caution))));

  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

/* Many spots leave the heading short. */
static void
test_many_spots (Fixture       *fixture,
                 gconstpointer  data)
{
  HipLibrary *library = hip_enquiry_get_library (fixture->enquiry);
  GListModel *regions = hip_library_get_regions (library);
  g_autofree char *heading = NULL;

  hip_enquiry_freeze (fixture->enquiry);
  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (HipRegion) region = g_list_model_get_item (regions, i);

      hip_enquiry_toggle (fixture->enquiry, region, HIP_SIDE_LEFT);
    }
  hip_enquiry_thaw (fixture->enquiry);

  heading = g_strdup_printf ("5 spots: %s", hip_enquiry_get_title (fixture->enquiry));
  hip_test_wait_until (hip_test_shows (fixture->panel, heading));
  g_assert_cmpint (gtk_widget_get_height (hip_test_find (fixture->panel, hip_test_is_visible_label, heading)), <, 90);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  hip_test_bear_warnings ();
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-font-name", "Cantarell 11", NULL);

#define add(path, function) g_test_add ("/panel/" path, Fixture, NULL, set_up, function, tear_down)
  add ("empty", test_empty);
  add ("lanes", test_lanes);
  add ("first-sight", test_first_sight);
  add ("rows-stay", test_rows_stay);
  add ("details", test_details);
  add ("pointing", test_pointing);
  add ("safety-check", test_safety_check);
  add ("short", test_short);
  add ("large-text", test_large_text);
  add ("signs-stay", test_signs_stay);
  add ("emergency", test_emergency);
  add ("ask-next", test_ask_next);
  add ("answered", test_answered);
  add ("steps", test_steps);
  add ("many-spots", test_many_spots);
#undef add

  return g_test_run ();
}
