/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a click hits, on the way that a click goes: from a point of the window through the transform of the map into the pick buffer. The
 * oracle takes the other way: it asks cairo whether the point lies in a path as it is drawn in the window. */

#include "config.h"

#include <math.h>

#include "hip-artwork.h"
#include "hip-map-transform.h"
#include "picture.h"

#define N_POINTS 10000

/* Points this near to an edge may go to either side, in pixels of the pick buffer: half the diagonal of one, and a hair. */
#define EDGE 0.75

/* The room of the map in a window of 1280 by 800 logical pixels. */
#define MAP_WIDTH 790
#define MAP_HEIGHT 740

typedef struct
{
  Shape   *shape;
  cairo_t *cr;
  double   left, top, right, bottom;
  GArray  *corners;
} Outline;

typedef struct
{
  double x;
  double y;
} Corner;

static void
outline_free (Outline *self)
{
  cairo_destroy (self->cr);
  g_array_unref (self->corners);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Outline, outline_free)

/* Cairo keeps the path; its flattened corners, in pairs that make an edge, are kept for the distance. */
static Outline *
outline_new (Shape *shape)
{
  Outline *self = g_new0 (Outline, 1);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_path_t *path;
  Corner start = { 0 }, here = { 0 };

  self->shape = shape;
  self->cr = cairo_create (surface);
  self->corners = g_array_new (FALSE, FALSE, sizeof (Corner));
  cairo_surface_destroy (surface);

  cairo_set_tolerance (self->cr, 0.01);
  for (guint i = 0; i < shape->silhouette->len; i++)
    picture_trace (self->cr, g_ptr_array_index (shape->silhouette, i));
  cairo_path_extents (self->cr, &self->left, &self->top, &self->right, &self->bottom);

  path = cairo_copy_path_flat (self->cr);
  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    {
      Corner next = start;

      if (path->data[i].header.type != CAIRO_PATH_CLOSE_PATH)
        next = (Corner) { path->data[i + 1].point.x, path->data[i + 1].point.y };

      if (path->data[i].header.type == CAIRO_PATH_MOVE_TO)
        {
          start = next;
        }
      else
        {
          g_array_append_val (self->corners, here);
          g_array_append_val (self->corners, next);
        }
      here = next;
    }
  cairo_path_destroy (path);

  return self;
}

static GPtrArray *
trace_regions (Picture *picture)
{
  GPtrArray *outlines = g_ptr_array_new_with_free_func ((GDestroyNotify) outline_free);

  for (guint i = 0; i < picture->regions->len; i++)
    g_ptr_array_add (outlines, outline_new (g_ptr_array_index (picture->regions, i)));

  return outlines;
}

static gboolean
is_far (const Outline *self,
        double         x,
        double         y,
        double         margin)
{
  return x < self->left - margin || x > self->right + margin || y < self->top - margin || y > self->bottom + margin;
}

static double
get_edge_distance (GPtrArray *outlines,
                   double     x,
                   double     y)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < outlines->len; i++)
    {
      const Outline *outline = g_ptr_array_index (outlines, i);

      if (is_far (outline, x, y, 1))
        continue;

      for (guint j = 0; j < outline->corners->len; j += 2)
        {
          Corner a = g_array_index (outline->corners, Corner, j);
          Corner b = g_array_index (outline->corners, Corner, j + 1);
          double length = (b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y);
          double t = length > 0 ? ((x - a.x) * (b.x - a.x) + (y - a.y) * (b.y - a.y)) / length : 0;

          t = CLAMP (t, 0, 1);
          least = MIN (least, hypot (a.x + t * (b.x - a.x) - x, a.y + t * (b.y - a.y) - y));
        }
    }

  return least;
}

/* What is drawn last lies on top. */
static int
find_topmost (GPtrArray *outlines,
              double     x,
              double     y,
              guint     *n_covering)
{
  int found = -1;

  *n_covering = 0;
  for (guint i = 0; i < outlines->len; i++)
    {
      const Outline *outline = g_ptr_array_index (outlines, i);

      if (is_far (outline, x, y, 0) || !cairo_in_fill (outline->cr, x, y))
        continue;

      found = i;
      (*n_covering)++;
    }

  return found;
}

static HipPickBuffer *
build_pick (HipView view)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipArtwork) artwork = hip_artwork_new_for_resource (view, &error);
  HipPickBuffer *pick = NULL;

  g_assert_no_error (error);
  pick = hip_artwork_build_region_pick (artwork, &error);
  g_assert_no_error (error);

  return pick;
}

static void
init_transform (HipMapTransform *transform,
                const HipBox    *frame,
                double           scale)
{
  *transform = (HipMapTransform) {
    .frame = *frame,
    .width = MAP_WIDTH,
    .height = MAP_HEIGHT,
    .scale_factor = scale,
  };
  hip_map_transform_fit (transform);
}

