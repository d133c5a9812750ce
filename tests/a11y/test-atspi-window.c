/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The main job done by somebody who sees nothing: another process walks the real program over AT-SPI, points at every region, goes
 * through the safety check and opens a candidate. Usage: test-atspi-window PROGRAM */

#include "config.h"

#include <atspi/atspi.h>
#include <gio/gio.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>

/* Milliseconds between two looks at the tree, and those after which what was not there does not come. */
#define LOOK_INTERVAL 20
#define PATIENCE 20000

/* The regions that the catalogue names. */
#define N_REGIONS 20

static GSubprocess *program;
static const char *program_path;

/* What is in the other process. libatspi has no cleanup functions of its own. */
typedef AtspiAccessible Remote;
typedef AtspiAction RemoteAction;
typedef AtspiStateSet RemoteStates;
typedef AtspiValue RemoteValue;
typedef AtspiEditableText RemoteText;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Remote, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemoteAction, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemoteStates, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemoteValue, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemoteText, g_object_unref)

typedef struct
{
  AtspiRole role;
  const char *name;
} Wanted;

static gboolean
has_name (Remote     *accessible,
          const char *name)
{
  g_autofree char *own = atspi_accessible_get_name (accessible, NULL);

  return g_strcmp0 (own, name) == 0;
}

/* Newer versions of GTK tell toggle buttons from buttons, and groups from panels. */
static gboolean
is_role (AtspiRole own,
         AtspiRole wanted)
{
  if (wanted == ATSPI_ROLE_INVALID || own == wanted)
    return TRUE;

  return (wanted == ATSPI_ROLE_PUSH_BUTTON && own == ATSPI_ROLE_TOGGLE_BUTTON)
         || (wanted == ATSPI_ROLE_PANEL && own == ATSPI_ROLE_GROUPING);
}

/* Returns: (transfer full) (nullable) */
static Remote *
find (Remote       *root,
      const Wanted *wanted)
{
  int n;

  if (root == NULL)
    return NULL;

  if (is_role (atspi_accessible_get_role (root, NULL), wanted->role)
      && (wanted->name == NULL || has_name (root, wanted->name)))
    return g_object_ref (root);

  n = atspi_accessible_get_child_count (root, NULL);
  for (int i = 0; i < n; i++)
    {
      g_autoptr (Remote) child = atspi_accessible_get_child_at_index (root, i, NULL);
      Remote *found = find (child, wanted);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
due_cb (gpointer data)
{
  gboolean *due = data;

  *due = TRUE;

  return G_SOURCE_REMOVE;
}

/* Takes events until it is time to look again. */
static void
wait_for_change (void)
{
  gboolean due = FALSE;

  g_timeout_add (LOOK_INTERVAL, due_cb, &due);
  while (!due)
    g_main_context_iteration (NULL, TRUE);
}

static Remote *
wait_for (Remote     *root,
          AtspiRole   role,
          const char *name)
{
  const gint64 end = g_get_monotonic_time () + PATIENCE * 1000;
  const Wanted wanted = { role, name };
  Remote *found;

  while ((found = find (root, &wanted)) == NULL && g_get_monotonic_time () < end)
    wait_for_change ();

  if (found == NULL)
    g_error ("“%s” does not appear", name);

  return found;
}

static void
act (Remote     *accessible,
     const char *name)
{
  g_autoptr (RemoteAction) action = atspi_accessible_get_action_iface (accessible);
  g_autoptr (GError) error = NULL;
  int n;

  g_assert_nonnull (action);
  n = atspi_action_get_n_actions (action, NULL);
  for (int i = 0; i < n; i++)
    {
      g_autofree char *own = atspi_action_get_action_name (action, i, NULL);

      if (g_strcmp0 (own, name) == 0)
        {
          g_assert_true (atspi_action_do_action (action, i, &error));
          g_assert_no_error (error);
          return;
        }
    }

  g_error ("there is no action “%s”", name);
}

static gboolean
is (Remote         *accessible,
    AtspiStateType  state)
{
  g_autoptr (RemoteStates) states = atspi_accessible_get_state_set (accessible);

  return atspi_state_set_contains (states, state);
}

static void
wait_for_state (Remote         *accessible,
                AtspiStateType  state,
                gboolean        wanted)
{
  const gint64 end = g_get_monotonic_time () + PATIENCE * 1000;

  while (is (accessible, state) != wanted && g_get_monotonic_time () < end)
    wait_for_change ();

  g_assert_cmpint (is (accessible, state), ==, wanted);
}

static void
wait_until_there (Remote     *root,
                  AtspiRole   role,
                  const char *name)
{
  g_autoptr (Remote) found = wait_for (root, role, name);

  g_assert_nonnull (found);
}

/* A check that fails ends this process, and nobody else would end the program. */
static void
child_setup_cb (gpointer data)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL);
}

