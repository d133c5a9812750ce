/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-artwork-print.h"

#include <math.h>

#include "hip-artwork-private.h"

/* Points on paper for each logical pixel of a mark on the screen. */
#define POINTS_PER_PIXEL 0.5

static RsvgHandle *
load_print (HipArtwork  *self,
            const char  *css,
            GError     **error)
{
  gsize length;
  const char *svg = g_bytes_get_data (hip_artwork_get_bytes (self), &length);

  return hip_artwork_load_handle (self, svg, length, css, error);
}

/* The rectangle that an element takes, in millimetres from the left top corner of the frame. */
static gboolean
measure (HipArtwork  *self,
         RsvgHandle  *handle,
         const char  *fragment,
         HipBox      *box,
         GError     **error)
{
  const HipBox *frame = &hip_artwork_get_index (self)->frame;
  RsvgRectangle viewport = { 0, 0, frame->width, frame->height };
  g_autoptr (GError) local_error = NULL;
  RsvgRectangle ink;

  if (!rsvg_handle_get_geometry_for_layer (handle, fragment, &viewport, &ink, NULL, &local_error))
    {
      g_set_error (error, HIP_ARTWORK_ERROR, HIP_ARTWORK_ERROR_RENDER,
                   "“%s” of the picture %s can't be measured: %s", fragment, hip_artwork_get_name (self), local_error->message);
      return FALSE;
    }

  box->x = CLAMP (ink.x, 0, frame->width);
  box->y = CLAMP (ink.y, 0, frame->height);
  box->width = CLAMP (ink.x + ink.width, 0, frame->width) - box->x;
  box->height = CLAMP (ink.y + ink.height, 0, frame->height) - box->y;

  return TRUE;
}

static gboolean
draw_marks (HipArtwork            *self,
            cairo_t               *cr,
            const HipArtworkMark  *marks,
            gsize                  n_marks,
            double                 scale,
            const char            *css,
            GError               **error)
{
  for (gsize i = 0; i < n_marks; i++)
    {
      g_autoptr (HipSvgHandle) handle = NULL;

      handle = hip_artwork_load_region (self, marks[i].region, marks[i].side, HIP_REGION_STATE_SELECTED, marks[i].intensity, 1,
                                        POINTS_PER_PIXEL / scale, css, error);
      if (handle == NULL || !hip_artwork_render_element (self, handle, cr, "region", 1, 0, 0, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * hip_artwork_record_print:
 * @self: an artwork
 * @marks: (array length=n_marks): the regions to mark
 * @n_marks: how many
 * @scale: how large the picture will be, in points per millimetre of the body; it makes lines of marks equally strong in every size
 * @error: return location for an error
 *
 * Draws the picture as it goes on paper: the outline of the body, its bones, and the marked regions. The recording is made of
 * shapes, not of pixels; one unit is a millimetre of the body, and the origin is the left top corner of the picture.
 *
 * Returns: (transfer full) (nullable): a recording surface
 */
cairo_surface_t *
hip_artwork_record_print (HipArtwork            *self,
                          const HipArtworkMark  *marks,
                          gsize                  n_marks,
                          double                 scale,
                          GError               **error)
{
  static const char *const layers[] = { "layer-skin", "layer-bones" };
  g_autofree char *css = NULL;
  g_autoptr (HipSvgHandle) handle = NULL;
  const HipBox *frame;
  cairo_surface_t *surface;
  cairo_t *cr;
  gboolean done = TRUE;

  g_return_val_if_fail (HIP_IS_ARTWORK (self), NULL);
  g_return_val_if_fail (marks != NULL || n_marks == 0, NULL);
  g_return_val_if_fail (scale > 0, NULL);

  css = hip_artwork_theme_dup_print (error);
  if (css == NULL)
    return NULL;

  handle = load_print (self, css, error);
  if (handle == NULL)
    return NULL;

  frame = &hip_artwork_get_index (self)->frame;
  surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA,
                                            &(cairo_rectangle_t) { 0, 0, frame->width, frame->height });
  cr = cairo_create (surface);
  for (gsize i = 0; done && i < G_N_ELEMENTS (layers); i++)
    done = hip_artwork_render_element (self, handle, cr, layers[i], 1, 0, 0, error);
  done = done && draw_marks (self, cr, marks, n_marks, scale, css, error);
  cairo_destroy (cr);

  if (!done)
    g_clear_pointer (&surface, cairo_surface_destroy);

  return surface;
}

/**
 * hip_artwork_find_body:
 * @self: an artwork
 * @box: (out caller-allocates): where the body lies, in millimetres from the left top corner of the picture
 * @error: return location for an error
 *
 * Returns: whether the body was found
 */
gboolean
hip_artwork_find_body (HipArtwork  *self,
                       HipBox      *box,
                       GError     **error)
{
  g_autoptr (HipSvgHandle) handle = NULL;

  g_return_val_if_fail (HIP_IS_ARTWORK (self), FALSE);
  g_return_val_if_fail (box != NULL, FALSE);

  handle = load_print (self, "", error);

  return handle != NULL && measure (self, handle, "#layer-skin", box, error);
}

/**
 * hip_artwork_find_region:
 * @self: an artwork
 * @id: the id of a region
 * @side: its side
 * @box: (out caller-allocates): where the region lies, in millimetres from the left top corner of the picture
 * @error: return location for an error
 *
 * Returns: whether the region is in the picture
 */
gboolean
hip_artwork_find_region (HipArtwork  *self,
                         const char  *id,
                         HipSide      side,
                         HipBox      *box,
                         GError     **error)
{
  g_autoptr (HipSvgHandle) handle = NULL;

  g_return_val_if_fail (HIP_IS_ARTWORK (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);
  g_return_val_if_fail (box != NULL, FALSE);

  handle = hip_artwork_load_region (self, id, side, HIP_REGION_STATE_HOVER, 5, 1, 1, "", error);

  return handle != NULL && measure (self, handle, "#region", box, error);
}
