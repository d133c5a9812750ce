/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-body-map-private.h"

/* What of the body the map shows. All of it is kept by the viewport. */

/* How much a press of + or − zooms, be it a button or a key. */
#define ZOOM_STEP 1.4

static HipMapViewport *
get_viewport (HipBodyMap *self)
{
  return hip_map_canvas_get_viewport (hip_body_map_get_canvas (self));
}

/**
 * hip_body_map_get_view:
 * @self: a map
 *
 * Returns: the view that is shown
 */
HipView
hip_body_map_get_view (HipBodyMap *self)
{
  g_return_val_if_fail (HIP_IS_BODY_MAP (self), HIP_VIEW_FRONT);

  return hip_map_viewport_get_view (get_viewport (self));
}

/**
 * hip_body_map_set_view:
 * @self: a map
 * @view: the view to show
 */
void
hip_body_map_set_view (HipBodyMap *self,
                       HipView     view)
{
  g_return_if_fail (HIP_IS_BODY_MAP (self));

  hip_map_viewport_set_view (get_viewport (self), view);
}

/**
 * hip_body_map_get_layer:
 * @self: a map
 *
 * Returns: how deep it is peeled
 */
HipLayer
hip_body_map_get_layer (HipBodyMap *self)
{
  g_return_val_if_fail (HIP_IS_BODY_MAP (self), HIP_LAYER_SKIN);

  return hip_map_viewport_get_layer (get_viewport (self));
}

/**
 * hip_body_map_set_layer:
 * @self: a map
 * @layer: how deep to peel
 */
void
hip_body_map_set_layer (HipBodyMap *self,
                        HipLayer    layer)
{
  g_return_if_fail (HIP_IS_BODY_MAP (self));

  hip_map_viewport_set_layer (get_viewport (self), layer);
}

/**
 * hip_body_map_get_profile_side:
 * @self: a map
 *
 * Returns: the side of the athlete that the side view shows
 */
HipSide
hip_body_map_get_profile_side (HipBodyMap *self)
{
  g_return_val_if_fail (HIP_IS_BODY_MAP (self), HIP_SIDE_RIGHT);

  return hip_map_viewport_get_profile_side (get_viewport (self));
}

/**
 * hip_body_map_set_profile_side:
 * @self: a map
 * @side: the side of the athlete that the side view shows
 */
void
hip_body_map_set_profile_side (HipBodyMap *self,
                               HipSide     side)
{
  g_return_if_fail (HIP_IS_BODY_MAP (self));

  hip_map_viewport_set_profile_side (get_viewport (self), side);
}

/**
 * hip_body_map_get_mirrored:
 * @self: a map
 *
 * Returns: whether the picture is shown as in a mirror
 */
gboolean
hip_body_map_get_mirrored (HipBodyMap *self)
{
  g_return_val_if_fail (HIP_IS_BODY_MAP (self), FALSE);

  return hip_map_viewport_get_mirrored (get_viewport (self));
}

/**
 * hip_body_map_set_mirrored:
 * @self: a map
 * @mirrored: whether to show the picture as in a mirror
 */
void
hip_body_map_set_mirrored (HipBodyMap *self,
                           gboolean    mirrored)
{
  g_return_if_fail (HIP_IS_BODY_MAP (self));

  hip_map_viewport_set_mirrored (get_viewport (self), mirrored);
}

/**
 * hip_body_map_get_zoom:
 * @self: a map
 *
 * Returns: the zoom; 1 shows the whole picture
 */
double
hip_body_map_get_zoom (HipBodyMap *self)
{
  g_return_val_if_fail (HIP_IS_BODY_MAP (self), 1);

  return hip_map_viewport_get_zoom (get_viewport (self));
}

/**
 * hip_body_map_set_zoom:
 * @self: a map
 * @zoom: the zoom, from 1 to %HIP_MAP_MAX_ZOOM
 */
void
hip_body_map_set_zoom (HipBodyMap *self,
                       double      zoom)
{
  g_return_if_fail (HIP_IS_BODY_MAP (self));

  hip_map_viewport_set_zoom (get_viewport (self), zoom);
}

/**
 * hip_body_map_show_region:
 * @self: a map
 * @region: a region
 * @side: its side
 *
 * Turns to a view that shows the region, from the right side. Nothing is selected.
 */
void
hip_body_map_show_region (HipBodyMap *self,
                          HipRegion  *region,
                          HipSide     side)
{
  g_return_if_fail (HIP_IS_BODY_MAP (self));
  g_return_if_fail (HIP_IS_REGION (region));

  if (!hip_region_is_in_view (region, hip_map_viewport_get_view (get_viewport (self))))
    hip_map_viewport_set_view (get_viewport (self), hip_region_get_main_view (region));

  hip_map_viewport_set_profile_side (get_viewport (self), side);
}

void
hip_body_map_zoom_in_action (GtkWidget  *widget,
                             const char *action_name,
                             GVariant   *parameter)
{
  HipMapViewport *viewport = get_viewport (HIP_BODY_MAP (widget));

  hip_map_viewport_set_zoom (viewport, hip_map_viewport_get_zoom (viewport) * ZOOM_STEP);
}

void
hip_body_map_zoom_out_action (GtkWidget  *widget,
                              const char *action_name,
                              GVariant   *parameter)
{
  HipMapViewport *viewport = get_viewport (HIP_BODY_MAP (widget));

  hip_map_viewport_set_zoom (viewport, hip_map_viewport_get_zoom (viewport) / ZOOM_STEP);
}

void
hip_body_map_fit_action (GtkWidget  *widget,
                         const char *action_name,
                         GVariant   *parameter)
{
  hip_map_viewport_fit (get_viewport (HIP_BODY_MAP (widget)));
}