static Remote *
start_program (void)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (Remote) desktop = atspi_get_desktop (0);
  g_autoptr (GError) error = NULL;

  g_subprocess_launcher_set_child_setup (launcher, child_setup_cb, NULL, NULL);
  /* Where a Flatpak is built there are no portals, and GTK warns that it misses them. */
  if (!g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS))
    g_subprocess_launcher_setenv (launcher, "G_DEBUG", "fatal-warnings", TRUE);
  program = g_subprocess_launcher_spawn (launcher, &error, program_path, NULL);
  g_assert_no_error (error);

  /* GTK gives an application the name of its executable, and puts the window below it when it is drawn. */
  return wait_for (desktop, ATSPI_ROLE_FRAME, "Hip Map");
}

static void
stop_program (void)
{
  g_subprocess_force_exit (program);
  g_subprocess_wait (program, NULL, NULL);
  g_clear_object (&program);
}

/* The regions of one view. */
static GPtrArray *
collect_regions (Remote *map)
{
  GPtrArray *regions = g_ptr_array_new_with_free_func (g_object_unref);
  int n;

  /* The picture is loaded while the window is there already. */
  wait_until_there (map, ATSPI_ROLE_OPTION_PANE, NULL);

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
  g_autoptr (Remote) window = start_program ();
  g_autoptr (Remote) answer = wait_for (window, ATSPI_ROLE_PANEL, "Answer");
  g_autoptr (Remote) heading = NULL;
  g_autoptr (GHashTable) answered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autoptr (Remote) button = wait_for (window, ATSPI_ROLE_PUSH_BUTTON, views[i].button);
      g_autoptr (Remote) map = NULL;
      g_autoptr (GPtrArray) regions = NULL;

      act (button, "click");
      map = wait_for (window, ATSPI_ROLE_LIST_BOX, views[i].map);
      regions = collect_regions (map);

      for (guint j = 0; j < regions->len; j++)
        {
          Remote *region = g_ptr_array_index (regions, j);
          g_autofree char *name = atspi_accessible_get_name (region, NULL);
          g_autofree char *leaders = NULL;

          act (region, "region.activate");
          wait_for_state (region, ATSPI_STATE_SELECTED, TRUE);
          wait_until_there (answer, ATSPI_ROLE_HEADING, name);

          /* The leaders are in the description of the heading. Walking to the list each time would take longer than the rest. */
          if (heading == NULL)
            heading = wait_for (answer, ATSPI_ROLE_HEADING, "Likely structures");
          leaders = atspi_accessible_get_description (heading, NULL);
          g_assert_cmpstr (leaders, !=, "");
          g_hash_table_add (answered, g_strndup (name, strcspn (name, ",")));
        }
    }

  g_assert_cmpuint (g_hash_table_size (answered), ==, N_REGIONS);
  stop_program ();
}

static void
wait_for_description (Remote     *accessible,
                      const char *beginning)
{
  const gint64 end = g_get_monotonic_time () + PATIENCE * 1000;
  g_autofree char *description = atspi_accessible_get_description (accessible, NULL);

  while (!g_str_has_prefix (description, beginning) && g_get_monotonic_time () < end)
    {
      wait_for_change ();
      g_free (description);
      description = atspi_accessible_get_description (accessible, NULL);
    }

  g_assert_true (g_str_has_prefix (description, beginning));
}

/* How much it hurts: by the scale of the panel, by an action of the spot itself, and told by both. */
static void
test_pain (void)
{
  g_autoptr (Remote) window = start_program ();
  g_autoptr (Remote) region = wait_for (window, ATSPI_ROLE_OPTION_PANE, "Groin crease, right");
  g_autoptr (Remote) scale = NULL;
  g_autoptr (Remote) deep = NULL;
  g_autoptr (RemoteValue) value = NULL;
  g_autoptr (GError) error = NULL;

  act (region, "region.activate");
  scale = wait_for (window, ATSPI_ROLE_SLIDER, "Pain, Groin crease, right");
  value = atspi_accessible_get_value_iface (scale);
  g_assert_nonnull (value);
  g_assert_cmpfloat_with_epsilon (atspi_value_get_maximum_value (value, NULL), 10, 1e-9);
  g_assert_true (atspi_value_set_current_value (value, 6, &error));
  g_assert_no_error (error);
  wait_for_description (region, "Pain 6 of 10.");

  act (region, "region.more-pain");
  wait_for_description (region, "Pain 7 of 10.");
  g_assert_cmpfloat_with_epsilon (atspi_value_get_current_value (value, NULL), 7, 1e-9);

  deep = wait_for (window, ATSPI_ROLE_PUSH_BUTTON, "Deep inside, Groin crease, right");
  act (deep, "click");
  wait_until_there (window, ATSPI_ROLE_HEADING, "Groin crease, right, deep inside");
  wait_until_there (window, ATSPI_ROLE_PUSH_BUTTON, "Add another spot");

  stop_program ();
}

