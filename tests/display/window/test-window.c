/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-application.h"
#include "hip-body-map.h"
#include "hip-handout-dialog.h"
#include "hip-test-warnings.h"
#include "hip-window-test.h"
#include "hip-window.h"

typedef struct
{
  const char *const *arguments;
  void (*check) (HipWindow *window);
  int size;
  int status;
  gboolean checked;
} Run;

static void
window_added_cb (GtkApplication *application,
                 GtkWindow      *window,
                 Run            *run)
{
  if (run->size > 0)
    gtk_window_set_default_size (window, run->size, 720);
}

static int
command_line_cb (GApplication            *application,
                 GApplicationCommandLine *command_line,
                 Run                     *run)
{
  GtkWindow *window;

  g_assert_cmpint (G_APPLICATION_GET_CLASS (application)->command_line (application, command_line), ==, run->status);

  window = gtk_application_get_active_window (GTK_APPLICATION (application));
  g_assert_true (HIP_IS_WINDOW (window));
  hip_test_wait_until (gtk_widget_get_mapped (GTK_WIDGET (window)));

  run->check (HIP_WINDOW (window));
  run->checked = TRUE;
  gtk_window_destroy (window);

  return run->status;
}

static void
run_program (Run *run)
{
  g_autoptr (HipApplication) application = hip_application_new (G_APPLICATION_NON_UNIQUE);
  int status;

  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), run);
  g_signal_connect (application, "command-line", G_CALLBACK (command_line_cb), run);
  status = g_application_run (G_APPLICATION (application), g_strv_length ((char **) run->arguments), (char **) run->arguments);
  g_assert_cmpint (status, ==, run->status);
  g_assert_true (run->checked);
}

static void
check_groin (HipWindow *window)
{
  g_assert_cmpint (hip_window_get_view (window), ==, HIP_VIEW_FRONT);
  g_assert_cmpstr (hip_enquiry_get_title (hip_window_get_enquiry (window)), ==, "Groin crease, right");
  g_assert_true (hip_test_shows (GTK_WIDGET (window), "Groin crease, right"));
  g_assert_true (hip_test_shows (GTK_WIDGET (window), "Likely structures"));
}

static void
test_region (void)
{
  const char *const arguments[] = { "hip-map", "--region", "groin-crease:right", NULL };
  Run run = { .arguments = arguments, .check = check_groin };

  run_program (&run);
}

static gboolean
is_revealed_list (GtkWidget  *widget,
                  const char *argument)
{
  return GTK_IS_LIST_BOX (widget) && gtk_widget_get_mapped (widget) && GTK_IS_REVEALER (gtk_widget_get_parent (widget));
}

/* The style draws a ring around each list, and what reveals the list cuts off whatever lies beyond itself. */
static void
check_rings (HipWindow *window)
{
  GtkWidget *panel = GTK_WIDGET (hip_window_get_panel (window));
  GtkWidget *list = hip_test_find (panel, is_revealed_list, NULL);
  graphene_rect_t ring, room;

  g_assert_nonnull (list);
  hip_test_wait_until (gtk_widget_get_width (list) > 0);
  g_assert_true (gtk_widget_compute_bounds (list, panel, &ring));
  g_assert_true (gtk_widget_compute_bounds (gtk_widget_get_parent (list), panel, &room));
  graphene_rect_inset (&ring, -1, -1);
  g_assert_true (graphene_rect_contains_rect (&room, &ring));
}

static void
test_rings (void)
{
  const char *const arguments[] = { "hip-map", "--region", "groin-crease:right", NULL };
  Run run = { .arguments = arguments, .check = check_rings };

  run_program (&run);
}

static void
check_sit_bone (HipWindow *window)
{
  g_assert_cmpint (hip_window_get_view (window), ==, HIP_VIEW_BACK);
}

/* A spot that the front does not show turns the picture. */
static void
test_turns (void)
{
  const char *const arguments[] = { "hip-map", "--region", "sit-bone:left", NULL };
  Run run = { .arguments = arguments, .check = check_sit_bone };

  run_program (&run);
}

