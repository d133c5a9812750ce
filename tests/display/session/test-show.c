/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-dose.h"
#include "hip-show-window.h"
#include "hip-test-warnings.h"
#include "hip-timer-dial.h"
#include "hip-window-test.h"
#include "hip-window.h"

typedef struct
{
  HipEnquiry *enquiry;
  HipRoutine *routine;
  GtkWidget *main_window;
  HipBodyMap *main_map;
  GtkWidget *show;
  HipShowView *view;
  gint64 now;
} Fixture;

static gint64
fake_clock (gpointer data)
{
  return ((Fixture *) data)->now;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->enquiry = hip_test_enquiry_new ();
  fixture->now = G_TIME_SPAN_SECOND;
  fixture->main_window = gtk_window_new ();
  fixture->main_map = HIP_BODY_MAP (hip_body_map_new ());
  hip_body_map_set_enquiry (fixture->main_map, fixture->enquiry);
  gtk_window_set_child (GTK_WINDOW (fixture->main_window), GTK_WIDGET (fixture->main_map));
  gtk_window_set_default_size (GTK_WINDOW (fixture->main_window), 400, 400);
  gtk_window_present (GTK_WINDOW (fixture->main_window));
  hip_test_wait_until (gtk_widget_get_mapped (fixture->main_window));

  fixture->show = hip_show_window_new (GTK_WINDOW (fixture->main_window), fixture->enquiry, fixture->main_map);
  fixture->view = hip_show_window_get_view (HIP_SHOW_WINDOW (fixture->show));
  g_object_add_weak_pointer (G_OBJECT (fixture->show), (gpointer *) &fixture->show);
}

static void
present (Fixture *fixture,
         int      width,
         int      height)
{
  gtk_window_unfullscreen (GTK_WINDOW (fixture->show));
  gtk_window_set_default_size (GTK_WINDOW (fixture->show), width, height);
  gtk_window_present (GTK_WINDOW (fixture->show));
  hip_test_wait_until (gtk_widget_get_mapped (fixture->show) && gtk_widget_get_width (fixture->show) == width);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->main_window));

  /* Show mode goes with the window of the coach. */
  g_assert_null (fixture->show);
  g_assert_finalize_object (fixture->enquiry);
  if (fixture->routine != NULL)
    g_assert_finalize_object (fixture->routine);
}

static HipRoutine *
begin_routine (Fixture *fixture)
{
  g_autoptr (GListStore) steps = g_list_store_new (HIP_TYPE_STEP);
  g_autoptr (HipStep) step = hip_dose_new_step ("Figure-4 stretch",
                                                &(HipDose) { .type = "stretch", .sets = 1, .reps = 2, .hold_s = 30, .rest_s = 15,
                                                             .both_sides = 1 });

  g_list_store_append (steps, step);
  fixture->routine = hip_routine_new (G_LIST_MODEL (steps), hip_enquiry_get_routine_log (fixture->enquiry));
  hip_routine_set_clock (fixture->routine, fake_clock, fixture);
  hip_enquiry_set_routine (fixture->enquiry, fixture->routine);
  hip_routine_start (fixture->routine);

  return fixture->routine;
}

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
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (fixture->show);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller)
          || gtk_event_controller_get_propagation_phase (controller) != GTK_PHASE_CAPTURE)
        continue;

      g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &handled);

      return handled;
    }

  g_assert_not_reached ();
}

static const char *
get_lit (Fixture *fixture)
{
  HipCandidate *lit = hip_show_view_get_lit (fixture->view);

  g_assert_true (hip_body_map_get_highlight (hip_show_view_get_map (fixture->view)) == lit);

  return lit != NULL ? hip_condition_get_name (hip_candidate_get_condition (lit)) : NULL;
}

static const char *
get_step (Fixture *fixture)
{
  HipStep *step = hip_show_view_get_step (fixture->view);

  return step != NULL ? hip_step_get_title (step) : NULL;
}

