/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is marked on the map besides what is reported: the candidate that is lit and peeled to, and where it hurt earlier. */

#include "config.h"

#include "hip-body-map-private.h"

/**
 * hip_body_map_get_highlight:
 * @self: a map
 *
 * Returns: (transfer none) (nullable): the candidate that is lit
 */
HipCandidate *
hip_body_map_get_highlight (HipBodyMap *self)
{
  g_return_val_if_fail (HIP_IS_BODY_MAP (self), NULL);

  return self->highlight;
}

/**
 * hip_body_map_set_highlight:
 * @self: a map
 * @candidate: (nullable): the candidate to light, or %NULL for none
 *
 * Lights the structures of the candidate and shows where it is felt, at whatever depth the picture is.
 */
void
hip_body_map_set_highlight (HipBodyMap   *self,
                            HipCandidate *candidate)
{
  g_return_if_fail (HIP_IS_BODY_MAP (self));
  g_return_if_fail (candidate == NULL || HIP_IS_CANDIDATE (candidate));

  if (!g_set_object (&self->highlight, candidate))
    return;

  hip_map_canvas_set_highlight (self->canvas, candidate);
  hip_body_map_notify (self, HIP_BODY_MAP_PROP_HIGHLIGHT);
}

/**
 * hip_body_map_set_peeled:
 * @self: a map
 * @candidate: (nullable): the candidate to peel to, or %NULL for none
 *
 * Peels to the depth of the candidate. Without a candidate the picture closes again, unless somebody peeled it by hand in the
 * meantime.
 */
void
hip_body_map_set_peeled (HipBodyMap   *self,
                         HipCandidate *candidate)
{
  HipLayer layer;

  g_return_if_fail (HIP_IS_BODY_MAP (self));
  g_return_if_fail (candidate == NULL || HIP_IS_CANDIDATE (candidate));

  if (candidate == NULL)
    {
      if (self->peeled && hip_map_viewport_get_layer (self->viewport) == self->layer_peeled)
        hip_map_viewport_set_layer (self->viewport, self->layer_before);
      self->peeled = FALSE;
      return;
    }

  layer = hip_condition_get_layer (hip_candidate_get_condition (candidate));
  if (self->peeled && layer == self->layer_peeled)
    return;

  if (!self->peeled)
    self->layer_before = hip_map_viewport_get_layer (self->viewport);
  self->peeled = TRUE;
  self->layer_peeled = layer;
  hip_map_viewport_set_layer (self->viewport, layer);
}

static void
update_earlier (HipBodyMap *self)
{
  hip_map_canvas_set_earlier (self->canvas, self->show_earlier ? self->earlier_marks : NULL);
}

/**
 * hip_body_map_get_earlier_marks:
 * @self: a map
 *
 * Returns: (transfer none) (nullable): where it hurt some time ago
 */
GListModel *
hip_body_map_get_earlier_marks (HipBodyMap *self)
{
  g_return_val_if_fail (HIP_IS_BODY_MAP (self), NULL);

  return self->earlier_marks;
}

/**
 * hip_body_map_set_earlier_marks:
 * @self: a map
 * @marks: (nullable): where it hurt some time ago, a list of #HipEarlierMark that doesn't change, or %NULL for nowhere
 *
 * Offers to show them under what is reported now.
 */
void
hip_body_map_set_earlier_marks (HipBodyMap *self,
                                GListModel *marks)
{
  g_return_if_fail (HIP_IS_BODY_MAP (self));
  g_return_if_fail (marks == NULL || G_IS_LIST_MODEL (marks));

  if (!g_set_object (&self->earlier_marks, marks))
    return;

  gtk_widget_set_visible (self->earlier_button, marks != NULL);
  if (self->show_earlier)
    update_earlier (self);
  hip_body_map_notify (self, HIP_BODY_MAP_PROP_EARLIER_MARKS);
}

/**
 * hip_body_map_get_show_earlier:
 * @self: a map
 *
 * Returns: whether earlier marks are shown when there are any
 */
gboolean
hip_body_map_get_show_earlier (HipBodyMap *self)
{
  g_return_val_if_fail (HIP_IS_BODY_MAP (self), FALSE);

  return self->show_earlier;
}

/**
 * hip_body_map_set_show_earlier:
 * @self: a map
 * @show_earlier: whether to show earlier marks when there are any
 */
void
hip_body_map_set_show_earlier (HipBodyMap *self,
                               gboolean    show_earlier)
{
  g_return_if_fail (HIP_IS_BODY_MAP (self));

  if (self->show_earlier == !!show_earlier)
    return;

  self->show_earlier = !!show_earlier;
  update_earlier (self);
  hip_body_map_notify (self, HIP_BODY_MAP_PROP_SHOW_EARLIER);
}
