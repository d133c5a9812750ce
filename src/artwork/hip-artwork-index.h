/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-artwork.h"

G_BEGIN_DECLS

/* What stands in the SVG of a view: private to this library, never changed after reading, shared between threads. */

typedef struct
{
  char      *element_id;
  char      *id;
  HipSide    side;
  HipLayer   layer;
  GPtrArray *paths;
} HipArtworkElement;

typedef struct
{
  HipBox     frame;
  GPtrArray *regions;
  GPtrArray *structures;
} HipArtworkIndex;

HipArtworkIndex         *hip_artwork_index_new            (HipView           view,
                                                           GBytes           *bytes,
                                                           const char       *name,
                                                           GError          **error);
HipArtworkIndex         *hip_artwork_index_ref            (HipArtworkIndex  *self);
void                     hip_artwork_index_unref          (HipArtworkIndex  *self);
const HipArtworkElement *hip_artwork_index_find_region    (HipArtworkIndex  *self,
                                                           HipView           view,
                                                           const char       *id,
                                                           HipSide           side);
const HipArtworkElement *hip_artwork_index_find_structure (HipArtworkIndex  *self,
                                                           HipView           view,
                                                           const char       *id,
                                                           HipSide           side);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HipArtworkIndex, hip_artwork_index_unref)

G_END_DECLS
