/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-remote.h"

#include <signal.h>
#include <string.h>
#include <sys/prctl.h>

/* Milliseconds between two looks at the tree. */
#define LOOK_INTERVAL 20

static GSubprocess *program;
static const char *program_path;

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
find_wanted (Remote       *root,
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
      Remote *found = find_wanted (child, wanted);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Returns: (transfer full) (nullable): the first below and including @root, in the order of the tree; without a name, any */
Remote *
remote_find (Remote     *root,
             AtspiRole   role,
             const char *name)
{
  return find_wanted (root, &(Wanted) { role, name });
}

static gboolean
due_cb (gpointer data)
{
  gboolean *due = data;

  *due = TRUE;

  return G_SOURCE_REMOVE;
}

/* Takes events until it is time to look again. */
void
remote_wait_for_change (void)
{
  gboolean due = FALSE;

  g_timeout_add (LOOK_INTERVAL, due_cb, &due);
  while (!due)
    g_main_context_iteration (NULL, TRUE);
}

Remote *
remote_wait_for (Remote     *root,
                 AtspiRole   role,
                 const char *name)
{
  const gint64 end = g_get_monotonic_time () + REMOTE_PATIENCE * 1000;
  const Wanted wanted = { role, name };
  Remote *found;

  while ((found = find_wanted (root, &wanted)) == NULL && g_get_monotonic_time () < end)
    remote_wait_for_change ();

  if (found == NULL)
    g_error ("“%s” does not appear", name);

  return found;
}

/* Returns: whether there is such an action */
static gboolean
act (Remote     *accessible,
     const char *name)
{
  g_autoptr (RemoteAction) action = atspi_accessible_get_action_iface (accessible);
  g_autoptr (GError) error = NULL;
  const int n = action != NULL ? atspi_action_get_n_actions (action, NULL) : 0;

  for (int i = 0; i < n; i++)
    {
      g_autofree char *own = atspi_action_get_action_name (action, i, NULL);

      if (g_strcmp0 (own, name) == 0)
        {
          g_assert_true (atspi_action_do_action (action, i, &error));
          g_assert_no_error (error);
          return TRUE;
        }
    }

  return FALSE;
}

void
remote_act (Remote     *accessible,
            const char *name)
{
  g_autoptr (Remote) button = NULL;

  if (act (accessible, name))
    return;

  /* Newer versions of GTK tell the name of a menu button twice, and the button in it is what can be clicked. */
  button = atspi_accessible_get_child_at_index (accessible, 0, NULL);
  if (button == NULL || !act (button, name))
    g_error ("there is no action “%s”", name);
}

gboolean
remote_is (Remote         *accessible,
           AtspiStateType  state)
{
  g_autoptr (RemoteStates) states = atspi_accessible_get_state_set (accessible);

  return atspi_state_set_contains (states, state);
}

void
remote_wait_for_state (Remote         *accessible,
                       AtspiStateType  state,
                       gboolean        wanted)
{
  const gint64 end = g_get_monotonic_time () + REMOTE_PATIENCE * 1000;

  while (remote_is (accessible, state) != wanted && g_get_monotonic_time () < end)
    remote_wait_for_change ();

  if (remote_is (accessible, state) != wanted)
    {
      g_autofree char *name = atspi_accessible_get_name (accessible, NULL);

      g_error ("“%s” does not get the state %d to %d", name, state, wanted);
    }
}

void
remote_wait_until_there (Remote     *root,
                         AtspiRole   role,
                         const char *name)
{
  g_autoptr (Remote) found = remote_wait_for (root, role, name);

  g_assert_nonnull (found);
}

/* A check that fails ends this process, and nobody else would end the program. */
static void
child_setup_cb (gpointer data)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL);
}

Remote *
remote_start_program (void)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (Remote) desktop = atspi_get_desktop (0);
  g_autoptr (GError) error = NULL;

  g_subprocess_launcher_set_child_setup (launcher, child_setup_cb, NULL, NULL);
  if (g_getenv ("HIP_TEST_FATAL") != NULL)
    g_subprocess_launcher_setenv (launcher, "G_DEBUG", g_getenv ("HIP_TEST_FATAL"), TRUE);
  program = g_subprocess_launcher_spawn (launcher, &error, program_path, NULL);
  g_assert_no_error (error);

  /* GTK gives an application the name of its executable, and puts the window below it when it is drawn. */
  return remote_wait_for (desktop, ATSPI_ROLE_FRAME, "Hip Map");
}

void
remote_stop_program (void)
{
  g_subprocess_force_exit (program);
  g_subprocess_wait (program, NULL, NULL);
  g_clear_object (&program);
}

/* As Ctrl+Q does, so that the program has its time to put things away. */
void
remote_quit_program (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_autoptr (GVariant) reply = NULL;

  g_assert_no_error (error);
  reply = g_dbus_connection_call_sync (bus, "io.github.hipmap.HipMap", "/io/github/hipmap/HipMap", "org.freedesktop.Application",
                                       "ActivateAction", g_variant_new ("(sava{sv})", "quit", NULL, NULL), NULL,
                                       G_DBUS_CALL_FLAGS_NONE, REMOTE_PATIENCE, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (program, NULL, &error));
  g_assert_no_error (error);
  g_clear_object (&program);
}

void
remote_wait_for_description (Remote     *accessible,
                             const char *beginning)
{
  const gint64 end = g_get_monotonic_time () + REMOTE_PATIENCE * 1000;
  g_autofree char *description = atspi_accessible_get_description (accessible, NULL);

  while (!g_str_has_prefix (description, beginning) && g_get_monotonic_time () < end)
    {
      remote_wait_for_change ();
      g_free (description);
      description = atspi_accessible_get_description (accessible, NULL);
    }

  g_assert_true (g_str_has_prefix (description, beginning));
}

/* Once, before anything else. @path: the path of the program, which is kept */
void
remote_init (const char *path)
{
  g_autoptr (Remote) desktop = NULL;

  program_path = path;

  /* libatspi warns when it asks a program that is just about to start. */
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);

  /* What is read is to be what is there now, however long it takes to be told. */
  atspi_init ();
  atspi_set_timeout (REMOTE_PATIENCE, REMOTE_PATIENCE);
  desktop = atspi_get_desktop (0);
  atspi_accessible_set_cache_mask (desktop, ATSPI_CACHE_NONE);
}
