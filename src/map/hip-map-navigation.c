/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-map-navigation.h"

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
