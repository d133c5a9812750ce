/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The three walks of tests/walkthroughs.md by somebody who sees nothing: over AT-SPI, from another process. What a screen reader finds
 * in the answer is compared with tests/data/walks, which is written anew with HIP_MAP_GOLDEN=write.
 * Usage: test-atspi-walks PROGRAM GOLDEN-FOLDER */

#include "config.h"

#include <string.h>

#include "hip-library.h"
#include "hip-remote.h"
#include "hip-walk.h"

/* “Yes” or “No” is pressed once for each question at most, and with a candidate that stands out no more is asked. */
#define STRONG "strong fit"

/* Looks at the tree between two readings of it. */
#define SETTLED_LOOKS 15

static HipLibrary *library;
static const char *golden_folder;

static char *
dup_spot_name (const HipWalk *walk)
{
  const char *name = hip_region_get_name (hip_library_get_region (library, walk->region));

  return g_strdup_printf ("%s, %s", name, walk->side == HIP_SIDE_LEFT ? "left" : "right");
}

/* What is asked, by its words. */
static const char *
find_question (const char *words)
{
  GListModel *findings = hip_library_get_findings (library);

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (HipFinding) finding = g_list_model_get_item (findings, i);

      /* The library keeps it alive. */
      if (g_strcmp0 (hip_finding_get_question (finding), words) == 0)
        return hip_finding_get_id (finding);
    }

  g_error ("Nobody asks “%s”", words);
}

static void
click (Remote     *root,
       const char *name)
{
  g_autoptr (Remote) button = remote_wait_for (root, ATSPI_ROLE_PUSH_BUTTON, name);

  remote_act (button, "click");
}

/* Each view has regions of its own; some are called the same. */
static void
turn (Remote        *window,
      const HipWalk *walk)
{
  static const char *const views[] = { "Front", "Side", "Back", "Low back" };
  g_autoptr (Remote) button = remote_wait_for (window, ATSPI_ROLE_PUSH_BUTTON, views[walk->view]);

  if (remote_is (button, ATSPI_STATE_PRESSED))
    return;

  remote_act (button, "click");
  remote_wait_for_state (button, ATSPI_STATE_PRESSED, TRUE);
}

static void
point (Remote     *window,
       const char *spot)
{
  const gint64 end = g_get_monotonic_time () + REMOTE_PATIENCE * 1000;
  g_autoptr (Remote) region = remote_wait_for (window, ATSPI_ROLE_OPTION_PANE, spot);

  remote_act (region, "region.activate");

  /* A picture that is read meanwhile brings regions of its own. */
  while (!remote_is (region, ATSPI_STATE_SELECTED))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      remote_wait_for_change ();
      g_object_unref (region);
      region = remote_wait_for (window, ATSPI_ROLE_OPTION_PANE, spot);
    }
}

static void
say_pain (Remote        *window,
          const HipWalk *walk,
          const char    *spot)
{
  g_autofree char *label = g_strdup_printf ("Pain, %s", spot);
  g_autofree char *said = g_strdup_printf ("Pain %d of 10.", walk->pain);
  g_autoptr (Remote) scale = remote_wait_for (window, ATSPI_ROLE_SLIDER, label);
  g_autoptr (Remote) region = remote_wait_for (window, ATSPI_ROLE_OPTION_PANE, spot);
  g_autoptr (RemoteValue) value = atspi_accessible_get_value_iface (scale);

  g_assert_true (atspi_value_set_current_value (value, walk->pain, NULL));
  remote_wait_for_description (region, said);
}

static void
check_safety (Remote        *window,
              const HipWalk *walk)
{
  click (window, "Start the safety check");
  /* GTK presses a button a moment later, and what is not shown yet cannot be pressed. */
  remote_wait_until_there (window, ATSPI_ROLE_CHECK_BOX, NULL);
  for (guint i = 0; walk->signs[i] != NULL; i++)
    {
      HipFinding *finding = hip_library_get_finding (library, walk->signs[i]);
      g_autoptr (Remote) sign = remote_wait_for (window, ATSPI_ROLE_CHECK_BOX, hip_finding_get_name (finding));

      remote_act (sign, "sign.toggle");
      remote_wait_for_state (sign, ATSPI_STATE_CHECKED, TRUE);
    }
  click (window, walk->signs[0] != NULL ? "Nothing else" : "None of these");
  remote_wait_until_there (window, ATSPI_ROLE_PUSH_BUTTON, "Change the safety check");
}

