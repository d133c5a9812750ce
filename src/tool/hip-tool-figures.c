/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-tool.h"

#include <stdlib.h>

#include "hip-artwork.h"
#include "hip-catalogue-check.h"
#include "hip-map-transform.h"

/* The room of the map in a window of 1280 by 800 logical pixels, and how broad a finger is there. */
#define MAP_WIDTH 790
#define MAP_HEIGHT 740
#define FINGER 44

/* Millimetres between two points of the body that are looked at. */
#define GRID 1.0

/* What the pictures amount to. */
typedef struct
{
  guint n_places;
  guint n_large;
  guint n_points;
  guint n_dead;
} PictureFigures;

static gboolean
measure_view (HipView          view,
              PictureFigures  *figures,
              GError         **error)
{
  g_autoptr (HipArtwork) artwork = hip_artwork_new_for_resource (view, error);
  g_autoptr (HipPickBuffer) places = NULL;
  g_autoptr (HipPickBuffer) body = NULL;
  HipMapTransform transform = { .width = MAP_WIDTH, .height = MAP_HEIGHT, .scale_factor = 1, .zoom = 1 };
  double scale;

  if (artwork == NULL)
    return FALSE;

  places = hip_artwork_build_region_pick (artwork, error);
  if (places == NULL)
    return FALSE;

  body = hip_artwork_build_structure_pick (artwork, HIP_LAYER_SKIN, error);
  if (body == NULL)
    return FALSE;

  hip_artwork_get_frame (artwork, &transform.frame);
  scale = hip_map_transform_get_fit_scale (&transform);

  for (guint i = 0; i < hip_pick_buffer_get_n_targets (places); i++)
    {
      const HipPickTarget *target = hip_pick_buffer_get_target (places, i);

      figures->n_places++;
      figures->n_large += MIN (target->box.width, target->box.height) * scale >= FINGER;
    }

  for (double y = transform.frame.y + GRID / 2; y < transform.frame.y + transform.frame.height; y += GRID)
    {
      for (double x = transform.frame.x + GRID / 2; x < transform.frame.x + transform.frame.width; x += GRID)
        {
          if (hip_pick_buffer_lookup (body, x, y, 0) < 0)
            continue;

          figures->n_points++;
          figures->n_dead += hip_pick_buffer_lookup (places, x, y, 0) < 0;
        }
    }

  return TRUE;
}

static gboolean
add_picture (GKeyFile *file)
{
  PictureFigures figures = { 0 };
  g_autoptr (GError) error = NULL;
  char dead[G_ASCII_DTOSTR_BUF_SIZE];

  for (HipView view = 0; view < HIP_N_VIEWS; view++)
    {
      if (!measure_view (view, &figures, &error))
        {
          hip_tool_fail ("%s", error->message);
          return FALSE;
        }
    }

  g_key_file_set_integer (file, "picture", "places", figures.n_places);
  g_key_file_set_integer (file, "picture", "places-as-broad-as-a-finger", figures.n_large);
  g_ascii_formatd (dead, sizeof dead, "%.1f", 100.0 * figures.n_dead / MAX (figures.n_points, 1));
  g_key_file_set_string (file, "picture", "percent-of-body-in-no-place", dead);

  return TRUE;
}

static gboolean
add_cases (GKeyFile   *file,
           const char *group,
           HipLibrary *library,
           const char *path)
{
  g_auto (HipToolTally) tally = { 0 };

  if (!hip_tool_evaluate_cases (library, path, &tally))
    return FALSE;

  g_key_file_set_integer (file, group, "n", tally.n);
  g_key_file_set_integer (file, group, "first", tally.first);
  g_key_file_set_integer (file, group, "among-three", tally.top3);
  g_key_file_set_integer (file, group, "urgency-exact", tally.urgency_exact);
  g_key_file_set_integer (file, group, "urgency-too-low", tally.under_triaged->len);
  g_key_file_set_integer (file, group, "urgency-too-high", tally.over_triaged->len);

  return TRUE;
}

static guint
count_read_sources (HipLibrary *library)
{
  GListModel *sources = hip_library_get_sources (library);
  guint n_read = 0;

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (HipSource) source = g_list_model_get_item (sources, i);

      n_read += hip_source_get_verified (source);
    }

  return n_read;
}

