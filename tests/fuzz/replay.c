/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Gives a fuzzer every input that is kept, so that what was found once is never lost again: `replay-NAME FOLDER`. */

#include "config.h"

#include "fuzz.h"

static void
test_input (gconstpointer data)
{
  const char *path = data;
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);

  LLVMFuzzerTestOneInput ((const uint8_t *) contents, length);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) directory = NULL;
  const char *folder;
  const char *name;
  guint n = 0;

  g_test_init (&argc, &argv, NULL);
  LLVMFuzzerInitialize (&argc, &argv);

  g_assert_cmpint (argc, ==, 2);
  folder = argv[1];
  directory = g_dir_open (folder, 0, &error);
  g_assert_no_error (error);

  while ((name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *test_path = g_strconcat ("/fuzz/", name, NULL);

      g_test_add_data_func_full (test_path, g_build_filename (folder, name, NULL), test_input, g_free);
      n++;
    }

  g_assert_cmpuint (n, >, 0);

  return g_test_run ();
}
