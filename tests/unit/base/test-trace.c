/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "hip-trace.h"

/* The file is opened once in the life of a program, so every test is a program of its own. */
static void
run (const char *path)
{
  g_test_trap_subprocess (path, 0, G_TEST_SUBPROCESS_INHERIT_STDOUT);
  g_test_trap_assert_passed ();
}

static gpointer
draw_cb (gpointer data)
{
  for (guint i = 0; i < 200; i++)
    hip_trace_end (HIP_TRACE_RASTER, hip_trace_begin ());

  return NULL;
}

static void
test_lines_subprocess (void)
{
  static const char *const names[] = { "start-up", "raster", "query", "bind", "frame" };
  g_autofree char *folder = g_dir_make_tmp ("hip-trace-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "trace", NULL);
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;
  const gint64 before = g_get_monotonic_time ();
  GThread *thread;
  guint n_raster = 0;

  /* What an older run left is gone. */
  g_assert_true (g_file_set_contents (path, "old\n", -1, NULL));
  g_setenv ("HIP_MAP_TRACE", path, TRUE);
  g_assert_true (hip_trace_is_on ());

  thread = g_thread_new ("draw", draw_cb, NULL);
  for (HipTracePhase phase = HIP_TRACE_START_UP; phase <= HIP_TRACE_FRAME; phase++)
    {
      const gint64 begin = hip_trace_begin ();

      g_assert_cmpint (begin, >=, before);
      hip_trace_end (phase, begin);
    }
  g_thread_join (thread);

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_true (g_str_has_suffix (contents, "\n"));
  contents[strlen (contents) - 1] = '\0';
  lines = g_strsplit (contents, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, G_N_ELEMENTS (names) + 200);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], " ", -1);
      gint64 time, duration;

      g_assert_cmpuint (g_strv_length (fields), ==, 3);
      g_assert_true (g_ascii_string_to_signed (fields[0], 10, before, g_get_monotonic_time (), &time, NULL));
      g_assert_true (g_ascii_string_to_signed (fields[2], 10, 0, g_get_monotonic_time () - before, &duration, NULL));
      n_raster += g_str_equal (fields[1], "raster");
    }
  g_assert_cmpuint (n_raster, ==, 201);

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_lines (void)
{
  run ("/trace/lines/subprocess");
}

static void
test_off_subprocess (void)
{
  g_unsetenv ("HIP_MAP_TRACE");
  g_assert_false (hip_trace_is_on ());
  g_assert_cmpint (hip_trace_begin (), ==, 0);
  hip_trace_end (HIP_TRACE_FRAME, 0);

  /* Later is too late. */
  g_setenv ("HIP_MAP_TRACE", "/no/such/folder/trace", TRUE);
  g_assert_cmpint (hip_trace_begin (), ==, 0);
}

static void
test_off (void)
{
  run ("/trace/off/subprocess");
}

static void
test_unwritable_subprocess (void)
{
  g_setenv ("HIP_MAP_TRACE", "/no/such/folder/trace", TRUE);
  g_test_expect_message ("hip-base", G_LOG_LEVEL_WARNING,
                         "HIP_MAP_TRACE: “/no/such/folder/trace” can’t be written, so nothing is traced: *");
  g_assert_false (hip_trace_is_on ());
  g_test_assert_expected_messages ();

  /* It is said once. */
  hip_trace_end (HIP_TRACE_QUERY, hip_trace_begin ());
}

static void
test_unwritable (void)
{
  run ("/trace/unwritable/subprocess");
}

/* A disk that fills up. */
static void
test_full_subprocess (void)
{
  g_setenv ("HIP_MAP_TRACE", "/dev/full", TRUE);
  g_assert_true (hip_trace_is_on ());
  g_test_expect_message ("hip-base", G_LOG_LEVEL_WARNING, "HIP_MAP_TRACE: a line can’t be written, so the trace has gaps: *");
  hip_trace_end (HIP_TRACE_QUERY, hip_trace_begin ());
  g_test_assert_expected_messages ();
  hip_trace_end (HIP_TRACE_QUERY, hip_trace_begin ());
}

static void
test_full (void)
{
  if (access ("/dev/full", W_OK) != 0)
    {
      g_test_skip ("there is no /dev/full here");
      return;
    }

  run ("/trace/full/subprocess");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trace/lines", test_lines);
  g_test_add_func ("/trace/lines/subprocess", test_lines_subprocess);
  g_test_add_func ("/trace/off", test_off);
  g_test_add_func ("/trace/off/subprocess", test_off_subprocess);
  g_test_add_func ("/trace/unwritable", test_unwritable);
  g_test_add_func ("/trace/unwritable/subprocess", test_unwritable_subprocess);
  g_test_add_func ("/trace/full", test_full);
  g_test_add_func ("/trace/full/subprocess", test_full_subprocess);

  return g_test_run ();
}
