/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The states that a region on the map can be in, what they look like, and how they are told to those who don't see them. */

#include "config.h"

#include "hip-map-region-private.h"

#include <glib/gi18n.h>

#include "hip-map-kept-image.h"
#include "hip-spot.h"

const HipRegionState hip_map_region_states[HIP_N_MAP_REGION_STATES] = {
  HIP_REGION_STATE_SELECTED,
  HIP_REGION_STATE_HOVER,
  HIP_REGION_STATE_FOCUS,
};

gboolean
hip_map_region_shows_state (HipMapRegion   *self,
                            HipRegionState  state)
{
  GtkStateFlags flags = gtk_widget_get_state_flags (GTK_WIDGET (self));

  switch (state)
    {
    case HIP_REGION_STATE_SELECTED:
      return self->selected;
    case HIP_REGION_STATE_HOVER:
      return ((flags & GTK_STATE_FLAG_PRELIGHT) != 0 || self->pointed_out) && !self->selected;
    case HIP_REGION_STATE_FOCUS:
      return (flags & GTK_STATE_FLAG_FOCUSED) != 0 && (flags & GTK_STATE_FLAG_FOCUS_VISIBLE) != 0;
    case HIP_REGION_STATE_SPREAD:
    case HIP_REGION_STATE_REFERRED:
    default:
      return FALSE;
    }
}

static gboolean
is_in_sight (HipMapRegion *self)
{
  const HipBox *box = &hip_map_region_get_target (self)->box;
  HipBox visible;

  hip_map_viewport_get_visible (self->viewport, &visible);

  return box->x < visible.x + visible.width && visible.x < box->x + box->width
         && box->y < visible.y + visible.height && visible.y < box->y + box->height;
}

/**
 * hip_map_region_get_selected:
 * @self: a region on the map
 *
 * Returns: whether it is selected
 */
gboolean
hip_map_region_get_selected (HipMapRegion *self)
{
  g_return_val_if_fail (HIP_IS_MAP_REGION (self), FALSE);

  return self->selected;
}

/**
 * hip_map_region_set_selected:
 * @self: a region on the map
 * @selected: whether it is selected
 */
void
hip_map_region_set_selected (HipMapRegion *self,
                             gboolean      selected)
{
  g_return_if_fail (HIP_IS_MAP_REGION (self));

  if (self->selected == !!selected)
    return;

  self->selected = !!selected;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, self->selected, -1);

  if (self->selected)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED);
}

static void
update_description (HipMapRegion *self)
{
  const char *landmark = hip_region_get_landmark (self->region);
  g_autofree char *pain = NULL;
  g_autofree char *text = NULL;

  if (self->intensity != HIP_INTENSITY_NOT_SAID)
    {
      /* Translators: how much it hurts somewhere, from 0 to 10. */
      pain = g_strdup_printf (_("Pain %d of 10."), self->intensity);
      text = g_strdup_printf ("%s %s", pain, landmark != NULL ? landmark : "");
      landmark = text;
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, landmark, -1);
}

/**
 * hip_map_region_get_intensity:
 * @self: a region on the map
 *
 * Returns: how much it hurts there, from 0 to %HIP_INTENSITY_MOST, or %HIP_INTENSITY_NOT_SAID
 */
int
hip_map_region_get_intensity (HipMapRegion *self)
{
  g_return_val_if_fail (HIP_IS_MAP_REGION (self), HIP_INTENSITY_NOT_SAID);

  return self->intensity;
}

/**
 * hip_map_region_set_intensity:
 * @self: a region on the map
 * @intensity: how much it hurts there, from 0 to %HIP_INTENSITY_MOST, or %HIP_INTENSITY_NOT_SAID
 */
void
hip_map_region_set_intensity (HipMapRegion *self,
                              int           intensity)
{
  g_return_if_fail (HIP_IS_MAP_REGION (self));
  g_return_if_fail (intensity >= HIP_INTENSITY_NOT_SAID && intensity <= HIP_INTENSITY_MOST);

  if (self->intensity == intensity)
    return;

  self->intensity = intensity;
  update_description (self);
  hip_map_region_update (self);
  hip_map_region_tell_prominence (self);
}

/**
 * hip_map_region_set_pointed_out:
 * @self: a region on the map
 * @pointed_out: whether to show the region as if the pointer were on it
 */
void
hip_map_region_set_pointed_out (HipMapRegion *self,
                                gboolean      pointed_out)
{
  g_return_if_fail (HIP_IS_MAP_REGION (self));

  if (self->pointed_out == !!pointed_out)
    return;

  self->pointed_out = !!pointed_out;
  hip_map_region_update (self);
  hip_map_region_tell_prominence (self);
}

/**
 * hip_map_region_set_theme:
 * @self: a region on the map
 * @theme: the colours of the map
 */
void
hip_map_region_set_theme (HipMapRegion          *self,
                          const HipArtworkTheme *theme)
{
  g_return_if_fail (HIP_IS_MAP_REGION (self));
  g_return_if_fail (theme != NULL);

  self->theme = *theme;
  hip_map_region_update (self);
}

/**
 * hip_map_region_update:
 * @self: a region on the map
 *
 * Fetches the images of the states that it is in, or has them drawn if there are none for this size and theme. What is out of
 * sight waits until it comes into sight.
 */
void
hip_map_region_update (HipMapRegion *self)
{
  HipMapImageKey key;

  g_return_if_fail (HIP_IS_MAP_REGION (self));

  if (!hip_map_region_is_on_map (self) || !is_in_sight (self))
    return;

  hip_map_image_key_init_overlay (&key, HIP_MAP_IMAGE_REGION, self->viewport, &self->theme);
  key.id = self->id;
  key.side = hip_map_region_get_target (self)->side;

  for (gsize i = 0; i < HIP_N_MAP_REGION_STATES; i++)
    {
      const HipRegionState state = hip_map_region_states[i];

      if (!hip_map_region_shows_state (self, state))
        continue;

      key.state = state;
      key.strength = state == HIP_REGION_STATE_SELECTED ? self->intensity : 0;
      hip_map_kept_image_fetch (&self->images[state], self->raster, &key);
    }

  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * hip_map_region_is_attended:
 * @self: a region on the map
 *
 * Returns: whether somebody is about to choose it, by pointer or keys
 */
gboolean
hip_map_region_is_attended (HipMapRegion *self)
{
  g_return_val_if_fail (HIP_IS_MAP_REGION (self), FALSE);

  return hip_map_region_shows_state (self, HIP_REGION_STATE_HOVER) || hip_map_region_shows_state (self, HIP_REGION_STATE_FOCUS);
}

/**
 * hip_map_region_is_prominent:
 * @self: a region on the map
 *
 * Returns: whether its name should be written beside it
 */
gboolean
hip_map_region_is_prominent (HipMapRegion *self)
{
  g_return_val_if_fail (HIP_IS_MAP_REGION (self), FALSE);

  for (gsize i = 0; i < HIP_N_MAP_REGION_STATES; i++)
    {
      if (hip_map_region_shows_state (self, hip_map_region_states[i]))
        return TRUE;
    }

  /* A selected region that is pointed at shows the selection, and its name already. */
  return FALSE;
}
