/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a coach does who keeps a session, comes back to it and erases it again, with the keyboard alone. Whenever something opens or
 * closes, the keyboard is somewhere, and can be seen. */

#include "config.h"

#include <glib/gstdio.h>

#include "hip-athletes-page.h"
#include "hip-athletes-test.h"
#include "hip-body-map.h"
#include "hip-hand.h"
#include "hip-handout-dialog.h"
#include "hip-map-region.h"
#include "hip-save-dialog.h"
#include "hip-timeline-page.h"
#include "hip-walk-program.h"
#include "hip-window-athletes.h"

/* What is looked for on the disk in the end is nowhere else in the program. */
#define NAME "Quokka A"
#define OTHER "Wombat B"
#define NOTE "Zeppelin after the long run"

#define REGION "pubis"

/* In the folder that the test is in, so that nobody has to look through a large one while this is typed. */
#define PDF "handout.pdf"

static HipWindow *window;
static HipHand *hand;

static gboolean
is_region (GtkWidget  *widget,
           const char *id)
{
  return HIP_IS_MAP_REGION (widget) && gtk_widget_get_mapped (widget)
         && g_str_equal (hip_region_get_id (hip_map_region_get_region (HIP_MAP_REGION (widget))), id);
}

static gboolean
is_mapped_type (GtkWidget  *widget,
                const char *type)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), g_type_from_name (type)) && gtk_widget_get_mapped (widget);
}

/* A button that says this, be it in a label of its own. */
static gboolean
is_pressable (GtkWidget  *widget,
              const char *text)
{
  return GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget) && hip_test_find (widget, hip_test_is_visible_label, text) != NULL;
}

static gboolean
is_menu_item (GtkWidget  *widget,
              const char *text)
{
  return hip_test_is_type (widget, "GtkModelButton") && gtk_widget_get_mapped (widget)
         && hip_test_find (widget, hip_test_is_visible_label, text) != NULL;
}

static gboolean
is_menu_button (GtkWidget  *widget,
                const char *tooltip)
{
  return GTK_IS_MENU_BUTTON (widget) && gtk_widget_get_mapped (widget)
         && g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0;
}

/* Somewhere that can be seen. */
static gboolean
has_keyboard (GtkWindow *over)
{
  GtkWidget *focus = gtk_window_get_focus (over);

  return focus != NULL && gtk_widget_get_mapped (focus) && gtk_widget_is_sensitive (focus);
}

static GtkWidget *
wait_for (GtkWindow     *over,
          HipTestFilter  filter,
          const char    *argument)
{
  for (guint i = 0; hip_test_find (GTK_WIDGET (over), filter, argument) == NULL; i++)
    {
      if (i == HIP_TEST_MOST_EVENTS)
        g_error ("There is no “%s”", argument);
      g_main_context_iteration (NULL, TRUE);
    }
  hip_hand_wait (hand);

  return hip_test_find (GTK_WIDGET (over), filter, argument);
}

static void
press (GtkWindow  *over,
       const char *label)
{
  hip_hand_tab_to (hand, wait_for (over, is_pressable, label));
  hip_hand_press (hand, GDK_KEY_Return, 0);
}

static GtkWindow *
find_over (GType type)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) toplevel = g_list_model_get_item (toplevels, i);

      /* The list keeps it alive. */
      if (g_type_is_a (G_OBJECT_TYPE (toplevel), type) && gtk_widget_get_mapped (GTK_WIDGET (toplevel)))
        return toplevel;
    }

  return NULL;
}

/* A dialog that opens takes the keyboard. */
static GtkWindow *
wait_for_over (GType type)
{
  GtkWindow *over;

  hip_test_wait_until (find_over (type) != NULL);
  over = find_over (type);
  hip_hand_go_to (hand, over);
  hip_test_wait_until (has_keyboard (over));

  return over;
}

/* A dialog that has closed gives it back. */
static void
wait_for_window (GType type)
{
  hip_test_wait_until (find_over (type) == NULL);
  hip_hand_go_to (hand, GTK_WINDOW (window));
  g_assert_true (has_keyboard (GTK_WINDOW (window)));
}