static void
add_knowledge (GKeyFile                  *file,
               const HipCatalogueFigures *figures,
               HipLibrary                *library)
{
  static const struct
  {
    HipEntity   entity;
    const char *key;
  } things[] = {
    { HIP_ENTITY_REGION, "regions" },       { HIP_ENTITY_STRUCTURE, "structures" }, { HIP_ENTITY_CONDITION, "conditions" },
    { HIP_ENTITY_FINDING, "findings" },     { HIP_ENTITY_RED_FLAG, "red-flags" },   { HIP_ENTITY_STEP, "steps" },
    { HIP_ENTITY_MECHANISM, "mechanisms" }, { HIP_ENTITY_SOURCE, "sources" },
  };
  char mean[G_ASCII_DTOSTR_BUF_SIZE];
  char worst[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (mean, sizeof mean, "%.1f", figures->mean_grade);
  g_ascii_formatd (worst, sizeof worst, "%.1f", figures->worst_grade);

  for (gsize i = 0; i < G_N_ELEMENTS (things); i++)
    g_key_file_set_integer (file, "knowledge", things[i].key, figures->n_things[things[i].entity]);

  g_key_file_set_integer (file, "knowledge", "sources-read", count_read_sources (library));
  g_key_file_set_integer (file, "knowledge", "sentences", figures->n_sentences);
  g_key_file_set_integer (file, "knowledge", "sentences-with-source", figures->n_sourced_sentences);
  g_key_file_set_string (file, "knowledge", "reading-grade-mean", mean);
  g_key_file_set_string (file, "knowledge", "reading-grade-worst", worst);
  g_key_file_set_integer (file, "knowledge", "claims", figures->n_things[HIP_ENTITY_SEED_CLAIM]);
  g_key_file_set_integer (file, "knowledge", "claims-answered", figures->n_landed_claims);
  g_key_file_set_integer (file, "knowledge", "regions-with-red-flags", figures->n_regions_with_red_flags);
}

/* No clock: the same sources give the same file. */
static char *
dup_date (HipCatalogueSource *source)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  GPtrArray *conditions = hip_catalogue_source_get_elements (source, HIP_ENTITY_CONDITION);
  const char *latest = "";

  if (epoch != NULL)
    {
      g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (g_ascii_strtoll (epoch, NULL, 10));

      if (date != NULL)
        return g_date_time_format (date, "%Y-%m-%d");
    }

  for (guint i = 0; i < conditions->len; i++)
    {
      const char *reviewed = hip_markup_element_get (g_ptr_array_index (conditions, i), "reviewed");

      if (reviewed != NULL && g_strcmp0 (reviewed, latest) > 0)
        latest = reviewed;
    }

  return g_strdup (latest);
}

/*
 * hip_tool_figures:
 * @argc: the number of arguments
 * @argv: the arguments
 *
 * Prints what a build amounts to, as a key file: the knowledge, the worked cases, the pictures.
 *
 * Returns: the exit status
 */
int
hip_tool_figures (int    argc,
                  char **argv)
{
  g_autofree char *cases = NULL;
  g_autofree char *stories = NULL;
  const GOptionEntry entries[] = {
    { "cases", 0, 0, G_OPTION_ARG_FILENAME, &cases, "run these worked cases", "FILE.tsv" },
    { "stories", 0, 0, G_OPTION_ARG_FILENAME, &stories, "run these stories", "FILE.tsv" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("DIR");
  g_autoptr (HipDiagnostics) diagnostics = hip_diagnostics_new ();
  g_autoptr (HipCatalogueSource) source = NULL;
  g_auto (HipCatalogueFigures) figures = { 0 };
  g_autoptr (HipLibrary) library = NULL;
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *date = NULL;
  g_autofree char *text = NULL;

  g_option_context_set_summary (context,
                                "Prints what this build of Hip Map amounts to. DIR holds the sources of the catalogue that it was\n"
                                "built with.");
  g_option_context_add_main_entries (context, entries, NULL);
  if (!hip_tool_parse (context, &argc, &argv))
    return HIP_TOOL_USAGE;

  if (argc != 2)
    return hip_tool_misuse ("name the folder of the catalogue; see “hip-map-tool figures --help”");

  if (!g_file_test (argv[1], G_FILE_TEST_IS_DIR))
    return hip_tool_fail ("there is no folder “%s”; give the one that holds the catalogue's XML files", argv[1]);

  source = hip_catalogue_source_load (argv[1], diagnostics);
  hip_catalogue_check (source, NULL, &figures, diagnostics);

  library = hip_tool_open (NULL);
  if (library == NULL)
    return HIP_TOOL_FAILURE;

  date = dup_date (source);
  g_key_file_set_string (file, "build", "version", PACKAGE_VERSION);
  g_key_file_set_string (file, "build", "date", date);
  g_key_file_set_integer (file, "build", "mistakes-found", hip_diagnostics_get_count (diagnostics));
  add_knowledge (file, &figures, library);
  if ((cases != NULL && !add_cases (file, "worked-cases", library, cases))
      || (stories != NULL && !add_cases (file, "stories", library, stories))
      || !add_picture (file))
    return HIP_TOOL_FAILURE;

  text = g_key_file_to_data (file, NULL, NULL);
  g_print ("%s", text);

  return HIP_TOOL_OK;
}
