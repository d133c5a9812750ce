/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-session"

#include "config.h"

#include "hip-outbox.h"

#include <errno.h>
#include <glib/gstdio.h>

/* In the user's cache, which a sandboxed program shares with the desktop. */
static char *
get_folder (void)
{
  return g_build_filename (g_get_user_cache_dir (), GETTEXT_PACKAGE, "outbox", NULL);
}

/* Whoever takes a file over may read it late, so it stays until the program ends. */
static void
watch_end (void)
{
  GApplication *application = g_application_get_default ();

  if (application == NULL || g_object_get_data (G_OBJECT (application), "hip-outbox") != NULL)
    return;

  g_object_set_data (G_OBJECT (application), "hip-outbox", application);
  g_signal_connect (application, "shutdown", G_CALLBACK (hip_outbox_clear), NULL);
}

/**
 * hip_outbox_put:
 * @name: a file name
 * @contents: what is in the file
 * @error: return location for an error
 *
 * Makes a file that nobody but the user can read, in place of the one that is there.
 *
 * Returns: (transfer full): the file, or %NULL with @error set
 */
GFile *
hip_outbox_put (const char  *name,
                GBytes      *contents,
                GError     **error)
{
  g_autofree char *folder = get_folder ();
  g_autofree char *path = NULL;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (contents != NULL, NULL);

  hip_outbox_clear ();
  watch_end ();

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      const int saved_errno = errno;

      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (saved_errno), "%s: %s", folder, g_strerror (saved_errno));
      return NULL;
    }

  path = g_build_filename (folder, name, NULL);
  if (!g_file_set_contents_full (path, g_bytes_get_data (contents, NULL), g_bytes_get_size (contents),
                                 G_FILE_SET_CONTENTS_CONSISTENT, 0600, error))
    return NULL;

  return g_file_new_for_path (path);
}

/**
 * hip_outbox_clear:
 *
 * Removes what is there. What can't be removed stays; the next hip_outbox_put() tries again.
 */
void
hip_outbox_clear (void)
{
  g_autofree char *folder = get_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }

  g_rmdir (folder);
}