static GtkWidget *
wait_for_page (GType type)
{
  hip_test_wait_until (hip_window_get_page (window) != NULL && g_type_is_a (G_OBJECT_TYPE (hip_window_get_page (window)), type));
  hip_test_wait_until (has_keyboard (GTK_WINDOW (window)));

  return hip_window_get_page (window);
}

static void
wait_until_home (void)
{
  hip_test_wait_until (hip_window_get_page (window) == NULL);
  g_assert_true (has_keyboard (GTK_WINDOW (window)));
}

/* Escape closes a toast first, if there is one. */
static void
leave_page (void)
{
  GtkWidget *page = hip_window_get_page (window);

  hip_hand_press (hand, GDK_KEY_Escape, 0);
  if (hip_window_get_page (window) == page)
    hip_hand_press (hand, GDK_KEY_Escape, 0);
  g_assert_true (hip_window_get_page (window) != page);
}

static HipKeeper *
get_keeper (void)
{
  return hip_window_get_keeper (window);
}

static void
wait_until_saved (void)
{
  hip_test_wait_until (hip_keeper_get_state (get_keeper ()) == HIP_KEEPER_STATE_SAVED);
  g_assert_true (hip_test_shows (GTK_WIDGET (window), "Saved"));
}

static void
point (void)
{
  GtkWidget *region = wait_for (GTK_WINDOW (window), is_region, REGION);

  hip_hand_tab_to (hand, GTK_WIDGET (hip_body_map_get_canvas (HIP_BODY_MAP (hip_window_get_map (window)))));
  hip_hand_type (hand, "pub");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == region);
  hip_hand_press (hand, GDK_KEY_Return, 0);
  hip_test_wait_until (hip_enquiry_get_has_spots (hip_window_get_enquiry (window)));
}

static void
start_anew (void)
{
  hip_hand_press (hand, GDK_KEY_n, GDK_KEY_Control_L);
  hip_test_wait_until (hip_test_shows (GTK_WIDGET (window), "Guest"));
}

static int
get_intensity (void)
{
  HipEnquiry *enquiry = hip_window_get_enquiry (window);

  return hip_enquiry_get_intensity (enquiry, hip_library_get_region (hip_enquiry_get_library (enquiry), REGION), HIP_SIDE_NONE);
}

/* From “not said”. */
static void
say_pain (int pain)
{
  hip_hand_tab_to (hand, wait_for (GTK_WINDOW (window), is_mapped_type, "GtkScale"));
  for (int i = -1; i < pain; i++)
    hip_hand_press (hand, GDK_KEY_Right, 0);
  hip_test_wait_until (get_intensity () == pain);
}

/* With a name, a note and the first step that is offered. */
static void
save (void)
{
  GtkWindow *dialog;

  hip_hand_press (hand, GDK_KEY_s, GDK_KEY_Control_L);
  dialog = wait_for_over (HIP_TYPE_SAVE_DIALOG);
  hip_hand_type (hand, NAME);
  hip_hand_tab_to (hand, wait_for (dialog, is_mapped_type, "GtkTextView"));
  hip_hand_type (hand, NOTE);

  /* On from the text, and not into it. */
  hip_hand_press (hand, GDK_KEY_Tab, 0);
  while (!GTK_IS_CHECK_BUTTON (gtk_window_get_focus (dialog)))
    hip_hand_press (hand, GDK_KEY_Tab, 0);
  hip_hand_press (hand, GDK_KEY_space, 0);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (gtk_window_get_focus (dialog))));
  press (dialog, "Save");
  wait_for_window (HIP_TYPE_SAVE_DIALOG);
  wait_until_saved ();
}

/* Whoever is kept besides. */
static void
save_another (void)
{
  point ();
  hip_hand_press (hand, GDK_KEY_s, GDK_KEY_Control_L);
  wait_for_over (HIP_TYPE_SAVE_DIALOG);
  hip_hand_type (hand, OTHER);
  hip_hand_press (hand, GDK_KEY_Return, 0);
  wait_for_window (HIP_TYPE_SAVE_DIALOG);
  wait_until_saved ();
}

