/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HipMapLead:
 * @anchor_x: what is named, in logical pixels of the map
 * @anchor_y: likewise
 * @width: width of the name
 * @height: height of the name
 * @at_left: whether the name stands at the left edge
 * @x: where the name stands
 * @y: likewise
 *
 * A name at the edge of the map, with a line to what it names.
 */
typedef struct
{
  double   anchor_x;
  double   anchor_y;
  int      width;
  int      height;
  gboolean at_left;
  double   x;
  double   y;
} HipMapLead;

void     hip_map_leads_place     (GPtrArray          *leads,
                                  int                 width,
                                  int                 height,
                                  const GdkRectangle *avoided);
void     hip_map_lead_get_start  (const HipMapLead   *lead,
                                  double             *x,
                                  double             *y);
gboolean hip_map_leads_cross     (const HipMapLead   *a,
                                  const HipMapLead   *b);

G_END_DECLS
