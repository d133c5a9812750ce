/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an answer moved, as the panel tells it. */

#include "config.h"

#include <string.h>

#include "hip-candidate-row.h"
#include "hip-panel.h"
#include "hip-question-row.h"
#include "hip-test-warnings.h"
#include "hip-window-test.h"

typedef struct
{
  HipEnquiry *enquiry;
  GtkWidget *window;
  GtkWidget *panel;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->enquiry = hip_test_enquiry_new ();
  fixture->panel = hip_panel_new (fixture->enquiry);
  fixture->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->panel);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 486, 754);
  gtk_window_present (GTK_WINDOW (fixture->window));
  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  hip_enquiry_set_safety_done (fixture->enquiry, TRUE);
  hip_test_wait_until (hip_test_shows (fixture->panel, "Likely structures"));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->enquiry);
}

static gboolean
is_row_of (GtkWidget  *widget,
           const char *condition)
{
  return HIP_IS_CANDIDATE_ROW (widget)
         && g_str_equal (hip_condition_get_id (hip_candidate_get_condition (
                           hip_candidate_row_get_candidate (HIP_CANDIDATE_ROW (widget)))),
                         condition);
}

static gboolean
is_question_row (GtkWidget  *widget,
                 const char *finding)
{
  return HIP_IS_QUESTION_ROW (widget) && gtk_widget_get_mapped (widget)
         && (finding == NULL
             || g_str_equal (hip_finding_get_id (hip_question_row_get_finding (HIP_QUESTION_ROW (widget))), finding));
}

static gboolean
starts_with (GtkWidget  *widget,
             const char *text)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
         && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), text);
}

static void
test_rows (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *question = hip_test_find (fixture->panel, is_question_row, "hip-turns-in-less");
  GtkWidget *up = hip_test_find (fixture->panel, is_row_of, "hip-osteoarthritis");

  g_assert_nonnull (question);
  g_assert_null (hip_test_find (up, starts_with, "↑"));

  hip_test_click (question, "Yes");
  hip_test_wait_until (hip_test_find (fixture->panel, starts_with, "Last answer: Hip turns in less. Up: Hip arthritis.") != NULL);

  /* The row moved, with its mark, and is the same row. */
  g_assert_true (hip_test_find (fixture->panel, is_row_of, "hip-osteoarthritis") == up);
  hip_test_wait_until (hip_test_shows (up, "↑ moved up: Hip turns in less"));
  g_assert_true (hip_test_shows (hip_test_find (fixture->panel, is_row_of, "iliopsoas-related-groin-pain"),
                                 "↓ moved down: Hip turns in less"));
  g_assert_true (hip_test_shows (hip_test_find (fixture->panel, is_row_of, "femoral-head-osteonecrosis"),
                                 "+ new here: Hip turns in less"));

  /* Marks are of the last answer only. */
  hip_enquiry_set_answer (fixture->enquiry, "pinch-in-deep-bend", HIP_ANSWER_UNKNOWN);
  hip_test_wait_until (!hip_test_shows (up, "↑ moved up: Hip turns in less"));
  hip_test_wait_until (
    hip_test_shows (fixture->panel, "Last answer: Not sure: Pinch in a deep bend. The order stays as it was."));

  hip_test_point_at (fixture->enquiry, "sit-bone", HIP_SIDE_RIGHT);
  hip_test_wait_until (hip_test_find (fixture->panel, starts_with, "Last answer: ") == NULL);
}

static gboolean
is_why_button (GtkWidget  *widget,
               const char *argument)
{
  return GTK_IS_TOGGLE_BUTTON (widget) && gtk_widget_get_mapped (widget)
         && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), "Why ask?") == 0;
}