/* In the list, by name. */
static void
open_athlete (void)
{
  GtkWidget *page, *list;

  hip_hand_press (hand, GDK_KEY_l, GDK_KEY_Control_L);
  page = wait_for_page (HIP_TYPE_ATHLETES_PAGE);
  wait_for (GTK_WINDOW (window), hip_test_is_visible_label, NAME);

  /* To Tab the list is one stop, there and back. */
  list = hip_test_find (page, is_mapped_type, "GtkListView");
  hip_hand_tab_to (hand, list);
  hip_hand_press (hand, GDK_KEY_Tab, 0);
  g_assert_true (has_keyboard (GTK_WINDOW (window)));
  g_assert_false (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), page));
  hip_hand_press (hand, GDK_KEY_Tab, GDK_KEY_Shift_L);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), list));
  hip_hand_press (hand, GDK_KEY_Tab, GDK_KEY_Shift_L);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), page));
  g_assert_false (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), list));

  /* As fast as somebody types. */
  hip_hand_tab_to (hand, hip_test_find (page, is_mapped_type, "GtkSearchEntry"));
  hip_hand_type (hand, "quok");
  hip_hand_press (hand, GDK_KEY_Return, 0);
  wait_for_page (HIP_TYPE_TIMELINE_PAGE);
  wait_for (GTK_WINDOW (window), is_mapped_type, "HipSessionCard");
}

/* Of the step that was given in one of the sessions. */
static HipOutcome
get_outcome (void)
{
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (HipGivenStep) step = NULL;

  sessions = hip_test_list_sessions (hip_keeper_get_records (get_keeper ()),
                                     hip_athlete_get_id (hip_keeper_get_athlete (get_keeper ())));
  for (guint i = 0; i < sessions->len && step == NULL; i++)
    step = g_list_model_get_item (hip_session_get_steps (g_ptr_array_index (sessions, i)), 0);
  g_assert_nonnull (step);

  return hip_given_step_get_outcome (step);
}

/* What became of the step, and then better thought of. */
static void
rate (void)
{
  press (GTK_WINDOW (window), "Better");
  hip_test_wait_until (get_outcome () == HIP_OUTCOME_BETTER);
  g_assert_true (has_keyboard (GTK_WINDOW (window)));
  g_assert_true (is_pressable (gtk_window_get_focus (GTK_WINDOW (window)), "Better"));

  hip_hand_press (hand, GDK_KEY_Tab, 0);
  g_assert_true (is_pressable (gtk_window_get_focus (GTK_WINDOW (window)), "Same"));
  hip_hand_press (hand, GDK_KEY_space, 0);
  hip_test_wait_until (get_outcome () == HIP_OUTCOME_SAME);
  g_assert_true (has_keyboard (GTK_WINDOW (window)));
  g_assert_true (is_pressable (gtk_window_get_focus (GTK_WINDOW (window)), "Same"));
}

static void
hand_out (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), PDF, NULL);
  GtkWindow *dialog;

  hip_hand_press (hand, GDK_KEY_p, GDK_KEY_Control_L);
  dialog = wait_for_over (HIP_TYPE_HANDOUT_DIALOG);
  hip_test_wait_until (hip_handout_dialog_is_settled (HIP_HANDOUT_DIALOG (dialog)));
  press (dialog, "Save as PDF…");

  wait_for_over (GTK_TYPE_FILE_CHOOSER_DIALOG);
  hip_hand_press (hand, GDK_KEY_a, GDK_KEY_Control_L);
  hip_hand_type (hand, PDF);
  hip_hand_press (hand, GDK_KEY_Return, 0);
  hip_test_wait_until (find_over (GTK_TYPE_FILE_CHOOSER_DIALOG) == NULL);
  hip_test_wait_until (g_file_test (path, G_FILE_TEST_IS_REGULAR));

  hip_hand_go_to (hand, dialog);
  wait_for (dialog, hip_test_is_visible_label, "Saved as “" PDF "”");
  g_assert_true (has_keyboard (dialog));

  /* The toast goes first, unless it has gone by itself. */
  hip_hand_press (hand, GDK_KEY_Escape, 0);
  if (find_over (HIP_TYPE_HANDOUT_DIALOG) != NULL)
    hip_hand_press (hand, GDK_KEY_Escape, 0);
  wait_for_window (HIP_TYPE_HANDOUT_DIALOG);
}

