/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the worked cases come out when every point and every link of the catalogue is off by one at random: bench-jitter CASES.tsv TOOL.
 * Prints one JSON object. The draws are the same in every run. */

#include "config.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <sqlite3.h>
#include <stdlib.h>

#include "hip-catalogue.h"

#define DRAWS 200
#define SEED 20261121

static GRand *generator;

/* Off by −1, 0 or +1. Links stay links: a strength below one would take a place away. */
static void
jitter (sqlite3_context  *context,
        int               n_values,
        sqlite3_value   **values)
{
  int value = sqlite3_value_int (values[0]) + g_rand_int_range (generator, -1, 2);

  sqlite3_result_int (context, CLAMP (value, sqlite3_value_int (values[1]), 5));
}

static void
write_draw (const char *path)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (RESOURCE_PREFIX "/catalogue.db", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  sqlite3 *handle;

  if (!g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL)
      || sqlite3_open (path, &handle) != SQLITE_OK)
    g_error ("%s can't be written", path);

  sqlite3_create_function (handle, "jitter", 2, SQLITE_UTF8, NULL, jitter, NULL, NULL);
  if (sqlite3_exec (handle,
                    "BEGIN; UPDATE felt SET strength = jitter (strength, 1);"
                    "UPDATE evidence SET if_present = jitter (if_present, -5);"
                    "UPDATE evidence SET if_absent = jitter (if_absent, -5) WHERE if_absent <> 0; COMMIT",
                    NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (handle));
  sqlite3_close (handle);
}

static JsonNode *
evaluate (const char *tool,
          const char *cases,
          const char *catalogue)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *output = NULL;
  JsonNode *node;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, tool, "evaluate", "--catalogue", catalogue, cases, NULL);
  if (process == NULL || !g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error))
    g_error ("%s", error->message);

  node = json_from_string (output, &error);
  if (node == NULL)
    g_error ("%s", error->message);

  return node;
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *directory = g_dir_make_tmp ("hip-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (directory, "jitter.db", NULL);
  gint64 n = 0, first = 0, top3 = 0, exact = 0, under = 0;

  if (argc != 3)
    {
      g_printerr ("Usage: bench-jitter CASES.tsv HIP-MAP-TOOL\n");
      return 2;
    }

  generator = g_rand_new_with_seed (SEED);
  for (guint draw = 0; draw < DRAWS; draw++)
    {
      g_autoptr (JsonNode) node = NULL;
      JsonObject *root;

      write_draw (path);
      node = evaluate (argv[2], argv[1], path);
      root = json_node_get_object (node);
      n += json_object_get_int_member (root, "n");
      first += json_object_get_int_member (root, "first");
      top3 += json_object_get_int_member (root, "top3");
      exact += json_object_get_int_member (root, "urgency_exact");
      under += json_array_get_length (json_object_get_array_member (root, "under_triaged"));
    }
  g_rand_free (generator);
  g_remove (path);
  g_rmdir (directory);

  g_print ("{ \"benchmark\": \"jitter\", \"draws\": %d, \"cases\": %" G_GINT64_FORMAT ", \"first\": %.3f, \"top3\": %.3f,"
           " \"urgency_exact\": %.3f, \"under_triaged\": %" G_GINT64_FORMAT ", \"target\": { \"under_triaged\": 0 } }\n",
           DRAWS, n, (double) first / (double) n, (double) top3 / (double) n, (double) exact / (double) n, under);

  return EXIT_SUCCESS;
}
