/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-map-highlight.h"

#include "hip-map-lit-regions.h"
#include "hip-map-lit-structures.h"

/* How far the picture steps back behind what is lit; hip-map-tool render does the same. */
#define VEIL_OPACITY 0.5

/* How strong the edges of lines over the picture are. */
#define EDGE_OPACITY 0.85

/**
 * HipMapHighlight:
 *
 * What is lit on the map, on which sides: the structures of a candidate and where it is felt, or other things in its place. The
 * picture steps back behind it.
 */
struct _HipMapHighlight
{
  GtkWidget           *canvas;
  HipMapViewport      *viewport;
  HipMapRaster        *raster;
  HipEnquiry          *enquiry;
  HipCandidate        *candidate;
  GListModel          *shown_structures;
  GPtrArray           *shown_felt;
  HipMapLitStructures *structures;
  HipMapLitRegions    *regions;
  gboolean             is_showing;
};

HipMapHighlight *
hip_map_highlight_new (GtkWidget      *canvas,
                       HipMapViewport *viewport,
                       HipMapRaster   *raster)
{
  HipMapHighlight *self = g_new0 (HipMapHighlight, 1);

  self->canvas = canvas;
  self->viewport = g_object_ref (viewport);
  self->raster = g_object_ref (raster);
  self->structures = hip_map_lit_structures_new (canvas, viewport, raster);
  self->regions = hip_map_lit_regions_new (viewport, raster);

  return self;
}

void
hip_map_highlight_free (HipMapHighlight *self)
{
  g_clear_pointer (&self->structures, hip_map_lit_structures_free);
  g_clear_pointer (&self->regions, hip_map_lit_regions_free);
  g_clear_object (&self->candidate);
  g_clear_object (&self->shown_structures);
  g_clear_pointer (&self->shown_felt, g_ptr_array_unref);
  g_clear_object (&self->enquiry);
  g_clear_object (&self->raster);
  g_clear_object (&self->viewport);
  g_free (self);
}

/* The athlete's sides that are pointed at; both if only the midline is, or nothing. */
static void
get_sides (HipMapHighlight *self,
           gboolean        *left,
           gboolean        *right)
{
  GListModel *spots = hip_enquiry_get_spots (self->enquiry);

  *left = FALSE;
  *right = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (spots); i++)
    {
      g_autoptr (HipSpot) spot = g_list_model_get_item (spots, i);

      *left |= hip_spot_get_side (spot) == HIP_SIDE_LEFT;
      *right |= hip_spot_get_side (spot) == HIP_SIDE_RIGHT;
    }

  if ((!*left && !*right) || (self->is_showing && self->shown_felt == NULL))
    {
      *left = TRUE;
      *right = TRUE;
    }
}

static void
light_structures (HipMapHighlight *self,
                  HipArtwork      *artwork,
                  GListModel      *structures,
                  gboolean         left,
                  gboolean         right)
{
  const gboolean is_profile = hip_map_viewport_get_view (self->viewport) == HIP_VIEW_SIDE;

  for (guint i = 0; i < g_list_model_get_n_items (structures); i++)
    {
      g_autoptr (HipStructure) structure = g_list_model_get_item (structures, i);

      if (!is_profile && hip_artwork_has_structure (artwork, hip_structure_get_id (structure), HIP_SIDE_NONE))
        {
          hip_map_lit_structures_add (self->structures, artwork, structure, HIP_SIDE_NONE);
          continue;
        }

      if (left)
        hip_map_lit_structures_add (self->structures, artwork, structure,
                                    hip_map_viewport_swap_side (self->viewport, HIP_SIDE_LEFT));
      if (right)
        hip_map_lit_structures_add (self->structures, artwork, structure,
                                    hip_map_viewport_swap_side (self->viewport, HIP_SIDE_RIGHT));
    }
}

static void
light_region (HipMapHighlight     *self,
              HipArtwork          *artwork,
              const HipFeltRegion *felt,
              HipSide              athlete_side)
{
  hip_map_lit_regions_add (self->regions, artwork, felt, hip_map_viewport_swap_side (self->viewport, athlete_side),
                           hip_enquiry_is_selected (self->enquiry, felt->region, athlete_side));
}

static void
light_regions (HipMapHighlight *self,
               HipArtwork      *artwork,
               GPtrArray       *felt,
               gboolean         left,
               gboolean         right)
{
  for (guint i = 0; i < felt->len; i++)
    {
      const HipFeltRegion *region = g_ptr_array_index (felt, i);

      if (hip_region_get_midline (region->region))
        {
          light_region (self, artwork, region, HIP_SIDE_NONE);
          continue;
        }

      if (left)
        light_region (self, artwork, region, HIP_SIDE_LEFT);
      if (right)
        light_region (self, artwork, region, HIP_SIDE_RIGHT);
    }
}

/* Collects what there is to light in the current view. */
void
hip_map_highlight_rebuild (HipMapHighlight *self)
{
  HipView view = hip_map_viewport_get_view (self->viewport);
  HipArtwork *artwork = hip_map_raster_get_artwork (self->raster, view);
  HipSide profile = hip_map_viewport_get_profile_side (self->viewport);
  HipCondition *condition;
  g_autoptr (GPtrArray) felt = NULL;
  g_autoptr (GError) error = NULL;
  gboolean left, right;

  hip_map_lit_structures_clear (self->structures);
  hip_map_lit_regions_clear (self->regions);

  if ((self->candidate == NULL && !self->is_showing) || self->enquiry == NULL || artwork == NULL)
    return;

  get_sides (self, &left, &right);
  if (view == HIP_VIEW_SIDE)
    {
      left = left && profile == HIP_SIDE_LEFT;
      right = right && profile == HIP_SIDE_RIGHT;
    }

  if (self->is_showing)
    {
      if (self->shown_structures != NULL)
        light_structures (self, artwork, self->shown_structures, left, right);
      if (self->shown_felt != NULL)
        light_regions (self, artwork, self->shown_felt, left, right);
      return;
    }

  condition = hip_candidate_get_condition (self->candidate);
  light_structures (self, artwork, hip_condition_get_structures (condition), left, right);

  felt = hip_library_dup_condition_regions (hip_enquiry_get_library (self->enquiry), hip_condition_get_id (condition), &error);
  if (felt != NULL)
    light_regions (self, artwork, felt, left, right);
  else
    g_warning ("%s", error->message);
}

