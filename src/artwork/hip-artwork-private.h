/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <librsvg/rsvg.h>

#include "hip-artwork-index.h"

G_BEGIN_DECLS

/* Shared by the files of this library that make up HipArtwork. */

/* librsvg 2.54 brings no cleanup function, and a later version may; a name of our own can't clash. */
typedef RsvgHandle HipSvgHandle;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HipSvgHandle, g_object_unref)

RsvgHandle      *hip_artwork_get_handle     (HipArtwork       *self,
                                             GError          **error);
HipArtworkIndex *hip_artwork_get_index      (HipArtwork       *self);
const HipArtworkTheme *
                 hip_artwork_get_theme      (HipArtwork       *self);
GBytes          *hip_artwork_get_bytes      (HipArtwork       *self);
RsvgHandle      *hip_artwork_load_handle    (HipArtwork       *self,
                                             const char       *svg,
                                             gssize            length,
                                             const char       *css,
                                             GError          **error);
RsvgHandle      *hip_artwork_load_region    (HipArtwork       *self,
                                             const char       *id,
                                             HipSide           side,
                                             HipRegionState    state,
                                             int               strength,
                                             double            scale,
                                             double            pixel_ratio,
                                             const char       *css,
                                             GError          **error);
gboolean         hip_artwork_render_element (HipArtwork       *self,
                                             RsvgHandle       *handle,
                                             cairo_t          *cr,
                                             const char       *element_id,
                                             double            scale,
                                             double            x,
                                             double            y,
                                             GError          **error);
void             hip_artwork_count_raster   (HipArtwork       *self);
cairo_surface_t *hip_artwork_new_surface    (HipArtwork       *self,
                                             int               width,
                                             int               height,
                                             GError          **error);

G_END_DECLS
