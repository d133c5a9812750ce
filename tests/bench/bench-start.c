/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long the program takes from its start to a painted map that can be clicked, against an empty window:
 * bench-start EMPTY MAP. Prints one JSON object; the ratio is that of the medians within this run. */

#include "config.h"

#include <gio/gio.h>
#include <stdlib.h>

#include "bench-time.h"

#define ROUNDS 15

static gint64
time_start (const char *program)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *output = NULL;
  gint64 begin = g_get_monotonic_time ();

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, NULL);
  if (process == NULL || !g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error))
    g_error ("%s: %s", program, error->message);
  if (!g_subprocess_get_successful (process) || output[0] == '\0')
    g_error ("%s failed", program);

  return g_ascii_strtoll (output, NULL, 10) - begin;
}

int
main (int    argc,
      char **argv)
{
  gint64 times[2][ROUNDS];

  if (argc != 3)
    {
      g_printerr ("Usage: bench-start EMPTY MAP\n");
      return 2;
    }

  /* The first of each only fills the caches; then both in turn, so that whatever else the machine does falls on both alike. */
  for (int round = -1; round < ROUNDS; round++)
    {
      for (int i = 0; i < 2; i++)
        {
          gint64 time = time_start (argv[i + 1]);

          if (round >= 0)
            times[i][round] = time;
        }
    }

  for (int i = 0; i < 2; i++)
    qsort (times[i], ROUNDS, sizeof (gint64), bench_compare_times);

  g_print ("{ \"benchmark\": \"start\", \"rounds\": %d, \"map_ms\": %.0f, \"empty_window_ms\": %.0f, \"ratio\": %.2f,"
           " \"target\": 1.25 }\n",
           ROUNDS,
           (double) times[1][ROUNDS / 2] / 1000.0,
           (double) times[0][ROUNDS / 2] / 1000.0,
           (double) times[1][ROUNDS / 2] / (double) times[0][ROUNDS / 2]);

  return EXIT_SUCCESS;
}
