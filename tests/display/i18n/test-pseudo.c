/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window in languages that nobody speaks: what shows without their marks is not translated, and what doesn't fit would not fit
 * in a language that people speak either. */

#include "config.h"

#include <string.h>

#include "hip-application.h"
#include "hip-body-map.h"
#include "hip-candidate-row.h"
#include "hip-fold.h"
#include "hip-language.h"
#include "hip-map-region.h"
#include "hip-mechanism-arrow.h"
#include "hip-preferences.h"
#include "hip-pseudo.h"
#include "hip-show-window.h"
#include "hip-step-row.h"
#include "hip-step-sheet.h"
#include "hip-test-warnings.h"
#include "hip-window-test.h"
#include "hip-window.h"

/* Frames in which nothing changes any more. */
#define CALM_FRAMES 4

typedef struct
{
  const char *language;
  int         width;
  int         height;
  void      (*check) (HipWindow *window);
  guint       frames;
} Case;

static Case *current;

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  current->frames++;

  return G_SOURCE_CONTINUE;
}

static void
wait_for_calm (HipWindow *window)
{
  hip_test_wait_until (hip_body_map_is_settled (HIP_BODY_MAP (hip_window_get_map (window))));
  current->frames = 0;
  hip_test_wait_until (current->frames >= CALM_FRAMES);
}

static void
look (HipWindow  *window,
      const char *name)
{
  hip_pseudo_at (current->language, current->width, name);
  wait_for_calm (window);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), ==, current->width);
  hip_pseudo_check (GTK_WIDGET (window));
}

static void
answer (HipEnquiry *enquiry,
        GListModel *findings,
        HipAnswer   value)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  const guint n = g_list_model_get_n_items (findings);

  /* Each answer may change what is asked. */
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipFinding) finding = g_list_model_get_item (findings, i);

      g_ptr_array_add (ids, g_strdup (hip_finding_get_id (finding)));
    }

  for (guint i = 0; i < ids->len; i++)
    hip_enquiry_set_answer (enquiry, g_ptr_array_index (ids, i), value);
}

static GtkWidget *
find_show (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      /* GTK keeps it alive. */
      if (HIP_IS_SHOW_WINDOW (window))
        return window;
    }

  return NULL;
}

static void
check_show (HipWindow  *window,
            const char *name)
{
  GtkWidget *show;

  hip_pseudo_at (current->language, current->width, name);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-mode", NULL);
  show = find_show ();
  hip_test_wait_until (hip_body_map_is_settled (hip_show_view_get_map (hip_show_window_get_view (HIP_SHOW_WINDOW (show)))));
  wait_for_calm (window);
  hip_pseudo_check (show);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-mode", NULL);
  hip_test_wait_until (find_show () == NULL);
}

/* Every sort of segment: what is counted, held and rested, on either side, and the end. */
static void
check_routine (HipWindow *window)
{
  const char *ids[] = { "band-march", "core-stability-set", "relative-rest", NULL };
  HipRoutine *routine;

  check_show (window, "show mode");
  gtk_widget_activate_action_variant (GTK_WIDGET (window), "win.routine", g_variant_new_strv (ids, -1));
  routine = hip_enquiry_get_routine (hip_window_get_enquiry (window));
  g_assert_nonnull (routine);
  look (window, "routine");
  check_show (window, "show mode with a routine");

  for (guint step = 1; hip_routine_get_current (routine) != NULL; step = hip_routine_get_step_number (routine))
    {
      for (guint i = 0; i < 4 && hip_routine_get_step_number (routine) == step; i++)
        {
          hip_routine_skip (routine);
          look (window, "a segment");
        }
      while (hip_routine_get_current (routine) != NULL && hip_routine_get_step_number (routine) == step)
        hip_routine_done (routine);
    }
  look (window, "the end of the routine");

  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
}

/* Folds, arrows and steps; what is folded in them is made when they are opened. */
static void
open_all (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return;

  if (HIP_IS_FOLD (widget))
    hip_fold_set_expanded (HIP_FOLD (widget), TRUE);
  else if (HIP_IS_MECHANISM_ARROW (widget))
    hip_mechanism_arrow_set_expanded (HIP_MECHANISM_ARROW (widget), TRUE);
  else if (HIP_IS_STEP_ROW (widget))
    hip_step_row_set_expanded (HIP_STEP_ROW (widget), TRUE);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    open_all (child);
}

/* Every card of the panel, open to its sources. */
static void
check_cards (HipWindow *window)
{
  HipPanel *panel = hip_window_get_panel (window);

  for (guint i = 0; i < 3; i++)
    {
      open_all (GTK_WIDGET (panel));
      look (window, "cards");
    }
}