/* Roles as they were in GTK 4.8: what later versions tell apart sounds the same here. */
static const char *
get_role_name (AtspiRole role)
{
  switch ((int) role)
    {
    case ATSPI_ROLE_HEADING:
      return "heading";
    case ATSPI_ROLE_PUSH_BUTTON:
    case ATSPI_ROLE_TOGGLE_BUTTON:
      return "button";
    case ATSPI_ROLE_CHECK_BOX:
      return "check box";
    case ATSPI_ROLE_LIST_ITEM:
      return "item";
    case ATSPI_ROLE_LIST:
    case ATSPI_ROLE_LIST_BOX:
      return "list";
    case ATSPI_ROLE_SLIDER:
      return "slider";
    default:
      return NULL;
    }
}

/* Returns: (transfer full) (nullable): the first of a role of which the name begins so; what follows says how many there are */
static Remote *
find_beginning (Remote     *root,
                const char *role,
                const char *beginning)
{
  const int n = atspi_accessible_get_child_count (root, NULL);
  g_autofree char *name = atspi_accessible_get_name (root, NULL);

  if (g_strcmp0 (get_role_name (atspi_accessible_get_role (root, NULL)), role) == 0 && name != NULL
      && g_str_has_prefix (name, beginning))
    return g_object_ref (root);

  for (int i = 0; i < n; i++)
    {
      g_autoptr (Remote) child = atspi_accessible_get_child_at_index (root, i, NULL);
      Remote *found = child != NULL ? find_beginning (child, role, beginning) : NULL;

      if (found != NULL)
        return found;
    }

  return NULL;
}

static Remote *
wait_for_beginning (Remote     *root,
                    const char *role,
                    const char *beginning)
{
  const gint64 end = g_get_monotonic_time () + REMOTE_PATIENCE * 1000;
  Remote *found;

  while ((found = find_beginning (root, role, beginning)) == NULL && g_get_monotonic_time () < end)
    remote_wait_for_change ();
  if (found == NULL)
    g_error ("No %s begins with “%s”", role, beginning);

  return found;
}

/* Waits until a list begins with something else. Returns: (transfer full): its first item */
static Remote *
wait_for_other (Remote     *list,
                const char *old)
{
  const gint64 end = g_get_monotonic_time () + REMOTE_PATIENCE * 1000;

  while (TRUE)
    {
      g_autoptr (Remote) first = remote_find (list, ATSPI_ROLE_LIST_ITEM, NULL);
      g_autofree char *name = first != NULL ? atspi_accessible_get_name (first, NULL) : NULL;

      if (first != NULL && g_strcmp0 (name, old) != 0)
        return g_steal_pointer (&first);
      if (g_get_monotonic_time () >= end)
        g_error ("“%s” stays", old);
      remote_wait_for_change ();
    }
}

static gboolean
stands_out (Remote *leaders)
{
  g_autoptr (Remote) first = remote_find (leaders, ATSPI_ROLE_LIST_ITEM, NULL);
  g_autofree char *name = atspi_accessible_get_name (first, NULL);
  g_autofree char *description = atspi_accessible_get_description (first, NULL);

  return strstr (name, STRONG) != NULL || strstr (description, STRONG) != NULL;
}

static void
ask (Remote        *window,
     const HipWalk *walk,
     Remote        *leaders)
{
  g_autoptr (Remote) questions = wait_for_beginning (window, "list", "Ask next");
  g_autofree char *words = NULL;

  for (guint i = 0; !stands_out (leaders); i++)
    {
      g_autoptr (Remote) question = wait_for_other (questions, words);

      g_assert_cmpuint (i, <, HIP_WALK_MOST_QUESTIONS);
      g_free (words);
      words = atspi_accessible_get_name (question, NULL);
      click (question, g_strv_contains (walk->yes, find_question (words)) ? "Yes" : "No");
      g_object_unref (wait_for_other (questions, words));
    }
}

static void
read_why (Remote        *answer,
          const HipWalk *walk,
          Remote        *leaders)
{
  g_autoptr (GError) error = NULL;
  HipCondition *condition = hip_library_get_condition (library, walk->condition, &error);
  g_autoptr (Remote) heading = remote_wait_for (answer, ATSPI_ROLE_HEADING, "Likely structures");
  g_autoptr (Remote) leader = remote_wait_for (leaders, ATSPI_ROLE_LIST_ITEM, NULL);
  g_autofree char *description = atspi_accessible_get_description (heading, NULL);
  g_autofree char *first = NULL;

  g_assert_no_error (error);
  first = g_strdup_printf ("Fits best: %s", hip_condition_get_name (condition));
  g_assert_nonnull (strstr (description, first));
  remote_act (leader, "candidate.toggle");
  remote_wait_for_state (leader, ATSPI_STATE_EXPANDED, TRUE);
}