static char *
dup_candidate_name (Fixture *fixture,
                    guint    position)
{
  GListModel *lane = hip_candidate_model_get_lane (hip_enquiry_get_candidates (fixture->enquiry), HIP_LANE_FITS_BEST);
  g_autoptr (HipCandidate) candidate = g_list_model_get_item (lane, position);

  return g_strdup (hip_condition_get_name (hip_candidate_get_condition (candidate)));
}

static char *
dup_step_title (Fixture *fixture,
                guint    position)
{
  g_autoptr (HipStep) step = g_list_model_get_item (hip_enquiry_get_steps (fixture->enquiry), position);

  return g_strdup (hip_step_get_title (step));
}

static gboolean
is_shown_as (GtkWidget  *widget,
             const char *prefix)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
         && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), prefix);
}

static gboolean
shows_prefix (Fixture    *fixture,
              const char *prefix)
{
  return hip_test_find (GTK_WIDGET (fixture->view), is_shown_as, prefix) != NULL;
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  present (fixture, 1280, 800);
  g_assert_true (hip_test_shows (GTK_WIDGET (fixture->view), "Point to where it hurts"));
  g_assert_null (get_lit (fixture));

  /* There is nothing to move through, and nothing to pause. */
  press (fixture, GDK_KEY_Right, 0);
  press (fixture, GDK_KEY_Left, 0);
  press (fixture, GDK_KEY_space, 0);
  g_assert_null (get_lit (fixture));
  g_assert_null (get_step (fixture));
}

/* It follows the enquiry: the spot, the check, the candidates, the steps. */
static void
test_follows (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *view = GTK_WIDGET (fixture->view);
  g_autofree char *name = NULL;
  g_autofree char *step = NULL;

  present (fixture, 1280, 800);
  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  name = dup_candidate_name (fixture, 0);
  step = dup_step_title (fixture, 0);
  hip_test_wait_until (hip_test_shows (view, "Groin crease, right"));
  g_assert_true (hip_test_shows (view, name));
  g_assert_true (hip_test_shows (view, step));
  g_assert_cmpstr (get_lit (fixture), ==, name);

  g_assert_true (hip_test_shows (view, "Safety check not done"));
  g_assert_true (shows_prefix (fixture, "Rule out first: "));
  hip_enquiry_set_safety_done (fixture->enquiry, TRUE);
  hip_test_wait_until (!hip_test_shows (view, "Safety check not done"));

  hip_enquiry_clear (fixture->enquiry);
  hip_test_wait_until (hip_test_shows (view, "Point to where it hurts"));
  g_assert_false (hip_test_shows (view, name));
  g_assert_false (hip_test_shows (view, step));
  g_assert_null (get_lit (fixture));
}

static void
test_turns (Fixture       *fixture,
            gconstpointer  data)
{
  HipBodyMap *map = hip_show_view_get_map (fixture->view);

  hip_body_map_set_view (fixture->main_map, HIP_VIEW_BACK);
  hip_body_map_set_mirrored (fixture->main_map, TRUE);
  hip_body_map_set_profile_side (fixture->main_map, HIP_SIDE_LEFT);
  g_assert_cmpint (hip_body_map_get_view (map), ==, HIP_VIEW_BACK);
  g_assert_true (hip_body_map_get_mirrored (map));
  g_assert_cmpint (hip_body_map_get_profile_side (map), ==, HIP_SIDE_LEFT);

  /* The keys of the picture do nothing here: it must not be turned otherwise than the coach’s. */
  present (fixture, 1280, 800);
  g_assert_true (press (fixture, GDK_KEY_m, 0));
  g_assert_true (press (fixture, GDK_KEY_1, 0));
  g_assert_true (press (fixture, GDK_KEY_plus, GDK_SHIFT_MASK));
  g_assert_false (press (fixture, GDK_KEY_Tab, 0));
  g_assert_false (press (fixture, GDK_KEY_Return, 0));
  g_assert_false (press (fixture, GDK_KEY_q, GDK_CONTROL_MASK));
}

