/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-map-lit-regions.h"

#include "hip-map-kept-image.h"
#include "hip-map-lines.h"
#include "hip-map-pictures.h"

/* What the catalogue calls the primary site. */
#define PRIMARY_STRENGTH 5

/* From this strength down, the catalogue calls it referred, uncommon or rare. */
#define REFERRED_STRENGTH 2

/* More arrows than this on a side are a thicket. */
#define MAX_ARROWS 3

typedef struct
{
  const char    *id;
  const char    *area;
  HipSide        side;
  HipRegionState state;
  int            strength;
  gboolean       is_selected;
  HipMapImage    image;
} LitRegion;

/**
 * HipMapLitRegions:
 *
 * The regions where something is felt, the strongest first. Arrows lead from where it comes from to other parts of the body.
 */
struct _HipMapLitRegions
{
  HipMapViewport *viewport;
  HipMapRaster   *raster;
  GPtrArray      *regions; /* of LitRegion */
};

static void
lit_region_free (LitRegion *region)
{
  hip_map_kept_image_clear (&region->image);
  g_free (region);
}

/**
 * hip_map_lit_regions_new:
 * @viewport: what the canvas shows
 * @raster: what draws for it
 *
 * Returns: (transfer full): regions, none at first
 */
HipMapLitRegions *
hip_map_lit_regions_new (HipMapViewport *viewport,
                         HipMapRaster   *raster)
{
  HipMapLitRegions *self = g_new0 (HipMapLitRegions, 1);

  self->viewport = g_object_ref (viewport);
  self->raster = g_object_ref (raster);
  self->regions = g_ptr_array_new_with_free_func ((GDestroyNotify) lit_region_free);

  return self;
}

/**
 * hip_map_lit_regions_free:
 * @self: (transfer full): the regions
 */
void
hip_map_lit_regions_free (HipMapLitRegions *self)
{
  g_clear_pointer (&self->regions, g_ptr_array_unref);
  g_clear_object (&self->raster);
  g_clear_object (&self->viewport);
  g_free (self);
}

/**
 * hip_map_lit_regions_clear:
 * @self: the regions
 *
 * Lights none.
 */
void
hip_map_lit_regions_clear (HipMapLitRegions *self)
{
  g_ptr_array_set_size (self->regions, 0);
}

/**
 * hip_map_lit_regions_add:
 * @self: the regions
 * @artwork: the picture of the view
 * @felt: where something is felt, and how strongly
 * @side: the side, as drawn
 * @is_selected: whether the region is reported, and so lit already
 *
 * Lights one more, if it is in the picture.
 */
void
hip_map_lit_regions_add (HipMapLitRegions    *self,
                         HipArtwork          *artwork,
                         const HipFeltRegion *felt,
                         HipSide              side,
                         gboolean             is_selected)
{
  const char *id = hip_region_get_id (felt->region);
  LitRegion *lit;

  if (!hip_artwork_has_region (artwork, id, side))
    return;

  lit = g_new0 (LitRegion, 1);
  lit->id = g_intern_string (id);
  lit->area = g_intern_string (hip_region_get_area (felt->region));
  lit->side = side;
  lit->strength = CLAMP (felt->strength, 1, 5);
  lit->state = lit->strength <= REFERRED_STRENGTH ? HIP_REGION_STATE_REFERRED : HIP_REGION_STATE_SPREAD;
  lit->is_selected = is_selected;
  g_ptr_array_add (self->regions, lit);
}

/**
 * hip_map_lit_regions_get_size:
 * @self: the regions
 *
 * Returns: how many are lit
 */
guint
hip_map_lit_regions_get_size (HipMapLitRegions *self)
{
  return self->regions->len;
}

/**
 * hip_map_lit_regions_update:
 * @self: the regions
 * @theme: the colours of the map
 *
 * Fetches the images, or has them drawn.
 */
void
hip_map_lit_regions_update (HipMapLitRegions      *self,
                            const HipArtworkTheme *theme)
{
  HipMapImageKey key;

  hip_map_image_key_init_overlay (&key, HIP_MAP_IMAGE_REGION, self->viewport, theme);

  for (guint i = 0; i < self->regions->len; i++)
    {
      LitRegion *lit = g_ptr_array_index (self->regions, i);

      key.id = lit->id;
      key.side = lit->side;
      key.state = lit->state;
      key.strength = lit->strength;
      hip_map_kept_image_fetch (&lit->image, self->raster, &key);
    }
}

