/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "picture.h"

#include <gio/gio.h>
#include <string.h>

typedef struct
{
  Picture   *picture;
  GPtrArray *open;
  gboolean   in_regions;
} Reader;

static void
shape_free (Shape *shape)
{
  g_free (shape->element_id);
  g_free (shape->id);
  g_ptr_array_unref (shape->silhouette);
  g_ptr_array_unref (shape->paths);
  g_free (shape);
}

static Shape *
shape_new (const char *element_id)
{
  Shape *shape = g_new0 (Shape, 1);

  shape->element_id = g_strdup (element_id);
  shape->id = g_strdup (strchr (element_id, '-') + 1);
  shape->silhouette = g_ptr_array_new_with_free_func (g_free);
  shape->paths = g_ptr_array_new_with_free_func (g_free);

  if (g_str_has_suffix (shape->id, "-left"))
    shape->side = HIP_SIDE_LEFT;
  else if (g_str_has_suffix (shape->id, "-right"))
    shape->side = HIP_SIDE_RIGHT;

  if (shape->side != HIP_SIDE_NONE)
    *strrchr (shape->id, '-') = '\0';

  return shape;
}

static const char *
find_value (const char **names,
            const char **values,
            const char  *name)
{
  for (gsize i = 0; names[i] != NULL; i++)
    {
      if (strcmp (names[i], name) == 0)
        return values[i];
    }

  return NULL;
}

static gboolean
has_class (const char *classes,
           const char *wanted)
{
  g_auto (GStrv) words = g_strsplit (classes != NULL ? classes : "", " ", -1);

  return g_strv_contains ((const char * const *) words, wanted);
}

static void
read_frame (HipBox     *frame,
            const char *text)
{
  g_auto (GStrv) words = NULL;

  g_assert_nonnull (text);
  words = g_strsplit (text, " ", -1);
  g_assert_cmpuint (g_strv_length (words), ==, 4);
  frame->x = g_ascii_strtod (words[0], NULL);
  frame->y = g_ascii_strtod (words[1], NULL);
  frame->width = g_ascii_strtod (words[2], NULL);
  frame->height = g_ascii_strtod (words[3], NULL);
}

/* Elements that are open: the shape that begins there, or nothing. */
static void
start_element_cb (GMarkupParseContext  *context,
                  const char           *element_name,
                  const char          **names,
                  const char          **values,
                  gpointer              user_data,
                  GError              **error)
{
  Reader *reader = user_data;
  const char *id = find_value (names, values, "id");
  const char *d = find_value (names, values, "d");
  const char *classes = find_value (names, values, "class");
  Shape *shape = NULL;

  if (strcmp (element_name, "svg") == 0)
    read_frame (&reader->picture->frame, find_value (names, values, "viewBox"));

  if (id != NULL && g_str_has_prefix (id, "layer-"))
    reader->in_regions = strcmp (id, "layer-regions") == 0;

  if (id != NULL && (g_str_has_prefix (id, "structure-") || g_str_has_prefix (id, "region-")))
    {
      shape = shape_new (id);
      g_ptr_array_add (reader->in_regions ? reader->picture->regions : reader->picture->structures, shape);
    }

  g_ptr_array_add (reader->open, shape);

  if (strcmp (element_name, "g") == 0 || strcmp (element_name, "a") == 0 || strcmp (element_name, "title") == 0)
    return;

  for (guint i = 0; i < reader->open->len; i++)
    {
      shape = g_ptr_array_index (reader->open, i);
      if (shape == NULL)
        continue;

      shape->is_drawn = TRUE;
      if (d != NULL)
        g_ptr_array_add (shape->paths, g_strdup (d));
      if (d != NULL && has_class (classes, reader->in_regions ? "area" : "base"))
        g_ptr_array_add (shape->silhouette, g_strdup (d));
    }
}

static void
end_element_cb (GMarkupParseContext  *context,
                const char           *element_name,
                gpointer              user_data,
                GError              **error)
{
  Reader *reader = user_data;

  g_ptr_array_set_size (reader->open, reader->open->len - 1);
}

GBytes *
picture_load (const char *name)
{
  g_autofree char *path = g_strconcat (RESOURCE_PREFIX "/artwork/", name, NULL);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  g_assert_no_error (error);

  return bytes;
}

Picture *
picture_new (HipView view)
{
  g_autofree char *name = g_strconcat (hip_view_to_id (view), ".svg", NULL);
  g_autoptr (GBytes) bytes = picture_load (name);

  return picture_new_for_bytes (view, bytes);
}

Picture *
picture_new_for_bytes (HipView  view,
                       GBytes  *bytes)
{
  static const GMarkupParser parser = { .start_element = start_element_cb, .end_element = end_element_cb };
  Picture *self = g_new0 (Picture, 1);
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  Reader reader = { .picture = self, .open = open };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &reader, NULL);
  g_autoptr (GError) error = NULL;

  self->view = view;
  self->bytes = g_bytes_ref (bytes);
  self->regions = g_ptr_array_new_with_free_func ((GDestroyNotify) shape_free);
  self->structures = g_ptr_array_new_with_free_func ((GDestroyNotify) shape_free);

  g_markup_parse_context_parse (context, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (self->regions->len, >, 5);
  g_assert_cmpuint (self->structures->len, >, 20);

  return self;
}

