/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-artwork.h"

#include <math.h>
#include <string.h>

#include "hip-artwork-private.h"

/* An overlay larger than this is drawn at a lower scale; at such a zoom its edges lie off the screen anyway. */
#define MAX_OVERLAY_SIZE 3000

/* Room around a shape for the antialiased edge of its outline, in device pixels. */
#define MARGIN 2

/* The lines of the hatching, in logical pixels: how thick, and how far apart; the more it hurts, the denser. */
#define HATCH_WIDTH 1.5
#define HATCH_GAP_NOT_SAID 8
#define HATCH_GAP_LEAST 3.5
#define HATCH_GAP_MOST 15

typedef enum
{
  FILL_PLAIN,
  FILL_HATCH,
  FILL_DOTS,
} Fill;

typedef struct
{
  const char *name;
  Fill        fill;
  double      line_width;
} StateLook;

/* The name is the class in states.css, which has the colours. Widths are in logical pixels, because librsvg 2.54 knows no
   non-scaling-stroke: they are worked out for each scale. */
static const StateLook looks[HIP_N_REGION_STATES] = {
  [HIP_REGION_STATE_HOVER] = { "hover", FILL_PLAIN, 2 },
  [HIP_REGION_STATE_FOCUS] = { "focus", FILL_PLAIN, 3 },
  [HIP_REGION_STATE_SELECTED] = { "selected", FILL_HATCH, 2.5 },
  [HIP_REGION_STATE_SPREAD] = { "spread", FILL_DOTS, 1.5 },
  [HIP_REGION_STATE_REFERRED] = { "referred", FILL_DOTS, 1.5 },
};

static void
append_number (GString    *svg,
               const char *before,
               double      number,
               const char *after)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (buffer, sizeof buffer, "%.4f", number);
  g_string_append_printf (svg, "%s%s%s", before, buffer, after);
}

static void
append_open (GString      *svg,
             const HipBox *frame)
{
  append_number (svg, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"", frame->x, " ");
  append_number (svg, "", frame->y, " ");
  append_number (svg, "", frame->width, " ");
  append_number (svg, "", frame->height, "\"");
  append_number (svg, " width=\"", frame->width, "\"");
  append_number (svg, " height=\"", frame->height, "\">");
}

static void
append_paths (GString                 *svg,
              const HipArtworkElement *element,
              const char              *attributes)
{
  for (guint i = 0; i < element->paths->len; i++)
    {
      g_autofree char *d = g_markup_escape_text (g_ptr_array_index (element->paths, i), -1);

      g_string_append_printf (svg, "<path %s d=\"%s\"/>", attributes, d);
    }
}

/* Lines that a clip cuts to the shape: a pattern that cairo has to turn takes seconds for a shape as large as the window. */
static void
append_hatch (GString                 *svg,
              const HipArtworkElement *element,
              const HipBox            *frame,
              double                   unit,
              int                      intensity)
{
  double gap = HATCH_GAP_NOT_SAID;
  double step;

  if (intensity != HIP_INTENSITY_NOT_SAID)
    gap = HATCH_GAP_MOST - (HATCH_GAP_MOST - HATCH_GAP_LEAST) * MIN (intensity, HIP_INTENSITY_MOST) / HIP_INTENSITY_MOST;
  step = gap * G_SQRT2 * unit;

  g_string_append (svg, "<clipPath id=\"shape\">");
  append_paths (svg, element, "");
  g_string_append (svg, "</clipPath><g class=\"pattern\" clip-path=\"url(#shape)\"><path class=\"ink\"");
  append_number (svg, " stroke-width=\"", HATCH_WIDTH * unit, "\" d=\"");
  for (double x = step / 2; x < frame->width + frame->height; x += step)
    {
      append_number (svg, "M", frame->x + x, " ");
      append_number (svg, "", frame->y, "");
      append_number (svg, "l", -frame->height, " ");
      append_number (svg, "", frame->height, "");
    }
  g_string_append (svg, "\"/></g>");
}

static void
append_dots (GString *svg,
             double   unit,
             int      strength)
{
  double step = unit * (15 - 2 * strength);

  append_number (svg, "<defs><pattern id=\"dots\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(30)\" width=\"", step, "\"");
  append_number (svg, " height=\"", step, "\">");
  append_number (svg, "<circle class=\"dot\" cx=\"", step / 2, "\"");
  append_number (svg, " cy=\"", step / 2, "\"");
  append_number (svg, " r=\"", 1.4 * unit, "\"/></pattern></defs>");
}

