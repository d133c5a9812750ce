/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-map-navigation.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* How much worse a step aside is than a step ahead. */
#define ASIDE 2.0

/**
 * hip_map_navigation_step:
 * @regions: (element-type HipMapRegion): the regions of a view
 * @from: (nullable): where to start
 * @direction: an arrow key
 *
 * Finds the nearest region in a direction, as it lies on the screen: anatomy isn't mirrored for scripts that run right to
 * left, and it is for the left profile.
 *
 * Returns: (transfer none) (nullable): the region, or %NULL if there is none that way
 */
HipMapRegion *
hip_map_navigation_step (GPtrArray        *regions,
                         HipMapRegion     *from,
                         GtkDirectionType  direction)
{
  HipMapRegion *nearest = NULL;
  double least = G_MAXDOUBLE;
  double from_x, from_y;

  g_return_val_if_fail (regions != NULL, NULL);

  if (from == NULL)
    return regions->len > 0 ? g_ptr_array_index (regions, 0) : NULL;

  hip_map_region_get_center (from, &from_x, &from_y);

  for (guint i = 0; i < regions->len; i++)
    {
      HipMapRegion *region = g_ptr_array_index (regions, i);
      double x, y, ahead, aside, cost;

      if (region == from)
        continue;

      hip_map_region_get_center (region, &x, &y);

      switch (direction)
        {
        case GTK_DIR_LEFT:
          ahead = from_x - x;
          aside = fabs (y - from_y);
          break;
        case GTK_DIR_RIGHT:
          ahead = x - from_x;
          aside = fabs (y - from_y);
          break;
        case GTK_DIR_UP:
          ahead = from_y - y;
          aside = fabs (x - from_x);
          break;
        case GTK_DIR_DOWN:
        case GTK_DIR_TAB_FORWARD:
        case GTK_DIR_TAB_BACKWARD:
        default:
          ahead = y - from_y;
          aside = fabs (x - from_x);
          break;
        }

      if (ahead < 1)
        continue;

      cost = ahead + ASIDE * aside;
      if (cost < least)
        {
          least = cost;
          nearest = region;
        }
    }

  return nearest;
}

/* Any word of the name may begin with what was typed: "bone" finds the sit bone, and "sit" does. */
static gboolean
matches (HipMapRegion *region,
         const char   *text)
{
  g_autofree char *label = g_utf8_casefold (hip_map_region_get_label (region), -1);
  const char *word = label;

  while (word != NULL && *word != '\0')
    {
      if (g_str_has_prefix (word, text))
        return TRUE;

      word = strchr (word, ' ');
      if (word != NULL)
        word++;
    }

  return FALSE;
}

/**
 * hip_map_navigation_search:
 * @regions: (element-type HipMapRegion): the regions of a view
 * @from: (nullable): where to start
 * @text: what was typed
 *
 * Finds the next region of which a word begins with @text. The region where one stands counts first if more than a letter was
 * typed, so that typing on doesn't jump away; a single letter goes on to the next one.
 *
 * Returns: (transfer none) (nullable): the region, or %NULL if none matches
 */
HipMapRegion *
hip_map_navigation_search (GPtrArray    *regions,
                           HipMapRegion *from,
                           const char   *text)
{
  g_autofree char *folded = NULL;
  guint start = 0;

  g_return_val_if_fail (regions != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  folded = g_utf8_casefold (text, -1);

  if (from != NULL && g_ptr_array_find (regions, from, &start) && g_utf8_strlen (text, -1) == 1)
    start++;

  for (guint i = 0; i < regions->len; i++)
    {
      HipMapRegion *region = g_ptr_array_index (regions, (start + i) % regions->len);

      if (matches (region, folded))
        return region;
    }

  return NULL;
}

/* What is in sight at a depth, from the top down. */
static const struct
{
  HipLayer layers[3];
  int      n_layers;
} in_sight[HIP_N_LAYERS] = {
  [HIP_LAYER_SKIN] = { { 0 }, 0 },
  [HIP_LAYER_SUPERFICIAL_MUSCLES] = { { HIP_LAYER_SUPERFICIAL_MUSCLES, HIP_LAYER_DEEP_MUSCLES, HIP_LAYER_BONES }, 3 },
  [HIP_LAYER_DEEP_MUSCLES] = { { HIP_LAYER_DEEP_MUSCLES, HIP_LAYER_BONES }, 2 },
  [HIP_LAYER_BONES] = { { HIP_LAYER_BONES }, 1 },
  [HIP_LAYER_NERVES_BURSAE] = { { HIP_LAYER_NERVES_BURSAE, HIP_LAYER_BONES }, 2 },
};

static char *
format_structure (HipLibrary          *library,
                  const HipPickTarget *target,
                  HipSide              side)
{
  HipStructure *structure = hip_library_get_structure (library, target->id);
  const char *term = structure != NULL ? hip_structure_get_term (structure) : NULL;
  g_autoptr (GString) text = NULL;

  /* The picture shows more than the catalogue has to tell of; there the id is the Latin name. */
  if (structure != NULL)
    {
      text = g_string_new (hip_structure_get_name (structure));
    }
  else
    {
      text = g_string_new (target->id);
      g_string_replace (text, "-", " ", 0);
      text->str[0] = g_ascii_toupper (text->str[0]);
    }

  if (term != NULL && *term != '\0' && g_ascii_strcasecmp (term, text->str) != 0)
    g_string_append_printf (text, " · %s", term);

  /* The same words as in hip_spot_format(). */
  if (side == HIP_SIDE_RIGHT)
    return g_strdup_printf (C_("spot", "%s, right"), text->str);
  if (side == HIP_SIDE_LEFT)
    return g_strdup_printf (C_("spot", "%s, left"), text->str);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * hip_map_navigation_dup_structure:
 * @viewport: what the map shows
 * @raster: what knows where structures lie
 * @library: what knows their names
 * @x: a point of the map, in logical pixels
 * @y: likewise
 * @id: (out) (transfer none) (nullable): the interned id of the structure, even if the catalogue does not know it
 *
 * Returns: (transfer full) (nullable): the name, the term and the side of the structure in sight there; %NULL if there is none,
 *   or if that isn't known yet
 */
char *
hip_map_navigation_dup_structure (HipMapViewport *viewport,
                                  HipMapRaster   *raster,
                                  HipLibrary     *library,
                                  double          x,
                                  double          y,
                                  const char    **id)
{
  HipLayer layer;
  double picture_x, picture_y;

  g_return_val_if_fail (HIP_IS_MAP_VIEWPORT (viewport), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  *id = NULL;
  layer = hip_map_viewport_get_layer (viewport);
  hip_map_viewport_from_widget (viewport, x, y, &picture_x, &picture_y);

  for (int i = 0; i < in_sight[layer].n_layers; i++)
    {
      HipPickBuffer *pick;
      int index;

      pick = hip_map_raster_get_structures (raster, hip_map_viewport_get_view (viewport), in_sight[layer].layers[i]);
      index = pick != NULL ? hip_pick_buffer_lookup (pick, picture_x, picture_y, 0) : -1;

      if (index >= 0)
        {
          const HipPickTarget *target = hip_pick_buffer_get_target (pick, index);

          *id = g_intern_string (target->id);
          return format_structure (library, target, hip_map_viewport_swap_side (viewport, target->side));
        }
    }

  return NULL;
}
