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

static void
append_words (GString    *title,
              const char *words,
              gboolean    deep)
{
  if (title->len > 0)
    g_string_append (title, " · ");

  if (deep)
    /* Translators: %s is a part of the body, maybe with its side, such as “Groin crease, right”. The pain is felt inside. */
    g_string_append_printf (title, C_("spot", "%s, deep inside"), words);
  else
    g_string_append (title, words);
}

/*< private >
 * hip_spots_format_title:
 * @spots: a list of #HipSpot
 *
 * Returns: (transfer full): the spots in words; a region that is the same on both sides is said in one breath
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
      HipSide opposite = hip_side_opposite (side);
      g_autoptr (HipSpot) other = NULL;
      guint position;

      if (side != HIP_SIDE_NONE && hip_spots_find (spots, region, opposite, &position))
        other = g_list_model_get_item (spots, position);

      if (other != NULL && hip_spot_get_deep (other) == hip_spot_get_deep (spot))
        {
          g_autofree char *words = NULL;

          /* At the place of the right one. */
          if (side == HIP_SIDE_LEFT)
            continue;
          /* Translators: %s is a part of the body, such as “Groin crease”. */
          words = g_strdup_printf (C_("spot", "%s, both sides"), hip_region_get_name (region));
          append_words (title, words, hip_spot_get_deep (spot));
          continue;
        }

      append_words (title, hip_spot_get_label (spot), hip_spot_get_deep (spot));
    }

  return g_string_free (g_steal_pointer (&title), FALSE);
}
