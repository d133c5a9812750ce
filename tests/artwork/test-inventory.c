/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is in the pictures: all that the catalogue names, nothing that nobody knows, everything in its place and inside of the frame. */

#include "config.h"

#include "hip-library.h"
#include "picture.h"
#include "reference.h"

#define MOST_MIRROR_OFFSET 1.0

static GPtrArray *references;

static Shape *
find_region (Picture    *picture,
             const char *element_id)
{
  for (guint i = 0; i < picture->regions->len; i++)
    {
      Shape *shape = g_ptr_array_index (picture->regions, i);

      if (g_str_equal (shape->element_id, element_id))
        return shape;
    }

  return NULL;
}

static void
measure_region (Picture *picture,
                Shape   *shape,
                Measure *measure)
{
  g_autoptr (Mask) mask = mask_new (&picture->frame);
  cairo_t *cr = mask_begin (mask);

  for (guint i = 0; i < shape->silhouette->len; i++)
    {
      picture_trace (cr, g_ptr_array_index (shape->silhouette, i));
      cairo_fill (cr);
    }

  mask_end (mask, cr);
  mask_measure (mask, measure);
}

/* The middle of each region lies between the landmarks by which one finds it on a body, and its twin is its mirror image. */
static void
test_regions (gconstpointer data)
{
  HipView view = GPOINTER_TO_INT (data);
  g_autoptr (Picture) picture = picture_new (view);
  g_autoptr (GHashTable) placed = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < references->len; i++)
    {
      const Reference *reference = g_ptr_array_index (references, i);
      const Measure *box = &reference->measure;
      g_autofree char *twin_id = get_twin_id (reference->elements);
      Shape *shape, *twin;
      Measure drawn, mirrored;

      if (reference->view != view || reference->kind != REFERENCE_BOX)
        continue;

      g_hash_table_add (placed, reference->key);
      shape = find_region (picture, reference->elements);
      if (shape == NULL)
        {
          report ("%s: %s is missing", hip_view_to_id (view), reference->elements);
          continue;
        }

      measure_region (picture, shape, &drawn);
      if (drawn.x < box->left || drawn.x > box->right || drawn.y < box->top || drawn.y > box->bottom)
        report ("%s: the middle of %s, %.0f, %.0f, isn't between its landmarks",
                hip_view_to_id (view), reference->elements, drawn.x, drawn.y);

      twin = twin_id != NULL ? find_region (picture, twin_id) : NULL;
      if (twin == NULL)
        continue;

      measure_region (picture, twin, &mirrored);
      if (measure_get_asymmetry (view, &mirrored, &drawn) > MOST_MIRROR_OFFSET)
        report ("%s: %s and its twin are %.1f mm from being mirror images",
                hip_view_to_id (view), reference->elements, measure_get_asymmetry (view, &mirrored, &drawn));
    }

  for (guint i = 0; i < picture->regions->len; i++)
    {
      Shape *shape = g_ptr_array_index (picture->regions, i);

      if (!g_hash_table_contains (placed, shape->id))
        report ("%s: the table has no landmarks for %s", hip_view_to_id (view), shape->element_id);
    }
}

/* Nothing is drawn outside of the frame. A millimetre is for what is cut at its edge. */
static void
test_frame (gconstpointer data)
{
  HipView view = GPOINTER_TO_INT (data);
  g_autoptr (Picture) picture = picture_new (view);
  const HipBox *frame = &picture->frame;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  guint n = 0;

  for (guint i = 0; i < picture->structures->len; i++)
    {
      Shape *shape = g_ptr_array_index (picture->structures, i);

      for (guint j = 0; j < shape->paths->len; j++)
        {
          double left, top, right, bottom;

          cairo_new_path (cr);
          picture_trace (cr, g_ptr_array_index (shape->paths, j));
          cairo_path_extents (cr, &left, &top, &right, &bottom);
          n++;

          if (left < frame->x - 1 || top < frame->y - 1 || right > frame->x + frame->width + 1 || bottom > frame->y + frame->height + 1)
            report ("%s: a path of %s goes beyond the frame, from %.1f, %.1f to %.1f, %.1f",
                    hip_view_to_id (view), shape->element_id, left, top, right, bottom);
        }
    }

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_assert_cmpuint (n, >, 300);
  g_test_message ("%s: %u paths", hip_view_to_id (view), n);
}

/* Structures of no use to the catalogue that complete the plate, and for which the reference has no outline. */
static const char * const drawn_from_books[] = {
  "lig-flavum", "lumbar-plexus", "obturator-membrane", NULL,
};