static char *
build_region_svg (HipArtwork              *self,
                  const HipArtworkElement *element,
                  HipRegionState           state,
                  int                      strength,
                  double                   scale,
                  double                   pixel_ratio)
{
  const HipArtworkTheme *theme = hip_artwork_get_theme (self);
  const StateLook *look = &looks[state];
  GString *svg = g_string_new (NULL);
  const HipBox *frame = &hip_artwork_get_index (self)->frame;
  double unit = pixel_ratio / scale;
  int spread = CLAMP (strength, 1, 5);
  double width = look->line_width * unit * (theme->high_contrast ? 1.5 : 1);

  append_open (svg, frame);
  if (look->fill == FILL_DOTS)
    append_dots (svg, unit, spread);

  g_string_append_printf (svg, "<g id=\"region\" class=\"%s strength%d %s %s\">", look->name, spread,
                          theme->dark ? "on-dark" : "on-light", theme->high_contrast ? "high-contrast" : "");
  append_paths (svg, element, "class=\"fill\"");
  if (look->fill == FILL_DOTS)
    append_paths (svg, element, "class=\"pattern\" fill=\"url(#dots)\"");
  else if (look->fill == FILL_HATCH)
    append_hatch (svg, element, frame, unit, strength);

  /* The outline reaches farther than what fills it. */
  append_number (svg, "<g id=\"outline\"><g stroke-width=\"", width + 2 * unit, "\">");
  append_paths (svg, element, "class=\"casing\"");
  append_number (svg, "</g><g stroke-width=\"", width, "\">");
  append_paths (svg, element, "class=\"line\"");
  g_string_append (svg, "</g></g></g></svg>");

  return g_string_free (svg, FALSE);
}

/* Where a part of the picture lies in it, in millimetres. */
static void
measure_area (HipArtwork           *self,
              const HipArtworkArea *area,
              HipBox               *box)
{
  const HipBox *frame = &hip_artwork_get_index (self)->frame;

  box->x = frame->x + area->x / area->scale;
  box->y = frame->y + area->y / area->scale;
  box->width = area->width / area->scale;
  box->height = area->height / area->scale;
}

/* Whole device pixels around a shape, and that rectangle in millimetres. */
static gboolean
measure_element (HipArtwork       *self,
                 RsvgHandle       *handle,
                 const char       *element_id,
                 double            margin,
                 double           *scale,
                 HipArtworkArea   *area,
                 HipBox           *box,
                 GError          **error)
{
  const HipBox *frame = &hip_artwork_get_index (self)->frame;
  g_autofree char *fragment = g_strconcat ("#", element_id, NULL);
  g_autoptr (GError) local_error = NULL;
  RsvgRectangle viewport = { 0, 0, frame->width, frame->height };
  RsvgRectangle ink;
  double largest;

  if (!rsvg_handle_get_geometry_for_layer (handle, fragment, &viewport, &ink, NULL, &local_error))
    {
      g_set_error (error, HIP_ARTWORK_ERROR, HIP_ARTWORK_ERROR_RENDER,
                   "“%s” of the picture %s can't be measured: %s",
                   element_id, hip_artwork_get_name (self), local_error->message);
      return FALSE;
    }

  largest = MAX (ink.width, ink.height);
  if (!(largest > 0))
    {
      g_set_error (error, HIP_ARTWORK_ERROR, HIP_ARTWORK_ERROR_RENDER,
                   "“%s” of the picture %s is empty", element_id, hip_artwork_get_name (self));
      return FALSE;
    }

  *scale = MIN (*scale, MAX_OVERLAY_SIZE / largest);

  area->scale = *scale;
  area->x = floor (ink.x * *scale - margin);
  area->y = floor (ink.y * *scale - margin);
  area->width = ceil ((ink.x + ink.width) * *scale + margin) - area->x;
  area->height = ceil ((ink.y + ink.height) * *scale + margin) - area->y;
  measure_area (self, area, box);

  return TRUE;
}

