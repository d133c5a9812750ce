/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mask.h"

#include <gio/gio.h>
#include <math.h>
#include <string.h>

/* Of each structure only the silhouette is left: the fill of its base, the cord of a nerve or vessel. */
static const char silhouette_css[] =
  "g { opacity: 1 !important; }\n"
  "path, ellipse, circle, rect, use { display: none !important; }\n"
  "path.base { display: inline !important; fill: #000 !important; fill-opacity: 1 !important; stroke: none !important; opacity: 1 !important; }\n"
  "path.core { display: inline !important; fill: none !important; stroke: #000 !important; stroke-opacity: 1 !important; opacity: 1 !important; }\n";

SilhouetteHandle *
silhouette_handle_new (GBytes *svg)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (svg);
  g_autoptr (GError) error = NULL;
  RsvgHandle *handle = rsvg_handle_new_from_stream_sync (stream, NULL, RSVG_HANDLE_FLAGS_NONE, NULL, &error);

  g_assert_no_error (error);
  rsvg_handle_set_stylesheet (handle, (const guint8 *) silhouette_css, strlen (silhouette_css), &error);
  g_assert_no_error (error);

  return handle;
}

Mask *
mask_new (const HipBox *frame)
{
  Mask *self = g_new0 (Mask, 1);

  self->frame = *frame;
  self->width = ceil (frame->width);
  self->height = ceil (frame->height);
  self->coverage = g_new0 (guint8, (gsize) self->width * self->height);

  return self;
}

void
mask_free (Mask *self)
{
  g_free (self->coverage);
  g_free (self);
}

/* Draws in millimetres of the frame, in any colour. */
cairo_t *
mask_begin (Mask *self)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, self->width, self->height);
  cairo_t *cr = cairo_create (surface);

  cairo_surface_destroy (surface);
  cairo_translate (cr, -self->frame.x, -self->frame.y);

  return cr;
}

void
mask_end (Mask    *self,
          cairo_t *cr)
{
  cairo_surface_t *surface = cairo_get_target (cr);
  const guint8 *data;
  int stride;

  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  stride = cairo_image_surface_get_stride (surface);

  for (int y = 0; y < self->height; y++)
    {
      const guint32 *row = (const guint32 *) (gconstpointer) (data + (gsize) y * stride);

      for (int x = 0; x < self->width; x++)
        self->coverage[(gsize) y * self->width + x] = row[x] >> 24;
    }

  cairo_destroy (cr);
}

/* Several elements are joined by a plus sign: together they are what the reference has as one. */
Mask *
mask_new_for_elements (const HipBox     *frame,
                       SilhouetteHandle *handle,
                       const char       *element_ids)
{
  g_auto (GStrv) ids = g_strsplit (element_ids, "+", -1);
  RsvgRectangle viewport = { 0, 0, frame->width, frame->height };
  Mask *self = mask_new (frame);
  cairo_t *cr = mask_begin (self);

  cairo_translate (cr, frame->x, frame->y);

  for (gsize i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *fragment = g_strconcat ("#", ids[i], NULL);
      g_autoptr (GError) error = NULL;

      rsvg_handle_render_layer (handle, cr, fragment, &viewport, &error);
      g_assert_no_error (error);
    }

  mask_end (self, cr);

  return self;
}

/* What is moved out of the frame is lost, as on a screen. */
Mask *
mask_shifted (const Mask *self,
              int         dx,
              int         dy)
{
  Mask *shifted = mask_new (&self->frame);

  for (int y = MAX (0, dy); y < MIN (self->height, self->height + dy); y++)
    {
      for (int x = MAX (0, dx); x < MIN (self->width, self->width + dx); x++)
        shifted->coverage[(gsize) y * self->width + x] = self->coverage[(gsize) (y - dy) * self->width + x - dx];
    }

  return shifted;
}

/* Intersection over union; pixels that are covered in part count in part. */
double
mask_compare (const Mask *a,
              const Mask *b)
{
  guint64 common = 0, all = 0;

  g_assert_true (a->width == b->width && a->height == b->height);

  for (gsize i = 0; i < (gsize) a->width * a->height; i++)
    {
      common += MIN (a->coverage[i], b->coverage[i]);
      all += MAX (a->coverage[i], b->coverage[i]);
    }

  return all > 0 ? (double) common / all : 0;
}

double
mask_get_share_inside (const Mask *self,
                       const Mask *other)
{
  guint64 common = 0, all = 0;

  g_assert_true (self->width == other->width && self->height == other->height);

  for (gsize i = 0; i < (gsize) self->width * self->height; i++)
    {
      common += MIN (self->coverage[i], other->coverage[i]);
      all += self->coverage[i];
    }

  return all > 0 ? (double) common / all : 0;
}