void
picture_free (Picture *self)
{
  g_bytes_unref (self->bytes);
  g_ptr_array_unref (self->regions);
  g_ptr_array_unref (self->structures);
  g_free (self);
}

Shape *
picture_find_structure (Picture    *self,
                        const char *element_id)
{
  for (guint i = 0; i < self->structures->len; i++)
    {
      Shape *shape = g_ptr_array_index (self->structures, i);

      if (strcmp (shape->element_id, element_id) == 0)
        return shape;
    }

  return NULL;
}

typedef struct
{
  const char *text;
  char        command;
  double      x, y;
  double      bend_x, bend_y;
} Pen;

static double
read_number (Pen *pen)
{
  char *end;
  double number;

  while (*pen->text != '\0' && strchr (" ,\n\t", *pen->text) != NULL)
    pen->text++;

  number = g_ascii_strtod (pen->text, &end);
  g_assert_true (end != pen->text);
  pen->text = end;

  return number;
}

static void
read_point (Pen    *pen,
            double *x,
            double *y)
{
  gboolean is_relative = g_ascii_islower (pen->command);

  *x = read_number (pen) + (is_relative ? pen->x : 0);
  *y = read_number (pen) + (is_relative ? pen->y : 0);
}

static void
draw_curve (cairo_t *cr,
            Pen     *pen,
            double   x1,
            double   y1,
            double   x2,
            double   y2)
{
  double x, y;

  read_point (pen, &x, &y);
  cairo_curve_to (cr, x1, y1, x2, y2, x, y);
  pen->bend_x = x2;
  pen->bend_y = y2;
  pen->x = x;
  pen->y = y;
}

/* A bend with one handle is one with two, each two thirds of the way. */
static void
draw_quadratic (cairo_t *cr,
                Pen     *pen,
                double   x1,
                double   y1)
{
  double x, y;

  read_point (pen, &x, &y);
  cairo_curve_to (cr, pen->x + (x1 - pen->x) * 2 / 3, pen->y + (y1 - pen->y) * 2 / 3,
                  x + (x1 - x) * 2 / 3, y + (y1 - y) * 2 / 3, x, y);
  pen->bend_x = x1;
  pen->bend_y = y1;
  pen->x = x;
  pen->y = y;
}

static void
draw_line (cairo_t *cr,
           Pen     *pen,
           double   x,
           double   y)
{
  cairo_line_to (cr, x, y);
  pen->x = pen->bend_x = x;
  pen->y = pen->bend_y = y;
}

static void
draw_segment (cairo_t *cr,
              Pen     *pen)
{
  gboolean is_relative = g_ascii_islower (pen->command);
  double x1, y1, x2, y2;

  switch (g_ascii_toupper (pen->command))
    {
    case 'M':
      read_point (pen, &x1, &y1);
      cairo_move_to (cr, x1, y1);
      pen->x = pen->bend_x = x1;
      pen->y = pen->bend_y = y1;
      pen->command = is_relative ? 'l' : 'L';
      break;
    case 'L':
      read_point (pen, &x1, &y1);
      draw_line (cr, pen, x1, y1);
      break;
    case 'H':
      draw_line (cr, pen, read_number (pen) + (is_relative ? pen->x : 0), pen->y);
      break;
    case 'V':
      draw_line (cr, pen, pen->x, read_number (pen) + (is_relative ? pen->y : 0));
      break;
    case 'C':
      read_point (pen, &x1, &y1);
      read_point (pen, &x2, &y2);
      draw_curve (cr, pen, x1, y1, x2, y2);
      break;
    case 'S':
      x1 = 2 * pen->x - pen->bend_x;
      y1 = 2 * pen->y - pen->bend_y;
      read_point (pen, &x2, &y2);
      draw_curve (cr, pen, x1, y1, x2, y2);
      break;
    case 'Q':
      read_point (pen, &x1, &y1);
      draw_quadratic (cr, pen, x1, y1);
      break;
    case 'T':
      draw_quadratic (cr, pen, 2 * pen->x - pen->bend_x, 2 * pen->y - pen->bend_y);
      break;
    default:
      g_error ("These tests don't know the path command %c", pen->command);
    }
}

/* Adds the path of a "d" attribute to the current path of cairo. */
void
picture_trace (cairo_t    *cr,
               const char *d)
{
  Pen pen = { .text = d };

  while (*pen.text != '\0')
    {
      if (strchr (" ,\n\t", *pen.text) != NULL)
        {
          pen.text++;
          continue;
        }

      if (g_ascii_isalpha (*pen.text))
        pen.command = *pen.text++;

      if (g_ascii_toupper (pen.command) == 'Z')
        {
          cairo_close_path (cr);
          cairo_get_current_point (cr, &pen.x, &pen.y);
          pen.bend_x = pen.x;
          pen.bend_y = pen.y;
        }
      else
        {
          draw_segment (cr, &pen);
        }
    }
}
