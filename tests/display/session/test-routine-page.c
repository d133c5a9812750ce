/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-dose.h"
#include "hip-routine-page.h"
#include "hip-sounds.h"
#include "hip-test-warnings.h"
#include "hip-window-test.h"

typedef struct
{
  GListStore *steps;
  HipEnquiry *enquiry;
  HipRoutine *routine;
  GtkWidget *window;
  GtkWidget *page;
  HipTimerDial *dial;
  gint64 now;
  guint n_back;
} Fixture;

static gint64
fake_clock (gpointer data)
{
  return ((Fixture *) data)->now;
}

static void
back_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  ((Fixture *) data)->n_back++;
}

static void
add_step (Fixture       *fixture,
          const char    *id,
          const HipDose *dose)
{
  g_autoptr (HipStep) step = hip_dose_new_step (id, dose);

  g_list_store_append (fixture->steps, step);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->steps = g_list_store_new (HIP_TYPE_STEP);
  fixture->enquiry = hip_test_enquiry_new ();
  fixture->now = G_TIME_SPAN_SECOND;
  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  hip_enquiry_set_safety_done (fixture->enquiry, TRUE);
}

static void
open_page (Fixture *fixture,
           int      width,
           int      height)
{
  const GActionEntry entries[] = { { .name = "back", .activate = back_cb } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  if (fixture->routine == NULL)
    {
      fixture->routine = hip_routine_new (G_LIST_MODEL (fixture->steps), NULL);
      hip_routine_set_clock (fixture->routine, fake_clock, fixture);
    }

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), fixture);
  fixture->page = hip_routine_page_new (fixture->routine, fixture->enquiry);
  fixture->dial = hip_routine_page_get_dial (HIP_ROUTINE_PAGE (fixture->page));
  fixture->window = gtk_window_new ();
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (actions));
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->page);
  gtk_window_set_decorated (GTK_WINDOW (fixture->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, height);
  gtk_window_present (GTK_WINDOW (fixture->window));
  hip_test_wait_until (gtk_widget_get_mapped (fixture->page) && gtk_widget_get_width (fixture->page) == width);
}

static void
close_page (Fixture *fixture)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture->window = NULL;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  if (fixture->window != NULL)
    close_page (fixture);
  if (fixture->routine != NULL)
    g_assert_finalize_object (fixture->routine);
  g_clear_object (&fixture->steps);
  g_assert_finalize_object (fixture->enquiry);
}

/* Lets time go by as it does while the program runs. */
static void
pass (Fixture *fixture,
      double   seconds)
{
  gint64 left = seconds * G_TIME_SPAN_SECOND;

  while (left > 0)
    {
      const gint64 bit = MIN (left, 5 * G_TIME_SPAN_SECOND);

      fixture->now += bit;
      left -= bit;
      hip_routine_update (fixture->routine);
    }
}

static gboolean
press (Fixture         *fixture,
       guint            keyval,
       GdkModifierType  state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (fixture->page);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller))
        continue;

      /* Before the button that has the focus. */
      g_assert_cmpint (gtk_event_controller_get_propagation_phase (controller), ==, GTK_PHASE_CAPTURE);
      g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &handled);

      return handled;
    }

  g_assert_not_reached ();
}

static gboolean
is_named (GtkWidget  *widget,
          const char *name)
{
  return gtk_widget_get_mapped (widget) && GTK_IS_BUTTON (widget)
         && gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name) == NULL;
}

static GtkWidget *
find_button (Fixture    *fixture,
             const char *name)
{
  GtkWidget *button = hip_test_find (fixture->page, is_named, name);

  if (button == NULL)
    g_error ("there is no button “%s”", name);

  return button;
}

#define STRETCH &(HipDose) { .type = "stretch", .sets = 1, .reps = 2, .hold_s = 30, .rest_s = 15, .both_sides = 1 }
#define COUNTED &(HipDose) { .sets = 2, .reps = 8, .rest_s = 30 }

