/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an answer costs on a catalogue that is ten and a hundred times as large: bench-scale CATALOGUE-DIRECTORY. The large ones are
 * made of copies with other ids, so an enquiry has just as many answers in them. Prints one JSON object. */

#include "config.h"

#include <glib/gstdio.h>
#include <stdlib.h>

#include "bench-time.h"
#include "hip-catalogue-compiler.h"
#include "hip-catalogue-generator.h"
#include "hip-enquiry.h"
#include "small-catalogue.h"

#define ROUNDS 200
#define WARM_UP 20

static HipLibrary *
open_library (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipCatalogue) catalogue = hip_catalogue_new_for_file (path, &error);
  HipLibrary *library = catalogue != NULL ? hip_library_new (catalogue, &error) : NULL;

  if (library == NULL)
    g_error ("%s", error->message);

  return library;
}

/* A catalogue of @factor copies, compiled into @path. */
static void
make_catalogue (const char *source_directory,
                const char *directory,
                guint       factor,
                const char *path)
{
  g_autoptr (HipDiagnostics) diagnostics = hip_diagnostics_new ();
  g_autoptr (HipCatalogueSource) source = hip_catalogue_source_load (source_directory, diagnostics);
  g_autofree char *copy = g_strdup_printf ("%s/x%u", directory, factor);
  g_autoptr (GError) error = NULL;

  if (!hip_catalogue_generate (source, copy, factor, &error)
      || !hip_catalogue_compile_directory (copy, path, diagnostics, &error))
    g_error ("%s", error->message);
}

static double
time_answers (HipLibrary *library,
              guint      *n_candidates)
{
  g_autoptr (HipEnquiry) enquiry = hip_enquiry_new (library);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  HipRegion *groin = hip_library_get_region (library, "groin-crease");
  HipRegion *sit_bone = hip_library_get_region (library, "sit-bone");

  for (guint round = 0; round < ROUNDS + WARM_UP; round++)
    {
      gint64 begin = bench_now_ns ();
      gint64 time;

      hip_enquiry_select (enquiry, round % 2 == 0 ? groin : sit_bone, HIP_SIDE_RIGHT);
      time = bench_now_ns () - begin;
      if (round >= WARM_UP)
        g_array_append_val (times, time);
    }

  hip_enquiry_select (enquiry, groin, HIP_SIDE_RIGHT);
  *n_candidates = hip_enquiry_get_ranking (enquiry)->candidates->len;

  return bench_median_us (times);
}

static double
time_search (HipLibrary *library)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint round = 0; round < ROUNDS + WARM_UP; round++)
    {
      gint64 begin = bench_now_ns ();
      g_autoptr (GListModel) hits = hip_library_search (library, "sit bone", NULL);
      gint64 time = bench_now_ns () - begin;

      if (round >= WARM_UP && g_list_model_get_n_items (hits) > 0)
        g_array_append_val (times, time);
    }

  return bench_median_us (times);
}

int
main (int    argc,
      char **argv)
{
  const guint factors[] = { 1, 10, 100 };
  g_autofree char *directory = g_dir_make_tmp ("hip-bench-XXXXXX", NULL);
  double first = 0;

  if (argc != 2)
    {
      g_printerr ("Usage: bench-scale CATALOGUE-DIRECTORY\n");
      return 2;
    }

  g_print ("{ \"benchmark\": \"scale\", \"rounds\": %d", ROUNDS);
  for (gsize i = 0; i < G_N_ELEMENTS (factors); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/x%u.db", directory, factors[i]);
      g_autoptr (HipLibrary) library = NULL;
      guint n_candidates;
      double answer;

      make_catalogue (argv[1], directory, factors[i], path);
      library = open_library (path);
      answer = time_answers (library, &n_candidates);
      if (i == 0)
        first = answer;

      g_print (", \"x%u\": { \"candidates\": %u, \"answer_us\": %.0f, \"ratio\": %.2f, \"search_us\": %.0f }", factors[i],
               n_candidates, answer, answer / first, time_search (library));
    }
  g_print (", \"target\": { \"x10\": 2.0, \"x100\": 4.0 } }\n");

  remove_directory (directory);

  return EXIT_SUCCESS;
}
