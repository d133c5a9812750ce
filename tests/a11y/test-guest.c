/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A guest leaves nothing behind: the real program, in a home of its own, is told where it hurts and how much, and is closed. Whatever
 * it wrote is read. Usage: test-guest PROGRAM */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "hip-remote.h"

/* Every folder in which a program may leave something. */
static const struct
{
  const char *variable;
  const char *folder;
} homes[] = {
  { "HOME", "home" },
  { "XDG_CACHE_HOME", "home/.cache" },
  { "XDG_CONFIG_HOME", "home/.config" },
  { "XDG_DATA_HOME", "home/.local/share" },
  { "XDG_STATE_HOME", "home/.local/state" },
  { "TMPDIR", "tmp" },
};

/* What a session is made of, as it is shown and as it is kept. */
static const char *const contents[] = {
  "groin-crease", "Groin crease", "Limp", "limp", "intensity", "hip-flexor-tendinopathy", "records.db", "athlete",
};

/* Files that may be there, because they say how the window was left and what fonts there are. */
static const char *const allowed[] = {
  "home/.config/glib-2.0/settings/keyfile",
  "home/.cache/fontconfig/",
  "home/.cache/mesa_shader_cache",
  "home/.config/dconf/",
  "home/.cache/dconf/",
};

static void
list_files (const char *root,
            const char *folder,
            GPtrArray  *files)
{
  g_autofree char *path = g_build_filename (root, folder, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (path, 0, &error);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *below = *folder != '\0' ? g_build_filename (folder, name, NULL) : g_strdup (name);
      g_autofree char *full = g_build_filename (root, below, NULL);

      if (g_file_test (full, G_FILE_TEST_IS_DIR) && !g_file_test (full, G_FILE_TEST_IS_SYMLINK))
        list_files (root, below, files);
      else
        g_ptr_array_add (files, g_steal_pointer (&below));
    }
}

/* The file need not be text. */
static gboolean
contains (const char *data,
          gsize       length,
          const char *content)
{
  const gsize n = strlen (content);

  for (gsize i = 0; i + n <= length; i++)
    {
      if (memcmp (data + i, content, n) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Returns: (nullable): what of a session is in the file, or in its name */
static const char *
find_content (const char *root,
              const char *file)
{
  g_autofree char *path = g_build_filename (root, file, NULL);
  g_autofree char *text = NULL;
  gsize length;

  /* A socket can't be read, and keeps nothing. */
  if (!g_file_get_contents (path, &text, &length, NULL))
    {
      text = g_strdup ("");
      length = 0;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      if (strstr (file, contents[i]) != NULL || contains (text, length, contents[i]))
        return contents[i];
    }

  return NULL;
}

static gboolean
is_allowed (const char *file)
{
  for (gsize i = 0; i < G_N_ELEMENTS (allowed); i++)
    {
      if (g_str_has_prefix (file, allowed[i]))
        return TRUE;
    }

  return FALSE;
}

static void
remove_files (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *below = g_build_filename (path, name, NULL);

      remove_files (below);
    }

  g_remove (path);
}

/* The program takes over where its home is. */
static Remote *
start (const char *root)
{
  for (gsize i = 0; i < G_N_ELEMENTS (homes); i++)
    {
      g_autofree char *path = g_build_filename (root, homes[i].folder, NULL);

      g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
      g_setenv (homes[i].variable, path, TRUE);
    }

  /* What is preferred is written, too. */
  g_setenv ("GSETTINGS_BACKEND", "keyfile", TRUE);

  return remote_start_program ();
}

static void
report (Remote *window)
{
  g_autoptr (Remote) region = remote_wait_for (window, ATSPI_ROLE_OPTION_PANE, "Groin crease, right");
  g_autoptr (Remote) guest = NULL;
  g_autoptr (Remote) scale = NULL;
  g_autoptr (Remote) check = NULL;
  g_autoptr (Remote) sign = NULL;
  g_autoptr (Remote) none = NULL;
  g_autoptr (Remote) yes = NULL;
  g_autoptr (RemoteValue) value = NULL;

  remote_act (region, "region.activate");
  scale = remote_wait_for (window, ATSPI_ROLE_SLIDER, "Pain, Groin crease, right");
  value = atspi_accessible_get_value_iface (scale);
  g_assert_true (atspi_value_set_current_value (value, 6, NULL));
  check = remote_wait_for (window, ATSPI_ROLE_PUSH_BUTTON, "Start the safety check");
  remote_act (check, "click");
  sign = remote_wait_for (window, ATSPI_ROLE_CHECK_BOX, "Limp");
  remote_act (sign, "sign.toggle");
  remote_wait_for_state (sign, ATSPI_STATE_CHECKED, TRUE);
  remote_act (sign, "sign.toggle");
  remote_wait_for_state (sign, ATSPI_STATE_CHECKED, FALSE);
  none = remote_wait_for (window, ATSPI_ROLE_PUSH_BUTTON, "None of these");
  remote_act (none, "click");
  yes = remote_wait_for (window, ATSPI_ROLE_PUSH_BUTTON, "Yes");
  remote_act (yes, "click");

  guest = remote_wait_for (window, ATSPI_ROLE_PUSH_BUTTON, "Guest: nothing is stored");
  g_assert_nonnull (guest);
}

static void
test_leaves_nothing (void)
{
  g_autofree char *root = g_dir_make_tmp ("hip-map-guest-XXXXXX", NULL);
  g_autofree char *planted = g_build_filename (root, "planted", NULL);
  g_autoptr (Remote) window = start (root);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);

  report (window);
  remote_quit_program ();

  list_files (root, "", files);
  for (guint i = 0; i < files->len; i++)
    {
      const char *file = g_ptr_array_index (files, i);

      if (!is_allowed (file))
        g_error ("“%s” was left behind", file);
      if (find_content (root, file) != NULL)
        g_error ("“%s” was left behind with “%s”", file, find_content (root, file));
    }

  /* What is looked for would be found. */
  g_assert_true (g_file_set_contents (planted, "\0\1spot groin-crease\0", 19, NULL));
  g_assert_cmpstr (find_content (root, "planted"), ==, "groin-crease");

  remove_files (root);
}

/* Looking at the records makes none. */
static void
test_looking (void)
{
  g_autofree char *root = g_dir_make_tmp ("hip-map-guest-XXXXXX", NULL);
  g_autofree char *records = g_build_filename (root, "home/.local/share/hip-map", NULL);
  g_autoptr (Remote) window = start (root);
  g_autoptr (Remote) guest = remote_wait_for (window, ATSPI_ROLE_PUSH_BUTTON, "Guest: nothing is stored");
  g_autoptr (Remote) item = NULL;
  g_autoptr (Remote) none = NULL;

  remote_act (guest, "click");
  item = remote_wait_for (window, ATSPI_ROLE_MENU_ITEM, "Athletes");
  remote_act (item, "click");
  none = remote_wait_for (window, ATSPI_ROLE_LABEL, "No athletes");
  g_assert_nonnull (none);
  remote_quit_program ();

  g_assert_false (g_file_test (records, G_FILE_TEST_EXISTS));
  remove_files (root);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  remote_init (argv[1]);

  g_test_add_func ("/guest/leaves-nothing", test_leaves_nothing);
  g_test_add_func ("/guest/looking", test_looking);

  status = g_test_run ();
  atspi_exit ();

  return status;
}
