/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The main job done by somebody who sees nothing: another process walks the real program over AT-SPI, points at every region, goes
 * through the safety check and opens a candidate. Usage: test-atspi-window PROGRAM */

#include "config.h"

#include "hip-remote.h"

#include <string.h>

/* The regions that the catalogue names. */
#define N_REGIONS 20

/* The regions of one view. */
static GPtrArray *
collect_regions (Remote *map)
{
  GPtrArray *regions = g_ptr_array_new_with_free_func (g_object_unref);
  int n;

  /* The picture is loaded while the window is there already. */
  remote_wait_until_there (map, ATSPI_ROLE_OPTION_PANE, NULL);

  n = atspi_accessible_get_child_count (map, NULL);
  for (int i = 0; i < n; i++)
    {
      g_autoptr (Remote) child = atspi_accessible_get_child_at_index (map, i, NULL);

      if (child != NULL && atspi_accessible_get_role (child, NULL) == ATSPI_ROLE_OPTION_PANE)
        g_ptr_array_add (regions, g_steal_pointer (&child));
    }

  return regions;
}

static void
test_every_region (void)
{
  static const struct
  {
    const char *button;
    const char *map;
  } views[] = {
    { "Front", "Hip and pelvis, front view" },
    { "Side", "Hip and pelvis, right side view" },
    { "Back", "Hip and pelvis, back view" },
    { "Low back", "Low back, back view" },
  };
  g_autoptr (Remote) window = remote_start_program ();
  g_autoptr (Remote) answer = remote_wait_for (window, ATSPI_ROLE_PANEL, "Answer");
  g_autoptr (Remote) heading = NULL;
  g_autoptr (GHashTable) answered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autoptr (Remote) button = remote_wait_for (window, ATSPI_ROLE_PUSH_BUTTON, views[i].button);
      g_autoptr (Remote) map = NULL;
      g_autoptr (GPtrArray) regions = NULL;

      remote_act (button, "click");
      map = remote_wait_for (window, ATSPI_ROLE_LIST_BOX, views[i].map);
      regions = collect_regions (map);

      for (guint j = 0; j < regions->len; j++)
        {
          Remote *region = g_ptr_array_index (regions, j);
          g_autofree char *name = atspi_accessible_get_name (region, NULL);
          g_autofree char *leaders = NULL;

          remote_act (region, "region.activate");
          remote_wait_for_state (region, ATSPI_STATE_SELECTED, TRUE);
          remote_wait_until_there (answer, ATSPI_ROLE_HEADING, name);

          /* The leaders are in the description of the heading. Walking to the list each time would take longer than the rest. */
          if (heading == NULL)
            heading = remote_wait_for (answer, ATSPI_ROLE_HEADING, "Likely structures");
          leaders = atspi_accessible_get_description (heading, NULL);
          g_assert_cmpstr (leaders, !=, "");
          g_hash_table_add (answered, g_strndup (name, strcspn (name, ",")));
        }
    }

  g_assert_cmpuint (g_hash_table_size (answered), ==, N_REGIONS);
  remote_stop_program ();
}

/* How much it hurts: by the scale of the panel, by an action of the spot itself, and told by both. */
static void
test_pain (void)
{
  g_autoptr (Remote) window = remote_start_program ();
  g_autoptr (Remote) region = remote_wait_for (window, ATSPI_ROLE_OPTION_PANE, "Groin crease, right");
  g_autoptr (Remote) scale = NULL;
  g_autoptr (Remote) deep = NULL;
  g_autoptr (RemoteValue) value = NULL;
  g_autoptr (GError) error = NULL;

  remote_act (region, "region.activate");
  scale = remote_wait_for (window, ATSPI_ROLE_SLIDER, "Pain, Groin crease, right");
  value = atspi_accessible_get_value_iface (scale);
  g_assert_nonnull (value);
  g_assert_cmpfloat_with_epsilon (atspi_value_get_maximum_value (value, NULL), 10, 1e-9);
  g_assert_true (atspi_value_set_current_value (value, 6, &error));
  g_assert_no_error (error);
  remote_wait_for_description (region, "Pain 6 of 10.");

  remote_act (region, "region.more-pain");
  remote_wait_for_description (region, "Pain 7 of 10.");
  g_assert_cmpfloat_with_epsilon (atspi_value_get_current_value (value, NULL), 7, 1e-9);

  deep = remote_wait_for (window, ATSPI_ROLE_PUSH_BUTTON, "Deep inside, Groin crease, right");
  remote_act (deep, "click");
  remote_wait_until_there (window, ATSPI_ROLE_HEADING, "Groin crease, right, deep inside");
  remote_wait_until_there (window, ATSPI_ROLE_PUSH_BUTTON, "Add another spot");

  remote_stop_program ();
}