void
hip_map_highlight_set (HipMapHighlight *self,
                       HipEnquiry      *enquiry,
                       HipCandidate    *candidate)
{
  g_set_object (&self->enquiry, enquiry);
  g_set_object (&self->candidate, candidate);
  hip_map_highlight_rebuild (self);
}

/* Lights other things in place of the candidate, be it nothing at all. What is felt nowhere has no side and is lit on both. */
void
hip_map_highlight_show (HipMapHighlight *self,
                        HipEnquiry      *enquiry,
                        GListModel      *structures,
                        GPtrArray       *felt)
{
  g_set_object (&self->enquiry, enquiry);
  g_set_object (&self->shown_structures, structures);
  g_clear_pointer (&self->shown_felt, g_ptr_array_unref);
  self->shown_felt = felt != NULL ? g_ptr_array_ref (felt) : NULL;
  self->is_showing = TRUE;
  hip_map_highlight_rebuild (self);
}

/* Goes back to the candidate. */
void
hip_map_highlight_stop_showing (HipMapHighlight *self)
{
  g_clear_object (&self->shown_structures);
  g_clear_pointer (&self->shown_felt, g_ptr_array_unref);
  self->is_showing = FALSE;
  hip_map_highlight_rebuild (self);
}

static gboolean
is_empty (HipMapHighlight *self)
{
  return hip_map_lit_structures_get_size (self->structures) == 0 && hip_map_lit_regions_get_size (self->regions) == 0;
}

/* Fetches the images, or has them drawn. */
void
hip_map_highlight_update (HipMapHighlight       *self,
                          const HipArtworkTheme *theme)
{
  if (is_empty (self) || !hip_map_viewport_is_ready (self->viewport))
    return;

  hip_map_lit_structures_update (self->structures, theme);
  hip_map_lit_regions_update (self->regions, theme);
  gtk_widget_queue_allocate (self->canvas);
}

/* What buttons over the map cover; names of structures keep clear of it. */
void
hip_map_highlight_set_avoided (HipMapHighlight    *self,
                               const GdkRectangle *layers,
                               const GdkRectangle *bottom)
{
  hip_map_lit_structures_set_avoided (self->structures, layers, bottom);
}

void
hip_map_highlight_set_plain (HipMapHighlight *self,
                             gboolean         plain)
{
  hip_map_lit_structures_set_plain (self->structures, plain);
}

/* Whether names stand around the picture. */
gboolean
hip_map_highlight_has_names (HipMapHighlight *self)
{
  return hip_map_lit_structures_has_names (self->structures);
}

void
hip_map_highlight_allocate (HipMapHighlight *self,
                            int              width,
                            int              height)
{
  hip_map_lit_structures_allocate (self->structures, width, height);
}

static GdkRGBA
get_ground (HipMapHighlight *self,
            double           alpha)
{
  GdkRGBA ground;

  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (self->canvas), "view_bg_color", &ground))
    ground = (GdkRGBA) { 1, 1, 1, 1 };
  ground.alpha = alpha;

  return ground;
}

static void
append_veil (HipMapHighlight *self,
             GtkSnapshot     *snapshot)
{
  HipBox frame, rectangle;
  GdkRGBA veil = get_ground (self, VEIL_OPACITY);

  hip_map_viewport_get_frame (self->viewport, &frame);
  hip_map_viewport_to_widget (self->viewport, &frame, &rectangle);
  gtk_snapshot_append_color (snapshot, &veil,
                             &GRAPHENE_RECT_INIT (rectangle.x, rectangle.y, rectangle.width, rectangle.height));
}

/* The picture steps back behind a veil of the background's colour, and where it is felt comes forward. */
void
hip_map_highlight_snapshot_regions (HipMapHighlight *self,
                                    GtkSnapshot     *snapshot)
{
  if (hip_map_lit_structures_get_size (self->structures) > 0)
    append_veil (self, snapshot);

  hip_map_lit_regions_snapshot (self->regions, snapshot);
}

/* The structures, over the selected regions so that no hatching hides them, and what points at them. */
void
hip_map_highlight_snapshot_structures (HipMapHighlight *self,
                                       GtkSnapshot     *snapshot)
{
  GtkStyleContext *style = gtk_widget_get_style_context (self->canvas);
  GdkRGBA ground = get_ground (self, EDGE_OPACITY);
  GdkRGBA accent, ink;
  cairo_t *cr;

  if (is_empty (self))
    return;

  hip_map_lit_structures_snapshot (self->structures, snapshot);

  gtk_style_context_get_color (style, &ink);
  if (!gtk_style_context_lookup_color (style, "accent_color", &accent))
    accent = ink;

  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (self->canvas),
                                                       gtk_widget_get_height (self->canvas)));
  /* Places of several conditions at once do not spread from one to the other. */
  if (!self->is_showing || self->shown_structures != NULL)
    hip_map_lit_regions_draw_arrows (self->regions, self->structures, cr, &accent, &ground);
  hip_map_lit_structures_draw_leads (self->structures, cr, &ink, &ground);
  cairo_destroy (cr);

  hip_map_lit_structures_snapshot_names (self->structures, snapshot);
}
