/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is marked on the map besides what is reported: what is lit, what is pointed out, and where it hurt earlier. */

#include "config.h"

#include "hip-map-canvas-private.h"

static void
show_marks (HipMapCanvas *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  hip_map_canvas_update_images (self);
}

/**
 * hip_map_canvas_set_highlight:
 * @self: a canvas
 * @candidate: (nullable): the candidate to light, or %NULL for none
 */
void
hip_map_canvas_set_highlight (HipMapCanvas *self,
                              HipCandidate *candidate)
{
  g_return_if_fail (HIP_IS_MAP_CANVAS (self));

  hip_map_highlight_set (self->highlight, self->enquiry, candidate);
  show_marks (self);
}

/**
 * hip_map_canvas_show:
 * @self: a canvas
 * @structures: (nullable): a list of #HipStructure
 * @felt: (nullable) (element-type HipFeltRegion): where something is felt
 *
 * Lights these in place of the candidate, until hip_map_canvas_stop_showing(). Structures without a place where they are felt are
 * lit on both sides; all else on the sides that were pointed at.
 */
void
hip_map_canvas_show (HipMapCanvas *self,
                     GListModel   *structures,
                     GPtrArray    *felt)
{
  g_return_if_fail (HIP_IS_MAP_CANVAS (self));
  g_return_if_fail (structures == NULL || G_IS_LIST_MODEL (structures));

  hip_map_highlight_show (self->highlight, self->enquiry, structures, felt);
  show_marks (self);
}

/**
 * hip_map_canvas_stop_showing:
 * @self: a canvas
 *
 * Lights the candidate again, if there is one.
 */
void
hip_map_canvas_stop_showing (HipMapCanvas *self)
{
  g_return_if_fail (HIP_IS_MAP_CANVAS (self));

  hip_map_highlight_stop_showing (self->highlight);
  show_marks (self);
}

/**
 * hip_map_canvas_point_out:
 * @self: a canvas
 * @region: (nullable): a region, or %NULL for none
 * @side: its side
 *
 * Shows a region as if the pointer were on it, in every view that has it.
 */
void
hip_map_canvas_point_out (HipMapCanvas *self,
                          HipRegion    *region,
                          HipSide       side)
{
  g_return_if_fail (HIP_IS_MAP_CANVAS (self));
  g_return_if_fail (region == NULL || HIP_IS_REGION (region));

  hip_map_regions_point_out (self->regions, region, side);
}

/**
 * hip_map_canvas_set_avoided:
 * @self: a canvas
 * @layers: the buttons at an edge of the canvas, in logical pixels
 * @bottom: the buttons below
 *
 * Keeps names clear of the buttons over the map.
 */
void
hip_map_canvas_set_avoided (HipMapCanvas       *self,
                            const GdkRectangle *layers,
                            const GdkRectangle *bottom)
{
  g_return_if_fail (HIP_IS_MAP_CANVAS (self));
  g_return_if_fail (layers != NULL);
  g_return_if_fail (bottom != NULL);

  hip_map_highlight_set_avoided (self->highlight, layers, bottom);
  hip_map_labels_set_avoided (self->labels, layers, bottom);
}

/**
 * hip_map_canvas_set_earlier:
 * @self: a canvas
 * @marks: (nullable): a list of #HipEarlierMark to show under what is reported now
 */
void
hip_map_canvas_set_earlier (HipMapCanvas *self,
                            GListModel   *marks)
{
  g_return_if_fail (HIP_IS_MAP_CANVAS (self));
  g_return_if_fail (marks == NULL || G_IS_LIST_MODEL (marks));

  hip_map_earlier_set_marks (self->earlier, marks);
  show_marks (self);
}

/**
 * hip_map_canvas_set_plain:
 * @self: a canvas
 * @plain: whether to leave out the names of regions and structures
 */
void
hip_map_canvas_set_plain (HipMapCanvas *self,
                          gboolean      plain)
{
  g_return_if_fail (HIP_IS_MAP_CANVAS (self));

  hip_map_highlight_set_plain (self->highlight, plain);
  hip_map_labels_set_plain (self->labels, plain);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