/* Nothing over the picture, and no names but those of the sides. */
static gboolean
is_name_or_button (GtkWidget  *widget,
                   const char *argument)
{
  return gtk_widget_get_mapped (widget)
         && (GTK_IS_BUTTON (widget) || gtk_widget_has_css_class (widget, "map-name")
             || gtk_widget_has_css_class (widget, "pointed-name"));
}

static void
test_plain (Fixture       *fixture,
            gconstpointer  data)
{
  HipBodyMap *map = hip_show_view_get_map (fixture->view);

  present (fixture, 1280, 800);
  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  hip_test_wait_until (hip_body_map_is_settled (map));
  hip_test_wait_until (hip_test_shows (GTK_WIDGET (map), "Athlete’s right"));
  g_assert_null (hip_test_find (GTK_WIDGET (map), is_name_or_button, NULL));
  g_assert_false (gtk_widget_get_can_focus (GTK_WIDGET (map)));
  g_assert_false (gtk_widget_get_can_target (GTK_WIDGET (map)));

  hip_body_map_set_plain (map, FALSE);
  hip_test_wait_until (hip_test_find (GTK_WIDGET (map), is_name_or_button, NULL) != NULL);
  g_assert_false (hip_body_map_get_plain (map));
}

static void
test_steps_through (Fixture       *fixture,
                    gconstpointer  data)
{
  const guint n_names = 3;
  g_auto (GStrv) names = g_new0 (char *, n_names + 1);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  guint n_steps;

  present (fixture, 1280, 800);
  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  for (guint i = 0; i < n_names; i++)
    names[i] = dup_candidate_name (fixture, i);
  first = dup_step_title (fixture, 0);
  second = dup_step_title (fixture, 1);
  n_steps = g_list_model_get_n_items (hip_enquiry_get_steps (fixture->enquiry));

  press (fixture, GDK_KEY_Left, 0);
  g_assert_cmpstr (get_lit (fixture), ==, names[0]);
  press (fixture, GDK_KEY_Right, 0);
  g_assert_cmpstr (get_lit (fixture), ==, names[1]);
  press (fixture, GDK_KEY_Down, 0);
  g_assert_cmpstr (get_lit (fixture), ==, names[2]);
  g_assert_null (get_step (fixture));

  /* The steps, while the picture keeps the last candidate. */
  press (fixture, GDK_KEY_Page_Down, 0);
  g_assert_cmpstr (get_lit (fixture), ==, names[2]);
  g_assert_cmpstr (get_step (fixture), ==, first);
  press (fixture, GDK_KEY_Right, 0);
  g_assert_cmpstr (get_step (fixture), ==, second);
  hip_test_wait_until (hip_test_shows (GTK_WIDGET (fixture->view), second));
  press (fixture, GDK_KEY_Up, 0);
  press (fixture, GDK_KEY_Page_Up, 0);
  g_assert_cmpstr (get_lit (fixture), ==, names[2]);
  g_assert_null (get_step (fixture));

  for (guint i = 0; i < n_steps + 10; i++)
    press (fixture, GDK_KEY_Right, 0);
  g_free (second);
  second = dup_step_title (fixture, n_steps - 1);
  g_assert_cmpstr (get_step (fixture), ==, second);

  gtk_widget_set_direction (fixture->show, GTK_TEXT_DIR_RTL);
  for (guint i = 0; i < n_steps + 10; i++)
    press (fixture, GDK_KEY_Right, 0);
  g_assert_cmpstr (get_lit (fixture), ==, names[0]);
  press (fixture, GDK_KEY_Left, 0);
  g_assert_cmpstr (get_lit (fixture), ==, names[1]);
}

