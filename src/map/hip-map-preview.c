/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-map-preview.h"

/**
 * HipMapPreview:
 *
 * Lights something on a map that nobody reported: a place, a structure, or where something is felt, in place of what the panel
 * lights. The picture turns to where it can be seen, and back when it was only a look. The enquiry is never touched.
 */
struct _HipMapPreview
{
  HipBodyMap *map;
  HipView     view_before;
  HipLayer    layer_before;
  HipSide     profile_before;
  gboolean    is_active;
};

/**
 * hip_map_preview_new:
 * @map: a map, which has to live longer
 *
 * Returns: (transfer full): a preview that lights nothing
 */
HipMapPreview *
hip_map_preview_new (HipBodyMap *map)
{
  HipMapPreview *self;

  g_return_val_if_fail (HIP_IS_BODY_MAP (map), NULL);

  self = g_new0 (HipMapPreview, 1);
  self->map = map;

  return self;
}

/**
 * hip_map_preview_free:
 * @self: (transfer full): a preview
 *
 * Leaves the map as it is.
 */
void
hip_map_preview_free (HipMapPreview *self)
{
  g_free (self);
}

static HipMapCanvas *
get_canvas (HipMapPreview *self)
{
  return hip_body_map_get_canvas (self->map);
}

static void
begin (HipMapPreview *self)
{
  if (self->is_active)
    return;

  self->is_active = TRUE;
  self->view_before = hip_body_map_get_view (self->map);
  self->layer_before = hip_body_map_get_layer (self->map);
  self->profile_before = hip_body_map_get_profile_side (self->map);
}

static void
turn_to (HipMapPreview *self,
         HipView        view,
         HipSide        side)
{
  hip_body_map_set_view (self->map, view);
  if (side != HIP_SIDE_NONE)
    hip_body_map_set_profile_side (self->map, side);
}

static gboolean
is_drawn (HipMapPreview *self,
          HipStructure  *structure)
{
  HipMapRaster *raster = hip_map_canvas_get_raster (get_canvas (self));
  HipArtwork *artwork = hip_map_raster_get_artwork (raster, hip_body_map_get_view (self->map));
  const char *id = hip_structure_get_id (structure);

  return artwork != NULL && (hip_artwork_has_structure (artwork, id, HIP_SIDE_NONE)
                             || hip_artwork_has_structure (artwork, id, HIP_SIDE_RIGHT)
                             || hip_artwork_has_structure (artwork, id, HIP_SIDE_LEFT));
}

static HipView
choose_view (HipMapPreview *self,
             GPtrArray     *regions)
{
  const HipView view = hip_body_map_get_view (self->map);
  const HipFeltRegion *best = regions->len > 0 ? g_ptr_array_index (regions, 0) : NULL;

  if (best == NULL || hip_region_is_in_view (best->region, view))
    return view;

  return hip_region_get_main_view (best->region);
}

/**
 * hip_map_preview_show_region:
 * @self: a preview
 * @region: a region
 * @side: its side
 *
 * Shows a region as if the pointer were on it.
 */
void
hip_map_preview_show_region (HipMapPreview *self,
                             HipRegion     *region,
                             HipSide        side)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (HIP_IS_REGION (region));

  begin (self);
  hip_body_map_show_region (self->map, region, side);
  hip_body_map_set_layer (self->map, self->layer_before);
  hip_map_canvas_show (get_canvas (self), NULL, NULL);
  hip_map_canvas_point_out (get_canvas (self), region, side);
}

/**
 * hip_map_preview_show_structure:
 * @self: a preview
 * @structure: a structure
 * @regions: (element-type HipFeltRegion): the regions over it, the best first
 * @side: the athlete's side to show it from in profile, or %HIP_SIDE_NONE
 *
 * Lights a structure on both sides and peels the picture to its depth.
 */
void
hip_map_preview_show_structure (HipMapPreview *self,
                                HipStructure  *structure,
                                GPtrArray     *regions,
                                HipSide        side)
{
  g_autoptr (GListStore) structures = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (HIP_IS_STRUCTURE (structure));
  g_return_if_fail (regions != NULL);

  begin (self);

  if (regions->len > 0)
    turn_to (self, choose_view (self, regions), side);
  else if (!is_drawn (self, structure))
    /* What no region names is drawn in front or at the back, and mostly in both. */
    turn_to (self, hip_body_map_get_view (self->map) == HIP_VIEW_FRONT ? HIP_VIEW_BACK : HIP_VIEW_FRONT, side);

  structures = g_list_store_new (HIP_TYPE_STRUCTURE);
  g_list_store_append (structures, structure);
  hip_body_map_set_layer (self->map, hip_structure_get_layer (structure));
  hip_map_canvas_point_out (get_canvas (self), NULL, HIP_SIDE_NONE);
  hip_map_canvas_show (get_canvas (self), G_LIST_MODEL (structures), NULL);
}

/**
 * hip_map_preview_show_felt:
 * @self: a preview
 * @structures: (nullable): a list of #HipStructure to light as well
 * @felt: (element-type HipFeltRegion): where something is felt, the strongest first
 * @side: the athlete's side to show it from in profile, or %HIP_SIDE_NONE
 *
 * Lights where something is felt, at whatever depth the picture is.
 */
void
hip_map_preview_show_felt (HipMapPreview *self,
                           GListModel    *structures,
                           GPtrArray     *felt,
                           HipSide        side)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (structures == NULL || G_IS_LIST_MODEL (structures));
  g_return_if_fail (felt != NULL);

  begin (self);
  turn_to (self, choose_view (self, felt), side);
  hip_body_map_set_layer (self->map, self->layer_before);
  hip_map_canvas_point_out (get_canvas (self), NULL, HIP_SIDE_NONE);
  hip_map_canvas_show (get_canvas (self), structures, felt);
}

/**
 * hip_map_preview_keep:
 * @self: a preview
 *
 * Lights again what the panel lights, and leaves the picture turned as it is.
 */
void
hip_map_preview_keep (HipMapPreview *self)
{
  g_return_if_fail (self != NULL);

  if (!self->is_active)
    return;

  self->is_active = FALSE;
  hip_map_canvas_point_out (get_canvas (self), NULL, HIP_SIDE_NONE);
  hip_map_canvas_stop_showing (get_canvas (self));
}

/**
 * hip_map_preview_restore:
 * @self: a preview
 *
 * Lights again what the panel lights, and turns the picture back to how it was before anything was shown.
 */
void
hip_map_preview_restore (HipMapPreview *self)
{
  g_return_if_fail (self != NULL);

  if (!self->is_active)
    return;

  hip_map_preview_keep (self);
  hip_body_map_set_view (self->map, self->view_before);
  hip_body_map_set_profile_side (self->map, self->profile_before);
  hip_body_map_set_layer (self->map, self->layer_before);
}
