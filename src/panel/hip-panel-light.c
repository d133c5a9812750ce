/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the picture should light up, and what is pointed at on it. */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-panel-private.h"

#include "hip-lane-view.h"

static HipCandidate *
find_candidate (HipPanel   *self,
                const char *condition)
{
  GListModel *candidates;
  guint n;

  if (self->enquiry == NULL || condition == NULL)
    return NULL;

  candidates = G_LIST_MODEL (hip_enquiry_get_candidates (self->enquiry));
  n = g_list_model_get_n_items (candidates);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipCandidate) candidate = g_list_model_get_item (candidates, i);

      /* The model keeps the candidate alive. */
      if (g_str_equal (hip_condition_get_id (hip_candidate_get_condition (candidate)), condition))
        return candidate;
    }

  return NULL;
}

/* Tells that what the picture should light up may be another. */
void
hip_panel_notify_lit (HipPanel *self)
{
  hip_panel_notify (self, HIP_PANEL_PROP_HIGHLIGHT);
  hip_panel_notify (self, HIP_PANEL_PROP_PEELED);
}

/* “panel.point-at” and “panel.focus-on” */
void
hip_panel_point_at_action (GtkWidget  *widget,
                           const char *action_name,
                           GVariant   *parameter)
{
  HipPanel *self = HIP_PANEL (widget);
  char **field = g_str_equal (action_name, "panel.focus-on") ? &self->focused_on : &self->pointed_at;
  const char *condition = g_variant_get_string (parameter, NULL);

  if (*condition == '\0')
    condition = NULL;
  if (g_strcmp0 (*field, condition) == 0)
    return;

  g_free (*field);
  *field = g_strdup (condition);
  hip_panel_notify_lit (self);
}

/* “panel.light” */
void
hip_panel_light_action (GtkWidget  *widget,
                        const char *action_name,
                        GVariant   *parameter)
{
  HipPanel *self = HIP_PANEL (widget);
  g_autofree const char **ids = g_variant_get_strv (parameter, NULL);
  g_autoptr (GListStore) structures = g_list_store_new (HIP_TYPE_STRUCTURE);

  for (guint i = 0; self->enquiry != NULL && ids[i] != NULL; i++)
    {
      HipStructure *structure = hip_library_get_structure (hip_enquiry_get_library (self->enquiry), ids[i]);

      if (structure != NULL)
        g_list_store_append (structures, structure);
    }

  g_clear_object (&self->lit_structures);
  if (g_list_model_get_n_items (G_LIST_MODEL (structures)) > 0)
    self->lit_structures = G_LIST_MODEL (g_steal_pointer (&structures));
  hip_panel_notify (self, HIP_PANEL_PROP_LIT_STRUCTURES);
}

/**
 * hip_panel_get_highlight:
 * @self: a #HipPanel
 *
 * Returns: (transfer none) (nullable): the candidate whose structures the picture should light up: the one that is pointed at in
 *   the panel, else the one to whose depth the picture should be peeled
 */
HipCandidate *
hip_panel_get_highlight (HipPanel *self)
{
  HipCandidate *candidate;

  g_return_val_if_fail (HIP_IS_PANEL (self), NULL);

  candidate = find_candidate (self, self->pointed_at);

  return candidate != NULL ? candidate : hip_panel_get_peeled (self);
}

/**
 * hip_panel_get_peeled:
 * @self: a #HipPanel
 *
 * Returns: (transfer none) (nullable): the candidate to whose depth the picture should be peeled: the one that the keyboard is on,
 *   else the one whose details are open
 */
HipCandidate *
hip_panel_get_peeled (HipPanel *self)
{
  HipCandidate *candidate;

  g_return_val_if_fail (HIP_IS_PANEL (self), NULL);

  candidate = find_candidate (self, self->focused_on);

  return candidate != NULL ? candidate : find_candidate (self, self->open_condition);
}

/**
 * hip_panel_get_pointed_structure:
 * @self: a #HipPanel
 *
 * Returns: (transfer none) (nullable): the id of the structure that is pointed at on the picture
 */
const char *
hip_panel_get_pointed_structure (HipPanel *self)
{
  g_return_val_if_fail (HIP_IS_PANEL (self), NULL);

  return self->pointed_structure;
}

/**
 * hip_panel_set_pointed_structure:
 * @self: a #HipPanel
 * @structure: (nullable): the id of the structure that is pointed at on the picture, which the catalogue need not know
 *
 * Makes the candidates stand out in which the structure takes part.
 */
void
hip_panel_set_pointed_structure (HipPanel   *self,
                                 const char *structure)
{
  g_return_if_fail (HIP_IS_PANEL (self));

  if (g_strcmp0 (self->pointed_structure, structure) == 0)
    return;

  g_free (self->pointed_structure);
  self->pointed_structure = g_strdup (structure);
  for (guint i = 0; i < G_N_ELEMENTS (self->lane_views); i++)
    hip_lane_view_set_pointed (HIP_LANE_VIEW (self->lane_views[i]), structure);
  hip_panel_notify (self, HIP_PANEL_PROP_POINTED_STRUCTURE);
}

/**
 * hip_panel_get_lit_structures:
 * @self: a #HipPanel
 *
 * Returns: (transfer none) (nullable): structures that the picture should light in place of those of a candidate, a list of
 *   #HipStructure
 */
GListModel *
hip_panel_get_lit_structures (HipPanel *self)
{
  g_return_val_if_fail (HIP_IS_PANEL (self), NULL);

  return self->lit_structures;
}