static void
test_shows (Fixture       *fixture,
            gconstpointer  data)
{
  add_step (fixture, "Figure-4 stretch", STRETCH);
  add_step (fixture, "Bridge", COUNTED);
  open_page (fixture, 1280, 800);

  hip_test_wait_until (hip_test_shows (fixture->page, "Figure-4 stretch"));
  g_assert_true (hip_test_shows (fixture->page, "Step 1 of 2"));
  g_assert_true (hip_test_shows (fixture->page, "Get ready"));
  g_assert_true (hip_test_shows (fixture->page, "Next: Hold 1 of 2 · left · 30 s"));
  g_assert_true (hip_test_shows (fixture->page, "1. Do it slowly."));
  g_assert_true (hip_test_shows (fixture->page, "Stop when it hurts."));
  g_assert_cmpstr (hip_timer_dial_get_digits (fixture->dial), ==, "0:10");

  hip_routine_start (fixture->routine);
  pass (fixture, 10 + 5.5);
  g_assert_true (hip_test_shows (fixture->page, "Hold 1 of 2 · left · 30 s"));
  hip_test_wait_until (g_str_equal (hip_timer_dial_get_digits (fixture->dial), "0:25"));
  pass (fixture, 24);
  hip_test_wait_until (g_str_equal (hip_timer_dial_get_digits (fixture->dial), "0:01"));
  pass (fixture, 0.5);
  hip_test_wait_until (g_str_equal (hip_timer_dial_get_digits (fixture->dial), "0:05"));
  g_assert_true (hip_test_shows (fixture->page, "Switch to the right side"));
  pass (fixture, 5 + 30 + 15 + 30 + 5);
  g_assert_true (hip_test_shows (fixture->page, "Next: Bridge"));
  pass (fixture, 30 + 10);
  g_assert_true (hip_test_shows (fixture->page, "Step 2 of 2"));
  g_assert_true (hip_test_shows (fixture->page, "Set 1 of 2 · 8 times"));
  g_assert_cmpstr (hip_timer_dial_get_digits (fixture->dial), ==, "8×");
  hip_routine_done (fixture->routine);
  pass (fixture, 30);
  g_assert_true (hip_test_shows (fixture->page, "Next: nothing, this is the last"));
  g_assert_true (hip_test_shows (fixture->page, "Stop when it hurts."));
}

static void
test_card (Fixture       *fixture,
           gconstpointer  data)
{
  add_step (fixture, "Pool", &(HipDose) { .type = "load" });
  open_page (fixture, 1280, 800);
  hip_routine_start (fixture->routine);
  g_assert_cmpstr (hip_timer_dial_get_digits (fixture->dial), ==, "Do it");

  /* What has no timer is told by its dose. */
  g_assert_true (hip_test_shows (fixture->page, "dose"));
  find_button (fixture, "Set done");
  g_assert_false (hip_timer_dial_get_ticking (fixture->dial));
}

static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  add_step (fixture, "Figure-4 stretch", STRETCH);
  add_step (fixture, "Bridge", COUNTED);
  open_page (fixture, 1280, 800);

  g_assert_true (press (fixture, GDK_KEY_space, 0));
  g_assert_cmpint (hip_routine_get_state (fixture->routine), ==, HIP_ROUTINE_RUNNING);
  g_assert_true (press (fixture, GDK_KEY_space, 0));
  g_assert_cmpint (hip_routine_get_state (fixture->routine), ==, HIP_ROUTINE_PAUSED);
  g_assert_true (press (fixture, GDK_KEY_KP_Space, 0));
  g_assert_cmpint (hip_routine_get_state (fixture->routine), ==, HIP_ROUTINE_RUNNING);

  g_assert_true (press (fixture, GDK_KEY_Right, 0));
  g_assert_cmpuint (hip_routine_get_position (fixture->routine), ==, 1);
  g_assert_true (press (fixture, GDK_KEY_Right, 0));
  g_assert_cmpuint (hip_routine_get_position (fixture->routine), ==, 2);
  g_assert_true (press (fixture, GDK_KEY_Left, 0));
  g_assert_cmpuint (hip_routine_get_position (fixture->routine), ==, 1);

  /* These are for others: for menus, and for the focus. */
  g_assert_false (press (fixture, GDK_KEY_space, GDK_CONTROL_MASK));
  g_assert_false (press (fixture, GDK_KEY_Right, GDK_ALT_MASK));
  g_assert_false (press (fixture, GDK_KEY_Tab, 0));
  g_assert_false (press (fixture, GDK_KEY_Return, 0));
  g_assert_false (press (fixture, GDK_KEY_Escape, 0));
  g_assert_cmpuint (hip_routine_get_position (fixture->routine), ==, 1);

  /* Where lines run from right to left, so does time. */
  gtk_widget_set_direction (fixture->page, GTK_TEXT_DIR_RTL);
  g_assert_true (press (fixture, GDK_KEY_Left, 0));
  g_assert_cmpuint (hip_routine_get_position (fixture->routine), ==, 2);
  g_assert_true (press (fixture, GDK_KEY_Right, 0));
  g_assert_cmpuint (hip_routine_get_position (fixture->routine), ==, 1);
}