/* Places that a hand with a wheel or a pad comes to. */
static void
set_place (HipMapTransform *transform,
           int              place)
{
  hip_map_transform_fit (transform);
  transform->flipped = FALSE;

  switch (place)
    {
    case 0:
      break;
    case 1:
      hip_map_transform_zoom_at (transform, 1.7, 200, 300);
      break;
    case 2:
      hip_map_transform_zoom_at (transform, 3.3, 500.5, 650.25);
      hip_map_transform_pan (transform, -137.3, 48.9);
      break;
    case 3:
      hip_map_transform_zoom_at (transform, HIP_MAP_MAX_ZOOM, 400, 330);
      hip_map_transform_pan (transform, 1000, -250.6);
      break;
    case 4:
      transform->flipped = TRUE;
      hip_map_transform_zoom_at (transform, 2.2, 610, 120);
      break;
    default:
      g_assert_not_reached ();
    }
}

#define N_PLACES 5

/* Where the picture is drawn in the window says which of its points is at a point of the window; nothing is taken from the way back. */
static void
locate (const HipMapTransform *transform,
        double                 x,
        double                 y,
        double                *picture_x,
        double                *picture_y)
{
  const HipBox *frame = &transform->frame;
  HipBox drawn;
  double across;

  hip_map_transform_to_widget (transform, frame, &drawn);
  across = (x - drawn.x) / drawn.width;
  *picture_x = frame->x + frame->width * (transform->flipped ? 1 - across : across);
  *picture_y = frame->y + frame->height * (y - drawn.y) / drawn.height;
}

static const char *
get_name (HipPickBuffer *pick,
          GPtrArray     *outlines,
          int            index,
          gboolean       is_pick)
{
  if (index < 0)
    return "nothing";

  return is_pick ? hip_pick_buffer_get_target (pick, index)->id : ((Outline *) g_ptr_array_index (outlines, index))->shape->element_id;
}

static void
test_oracle (gconstpointer data)
{
  static const double scales[] = { 1, 1.5, 2 };
  HipView view = GPOINTER_TO_INT (data);
  g_autoptr (Picture) picture = picture_new (view);
  g_autoptr (GPtrArray) outlines = trace_regions (picture);
  g_autoptr (HipPickBuffer) pick = build_pick (view);
  g_autoptr (GRand) random = g_rand_new_with_seed (20 + view);
  guint n_hits = 0, n_near_edge = 0, n_overlaps = 0, n = 0;

  g_assert_cmpuint (hip_pick_buffer_get_n_targets (pick), ==, outlines->len);

  for (gsize i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      HipMapTransform transform;

      init_transform (&transform, &picture->frame, scales[i]);

      for (int j = 0; j < N_POINTS; j++)
        {
          double x = g_rand_int_range (random, 0, MAP_WIDTH * scales[i]) / scales[i];
          double y = g_rand_int_range (random, 0, MAP_HEIGHT * scales[i]) / scales[i];
          double picture_x, picture_y, there_x, there_y;
          guint n_covering;
          int found, expected;

          set_place (&transform, j % N_PLACES);
          hip_map_transform_from_widget (&transform, x, y, &picture_x, &picture_y);
          locate (&transform, x, y, &there_x, &there_y);
          g_assert_cmpfloat (hypot (picture_x - there_x, picture_y - there_y), <, 1e-6);
          n++;

          if (get_edge_distance (outlines, there_x, there_y) * HIP_PICK_BUFFER_SCALE < EDGE)
            {
              n_near_edge++;
              continue;
            }

          found = hip_pick_buffer_lookup (pick, picture_x, picture_y, 0);
          expected = find_topmost (outlines, there_x, there_y, &n_covering);
          n_hits += expected >= 0;
          n_overlaps += n_covering > 1;

          if (found != expected)
            g_error ("%s, scale %.1f, place %d: at %.2f, %.2f is %s, but %s was found", hip_view_to_id (view), scales[i], j % N_PLACES,
                     there_x, there_y, get_name (pick, outlines, expected, FALSE), get_name (pick, outlines, found, TRUE));
        }
    }

  /* The test would say little if most points were near an edge or outside. */
  g_assert_cmpuint (n_near_edge, <, n / 20);
  g_assert_cmpuint (n_hits, >, n / 4);
  g_test_message ("%s: %u points, %u in a region, %u left out near an edge, %u where regions overlap, no difference", hip_view_to_id (view),
                  n, n_hits, n_near_edge, n_overlaps);
}

