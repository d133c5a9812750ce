/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-map-lit-structures.h"

#include <math.h>

#include "hip-map-kept-image.h"
#include "hip-map-leads.h"
#include "hip-map-lines.h"
#include "hip-map-pictures.h"

/* On a map narrower than this, in logical pixels, names would hide what they name; the panel has them. */
#define MIN_WIDTH_FOR_NAMES 480

typedef struct
{
  const char *id;
  HipSide     side;
  HipLayer    layer;
  GtkWidget  *label;
  HipMapImage image;
  double      anchor_x;
  double      anchor_y;
  HipMapLead  lead;
  gboolean    has_anchor;
} LitStructure;

/**
 * HipMapLitStructures:
 *
 * The structures that are lit. Each has its name at an edge of the map, with a line from there to the anchor, a point inside of it;
 * there is one as soon as the structure is drawn.
 */
struct _HipMapLitStructures
{
  GtkWidget      *canvas;
  HipMapViewport *viewport;
  HipMapRaster   *raster;
  GPtrArray      *structures; /* of LitStructure */
  GdkRectangle    avoided;
  int             floor; /* height of what covers the bottom */
  gboolean        has_names;
  gboolean        plain;
};

static void
lit_structure_free (LitStructure *structure)
{
  g_clear_pointer (&structure->label, gtk_widget_unparent);
  hip_map_kept_image_clear (&structure->image);
  g_free (structure);
}

/**
 * hip_map_lit_structures_new:
 * @canvas: the canvas, which owns the structures
 * @viewport: what it shows
 * @raster: what draws for it
 *
 * Returns: (transfer full): structures, none at first
 */
HipMapLitStructures *
hip_map_lit_structures_new (GtkWidget      *canvas,
                            HipMapViewport *viewport,
                            HipMapRaster   *raster)
{
  HipMapLitStructures *self = g_new0 (HipMapLitStructures, 1);

  self->canvas = canvas;
  self->viewport = g_object_ref (viewport);
  self->raster = g_object_ref (raster);
  self->structures = g_ptr_array_new_with_free_func ((GDestroyNotify) lit_structure_free);

  return self;
}

/**
 * hip_map_lit_structures_free:
 * @self: (transfer full): the structures
 */
void
hip_map_lit_structures_free (HipMapLitStructures *self)
{
  g_clear_pointer (&self->structures, g_ptr_array_unref);
  g_clear_object (&self->raster);
  g_clear_object (&self->viewport);
  g_free (self);
}

/**
 * hip_map_lit_structures_clear:
 * @self: the structures
 *
 * Lights none.
 */
void
hip_map_lit_structures_clear (HipMapLitStructures *self)
{
  g_ptr_array_set_size (self->structures, 0);
}

static GtkWidget *
create_label (HipMapLitStructures *self,
              HipStructure        *structure)
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

/**
 * hip_map_lit_structures_add:
 * @self: the structures
 * @artwork: the picture of the view
 * @structure: a structure
 * @side: its side, as drawn
 *
 * Lights one more, if it is in the picture.
 */
void
hip_map_lit_structures_add (HipMapLitStructures *self,
                            HipArtwork          *artwork,
                            HipStructure        *structure,
                            HipSide              side)
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

/**
 * hip_map_lit_structures_get_size:
 * @self: the structures
 *
 * Returns: how many are lit
 */
guint
hip_map_lit_structures_get_size (HipMapLitStructures *self)
{
  return self->structures->len;
}

/**
 * hip_map_lit_structures_get_anchor:
 * @self: the structures
 * @position: one of them
 * @x: (out): a point inside of it, in millimetres of the picture
 * @y: (out): likewise
 *
 * Returns: whether that is known yet
 */
gboolean
hip_map_lit_structures_get_anchor (HipMapLitStructures *self,
                                   guint                position,
                                   double              *x,
                                   double              *y)
{
  const LitStructure *lit = g_ptr_array_index (self->structures, position);

  *x = lit->anchor_x;
  *y = lit->anchor_y;

  return lit->has_anchor;
}

static void
find_anchor (HipMapLitStructures *self,
             LitStructure        *lit)
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
      lit->anchor_x = lit->image.box.x + lit->image.box.width / 2;
      lit->anchor_y = lit->image.box.y + lit->image.box.height / 2;
    }

  lit->has_anchor = lit->image.texture != NULL;
}

/**
 * hip_map_lit_structures_update:
 * @self: the structures
 * @theme: the colours of the map
 *
 * Fetches the images, or has them drawn.
 */