/* Space is for the timer even while another button has the focus; what pops up keeps its keys. */
static void
test_space_ends_a_set (Fixture       *fixture,
                       gconstpointer  data)
{
  add_step (fixture, "Bridge", COUNTED);
  open_page (fixture, 1280, 800);
  hip_routine_start (fixture->routine);
  hip_routine_skip (fixture->routine);
  find_button (fixture, "Set done");
  gtk_widget_grab_focus (find_button (fixture, "Skip"));
  g_assert_true (press (fixture, GDK_KEY_space, 0));
  g_assert_cmpuint (hip_routine_get_position (fixture->routine), ==, 2);
  g_assert_cmpint (hip_routine_get_state (fixture->routine), ==, HIP_ROUTINE_RUNNING);
}

static void
test_buttons (Fixture       *fixture,
              gconstpointer  data)
{
  add_step (fixture, "Figure-4 stretch", STRETCH);
  open_page (fixture, 1280, 800);

  g_signal_emit_by_name (find_button (fixture, "Start"), "clicked");
  g_assert_cmpint (hip_routine_get_state (fixture->routine), ==, HIP_ROUTINE_RUNNING);
  g_signal_emit_by_name (find_button (fixture, "Pause"), "clicked");
  g_assert_cmpint (hip_routine_get_state (fixture->routine), ==, HIP_ROUTINE_PAUSED);
  g_signal_emit_by_name (find_button (fixture, "Skip"), "clicked");
  g_assert_cmpuint (hip_routine_get_position (fixture->routine), ==, 1);
  g_signal_emit_by_name (find_button (fixture, "Back"), "clicked");
  g_assert_cmpuint (hip_routine_get_position (fixture->routine), ==, 0);
  find_button (fixture, "Resume");

  /* A tap on the dial is a tap on the routine. */
  {
    g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->dial));
    g_autoptr (GtkGesture) click = g_list_model_get_item (controllers, 0);

    g_signal_emit_by_name (click, "pressed", 1, 10., 10.);
    g_assert_cmpint (hip_routine_get_state (fixture->routine), ==, HIP_ROUTINE_RUNNING);
  }
}

static void
test_end (Fixture       *fixture,
          gconstpointer  data)
{
  add_step (fixture, "Bridge", &(HipDose) { .sets = 2, .reps = 1, .hold_s = 20, .rest_s = 30 });
  open_page (fixture, 1280, 800);
  hip_routine_start (fixture->routine);
  pass (fixture, 10 + 20 + 30 + 20);
  hip_test_wait_until (hip_test_shows (fixture->page, "All done"));
  g_assert_true (hip_test_shows (fixture->page, "Bridge: 2 of 2 sets, 40 s"));
  g_assert_false (hip_test_shows (fixture->page, "Stop when it hurts."));
  g_assert_cmpstr (hip_timer_dial_get_digits (fixture->dial), ==, "Done");
  g_assert_false (gtk_widget_is_sensitive (find_button (fixture, "Skip")));

  g_signal_emit_by_name (find_button (fixture, "Close"), "clicked");
  g_assert_cmpuint (fixture->n_back, ==, 1);
  g_assert_true (press (fixture, GDK_KEY_space, 0));
  g_assert_cmpuint (fixture->n_back, ==, 2);

  /* Back from the end is to the last set. */
  g_signal_emit_by_name (find_button (fixture, "Back"), "clicked");
  g_assert_cmpint (hip_routine_get_state (fixture->routine), ==, HIP_ROUTINE_PAUSED);
  g_assert_true (hip_test_shows (fixture->page, "Set 2 of 2 · hold 20 s"));
}

