/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-map-kept-image.h"

/**
 * hip_map_kept_image_fetch:
 * @self: an image that is kept; one of zeros shows nothing yet
 * @raster: what draws for the map
 * @key: what it should show
 *
 * Takes the image from the raster, or has it drawn; until it is there, @self stays as it is. What is here already isn't asked for
 * again, even if the raster had to forget it.
 */
void
hip_map_kept_image_fetch (HipMapImage          *self,
                          HipMapRaster         *raster,
                          const HipMapImageKey *key)
{
  const HipMapImage *image;

  if (self->texture != NULL && hip_map_image_key_equal (&self->key, key))
    return;

  image = hip_map_raster_want (raster, key);
  if (image == NULL)
    return;

  g_set_object (&self->texture, image->texture);
  self->key = *key;
  self->box = image->box;
}

/**
 * hip_map_kept_image_clear:
 * @self: an image that is kept
 *
 * Lets go of it.
 */
void
hip_map_kept_image_clear (HipMapImage *self)
{
  g_clear_object (&self->texture);
}
