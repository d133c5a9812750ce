/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-artwork-sheets.h"

#include "hip-artwork-private.h"

/* How strongly the skin is drawn beneath the deeper layers, so that the body stays in sight when it is peeled. */
#define GHOST_OPACITY 0.2

/* How strongly the deep muscles are drawn beneath nerves and bursae, which lie between them. */
#define FAINT_OPACITY 0.22

/* How strongly bones are drawn beneath nerves and bursae: strong enough to find one's way by, and no stronger, since nerves are
   lines as fine as those of the bones. */
#define STEPPED_BACK_OPACITY 0.5

/* No picture shows more layers than this on top of each other. */
#define MAX_SHEETS 4

typedef struct
{
  HipLayer layer;
  double   opacity; /* 0 ends the list */
} Sheet;

/* What is drawn on top of what in the picture of each depth, from the bottom up. */
static const Sheet stacks[HIP_N_LAYERS][MAX_SHEETS + 1] = {
  [HIP_LAYER_SKIN] = {
    { HIP_LAYER_SKIN, 1 },
  },
  [HIP_LAYER_SUPERFICIAL_MUSCLES] = {
    { HIP_LAYER_SKIN, GHOST_OPACITY },
    { HIP_LAYER_BONES, 1 },
    { HIP_LAYER_DEEP_MUSCLES, 1 },
    { HIP_LAYER_SUPERFICIAL_MUSCLES, 1 },
  },
  [HIP_LAYER_DEEP_MUSCLES] = {
    { HIP_LAYER_SKIN, GHOST_OPACITY },
    { HIP_LAYER_BONES, 1 },
    { HIP_LAYER_DEEP_MUSCLES, 1 },
  },
  [HIP_LAYER_BONES] = {
    { HIP_LAYER_SKIN, GHOST_OPACITY },
    { HIP_LAYER_BONES, 1 },
  },
  [HIP_LAYER_NERVES_BURSAE] = {
    { HIP_LAYER_SKIN, GHOST_OPACITY },
    { HIP_LAYER_BONES, STEPPED_BACK_OPACITY },
    { HIP_LAYER_DEEP_MUSCLES, FAINT_OPACITY },
    { HIP_LAYER_NERVES_BURSAE, 1 },
  },
};

/*
 * The layers of one part of a picture, each drawn by librsvg once and kept like a sheet of film; the pictures of all depths are made
 * by laying sheets on each other. A layer that only one depth shows is drawn onto that picture and not kept.
 */
struct _HipArtworkSheets
{
  HipArtwork      *artwork;
  HipArtworkArea   area;
  HipArtworkTheme  theme;
  cairo_surface_t *sheets[HIP_N_LAYERS];
  gboolean         done[HIP_N_LAYERS]; /* depths whose picture is there, or isn't wanted */
};

static gboolean
draw_layer (HipArtwork            *artwork,
            cairo_t               *cr,
            HipLayer               layer,
            const HipArtworkArea  *area,
            GError               **error)
{
  g_autofree char *element_id = g_strconcat ("layer-", hip_layer_to_id (layer), NULL);
  RsvgHandle *handle = hip_artwork_get_handle (artwork, error);

  return handle != NULL && hip_artwork_render_element (artwork, handle, cr, element_id, area->scale, area->x, area->y, error);
}

/**
 * hip_artwork_render_layers:
 * @self: an artwork
 * @layer: how deep to peel
 * @area: the part that is wanted, in device pixels
 * @error: return location for an error
 *
 * Draws the picture as it looks when it is peeled down to @layer. Where several depths of the same part are wanted,
 * [struct@ArtworkSheets] is faster.
 *
 * Returns: (transfer full) (nullable): an image with premultiplied alpha
 */
