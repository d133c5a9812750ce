/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is preferred holds at once, and stays. */

#include "config.h"

#include <string.h>

#include "hip-appearance.h"
#include "hip-body-map.h"
#include "hip-candidate-row.h"
#include "hip-detail.h"
#include "hip-preferences.h"
#include "hip-settings.h"
#include "hip-test-warnings.h"
#include "hip-window-test.h"
#include "hip-window.h"

typedef struct
{
  GSettings *settings;
  HipEnquiry *enquiry;
  HipWindow *window;
  HipBodyMap *map;
  GtkWidget *preferences;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->settings = hip_settings_new ();
  g_assert_nonnull (fixture->settings);
  fixture->enquiry = hip_test_enquiry_new ();
  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  fixture->window = HIP_WINDOW (hip_window_new (NULL, fixture->enquiry));
  fixture->map = HIP_BODY_MAP (hip_window_get_map (fixture->window));
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->preferences = hip_preferences_new (fixture->settings);
  gtk_window_set_transient_for (GTK_WINDOW (fixture->preferences), GTK_WINDOW (fixture->window));
  gtk_window_present (GTK_WINDOW (fixture->preferences));
  hip_test_wait_until (gtk_widget_get_mapped (fixture->preferences));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_auto (GStrv) keys = NULL;
  g_autoptr (GSettingsSchema) schema = NULL;

  g_object_get (fixture->settings, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);
  for (guint i = 0; keys[i] != NULL; i++)
    g_settings_reset (fixture->settings, keys[i]);

  gtk_window_destroy (GTK_WINDOW (fixture->preferences));
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->enquiry);
  g_clear_object (&fixture->settings);
}

static gboolean
is_row (GtkWidget  *widget,
        const char *title)
{
  return ADW_IS_PREFERENCES_ROW (widget) && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

static gboolean
is_switch (GtkWidget  *widget,
           const char *argument)
{
  return GTK_IS_SWITCH (widget);
}

static void
choose (Fixture    *fixture,
        const char *title,
        guint       position)
{
  GtkWidget *row = hip_test_find (fixture->preferences, is_row, title);

  g_assert_nonnull (row);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), !=, position);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), position);
}

static guint
get_choice (Fixture    *fixture,
            const char *title)
{
  return adw_combo_row_get_selected (ADW_COMBO_ROW (hip_test_find (fixture->preferences, is_row, title)));
}

static void
assert_setting (Fixture    *fixture,
                const char *key,
                const char *expected)
{
  g_autofree char *value = g_settings_get_string (fixture->settings, key);

  g_assert_cmpstr (value, ==, expected);
}

static void
set_switch (Fixture    *fixture,
            const char *title,
            gboolean    active)
{
  GtkWidget *row = hip_test_find (fixture->preferences, is_row, title);

  g_assert_nonnull (row);
  gtk_switch_set_active (GTK_SWITCH (hip_test_find (row, is_switch, NULL)), active);
}

static void
test_picture (Fixture       *fixture,
              gconstpointer  data)
{
  g_assert_false (hip_body_map_get_mirrored (fixture->map));
  choose (fixture, "Left and right", 1);
  g_assert_true (hip_body_map_get_mirrored (fixture->map));
  g_assert_true (g_settings_get_boolean (fixture->settings, "mirrored"));

  /* The key of the picture changes the same. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->map), "map.mirrored", NULL);
  g_assert_false (g_settings_get_boolean (fixture->settings, "mirrored"));
  g_assert_cmpuint (get_choice (fixture, "Left and right"), ==, 0);

  g_assert_cmpint (hip_body_map_get_skin_tone (fixture->map), ==, HIP_SKIN_TONE_MEDIUM);
  choose (fixture, "Skin", 0);
  g_assert_cmpint (hip_body_map_get_skin_tone (fixture->map), ==, HIP_SKIN_TONE_LIGHT);
  choose (fixture, "Skin", 2);
  g_assert_cmpint (hip_body_map_get_skin_tone (fixture->map), ==, HIP_SKIN_TONE_BROWN);
  choose (fixture, "Skin", 3);
  g_assert_cmpint (hip_body_map_get_skin_tone (fixture->map), ==, HIP_SKIN_TONE_DARK);
  assert_setting (fixture, "skin-tone", "dark");
}

static void
test_distance (Fixture       *fixture,
               gconstpointer  data)
{
  assert_setting (fixture, "distance-unit", "region");
  choose (fixture, "Distances", 2);
  assert_setting (fixture, "distance-unit", "miles");
  choose (fixture, "Distances", 1);
  assert_setting (fixture, "distance-unit", "kilometers");
}

static int
get_dpi (void)
{
  int dpi;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);

  return dpi;
}

/* The text of a label takes as much more room as it is said to. */
static void
test_text_size (Fixture       *fixture,
                gconstpointer  data)
{
  GtkWidget *label = hip_test_find (GTK_WIDGET (fixture->window), hip_test_is_visible_label, "Likely structures");
  const int dpi = get_dpi ();
  int before, after;

  g_assert_nonnull (label);
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, -1, &before, NULL, NULL, NULL);

  choose (fixture, "Text size", 3);
  assert_setting (fixture, "text-size", "200");
  g_assert_cmpint (get_dpi (), ==, 2 * dpi);
  hip_test_wait_until ((gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, -1, &after, NULL, NULL, NULL),
                        ABS (after - 2 * before) <= 2));

  choose (fixture, "Text size", 1);
  g_assert_cmpint (get_dpi (), ==, dpi * 125 / 100);

  choose (fixture, "Text size", 0);
  g_assert_cmpint (get_dpi (), ==, dpi);
}