/* An answer that moves a candidate does not move the light away from it. */
static void
test_keeps_light (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *name = NULL;
  g_autofree char *first = NULL;

  present (fixture, 1280, 800);
  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  hip_show_view_move (fixture->view, 1);
  name = g_strdup (get_lit (fixture));
  hip_enquiry_set_answer (fixture->enquiry, "pinch-in-deep-bend", HIP_ANSWER_YES);
  first = dup_candidate_name (fixture, 0);
  g_assert_cmpstr (first, ==, name);
  g_assert_cmpstr (get_lit (fixture), ==, name);
}

/* One clear action, and nothing else: no ranking, no exercise, and not what was ticked. */
static void
assert_one_action (Fixture    *fixture,
                   const char *word)
{
  GtkWidget *view = GTK_WIDGET (fixture->view);
  g_autofree char *name = dup_candidate_name (fixture, 0);

  hip_test_wait_until (hip_test_shows (view, word));
  g_assert_false (hip_test_shows (view, name));
  g_assert_false (shows_prefix (fixture, "Rule out first"));
  g_assert_false (shows_prefix (fixture, "What to do"));
  g_assert_false (shows_prefix (fixture, "Now:"));
  g_assert_false (shows_prefix (fixture, "Because"));
  g_assert_null (get_lit (fixture));
  g_assert_null (get_step (fixture));
}

static void
test_stop (Fixture       *fixture,
           gconstpointer  data)
{
  present (fixture, 1280, 800);
  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  begin_routine (fixture);
  hip_enquiry_set_answer (fixture->enquiry, "landing-hurts", HIP_ANSWER_YES);
  hip_enquiry_set_answer (fixture->enquiry, "training-jump", HIP_ANSWER_YES);
  g_assert_cmpint (hip_enquiry_get_urgency (fixture->enquiry), ==, HIP_URGENCY_STOP_AND_GET_ASSESSED);
  assert_one_action (fixture, "Stop running and get assessed");

  /* Space does not start again what a sign has stopped. */
  g_assert_cmpint (hip_routine_get_state (fixture->routine), ==, HIP_ROUTINE_PAUSED);
  press (fixture, GDK_KEY_space, 0);
  press (fixture, GDK_KEY_Right, 0);
  g_assert_cmpint (hip_routine_get_state (fixture->routine), ==, HIP_ROUTINE_PAUSED);

  hip_enquiry_set_answer (fixture->enquiry, "saddle-or-bladder-change", HIP_ANSWER_YES);
  assert_one_action (fixture, "Emergency");
}

static void
test_routine (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *view = GTK_WIDGET (fixture->view);
  HipTimerDial *dial;
  g_autofree char *first = NULL;

  present (fixture, 1280, 800);
  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  begin_routine (fixture);
  hip_test_wait_until (hip_test_shows (view, "Now: Figure-4 stretch"));
  g_assert_cmpstr (get_step (fixture), ==, "Figure-4 stretch");
  dial = HIP_TIMER_DIAL (hip_test_find (view, hip_test_is_type, "HipTimerDial"));
  hip_test_wait_until (hip_timer_dial_get_ticking (dial));

  pass (fixture, 10 + 6);
  hip_test_wait_until (g_str_equal (hip_timer_dial_get_digits (dial), "0:24"));
  g_assert_true (hip_test_shows (view, "Hold 1 of 2 · left · 30 s"));

  press (fixture, GDK_KEY_space, 0);
  g_assert_cmpint (hip_routine_get_state (fixture->routine), ==, HIP_ROUTINE_PAUSED);
  g_assert_true (hip_test_shows (view, "Paused · step 1 of 1"));
  g_assert_false (hip_timer_dial_get_ticking (dial));
  press (fixture, GDK_KEY_space, 0);
  g_assert_cmpint (hip_routine_get_state (fixture->routine), ==, HIP_ROUTINE_RUNNING);

  /* The arrows go to the candidates and come back to the routine, which they leave alone. */
  press (fixture, GDK_KEY_Left, 0);
  g_assert_null (get_step (fixture));
  g_assert_true (hip_test_shows (view, "Now: Figure-4 stretch"));
  press (fixture, GDK_KEY_Right, 0);
  press (fixture, GDK_KEY_Right, 0);
  g_assert_cmpstr (get_step (fixture), ==, "Figure-4 stretch");
  g_assert_cmpint (hip_routine_get_remaining (fixture->routine), ==, 24 * G_TIME_SPAN_SECOND);

  pass (fixture, 24 + 5 + 30 + 15 + 30 + 5 + 30);
  g_assert_cmpint (hip_routine_get_state (fixture->routine), ==, HIP_ROUTINE_FINISHED);
  first = dup_step_title (fixture, 0);
  hip_test_wait_until (hip_test_shows (view, first));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (dial)));
}