static void
append_tree (GString *text,
             Remote  *root,
             int      depth)
{
  const char *role = get_role_name (atspi_accessible_get_role (root, NULL));
  const int n = atspi_accessible_get_child_count (root, NULL);

  if (role != NULL)
    {
      g_autofree char *name = atspi_accessible_get_name (root, NULL);

      g_string_append_printf (text, "%*s%s “%s”\n", 2 * depth, "", role, name);
      depth++;
    }

  for (int i = 0; i < n; i++)
    {
      g_autoptr (Remote) child = atspi_accessible_get_child_at_index (root, i, NULL);

      if (child != NULL)
        append_tree (text, child, depth);
    }
}

/* Rows follow a change by and by. Returns: (transfer full): what is there when two readings in a row are the same */
static char *
read_tree (Remote *root)
{
  const gint64 end = g_get_monotonic_time () + REMOTE_PATIENCE * 1000;
  g_autofree char *last = NULL;

  while (TRUE)
    {
      GString *text = g_string_new (NULL);
      g_autofree char *now = NULL;

      append_tree (text, root, 0);
      now = g_string_free (text, FALSE);
      if (g_strcmp0 (now, last) == 0)
        return g_steal_pointer (&now);

      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_free (last);
      last = g_steal_pointer (&now);
      for (guint i = 0; i < SETTLED_LOOKS; i++)
        remote_wait_for_change ();
    }
}

static void
compare_tree (Remote        *answer,
              const HipWalk *walk)
{
  g_autofree char *name = g_strdup_printf ("%s.txt", walk->name);
  g_autofree char *path = g_build_filename (golden_folder, name, NULL);
  g_autofree char *tree = read_tree (answer);
  g_autofree char *golden = NULL;
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (g_getenv ("HIP_MAP_GOLDEN"), "write") == 0)
    {
      g_assert_true (g_file_set_contents (path, tree, -1, &error));
      return;
    }

  g_assert_true (g_file_get_contents (path, &golden, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (tree, ==, golden);
}

static void
start_routine (Remote *window,
               Remote *answer)
{
  g_autoptr (Remote) steps = wait_for_beginning (answer, "button", "Do now, ");
  g_autoptr (Remote) page = NULL;
  g_autoptr (Remote) step = NULL;
  g_autofree char *title = NULL;

  remote_act (steps, "click");
  remote_wait_for_state (steps, ATSPI_STATE_EXPANDED, TRUE);
  click (answer, "Start routine");
  page = remote_wait_for (window, ATSPI_ROLE_PANEL, "Routine");
  step = remote_wait_for (page, ATSPI_ROLE_HEADING, NULL);
  title = atspi_accessible_get_name (step, NULL);
  g_assert_cmpstr (title, !=, "");
  remote_wait_until_there (page, ATSPI_ROLE_PUSH_BUTTON, "Skip");
}

static void
hand_out (Remote *window)
{
  g_autoptr (Remote) program = atspi_accessible_get_parent (window, NULL);
  g_autoptr (Remote) menu_button = NULL;
  g_autoptr (Remote) button = NULL;
  g_autoptr (Remote) item = NULL;

  /* What can be pressed of a menu button is inside. */
  menu_button = remote_wait_for (window, ATSPI_ROLE_PUSH_BUTTON, "Main menu");
  button = atspi_accessible_get_child_at_index (menu_button, 0, NULL);
  remote_act (button, "click");
  item = remote_wait_for (program, ATSPI_ROLE_MENU_ITEM, "Hand out…");
  remote_act (item, "click");
  remote_wait_until_there (program, ATSPI_ROLE_PUSH_BUTTON, "Save as PDF…");
}

static void
walk (gconstpointer data)
{
  const HipWalk *way = data;
  g_autoptr (Remote) window = remote_start_program ();
  g_autofree char *spot = dup_spot_name (way);
  g_autoptr (Remote) answer = remote_wait_for (window, ATSPI_ROLE_PANEL, "Answer");
  g_autoptr (Remote) leaders = NULL;

  turn (window, way);
  point (window, spot);
  say_pain (window, way, spot);
  check_safety (window, way);
  leaders = wait_for_beginning (answer, "list", "Fits best");
  ask (window, way, leaders);
  read_why (answer, way, leaders);
  compare_tree (answer, way);
  if (way->ends_with_handout)
    hand_out (window);
  else
    start_routine (window, answer);

  remote_stop_program ();
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipCatalogue) catalogue = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 3);
  remote_init (argv[1]);
  golden_folder = argv[2];

  catalogue = hip_catalogue_new_default (&error);
  g_assert_no_error (error);
  library = hip_library_new (catalogue, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < HIP_N_WALKS; i++)
    {
      g_autofree char *path = g_strdup_printf ("/atspi-walks/%s", hip_walks[i].name);

      g_test_add_data_func (path, &hip_walks[i], walk);
    }

  status = g_test_run ();
  g_clear_object (&library);
  atspi_exit ();

  return status;
}