static gboolean
is_animated (void)
{
  gboolean animated;

  g_object_get (gtk_settings_get_default (), "gtk-enable-animations", &animated, NULL);

  return animated;
}

static void
test_motion (Fixture       *fixture,
             gconstpointer  data)
{
  const gboolean system = is_animated ();

  set_switch (fixture, "Reduce motion", TRUE);
  g_assert_false (is_animated ());
  set_switch (fixture, "Reduce motion", FALSE);
  g_assert_cmpint (is_animated (), ==, system);
}

static void
test_sound (Fixture       *fixture,
            gconstpointer  data)
{
  g_assert_true (g_settings_get_boolean (fixture->settings, "routine-sound"));
  set_switch (fixture, "Sounds of the routine", FALSE);
  g_assert_false (g_settings_get_boolean (fixture->settings, "routine-sound"));
}

static gboolean
has_points (GtkWidget  *widget,
            const char *argument)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
         && strstr (gtk_label_get_text (GTK_LABEL (widget)), " points · ICD-10 ") != NULL;
}

static gboolean
has_signed_points (GtkWidget  *widget,
                   const char *argument)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
         && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), "+4 · ");
}

static void
test_detail (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *panel = GTK_WIDGET (hip_window_get_panel (fixture->window));

  hip_panel_set_open_condition (HIP_PANEL (panel), "hip-osteoarthritis");
  hip_test_wait_until (hip_test_shows (panel, "What it is"));
  g_assert_null (hip_test_find (panel, has_points, NULL));
  g_assert_null (hip_test_find (panel, has_signed_points, NULL));

  choose (fixture, "How much to tell", 1);
  g_assert_true (hip_detail_get_clinician (hip_detail_get_default ()));
  hip_test_wait_until (hip_test_find (panel, has_points, NULL) != NULL);
  hip_test_wait_until (hip_test_find (panel, has_signed_points, NULL) != NULL);

  choose (fixture, "How much to tell", 0);
  hip_test_wait_until (hip_test_find (panel, has_points, NULL) == NULL);
  hip_test_wait_until (hip_test_find (panel, has_signed_points, NULL) == NULL);
}

/* What was chosen is there for the next window, and for the next look at the preferences. */
static void
test_stays (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (HipEnquiry) enquiry = hip_test_enquiry_new ();
  GtkWidget *window;

  choose (fixture, "Skin", 2);
  choose (fixture, "Left and right", 1);
  window = hip_window_new (NULL, enquiry);
  g_assert_true (hip_body_map_get_mirrored (HIP_BODY_MAP (hip_window_get_map (HIP_WINDOW (window)))));
  g_assert_cmpint (hip_body_map_get_skin_tone (HIP_BODY_MAP (hip_window_get_map (HIP_WINDOW (window)))), ==,
                   HIP_SKIN_TONE_BROWN);
  gtk_window_destroy (GTK_WINDOW (window));

  gtk_window_destroy (GTK_WINDOW (fixture->preferences));
  fixture->preferences = hip_preferences_new (fixture->settings);
  g_assert_cmpuint (get_choice (fixture, "Skin"), ==, 2);
  g_assert_cmpuint (get_choice (fixture, "Left and right"), ==, 1);
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
  g_autoptr (GSettings) settings = NULL;

  gtk_test_init (&argc, &argv, NULL);
  hip_test_bear_warnings ();
  adw_init ();

  /* As the program does when it starts. */
  settings = hip_settings_new ();
  g_assert_nonnull (settings);
  hip_appearance_follow (settings);

  add ("/preferences/picture", test_picture);
  add ("/preferences/distance", test_distance);
  add ("/preferences/text-size", test_text_size);
  add ("/preferences/motion", test_motion);
  add ("/preferences/sound", test_sound);
  add ("/preferences/detail", test_detail);
  add ("/preferences/stays", test_stays);

  return g_test_run ();
}
