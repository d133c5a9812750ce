/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "hip-artwork-theme.h"
#include "hip-pick-buffer.h"
#include "hip-types.h"

G_BEGIN_DECLS

#define HIP_ARTWORK_ERROR (hip_artwork_error_quark ())

/**
 * HipArtworkError:
 * @HIP_ARTWORK_ERROR_NOT_FOUND: the file of the picture can't be read
 * @HIP_ARTWORK_ERROR_INVALID: it is no SVG, or not one drawn to the rules of this program
 * @HIP_ARTWORK_ERROR_MISSING_REGION: a region that the catalogue names is not in any picture
 * @HIP_ARTWORK_ERROR_UNKNOWN_ID: no region or structure of that id is in this picture
 * @HIP_ARTWORK_ERROR_RENDER: drawing failed
 */
typedef enum
{
  HIP_ARTWORK_ERROR_NOT_FOUND,
  HIP_ARTWORK_ERROR_INVALID,
  HIP_ARTWORK_ERROR_MISSING_REGION,
  HIP_ARTWORK_ERROR_UNKNOWN_ID,
  HIP_ARTWORK_ERROR_RENDER,
} HipArtworkError;

GQuark hip_artwork_error_quark (void);

/**
 * HipArtworkArea:
 * @scale: device pixels per millimetre
 * @x: left edge of the wanted part, in device pixels from the left edge of the picture
 * @y: top edge, likewise
 * @width: width of the wanted part, in device pixels
 * @height: height, likewise
 *
 * The part of a picture that is wanted, and how large.
 */
typedef struct
{
  double scale;
  int    x;
  int    y;
  int    width;
  int    height;
} HipArtworkArea;

/**
 * HipRegionState:
 * @HIP_REGION_STATE_HOVER: the pointer is over it
 * @HIP_REGION_STATE_FOCUS: it has the keyboard focus
 * @HIP_REGION_STATE_SELECTED: the athlete points here
 * @HIP_REGION_STATE_SPREAD: the pain of a condition is felt here
 * @HIP_REGION_STATE_REFERRED: the pain of a condition may be felt here, away from where it comes from
 *
 * What is shown on a region. No two of them differ by colour alone.
 */
typedef enum
{
  HIP_REGION_STATE_HOVER,
  HIP_REGION_STATE_FOCUS,
  HIP_REGION_STATE_SELECTED,
  HIP_REGION_STATE_SPREAD,
  HIP_REGION_STATE_REFERRED,
} HipRegionState;

#define HIP_N_REGION_STATES (HIP_REGION_STATE_REFERRED + 1)

#define HIP_TYPE_ARTWORK (hip_artwork_get_type ())
G_DECLARE_FINAL_TYPE (HipArtwork, hip_artwork, HIP, ARTWORK, GObject)

HipArtwork      *hip_artwork_new_for_bytes          (HipView                view,
                                                     GBytes                *bytes,
                                                     const char            *name,
                                                     GError               **error);
HipArtwork      *hip_artwork_new_for_file           (HipView                view,
                                                     const char            *path,
                                                     GError               **error);
HipArtwork      *hip_artwork_new_for_resource       (HipView                view,
                                                     GError               **error);
HipArtwork      *hip_artwork_copy                   (HipArtwork            *self);

HipView          hip_artwork_get_view               (HipArtwork            *self);
const char      *hip_artwork_get_name               (HipArtwork            *self);
void             hip_artwork_get_frame              (HipArtwork            *self,
                                                     HipBox                *frame);
gboolean         hip_artwork_validate               (HipArtwork            *self,
                                                     const char * const    *region_ids,
                                                     GError               **error);
gboolean         hip_artwork_has_region             (HipArtwork            *self,
                                                     const char            *id,
                                                     HipSide                side);
gboolean         hip_artwork_has_structure          (HipArtwork            *self,
                                                     const char            *id,
                                                     HipSide                side);
HipLayer         hip_artwork_get_structure_layer    (HipArtwork            *self,
                                                     const char            *id);
GPtrArray       *hip_artwork_dup_region_ids         (HipArtwork            *self);
GPtrArray       *hip_artwork_dup_structure_ids      (HipArtwork            *self);

void             hip_artwork_set_theme              (HipArtwork            *self,
                                                     const HipArtworkTheme *theme);
void             hip_artwork_prepare                (HipArtwork            *self);
cairo_surface_t *hip_artwork_render_layers          (HipArtwork            *self,
                                                     HipLayer               layer,
                                                     const HipArtworkArea  *area,
                                                     GError               **error);
cairo_surface_t *hip_artwork_render_region          (HipArtwork            *self,
                                                     const char            *id,
                                                     HipSide                side,
                                                     HipRegionState         state,
                                                     int                    strength,
                                                     double                 scale,
                                                     double                 pixel_ratio,
                                                     HipBox                *box,
                                                     GError               **error);
cairo_surface_t *hip_artwork_render_structure       (HipArtwork            *self,
                                                     const char            *id,
                                                     HipSide                side,
                                                     double                 scale,
                                                     double                 pixel_ratio,
                                                     HipBox                *box,
                                                     GError               **error);
HipPickBuffer   *hip_artwork_build_region_pick      (HipArtwork            *self,
                                                     GError               **error);
HipPickBuffer   *hip_artwork_build_structure_pick   (HipArtwork            *self,
                                                     HipLayer               layer,
                                                     GError               **error);

guint            hip_artwork_get_n_rasters          (HipArtwork            *self);
guint            hip_artwork_get_n_layer_renders    (HipArtwork            *self);

G_END_DECLS
