/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the pictures of a view cost, of all depths together and as the map has them drawn, against librsvg drawing the whole document
 * once. Prints one JSON object for each view; the ratio is that of the medians within this run. */

#include "config.h"

#include <librsvg/rsvg.h>
#include <stdlib.h>

#include "bench-time.h"
#include "hip-enums.h"
#include "hip-map-raster.h"

#define ROUNDS 7
#define WARM_UP 2
#define WIDTH 1200
#define HEIGHT 1500

/* Each round is so much smaller than the last, since what was drawn once is kept. */
#define SHRINK 0.999

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

/* One after the other, as the map wants them. The main thread only waits. */
static gint64
draw_depths (HipMapRaster   *raster,
             HipMapImageKey *key)
{
  const gint64 begin = bench_now_process_ns ();

  for (HipLayer layer = 0; layer < HIP_N_LAYERS; layer++)
    {
      key->layer = layer;
      while (hip_map_raster_want (raster, key) == NULL)
        g_main_context_iteration (NULL, TRUE);
    }

  return bench_now_process_ns () - begin;
}

static void
measure (HipView     view,
         const char *name)
{
  g_autofree char *path = g_strdup_printf (RESOURCE_PREFIX "/artwork/%s.svg", name);
  g_autoptr (GArray) depth_times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) document_times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;
  g_autoptr (HipMapRaster) raster = hip_map_raster_new (NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  HipMapImageKey key = { .kind = HIP_MAP_IMAGE_FIT, .view = view, .pixel_ratio = 1 };
  RsvgHandle *handle;
  HipBox frame;
  double scale, depths, document;

  if (bytes == NULL)
    g_error ("%s", error->message);
  handle = rsvg_handle_new_from_data (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  if (handle == NULL)
    g_error ("%s", error->message);

  hip_map_raster_load (raster, view, &key.theme, NULL);
  if (!hip_map_raster_get_frame (raster, view, &frame))
    g_error ("%s", hip_map_raster_get_error (raster, view));
  while (hip_map_raster_get_pick (raster, view) == NULL)
    g_main_context_iteration (NULL, TRUE);

  scale = MIN (WIDTH / frame.width, HEIGHT / frame.height);
  for (guint round = 0; round < ROUNDS + WARM_UP; round++, scale *= SHRINK)
    {
      gint64 depths_ns, document_ns;

      key.area.scale = scale;
      key.area.width = (int) (frame.width * scale);
      key.area.height = (int) (frame.height * scale);
      depths_ns = draw_depths (raster, &key);
      document_ns = draw_document (handle, key.area.width, key.area.height);

      if (round < WARM_UP)
        continue;
      g_array_append_val (depth_times, depths_ns);
      g_array_append_val (document_times, document_ns);
    }

  depths = bench_median_us (depth_times);
  document = bench_median_us (document_times);
  g_print ("{ \"benchmark\": \"raster-%s\", \"rounds\": %d, \"size\": [%d, %d], \"depths_us\": %.0f, \"document_us\": %.0f,"
           " \"ratio\": %.2f, \"target\": 1.2 }\n",
           name, ROUNDS, key.area.width, key.area.height, depths, document, depths / document);
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