static void
test_why (Fixture       *fixture,
          gconstpointer  data)
{
  GtkWidget *question = hip_test_find (fixture->panel, is_question_row, NULL);
  GtkWidget *button = hip_test_find (question, is_why_button, NULL);
  GtkWidget *why;

  g_assert_nonnull (button);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Why are you asking?");
  gtk_test_accessible_assert_state (button, GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  hip_test_wait_until ((why = hip_test_find (question, starts_with, "A ")) != NULL);
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (why)), " fits "));
  gtk_test_accessible_assert_state (button, GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), FALSE);
  hip_test_wait_until (hip_test_find (question, starts_with, "A ") == NULL);
}

static gboolean
is_contradiction_view (GtkWidget  *widget,
                       const char *argument)
{
  return hip_test_is_type (widget, "HipContradictionView");
}

static void
test_contradiction (Fixture       *fixture,
                    gconstpointer  data)
{
  GtkWidget *view = hip_test_find (fixture->panel, is_contradiction_view, NULL);

  g_assert_false (gtk_widget_get_visible (view));
  hip_enquiry_set_answer (fixture->enquiry, "sudden-onset", HIP_ANSWER_YES);
  hip_enquiry_set_answer (fixture->enquiry, "gradual-onset", HIP_ANSWER_YES);
  hip_test_wait_until (hip_test_shows (view, "Answers that don’t go together"));
  hip_test_wait_until (hip_test_find (view, hip_test_is_visible_button, "Sudden start") != NULL);

  /* The one that fits better stays. */
  gtk_widget_activate (hip_test_find (view, hip_test_is_visible_button, "Sudden start"));
  hip_test_wait_until (hip_enquiry_get_answer (fixture->enquiry, "gradual-onset") == HIP_ANSWER_NO);
  g_assert_cmpint (hip_enquiry_get_answer (fixture->enquiry, "sudden-onset"), ==, HIP_ANSWER_YES);
  g_assert_false (gtk_widget_get_visible (view));
}

/* Nobody can be sure of anything: the panel says what to do instead. */
static void
test_all_not_sure (Fixture       *fixture,
                   gconstpointer  data)
{
  for (guint i = 0; i < 3; i++)
    {
      GtkWidget *question;
      const char *finding;

      hip_test_wait_until ((question = hip_test_find (fixture->panel, is_question_row, NULL)) != NULL);
      finding = hip_finding_get_id (hip_question_row_get_finding (HIP_QUESTION_ROW (question)));
      hip_test_click (question, "Not sure");
      g_assert_true (hip_enquiry_was_asked (fixture->enquiry, finding));
    }

  hip_test_wait_until (hip_test_find (fixture->panel, starts_with, "All answers so far are “not sure”") != NULL);
}

/* GTK tells a screen reader of the new description of the heading, and of the row. */
static void
test_told (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *heading = hip_test_find (fixture->panel, hip_test_is_visible_label, "Likely structures");
  GListModel *lane = hip_candidate_model_get_lane (hip_enquiry_get_candidates (fixture->enquiry), HIP_LANE_FITS_BEST);
  g_autoptr (GString) text = g_string_new (NULL);

  hip_enquiry_set_answer (fixture->enquiry, "hip-turns-in-less", HIP_ANSWER_UNKNOWN);
  g_string_append (text, "Last answer: Not sure: Hip turns in less. The order stays as it was. Rule out first: ");
  g_string_append (text, "Bone stress at the neck of the thigh bone, Bone stress in the pubic bone. Fits best: ");
  for (guint i = 0; i < g_list_model_get_n_items (lane); i++)
    {
      g_autoptr (HipCandidate) candidate = g_list_model_get_item (lane, i);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", hip_condition_get_name (hip_candidate_get_condition (candidate)));
    }
  g_string_append (text, ". ");
  gtk_test_accessible_assert_property (heading, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text->str);
}

static void
add (const char *path,
     void      (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  hip_test_bear_warnings ();
  adw_init ();

  add ("/moved/rows", test_rows);
  add ("/moved/why", test_why);
  add ("/moved/contradiction", test_contradiction);
  add ("/moved/all-not-sure", test_all_not_sure);
  add ("/moved/told", test_told);

  return g_test_run ();
}
