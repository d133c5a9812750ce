/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-artwork.h"

G_BEGIN_DECLS

/**
 * HipArtworkMark:
 * @region: the id of a region
 * @side: its side
 * @intensity: how much it hurts, from 0 to %HIP_INTENSITY_MOST, or %HIP_INTENSITY_NOT_SAID
 *
 * A region that is marked in a picture on paper.
 */
typedef struct
{
  const char *region;
  HipSide     side;
  int         intensity;
} HipArtworkMark;

cairo_surface_t *hip_artwork_record_print (HipArtwork            *self,
                                           const HipArtworkMark  *marks,
                                           gsize                  n_marks,
                                           double                 scale,
                                           GError               **error);
gboolean         hip_artwork_find_body    (HipArtwork            *self,
                                           HipBox                *box,
                                           GError               **error);
gboolean         hip_artwork_find_region  (HipArtwork            *self,
                                           const char            *id,
                                           HipSide                side,
                                           HipBox                *box,
                                           GError               **error);

G_END_DECLS
