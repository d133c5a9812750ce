/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shared by the files that make up HipMapRegion. */

#pragma once

#include "hip-map-region.h"

G_BEGIN_DECLS

struct _HipMapRegion
{
  GtkWidget parent_instance;

  HipMapViewport  *viewport;
  HipMapRaster    *raster;
  HipRegion       *region;
  HipPickBuffer   *pick;
  int              target;
  HipSide          side;
  const char      *id;
  char            *label;
  GtkWidget       *tooltip;
  HipArtworkTheme  theme;
  HipMapImage      images[HIP_N_REGION_STATES];
  int              intensity;
  guint            selected : 1;
  guint            pointed_out : 1;
};

/* The states that a region can be in, from the bottom up: the ring of the focus is never hidden. */
#define HIP_N_MAP_REGION_STATES 3
extern const HipRegionState hip_map_region_states[HIP_N_MAP_REGION_STATES];

gboolean             hip_map_region_shows_state     (HipMapRegion   *self,
                                                     HipRegionState  state);

const HipPickTarget *hip_map_region_get_target      (HipMapRegion   *self);
gboolean             hip_map_region_is_on_map       (HipMapRegion   *self);
void                 hip_map_region_tell_prominence (HipMapRegion   *self);

G_END_DECLS