static void
check_compare (HipWindow *window)
{
  GListModel *candidates = G_LIST_MODEL (hip_enquiry_get_candidates (hip_window_get_enquiry (window)));
  g_autoptr (HipCandidate) first = g_list_model_get_item (candidates, 0);
  g_autoptr (HipCandidate) second = g_list_model_get_item (candidates, 1);
  const char *ids[] = {
    hip_condition_get_id (hip_candidate_get_condition (first)),
    hip_condition_get_id (hip_candidate_get_condition (second)),
    NULL,
  };

  for (guint i = 0; ids[i] != NULL; i++)
    gtk_widget_activate_action (GTK_WIDGET (hip_window_get_panel (window)), "panel.compare", "(sb)", ids[i], TRUE);
  look (window, "a choice to compare");

  gtk_widget_activate_action_variant (GTK_WIDGET (window), "win.compare", g_variant_new_strv (ids, -1));
  look (window, "comparison");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
}

static void
check_session (HipWindow *window)
{
  HipEnquiry *enquiry = hip_window_get_enquiry (window);
  HipPanel *panel = hip_window_get_panel (window);
  const struct
  {
    HipView     view;
    const char *region;
    HipSide     side;
  } places[] = {
    { HIP_VIEW_FRONT, "groin-crease", HIP_SIDE_RIGHT },
    { HIP_VIEW_SIDE, "greater-trochanter-bump", HIP_SIDE_LEFT },
    { HIP_VIEW_BACK, "sit-bone", HIP_SIDE_RIGHT },
    { HIP_VIEW_LOW_BACK, "lumbar-midline", HIP_SIDE_NONE },
  };

  look (window, "empty");
  hip_pseudo_check_menus (GTK_WIDGET (window));

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (HipCandidate) leader = NULL;

      hip_window_set_view (window, places[i].view);
      hip_test_point_at (enquiry, places[i].region, places[i].side);
      look (window, places[i].region);

      hip_panel_start_safety_check (panel);
      look (window, "safety check");
      hip_enquiry_set_safety_done (enquiry, TRUE);
      answer (enquiry, hip_enquiry_get_questions (enquiry), HIP_ANSWER_YES);
      answer (enquiry, hip_enquiry_get_questions (enquiry), HIP_ANSWER_NO);
      look (window, "answers");

      leader = g_list_model_get_item (G_LIST_MODEL (hip_enquiry_get_candidates (enquiry)), 0);
      hip_panel_set_open_condition (panel, hip_condition_get_id (hip_candidate_get_condition (leader)));
      look (window, "details");
      check_cards (window);
      check_compare (window);

      hip_panel_show_steps (panel);
      look (window, "steps");
      check_cards (window);
      if (i == 0)
        check_routine (window);
      hip_enquiry_clear (enquiry);
    }

  hip_test_point_at (enquiry, "lumbar-midline", HIP_SIDE_NONE);
  hip_enquiry_set_answer (enquiry, "saddle-or-bladder-change", HIP_ANSWER_YES);
  hip_enquiry_set_answer (enquiry, "new-leg-weakness", HIP_ANSWER_YES);
  look (window, "emergency");
  hip_enquiry_clear (enquiry);

  hip_test_point_at (enquiry, "groin-crease", HIP_SIDE_RIGHT);
  hip_enquiry_set_answer (enquiry, "landing-hurts", HIP_ANSWER_YES);
  hip_enquiry_set_answer (enquiry, "training-jump", HIP_ANSWER_YES);
  hip_enquiry_set_safety_done (enquiry, TRUE);
  look (window, "stop");
}

static gboolean
is_map_region (GtkWidget  *widget,
               const char *argument)
{
  return HIP_IS_MAP_REGION (widget) && hip_map_region_get_side (HIP_MAP_REGION (widget)) != HIP_SIDE_NONE
         && g_str_equal (hip_region_get_id (hip_map_region_get_region (HIP_MAP_REGION (widget))), argument);
}

/* Where the first of the two regions with this id lies on the map, and on which side of the athlete. */
static void
find_region (HipWindow       *window,
             const char      *id,
             graphene_rect_t *bounds,
             HipSide         *side)
{
  GtkWidget *map = hip_window_get_map (window);
  GtkWidget *region = hip_test_find (map, is_map_region, id);

  g_assert_nonnull (region);
  g_assert_true (gtk_widget_compute_bounds (region, map, bounds));
  *side = hip_map_region_get_side (HIP_MAP_REGION (region));
}

