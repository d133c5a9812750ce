/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a search costs until its first result is at hand, against the same query on the same index without the model. Prints one JSON
 * object; the ratio is that of the medians within this run. */

#include "config.h"

#include <sqlite3.h>
#include <stdlib.h>

#include "bench-time.h"
#include "hip-library.h"

#define ROUNDS 600
#define WARM_UP 60

/* What is typed, and how the model asks for it. */
static const struct
{
  const char *words;
  const char *match;
} searches[] = {
  { "sit bone", "(\"sit\" OR \"sit\"*) AND (\"bone\" OR \"bone\"*)" },
  { "groin", "(\"groin\" OR \"groin\"*)" },
  { "hamstring", "(\"hamstring\" OR \"hamstring\"*)" },
  { "front pocket", "(\"front\" OR \"front\"*) AND (\"pocket\" OR \"pocket\"*)" },
  { "pirif", "(\"pirif\" OR \"pirif\"*)" },
};

static void
search_raw (sqlite3_stmt *statement,
            guint         which)
{
  int result;

  sqlite3_bind_text (statement, 1, searches[which].match, -1, SQLITE_STATIC);
  sqlite3_bind_int (statement, 2, 50);
  sqlite3_bind_text (statement, 3, searches[which].words, -1, SQLITE_STATIC);
  while ((result = sqlite3_step (statement)) == SQLITE_ROW)
    {
      for (int column = 0; column < sqlite3_column_count (statement); column++)
        (void) sqlite3_column_text (statement, column);
    }
  if (result != SQLITE_DONE)
    g_error ("the query failed");
  sqlite3_reset (statement);
}

static void
search (HipLibrary *library,
        guint       which)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) hits = hip_library_search (library, searches[which].words, &error);
  g_autoptr (GObject) first = hits != NULL ? g_list_model_get_item (hits, 0) : NULL;

  if (first == NULL)
    g_error ("“%s” found nothing", searches[which].words);
}

int
main (void)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (RESOURCE_PREFIX "/catalogue.db", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (HipCatalogue) catalogue = hip_catalogue_new_default (NULL);
  g_autoptr (HipLibrary) library = hip_library_new (catalogue, NULL);
  g_autoptr (GArray) model_times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) raw_times = g_array_new (FALSE, FALSE, sizeof (gint64));
  sqlite3_stmt *statement;
  sqlite3 *handle;
  gsize size;
  const guchar *data = g_bytes_get_data (bytes, &size);
  double model, raw;

  sqlite3_open (":memory:", &handle);
  sqlite3_deserialize (handle, "main", (guchar *) data, size, size, SQLITE_DESERIALIZE_READONLY);
  sqlite3_prepare_v3 (handle, hip_catalogue_query_get_sql (HIP_QUERY_SEARCH), -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);

  /* Both in turn, so that whatever else the machine does falls on both alike. */
  for (guint round = 0; round < ROUNDS + WARM_UP; round++)
    {
      const guint which = round % G_N_ELEMENTS (searches);
      gint64 begin, middle, model_ns, raw_ns;

      begin = bench_now_thread_ns ();
      search (library, which);
      middle = bench_now_thread_ns ();
      search_raw (statement, which);
      raw_ns = bench_now_thread_ns () - middle;
      model_ns = middle - begin;

      if (round < WARM_UP)
        continue;
      g_array_append_val (model_times, model_ns);
      g_array_append_val (raw_times, raw_ns);
    }

  model = bench_median_us (model_times);
  raw = bench_median_us (raw_times);
  g_print ("{ \"benchmark\": \"search\", \"rounds\": %d, \"model_us\": %.0f, \"raw_fts_us\": %.0f, \"ratio\": %.2f, \"target\": 1.5 }\n",
           ROUNDS, model, raw, model / raw);

  sqlite3_finalize (statement);
  sqlite3_close (handle);

  return EXIT_SUCCESS;
}
