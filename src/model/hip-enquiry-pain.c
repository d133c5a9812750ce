/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-model-private.h"
#include "hip-spots.h"

/* What the athlete says of the pain at each spot. The catalogue isn't asked again: nothing is ranked by how much it hurts. */

static HipSpot *
find_spot (HipEnquiry *self,
           HipRegion  *region,
           HipSide     side)
{
  GListModel *spots = hip_enquiry_get_spots (self);
  guint position;

  if (hip_region_get_midline (region))
    side = HIP_SIDE_NONE;

  return hip_spots_find (spots, region, side, &position) ? g_list_model_get_item (spots, position) : NULL;
}

/**
 * hip_enquiry_get_intensity:
 * @self: an enquiry
 * @region: a region
 * @side: the athlete's side; ignored for a region on the midline
 *
 * Returns: how much it hurts there, from 0 to %HIP_INTENSITY_MOST; %HIP_INTENSITY_NOT_SAID where that was not said, or where nobody
 *   pointed
 */
int
hip_enquiry_get_intensity (HipEnquiry *self,
                           HipRegion  *region,
                           HipSide     side)
{
  g_autoptr (HipSpot) spot = NULL;

  g_return_val_if_fail (HIP_IS_ENQUIRY (self), HIP_INTENSITY_NOT_SAID);
  g_return_val_if_fail (HIP_IS_REGION (region), HIP_INTENSITY_NOT_SAID);

  spot = find_spot (self, region, side);

  return spot != NULL ? hip_spot_get_intensity (spot) : HIP_INTENSITY_NOT_SAID;
}

/**
 * hip_enquiry_set_intensity:
 * @self: an enquiry
 * @region: a region that is selected
 * @side: the athlete's side; ignored for a region on the midline
 * @intensity: how much it hurts there, from 0 to %HIP_INTENSITY_MOST, or %HIP_INTENSITY_NOT_SAID
 *
 * Keeps how much it hurts at a spot. Where nobody pointed it changes nothing.
 */
void
hip_enquiry_set_intensity (HipEnquiry *self,
                           HipRegion  *region,
                           HipSide     side,
                           int         intensity)
{
  g_autoptr (HipSpot) spot = NULL;

  g_return_if_fail (HIP_IS_ENQUIRY (self));
  g_return_if_fail (HIP_IS_REGION (region));
  g_return_if_fail (intensity >= HIP_INTENSITY_NOT_SAID && intensity <= HIP_INTENSITY_MOST);

  spot = find_spot (self, region, side);
  if (spot != NULL && hip_spot_set_intensity (spot, intensity))
    hip_enquiry_spot_changed (self, spot);
}

/**
 * hip_enquiry_get_deep:
 * @self: an enquiry
 * @region: a region
 * @side: the athlete's side; ignored for a region on the midline
 *
 * Returns: whether the athlete feels it deep inside there
 */
gboolean
hip_enquiry_get_deep (HipEnquiry *self,
                      HipRegion  *region,
                      HipSide     side)
{
  g_autoptr (HipSpot) spot = NULL;

  g_return_val_if_fail (HIP_IS_ENQUIRY (self), FALSE);
  g_return_val_if_fail (HIP_IS_REGION (region), FALSE);

  spot = find_spot (self, region, side);

  return spot != NULL && hip_spot_get_deep (spot);
}

/**
 * hip_enquiry_set_deep:
 * @self: an enquiry
 * @region: a region that is selected
 * @side: the athlete's side; ignored for a region on the midline
 * @deep: whether the athlete feels it deep inside there
 *
 * Keeps that the finger on the skin is not where it hurts. Where nobody pointed it changes nothing.
 */
void
hip_enquiry_set_deep (HipEnquiry *self,
                      HipRegion  *region,
                      HipSide     side,
                      gboolean    deep)
{
  g_autoptr (HipSpot) spot = NULL;

  g_return_if_fail (HIP_IS_ENQUIRY (self));
  g_return_if_fail (HIP_IS_REGION (region));

  spot = find_spot (self, region, side);
  if (spot != NULL && hip_spot_set_deep (spot, deep))
    hip_enquiry_spot_changed (self, spot);
}
