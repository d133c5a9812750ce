/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-app"

#include "config.h"

#include "hip-search-guide.h"

#include <glib/gi18n.h>

#include "hip-enquiry-state.h"
#include "hip-enums.h"
#include "hip-map-preview.h"

/**
 * HipSearchGuide:
 *
 * Leads to what was found by searching. While somebody only looks, it lights up on the picture, and nothing that was reported
 * changes. When it is chosen, the picture and the panel go there, if there is anywhere to go.
 *
 * It can be asked while the panel has an enquiry.
 */
struct _HipSearchGuide
{
  GObject        parent_instance;

  HipBodyMap    *map;
  HipPanel      *panel;
  HipMapPreview *preview;
};

G_DEFINE_FINAL_TYPE (HipSearchGuide, hip_search_guide, G_TYPE_OBJECT)

enum
{
  GOING,
  LEAVING,
  GUESSED_SIDE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static HipEnquiry *
get_enquiry (HipSearchGuide *self)
{
  return hip_panel_get_enquiry (self->panel);
}

static HipLibrary *
get_library (HipSearchGuide *self)
{
  return hip_enquiry_get_library (get_enquiry (self));
}

static HipSide
get_hit_side (HipSearchGuide *self,
              HipSearchHit   *hit)
{
  const HipSide side = hip_search_hit_get_side (hit);

  return side != HIP_SIDE_NONE ? side : hip_search_guide_get_side (self);
}

static HipCandidate *
find_candidate (HipEnquiry *enquiry,
                const char *condition)
{
  GListModel *candidates = G_LIST_MODEL (hip_enquiry_get_candidates (enquiry));

  for (guint i = 0; i < g_list_model_get_n_items (candidates); i++)
    {
      g_autoptr (HipCandidate) candidate = g_list_model_get_item (candidates, i);

      /* The model keeps the candidate alive. */
      if (g_str_equal (hip_condition_get_id (hip_candidate_get_condition (candidate)), condition))
        return candidate;
    }

  return NULL;
}

static void
select_region (HipSearchGuide *self,
               HipRegion      *region,
               HipSide         side)
{
  HipEnquiry *enquiry = get_enquiry (self);

  if (hip_enquiry_get_has_spots (enquiry) && !hip_enquiry_is_selected (enquiry, region, side))
    {
      g_autofree char *place = hip_spot_format (region, hip_region_get_midline (region) ? HIP_SIDE_NONE : side);

      g_signal_emit (self, signals[LEAVING], 0, place);
    }

  hip_enquiry_select (enquiry, region, side);
  hip_body_map_show_region (self->map, region, side);
}

static gboolean
go_to_region (HipSearchGuide *self,
              HipSearchHit   *hit)
{
  HipRegion *region = hip_library_get_region (get_library (self), hip_search_hit_get_id (hit));

  g_signal_emit (self, signals[GOING], 0);
  select_region (self, region, hip_search_hit_get_side (hit));
  gtk_widget_child_focus (GTK_WIDGET (self->panel), GTK_DIR_TAB_FORWARD);

  return TRUE;
}

/* Whether a condition is among the candidates once this is the place: some come up only after an answer. */
static gboolean
would_be_listed (HipSearchGuide *self,
                 const char     *condition,
                 HipRegion      *region,
                 HipSide         side)
{
  g_autoptr (HipEnquiry) trial = hip_enquiry_new (get_library (self));
  g_autoptr (HipEnquiryState) state = hip_enquiry_dup_state (get_enquiry (self));

  hip_enquiry_restore (trial, state);
  hip_enquiry_select (trial, region, side);

  return find_candidate (trial, condition) != NULL;
}

static void
open_candidate (HipSearchGuide *self,
                const char     *condition)
{
  hip_panel_set_open_condition (self->panel, condition);
  hip_panel_focus_open_condition (self->panel);
}

static gboolean
go_to_condition (HipSearchGuide *self,
                 HipSearchHit   *hit)
{
  HipEnquiry *enquiry = get_enquiry (self);
  const char *id = hip_search_hit_get_id (hit);
  HipSide side = get_hit_side (self, hit);
  gboolean guessed = FALSE;
  const HipFeltRegion *best;
  g_autoptr (GPtrArray) regions = NULL;
  g_autoptr (GError) error = NULL;

  if (hip_enquiry_get_urgency (enquiry) == HIP_URGENCY_EMERGENCY)
    return FALSE;

  if (find_candidate (enquiry, id) != NULL)
    {
      g_signal_emit (self, signals[GOING], 0);
      open_candidate (self, id);
      return TRUE;
    }

  regions = hip_library_dup_hit_regions (get_library (self), hit, &error);
  if (error != NULL)
    g_warning ("%s", error->message);

  best = regions != NULL && regions->len > 0 ? g_ptr_array_index (regions, 0) : NULL;
  if (best != NULL && side == HIP_SIDE_NONE && !hip_region_get_midline (best->region))
    {
      side = hip_body_map_get_view (self->map) == HIP_VIEW_SIDE ? hip_body_map_get_profile_side (self->map) : HIP_SIDE_RIGHT;
      guessed = TRUE;
    }

  if (best == NULL || !would_be_listed (self, id, best->region, side))
    return FALSE;

  g_signal_emit (self, signals[GOING], 0);
  select_region (self, best->region, side);
  open_candidate (self, id);
  if (guessed)
    g_signal_emit (self, signals[GUESSED_SIDE], 0, side);

  return TRUE;
}

static gboolean
go_to_step (HipSearchGuide *self,
            HipSearchHit   *hit)
{
  const char *id = hip_search_hit_get_id (hit);

  if (!hip_panel_offers_step (self->panel, id))
    return FALSE;

  g_signal_emit (self, signals[GOING], 0);
  hip_panel_show_step (self->panel, id);

  return TRUE;
}

static const char *
get_condition_note (HipEnquiry *enquiry)
{
  if (hip_enquiry_get_urgency (enquiry) == HIP_URGENCY_EMERGENCY)
    return _("What was reported needs action now, before anything else.");

  return _("This is not listed for the place and the answers so far.");
}

static const char *
get_step_note (HipEnquiry *enquiry,
               HipStep    *step)
{
  if (hip_enquiry_get_urgency (enquiry) >= HIP_URGENCY_STOP_AND_GET_ASSESSED)
    return _("Not now: what was reported has to be looked at first.");
  if (g_strcmp0 (hip_step_get_type_name (step), "professional") == 0)
    return _("This is for somebody qualified to do or to decide.");
  if (!hip_enquiry_get_has_spots (enquiry))
    return _("To read, not to do yet: point to where it hurts and do the safety check first.");

  return _("To read, not to do: it is not among the steps for what was reported.");
}

static void
hip_search_guide_dispose (GObject *object)
{
  HipSearchGuide *self = HIP_SEARCH_GUIDE (object);

  g_clear_pointer (&self->preview, hip_map_preview_free);
  g_clear_object (&self->panel);
  g_clear_object (&self->map);

  G_OBJECT_CLASS (hip_search_guide_parent_class)->dispose (object);
}

static void
hip_search_guide_class_init (HipSearchGuideClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hip_search_guide_dispose;

  /**
   * HipSearchGuide::going:
   * @self: the guide
   *
   * It goes to what was chosen: the search has to make room for the panel now, before the keyboard comes there.
   */
  signals[GOING] = g_signal_new ("going", HIP_TYPE_SEARCH_GUIDE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * HipSearchGuide::leaving:
   * @self: the guide
   * @place: where it goes to, in words
   *
   * The spots that were pointed at are about to give way to another place.
   */
  signals[LEAVING] = g_signal_new ("leaving", HIP_TYPE_SEARCH_GUIDE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * HipSearchGuide::guessed-side:
   * @self: the guide
   * @side: the athlete's side that is shown
   *
   * A place was gone to whose side nobody named.
   */
  signals[GUESSED_SIDE] = g_signal_new ("guessed-side", HIP_TYPE_SEARCH_GUIDE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, HIP_TYPE_SIDE);
}

static void
hip_search_guide_init (HipSearchGuide *self)
{
}

/**
 * hip_search_guide_new:
 * @map: the picture
 * @panel: the panel
 *
 * Returns: (transfer full): a new guide
 */
HipSearchGuide *
hip_search_guide_new (HipBodyMap *map,
                      HipPanel   *panel)
{
  HipSearchGuide *self;

  g_return_val_if_fail (HIP_IS_BODY_MAP (map), NULL);
  g_return_val_if_fail (HIP_IS_PANEL (panel), NULL);

  self = g_object_new (HIP_TYPE_SEARCH_GUIDE, NULL);
  self->map = g_object_ref (map);
  self->panel = g_object_ref (panel);
  self->preview = hip_map_preview_new (map);

  return self;
}

/**
 * hip_search_guide_get_side:
 * @self: a #HipSearchGuide
 *
 * Returns: the athlete's side that is talked about, if it is one
 */
HipSide
hip_search_guide_get_side (HipSearchGuide *self)
{
  GListModel *spots;
  HipSide side = HIP_SIDE_NONE;

  g_return_val_if_fail (HIP_IS_SEARCH_GUIDE (self), HIP_SIDE_NONE);

  spots = hip_enquiry_get_spots (get_enquiry (self));
  for (guint i = 0; i < g_list_model_get_n_items (spots); i++)
    {
      g_autoptr (HipSpot) spot = g_list_model_get_item (spots, i);

      if (side != HIP_SIDE_NONE && hip_spot_get_side (spot) == hip_side_opposite (side))
        return HIP_SIDE_NONE;
      if (hip_spot_get_side (spot) != HIP_SIDE_NONE)
        side = hip_spot_get_side (spot);
    }

  return side;
}

/**
 * hip_search_guide_look_at:
 * @self: a #HipSearchGuide
 * @hit: (nullable): what was found
 *
 * Turns the picture to where @hit can be seen and lights it there. What can't be shown on a picture leaves it as it was before
 * anything was looked at.
 */
void
hip_search_guide_look_at (HipSearchGuide *self,
                          HipSearchHit   *hit)
{
  const char *kind = hit != NULL ? hip_search_hit_get_kind (hit) : "";
  const HipSide side = hit != NULL ? get_hit_side (self, hit) : HIP_SIDE_NONE;
  g_autoptr (GPtrArray) regions = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (HIP_IS_SEARCH_GUIDE (self));
  g_return_if_fail (hit == NULL || HIP_IS_SEARCH_HIT (hit));

  if (hit != NULL)
    regions = hip_library_dup_hit_regions (get_library (self), hit, &error);
  if (error != NULL)
    g_warning ("%s", error->message);

  if (g_str_equal (kind, "structure") && regions != NULL)
    {
      HipStructure *structure = hip_library_get_structure (get_library (self), hip_search_hit_get_id (hit));

      hip_map_preview_show_structure (self->preview, structure, regions, side);
      return;
    }

  if (regions == NULL || regions->len == 0)
    {
      hip_map_preview_restore (self->preview);
      return;
    }

  if (g_str_equal (kind, "region"))
    {
      const HipFeltRegion *felt = g_ptr_array_index (regions, 0);

      hip_map_preview_show_region (self->preview, felt->region, hip_search_hit_get_side (hit));
    }
  else
    {
      HipCondition *condition = NULL;

      if (g_str_equal (kind, "condition"))
        condition = hip_library_get_condition (get_library (self), hip_search_hit_get_id (hit), NULL);
      hip_map_preview_show_felt (self->preview,
                                 condition != NULL ? hip_condition_get_structures (condition) : NULL,
                                 regions,
                                 side);
    }
}

/**
 * hip_search_guide_stop:
 * @self: a #HipSearchGuide
 * @only_looked: whether the picture goes back to how it was before anything was looked at, or stays turned as it is
 *
 * Lights again what the panel lights.
 */
void
hip_search_guide_stop (HipSearchGuide *self,
                       gboolean        only_looked)
{
  g_return_if_fail (HIP_IS_SEARCH_GUIDE (self));

  if (only_looked)
    hip_map_preview_restore (self->preview);
  else
    hip_map_preview_keep (self->preview);
}

/**
 * hip_search_guide_go_to:
 * @self: a #HipSearchGuide
 * @hit: what was chosen
 *
 * Goes to @hit: points at a place, opens a condition that fits with what is reported, or shows a step that is offered.
 *
 * Returns: whether there was anywhere to go; otherwise @hit is only something to read about
 */
gboolean
hip_search_guide_go_to (HipSearchGuide *self,
                        HipSearchHit   *hit)
{
  const char *kind;

  g_return_val_if_fail (HIP_IS_SEARCH_GUIDE (self), FALSE);
  g_return_val_if_fail (HIP_IS_SEARCH_HIT (hit), FALSE);

  kind = hip_search_hit_get_kind (hit);
  if (g_str_equal (kind, "region"))
    return go_to_region (self, hit);
  if (g_str_equal (kind, "condition"))
    return go_to_condition (self, hit);
  if (g_str_equal (kind, "step"))
    return go_to_step (self, hit);

  return FALSE;
}

/**
 * hip_search_guide_get_note:
 * @self: a #HipSearchGuide
 * @hit: what hip_search_guide_go_to() did not go to
 *
 * Returns: (transfer none) (nullable): what to know before reading about @hit
 */
const char *
hip_search_guide_get_note (HipSearchGuide *self,
                           HipSearchHit   *hit)
{
  HipStep *step;

  g_return_val_if_fail (HIP_IS_SEARCH_GUIDE (self), NULL);
  g_return_val_if_fail (HIP_IS_SEARCH_HIT (hit), NULL);

  if (g_str_equal (hip_search_hit_get_kind (hit), "condition"))
    return get_condition_note (get_enquiry (self));
  if (!g_str_equal (hip_search_hit_get_kind (hit), "step"))
    return NULL;

  /* Whoever reads what can't be read is told why there. */
  step = hip_library_get_step (get_library (self), hip_search_hit_get_id (hit), NULL);

  return step != NULL ? get_step_note (get_enquiry (self), step) : NULL;
}
