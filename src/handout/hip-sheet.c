/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-handout"

#include "config.h"

#include "hip-sheet.h"

#include <math.h>

/* The first of these that is installed; anything they lack comes from another font. */
#define FAMILIES "Cantarell,Adwaita Sans,Inter,Noto Sans,Liberation Sans,Sans"

typedef enum
{
  ITEM_TEXT,
  ITEM_LINE,
  ITEM_BOX,
  ITEM_SHAPE,
  ITEM_PICTURE,
} ItemKind;

typedef struct
{
  ItemKind         kind;
  double           x;
  double           y;
  double           width;
  double           height;
  HipInk           ink;

  PangoLayout     *layout;
  const char      *tag;
  char            *uri;

  double           thickness;
  HipShape         shape;

  cairo_surface_t *picture;
  double           origin_x;
  double           origin_y;
  double           scale;
  gboolean         mirrored;
} Item;

struct _HipSheet
{
  PangoContext *context;
  double        width;
  double        shrink;
  GPtrArray    *items;
};

static void
item_free (Item *item)
{
  g_clear_object (&item->layout);
  g_clear_pointer (&item->uri, g_free);
  g_clear_pointer (&item->picture, cairo_surface_destroy);
  g_free (item);
}

static Item *
add_item (HipSheet *self,
          ItemKind  kind,
          HipInk    ink,
          double    x,
          double    y,
          double    width,
          double    height)
{
  Item *item = g_new0 (Item, 1);

  item->kind = kind;
  item->ink = ink;
  item->x = x;
  item->y = y;
  item->width = width;
  item->height = height;
  g_ptr_array_add (self->items, item);

  return item;
}

static void
set_ink (cairo_t *cr,
         HipInk   ink)
{
  switch (ink)
    {
    case HIP_INK_SOFT:
      cairo_set_source_rgb (cr, 0.25, 0.25, 0.25);
      break;
    case HIP_INK_ACCENT:
      cairo_set_source_rgb (cr, 0x0b / 255., 0x3a / 255., 0x7e / 255.);
      break;
    case HIP_INK_RULE:
      cairo_set_source_rgb (cr, 0.6, 0.6, 0.6);
      break;
    case HIP_INK_PAPER:
      cairo_set_source_rgb (cr, 1, 1, 1);
      break;
    case HIP_INK_TEXT:
    default:
      cairo_set_source_rgb (cr, 0.07, 0.07, 0.07);
      break;
    }
}

static PangoDirection
find_direction (PangoLayout *layout)
{
  return pango_layout_line_get_resolved_direction (pango_layout_get_line_readonly (layout, 0));
}

/* Pango turns left and right over in a paragraph that runs against its context. */
static PangoAlignment
find_alignment (HipSheet           *self,
                const HipTextStyle *style,
                PangoLayout        *layout)
{
  PangoDirection base = pango_context_get_base_dir (self->context);
  gboolean at_right = (base == PANGO_DIRECTION_RTL) != style->at_end;

  if (style->centred)
    return PANGO_ALIGN_CENTER;

  return at_right == (find_direction (layout) == base) ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

/*< private >
 * hip_sheet_create_context:
 * @language: the language of the texts
 * @rtl: whether pages are read from right to left
 *
 * Returns: (transfer full): a context in which texts take the same room on the screen and on paper
 */
PangoContext *
hip_sheet_create_context (const char *language,
                          gboolean    rtl)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();
  PangoFontDescription *font = pango_font_description_new ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);

  pango_font_description_set_family_static (font, FAMILIES);
  pango_context_set_font_description (context, font);
  pango_font_description_free (font);

  /* A unit is a point. */
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string (language));
  pango_context_set_base_dir (context, rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);

  return context;
}

/*< private >
 * hip_sheet_new:
 * @context: a context of hip_sheet_create_context()
 * @width: the width of the page, in points
 * @shrink: how much smaller everything is drawn than it is placed; 1 for the size that the styles say
 *
 * Returns: (transfer full): an empty page
 */
HipSheet *
hip_sheet_new (PangoContext *context,
               double        width,
               double        shrink)
{
  HipSheet *self = g_new0 (HipSheet, 1);

  self->context = g_object_ref (context);
  self->width = width;
  self->shrink = shrink;
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);

  return self;
}

/*< private >
 * hip_sheet_free:
 * @self: (transfer full): a sheet
 */
void
hip_sheet_free (HipSheet *self)
{
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_object (&self->context);
  g_free (self);
}

/*< private >
 * hip_sheet_get_length:
 * @self: a sheet
 *
 * Returns: how many things are on it
 */
guint
hip_sheet_get_length (HipSheet *self)
{
  return self->items->len;
}

/*< private >
 * hip_sheet_add_link:
 * @self: a sheet
 * @style: how the text looks
 * @x: where it starts
 * @y: its top
 * @width: the room it has
 * @markup: a paragraph in Pango's markup
 * @uri: (nullable): where a click on it leads
 *
 * Returns: its height
 */