cairo_surface_t *
hip_artwork_render_layers (HipArtwork            *self,
                           HipLayer               layer,
                           const HipArtworkArea  *area,
                           GError               **error)
{
  cairo_surface_t *surface;
  cairo_t *cr;
  gboolean done = TRUE;

  g_return_val_if_fail (HIP_IS_ARTWORK (self), NULL);
  g_return_val_if_fail (layer < HIP_N_LAYERS, NULL);
  g_return_val_if_fail (area != NULL, NULL);

  surface = hip_artwork_new_surface (self, area->width, area->height, error);
  if (surface == NULL)
    return NULL;

  hip_artwork_count_raster (self);
  cr = cairo_create (surface);

  for (const Sheet *sheet = stacks[layer]; done && sheet->opacity > 0; sheet++)
    {
      if (sheet->opacity < 1)
        cairo_push_group (cr);

      done = draw_layer (self, cr, sheet->layer, area, error);

      if (sheet->opacity < 1)
        {
          cairo_pop_group_to_source (cr);
          cairo_paint_with_alpha (cr, sheet->opacity);
        }
    }

  cairo_destroy (cr);
  if (done)
    cairo_surface_flush (surface);
  else
    g_clear_pointer (&surface, cairo_surface_destroy);

  return surface;
}

/**
 * hip_artwork_sheets_new:
 * @artwork: an artwork
 * @area: the part that is wanted, in device pixels
 *
 * Makes a set of sheets in the colours that @artwork has now. They belong to the thread that @artwork belongs to.
 *
 * Returns: (transfer full): a set with no sheet in it yet
 */
HipArtworkSheets *
hip_artwork_sheets_new (HipArtwork           *artwork,
                        const HipArtworkArea *area)
{
  HipArtworkSheets *self;

  g_return_val_if_fail (HIP_IS_ARTWORK (artwork), NULL);
  g_return_val_if_fail (area != NULL, NULL);

  self = g_new0 (HipArtworkSheets, 1);
  self->artwork = g_object_ref (artwork);
  self->area = *area;
  self->theme = *hip_artwork_get_theme (artwork);

  return self;
}

/**
 * hip_artwork_sheets_free:
 * @self: (transfer full): a set of sheets
 *
 * Frees the sheets; the pictures that were made of them remain.
 */
void
hip_artwork_sheets_free (HipArtworkSheets *self)
{
  g_return_if_fail (self != NULL);

  for (gsize i = 0; i < HIP_N_LAYERS; i++)
    g_clear_pointer (&self->sheets[i], cairo_surface_destroy);
  g_clear_object (&self->artwork);
  g_free (self);
}

/**
 * hip_artwork_sheets_is_for:
 * @self: a set of sheets
 * @artwork: an artwork
 * @area: the part that is wanted, in device pixels
 *
 * Returns: whether the sheets show that part of that artwork, in the colours that it has now
 */
gboolean
hip_artwork_sheets_is_for (HipArtworkSheets     *self,
                           HipArtwork           *artwork,
                           const HipArtworkArea *area)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (HIP_IS_ARTWORK (artwork), FALSE);
  g_return_val_if_fail (area != NULL, FALSE);

  return self->artwork == artwork && hip_artwork_theme_equal (&self->theme, hip_artwork_get_theme (artwork))
         && g_double_equal (&self->area.scale, &area->scale) && self->area.x == area->x && self->area.y == area->y
         && self->area.width == area->width && self->area.height == area->height;
}

/**
 * hip_artwork_sheets_is_done:
 * @self: a set of sheets
 *
 * Returns: whether the pictures of all depths were made or left out, so that the sheets have served
 */
