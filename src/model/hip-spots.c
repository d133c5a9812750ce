/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-spots.h"

#include "hip-i18n.h"

/*< private >
 * hip_spots_find:
 * @spots: a list of #HipSpot
 * @region: a region
 * @side: the athlete's side
 * @position: (out) (optional): where it is in the list
 *
 * Returns: whether the spot is in the list
 */
gboolean
hip_spots_find (GListModel *spots,
                HipRegion  *region,
                HipSide     side,
                guint      *position)
{
  guint n = g_list_model_get_n_items (spots);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipSpot) spot = g_list_model_get_item (spots, i);

      if (hip_spot_get_region (spot) == region && hip_spot_get_side (spot) == side)
        {
          if (position != NULL)
            *position = i;
          return TRUE;
        }
    }

  return FALSE;
}

/*< private >
 * hip_spots_dup_regions:
 * @spots: a list of #HipSpot
 * @both_sides: (out): whether a region is there on both sides
 *
 * Returns: (transfer container) (element-type utf8): the ids of the regions, each once; they belong to the regions
 */
GPtrArray *
hip_spots_dup_regions (GListModel *spots,
                       gboolean   *both_sides)
{
  g_autoptr (GPtrArray) regions = g_ptr_array_new ();
  guint n = g_list_model_get_n_items (spots);

  *both_sides = FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipSpot) spot = g_list_model_get_item (spots, i);
      const char *id = hip_region_get_id (hip_spot_get_region (spot));

      if (g_ptr_array_find_with_equal_func (regions, id, g_str_equal, NULL))
        *both_sides = TRUE;
      else
        g_ptr_array_add (regions, (char *) id);
    }

  return g_steal_pointer (&regions);
}

/*< private >
 * hip_spots_format_title:
 * @spots: a list of #HipSpot
 *
 * Returns: (transfer full): the spots in words; a region on both sides is said in one breath
 */
char *
hip_spots_format_title (GListModel *spots)
{
  g_autoptr (GString) title = g_string_new (NULL);
  guint n = g_list_model_get_n_items (spots);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipSpot) spot = g_list_model_get_item (spots, i);
      HipRegion *region = hip_spot_get_region (spot);
      HipSide side = hip_spot_get_side (spot);
      HipSide other = hip_side_opposite (side);

      if (side != HIP_SIDE_NONE && hip_spots_find (spots, region, other, NULL))
        {
          /* At the place of the right one. */
          if (side == HIP_SIDE_LEFT)
            continue;
          if (title->len > 0)
            g_string_append (title, " · ");
          /* Translators: %s is a part of the body, such as “Groin crease”. */
          g_string_append_printf (title, C_("spot", "%s, both sides"), hip_region_get_name (region));
          continue;
        }

      if (title->len > 0)
        g_string_append (title, " · ");
      g_string_append (title, hip_spot_get_label (spot));
    }

  return g_string_free (g_steal_pointer (&title), FALSE);
}
