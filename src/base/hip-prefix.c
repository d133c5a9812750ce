/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-base"

#include "config.h"

#include "hip-prefix.h"

#include <string.h>

/* An installed tree can be moved, such as onto a stick that a coach carries around: what belongs to a program lies where the
 * program is, not where it was once installed. */

#define PROGRAM_LINK "/proc/self/exe"

/**
 * hip_prefix_relocate_for:
 * @path: (type filename): a folder or file below the prefix that this build was configured with
 * @program: (type filename) (nullable): where the running program is, with all its folders
 *
 * Returns: (transfer full) (type filename): the same place in the tree that @program was installed in; @path itself if it isn't in
 *   one, or that tree has no such place
 */
char *
hip_prefix_relocate_for (const char *path,
                         const char *program)
{
  g_autofree char *folder = NULL;
  g_autofree char *moved = NULL;
  gsize prefix = strlen (PREFIX);

  g_return_val_if_fail (path != NULL, NULL);

  if (program == NULL || !g_str_has_prefix (path, PREFIX) || path[prefix] != G_DIR_SEPARATOR)
    return g_strdup (path);

  folder = g_path_get_dirname (program);
  if (!g_str_has_suffix (folder, G_DIR_SEPARATOR_S BINDIR))
    return g_strdup (path);

  folder[strlen (folder) - strlen (G_DIR_SEPARATOR_S BINDIR)] = '\0';
  moved = g_strconcat (folder, path + prefix, NULL);

  return g_file_test (moved, G_FILE_TEST_EXISTS) ? g_steal_pointer (&moved) : g_strdup (path);
}

/**
 * hip_prefix_relocate:
 * @path: (type filename): a folder or file below the prefix that this build was configured with
 *
 * Returns: (transfer full) (type filename): the same place in the tree that this program was installed in
 */
char *
hip_prefix_relocate (const char *path)
{
  g_autofree char *program = g_file_read_link (PROGRAM_LINK, NULL);

  return hip_prefix_relocate_for (path, program);
}
