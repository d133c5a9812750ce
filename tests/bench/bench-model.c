/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How much the model costs on top of its SQL. Prints one JSON object; figures are ratios of medians within this run. */

#include "config.h"

#include <sqlite3.h>
#include <stdlib.h>

#include "bench-time.h"
#include "hip-enquiry.h"

#define ROUNDS 400
#define WARM_UP 40

#define YES "[\"gradual-onset\",\"long-sitting-hurts\"]"

static const char *const regions[] = { "groin-crease", "sit-bone", "greater-trochanter-bump", "lumbar-midline", "deep-buttock" };

static void
step_all (sqlite3_stmt *statement)
{
  int result;

  while ((result = sqlite3_step (statement)) == SQLITE_ROW)
    {
      for (int column = 0; column < sqlite3_column_count (statement); column++)
        {
          if (sqlite3_column_type (statement, column) == SQLITE_INTEGER)
            (void) sqlite3_column_int (statement, column);
          else
            (void) sqlite3_column_text (statement, column);
        }
    }

  if (result != SQLITE_DONE)
    g_error ("the query failed");

  sqlite3_reset (statement);
}

/* The queries that one answer of the model takes, in its order. Each takes the enquiry, but for the last. */
static const HipCatalogueQuery queries[] = {
  HIP_QUERY_RANK,
  HIP_QUERY_FIRED_RED_FLAGS,
  HIP_QUERY_QUESTIONS,
  HIP_QUERY_SAFETY_QUESTIONS,
  HIP_QUERY_CONTRADICTIONS,
  HIP_QUERY_AVOIDED_STEPS,
};

#define QUESTIONS 2
#define AVOIDED_STEPS 5

/* What the model passes from one query to the next, as JSON. */
typedef struct
{
  char *first;
  char *leaders;
} Leaders;

/* The queries run without the model. */
static void
run_raw (sqlite3_stmt  **statements,
         const char     *region,
         const Leaders  *leaders)
{
  g_autofree char *spots = g_strdup_printf ("[\"%s\"]", region);

  for (guint i = 0; i < AVOIDED_STEPS; i++)
    {
      sqlite3_bind_text (statements[i], 1, spots, -1, SQLITE_TRANSIENT);
      sqlite3_bind_text (statements[i], 2, YES, -1, SQLITE_STATIC);
      sqlite3_bind_text (statements[i], 3, "[\"sudden-onset\"]", -1, SQLITE_STATIC);
    }
  sqlite3_bind_text (statements[QUESTIONS], 4, leaders->first, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (statements[QUESTIONS], 5, "[]", -1, SQLITE_STATIC);
  sqlite3_bind_text (statements[AVOIDED_STEPS], 1, leaders->leaders, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (statements[AVOIDED_STEPS], 2, YES, -1, SQLITE_STATIC);

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    step_all (statements[i]);
}

/* Among the first five the questions tell apart; steps are avoided for those that fit best. */
static void
find_leaders (HipEnquiry *enquiry,
              Leaders    *leaders)
{
  const HipRanking *ranking = hip_enquiry_get_ranking (enquiry);
  g_autoptr (GString) first = g_string_new ("[");
  g_autoptr (GString) best = g_string_new ("[");

  for (guint i = 0; i < ranking->candidates->len; i++)
    {
      HipCandidate *candidate = g_ptr_array_index (ranking->candidates, i);
      const char *id = hip_condition_get_id (hip_candidate_get_condition (candidate));

      if (i < 5)
        g_string_append_printf (first, "%s\"%s\"", first->len > 1 ? "," : "", id);
      if (hip_candidate_get_lane (candidate) == HIP_LANE_FITS_BEST)
        g_string_append_printf (best, "%s\"%s\"", best->len > 1 ? "," : "", id);
    }
  g_string_append_c (first, ']');
  g_string_append_c (best, ']');

  leaders->first = g_string_free (g_steal_pointer (&first), FALSE);
  leaders->leaders = g_string_free (g_steal_pointer (&best), FALSE);
}

int
main (void)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (RESOURCE_PREFIX "/catalogue.db", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (HipCatalogue) catalogue = hip_catalogue_new_default (NULL);
  g_autoptr (HipLibrary) library = hip_library_new (catalogue, NULL);
  g_autoptr (HipEnquiry) enquiry = hip_enquiry_new (library);
  g_autoptr (GArray) model_times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) raw_times = g_array_new (FALSE, FALSE, sizeof (gint64));
  Leaders leaders[G_N_ELEMENTS (regions)] = { { NULL, }, };
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
      gint64 begin, model_ns, raw_ns;

      begin = bench_now_thread_ns ();
      hip_enquiry_select (enquiry, hip_library_get_region (library, regions[which]), HIP_SIDE_RIGHT);
      model_ns = bench_now_thread_ns () - begin;
      if (leaders[which].first == NULL)
        find_leaders (enquiry, &leaders[which]);

      begin = bench_now_thread_ns ();
      run_raw (statements, regions[which], &leaders[which]);
      raw_ns = bench_now_thread_ns () - begin;

      if (round >= WARM_UP)
        {
          g_array_append_val (model_times, model_ns);
          g_array_append_val (raw_times, raw_ns);
        }
    }

  {
    double model = bench_median_us (model_times);
    double raw = bench_median_us (raw_times);

    g_print ("{ \"benchmark\": \"model\", \"rounds\": %d, \"model_us\": %.0f, \"raw_sql_us\": %.0f, \"ratio\": %.2f, \"target\": 1.5 }\n",
             ROUNDS, model, raw, model / raw);
  }

  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    sqlite3_finalize (statements[i]);
  sqlite3_close (handle);
  for (gsize i = 0; i < G_N_ELEMENTS (regions); i++)
    {
      g_free (leaders[i].first);
      g_free (leaders[i].leaders);
    }

  return EXIT_SUCCESS;
}