/* The table has the right one of each pair. */
static gboolean
is_in_reference (const char *id)
{
  for (guint i = 0; i < references->len; i++)
    {
      const Reference *reference = g_ptr_array_index (references, i);
      g_autofree char *single = g_strconcat ("structure-", id, NULL);
      g_autofree char *right = g_strconcat (single, "-right", NULL);
      g_auto (GStrv) ids = g_strsplit (reference->elements, "+", -1);

      if (reference->kind == REFERENCE_SHAPE
          && (g_strv_contains ((const char * const *) ids, single) || g_strv_contains ((const char * const *) ids, right)))
        return TRUE;
    }

  return FALSE;
}

static void
check_regions (HipLibrary *library,
               Picture    *picture)
{
  GListModel *regions = hip_library_get_regions (library);
  const char *view_id = hip_view_to_id (picture->view);

  for (guint i = 0; i < g_list_model_get_n_items (regions); i++)
    {
      g_autoptr (HipRegion) region = g_list_model_get_item (regions, i);
      g_autofree char *middle = g_strdup_printf ("region-%s", hip_region_get_id (region));
      g_autofree char *left = g_strdup_printf ("region-%s-left", hip_region_get_id (region));
      g_autofree char *right = g_strdup_printf ("region-%s-right", hip_region_get_id (region));
      gboolean wanted = hip_region_is_in_view (region, picture->view);
      gboolean midline = hip_region_get_midline (region);

      if ((find_region (picture, middle) != NULL) != (wanted && midline))
        report ("%s: %s is %s", view_id, middle, wanted && midline ? "missing" : "not expected");
      if ((find_region (picture, right) != NULL) != (wanted && !midline))
        report ("%s: %s is %s", view_id, right, wanted && !midline ? "missing" : "not expected");
      if ((find_region (picture, left) != NULL) != (wanted && !midline && picture->view != HIP_VIEW_SIDE))
        report ("%s: %s is missing or not expected", view_id, left);
    }

  for (guint i = 0; i < picture->regions->len; i++)
    {
      Shape *shape = g_ptr_array_index (picture->regions, i);

      if (hip_library_get_region (library, shape->id) == NULL)
        report ("%s: the catalogue doesn't know %s", view_id, shape->element_id);
      if (shape->silhouette->len == 0)
        report ("%s: %s has no area", view_id, shape->element_id);
    }
}

static void
test_catalogue (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipCatalogue) catalogue = hip_catalogue_new_default (&error);
  g_autoptr (HipLibrary) library = hip_library_new (catalogue, &error);
  g_autoptr (GHashTable) drawn = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListModel *structures;

  g_assert_no_error (error);
  structures = hip_library_get_structures (library);
  g_assert_cmpuint (g_list_model_get_n_items (structures), >=, 71);

  for (int view = 0; view < HIP_N_VIEWS; view++)
    {
      g_autoptr (Picture) picture = picture_new (view);

      check_regions (library, picture);

      for (guint i = 0; i < picture->structures->len; i++)
        {
          Shape *shape = g_ptr_array_index (picture->structures, i);

          if (!shape->is_drawn)
            report ("%s: %s is an empty group", hip_view_to_id (view), shape->element_id);

          if (hip_library_get_structure (library, shape->id) != NULL)
            g_hash_table_add (drawn, g_strdup (shape->id));
          else if (!is_in_reference (shape->id) && !g_strv_contains (drawn_from_books, shape->id))
            report ("%s: nobody knows what %s is", hip_view_to_id (view), shape->element_id);
        }
    }

  for (guint i = 0; i < g_list_model_get_n_items (structures); i++)
    {
      g_autoptr (HipStructure) structure = g_list_model_get_item (structures, i);

      if (!g_hash_table_contains (drawn, hip_structure_get_id (structure)))
        report ("%s is in no picture", hip_structure_get_id (structure));
    }

  g_test_message ("%u structures of the catalogue, all drawn: %u", g_list_model_get_n_items (structures), g_hash_table_size (drawn));
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  references = reference_read ();

  for (int view = 0; view < HIP_N_VIEWS; view++)
    {
      g_autofree char *regions = g_strdup_printf ("/inventory/regions/%s", hip_view_to_id (view));
      g_autofree char *frame = g_strdup_printf ("/inventory/frame/%s", hip_view_to_id (view));

      g_test_add_data_func (regions, GINT_TO_POINTER (view), test_regions);
      g_test_add_data_func (frame, GINT_TO_POINTER (view), test_frame);
    }
  g_test_add_func ("/inventory/catalogue", test_catalogue);

  result = g_test_run ();
  g_ptr_array_unref (references);

  return result;
}