void
hip_map_lit_structures_update (HipMapLitStructures   *self,
                               const HipArtworkTheme *theme)
{
  HipMapImageKey key;

  hip_map_image_key_init_overlay (&key, HIP_MAP_IMAGE_STRUCTURE, self->viewport, theme);

  for (guint i = 0; i < self->structures->len; i++)
    {
      LitStructure *lit = g_ptr_array_index (self->structures, i);

      key.id = lit->id;
      key.side = lit->side;
      hip_map_kept_image_fetch (&lit->image, self->raster, &key);
      find_anchor (self, lit);
    }
}

/**
 * hip_map_lit_structures_set_avoided:
 * @self: the structures
 * @layers: the buttons at an edge of the canvas, in logical pixels
 * @bottom: the buttons below
 *
 * Keeps the names clear of the buttons over the map.
 */
void
hip_map_lit_structures_set_avoided (HipMapLitStructures *self,
                                    const GdkRectangle  *layers,
                                    const GdkRectangle  *bottom)
{
  self->avoided = *layers;
  self->floor = bottom->height;
}

/**
 * hip_map_lit_structures_set_plain:
 * @self: the structures
 * @plain: whether to leave out the names
 */
void
hip_map_lit_structures_set_plain (HipMapLitStructures *self,
                                  gboolean             plain)
{
  self->plain = plain;
}

/**
 * hip_map_lit_structures_has_names:
 * @self: the structures
 *
 * Returns: whether names stand around the picture
 */
gboolean
hip_map_lit_structures_has_names (HipMapLitStructures *self)
{
  return self->has_names && self->structures->len > 0;
}

/**
 * hip_map_lit_structures_allocate:
 * @self: the structures
 * @width: the width of the canvas, in logical pixels
 * @height: its height
 *
 * Places the names.
 */
void
hip_map_lit_structures_allocate (HipMapLitStructures *self,
                                 int                  width,
                                 int                  height)
{
  g_autoptr (GPtrArray) leads = g_ptr_array_new ();

  self->has_names = !self->plain && width >= MIN_WIDTH_FOR_NAMES && hip_map_viewport_is_ready (self->viewport);

  for (guint i = 0; i < self->structures->len; i++)
    {
      LitStructure *lit = g_ptr_array_index (self->structures, i);

      gtk_widget_set_child_visible (lit->label, lit->has_anchor && self->has_names);
      if (!lit->has_anchor || !self->has_names)
        continue;

      hip_map_viewport_point_to_widget (self->viewport, lit->anchor_x, lit->anchor_y, &lit->lead.anchor_x, &lit->lead.anchor_y);
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

/**
 * hip_map_lit_structures_snapshot:
 * @self: the structures
 * @snapshot: where to
 *
 * Draws the structures themselves.
 */
void
hip_map_lit_structures_snapshot (HipMapLitStructures *self,
                                 GtkSnapshot         *snapshot)
{
  for (guint i = 0; i < self->structures->len; i++)
    {
      const LitStructure *lit = g_ptr_array_index (self->structures, i);

      hip_map_snapshot_image (self->viewport, snapshot, lit->image.texture, &lit->image.box);
    }
}

/**
 * hip_map_lit_structures_draw_leads:
 * @self: the structures
 * @cr: where to, in logical pixels of the canvas
 * @color: the colour of the lines
 * @ground: that of their edges
 *
 * Draws the lines from the names to the structures.
 */
void
hip_map_lit_structures_draw_leads (HipMapLitStructures *self,
                                   cairo_t             *cr,
                                   const GdkRGBA       *color,
                                   const GdkRGBA       *ground)
{
  for (guint i = 0; i < self->structures->len; i++)
    {
      const LitStructure *lit = g_ptr_array_index (self->structures, i);
      double x, y;

      if (!lit->has_anchor || !self->has_names)
        continue;

      hip_map_lead_get_start (&lit->lead, &x, &y);
      hip_map_draw_lead (cr, color, ground, x, y, lit->lead.anchor_x, lit->lead.anchor_y);
    }
}

/**
 * hip_map_lit_structures_snapshot_names:
 * @self: the structures
 * @snapshot: where to
 *
 * Draws the names.
 */
void
hip_map_lit_structures_snapshot_names (HipMapLitStructures *self,
                                       GtkSnapshot         *snapshot)
{
  for (guint i = 0; i < self->structures->len; i++)
    {
      const LitStructure *lit = g_ptr_array_index (self->structures, i);

      if (lit->has_anchor && self->has_names)
        gtk_widget_snapshot_child (self->canvas, lit->label, snapshot);
    }
}