static GtkWindow *
find_dialog (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) toplevel = g_list_model_get_item (toplevels, i);

      /* The list keeps the window alive. */
      if (HIP_IS_HANDOUT_DIALOG (toplevel))
        return toplevel;
    }

  return NULL;
}

/* There is a handout as soon as there is a spot. */
static void
check_handout (HipWindow *window)
{
  GtkWindow *dialog;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.handout", NULL);
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  g_assert_true (gtk_window_get_modal (dialog));
  g_assert_true (gtk_window_get_transient_for (dialog) == GTK_WINDOW (window));
  hip_test_wait_until (hip_handout_dialog_is_settled (HIP_HANDOUT_DIALOG (dialog)));

  /* As Escape does. */
  gtk_widget_activate_action (GTK_WIDGET (dialog), "window.close", NULL);
  hip_test_wait_until (find_dialog () == NULL);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.clear", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.handout", NULL);
  g_assert_null (find_dialog ());
}

static void
test_handout (void)
{
  const char *const arguments[] = { "hip-map", "--region", "sit-bone:left", NULL };
  Run run = { .arguments = arguments, .check = check_handout };

  run_program (&run);
}

static void
check_views (HipWindow *window)
{
  GtkWidget *map = hip_window_get_map (window);

  for (HipView view = 0; view < HIP_N_VIEWS; view++)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.view", "s", hip_view_to_id (view));
      g_assert_cmpint (hip_window_get_view (window), ==, view);
      g_assert_cmpint (hip_body_map_get_view (HIP_BODY_MAP (map)), ==, view);
    }

  /* The picture can turn by itself. */
  hip_body_map_set_view (HIP_BODY_MAP (map), HIP_VIEW_SIDE);
  g_assert_cmpint (hip_window_get_view (window), ==, HIP_VIEW_SIDE);
}

static void
test_views (void)
{
  const char *const arguments[] = { "hip-map", "--view", "back", NULL };
  Run run = { .arguments = arguments, .check = check_views };

  run_program (&run);
}

static void
check_clear (HipWindow *window)
{
  hip_test_wait_until (hip_test_shows (GTK_WIDGET (window), "Likely structures"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.clear", NULL);
  g_assert_false (hip_enquiry_get_has_spots (hip_window_get_enquiry (window)));
  hip_test_wait_until (hip_test_shows (GTK_WIDGET (window), "Point to where it hurts"));
}

static void
escape (HipWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.escape", NULL);
}

/* Escape closes one thing after the other, and what it clears at last can be taken back. */
static void
check_escape (HipWindow *window)
{
  HipEnquiry *enquiry = hip_window_get_enquiry (window);
  HipPanel *panel = hip_window_get_panel (window);

  hip_test_wait_until (hip_test_shows (GTK_WIDGET (window), "Likely structures"));
  hip_enquiry_set_answer (enquiry, "pinch-in-deep-bend", HIP_ANSWER_YES);
  hip_panel_set_open_condition (panel, "hip-impingement-labral");
  hip_panel_start_safety_check (panel);
  escape (window);
  hip_test_wait_until (hip_test_shows (GTK_WIDGET (window), "Safety check not done"));
  hip_panel_show_steps (panel);

  escape (window);
  g_assert_nonnull (hip_panel_get_open_condition (panel));
  escape (window);
  g_assert_null (hip_panel_get_open_condition (panel));
  g_assert_true (hip_enquiry_get_has_spots (enquiry));

  escape (window);
  g_assert_false (hip_enquiry_get_has_spots (enquiry));
  g_assert_false (hip_enquiry_was_asked (enquiry, "pinch-in-deep-bend"));
  hip_test_wait_until (hip_test_shows (GTK_WIDGET (window), "Cleared"));

  hip_test_click (GTK_WIDGET (window), "Undo");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_cmpstr (hip_enquiry_get_title (enquiry), ==, "Groin crease, right");
  g_assert_cmpint (hip_enquiry_get_answer (enquiry, "pinch-in-deep-bend"), ==, HIP_ANSWER_YES);
}

static void
test_escape (void)
{
  const char *const arguments[] = { "hip-map", "--region", "groin-crease:right", NULL };
  Run run = { .arguments = arguments, .check = check_escape };

  run_program (&run);
}

static gboolean
is_keyless_shortcut (GtkWidget  *widget,
                     const char *argument)
{
  g_autofree char *accelerator = NULL;
  GtkShortcutType type;

  if (!GTK_IS_SHORTCUTS_SHORTCUT (widget))
    return FALSE;

  g_object_get (widget, "accelerator", &accelerator, "shortcut-type", &type, NULL);

  return type == GTK_SHORTCUT_ACCELERATOR && (accelerator == NULL || *accelerator == '\0');
}

/* Every row of the list of shortcuts says which keys to press. */
static void
check_shortcuts (HipWindow *window)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (window));
  GtkShortcutsWindow *shortcuts;
  GtkWidget *keyless;

  g_action_group_activate_action (G_ACTION_GROUP (application), "shortcuts", NULL);
  shortcuts = gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (window));
  g_assert_nonnull (shortcuts);
  hip_test_wait_until (gtk_widget_get_mapped (GTK_WIDGET (shortcuts)));

  keyless = hip_test_find (GTK_WIDGET (shortcuts), is_keyless_shortcut, NULL);
  if (keyless != NULL)
    {
      g_autofree char *title = NULL;

      g_object_get (keyless, "title", &title, NULL);
      g_error ("the shortcut “%s” has no keys", title);
    }
}

