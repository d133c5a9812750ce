/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "hip-prefix.h"

typedef struct
{
  char *root;    /* where the tree was moved to */
  char *sounds;  /* what was moved along */
  char *program; /* and the program in it */
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->root = g_dir_make_tmp ("hip-map-prefix-XXXXXX", NULL);
  g_assert_nonnull (fixture->root);
  fixture->sounds = g_strconcat (fixture->root, &PKGDATADIR[strlen (PREFIX)], "/sounds", NULL);
  fixture->program = g_build_filename (fixture->root, BINDIR, "hip-map", NULL);
  g_assert_cmpint (g_mkdir_with_parents (fixture->sounds, 0700), ==, 0);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *folder = g_strdup (fixture->sounds);

  while (g_rmdir (folder) == 0 && !g_str_equal (folder, fixture->root))
    {
      g_autofree char *inner = g_steal_pointer (&folder);

      folder = g_path_get_dirname (inner);
    }
  g_assert_false (g_file_test (fixture->root, G_FILE_TEST_EXISTS));

  g_free (fixture->root);
  g_free (fixture->sounds);
  g_free (fixture->program);
}

static void
test_moved (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *found = hip_prefix_relocate_for (PKGDATADIR "/sounds", fixture->program);

  g_assert_cmpstr (found, ==, fixture->sounds);
}

/* What did not come along may still be where it was installed. */
static void
test_left_behind (Fixture      *fixture,
                  gconstpointer data)
{
  g_autofree char *found = hip_prefix_relocate_for (PKGDATADIR "/catalogue", fixture->program);

  g_assert_cmpstr (found, ==, PKGDATADIR "/catalogue");
}

static void
test_not_installed (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *elsewhere = g_build_filename (fixture->root, "src", "hip-map", NULL);
  g_autofree char *in_tree = hip_prefix_relocate_for (PKGDATADIR "/sounds", elsewhere);
  g_autofree char *unknown = hip_prefix_relocate_for (PKGDATADIR "/sounds", NULL);

  g_assert_cmpstr (in_tree, ==, PKGDATADIR "/sounds");
  g_assert_cmpstr (unknown, ==, PKGDATADIR "/sounds");
}

static void
test_not_below (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char *outside = hip_prefix_relocate_for ("/var/lib/hip-map", fixture->program);
  g_autofree char *alike = hip_prefix_relocate_for (PREFIX "-other/share", fixture->program);

  g_assert_cmpstr (outside, ==, "/var/lib/hip-map");
  g_assert_cmpstr (alike, ==, PREFIX "-other/share");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/base/prefix/moved", Fixture, NULL, set_up, test_moved, tear_down);
  g_test_add ("/base/prefix/left-behind", Fixture, NULL, set_up, test_left_behind, tear_down);
  g_test_add ("/base/prefix/not-installed", Fixture, NULL, set_up, test_not_installed, tear_down);
  g_test_add ("/base/prefix/not-below", Fixture, NULL, set_up, test_not_below, tear_down);

  return g_test_run ();
}