/* What is drawn beyond the frame, such as how a nerve goes on, ends where the picture ends. */
static void
clip_to_frame (HipArtwork     *self,
               HipArtworkArea *area,
               HipBox         *box)
{
  const HipBox *frame = &hip_artwork_get_index (self)->frame;
  const int right = MIN (area->x + area->width, (int) ceil (frame->width * area->scale));
  const int bottom = MIN (area->y + area->height, (int) ceil (frame->height * area->scale));

  area->x = MAX (area->x, 0);
  area->y = MAX (area->y, 0);
  area->width = right - area->x;
  area->height = bottom - area->y;
  measure_area (self, area, box);
}

static cairo_surface_t *
render_tight (HipArtwork            *self,
              RsvgHandle            *handle,
              const char            *element_id,
              const HipArtworkArea  *area,
              GError               **error)
{
  cairo_surface_t *surface = hip_artwork_new_surface (self, area->width, area->height, error);
  cairo_t *cr;

  if (surface == NULL)
    return NULL;

  cr = cairo_create (surface);
  if (!hip_artwork_render_element (self, handle, cr, element_id, area->scale, area->x, area->y, error))
    g_clear_pointer (&surface, cairo_surface_destroy);
  cairo_destroy (cr);

  return surface;
}

/* A picture of nothing but one region, whose group "region" is its state. */
RsvgHandle *
hip_artwork_load_region (HipArtwork      *self,
                         const char      *id,
                         HipSide          side,
                         HipRegionState   state,
                         int              strength,
                         double           scale,
                         double           pixel_ratio,
                         const char      *css,
                         GError         **error)
{
  const HipArtworkElement *element;
  g_autofree char *svg = NULL;

  element = hip_artwork_index_find_region (hip_artwork_get_index (self), hip_artwork_get_view (self), id, side);
  if (element == NULL)
    {
      g_set_error (error, HIP_ARTWORK_ERROR, HIP_ARTWORK_ERROR_UNKNOWN_ID,
                   "The picture %s has no region “%s”", hip_artwork_get_name (self), id);
      return NULL;
    }

  svg = build_region_svg (self, element, state, strength, scale, pixel_ratio);

  return hip_artwork_load_handle (self, svg, strlen (svg), css, error);
}

/**
 * hip_artwork_render_region:
 * @self: an artwork
 * @id: the id of a region
 * @side: its side
 * @state: what to show on it
 * @strength: for %HIP_REGION_STATE_SPREAD and %HIP_REGION_STATE_REFERRED how much of the pain is felt there, from 1 to 5; for
 *   %HIP_REGION_STATE_SELECTED how much it hurts, from 0 to %HIP_INTENSITY_MOST, or %HIP_INTENSITY_NOT_SAID
 * @scale: device pixels per millimetre
 * @pixel_ratio: device pixels per logical pixel, for the width of outlines
 * @box: (out caller-allocates): where the image belongs in the picture, in millimetres
 * @error: return location for an error
 *
 * Draws a state of one region, and nothing else of the picture.
 *
 * Returns: (transfer full) (nullable): an image with premultiplied alpha
 */