static void
test_shortcuts (void)
{
  const char *const arguments[] = { "hip-map", NULL };
  Run run = { .arguments = arguments, .check = check_shortcuts };

  run_program (&run);
}

/* The picture peels for the candidate that is open, not for one that the pointer is on. */
static void
check_peel (HipWindow *window)
{
  HipBodyMap *map = HIP_BODY_MAP (hip_window_get_map (window));
  HipPanel *panel = hip_window_get_panel (window);

  g_assert_cmpint (hip_body_map_get_layer (map), ==, HIP_LAYER_SKIN);
  gtk_widget_activate_action (GTK_WIDGET (panel), "panel.point-at", "s", "hip-osteoarthritis");
  g_assert_nonnull (hip_body_map_get_highlight (map));
  g_assert_cmpint (hip_body_map_get_layer (map), ==, HIP_LAYER_SKIN);

  hip_panel_set_open_condition (panel, "hip-osteoarthritis");
  g_assert_cmpint (hip_body_map_get_layer (map), !=, HIP_LAYER_SKIN);

  gtk_widget_activate_action (GTK_WIDGET (panel), "panel.point-at", "s", "");
  hip_panel_set_open_condition (panel, NULL);
  g_assert_null (hip_body_map_get_highlight (map));
  g_assert_cmpint (hip_body_map_get_layer (map), ==, HIP_LAYER_SKIN);
}

static void
test_peel (void)
{
  const char *const arguments[] = { "hip-map", "--region", "groin-crease:right", NULL };
  Run run = { .arguments = arguments, .check = check_peel };

  run_program (&run);
}

static void
compare (HipWindow         *window,
         const char *const *conditions)
{
  gtk_widget_activate_action_variant (GTK_WIDGET (window), "win.compare", g_variant_new_strv (conditions, -1));
}