/* Where regions overlap the later one wins: made by hand, since the regions of the pictures only touch. */
static void
test_order (void)
{
  static const char svg[] =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='-20 -20 40 40'>"
    "<g id='layer-bones'/><g id='layer-deep-muscles'/><g id='layer-superficial-muscles'/><g id='layer-nerves-bursae'/><g id='layer-skin'/>"
    "<g id='layer-regions'>"
    "<a id='region-flank'><path class='area' d='M-15-15h20v20h-20z'/></a>"
    "<a id='region-knee'><path class='area' d='M-5-5h20v20h-20z'/></a>"
    "<a id='region-navel'><path class='area' d='M-2-2h4v4h-4z'/></a>"
    "</g></svg>";
  static const struct
  {
    double x, y;
    int    index;
  } cases[] = {
    { -10, -10, 0 }, { -3.5, -3.5, 1 }, { 10, 10, 1 }, { 0, 0, 2 }, { -10, 10, -1 }, { 3.5, 3.5, 1 },
  };
  g_autoptr (GBytes) bytes = g_bytes_new_static (svg, sizeof svg - 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (HipArtwork) artwork = hip_artwork_new_for_bytes (HIP_VIEW_FRONT, bytes, "test.svg", &error);
  g_autoptr (HipPickBuffer) pick = NULL;

  g_assert_no_error (error);
  pick = hip_artwork_build_region_pick (artwork, &error);
  g_assert_no_error (error);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (hip_pick_buffer_lookup (pick, cases[i].x, cases[i].y, 0), ==, cases[i].index);
}

/* A finger is 44 pixels wide, and no region is so small that a mouse has to aim. */
static void
test_sizes (void)
{
  guint n = 0, n_large = 0;
  double least = G_MAXDOUBLE;

  for (int view = 0; view < HIP_N_VIEWS; view++)
    {
      g_autoptr (Picture) picture = picture_new (view);
      g_autoptr (HipPickBuffer) pick = build_pick (view);
      HipMapTransform transform;
      double scale;

      init_transform (&transform, &picture->frame, 1);
      scale = hip_map_transform_get_scale (&transform);

      for (guint i = 0; i < hip_pick_buffer_get_n_targets (pick); i++)
        {
          const HipPickTarget *target = hip_pick_buffer_get_target (pick, i);
          double size = MIN (target->box.width, target->box.height) * scale;
          double breadth = sqrt (target->area) * scale;

          n++;
          n_large += size >= 44;
          least = MIN (least, size);

          if (size < 44)
            g_test_message ("%s: %s is %.0f × %.0f pixels", hip_view_to_id (view), target->id,
                            target->box.width * scale, target->box.height * scale);

          /* A long sliver isn't easy to hit either, however large its rectangle. */
          if (size < 24 || breadth < 24)
            {
              g_test_message ("%s: %s is only %.0f pixels large", hip_view_to_id (view), target->id, MIN (size, breadth));
              g_test_fail ();
            }
        }
    }

  g_test_message ("%u regions of all views, %u of them 44 pixels or more, the smallest %.0f", n, n_large, least);
  g_assert_cmpuint (n_large * 10, >=, n * 9);
}

/* On the body there is hardly a point that isn't in a region, even without the help that looks for one nearby. */
static void
test_dead_zone (gconstpointer data)
{
  HipView view = GPOINTER_TO_INT (data);
  g_autoptr (Picture) picture = picture_new (view);
  g_autoptr (HipPickBuffer) pick = build_pick (view);
  Shape *skin = picture_find_structure (picture, "structure-skin");
  g_autoptr (Outline) body = NULL;
  guint n = 0, n_dead = 0;

  g_assert_nonnull (skin);
  /* The first of its paths is the body, what follows is worn. */
  g_ptr_array_set_size (skin->silhouette, 1);
  body = outline_new (skin);

  for (double y = picture->frame.y + 0.5; y < picture->frame.y + picture->frame.height; y++)
    {
      for (double x = picture->frame.x + 0.5; x < picture->frame.x + picture->frame.width; x++)
        {
          if (is_far (body, x, y, 0) || !cairo_in_fill (body->cr, x, y))
            continue;

          n++;
          n_dead += hip_pick_buffer_lookup (pick, x, y, 0) < 0;
        }
    }

  g_assert_cmpuint (n, >, 50000);
  g_test_message ("%s: %.3f %% of the body are in no region", hip_view_to_id (view), 100. * n_dead / n);
  g_assert_cmpfloat (100. * n_dead / n, <=, 0.5);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (int view = 0; view < HIP_N_VIEWS; view++)
    {
      g_autofree char *oracle = g_strdup_printf ("/hits/oracle/%s", hip_view_to_id (view));
      g_autofree char *dead_zone = g_strdup_printf ("/hits/dead-zone/%s", hip_view_to_id (view));

      g_test_add_data_func (oracle, GINT_TO_POINTER (view), test_oracle);
      g_test_add_data_func (dead_zone, GINT_TO_POINTER (view), test_dead_zone);
    }
  g_test_add_func ("/hits/order", test_order);
  g_test_add_func ("/hits/sizes", test_sizes);

  return g_test_run ();
}