/* To be read at three metres: at least 96 pixels, and larger where there is room. */
static void
test_digits_size (Fixture       *fixture,
                  gconstpointer  data)
{
  static const struct
  {
    int width;
    int height;
  } sizes[] = { { 360, 673 }, { 800, 1150 }, { 1280, 753 }, { 1900, 1033 } };
  double last = 0;

  add_step (fixture, "Figure-4 stretch", STRETCH);

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      double size;

      open_page (fixture, sizes[i].width, sizes[i].height);
      hip_routine_start (fixture->routine);
      hip_test_wait_until (hip_timer_dial_get_digits_size (fixture->dial) > 0);
      size = hip_timer_dial_get_digits_size (fixture->dial);
      g_test_message ("%d by %d: %.0f px", sizes[i].width, sizes[i].height, size);
      g_assert_cmpfloat (size, >=, 96);
      g_assert_cmpfloat (size, >, last);
      last = size;
      close_page (fixture);
    }
}

/* The dial draws again and again only while there is something to see. */
static void
test_ticks (Fixture       *fixture,
            gconstpointer  data)
{
  add_step (fixture, "Bridge", COUNTED);
  open_page (fixture, 1280, 800);
  g_assert_false (hip_timer_dial_get_ticking (fixture->dial));

  hip_routine_start (fixture->routine);
  g_assert_true (hip_timer_dial_get_ticking (fixture->dial));
  hip_routine_pause (fixture->routine);
  g_assert_false (hip_timer_dial_get_ticking (fixture->dial));

  /* Nobody knows when a counted set ends. */
  hip_routine_start (fixture->routine);
  hip_routine_skip (fixture->routine);
  g_assert_false (hip_timer_dial_get_ticking (fixture->dial));
  hip_routine_set_pace (fixture->routine, 3);
  g_assert_true (hip_timer_dial_get_ticking (fixture->dial));

  /* Out of sight it rests; the routine goes on, and is right when it is seen again. */
  gtk_widget_set_visible (GTK_WIDGET (fixture->dial), FALSE);
  g_assert_false (hip_timer_dial_get_ticking (fixture->dial));
  pass (fixture, 24 + 12);
  gtk_widget_set_visible (GTK_WIDGET (fixture->dial), TRUE);
  g_assert_true (hip_timer_dial_get_ticking (fixture->dial));
  g_assert_cmpstr (hip_timer_dial_get_digits (fixture->dial), ==, "0:18");

  gtk_widget_set_visible (fixture->window, FALSE);
  g_assert_false (hip_timer_dial_get_ticking (fixture->dial));
  g_assert_cmpint (hip_routine_get_state (fixture->routine), ==, HIP_ROUTINE_RUNNING);
  gtk_widget_set_visible (fixture->window, TRUE);
  hip_test_wait_until (hip_timer_dial_get_ticking (fixture->dial));

  for (guint i = 0; i < 10; i++)
    hip_routine_skip (fixture->routine);
  g_assert_cmpint (hip_routine_get_state (fixture->routine), ==, HIP_ROUTINE_FINISHED);
  g_assert_false (hip_timer_dial_get_ticking (fixture->dial));
}

/* A screen reader is told what begins, and is not told every second. */
static void
test_told (Fixture       *fixture,
           gconstpointer  data)
{
  GtkAccessible *dial;

  add_step (fixture, "Figure-4 stretch", STRETCH);
  add_step (fixture, "Bridge", COUNTED);
  open_page (fixture, 1280, 800);
  dial = GTK_ACCESSIBLE (fixture->dial);
  gtk_test_accessible_assert_role (dial, GTK_ACCESSIBLE_ROLE_TIMER);
  gtk_test_accessible_assert_property (dial, GTK_ACCESSIBLE_PROPERTY_LABEL, "Get ready, Left side, 10 seconds");

  hip_routine_start (fixture->routine);
  pass (fixture, 10);
  gtk_test_accessible_assert_property (dial, GTK_ACCESSIBLE_PROPERTY_LABEL, "Hold, Left side, 30 seconds");
  pass (fixture, 12);
  hip_test_wait_until (g_str_equal (hip_timer_dial_get_digits (fixture->dial), "0:18"));
  gtk_test_accessible_assert_property (dial, GTK_ACCESSIBLE_PROPERTY_LABEL, "Hold, Left side, 30 seconds");
  g_assert_false (hip_test_shows (fixture->page, "0:18"));

  hip_routine_pause (fixture->routine);
  gtk_test_accessible_assert_property (dial, GTK_ACCESSIBLE_PROPERTY_LABEL, "Paused, Left side, 30 seconds");
  hip_routine_start (fixture->routine);
  pass (fixture, 18 + 5 + 30);
  gtk_test_accessible_assert_property (dial, GTK_ACCESSIBLE_PROPERTY_LABEL, "Rest, 15 seconds");
  pass (fixture, 15 + 30 + 5 + 30 + 10);
  gtk_test_accessible_assert_property (dial, GTK_ACCESSIBLE_PROPERTY_LABEL, "Repeat, 8 times");
  for (guint i = 0; i < 3; i++)
    hip_routine_skip (fixture->routine);
  gtk_test_accessible_assert_property (dial, GTK_ACCESSIBLE_PROPERTY_LABEL, "The routine is done");
}

