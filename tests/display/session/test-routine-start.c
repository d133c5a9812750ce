/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From the list of what to do to a routine, and to show mode. */

#include "config.h"

#include "hip-application.h"
#include "hip-panel.h"
#include "hip-routine-page.h"
#include "hip-show-window.h"
#include "hip-step-row.h"
#include "hip-step-sheet.h"
#include "hip-test-warnings.h"
#include "hip-window-test.h"
#include "hip-window.h"

typedef struct
{
  HipEnquiry *enquiry;
  GtkWidget *window;
  GtkWidget *panel;
  GtkWidget *sheet;
  char *started;
} Fixture;

static void
routine_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  Fixture *fixture = data;
  g_autofree const char **ids = g_variant_get_strv (parameter, NULL);

  g_free (fixture->started);
  fixture->started = g_strjoinv (" ", (char **) ids);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  const GActionEntry entries[] = { { .name = "routine", .activate = routine_cb, .parameter_type = "as" } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), fixture);
  fixture->enquiry = hip_test_enquiry_new ();
  fixture->panel = hip_panel_new (fixture->enquiry);
  fixture->window = adw_window_new ();
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (actions));
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->panel);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 486, 754);
  gtk_window_present (GTK_WINDOW (fixture->window));
  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  fixture->sheet = hip_test_find (fixture->panel, hip_test_is_type, "HipStepSheet");
  hip_panel_show_steps (HIP_PANEL (fixture->panel));
  hip_test_wait_until (hip_test_find (fixture->sheet, hip_test_is_visible_button, "Start routine") != NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->enquiry);
  g_free (fixture->started);
}

static HipStepRow *
find_row (Fixture *fixture,
          guint    n)
{
  GtkWidget *row = hip_test_find (fixture->sheet, hip_test_is_type, "HipStepRow");

  /* The nth one with a timer. */
  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      if (hip_step_has_timer (hip_step_row_get_step (HIP_STEP_ROW (row))) && n-- == 0)
        return HIP_STEP_ROW (row);
    }

  g_assert_not_reached ();
}

static const char *
get_id (Fixture *fixture,
        guint    n)
{
  return hip_step_get_id (hip_step_row_get_step (find_row (fixture, n)));
}

static gboolean
is_check (GtkWidget  *widget,
          const char *argument)
{
  return GTK_IS_CHECK_BUTTON (widget);
}

