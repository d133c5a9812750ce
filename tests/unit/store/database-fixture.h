/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A folder for a database and a copy of it, neither of which is there yet. */

#pragma once

#include <glib/gstdio.h>

#include "hip-database.h"

typedef struct
{
  char *directory;
  char *path;
  char *copy;
} Fixture;

static inline void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->directory = g_dir_make_tmp ("hip-database-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->directory, "test.db", NULL);
  fixture->copy = g_build_filename (fixture->directory, "copy.db", NULL);
}

/* A test removes the copies that it makes, and nothing else may be left behind. */
static inline void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_unlink (fixture->path);
  g_assert_false (g_file_test (fixture->copy, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_rmdir (fixture->directory), ==, 0);
  g_free (fixture->copy);
  g_free (fixture->path);
  g_free (fixture->directory);
}