static void
test_main_job (void)
{
  g_autoptr (Remote) window = remote_start_program ();
  g_autoptr (Remote) region = remote_wait_for (window, ATSPI_ROLE_OPTION_PANE, "Groin crease, right");
  g_autoptr (Remote) start = NULL;
  g_autoptr (Remote) sign = NULL;
  g_autoptr (Remote) none = NULL;
  g_autoptr (Remote) yes = NULL;
  g_autoptr (Remote) candidate = NULL;
  g_autoptr (Remote) heading = NULL;
  g_autofree char *name = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gint64 end;

  remote_act (region, "region.activate");

  /* The safety check: a tick, taken back, and none of the rest. */
  start = remote_wait_for (window, ATSPI_ROLE_PUSH_BUTTON, "Start the safety check");
  remote_act (start, "click");
  sign = remote_wait_for (window, ATSPI_ROLE_CHECK_BOX, "Limp");
  remote_act (sign, "sign.toggle");
  remote_wait_for_state (sign, ATSPI_STATE_CHECKED, TRUE);
  remote_act (sign, "sign.toggle");
  remote_wait_for_state (sign, ATSPI_STATE_CHECKED, FALSE);
  none = remote_wait_for (window, ATSPI_ROLE_PUSH_BUTTON, "None of these");
  remote_act (none, "click");
  remote_wait_until_there (window, ATSPI_ROLE_PUSH_BUTTON, "Change the safety check");

  /* An answer, after which the heading tells of other results. */
  heading = remote_wait_for (window, ATSPI_ROLE_HEADING, "Likely structures");
  before = atspi_accessible_get_description (heading, NULL);
  yes = remote_wait_for (window, ATSPI_ROLE_PUSH_BUTTON, "Yes");
  remote_act (yes, "click");
  end = g_get_monotonic_time () + REMOTE_PATIENCE * 1000;
  do
    {
      remote_wait_for_change ();
      g_free (after);
      after = atspi_accessible_get_description (heading, NULL);
    }
  while (g_strcmp0 (before, after) == 0 && g_get_monotonic_time () < end);
  g_assert_cmpstr (after, !=, before);
  g_assert_cmpstr (after, !=, "");

  /* A candidate says what it is, that it can be opened, and opens. */
  candidate = remote_wait_for (window, ATSPI_ROLE_LIST_ITEM, NULL);
  name = atspi_accessible_get_name (candidate, NULL);
  g_assert_cmpstr (name, !=, "");
  g_assert_true (remote_is (candidate, ATSPI_STATE_EXPANDABLE));
  g_assert_false (remote_is (candidate, ATSPI_STATE_EXPANDED));
  remote_act (candidate, "candidate.toggle");
  remote_wait_for_state (candidate, ATSPI_STATE_EXPANDED, TRUE);
  remote_wait_until_there (candidate, ATSPI_ROLE_HEADING, "What it is");

  remote_stop_program ();
}

/* A place that is searched for by words. */
static void
test_search (void)
{
  g_autoptr (Remote) window = remote_start_program ();
  g_autoptr (Remote) button = remote_wait_for (window, ATSPI_ROLE_PUSH_BUTTON, "Search");
  g_autoptr (Remote) entry = NULL;
  g_autoptr (Remote) result = NULL;
  g_autoptr (RemoteText) text = NULL;
  g_autoptr (GError) error = NULL;

  remote_act (button, "click");
  entry = remote_wait_for (window, ATSPI_ROLE_ENTRY, "Search by plain words");
  text = atspi_accessible_get_editable_text_iface (entry);
  g_assert_nonnull (text);
  g_assert_true (atspi_editable_text_set_text_contents (text, "sit bone", &error));
  g_assert_no_error (error);

  remote_wait_until_there (window, ATSPI_ROLE_HEADING, "Places on the body");
  result = remote_wait_for (window, ATSPI_ROLE_LIST_ITEM, "Sit bone, left");
  remote_act (result, "result.go");
  remote_wait_until_there (window, ATSPI_ROLE_HEADING, "Sit bone, left");
  remote_wait_until_there (window, ATSPI_ROLE_LIST_BOX, "Hip and pelvis, back view");

  remote_stop_program ();
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  remote_init (argv[1]);

  g_test_add_func ("/atspi-window/every-region", test_every_region);
  g_test_add_func ("/atspi-window/main-job", test_main_job);
  g_test_add_func ("/atspi-window/pain", test_pain);
  g_test_add_func ("/atspi-window/search", test_search);

  status = g_test_run ();
  atspi_exit ();

  return status;
}