/* A pixel that is half covered at the edge of the shape counts as half a millimetre of it. */
void
mask_measure (const Mask *self,
              Measure    *measure)
{
  g_autofree guint8 *columns = g_new0 (guint8, self->width);
  g_autofree guint8 *rows = g_new0 (guint8, self->height);
  double sum = 0, sum_x = 0, sum_y = 0;
  int left = 0, right = self->width - 1, top = 0, bottom = self->height - 1;

  *measure = (Measure) { 0 };

  for (int y = 0; y < self->height; y++)
    {
      for (int x = 0; x < self->width; x++)
        {
          guint8 value = self->coverage[(gsize) y * self->width + x];

          sum += value;
          sum_x += value * (x + 0.5);
          sum_y += value * (y + 0.5);
          columns[x] = MAX (columns[x], value);
          rows[y] = MAX (rows[y], value);
        }
    }

  if (!(sum > 0))
    return;

  while (columns[left] == 0)
    left++;
  while (columns[right] == 0)
    right--;
  while (rows[top] == 0)
    top++;
  while (rows[bottom] == 0)
    bottom--;

  measure->area = sum / 255;
  measure->x = self->frame.x + sum_x / sum;
  measure->y = self->frame.y + sum_y / sum;
  measure->left = self->frame.x + left + 1 - columns[left] / 255.;
  measure->right = self->frame.x + right + columns[right] / 255.;
  measure->top = self->frame.y + top + 1 - rows[top] / 255.;
  measure->bottom = self->frame.y + bottom + rows[bottom] / 255.;
}

static gboolean
is_inside (const Mask *self,
           int         x,
           int         y)
{
  return x >= 0 && y >= 0 && x < self->width && y < self->height && self->coverage[(gsize) y * self->width + x] > 127;
}

/* How far a point is from the shape, or from its edge when it may lie inside as well. */
double
mask_get_distance (const Mask *self,
                   double      x,
                   double      y,
                   gboolean    to_edge)
{
  int column = floor (x - self->frame.x);
  int row = floor (y - self->frame.y);
  gboolean start = is_inside (self, column, row);
  double least = G_MAXDOUBLE;

  if (start && !to_edge)
    return 0;

  for (int py = row - 40; py <= row + 40; py++)
    {
      for (int px = column - 40; px <= column + 40; px++)
        {
          if (is_inside (self, px, py) != start)
            least = MIN (least, hypot (px + 0.5 - (x - self->frame.x), py + 0.5 - (y - self->frame.y)));
        }
    }

  return least;
}

/* The shape and all that lies within a radius of it. */
Mask *
mask_grown (const Mask *self,
            double      radius)
{
  Mask *grown = mask_new (&self->frame);
  int reach = floor (radius);

  for (int y = 0; y < self->height; y++)
    {
      for (int x = 0; x < self->width; x++)
        {
          if (!is_inside (self, x, y))
            continue;

          for (int py = MAX (0, y - reach); py <= MIN (self->height - 1, y + reach); py++)
            {
              for (int px = MAX (0, x - reach); px <= MIN (self->width - 1, x + reach); px++)
                {
                  if ((px - x) * (px - x) + (py - y) * (py - y) <= radius * radius)
                    grown->coverage[(gsize) py * self->width + px] = 255;
                }
            }
        }
    }

  return grown;
}

/* What lies between two heights, in millimetres of the frame. */
Mask *
mask_rows (const Mask *self,
           double      top,
           double      bottom)
{
  Mask *rows = mask_new (&self->frame);

  for (int y = MAX (0, floor (top - self->frame.y)); y < MIN (self->height, ceil (bottom - self->frame.y)); y++)
    memcpy (rows->coverage + (gsize) y * self->width, self->coverage + (gsize) y * self->width, self->width);

  return rows;
}

/* The pelvis that was measured isn't quite in the middle of its frame; seen from the front it is at -0.7 mm. */
#define MIDLINE 0.7

double
get_twice_midline (HipView view)
{
  return 2 * (view == HIP_VIEW_FRONT ? -MIDLINE : MIDLINE);
}

/* How far a shape is from being the mirror image of its twin. */
double
measure_get_asymmetry (HipView        view,
                       const Measure *left,
                       const Measure *right)
{
  double twice = get_twice_midline (view);
  double worst = hypot (left->x - (twice - right->x), left->y - right->y);

  worst = MAX (worst, fabs (left->left - (twice - right->right)));
  worst = MAX (worst, fabs (left->right - (twice - right->left)));
  worst = MAX (worst, fabs (left->top - right->top));
  worst = MAX (worst, fabs (left->bottom - right->bottom));

  return worst;
}

/* The id of the left one of a pair, if this is the right one. */
char *
get_twin_id (const char *element_id)
{
  if (!g_str_has_suffix (element_id, "-right"))
    return NULL;

  return g_strdup_printf ("%.*s-left", (int) (strlen (element_id) - strlen ("-right")), element_id);
}

/* A test goes on after a complaint, so that one run tells them all. */
void
report (const char *format,
        ...)
{
  g_autofree char *complaint = NULL;
  va_list arguments;

  va_start (arguments, format);
  complaint = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  g_test_message ("%s", complaint);
  g_test_fail_printf ("%s", complaint);
}
