/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the pictures of a view cost, of all layers together, against librsvg drawing the whole document once. Prints one JSON object for
 * each view; the ratio is that of the medians within this run. */

#include "config.h"

#include <librsvg/rsvg.h>
#include <stdlib.h>

#include "bench-time.h"
#include "hip-artwork.h"
#include "hip-enums.h"

#define ROUNDS 7
#define WARM_UP 2
#define WIDTH 1200
#define HEIGHT 1500

static gint64
draw_document (RsvgHandle *handle,
               int         width,
               int         height)
{
  const RsvgRectangle viewport = { 0, 0, width, height };
  const gint64 begin = bench_now_thread_ns ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GError) error = NULL;

  if (!rsvg_handle_render_document (handle, cr, &viewport, &error))
    g_error ("%s", error->message);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return bench_now_thread_ns () - begin;
}

static gint64
draw_layers (HipArtwork           *artwork,
             const HipArtworkArea *area)
{
  const gint64 begin = bench_now_thread_ns ();

  for (HipLayer layer = 0; layer < HIP_N_LAYERS; layer++)
    {
      g_autoptr (GError) error = NULL;
      cairo_surface_t *surface = hip_artwork_render_layers (artwork, layer, area, &error);

      if (surface == NULL)
        g_error ("%s", error->message);
      cairo_surface_destroy (surface);
    }

  return bench_now_thread_ns () - begin;
}

static void
measure (HipView     view,
         const char *name)
{
  g_autofree char *path = g_strdup_printf (RESOURCE_PREFIX "/artwork/%s.svg", name);
  g_autoptr (GArray) layer_times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) document_times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;
  g_autoptr (HipArtwork) artwork = hip_artwork_new_for_resource (view, &error);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  HipArtworkArea area = { 0, };
  RsvgHandle *handle;
  HipBox frame;
  double layers, document;

  if (artwork == NULL || bytes == NULL)
    g_error ("%s", error->message);
  handle = rsvg_handle_new_from_data (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  if (handle == NULL)
    g_error ("%s", error->message);

  hip_artwork_get_frame (artwork, &frame);
  area.scale = MIN (WIDTH / frame.width, HEIGHT / frame.height);
  area.width = (int) (frame.width * area.scale);
  area.height = (int) (frame.height * area.scale);

  for (guint round = 0; round < ROUNDS + WARM_UP; round++)
    {
      const gint64 layers_ns = draw_layers (artwork, &area);
      const gint64 document_ns = draw_document (handle, area.width, area.height);

      if (round < WARM_UP)
        continue;
      g_array_append_val (layer_times, layers_ns);
      g_array_append_val (document_times, document_ns);
    }

  layers = bench_median_us (layer_times);
  document = bench_median_us (document_times);
  g_print ("{ \"benchmark\": \"raster-%s\", \"rounds\": %d, \"size\": [%d, %d], \"layers_us\": %.0f, \"document_us\": %.0f,"
           " \"ratio\": %.2f, \"target\": 1.2 }\n",
           name, ROUNDS, area.width, area.height, layers, document, layers / document);
  g_object_unref (handle);
}

int
main (void)
{
  g_autoptr (GEnumClass) views = g_type_class_ref (HIP_TYPE_VIEW);

  for (guint i = 0; i < views->n_values; i++)
    measure (views->values[i].value, views->values[i].value_nick);

  return EXIT_SUCCESS;
}
