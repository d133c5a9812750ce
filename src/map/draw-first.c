/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws what the program shows first, while it is built: drawing it anew each time would take a quarter of the time to start.
 * draw-first FRONT.png SIDE.png BACK.png LOW-BACK.png */

#include "config.h"

#include <stdlib.h>

#include "hip-map-head-start.h"
#include "hip-map-image-key.h"

static gboolean
draw (HipView      view,
      const char  *path,
      GError     **error)
{
  const HipArtworkTheme theme = { 0 };
  g_autoptr (HipArtwork) artwork = hip_artwork_new_for_resource (view, error);
  HipMapImageKey key;
  cairo_surface_t *surface;
  cairo_status_t status;

  if (artwork == NULL)
    return FALSE;

  hip_map_image_key_init_first (&key, artwork, &theme, HIP_MAP_HEAD_START_WIDTH, HIP_MAP_HEAD_START_HEIGHT);
  hip_artwork_set_theme (artwork, &theme);
  surface = hip_artwork_render_layers (artwork, key.layer, &key.area, error);
  if (surface == NULL)
    return FALSE;

  status = cairo_surface_write_to_png (surface, path);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s: %s", path, cairo_status_to_string (status));

  return status == CAIRO_STATUS_SUCCESS;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;

  if (argc != 1 + HIP_N_VIEWS)
    {
      g_printerr ("Usage: draw-first FRONT.png SIDE.png BACK.png LOW-BACK.png\n");
      return 2;
    }

  for (int view = 0; view < HIP_N_VIEWS; view++)
    {
      if (!draw (view, argv[1 + view], &error))
        {
          g_printerr ("draw-first: %s\n", error->message);
          return EXIT_FAILURE;
        }
    }

  return EXIT_SUCCESS;
}