static void
test_first_ones (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *expected = g_strjoin (" ", get_id (fixture, 0), get_id (fixture, 1), get_id (fixture, 2), NULL);

  g_assert_true (hip_test_shows (fixture->sheet, "3 steps with a timer"));
  hip_test_click (fixture->sheet, "Start routine");
  g_assert_cmpstr (fixture->started, ==, expected);

  /* Only what has a timer can be ticked, and the box says for what. */
  for (GtkWidget *row = hip_test_find (fixture->sheet, hip_test_is_type, "HipStepRow"); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      HipStep *step = hip_step_row_get_step (HIP_STEP_ROW (row));
      GtkWidget *check = hip_test_find (row, is_check, NULL);
      g_autofree char *name = g_strdup_printf ("In the routine: %s", hip_step_get_title (step));

      g_assert_true (gtk_widget_get_visible (check) == hip_step_has_timer (step));
      gtk_test_accessible_assert_property (check, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
    }
}

static void
test_choice (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *one = g_strdup (get_id (fixture, 1));
  GtkWidget *button = hip_test_find (fixture->sheet, hip_test_is_visible_button, "Start routine");

  hip_step_row_set_queued (find_row (fixture, 0), FALSE);
  hip_step_row_set_queued (find_row (fixture, 2), FALSE);
  g_assert_true (hip_test_shows (fixture->sheet, "1 step with a timer"));
  hip_test_click (fixture->sheet, "Start routine");
  g_assert_cmpstr (fixture->started, ==, one);

  hip_step_row_set_queued (find_row (fixture, 1), FALSE);
  g_assert_true (hip_test_shows (fixture->sheet, "Tick steps to do them with a timer"));
  g_assert_false (gtk_widget_is_sensitive (button));

  /* Nothing ticked stays nothing ticked when the list is made anew. */
  hip_enquiry_set_answer (fixture->enquiry, "pinch-in-deep-bend", HIP_ANSWER_YES);
  g_assert_false (gtk_widget_is_sensitive (button));

  hip_step_row_set_queued (find_row (fixture, 1), TRUE);
  g_assert_true (gtk_widget_is_sensitive (button));
}

/* An answer puts the steps in another order; the ticks stay with the steps. */
static void
test_choice_is_kept (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *kept = NULL;

  hip_step_row_set_queued (find_row (fixture, 0), FALSE);
  hip_step_row_set_queued (find_row (fixture, 1), FALSE);
  kept = g_strdup (get_id (fixture, 2));
  hip_enquiry_set_answer (fixture->enquiry, "pinch-in-deep-bend", HIP_ANSWER_YES);
  hip_test_click (fixture->sheet, "Start routine");
  g_assert_cmpstr (fixture->started, ==, kept);

  /* Where none of the ticked steps is offered, the first ones are ticked again. */
  hip_test_point_at (fixture->enquiry, "sit-bone", HIP_SIDE_LEFT);
  hip_panel_show_steps (HIP_PANEL (fixture->panel));
  hip_test_wait_until (hip_test_find (fixture->sheet, hip_test_is_visible_button, "Start routine") != NULL
                       && gtk_widget_is_sensitive (hip_test_find (fixture->sheet, hip_test_is_visible_button, "Start routine")));
}

static void
test_stop (Fixture       *fixture,
           gconstpointer  data)
{
  hip_enquiry_set_answer (fixture->enquiry, "landing-hurts", HIP_ANSWER_YES);
  hip_enquiry_set_answer (fixture->enquiry, "training-jump", HIP_ANSWER_YES);
  g_assert_cmpint (hip_enquiry_get_urgency (fixture->enquiry), ==, HIP_URGENCY_STOP_AND_GET_ASSESSED);
  hip_test_wait_until (hip_test_find (fixture->panel, hip_test_is_visible_button, "Start routine") == NULL);

  hip_enquiry_set_answer (fixture->enquiry, "landing-hurts", HIP_ANSWER_NO);
  hip_test_wait_until (hip_test_find (fixture->panel, hip_test_is_visible_button, "Start routine") != NULL);
}

/* The window. */

typedef struct
{
  const char *region;
  void (*check) (HipWindow *window);
  gboolean checked;
} Run;

static int
command_line_cb (GApplication            *application,
                 GApplicationCommandLine *command_line,
                 Run                     *run)
{
  GtkWindow *window;

  G_APPLICATION_GET_CLASS (application)->command_line (application, command_line);
  window = gtk_application_get_active_window (GTK_APPLICATION (application));
  g_assert_true (HIP_IS_WINDOW (window));
  hip_test_wait_until (gtk_widget_get_mapped (GTK_WIDGET (window)));
  run->check (HIP_WINDOW (window));
  run->checked = TRUE;
  gtk_window_destroy (window);

  return 0;
}

static void
run_program (gconstpointer data)
{
  Run run = *(const Run *) data;
  const char *arguments[] = { "hip-map", "--region", run.region, NULL };
  g_autoptr (HipApplication) application = hip_application_new (G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "command-line", G_CALLBACK (command_line_cb), &run);
  g_assert_cmpint (g_application_run (G_APPLICATION (application), run.region != NULL ? 3 : 1, (char **) arguments), ==, 0);
  g_assert_true (run.checked);
}

static void
activate (HipWindow  *window,
          const char *first,
          const char *second)
{
  const char *ids[] = { first, second, NULL };

  gtk_widget_activate_action_variant (GTK_WIDGET (window),
                                      "win.routine",
                                      g_variant_new_strv (ids, g_strv_length ((char **) ids)));
}

static GtkWidget *
find_page (HipWindow *window)
{
  return hip_test_find (GTK_WIDGET (window), hip_test_is_type, "HipRoutinePage");
}

static void
check_routine (HipWindow *window)
{
  HipEnquiry *enquiry = hip_window_get_enquiry (window);
  HipRoutine *routine;

  activate (window, "band-march", "half-kneeling-hip-flexor-stretch");
  g_assert_nonnull (find_page (window));
  routine = hip_enquiry_get_routine (enquiry);
  g_assert_cmpint (hip_routine_get_state (routine), ==, HIP_ROUTINE_RUNNING);
  g_assert_true (hip_routine_page_get_routine (HIP_ROUTINE_PAGE (find_page (window))) == routine);
  hip_test_wait_until (hip_test_shows (GTK_WIDGET (window), "Step 1 of 2"));

  /* Escape leaves it, paused; the list offers to go on, and it is the same routine. */
  gtk_widget_activate_action (GTK_WIDGET (window), "win.escape", NULL);
  g_assert_null (find_page (window));
  g_assert_cmpint (hip_routine_get_state (routine), ==, HIP_ROUTINE_PAUSED);
  g_assert_true (hip_enquiry_get_has_spots (enquiry));
  activate (window, "band-march", "half-kneeling-hip-flexor-stretch");
  g_assert_true (hip_enquiry_get_routine (enquiry) == routine);
  g_assert_cmpint (hip_routine_get_state (routine), ==, HIP_ROUTINE_RUNNING);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);

  /* Other steps are another routine; what is over begins anew. */
  activate (window, "band-march", NULL);
  g_assert_true (hip_enquiry_get_routine (enquiry) != routine);
  routine = hip_enquiry_get_routine (enquiry);
  while (hip_routine_get_current (routine) != NULL)
    hip_routine_skip (routine);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  activate (window, "band-march", NULL);
  g_assert_true (hip_enquiry_get_routine (enquiry) != routine);

  /* Now the window is closed in the middle of it. */
}