/**
 * hip_map_lit_regions_snapshot:
 * @self: the regions
 * @snapshot: where to
 *
 * Draws those that are not selected.
 */
void
hip_map_lit_regions_snapshot (HipMapLitRegions *self,
                              GtkSnapshot      *snapshot)
{
  for (guint i = 0; i < self->regions->len; i++)
    {
      const LitRegion *lit = g_ptr_array_index (self->regions, i);

      if (!lit->is_selected)
        hip_map_snapshot_image (self->viewport, snapshot, lit->image.texture, &lit->image.box);
    }
}

static gboolean
get_center (HipMapLitRegions *self,
            const LitRegion  *lit,
            double           *x,
            double           *y)
{
  HipPickBuffer *pick = hip_map_viewport_get_pick (self->viewport);
  const HipPickTarget *target;
  int index = pick != NULL ? hip_pick_buffer_find (pick, lit->id, lit->side) : -1;

  if (index < 0)
    return FALSE;

  target = hip_pick_buffer_get_target (pick, index);
  hip_map_viewport_point_to_widget (self->viewport, target->center_x, target->center_y, x, y);

  return TRUE;
}

static gboolean
is_on_side (const LitRegion *region,
            HipSide          side)
{
  return region->side == side || region->side == HIP_SIDE_NONE;
}

/* Where it comes from on one side: its primary site, or else the place over the structure, or else where it is felt most. */
static const LitRegion *
find_source (HipMapLitRegions    *self,
             HipMapLitStructures *structures,
             HipSide              side)
{
  HipPickBuffer *pick = hip_map_viewport_get_pick (self->viewport);
  const LitRegion *strongest = NULL;

  for (guint i = 0; i < self->regions->len; i++)
    {
      const LitRegion *region = g_ptr_array_index (self->regions, i);

      if (is_on_side (region, side) && (strongest == NULL || region->strength > strongest->strength))
        strongest = region;
    }

  if (strongest == NULL || strongest->strength == PRIMARY_STRENGTH || pick == NULL)
    return strongest;

  for (guint i = 0; i < hip_map_lit_structures_get_size (structures); i++)
    {
      double x, y;
      const char *over;
      int index;

      if (!hip_map_lit_structures_get_anchor (structures, i, &x, &y))
        continue;

      index = hip_pick_buffer_lookup (pick, x, y, 0);
      if (index < 0)
        continue;

      over = g_intern_string (hip_pick_buffer_get_target (pick, index)->id);
      for (guint j = 0; j < self->regions->len; j++)
        {
          const LitRegion *region = g_ptr_array_index (self->regions, j);

          if (region->id == over && is_on_side (region, side))
            return region;
        }
    }

  return strongest;
}

/**
 * hip_map_lit_regions_draw_arrows:
 * @self: the regions
 * @structures: the structures that are lit as well
 * @cr: where to, in logical pixels of the canvas
 * @color: the colour of the arrows
 * @ground: that of their edges
 *
 * Draws how it spreads: an arrow leads to other parts of the body, such as from the low back to the buttock. What lies next to the
 * source needs none.
 */
void
hip_map_lit_regions_draw_arrows (HipMapLitRegions    *self,
                                 HipMapLitStructures *structures,
                                 cairo_t             *cr,
                                 const GdkRGBA       *color,
                                 const GdkRGBA       *ground)
{
  static const HipSide sides[] = { HIP_SIDE_RIGHT, HIP_SIDE_LEFT };

  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      const LitRegion *source = find_source (self, structures, sides[i]);
      int n_arrows = 0;

      /* The list begins with where it is felt most. */
      for (guint j = 0; source != NULL && j < self->regions->len && n_arrows < MAX_ARROWS; j++)
        {
          const LitRegion *region = g_ptr_array_index (self->regions, j);
          double x0, y0, x1, y1;

          if (region->side == sides[i] && region->area != source->area
              && get_center (self, source, &x0, &y0) && get_center (self, region, &x1, &y1))
            {
              hip_map_draw_arrow (cr, color, ground, x0, y0, x1, y1, region->strength);
              n_arrows++;
            }
        }
    }
}