double
hip_sheet_add_link (HipSheet           *self,
                    const HipTextStyle *style,
                    double              x,
                    double              y,
                    double              width,
                    const char         *markup,
                    const char         *uri)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_copy (pango_context_get_font_description (self->context));
  int height;
  Item *item;

  pango_font_description_set_absolute_size (font, style->size * PANGO_SCALE);
  if (style->bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);

  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_markup (layout, markup, -1);
  pango_layout_set_alignment (layout, find_alignment (self, style, layout));
  pango_layout_get_size (layout, NULL, &height);

  item = add_item (self, ITEM_TEXT, style->ink, x, y, width, (double) height / PANGO_SCALE);
  item->layout = layout;
  item->tag = style->tag;
  item->uri = g_strdup (uri);

  return item->height;
}

/*< private >
 * hip_sheet_add_text:
 * @self: a sheet
 * @style: how the text looks
 * @x: where it starts
 * @y: its top
 * @width: the room it has
 * @markup: a paragraph in Pango's markup
 *
 * Returns: its height
 */
double
hip_sheet_add_text (HipSheet           *self,
                    const HipTextStyle *style,
                    double              x,
                    double              y,
                    double              width,
                    const char         *markup)
{
  return hip_sheet_add_link (self, style, x, y, width, markup, NULL);
}

/*< private >
 * hip_sheet_add_line:
 * @self: a sheet
 * @ink: its colour
 * @thickness: how thick it is
 * @x: where it starts
 * @y: its middle
 * @width: its length
 */
void
hip_sheet_add_line (HipSheet *self,
                    HipInk    ink,
                    double    thickness,
                    double    x,
                    double    y,
                    double    width)
{
  add_item (self, ITEM_LINE, ink, x, y, width, 0)->thickness = thickness;
}

/*< private >
 * hip_sheet_add_box:
 * @self: a sheet
 * @ink: its colour
 * @thickness: how thick the outline is; 0 fills the box
 * @x: where it starts
 * @y: its top
 * @width: its width
 * @height: its height
 */
void
hip_sheet_add_box (HipSheet *self,
                   HipInk    ink,
                   double    thickness,
                   double    x,
                   double    y,
                   double    width,
                   double    height)
{
  add_item (self, ITEM_BOX, ink, x, y, width, height)->thickness = thickness;
}

/*< private >
 * hip_sheet_insert_box:
 * @self: a sheet
 * @position: the number of the first thing that lies above it
 * @ink: its colour
 * @thickness: how thick the outline is; 0 fills the box
 * @x: where it starts
 * @y: its top
 * @width: its width
 * @height: its height
 *
 * Puts a box below what is there already, when it is known how large that is.
 */
void
hip_sheet_insert_box (HipSheet *self,
                      guint     position,
                      HipInk    ink,
                      double    thickness,
                      double    x,
                      double    y,
                      double    width,
                      double    height)
{
  hip_sheet_add_box (self, ink, thickness, x, y, width, height);
  g_ptr_array_insert (self->items, position, g_ptr_array_steal_index (self->items, self->items->len - 1));
}

/*< private >
 * hip_sheet_add_shape:
 * @self: a sheet
 * @shape: a shape
 * @ink: its colour
 * @x: where it starts
 * @y: its top
 * @size: its width and height
 */
void
hip_sheet_add_shape (HipSheet *self,
                     HipShape  shape,
                     HipInk    ink,
                     double    x,
                     double    y,
                     double    size)
{
  add_item (self, ITEM_SHAPE, ink, x, y, size, size)->shape = shape;
}

/*< private >
 * hip_sheet_add_picture:
 * @self: a sheet
 * @picture: a recording surface
 * @x: where the picture starts
 * @y: its top
 * @width: its width
 * @height: its height
 * @origin_x: what of the recording lies at the left edge, in units of the recording
 * @origin_y: what of it lies at the top
 * @scale: points for a unit of the recording
 * @mirrored: whether left and right are exchanged
 */
void
hip_sheet_add_picture (HipSheet        *self,
                       cairo_surface_t *picture,
                       double           x,
                       double           y,
                       double           width,
                       double           height,
                       double           origin_x,
                       double           origin_y,
                       double           scale,
                       gboolean         mirrored)
{
  Item *item = add_item (self, ITEM_PICTURE, HIP_INK_TEXT, x, y, width, height);

  item->picture = cairo_surface_reference (picture);
  item->origin_x = origin_x;
  item->origin_y = origin_y;
  item->scale = scale;
  item->mirrored = mirrored;
}

/*< private >
 * hip_sheet_move:
 * @self: a sheet
 * @first: the number of the first thing to move, in the order in which things were added
 * @end: the number behind the last thing to move
 * @dy: how far down
 */