/* Text and layout are mirrored, but the body is not, nor what is the athlete's right. */
static void
check_sides_of_body (HipWindow *window)
{
  static const char *const ids[] = { "groin-crease", "front-thigh", "inner-thigh" };
  static graphene_rect_t ltr_bounds[G_N_ELEMENTS (ids)];
  static HipSide ltr_sides[G_N_ELEMENTS (ids)];
  const gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (window)) == GTK_TEXT_DIR_RTL;
  graphene_rect_t panel;

  g_assert_true (is_rtl == hip_language_is_rtl (current->language));
  /* The window opens where the last one was left. */
  hip_window_set_view (window, HIP_VIEW_FRONT);
  wait_for_calm (window);

  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (hip_window_get_panel (window)), GTK_WIDGET (window), &panel));
  g_assert_true (is_rtl == (panel.origin.x < current->width / 2));

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      graphene_rect_t bounds;
      HipSide side;

      find_region (window, ids[i], &bounds, &side);
      if (!is_rtl)
        {
          ltr_bounds[i] = bounds;
          ltr_sides[i] = side;
          continue;
        }

      g_assert_cmpfloat_with_epsilon (bounds.origin.x, ltr_bounds[i].origin.x, 1.5);
      g_assert_cmpfloat_with_epsilon (bounds.size.width, ltr_bounds[i].size.width, 1.5);
      g_assert_cmpint (side, ==, ltr_sides[i]);
    }
}

static gboolean
is_label_with (GtkWidget  *widget,
               const char *part)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), part) != NULL;
}

static HipWindow *
get_window (void)
{
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());

  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    {
      if (HIP_IS_WINDOW (l->data))
        return l->data;
    }

  return NULL;
}

/* The window is made anew in the other language, over the same report. */
static gboolean
advises (HipWindow  *window,
         const char *distance)
{
  g_autoptr (GError) error = NULL;
  HipStep *step = hip_library_get_step (hip_enquiry_get_library (hip_window_get_enquiry (window)), "shoes-and-surface", &error);

  g_assert_no_error (error);

  return strstr (hip_step_get_dose (step), distance) != NULL;
}

/* The pseudo-language puts accents on the words, and leaves the numbers. */
static void
check_distance (HipWindow **window,
                GSettings  *settings)
{
  g_assert_true (advises (*window, "450"));
  g_assert_false (advises (*window, "280"));

  g_object_add_weak_pointer (G_OBJECT (*window), (gpointer *) window);
  g_settings_set_string (settings, "distance-unit", "miles");
  hip_test_wait_until (*window == NULL);
  *window = get_window ();
  hip_test_wait_until (gtk_widget_get_mapped (GTK_WIDGET (*window)));
  g_assert_true (advises (*window, "280"));
  g_assert_false (advises (*window, "450"));

  g_settings_reset (settings, "distance-unit");
}

static void
check_change (HipWindow *window)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  HipEnquiry *enquiry = hip_window_get_enquiry (window);
  HipRegion *region;

  hip_test_point_at (enquiry, "groin-crease", HIP_SIDE_RIGHT);
  hip_enquiry_set_answer (enquiry, "stairs-hurt", HIP_ANSWER_YES);
  hip_enquiry_set_answer (enquiry, "sudden-onset", HIP_ANSWER_NO);
  answer (enquiry, hip_enquiry_get_safety_questions (enquiry), HIP_ANSWER_NO);
  hip_enquiry_set_safety_done (enquiry, TRUE);
  hip_window_set_view (window, HIP_VIEW_SIDE);
  g_assert_null (hip_test_find (GTK_WIDGET (window), is_label_with, HIP_PSEUDO_OPEN));
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);

  g_settings_set_string (settings, "language", "ar_XB");
  hip_test_wait_until (window == NULL);
  window = get_window ();
  hip_test_wait_until (gtk_widget_get_mapped (GTK_WIDGET (window)));
  g_assert_cmpstr (hip_language_get (), ==, "ar_XB");
  g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (window)), ==, GTK_TEXT_DIR_RTL);

  enquiry = hip_window_get_enquiry (window);
  g_assert_cmpint (hip_window_get_view (window), ==, HIP_VIEW_SIDE);
  region = hip_library_get_region (hip_enquiry_get_library (enquiry), "groin-crease");
  g_assert_true (strstr (hip_region_get_name (region), HIP_PSEUDO_OPEN) != NULL);
  g_assert_true (hip_enquiry_is_selected (enquiry, region, HIP_SIDE_RIGHT));
  g_assert_cmpuint (g_list_model_get_n_items (hip_enquiry_get_spots (enquiry)), ==, 1);
  g_assert_cmpint (hip_enquiry_get_answer (enquiry, "stairs-hurt"), ==, HIP_ANSWER_YES);
  g_assert_cmpint (hip_enquiry_get_answer (enquiry, "sudden-onset"), ==, HIP_ANSWER_NO);
  g_assert_true (hip_enquiry_get_safety_done (enquiry));
  g_assert_nonnull (hip_test_find (GTK_WIDGET (window), is_label_with, HIP_PSEUDO_OPEN));

  check_distance (&window, settings);

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  g_settings_reset (settings, "language");
  hip_test_wait_until (window == NULL);
  window = get_window ();
  hip_test_wait_until (gtk_widget_get_mapped (GTK_WIDGET (window)));
  g_assert_true (hip_language_is_english ());
  g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (window)), ==, GTK_TEXT_DIR_LTR);
  g_assert_cmpstr (hip_enquiry_get_title (hip_window_get_enquiry (window)), ==, "Groin crease, right");
  g_assert_null (hip_test_find (GTK_WIDGET (window), is_label_with, HIP_PSEUDO_OPEN));
}

