/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shared by the files that make up HipMapCanvas. */

#pragma once

#include "hip-map-canvas.h"
#include "hip-map-earlier.h"
#include "hip-map-highlight.h"
#include "hip-map-labels.h"
#include "hip-map-pictures.h"
#include "hip-map-pointer.h"
#include "hip-map-regions.h"

G_BEGIN_DECLS

struct _HipMapCanvas
{
  GtkWidget parent_instance;

  HipMapViewport  *viewport;
  HipMapRaster    *raster;
  HipMapPictures  *pictures;
  HipMapHighlight *highlight;
  HipMapEarlier   *earlier;
  HipMapLabels    *labels;
  HipMapPointer   *pointer;
  HipEnquiry      *enquiry;
  HipArtworkTheme  theme;
  HipMapRegions   *regions;
  guint            settle_source;
  gboolean         adding;
};

/* Asks for everything that is in sight, at its size; what isn't there yet is asked for again when it is. */
void hip_map_canvas_update_images (HipMapCanvas *self);

G_END_DECLS