static void
check_resume (HipWindow *window)
{
  GtkWidget *panel = GTK_WIDGET (hip_window_get_panel (window));

  hip_panel_show_steps (hip_window_get_panel (window));
  hip_test_wait_until (hip_test_find (panel, hip_test_is_visible_button, "Start routine") != NULL);
  hip_test_click (panel, "Start routine");
  g_assert_nonnull (find_page (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.escape", NULL);
  hip_test_wait_until (hip_test_find (panel, hip_test_is_visible_button, "Resume routine") != NULL);
  hip_test_click (panel, "Resume routine");
  g_assert_nonnull (find_page (window));
}

static void
check_bad_ids (HipWindow *window)
{
  HipEnquiry *enquiry = hip_window_get_enquiry (window);

  activate (window, NULL, NULL);
  g_assert_null (find_page (window));
  activate (window, "no-such-step", NULL);
  g_assert_null (find_page (window));
  g_assert_null (hip_enquiry_get_routine (enquiry));

  /* The coach is told. */
  hip_test_wait_until (hip_test_find (GTK_WIDGET (window), hip_test_is_type, "AdwToastWidget") != NULL);
}

static void
check_stop (HipWindow *window)
{
  HipEnquiry *enquiry = hip_window_get_enquiry (window);

  hip_enquiry_set_answer (enquiry, "saddle-or-bladder-change", HIP_ANSWER_YES);
  activate (window, "band-march", NULL);
  g_assert_null (find_page (window));
  g_assert_null (hip_enquiry_get_routine (enquiry));
}

static GtkWidget *
find_show (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (HIP_IS_SHOW_WINDOW (window))
        return window;
    }

  return NULL;
}

static void
check_show (HipWindow *window)
{
  GtkWidget *show;

  g_assert_null (find_show ());
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-mode", NULL);
  show = find_show ();
  g_assert_nonnull (show);
  hip_test_wait_until (gtk_widget_get_mapped (show));
  hip_test_wait_until (hip_test_shows (show, "Groin crease, right"));

  /* The same view, and whatever the coach turns to. */
  hip_window_set_view (window, HIP_VIEW_BACK);
  g_assert_cmpint (hip_body_map_get_view (hip_show_view_get_map (hip_show_window_get_view (HIP_SHOW_WINDOW (show)))),
                   ==,
                   HIP_VIEW_BACK);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-mode", NULL);
  hip_test_wait_until (find_show () == NULL);

  /* It does not outlive the window. */
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-mode", NULL);
  hip_test_wait_until (find_show () != NULL);
}

static void
test_show_is_gone (void)
{
  static const Run run = { "groin-crease:right", check_show, FALSE };

  run_program (&run);
  g_assert_null (find_show ());
}

int
main (int   argc,
      char *argv[])
{
  static const Run routine = { "groin-crease:right", check_routine, FALSE };
  static const Run resume = { "groin-crease:right", check_resume, FALSE };
  static const Run bad_ids = { "groin-crease:right", check_bad_ids, FALSE };
  static const Run stop = { "groin-crease:right", check_stop, FALSE };

  gtk_test_init (&argc, &argv, NULL);
  hip_test_bear_warnings ();
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

#define ADD(name, function) g_test_add ("/routine-start/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("first-ones", test_first_ones);
  ADD ("choice", test_choice);
  ADD ("choice-is-kept", test_choice_is_kept);
  ADD ("stop", test_stop);
#undef ADD
  g_test_add_data_func ("/routine-start/window/routine", &routine, run_program);
  g_test_add_data_func ("/routine-start/window/resume", &resume, run_program);
  g_test_add_data_func ("/routine-start/window/bad-ids", &bad_ids, run_program);
  g_test_add_data_func ("/routine-start/window/stop", &stop, run_program);
  g_test_add_func ("/routine-start/window/show", test_show_is_gone);

  return g_test_run ();
}