static GtkWindow *
ask_to_erase (void)
{
  hip_hand_tab_to (hand, wait_for (GTK_WINDOW (window), is_menu_button, "More"));
  hip_hand_press (hand, GDK_KEY_Return, 0);
  hip_hand_choose (hand, wait_for (GTK_WINDOW (window), is_menu_item, "Erase athlete…"));

  return wait_for_over (ADW_TYPE_MESSAGE_DIALOG);
}

static void
erase (void)
{
  /* Enter alone erases nobody. */
  ask_to_erase ();
  hip_hand_press (hand, GDK_KEY_Return, 0);
  wait_for_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_true (HIP_IS_TIMELINE_PAGE (hip_window_get_page (window)));

  press (ask_to_erase (), "Erase");
  wait_for_window (ADW_TYPE_MESSAGE_DIALOG);
  wait_for_page (HIP_TYPE_ATHLETES_PAGE);
  hip_test_wait_until (!hip_test_shows (GTK_WIDGET (window), NAME));
  g_assert_true (has_keyboard (GTK_WINDOW (window)));
}

/* Whether any file of the user has a text in it. */
static gboolean
is_on_disk (const char *text)
{
  return folder_holds (g_get_user_data_dir (), text);
}

static void
walk (HipWindow *program)
{
  window = program;
  hip_test_wait_until (hip_body_map_is_settled (HIP_BODY_MAP (hip_window_get_map (window))));
  hand = hip_hand_new (GTK_WINDOW (window));

  point ();
  say_pain (6);
  save ();
  g_assert_true (is_on_disk (NAME));
  g_assert_true (is_on_disk (NOTE));
  start_anew ();
  save_another ();
  start_anew ();

  /* Some days later. */
  open_athlete ();
  press (GTK_WINDOW (window), "New session");
  wait_until_home ();
  g_assert_true (hip_test_shows (GTK_WIDGET (window), NAME));
  point ();
  say_pain (3);
  wait_until_saved ();
  open_athlete ();
  rate ();
  leave_page ();
  wait_for_page (HIP_TYPE_ATHLETES_PAGE);
  leave_page ();
  wait_until_home ();

  hand_out ();
  open_athlete ();
  erase ();
  g_assert_false (is_on_disk (NAME));
  g_assert_false (is_on_disk (NOTE));
  g_assert_true (is_on_disk (OTHER));
  leave_page ();
  wait_until_home ();
  g_assert_true (hip_test_shows (GTK_WIDGET (window), "Guest"));

  g_test_message ("%u keys", hip_hand_get_n_keys (hand));
  g_assert_cmpuint (hip_hand_get_n_clicks (hand), ==, 0);
  g_assert_cmpuint (hip_hand_get_n_turns (hand), ==, 0);
  g_clear_pointer (&hand, hip_hand_free);
}

static void
test_keep (void)
{
  g_autofree char *pdf = g_build_filename (g_get_user_data_dir (), PDF, NULL);
  g_autofree char *start = NULL;

  hip_walk_program_run (walk);

  g_assert_true (g_file_get_contents (pdf, &start, NULL, NULL));
  g_assert_true (g_str_has_prefix (start, "%PDF-"));
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *home = hip_test_begin_at_home (&argc, &argv);

  g_assert_cmpint (g_chdir (home), ==, 0);
  g_test_add_func ("/walks/keep", test_keep);

  return hip_test_run_at_home (home);
}
