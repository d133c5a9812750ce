/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-map-highlight.h"

#include <math.h>

#include "hip-map-leads.h"
#include "hip-map-lines.h"
#include "hip-map-pictures.h"

/* How far the picture steps back behind what is lit; hip-map-tool render does the same. */
#define VEIL_OPACITY 0.5

/* How strong the edges of lines over the picture are. */
#define EDGE_OPACITY 0.85

/* What the catalogue calls the primary site. */
#define PRIMARY_STRENGTH 5

/* From this strength down, the catalogue calls it referred, uncommon or rare. */
#define REFERRED_STRENGTH 2

/* On a map narrower than this, in logical pixels, names would hide what they name; the panel has them. */
#define MIN_WIDTH_FOR_NAMES 480

/* More arrows than this on a side are a thicket. */
#define MAX_ARROWS 3

typedef struct
{
  const char     *id;
  HipSide         side;
  HipLayer        layer;
  GtkWidget      *label;
  GdkTexture     *texture;
  HipMapImageKey  key;
  HipBox          box;
  double          anchor_x;
  double          anchor_y;
  HipMapLead      lead;
  gboolean        has_anchor;
} LitStructure;

typedef struct
{
  const char     *id;
  const char     *area;
  HipSide         side;
  HipRegionState  state;
  int             strength;
  gboolean        is_selected;
  GdkTexture     *texture;
  HipMapImageKey  key;
  HipBox          box;
} LitRegion;

struct _HipMapHighlight
{
  GtkWidget      *canvas;
  HipMapViewport *viewport;
  HipMapRaster   *raster;
  HipEnquiry     *enquiry;
  HipCandidate   *candidate;
  GListModel     *shown_structures;
  GPtrArray      *shown_felt;
  GPtrArray      *structures;
  GPtrArray      *regions;
  GdkRectangle    avoided;
  int             floor; /* height of what covers the bottom */
  gboolean        has_names;
  gboolean        is_showing;
  gboolean        plain;
};

static void
lit_structure_free (LitStructure *structure)
{
  g_clear_pointer (&structure->label, gtk_widget_unparent);
  g_clear_object (&structure->texture);
  g_free (structure);
}

static void
lit_region_free (LitRegion *region)
{
  g_clear_object (&region->texture);
  g_free (region);
}

HipMapHighlight *
hip_map_highlight_new (GtkWidget      *canvas,
                       HipMapViewport *viewport,
                       HipMapRaster   *raster)
{
  HipMapHighlight *self = g_new0 (HipMapHighlight, 1);

  self->canvas = canvas;
  self->viewport = g_object_ref (viewport);
  self->raster = g_object_ref (raster);
  self->structures = g_ptr_array_new_with_free_func ((GDestroyNotify) lit_structure_free);
  self->regions = g_ptr_array_new_with_free_func ((GDestroyNotify) lit_region_free);

  return self;
}