static gboolean
is_nameless_control (GtkWidget  *widget,
                     const char *argument)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_focusable (widget) || GTK_IS_LABEL (widget)
      || GTK_IS_SCROLLED_WINDOW (widget) || GTK_IS_VIEWPORT (widget)
      || gtk_widget_get_ancestor (widget, GTK_TYPE_DROP_DOWN) != NULL)
    return FALSE;

  return !gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL)
         && !gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/* On a narrow page some buttons are icons; they keep their names. */
static void
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  static const int widths[] = { 360, 1280 };

  add_step (fixture, "Bridge", COUNTED);

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      open_page (fixture, widths[i], 700);
      g_assert_null (hip_test_find (fixture->page, is_nameless_control, NULL));
      find_button (fixture, "Back");
      find_button (fixture, "Skip");
      find_button (fixture, "Start");
      if (hip_sounds_is_supported ())
        find_button (fixture, "Sound");
      gtk_test_accessible_assert_role (hip_test_find (fixture->page, hip_test_is_visible_label, "Bridge"),
                                       GTK_ACCESSIBLE_ROLE_HEADING);
      close_page (fixture);
    }
}

/* The first stop of the Tab key is the button that a coach wants, and the page needs no pointer. */
static void
test_focus (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) stops = g_ptr_array_new ();

  add_step (fixture, "Bridge", COUNTED);
  open_page (fixture, 1280, 800);
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  gtk_widget_child_focus (fixture->page, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == find_button (fixture, "Start"));

  while (gtk_widget_child_focus (fixture->page, GTK_DIR_TAB_FORWARD) && stops->len < 20)
    g_ptr_array_add (stops, gtk_window_get_focus (GTK_WINDOW (fixture->window)));
  g_assert_true (g_ptr_array_find (stops, find_button (fixture, "Skip"), NULL));
}

/* A change can be seen from the corner of an eye, with animations and without. */
static void
test_cue (Fixture       *fixture,
          gconstpointer  data)
{
  add_step (fixture, "Figure-4 stretch", STRETCH);
  open_page (fixture, 1280, 800);
  hip_routine_start (fixture->routine);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (fixture->dial), "cue"));
  pass (fixture, 10);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (fixture->dial), "cue"));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (fixture->dial), "work"));
  hip_test_wait_until (!gtk_widget_has_css_class (GTK_WIDGET (fixture->dial), "cue"));
  pass (fixture, 30);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (fixture->dial), "cue"));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (fixture->dial), "between"));
}

static void
test_closed (Fixture       *fixture,
             gconstpointer  data)
{
  add_step (fixture, "Figure-4 stretch", STRETCH);
  open_page (fixture, 1280, 800);
  hip_routine_start (fixture->routine);
  pass (fixture, 20);

  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  close_page (fixture);
  g_assert_null (fixture->page);
  g_assert_cmpint (hip_routine_get_state (fixture->routine), ==, HIP_ROUTINE_PAUSED);
  pass (fixture, 100);
  g_assert_cmpint (hip_routine_get_remaining (fixture->routine), ==, 20 * G_TIME_SPAN_SECOND);

  /* Another page goes on where that one was. */
  open_page (fixture, 1280, 800);
  g_assert_cmpstr (hip_timer_dial_get_digits (fixture->dial), ==, "0:20");
  g_signal_emit_by_name (find_button (fixture, "Resume"), "clicked");
  pass (fixture, 1);
  g_assert_cmpint (hip_routine_get_remaining (fixture->routine), ==, 19 * G_TIME_SPAN_SECOND);
}