static double
get_font_size (GtkWidget *widget)
{
  const PangoFontDescription *font = pango_context_get_font_description (gtk_widget_get_pango_context (widget));
  const double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  return pango_font_description_get_size_is_absolute (font) ? size : size * 96 / 72;
}

static gboolean
is_small_label (GtkWidget  *widget,
                const char *argument)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && get_font_size (widget) < 24;
}

/* To be read at two metres. */
static void
test_font_sizes (Fixture       *fixture,
                 gconstpointer  data)
{
  static const struct
  {
    int width;
    int height;
  } sizes[] = { { 1280, 800 }, { 1900, 1080 }, { 800, 1100 } };
  GtkWidget *view = GTK_WIDGET (fixture->view);

  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      GtkWidget *title, *small;

      gtk_widget_set_visible (fixture->show, FALSE);
      present (fixture, sizes[i].width, sizes[i].height);
      title = hip_test_find (view, hip_test_is_visible_label, "Groin crease, right");
      gtk_test_accessible_assert_role (title, GTK_ACCESSIBLE_ROLE_HEADING);
      g_assert_cmpfloat (get_font_size (title), >=, 36);

      small = hip_test_find (view, is_small_label, NULL);
      if (small != NULL)
        g_error ("“%s” is %.1f pixels small", gtk_label_get_text (GTK_LABEL (small)), get_font_size (small));
    }

  hip_enquiry_set_answer (fixture->enquiry, "saddle-or-bladder-change", HIP_ANSWER_YES);
  hip_test_wait_until (hip_test_shows (view, "Emergency"));
  g_assert_null (hip_test_find (view, is_small_label, NULL));
}

static void
test_rows (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *view = GTK_WIDGET (fixture->view);
  GtkWidget *row;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;

  present (fixture, 1280, 800);
  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  name = dup_candidate_name (fixture, 0);
  label = g_strdup_printf ("1: %s", name);
  row = hip_test_find (view, hip_test_is_type, "HipShowRow");
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_role (gtk_widget_get_parent (row), GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, label);
  gtk_test_accessible_assert_state (row, GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  hip_show_view_move (fixture->view, 1);
  gtk_test_accessible_assert_state (row, GTK_ACCESSIBLE_STATE_SELECTED, FALSE);
}

/* What is in the light can be seen, also where there is no room for everything. */
static void
test_scrolls (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *view = GTK_WIDGET (fixture->view);
  GtkWidget *scrolled_window = hip_test_find (view, hip_test_is_type, "GtkScrolledWindow");
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled_window));

  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  present (fixture, 600, 600);
  hip_test_wait_until (gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment));
  hip_show_view_move (fixture->view, 1);
  hip_show_view_move (fixture->view, 1);
  hip_test_wait_until (gtk_adjustment_get_value (adjustment) > 0);
  hip_show_view_move (fixture->view, -1);
  hip_show_view_move (fixture->view, -1);
  hip_test_wait_until (gtk_adjustment_get_value (adjustment) < 1);
}

