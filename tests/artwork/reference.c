/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "reference.h"

static const char * const kinds[] = { "shape", "landmark", "box", NULL };

enum
{
  COLUMN_KIND,
  COLUMN_VIEW,
  COLUMN_KEY,
  COLUMN_SIDE,
  COLUMN_ELEMENTS,
  COLUMN_RULE,
  COLUMN_X,
  COLUMN_Y,
  COLUMN_LEFT,
  COLUMN_TOP,
  COLUMN_RIGHT,
  COLUMN_BOTTOM,
  COLUMN_AREA,
  N_COLUMNS,
};

void
reference_free (Reference *self)
{
  g_free (self->key);
  g_free (self->side);
  g_free (self->elements);
  g_free (self->rule);
  g_free (self);
}

static Reference *
read_line (const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, "\t", -1);
  Reference *self = g_new0 (Reference, 1);
  double numbers[N_COLUMNS] = { 0 };
  gboolean is_view;

  if (g_strv_length (words) != N_COLUMNS)
    g_error ("A line of the reference has %u columns, not %d: %s", g_strv_length (words), N_COLUMNS, line);

  for (self->kind = REFERENCE_SHAPE; !g_str_equal (kinds[self->kind], words[COLUMN_KIND]);)
    {
      self->kind++;
      if (kinds[self->kind] == NULL)
        g_error ("No such kind of reference: %s", words[COLUMN_KIND]);
    }

  is_view = hip_view_from_id (words[COLUMN_VIEW], &self->view);
  g_assert_true (is_view);

  for (int i = COLUMN_X; i < N_COLUMNS; i++)
    numbers[i] = g_ascii_strtod (words[i], NULL);

  self->key = g_strdup (words[COLUMN_KEY]);
  self->side = g_strdup (words[COLUMN_SIDE]);
  self->elements = g_strdup (words[COLUMN_ELEMENTS]);
  self->rule = g_strdup (words[COLUMN_RULE]);
  self->measure = (Measure) {
    numbers[COLUMN_X], numbers[COLUMN_Y], numbers[COLUMN_LEFT], numbers[COLUMN_TOP],
    numbers[COLUMN_RIGHT], numbers[COLUMN_BOTTOM], numbers[COLUMN_AREA],
  };

  return self;
}

GPtrArray *
reference_read (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "artwork-reference.tsv", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *references = g_ptr_array_new_with_free_func ((GDestroyNotify) reference_free);

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      if (*lines[i] != '\0' && *lines[i] != '#' && !g_str_has_prefix (lines[i], "kind\t"))
        g_ptr_array_add (references, read_line (lines[i]));
    }

  g_assert_cmpuint (references->len, >, 100);

  return references;
}

/* The reference was measured on one body, whose ribs differ a little from side to side; the drawing is the right half and its mirror image,
   so the left half is held against the mirrored right. Nothing if this isn't the right one of a pair. */
Reference *
reference_mirror (const Reference *self)
{
  Reference *mirrored;
  g_auto (GStrv) ids = g_strsplit (self->elements, "+", -1);
  double twice = get_twice_midline (self->view);

  for (gsize i = 0; ids[i] != NULL; i++)
    {
      char *twin_id = get_twin_id (ids[i]);

      if (twin_id == NULL)
        return NULL;

      g_free (ids[i]);
      ids[i] = twin_id;
    }

  mirrored = g_new0 (Reference, 1);
  mirrored->kind = self->kind;
  mirrored->view = self->view;
  mirrored->key = g_strdup (self->key);
  mirrored->side = g_strdup (self->side);
  mirrored->elements = g_strjoinv ("+", ids);
  mirrored->rule = g_strdup (self->rule);
  mirrored->measure = self->measure;
  mirrored->measure.x = twice - self->measure.x;
  mirrored->measure.left = twice - self->measure.right;
  mirrored->measure.right = twice - self->measure.left;
  mirrored->is_mirrored = TRUE;

  return mirrored;
}

/* The full outlines are large and lie beside the project, not in it: nothing if they aren't there. */
JsonParser *
reference_load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "..", "shared", "anatomy", name, NULL);
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return NULL;

  parser = json_parser_new ();
  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&parser);
}

static void
trace_ring (cairo_t   *cr,
            JsonArray *ring)
{
  for (guint i = 0; i < json_array_get_length (ring); i++)
    {
      JsonArray *point = json_array_get_array_element (ring, i);

      cairo_line_to (cr, json_array_get_double_element (point, 0), json_array_get_double_element (point, 1));
    }

  cairo_close_path (cr);
}

static void
draw_polygons (cairo_t    *cr,
               JsonObject *shape)
{
  JsonArray *polygons = json_object_get_array_member (shape, "polygons");

  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);

  for (guint i = 0; i < json_array_get_length (polygons); i++)
    {
      JsonObject *polygon = json_array_get_object_element (polygons, i);

      cairo_new_path (cr);
      trace_ring (cr, json_object_get_array_member (polygon, "outer"));

      if (json_object_has_member (polygon, "holes"))
        {
          JsonArray *holes = json_object_get_array_member (polygon, "holes");

          for (guint j = 0; j < json_array_get_length (holes); j++)
            trace_ring (cr, json_array_get_array_element (holes, j));
        }

      cairo_fill (cr);
    }
}

static JsonObject *
get_view (JsonParser *parser,
          HipView     view)
{
  JsonObject *views = json_object_get_object_member (json_node_get_object (json_parser_get_root (parser)), "views");

  return json_object_get_object_member (views, view == HIP_VIEW_LOW_BACK ? "lowback" : hip_view_to_id (view));
}

static cairo_t *
begin (const Reference *self,
       Mask            *mask)
{
  cairo_t *cr = mask_begin (mask);

  if (self->is_mirrored)
    {
      cairo_translate (cr, get_twice_midline (self->view), 0);
      cairo_scale (cr, -1, 1);
    }

  return cr;
}

/* The silhouette as measured; what the picture has as one shape may be several here, joined by plus signs. */
Mask *
reference_draw_outline (const Reference *self,
                        const HipBox    *frame,
                        JsonParser      *outlines)
{
  g_auto (GStrv) keys = g_strsplit (self->key, "+", -1);
  Mask *mask = mask_new (frame);
  cairo_t *cr = begin (self, mask);

  for (gsize i = 0; keys[i] != NULL; i++)
    {
      JsonObject *sides = json_object_get_object_member (get_view (outlines, self->view), keys[i]);

      draw_polygons (cr, json_object_get_object_member (sides, self->side));
    }

  mask_end (mask, cr);

  return mask;
}

/* What is left of the silhouette on a plate, where other structures lie in front of it. */
Mask *
reference_draw_visible (const Reference *self,
                        const HipBox    *frame,
                        JsonParser      *visible,
                        const char      *plate)
{
  JsonArray *shapes = json_object_get_array_member (get_view (visible, self->view), plate);
  Mask *mask = mask_new (frame);
  cairo_t *cr = begin (self, mask);

  for (guint i = 0; i < json_array_get_length (shapes); i++)
    {
      JsonObject *shape = json_array_get_object_element (shapes, i);

      if (g_str_equal (json_object_get_string_member (shape, "key"), self->key)
          && g_str_equal (json_object_get_string_member (shape, "side"), self->side))
        draw_polygons (cr, shape);
    }

  mask_end (mask, cr);

  return mask;
}