static void
test_asleep (Fixture       *fixture,
             gconstpointer  data)
{
  const char *note = "Paused while the computer was asleep. Press Space to go on.";

  add_step (fixture, "Figure-4 stretch", STRETCH);
  open_page (fixture, 1280, 800);
  hip_routine_start (fixture->routine);
  pass (fixture, 20);
  fixture->now += 3600 * G_TIME_SPAN_SECOND;
  hip_test_wait_until (hip_test_shows (fixture->page, note));
  g_assert_false (hip_timer_dial_get_ticking (fixture->dial));
  g_assert_cmpstr (hip_timer_dial_get_digits (fixture->dial), ==, "0:20");
  press (fixture, GDK_KEY_space, 0);
  hip_test_wait_until (!hip_test_shows (fixture->page, note));
  g_assert_cmpint (hip_routine_get_state (fixture->routine), ==, HIP_ROUTINE_RUNNING);
}

/* A sign that says stop is told on this page too, and nothing starts the timer again. */
static void
test_stop (Fixture       *fixture,
           gconstpointer  data)
{
  add_step (fixture, "Figure-4 stretch", STRETCH);
  open_page (fixture, 1280, 800);
  g_assert_false (hip_test_shows (fixture->page, "Safety check not done"));
  hip_enquiry_set_safety_done (fixture->enquiry, FALSE);
  hip_test_wait_until (hip_test_shows (fixture->page, "Safety check not done"));

  hip_routine_start (fixture->routine);
  hip_enquiry_set_routine (fixture->enquiry, fixture->routine);
  hip_enquiry_set_answer (fixture->enquiry, "cannot-bear-weight", HIP_ANSWER_YES);
  g_assert_cmpint (hip_enquiry_get_urgency (fixture->enquiry), >=, HIP_URGENCY_STOP_AND_GET_ASSESSED);
  g_assert_cmpint (hip_routine_get_state (fixture->routine), ==, HIP_ROUTINE_PAUSED);
  hip_test_wait_until (hip_test_shows (fixture->page, "The routine is stopped."));
  g_assert_nonnull (hip_test_find (fixture->page, hip_test_is_type, "HipUrgencyBanner"));

  g_assert_false (gtk_widget_is_sensitive (find_button (fixture, "Resume")));
  g_assert_false (gtk_widget_get_can_target (GTK_WIDGET (fixture->dial)));
  press (fixture, GDK_KEY_space, 0);
  press (fixture, GDK_KEY_Right, 0);
  g_assert_cmpint (hip_routine_get_state (fixture->routine), ==, HIP_ROUTINE_PAUSED);
  g_assert_cmpuint (hip_routine_get_position (fixture->routine), ==, 0);

  /* A slip of the mouse can be taken back. */
  hip_enquiry_set_answer (fixture->enquiry, "cannot-bear-weight", HIP_ANSWER_NO);
  hip_test_wait_until (gtk_widget_is_sensitive (find_button (fixture, "Resume")));
  hip_enquiry_set_routine (fixture->enquiry, NULL);
}

static void
test_pace (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *pace;

  add_step (fixture, "Bridge", COUNTED);
  open_page (fixture, 1280, 800);
  pace = hip_test_find (fixture->page, hip_test_is_type, "GtkDropDown");
  g_assert_true (gtk_widget_get_mapped (pace));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (pace), 2);
  g_assert_cmpuint (hip_routine_get_pace (fixture->routine), ==, 3);
  hip_routine_start (fixture->routine);
  pass (fixture, 10 + 3.5);
  hip_test_wait_until (g_str_equal (hip_timer_dial_get_digits (fixture->dial), "2/8"));
  close_page (fixture);

  /* Kept, and shown again; the repetitions go on where they were. */
  open_page (fixture, 1280, 800);
  g_assert_cmpstr (hip_timer_dial_get_digits (fixture->dial), ==, "2/8");
  pace = hip_test_find (fixture->page, hip_test_is_type, "GtkDropDown");
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (pace)), ==, 2);
}