cairo_surface_t *
hip_artwork_render_region (HipArtwork      *self,
                           const char      *id,
                           HipSide          side,
                           HipRegionState   state,
                           int              strength,
                           double           scale,
                           double           pixel_ratio,
                           HipBox          *box,
                           GError         **error)
{
  g_autoptr (HipSvgHandle) handle = NULL;
  g_autofree char *css = NULL;
  HipArtworkArea area;

  g_return_val_if_fail (HIP_IS_ARTWORK (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (state < HIP_N_REGION_STATES, NULL);
  g_return_val_if_fail (scale > 0 && pixel_ratio > 0, NULL);
  g_return_val_if_fail (box != NULL, NULL);

  css = hip_artwork_theme_dup_states (hip_artwork_get_theme (self), error);
  if (css == NULL)
    return NULL;

  handle = hip_artwork_load_region (self, id, side, state, strength, scale, pixel_ratio, css, error);
  if (handle == NULL)
    return NULL;

  if (!measure_element (self, handle, "outline", MARGIN, &scale, &area, box, error))
    return NULL;

  return render_tight (self, handle, "region", &area, error);
}

/* Paints the shape's silhouette in one colour, grown by a radius: the shape is stamped around a circle. */
static void
paint_grown (cairo_t         *cr,
             cairo_surface_t *shape,
             double           radius)
{
  for (int i = 0; i < 24; i++)
    cairo_mask_surface (cr, shape, radius * cos (i * G_PI / 12), radius * sin (i * G_PI / 12));
}

static void
set_ink (cairo_t               *cr,
         const HipArtworkTheme *theme,
         double                 alpha)
{
  /* The lit outline has to be told from every tissue, so it has the accent colour of the states: #1c71d8, or #78aeed on dark. */
  if (theme->dark)
    cairo_set_source_rgba (cr, 0x78 / 255., 0xae / 255., 0xed / 255., alpha);
  else
    cairo_set_source_rgba (cr, 0x1c / 255., 0x71 / 255., 0xd8 / 255., alpha);
}

/**
 * hip_artwork_render_structure:
 * @self: an artwork
 * @id: the id of a structure
 * @side: its side
 * @scale: device pixels per millimetre
 * @pixel_ratio: device pixels per logical pixel, for the width of the outline
 * @box: (out caller-allocates): where the image belongs in the picture, in millimetres
 * @error: return location for an error
 *
 * Draws one structure, lit: in full, in its own colours, with a light rim and an outline around it. It is meant to lie over
 * a picture that was dimmed.
 *
 * Returns: (transfer full) (nullable): an image with premultiplied alpha
 */
cairo_surface_t *
hip_artwork_render_structure (HipArtwork  *self,
                              const char  *id,
                              HipSide      side,
                              double       scale,
                              double       pixel_ratio,
                              HipBox      *box,
                              GError     **error)
{
  const HipArtworkTheme *theme;
  const HipArtworkElement *element;
  RsvgHandle *handle;
  cairo_surface_t *shape;
  cairo_surface_t *surface;
  cairo_t *cr;
  HipArtworkArea area;
  double rim;

  g_return_val_if_fail (HIP_IS_ARTWORK (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (scale > 0 && pixel_ratio > 0, NULL);
  g_return_val_if_fail (box != NULL, NULL);

  element = hip_artwork_index_find_structure (hip_artwork_get_index (self), hip_artwork_get_view (self), id, side);
  if (element == NULL)
    {
      g_set_error (error, HIP_ARTWORK_ERROR, HIP_ARTWORK_ERROR_UNKNOWN_ID,
                   "The picture %s has no structure “%s”", hip_artwork_get_name (self), id);
      return NULL;
    }

  handle = hip_artwork_get_handle (self, error);
  if (handle == NULL)
    return NULL;

  theme = hip_artwork_get_theme (self);
  rim = pixel_ratio * (theme->high_contrast ? 2.5 : 1.5);

  if (!measure_element (self, handle, element->element_id, MARGIN + 3 * rim, &scale, &area, box, error))
    return NULL;

  clip_to_frame (self, &area, box);
  shape = render_tight (self, handle, element->element_id, &area, error);
  if (shape == NULL)
    return NULL;

  surface = hip_artwork_new_surface (self, area.width, area.height, error);
  if (surface == NULL)
    {
      cairo_surface_destroy (shape);
      return NULL;
    }

  cr = cairo_create (surface);
  set_ink (cr, theme, 1);
  paint_grown (cr, shape, 2.6 * rim);
  cairo_set_source_rgb (cr, 1, 1, 1);
  paint_grown (cr, shape, rim);
  cairo_set_source_surface (cr, shape, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (shape);
  cairo_surface_flush (surface);

  return surface;
}

static cairo_surface_t *
new_pick_surface (HipArtwork      *self,
                  cairo_t        **cr,
                  GError         **error)
{
  const HipBox *frame = &hip_artwork_get_index (self)->frame;
  cairo_surface_t *surface;

  surface = hip_artwork_new_surface (self,
                                     ceil (frame->width * HIP_PICK_BUFFER_SCALE),
                                     ceil (frame->height * HIP_PICK_BUFFER_SCALE),
                                     error);
  if (surface != NULL)
    {
      *cr = cairo_create (surface);
      cairo_set_antialias (*cr, CAIRO_ANTIALIAS_NONE);
    }

  return surface;
}

static HipPickBuffer *
take_pick_buffer (HipArtwork      *self,
                  cairo_surface_t *surface,
                  cairo_t         *cr,
                  GPtrArray       *targets)
{
  HipPickBuffer *pick;

  cairo_destroy (cr);
  pick = hip_pick_buffer_new (surface, &hip_artwork_get_index (self)->frame, targets);
  cairo_surface_destroy (surface);

  return pick;
}

/**
 * hip_artwork_build_region_pick:
 * @self: an artwork
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what is needed to find the region at a point, with the regions in document order
 */
HipPickBuffer *
hip_artwork_build_region_pick (HipArtwork  *self,
                               GError     **error)
{
  g_autoptr (GPtrArray) targets = NULL;
  g_autoptr (HipSvgHandle) handle = NULL;
  g_autoptr (GString) svg = NULL;
  HipArtworkIndex *index;
  cairo_surface_t *surface;
  cairo_t *cr;

  g_return_val_if_fail (HIP_IS_ARTWORK (self), NULL);

  index = hip_artwork_get_index (self);
  targets = g_ptr_array_new_with_free_func ((GDestroyNotify) hip_pick_target_free);
  svg = g_string_new (NULL);

  append_open (svg, &index->frame);
  g_string_append (svg, "<g id=\"pick\">");
  for (guint i = 0; i < index->regions->len; i++)
    {
      const HipArtworkElement *element = g_ptr_array_index (index->regions, i);
      g_autofree char *attributes = g_strdup_printf ("shape-rendering=\"crispEdges\" fill=\"#%06x\"", i + 1);

      append_paths (svg, element, attributes);
      g_ptr_array_add (targets, hip_pick_target_new (element->id, element->side));
    }
  g_string_append (svg, "</g></svg>");

  handle = hip_artwork_load_handle (self, svg->str, svg->len, "", error);
  if (handle == NULL)
    return NULL;

  surface = new_pick_surface (self, &cr, error);
  if (surface == NULL)
    return NULL;

  if (!hip_artwork_render_element (self, handle, cr, "pick", HIP_PICK_BUFFER_SCALE, 0, 0, error))
    {
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
      return NULL;
    }

  return take_pick_buffer (self, surface, cr, targets);
}

/* Only silhouettes count, in the colour that the structure hands down; a nerve is a line and keeps its stroke. */
static const char structure_pick_css[] =
  "* { opacity: 1 !important; fill-opacity: 1 !important; stroke-opacity: 1 !important; shape-rendering: crispEdges !important; }\n"
  "g { color: inherit !important; }\n"
  "path, circle, ellipse { display: none !important; fill: currentColor !important; stroke: none !important;"
  " color: inherit !important; }\n"
  ".base, .tendon, .sheath, .cartilage, .ligament, .conus, .halo, .core { display: inline !important; }\n"
  ".halo, .core { fill: none !important; stroke: currentColor !important; }\n";

/**
 * hip_artwork_build_structure_pick:
 * @self: an artwork
 * @layer: how deep the picture is peeled
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what is needed to find the structure at a point, of those that lie in @layer
 */
HipPickBuffer *
hip_artwork_build_structure_pick (HipArtwork  *self,
                                  HipLayer     layer,
                                  GError     **error)
{
  g_autoptr (GPtrArray) targets = NULL;
  g_autoptr (HipSvgHandle) handle = NULL;
  g_autoptr (GString) css = NULL;
  g_autofree char *layer_id = NULL;
  HipArtworkIndex *index;
  cairo_surface_t *surface;
  cairo_t *cr;
  const char *svg;
  gsize length;

  g_return_val_if_fail (HIP_IS_ARTWORK (self), NULL);

  index = hip_artwork_get_index (self);
  targets = g_ptr_array_new_with_free_func ((GDestroyNotify) hip_pick_target_free);
  css = g_string_new (structure_pick_css);
  layer_id = g_strconcat ("layer-", hip_layer_to_id (layer), NULL);

  for (guint i = 0; i < index->structures->len; i++)
    {
      const HipArtworkElement *element = g_ptr_array_index (index->structures, i);

      if (element->layer != layer)
        continue;

      g_ptr_array_add (targets, hip_pick_target_new (element->id, element->side));
      g_string_append_printf (css, "#%s { color: #%06x !important; }\n", element->element_id, targets->len);
    }

  svg = g_bytes_get_data (hip_artwork_get_bytes (self), &length);
  handle = hip_artwork_load_handle (self, svg, length, css->str, error);
  if (handle == NULL)
    return NULL;

  surface = new_pick_surface (self, &cr, error);
  if (surface == NULL)
    return NULL;

  if (!hip_artwork_render_element (self, handle, cr, layer_id, HIP_PICK_BUFFER_SCALE, 0, 0, error))
    {
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
      return NULL;
    }

  return take_pick_buffer (self, surface, cr, targets);
}