void
hip_sheet_move (HipSheet *self,
                guint     first,
                guint     end,
                double    dy)
{
  for (guint i = first; i < end; i++)
    ((Item *) g_ptr_array_index (self->items, i))->y += dy;
}

static void
draw_text (const Item *item,
           cairo_t    *cr,
           double      x)
{
  set_ink (cr, item->ink);
  cairo_move_to (cr, x, item->y);

  if (item->tag != NULL)
    cairo_tag_begin (cr, item->tag, NULL);
  if (item->uri != NULL)
    {
      /* A quote would end the attribute. */
      g_autofree char *uri = g_uri_escape_string (item->uri, G_URI_RESERVED_CHARS_ALLOWED_IN_PATH "?#%", FALSE);
      g_auto (GStrv) parts = g_strsplit (uri, "'", -1);
      g_autofree char *safe = g_strjoinv ("%27", parts);
      g_autofree char *attributes = g_strdup_printf ("uri='%s'", safe);

      cairo_tag_begin (cr, CAIRO_TAG_LINK, attributes);
    }

  pango_cairo_show_layout (cr, item->layout);

  if (item->uri != NULL)
    cairo_tag_end (cr, CAIRO_TAG_LINK);
  if (item->tag != NULL)
    cairo_tag_end (cr, item->tag);
}

static void
draw_polygon (cairo_t *cr,
              guint    n,
              double   turn,
              double   x,
              double   y,
              double   radius)
{
  for (guint i = 0; i < n; i++)
    {
      double angle = 2 * G_PI * (i + turn) / n - G_PI / 2;

      cairo_line_to (cr, x + radius * cos (angle), y + radius * sin (angle));
    }
  cairo_close_path (cr);
}

static void
draw_shape (const Item *item,
            cairo_t    *cr,
            double      x)
{
  double radius = item->width / 2;
  double middle_x = x + radius;
  double middle_y = item->y + radius;

  cairo_new_path (cr);
  switch (item->shape)
    {
    case HIP_SHAPE_OCTAGON:
      draw_polygon (cr, 8, 0.5, middle_x, middle_y, radius * 1.05);
      break;
    case HIP_SHAPE_TRIANGLE:
      draw_polygon (cr, 3, 0, middle_x, middle_y + radius * 0.2, radius * 1.2);
      break;
    case HIP_SHAPE_DIAMOND:
      draw_polygon (cr, 4, 0, middle_x, middle_y, radius * 1.1);
      break;
    case HIP_SHAPE_DOT:
    case HIP_SHAPE_DISC:
    default:
      cairo_arc (cr, middle_x, middle_y, radius, 0, 2 * G_PI);
      break;
    }

  set_ink (cr, item->ink);
  cairo_fill (cr);
}

static void
draw_box (const Item *item,
          cairo_t    *cr,
          double      x)
{
  set_ink (cr, item->ink);
  cairo_new_path (cr);
  cairo_rectangle (cr, x, item->y, item->width, item->height);
  if (item->thickness > 0)
    {
      cairo_set_line_width (cr, item->thickness);
      cairo_stroke (cr);
    }
  else
    {
      cairo_fill (cr);
    }
}

static void
draw_picture (const Item *item,
              cairo_t    *cr,
              double      x)
{
  cairo_save (cr);
  cairo_new_path (cr);
  cairo_rectangle (cr, x, item->y, item->width, item->height);
  cairo_clip (cr);
  cairo_translate (cr, x + (item->mirrored ? item->width : 0), item->y);
  cairo_scale (cr, item->mirrored ? -item->scale : item->scale, item->scale);
  cairo_set_source_surface (cr, item->picture, -item->origin_x, -item->origin_y);
  cairo_paint (cr);
  cairo_restore (cr);
}

/*< private >
 * hip_sheet_draw:
 * @self: a sheet
 * @cr: a context whose unit is a point, with the origin at the left top corner of the page
 */
void
hip_sheet_draw (HipSheet *self,
                cairo_t  *cr)
{
  gboolean rtl = pango_context_get_base_dir (self->context) == PANGO_DIRECTION_RTL;

  cairo_save (cr);
  cairo_scale (cr, 1 / self->shrink, 1 / self->shrink);
  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = g_ptr_array_index (self->items, i);
      double x = rtl ? self->width - item->x - item->width : item->x;

      switch (item->kind)
        {
        case ITEM_TEXT:
          draw_text (item, cr, x);
          break;
        case ITEM_BOX:
          draw_box (item, cr, x);
          break;
        case ITEM_SHAPE:
          draw_shape (item, cr, x);
          break;
        case ITEM_PICTURE:
          draw_picture (item, cr, x);
          break;
        case ITEM_LINE:
        default:
          set_ink (cr, item->ink);
          cairo_set_line_width (cr, item->thickness);
          cairo_new_path (cr);
          cairo_move_to (cr, x, item->y);
          cairo_line_to (cr, x + item->width, item->y);
          cairo_stroke (cr);
          break;
        }
    }
  cairo_restore (cr);
}