static void
test_no_pace (Fixture       *fixture,
              gconstpointer  data)
{
  add_step (fixture, "Figure-4 stretch", STRETCH);
  open_page (fixture, 1280, 800);
  g_assert_false (gtk_widget_get_visible (hip_test_find (fixture->page, hip_test_is_type, "GtkDropDown")));
}

static int n_silences;

static GLogWriterOutput
count_silences (GLogLevelFlags   level,
                const GLogField *fields,
                gsize            n_fields,
                gpointer         data)
{
  for (gsize i = 0; i < n_fields; i++)
    {
      if (g_str_equal (fields[i].key, "MESSAGE") && g_str_has_prefix (fields[i].value, "No sound"))
        g_atomic_int_inc (&n_silences);
    }

  return (level & G_LOG_LEVEL_DEBUG) != 0 ? G_LOG_WRITER_HANDLED : g_log_writer_default (level, fields, n_fields, data);
}

/* Where nothing can play a sound, or a file is missing, the routine goes on in silence. */
static void
test_no_sound (void)
{
  if (!hip_sounds_is_supported ())
    {
      g_test_skip ("this build makes no sounds");
      return;
    }

  if (g_test_subprocess ())
    {
      Fixture fixture = { 0 };

      g_log_set_writer_func (count_silences, NULL, NULL);
      set_up (&fixture, NULL);
      add_step (&fixture, "Figure-4 stretch", STRETCH);
      open_page (&fixture, 1280, 800);
      g_assert_true (hip_routine_page_get_sound (HIP_ROUTINE_PAGE (fixture.page)));
      hip_routine_start (fixture.routine);
      pass (&fixture, 10 + 30);
      hip_test_wait_until (g_atomic_int_get (&n_silences) > 0);
      g_assert_cmpint (hip_routine_get_state (fixture.routine), ==, HIP_ROUTINE_RUNNING);
      pass (&fixture, 115);
      g_assert_cmpint (hip_routine_get_state (fixture.routine), ==, HIP_ROUTINE_FINISHED);
      tear_down (&fixture, NULL);
      return;
    }

  /* No such driver: as on a machine without a sound card. */
  g_setenv ("CANBERRA_DRIVER", "nonsense", TRUE);
  g_test_trap_subprocess ("/routine-page/no-sound", 0, 0);
  g_test_trap_assert_passed ();

  g_setenv ("CANBERRA_DRIVER", "null", TRUE);
  g_setenv ("HIP_MAP_SOUNDS", "/nowhere", TRUE);
  g_test_trap_subprocess ("/routine-page/no-sound", 0, 0);
  g_test_trap_assert_passed ();
}

static void
test_sound_button (Fixture       *fixture,
                   gconstpointer  data)
{
  GtkWidget *button;

  if (!hip_sounds_is_supported ())
    {
      g_test_skip ("this build makes no sounds");
      return;
    }

  add_step (fixture, "Figure-4 stretch", STRETCH);
  open_page (fixture, 1280, 800);
  button = find_button (fixture, "Sound");
  g_assert_true (hip_test_shows (fixture->page, "Sound on"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), FALSE);
  g_assert_false (hip_routine_page_get_sound (HIP_ROUTINE_PAGE (fixture->page)));
  g_assert_true (hip_test_shows (fixture->page, "Sound off"));
  g_object_set (fixture->page, "sound", TRUE, NULL);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  hip_test_bear_warnings ();
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

#define ADD(name, function) g_test_add ("/routine-page/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("shows", test_shows);
  ADD ("card", test_card);
  ADD ("keys", test_keys);
  ADD ("space-ends-a-set", test_space_ends_a_set);
  ADD ("buttons", test_buttons);
  ADD ("end", test_end);
  ADD ("digits-size", test_digits_size);
  ADD ("ticks", test_ticks);
  ADD ("told", test_told);
  ADD ("names", test_names);
  ADD ("focus", test_focus);
  ADD ("cue", test_cue);
  ADD ("closed", test_closed);
  ADD ("asleep", test_asleep);
  ADD ("stop", test_stop);
  ADD ("pace", test_pace);
  ADD ("no-pace", test_no_pace);
  ADD ("sound-button", test_sound_button);
#undef ADD
  g_test_add_func ("/routine-page/no-sound", test_no_sound);

  return g_test_run ();
}