void
hip_map_highlight_free (HipMapHighlight *self)
{
  g_clear_pointer (&self->structures, g_ptr_array_unref);
  g_clear_pointer (&self->regions, g_ptr_array_unref);
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

static GtkWidget *
create_label (HipMapHighlight *self,
              HipStructure    *structure)
{
  const char *term = hip_structure_get_term (structure);
  GtkWidget *label;
  g_autofree char *markup = NULL;

  if (term != NULL && *term != '\0' && g_ascii_strcasecmp (term, hip_structure_get_name (structure)) != 0)
    markup = g_markup_printf_escaped ("<b>%s</b>\n<small>%s</small>", hip_structure_get_name (structure), term);
  else
    markup = g_markup_printf_escaped ("<b>%s</b>", hip_structure_get_name (structure));

  label = g_object_new (GTK_TYPE_LABEL,
                        "label", markup,
                        "use-markup", TRUE,
                        "wrap", TRUE,
                        "max-width-chars", 16,
                        "xalign", 0.0,
                        "can-target", FALSE,
                        NULL);
  gtk_widget_add_css_class (label, "map-name");
  gtk_widget_add_css_class (label, "structure-name");
  gtk_widget_set_parent (label, self->canvas);

  return label;
}

static void
add_structure (HipMapHighlight *self,
               HipArtwork      *artwork,
               HipStructure    *structure,
               HipSide          side)
{
  LitStructure *lit;

  if (!hip_artwork_has_structure (artwork, hip_structure_get_id (structure), side))
    return;

  lit = g_new0 (LitStructure, 1);
  lit->id = g_intern_string (hip_structure_get_id (structure));
  lit->side = side;
  lit->layer = hip_artwork_get_structure_layer (artwork, lit->id);
  lit->label = create_label (self, structure);
  g_ptr_array_add (self->structures, lit);
}

static void
add_region (HipMapHighlight     *self,
            HipArtwork          *artwork,
            const HipFeltRegion *felt,
            HipSide              athlete_side)
{
  const char *id = hip_region_get_id (felt->region);
  HipSide side = hip_map_viewport_swap_side (self->viewport, athlete_side);
  LitRegion *lit;

  if (!hip_artwork_has_region (artwork, id, side))
    return;

  lit = g_new0 (LitRegion, 1);
  lit->id = g_intern_string (id);
  lit->area = g_intern_string (hip_region_get_area (felt->region));
  lit->side = side;
  lit->strength = CLAMP (felt->strength, 1, 5);
  lit->state = lit->strength <= REFERRED_STRENGTH ? HIP_REGION_STATE_REFERRED : HIP_REGION_STATE_SPREAD;
  lit->is_selected = hip_enquiry_is_selected (self->enquiry, felt->region, athlete_side);
  g_ptr_array_add (self->regions, lit);
}

/* Collects what there is to light in the current view. */
void
hip_map_highlight_rebuild (HipMapHighlight *self)
{
  HipView view = hip_map_viewport_get_view (self->viewport);
  HipArtwork *artwork = hip_map_raster_get_artwork (self->raster, view);
  HipSide profile = hip_map_viewport_get_profile_side (self->viewport);
  GListModel *structures = self->shown_structures;
  g_autoptr (GPtrArray) felt = NULL;
  g_autoptr (GError) error = NULL;
  gboolean left, right;

  g_ptr_array_set_size (self->structures, 0);
  g_ptr_array_set_size (self->regions, 0);

  if ((self->candidate == NULL && !self->is_showing) || self->enquiry == NULL || artwork == NULL)
    return;

  get_sides (self, &left, &right);
  if (view == HIP_VIEW_SIDE)
    {
      left = left && profile == HIP_SIDE_LEFT;
      right = right && profile == HIP_SIDE_RIGHT;
    }

  if (!self->is_showing)
    structures = hip_condition_get_structures (hip_candidate_get_condition (self->candidate));

  for (guint i = 0; structures != NULL && i < g_list_model_get_n_items (structures); i++)
    {
      g_autoptr (HipStructure) structure = g_list_model_get_item (structures, i);

      if (view != HIP_VIEW_SIDE && hip_artwork_has_structure (artwork, hip_structure_get_id (structure), HIP_SIDE_NONE))
        {
          add_structure (self, artwork, structure, HIP_SIDE_NONE);
          continue;
        }

      if (left)
        add_structure (self, artwork, structure, hip_map_viewport_swap_side (self->viewport, HIP_SIDE_LEFT));
      if (right)
        add_structure (self, artwork, structure, hip_map_viewport_swap_side (self->viewport, HIP_SIDE_RIGHT));
    }

  if (self->is_showing)
    {
      felt = self->shown_felt != NULL ? g_ptr_array_ref (self->shown_felt) : g_ptr_array_new ();
    }
  else
    {
      felt = hip_library_dup_condition_regions (hip_enquiry_get_library (self->enquiry),
                                                hip_condition_get_id (hip_candidate_get_condition (self->candidate)),
                                                &error);
      if (felt == NULL)
        {
          g_warning ("%s", error->message);
          return;
        }
    }

  for (guint i = 0; i < felt->len; i++)
    {
      const HipFeltRegion *region = g_ptr_array_index (felt, i);

      if (hip_region_get_midline (region->region))
        {
          add_region (self, artwork, region, HIP_SIDE_NONE);
          continue;
        }

      if (left)
        add_region (self, artwork, region, HIP_SIDE_LEFT);
      if (right)
        add_region (self, artwork, region, HIP_SIDE_RIGHT);
    }
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
  return self->structures->len == 0 && self->regions->len == 0;
}

static void
find_anchor (HipMapHighlight *self,
             LitStructure    *lit)
{
  HipPickBuffer *pick = hip_map_raster_get_structures (self->raster, hip_map_viewport_get_view (self->viewport), lit->layer);
  const HipPickTarget *target = NULL;
  int index = -1;

  if (pick != NULL)
    index = hip_pick_buffer_find (pick, lit->id, lit->side);
  if (index >= 0)
    target = hip_pick_buffer_get_target (pick, index);

  if (target != NULL && target->area > 0)
    {
      lit->anchor_x = target->center_x;
      lit->anchor_y = target->center_y;
    }
  else
    {
      lit->anchor_x = lit->box.x + lit->box.width / 2;
      lit->anchor_y = lit->box.y + lit->box.height / 2;
    }

  lit->has_anchor = lit->texture != NULL;
}

/* What is here already isn't asked for again, even if the raster had to forget it. */
static void
fetch (HipMapHighlight       *self,
       const HipMapImageKey  *key,
       GdkTexture           **texture,
       HipMapImageKey        *texture_key,
       HipBox                *box)
{
  const HipMapImage *image;

  if (*texture != NULL && hip_map_image_key_equal (texture_key, key))
    return;

  image = hip_map_raster_want (self->raster, key);
  if (image == NULL)
    return;

  g_set_object (texture, image->texture);
  *texture_key = *key;
  *box = image->box;
}

/* Fetches the images, or has them drawn. */
void
hip_map_highlight_update (HipMapHighlight       *self,
                          const HipArtworkTheme *theme)
{
  HipMapImageKey key;

  if (is_empty (self) || !hip_map_viewport_is_ready (self->viewport))
    return;

  key = (HipMapImageKey) {
    .view = hip_map_viewport_get_view (self->viewport),
    .theme = *theme,
    .area.scale = hip_map_viewport_get_scale (self->viewport) * hip_map_viewport_get_scale_factor (self->viewport),
    .pixel_ratio = hip_map_viewport_get_scale_factor (self->viewport),
  };

  key.kind = HIP_MAP_IMAGE_STRUCTURE;
  for (guint i = 0; i < self->structures->len; i++)
    {
      LitStructure *lit = g_ptr_array_index (self->structures, i);

      key.id = lit->id;
      key.side = lit->side;
      fetch (self, &key, &lit->texture, &lit->key, &lit->box);
      find_anchor (self, lit);
    }

  key.kind = HIP_MAP_IMAGE_REGION;
  for (guint i = 0; i < self->regions->len; i++)
    {
      LitRegion *lit = g_ptr_array_index (self->regions, i);

      key.id = lit->id;
      key.side = lit->side;
      key.state = lit->state;
      key.strength = lit->strength;
      fetch (self, &key, &lit->texture, &lit->key, &lit->box);
    }

  gtk_widget_queue_allocate (self->canvas);
}

static void
to_widget (HipMapHighlight *self,
           double           x,
           double           y,
           double          *widget_x,
           double          *widget_y)
{
  HipBox rectangle;

  hip_map_viewport_to_widget (self->viewport, &(HipBox) { x, y, 0, 0 }, &rectangle);
  *widget_x = rectangle.x;
  *widget_y = rectangle.y;
}

/* What buttons over the map cover; names of structures keep clear of it. */
void
hip_map_highlight_set_avoided (HipMapHighlight    *self,
                               const GdkRectangle *layers,
                               const GdkRectangle *bottom)
{
  self->avoided = *layers;
  self->floor = bottom->height;
}

void
hip_map_highlight_set_plain (HipMapHighlight *self,
                             gboolean         plain)
{
  self->plain = plain;
}

/* Whether names stand around the picture. */
gboolean
hip_map_highlight_has_names (HipMapHighlight *self)
{
  return self->has_names && self->structures->len > 0;
}

void
hip_map_highlight_allocate (HipMapHighlight *self,
                            int              width,
                            int              height)
{
  g_autoptr (GPtrArray) leads = g_ptr_array_new ();

  self->has_names = !self->plain && width >= MIN_WIDTH_FOR_NAMES && hip_map_viewport_is_ready (self->viewport);

  for (guint i = 0; i < self->structures->len; i++)
    {
      LitStructure *lit = g_ptr_array_index (self->structures, i);

      gtk_widget_set_child_visible (lit->label, lit->has_anchor && self->has_names);
      if (!lit->has_anchor || !self->has_names)
        continue;

      to_widget (self, lit->anchor_x, lit->anchor_y, &lit->lead.anchor_x, &lit->lead.anchor_y);
      gtk_widget_measure (lit->label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &lit->lead.width, NULL, NULL);
      lit->lead.width = MIN (lit->lead.width, width / 2);
      gtk_widget_measure (lit->label, GTK_ORIENTATION_VERTICAL, lit->lead.width, NULL, &lit->lead.height, NULL, NULL);
      g_ptr_array_add (leads, &lit->lead);
    }

  hip_map_leads_place (leads, width, height - self->floor, &self->avoided);

  for (guint i = 0; i < self->structures->len; i++)
    {
      LitStructure *lit = g_ptr_array_index (self->structures, i);

      if (lit->has_anchor && self->has_names)
        gtk_widget_size_allocate (lit->label,
                                  &(GtkAllocation) {
                                    round (lit->lead.x), round (lit->lead.y), lit->lead.width, lit->lead.height,
                                  },
                                  -1);
    }
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
  if (self->structures->len > 0)
    append_veil (self, snapshot);

  for (guint i = 0; i < self->regions->len; i++)
    {
      const LitRegion *lit = g_ptr_array_index (self->regions, i);

      if (!lit->is_selected)
        hip_map_snapshot_image (self->viewport, snapshot, lit->texture, &lit->box);
    }
}

static gboolean
get_region_center (HipMapHighlight *self,
                   const LitRegion *lit,
                   double          *x,
                   double          *y)
{
  HipPickBuffer *pick = hip_map_viewport_get_pick (self->viewport);
  const HipPickTarget *target;
  int index = pick != NULL ? hip_pick_buffer_find (pick, lit->id, lit->side) : -1;

  if (index < 0)
    return FALSE;

  target = hip_pick_buffer_get_target (pick, index);
  to_widget (self, target->center_x, target->center_y, x, y);

  return TRUE;
}

static gboolean
is_on_side (const LitRegion *region,
            HipSide          side)
{
  return region->side == side || region->side == HIP_SIDE_NONE;
}

/* Where it comes from on one side: its primary site, or else the place over the structure, or else where it is felt most. */
static const LitRegion *
find_source (HipMapHighlight *self,
             HipSide          side)
{
  HipPickBuffer *pick = hip_map_viewport_get_pick (self->viewport);
  const LitRegion *strongest = NULL;

  for (guint i = 0; i < self->regions->len; i++)
    {
      const LitRegion *region = g_ptr_array_index (self->regions, i);

      if (is_on_side (region, side) && (strongest == NULL || region->strength > strongest->strength))
        strongest = region;
    }

  if (strongest == NULL || strongest->strength == PRIMARY_STRENGTH)
    return strongest;

  for (guint i = 0; i < self->structures->len && pick != NULL; i++)
    {
      const LitStructure *structure = g_ptr_array_index (self->structures, i);
      int over = hip_pick_buffer_lookup (pick, structure->anchor_x, structure->anchor_y, 0);

      for (guint j = 0; over >= 0 && structure->has_anchor && j < self->regions->len; j++)
        {
          const LitRegion *region = g_ptr_array_index (self->regions, j);

          if (region->id == g_intern_string (hip_pick_buffer_get_target (pick, over)->id)
              && is_on_side (region, side))
            return region;
        }
    }

  return strongest;
}

/* An arrow leads to other parts of the body, such as from the low back to the buttock. What lies next to the source needs none. */
static void
draw_arrows (HipMapHighlight *self,
             cairo_t         *cr,
             const GdkRGBA   *color,
             const GdkRGBA   *ground)
{
  static const HipSide sides[] = { HIP_SIDE_RIGHT, HIP_SIDE_LEFT };

  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      const LitRegion *source = find_source (self, sides[i]);
      int n_arrows = 0;

      /* The list begins with where it is felt most. */
      for (guint j = 0; source != NULL && j < self->regions->len && n_arrows < MAX_ARROWS; j++)
        {
          const LitRegion *region = g_ptr_array_index (self->regions, j);
          double x0, y0, x1, y1;

          if (region->side == sides[i] && region->area != source->area
              && get_region_center (self, source, &x0, &y0) && get_region_center (self, region, &x1, &y1))
            {
              hip_map_draw_arrow (cr, color, ground, x0, y0, x1, y1, region->strength);
              n_arrows++;
            }
        }
    }
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

  for (guint i = 0; i < self->structures->len; i++)
    {
      const LitStructure *lit = g_ptr_array_index (self->structures, i);

      hip_map_snapshot_image (self->viewport, snapshot, lit->texture, &lit->box);
    }

  gtk_style_context_get_color (style, &ink);
  if (!gtk_style_context_lookup_color (style, "accent_color", &accent))
    accent = ink;

  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (self->canvas),
                                                       gtk_widget_get_height (self->canvas)));
  /* Places of several conditions at once do not spread from one to the other. */
  if (!self->is_showing || self->shown_structures != NULL)
    draw_arrows (self, cr, &accent, &ground);

  for (guint i = 0; i < self->structures->len; i++)
    {
      const LitStructure *lit = g_ptr_array_index (self->structures, i);
      double x, y;

      if (!lit->has_anchor || !self->has_names)
        continue;

      hip_map_lead_get_start (&lit->lead, &x, &y);
      hip_map_draw_lead (cr, &ink, &ground, x, y, lit->lead.anchor_x, lit->lead.anchor_y);
    }

  cairo_destroy (cr);

  for (guint i = 0; i < self->structures->len; i++)
    {
      const LitStructure *lit = g_ptr_array_index (self->structures, i);

      if (lit->has_anchor && self->has_names)
        gtk_widget_snapshot_child (self->canvas, lit->label, snapshot);
    }
}
