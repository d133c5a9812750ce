/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-enquiry-private.h"
#include "hip-spots.h"

/* Where the athlete points. */

/**
 * hip_enquiry_select:
 * @self: an enquiry
 * @region: a region
 * @side: the athlete's side; ignored for a region on the midline
 *
 * Makes this the only spot.
 */
void
hip_enquiry_select (HipEnquiry *self,
                    HipRegion  *region,
                    HipSide     side)
{
  g_autoptr (HipSpot) spot = NULL;
  guint n, position;

  g_return_if_fail (HIP_IS_ENQUIRY (self));
  g_return_if_fail (HIP_IS_REGION (region));

  if (hip_region_get_midline (region))
    side = HIP_SIDE_NONE;

  n = g_list_model_get_n_items (G_LIST_MODEL (self->spots));
  if (hip_spots_find (G_LIST_MODEL (self->spots), region, side, &position))
    spot = g_list_model_get_item (G_LIST_MODEL (self->spots), position);
  if (n == 1 && spot != NULL)
    return;

  /* What was said of the pain there stays true when the other spots go. */
  if (spot == NULL)
    spot = hip_spot_new (region, side);
  g_list_store_splice (self->spots, 0, n, (gpointer *) &spot, 1);
  hip_enquiry_ask (self);
}

/**
 * hip_enquiry_toggle:
 * @self: an enquiry
 * @region: a region
 * @side: the athlete's side; ignored for a region on the midline
 *
 * Adds a spot to the others, or takes it away if it is there.
 */
void
hip_enquiry_toggle (HipEnquiry *self,
                    HipRegion  *region,
                    HipSide     side)
{
  guint position;

  g_return_if_fail (HIP_IS_ENQUIRY (self));
  g_return_if_fail (HIP_IS_REGION (region));

  if (hip_region_get_midline (region))
    side = HIP_SIDE_NONE;

  if (hip_spots_find (G_LIST_MODEL (self->spots), region, side, &position))
    {
      g_list_store_remove (self->spots, position);
    }
  else
    {
      g_autoptr (HipSpot) spot = hip_spot_new (region, side);

      g_list_store_append (self->spots, spot);
    }

  hip_enquiry_ask (self);
}

/**
 * hip_enquiry_clear:
 * @self: an enquiry
 *
 * Forgets the spots, the answers, the safety check, the routine and the day that was chosen to look again.
 */
void
hip_enquiry_clear (HipEnquiry *self)
{
  g_return_if_fail (HIP_IS_ENQUIRY (self));

  hip_enquiry_set_routine (self, NULL);
  g_list_store_remove_all (self->routine_log);
  g_list_store_remove_all (self->spots);
  g_hash_table_remove_all (self->answers);
  hip_plan_set_recheck_date (self->plan, NULL);
  if (self->safety_done)
    {
      self->safety_done = FALSE;
      hip_enquiry_notify (self, HIP_ENQUIRY_PROP_SAFETY_DONE);
    }

  hip_enquiry_ask (self);
}

/**
 * hip_enquiry_is_selected:
 * @self: an enquiry
 * @region: a region
 * @side: the athlete's side
 *
 * Returns: whether the athlete pointed at it
 */
gboolean
hip_enquiry_is_selected (HipEnquiry *self,
                         HipRegion  *region,
                         HipSide     side)
{
  guint position;

  g_return_val_if_fail (HIP_IS_ENQUIRY (self), FALSE);
  g_return_val_if_fail (HIP_IS_REGION (region), FALSE);

  return hip_spots_find (G_LIST_MODEL (self->spots), region, hip_region_get_midline (region) ? HIP_SIDE_NONE : side, &position);
}

/**
 * hip_enquiry_get_spots:
 * @self: an enquiry
 *
 * Returns: (transfer none): where the athlete pointed, a list of #HipSpot
 */
GListModel *
hip_enquiry_get_spots (HipEnquiry *self)
{
  g_return_val_if_fail (HIP_IS_ENQUIRY (self), NULL);

  return G_LIST_MODEL (self->spots);
}

/**
 * hip_enquiry_get_has_spots:
 * @self: an enquiry
 *
 * Returns: whether the athlete pointed anywhere
 */
gboolean
hip_enquiry_get_has_spots (HipEnquiry *self)
{
  g_return_val_if_fail (HIP_IS_ENQUIRY (self), FALSE);

  return g_list_model_get_n_items (G_LIST_MODEL (self->spots)) > 0;
}

/**
 * hip_enquiry_get_title:
 * @self: an enquiry
 *
 * Returns: (transfer none): the spots in words; empty without spots
 */
const char *
hip_enquiry_get_title (HipEnquiry *self)
{
  g_return_val_if_fail (HIP_IS_ENQUIRY (self), NULL);

  return self->title;
}

/**
 * hip_enquiry_get_landmark:
 * @self: an enquiry
 *
 * Returns: (transfer none) (nullable): how to find the spot on the body, if there is just one region
 */
const char *
hip_enquiry_get_landmark (HipEnquiry *self)
{
  g_return_val_if_fail (HIP_IS_ENQUIRY (self), NULL);

  return self->landmark;
}

/*< private >
 * hip_enquiry_spot_changed:
 * @self: an enquiry
 * @spot: one of its spots, of which something else was said
 */
void
hip_enquiry_spot_changed (HipEnquiry *self,
                          HipSpot    *spot)
{
  hip_enquiry_set_string (self, &self->title, hip_spots_format_title (G_LIST_MODEL (self->spots)), HIP_ENQUIRY_PROP_TITLE);
  hip_enquiry_emit_spot_changed (self, spot);
}