static void
test_escape (Fixture       *fixture,
             gconstpointer  data)
{
  present (fixture, 1280, 800);
  g_assert_true (press (fixture, GDK_KEY_Escape, 0));
  hip_test_wait_until (fixture->show == NULL);
}

static void
test_f11 (Fixture       *fixture,
          gconstpointer  data)
{
  present (fixture, 1280, 800);
  g_assert_true (press (fixture, GDK_KEY_F11, 0));
  hip_test_wait_until (fixture->show == NULL);
}

/* Another screen than the one that is worked on, if there is another. */
static void
test_choose (Fixture       *fixture,
             gconstpointer  data)
{
  GdkDisplay *display = gdk_display_get_default ();
  g_autoptr (GListStore) monitors = g_list_store_new (GDK_TYPE_MONITOR);
  g_autoptr (GdkMonitor) first = g_object_new (GDK_TYPE_MONITOR, "display", display, NULL);
  g_autoptr (GdkMonitor) second = g_object_new (GDK_TYPE_MONITOR, "display", display, NULL);

  g_assert_null (hip_show_window_choose_monitor (G_LIST_MODEL (monitors), NULL));
  g_list_store_append (monitors, first);
  g_assert_true (hip_show_window_choose_monitor (G_LIST_MODEL (monitors), NULL) == first);
  g_assert_true (hip_show_window_choose_monitor (G_LIST_MODEL (monitors), first) == first);
  g_list_store_append (monitors, second);
  g_assert_true (hip_show_window_choose_monitor (G_LIST_MODEL (monitors), first) == second);
  g_assert_true (hip_show_window_choose_monitor (G_LIST_MODEL (monitors), second) == first);
  g_assert_true (hip_show_window_choose_monitor (G_LIST_MODEL (monitors), NULL) == first);
}

/* Screens come and go while people look. A virtual display has one that stays; what is shown then must not so much as blink. */
static void
test_screens_change (Fixture       *fixture,
                     gconstpointer  data)
{
  GListModel *monitors = gdk_display_get_monitors (gdk_display_get_default ());
  g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, 0);
  GdkRectangle geometry;

  g_assert_cmpuint (g_list_model_get_n_items (monitors), ==, 1);
  gdk_monitor_get_geometry (monitor, &geometry);
  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  gtk_window_present (GTK_WINDOW (fixture->show));
  hip_test_wait_until (gtk_widget_get_mapped (fixture->show) && gtk_widget_get_width (fixture->show) == geometry.width);
  g_assert_true (hip_show_window_get_monitor (HIP_SHOW_WINDOW (fixture->show)) == monitor);
  hip_show_view_move (fixture->view, 1);

  g_list_model_items_changed (monitors, 0, 1, 1);
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (hip_show_window_get_monitor (HIP_SHOW_WINDOW (fixture->show)) == monitor);
  g_assert_true (gtk_widget_get_mapped (fixture->show));
  g_assert_cmpint (gtk_widget_get_width (fixture->show), ==, geometry.width);
  g_assert_nonnull (get_lit (fixture));
}

/* An application does this by itself. */
static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, RESOURCE_PREFIX "/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  hip_test_bear_warnings ();
  adw_init ();
  load_style ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

#define ADD(name, function) g_test_add ("/show/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("empty", test_empty);
  ADD ("follows", test_follows);
  ADD ("turns", test_turns);
  ADD ("plain", test_plain);
  ADD ("steps-through", test_steps_through);
  ADD ("keeps-light", test_keeps_light);
  ADD ("stop", test_stop);
  ADD ("routine", test_routine);
  ADD ("font-sizes", test_font_sizes);
  ADD ("rows", test_rows);
  ADD ("scrolls", test_scrolls);
  ADD ("escape", test_escape);
  ADD ("f11", test_f11);
  ADD ("choose", test_choose);
  ADD ("screens-change", test_screens_change);
#undef ADD

  return g_test_run ();
}
