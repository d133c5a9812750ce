/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How much the model costs on top of its SQL. Prints one JSON object; figures are ratios of medians within this run. */

#include "config.h"

#include <sqlite3.h>
#include <stdlib.h>

#include "bench-time.h"
#include "hip-enquiry.h"

#define ROUNDS 400
#define WARM_UP 40

static const char *const regions[] = { "groin-crease", "sit-bone", "greater-trochanter-bump", "lumbar-midline", "deep-buttock" };

static void
step_all (sqlite3_stmt *statement)
{
  int result;

  while ((result = sqlite3_step (statement)) == SQLITE_ROW)
    {
      for (int column = 0; column < sqlite3_column_count (statement); column++)
        (void) sqlite3_column_text (statement, column);
    }

  if (result != SQLITE_DONE)
    g_error ("the query failed");

  sqlite3_reset (statement);
}

/* The queries that one answer of the model takes, run without it. */
static void
run_raw (sqlite3_stmt **statements,
         const char    *region,
         const char    *leaders)
{
  g_autofree char *spots = g_strdup_printf ("[\"%s\"]", region);

  for (guint i = 0; i < 4; i++)
    {
      sqlite3_bind_text (statements[i], 1, spots, -1, SQLITE_TRANSIENT);
      sqlite3_bind_text (statements[i], 2, "[\"gradual-onset\",\"long-sitting-hurts\"]", -1, SQLITE_STATIC);
      sqlite3_bind_text (statements[i], 3, "[\"sudden-onset\"]", -1, SQLITE_STATIC);
    }
  sqlite3_bind_text (statements[2], 4, leaders, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (statements[2], 5, "[]", -1, SQLITE_STATIC);

  for (guint i = 0; i < 4; i++)
    step_all (statements[i]);
}

static char *
format_leaders (HipEnquiry *enquiry)
{
  const HipRanking *ranking = hip_enquiry_get_ranking (enquiry);
  g_autoptr (GString) text = g_string_new ("[");

  for (guint i = 0; i < MIN (5, ranking->candidates->len); i++)
    {
      HipCandidate *candidate = g_ptr_array_index (ranking->candidates, i);

      g_string_append_printf (text, "%s\"%s\"", i > 0 ? "," : "", hip_condition_get_id (hip_candidate_get_condition (candidate)));
    }
  g_string_append_c (text, ']');

  return g_string_free (g_steal_pointer (&text), FALSE);
}

int
main (void)
{
  const HipCatalogueQuery queries[] = {
    HIP_QUERY_RANK, HIP_QUERY_FIRED_RED_FLAGS, HIP_QUERY_QUESTIONS, HIP_QUERY_SAFETY_QUESTIONS,
  };
  g_autoptr (GBytes) bytes = g_resources_lookup_data (RESOURCE_PREFIX "/catalogue.db", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (HipCatalogue) catalogue = hip_catalogue_new_default (NULL);
  g_autoptr (HipLibrary) library = hip_library_new (catalogue, NULL);
  g_autoptr (HipEnquiry) enquiry = hip_enquiry_new (library);
  g_autoptr (GArray) model_times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) raw_times = g_array_new (FALSE, FALSE, sizeof (gint64));
  char *leaders[G_N_ELEMENTS (regions)] = { NULL, };
  sqlite3_stmt *statements[G_N_ELEMENTS (queries)];
  sqlite3 *handle;
  gsize size;
  const guchar *data = g_bytes_get_data (bytes, &size);

  sqlite3_open (":memory:", &handle);
  sqlite3_deserialize (handle, "main", (guchar *) data, size, size, SQLITE_DESERIALIZE_READONLY);
  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    sqlite3_prepare_v3 (handle, hip_catalogue_query_get_sql (queries[i]), -1, SQLITE_PREPARE_PERSISTENT, &statements[i], NULL);

  hip_enquiry_select (enquiry, hip_library_get_region (library, "flank"), HIP_SIDE_RIGHT);
  hip_enquiry_set_answer (enquiry, "gradual-onset", HIP_ANSWER_YES);
  hip_enquiry_set_answer (enquiry, "long-sitting-hurts", HIP_ANSWER_YES);
  hip_enquiry_set_answer (enquiry, "sudden-onset", HIP_ANSWER_NO);

  /* Both in turn, so that whatever else the machine does falls on both alike. */
  for (guint round = 0; round < ROUNDS + WARM_UP; round++)
    {
      gsize which = round % G_N_ELEMENTS (regions);
      gint64 begin, middle, end, model_ns, raw_ns;

      begin = bench_now_ns ();
      hip_enquiry_select (enquiry, hip_library_get_region (library, regions[which]), HIP_SIDE_RIGHT);
      middle = bench_now_ns ();
      if (leaders[which] == NULL)
        leaders[which] = format_leaders (enquiry);
      model_ns = middle - begin;

      begin = bench_now_ns ();
      run_raw (statements, regions[which], leaders[which]);
      end = bench_now_ns ();
      raw_ns = end - begin;

      if (round >= WARM_UP)
        {
          g_array_append_val (model_times, model_ns);
          g_array_append_val (raw_times, raw_ns);
        }
    }

  {
    double model = bench_median_us (model_times);
    double raw = bench_median_us (raw_times);

    g_print ("{ \"benchmark\": \"model\", \"rounds\": %d, \"model_us\": %.0f, \"raw_sql_us\": %.0f, \"ratio\": %.2f, \"target\": 2.0 }\n",
             ROUNDS, model, raw, model / raw);
  }

  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    sqlite3_finalize (statements[i]);
  sqlite3_close (handle);
  for (gsize i = 0; i < G_N_ELEMENTS (regions); i++)
    g_clear_pointer (&leaders[i], g_free);

  return EXIT_SUCCESS;
}