/* Comparing opens a page, which closes again; one candidate is not compared, nor four. */
static void
check_compare (HipWindow *window)
{
  static const char *const one[] = { "hip-osteoarthritis", NULL };
  static const char *const two[] = { "hip-osteoarthritis", "hip-impingement-labral", NULL };
  static const char *const four[] = { "a", "b", "c", "d", NULL };

  compare (window, one);
  compare (window, four);
  g_assert_null (hip_test_find (GTK_WIDGET (window), hip_test_is_type, "HipComparePage"));

  compare (window, two);
  hip_test_wait_until (hip_test_shows (GTK_WIDGET (window), "What would separate them"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  hip_test_wait_until (hip_test_find (GTK_WIDGET (window), hip_test_is_type, "HipComparePage") == NULL);

  for (guint i = 0; two[i] != NULL; i++)
    gtk_widget_activate_action (GTK_WIDGET (hip_window_get_panel (window)), "panel.compare", "(sb)", two[i], TRUE);
  hip_test_wait_until (hip_test_find (GTK_WIDGET (window), hip_test_is_visible_button, "Compare (2)") != NULL);
  hip_test_click (GTK_WIDGET (window), "Compare (2)");
  hip_test_wait_until (hip_test_shows (GTK_WIDGET (window), "What would separate them"));
}

static void
test_compare (void)
{
  const char *const arguments[] = { "hip-map", "--region", "groin-crease:right", NULL };
  Run run = { .arguments = arguments, .check = check_compare };

  run_program (&run);
}

static void
test_clear (void)
{
  const char *const arguments[] = { "hip-map", "--region", "groin-crease:right", NULL };
  Run run = { .arguments = arguments, .check = check_clear };

  run_program (&run);
}

static void
check_failure (HipWindow *window)
{
  g_assert_null (hip_window_get_enquiry (window));
  g_assert_true (hip_test_shows (GTK_WIDGET (window), "Hip Map can’t read its knowledge"));
  g_assert_false (hip_test_shows (GTK_WIDGET (window), "Point to where it hurts"));
}

/* Nothing is better than half a list. */
static void
test_broken_catalogue (void)
{
  const char *const arguments[] = { "hip-map", "--catalogue", "/dev/null", "--region", "groin-crease", NULL };
  Run run = { .arguments = arguments, .check = check_failure, .status = EXIT_FAILURE };

  run_program (&run);
}

static void
check_narrow (HipWindow *window)
{
  hip_test_wait_until (gtk_widget_get_width (GTK_WIDGET (window)) > 0);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, 360);
  g_assert_true (hip_test_find (GTK_WIDGET (window), hip_test_is_visible_button, "Low back") != NULL);
}

static void
test_narrow (void)
{
  const char *const arguments[] = { "hip-map", "--region", "groin-crease:right", NULL };
  Run run = { .arguments = arguments, .check = check_narrow, .size = 360 };

  run_program (&run);
}

static void
test_bad_arguments (void)
{
  static const char *const lines[] = {
    "--region groin-creese", "--view frnt", "--region groin-crease:up", "--no-such-option", "somewhere",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *line = g_strconcat ("hip-map ", lines[i], NULL);
      g_auto (GStrv) arguments = g_strsplit (line, " ", -1);
      g_autoptr (HipApplication) application = hip_application_new (G_APPLICATION_NON_UNIQUE);

      g_assert_cmpint (g_application_run (G_APPLICATION (application), g_strv_length (arguments), arguments), ==, 2);
    }
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  hip_test_bear_warnings ();

  g_test_add_func ("/window/region", test_region);
  g_test_add_func ("/window/rings", test_rings);
  g_test_add_func ("/window/turns", test_turns);
  g_test_add_func ("/window/handout", test_handout);
  g_test_add_func ("/window/views", test_views);
  g_test_add_func ("/window/clear", test_clear);
  g_test_add_func ("/window/escape", test_escape);
  g_test_add_func ("/window/shortcuts", test_shortcuts);
  g_test_add_func ("/window/peel", test_peel);
  g_test_add_func ("/window/compare", test_compare);
  g_test_add_func ("/window/broken-catalogue", test_broken_catalogue);
  g_test_add_func ("/window/narrow", test_narrow);
  g_test_add_func ("/window/bad-arguments", test_bad_arguments);

  return g_test_run ();
}