gboolean
hip_artwork_sheets_is_done (HipArtworkSheets *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (gsize i = 0; i < HIP_N_LAYERS; i++)
    {
      if (!self->done[i])
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_shared (HipLayer layer)
{
  guint n = 0;

  for (gsize depth = 0; depth < HIP_N_LAYERS; depth++)
    {
      for (const Sheet *sheet = stacks[depth]; sheet->opacity > 0; sheet++)
        n += sheet->layer == layer;
    }

  return n > 1;
}

/* Returns: (transfer none) (nullable): that layer by itself */
static cairo_surface_t *
get_sheet (HipArtworkSheets  *self,
           HipLayer           layer,
           GError           **error)
{
  cairo_surface_t *sheet;
  cairo_t *cr;
  gboolean done;

  if (self->sheets[layer] != NULL)
    return self->sheets[layer];

  sheet = hip_artwork_new_surface (self->artwork, self->area.width, self->area.height, error);
  if (sheet == NULL)
    return NULL;

  cr = cairo_create (sheet);
  done = draw_layer (self->artwork, cr, layer, &self->area, error);
  cairo_destroy (cr);
  if (!done)
    {
      cairo_surface_destroy (sheet);
      return NULL;
    }

  cairo_surface_flush (sheet);
  self->sheets[layer] = sheet;

  return sheet;
}

static gboolean
lay (HipArtworkSheets  *self,
     cairo_t           *cr,
     const Sheet       *sheet,
     GError           **error)
{
  cairo_surface_t *surface;

  if (!is_shared (sheet->layer))
    return draw_layer (self->artwork, cr, sheet->layer, &self->area, error);

  surface = get_sheet (self, sheet->layer, error);
  if (surface == NULL)
    return FALSE;

  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint_with_alpha (cr, sheet->opacity);

  return TRUE;
}

/**
 * hip_artwork_sheets_adopt:
 * @self: a set of sheets
 * @layer: a layer
 * @sheet: (transfer full): that layer by itself, as large as the part that is wanted and in the same colours
 *
 * Adds a layer that was drawn before, so that it isn't drawn again.
 */
void
hip_artwork_sheets_adopt (HipArtworkSheets *self,
                          HipLayer          layer,
                          cairo_surface_t  *sheet)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (layer < HIP_N_LAYERS);
  g_return_if_fail (cairo_image_surface_get_width (sheet) == self->area.width);
  g_return_if_fail (cairo_image_surface_get_height (sheet) == self->area.height);

  g_clear_pointer (&self->sheets[layer], cairo_surface_destroy);
  self->sheets[layer] = sheet;
}

/**
 * hip_artwork_sheets_leave_out:
 * @self: a set of sheets
 * @layer: how deep to peel
 *
 * Says that nobody will ask for the picture of this depth, such as one that is at hand from before. No sheet is kept for it.
 */
void
hip_artwork_sheets_leave_out (HipArtworkSheets *self,
                              HipLayer          layer)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (layer < HIP_N_LAYERS);

  self->done[layer] = TRUE;
}

/**
 * hip_artwork_sheets_render:
 * @self: a set of sheets
 * @layer: how deep to peel
 * @error: return location for an error
 *
 * Draws the picture as it looks when it is peeled down to @layer. It may share its memory with a sheet, so nobody may draw on it.
 *
 * Returns: (transfer full) (nullable): an image with premultiplied alpha
 */
cairo_surface_t *
hip_artwork_sheets_render (HipArtworkSheets  *self,
                           HipLayer           layer,
                           GError           **error)
{
  cairo_surface_t *surface;
  cairo_t *cr;
  gboolean done = TRUE;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (layer < HIP_N_LAYERS, NULL);
  g_return_val_if_fail (hip_artwork_theme_equal (&self->theme, hip_artwork_get_theme (self->artwork)), NULL);

  hip_artwork_count_raster (self->artwork);
  self->done[layer] = TRUE;

  /* A picture of one layer is its sheet. */
  if (stacks[layer][0].opacity >= 1 && !(stacks[layer][1].opacity > 0))
    {
      surface = get_sheet (self, stacks[layer][0].layer, error);

      return surface != NULL ? cairo_surface_reference (surface) : NULL;
    }

  surface = hip_artwork_new_surface (self->artwork, self->area.width, self->area.height, error);
  if (surface == NULL)
    return NULL;

  cr = cairo_create (surface);
  for (const Sheet *sheet = stacks[layer]; done && sheet->opacity > 0; sheet++)
    done = lay (self, cr, sheet, error);
  cairo_destroy (cr);

  if (done)
    cairo_surface_flush (surface);
  else
    g_clear_pointer (&surface, cairo_surface_destroy);

  return surface;
}