static GtkWidget *
find_preferences (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      /* GTK keeps it alive. */
      if (HIP_IS_PREFERENCES (window))
        return window;
    }

  return NULL;
}

static gboolean
is_combo_row (GtkWidget  *widget,
              const char *argument)
{
  return ADW_IS_COMBO_ROW (widget);
}

/* Choosing a language in the preferences is what changes the setting; the languages call themselves by their own names. */
static void
check_preferences (HipWindow *window)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autofree char *language = NULL;
  g_autoptr (GtkStringObject) last = NULL;
  GtkWidget *preferences, *row;
  GListModel *names;

  g_action_group_activate_action (G_ACTION_GROUP (g_application_get_default ()), "preferences", NULL);
  preferences = find_preferences ();
  g_assert_nonnull (preferences);
  row = hip_test_find (preferences, is_combo_row, NULL);
  names = adw_combo_row_get_model (ADW_COMBO_ROW (row));
  g_assert_cmpuint (g_list_model_get_n_items (names), ==, 4);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 0);
  last = g_list_model_get_item (names, 3);
  g_assert_true (g_str_has_prefix (gtk_string_object_get_string (last), HIP_PSEUDO_OPEN));

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 3);
  language = g_settings_get_string (settings, "language");
  g_assert_cmpstr (language, ==, "en_XA");
  hip_test_wait_until (window == NULL && find_preferences () == NULL);

  g_settings_reset (settings, "language");
  hip_test_wait_until (hip_language_is_english ());
}

static int
command_line_cb (GApplication            *application,
                 GApplicationCommandLine *command_line)
{
  GtkWindow *window;

  g_assert_cmpint (G_APPLICATION_GET_CLASS (application)->command_line (application, command_line), ==, 0);

  window = gtk_application_get_active_window (GTK_APPLICATION (application));
  hip_test_wait_until (gtk_widget_get_mapped (GTK_WIDGET (window)));
  /* Without a compositor GTK draws a frame of its own, which takes room. */
  gtk_widget_remove_css_class (GTK_WIDGET (window), "solid-csd");
  gtk_widget_add_tick_callback (GTK_WIDGET (window), tick_cb, NULL, NULL);
  current->check (HIP_WINDOW (window));
  gtk_window_destroy (GTK_WINDOW (get_window ()));

  return 0;
}

static void
startup_cb (GApplication *application)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-font-name", "Cantarell 11", NULL);

  /* One program after the other in one process: the one before may have turned the direction. */
  if (!hip_language_is_rtl (current->language))
    gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
window_added_cb (GtkApplication *application,
                 GtkWindow      *window)
{
  gtk_window_set_default_size (window, current->width, current->height);
}

static void
run_case (gconstpointer data)
{
  const char *const arguments[] = { "hip-map", NULL };
  g_autoptr (HipApplication) application = NULL;

  current = (Case *) data;
  hip_language_set (current->language);

  application = hip_application_new (G_APPLICATION_NON_UNIQUE);
  g_signal_connect_after (application, "startup", G_CALLBACK (startup_cb), NULL);
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
  g_signal_connect (application, "command-line", G_CALLBACK (command_line_cb), NULL);
  g_assert_cmpint (g_application_run (G_APPLICATION (application), 1, (char **) arguments), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  static Case cases[] = {
    { "en_XA", 1280, 800, check_session },
    { "en_XA", 360, 720, check_session },
    { "ar_XB", 1280, 800, check_session },
    { "ar_XB", 360, 720, check_session },
    { "en", 1280, 800, check_sides_of_body },
    { "ar_XB", 1280, 800, check_sides_of_body },
    { "en", 1280, 800, check_change },
    { "en", 1280, 800, check_preferences },
  };
  const char *const names[] = { "session", "session", "session", "session", "sides-ltr", "sides-rtl", "change", "preferences" };

  G_STATIC_ASSERT (G_N_ELEMENTS (names) == G_N_ELEMENTS (cases));

  gtk_disable_setlocale ();
  g_test_init (&argc, &argv, NULL);
  hip_test_bear_warnings ();
  hip_language_init (g_getenv ("HIP_TEST_LOCALEDIR"));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/pseudo/%s/%s/%d", names[i], cases[i].language, cases[i].width);

      g_test_add_data_func (path, &cases[i], run_case);
    }

  return g_test_run ();
}