static void
test_main_job (void)
{
  g_autoptr (Remote) window = start_program ();
  g_autoptr (Remote) region = wait_for (window, ATSPI_ROLE_OPTION_PANE, "Groin crease, right");
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

  act (region, "region.activate");

  /* The safety check: a tick, taken back, and none of the rest. */
  start = wait_for (window, ATSPI_ROLE_PUSH_BUTTON, "Start the safety check");
  act (start, "click");
  sign = wait_for (window, ATSPI_ROLE_CHECK_BOX, "Limp");
  act (sign, "sign.toggle");
  wait_for_state (sign, ATSPI_STATE_CHECKED, TRUE);
  act (sign, "sign.toggle");
  wait_for_state (sign, ATSPI_STATE_CHECKED, FALSE);
  none = wait_for (window, ATSPI_ROLE_PUSH_BUTTON, "None of these");
  act (none, "click");
  wait_until_there (window, ATSPI_ROLE_PUSH_BUTTON, "Change the safety check");

  /* An answer, after which the heading tells of other results. */
  heading = wait_for (window, ATSPI_ROLE_HEADING, "Likely structures");
  before = atspi_accessible_get_description (heading, NULL);
  yes = wait_for (window, ATSPI_ROLE_PUSH_BUTTON, "Yes");
  act (yes, "click");
  end = g_get_monotonic_time () + PATIENCE * 1000;
  do
    {
      wait_for_change ();
      g_free (after);
      after = atspi_accessible_get_description (heading, NULL);
    }
  while (g_strcmp0 (before, after) == 0 && g_get_monotonic_time () < end);
  g_assert_cmpstr (after, !=, before);
  g_assert_cmpstr (after, !=, "");

  /* A candidate says what it is, that it can be opened, and opens. */
  candidate = wait_for (window, ATSPI_ROLE_LIST_ITEM, NULL);
  name = atspi_accessible_get_name (candidate, NULL);
  g_assert_cmpstr (name, !=, "");
  g_assert_true (is (candidate, ATSPI_STATE_EXPANDABLE));
  g_assert_false (is (candidate, ATSPI_STATE_EXPANDED));
  act (candidate, "candidate.toggle");
  wait_for_state (candidate, ATSPI_STATE_EXPANDED, TRUE);
  wait_until_there (candidate, ATSPI_ROLE_HEADING, "What it is");

  stop_program ();
}

/* A place that is searched for by words. */
static void
test_search (void)
{
  g_autoptr (Remote) window = start_program ();
  g_autoptr (Remote) button = wait_for (window, ATSPI_ROLE_PUSH_BUTTON, "Search");
  g_autoptr (Remote) entry = NULL;
  g_autoptr (Remote) result = NULL;
  g_autoptr (RemoteText) text = NULL;
  g_autoptr (GError) error = NULL;

  act (button, "click");
  entry = wait_for (window, ATSPI_ROLE_ENTRY, "Search by plain words");
  text = atspi_accessible_get_editable_text_iface (entry);
  g_assert_nonnull (text);
  g_assert_true (atspi_editable_text_set_text_contents (text, "sit bone", &error));
  g_assert_no_error (error);

  wait_until_there (window, ATSPI_ROLE_HEADING, "Places on the body");
  result = wait_for (window, ATSPI_ROLE_LIST_ITEM, "Sit bone, left");
  act (result, "result.go");
  wait_until_there (window, ATSPI_ROLE_HEADING, "Sit bone, left");
  wait_until_there (window, ATSPI_ROLE_LIST_BOX, "Hip and pelvis, back view");

  stop_program ();
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (Remote) desktop = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  program_path = argv[1];

  /* libatspi warns when it asks a program that is just about to start. */
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);

  /* What is read is to be what is there now. */
  atspi_init ();
  desktop = atspi_get_desktop (0);
  atspi_accessible_set_cache_mask (desktop, ATSPI_CACHE_NONE);

  g_test_add_func ("/atspi-window/every-region", test_every_region);
  g_test_add_func ("/atspi-window/main-job", test_main_job);
  g_test_add_func ("/atspi-window/pain", test_pain);
  g_test_add_func ("/atspi-window/search", test_search);

  status = g_test_run ();
  atspi_exit ();

  return status;
}
