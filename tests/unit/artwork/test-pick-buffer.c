/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pick buffer against an oracle that shares nothing with it: the paths are read, flattened and tested here, without librsvg and
 * cairo. */

#include "config.h"

#include "hip-artwork.h"

#include <math.h>
#include <string.h>

#define N_POINTS 10000

/* Half the diagonal of a pixel of the buffer, in millimetres, and a hair for rounding. */
#define TOLERANCE (0.5 * G_SQRT2 / HIP_PICK_BUFFER_SCALE + 0.05)

typedef struct
{
  double x;
  double y;
} Point;

/* A closed polygon of one region. */
typedef struct
{
  char   *element_id;
  GArray *points;
  Point   least;
  Point   most;
} Shape;

typedef struct
{
  GPtrArray *shapes;
  char      *region;
  gboolean   in_regions;
} Oracle;

static void
shape_free (Shape *shape)
{
  g_free (shape->element_id);
  g_array_unref (shape->points);
  g_free (shape);
}

static void
add_curve (GArray *points,
           Point   a,
           Point   b,
           Point   c,
           Point   d)
{
  for (int i = 1; i <= 64; i++)
    {
      double t = i / 64.0, s = 1 - t;
      Point p = {
        s * s * s * a.x + 3 * s * s * t * b.x + 3 * s * t * t * c.x + t * t * t * d.x,
        s * s * s * a.y + 3 * s * s * t * b.y + 3 * s * t * t * c.y + t * t * t * d.y,
      };

      g_array_append_val (points, p);
    }
}

static double
read_number (const char **text)
{
  char *end;
  double number;

  while (**text == ' ' || **text == ',')
    (*text)++;

  number = g_ascii_strtod (*text, &end);
  g_assert_true (end != *text);
  *text = end;

  return number;
}

static Point
read_point (const char **text,
            Point        base)
{
  double x = read_number (text);
  double y = read_number (text);

  return (Point) { base.x + x, base.y + y };
}

static void
add_path (Oracle     *oracle,
          const char *d)
{
  Shape *shape = NULL;
  Point here = { 0, 0 };
  char command = '\0';

  while (*d != '\0')
    {
      Point base, b, c;

      if (*d == ' ' || *d == ',' || *d == '\n')
        {
          d++;
          continue;
        }

      if (g_ascii_isalpha (*d))
        command = *d++;

      base = g_ascii_islower (command) ? here : (Point) { 0, 0 };

      switch (command)
        {
        case 'M':
        case 'm':
          shape = g_new0 (Shape, 1);
          shape->element_id = g_strdup (oracle->region);
          shape->points = g_array_new (FALSE, FALSE, sizeof (Point));
          g_ptr_array_add (oracle->shapes, shape);
          here = read_point (&d, base);
          g_array_append_val (shape->points, here);
          command = command == 'M' ? 'L' : 'l';
          break;
        case 'L':
        case 'l':
          here = read_point (&d, base);
          g_array_append_val (shape->points, here);
          break;
        case 'C':
        case 'c':
          b = read_point (&d, base);
          c = read_point (&d, base);
          base = read_point (&d, base);
          add_curve (shape->points, here, b, c, base);
          here = base;
          break;
        case 'Z':
        case 'z':
          here = g_array_index (shape->points, Point, 0);
          break;
        default:
          g_error ("The oracle doesn't know the path command %c", command);
        }
    }
}

static void
start_element_cb (GMarkupParseContext  *context,
                  const char           *element_name,
                  const char          **names,
                  const char          **values,
                  gpointer              user_data,
                  GError              **error)
{
  Oracle *oracle = user_data;

  for (gsize i = 0; names[i] != NULL; i++)
    {
      if (strcmp (names[i], "id") == 0 && g_str_has_prefix (values[i], "layer-"))
        oracle->in_regions = strcmp (values[i], "layer-regions") == 0;

      if (oracle->in_regions && strcmp (names[i], "id") == 0 && g_str_has_prefix (values[i], "region-"))
        {
          g_clear_pointer (&oracle->region, g_free);
          oracle->region = g_strdup (values[i]);
        }

      if (oracle->in_regions && strcmp (names[i], "d") == 0)
        add_path (oracle, values[i]);
    }
}

/* Saves most of the work: few shapes are near a point. */
static void
measure_shape (Shape *shape)
{
  shape->least = shape->most = g_array_index (shape->points, Point, 0);

  for (guint i = 0; i < shape->points->len; i++)
    {
      Point p = g_array_index (shape->points, Point, i);

      shape->least.x = MIN (shape->least.x, p.x);
      shape->least.y = MIN (shape->least.y, p.y);
      shape->most.x = MAX (shape->most.x, p.x);
      shape->most.y = MAX (shape->most.y, p.y);
    }
}

static Oracle *
oracle_new (HipView view)
{
  static const GMarkupParser parser = { .start_element = start_element_cb };
  g_autofree char *path = g_strdup_printf (RESOURCE_PREFIX "/artwork/%s.svg", hip_view_to_id (view));
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  Oracle *oracle = g_new0 (Oracle, 1);

  oracle->shapes = g_ptr_array_new_with_free_func ((GDestroyNotify) shape_free);
  bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_assert_no_error (error);
  context = g_markup_parse_context_new (&parser, 0, oracle, NULL);
  g_markup_parse_context_parse (context, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (oracle->shapes->len, >, 5);

  for (guint i = 0; i < oracle->shapes->len; i++)
    measure_shape (g_ptr_array_index (oracle->shapes, i));

  return oracle;
}

static void
oracle_free (Oracle *oracle)
{
  g_ptr_array_unref (oracle->shapes);
  g_free (oracle->region);
  g_free (oracle);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Oracle, oracle_free)

static int
winding (const Shape *shape,
         Point        p)
{
  int n = 0;

  if (p.x < shape->least.x || p.x > shape->most.x || p.y < shape->least.y || p.y > shape->most.y)
    return 0;

  for (guint i = 0; i < shape->points->len; i++)
    {
      Point a = g_array_index (shape->points, Point, i);
      Point b = g_array_index (shape->points, Point, (i + 1) % shape->points->len);
      double side = (b.x - a.x) * (p.y - a.y) - (p.x - a.x) * (b.y - a.y);

      if (a.y <= p.y && b.y > p.y && side > 0)
        n++;
      else if (a.y > p.y && b.y <= p.y && side < 0)
        n--;
    }

  return n;
}

static double
distance_to_segment (Point p,
                     Point a,
                     Point b)
{
  double length = (b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y);
  double t = length > 0 ? ((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / length : 0;

  t = CLAMP (t, 0, 1);

  return hypot (p.x - a.x - t * (b.x - a.x), p.y - a.y - t * (b.y - a.y));
}

static double
distance_to_edge (const Shape *shape,
                  Point        p)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < shape->points->len; i++)
    least = MIN (least, distance_to_segment (p, g_array_index (shape->points, Point, i),
                                             g_array_index (shape->points, Point, (i + 1) % shape->points->len)));

  return least;
}

/* What is drawn last lies on top. */
static const char *
oracle_lookup (Oracle *oracle,
               Point   p)
{
  for (guint i = oracle->shapes->len; i > 0; i--)
    {
      const Shape *shape = g_ptr_array_index (oracle->shapes, i - 1);

      if (winding (shape, p) != 0)
        return shape->element_id;
    }

  return NULL;
}

static double
oracle_distance (Oracle     *oracle,
                 const char *element_id,
                 Point       p)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < oracle->shapes->len; i++)
    {
      const Shape *shape = g_ptr_array_index (oracle->shapes, i);

      if (element_id == NULL || strcmp (shape->element_id, element_id) == 0)
        least = MIN (least, winding (shape, p) != 0 ? 0 : distance_to_edge (shape, p));
    }

  return least;
}

static double
oracle_edge_distance (Oracle *oracle,
                      Point   p)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < oracle->shapes->len; i++)
    least = MIN (least, distance_to_edge (g_ptr_array_index (oracle->shapes, i), p));

  return least;
}

static char *
element_id_of (HipPickBuffer *pick,
               int            index)
{
  const HipPickTarget *target;

  if (index < 0)
    return NULL;

  target = hip_pick_buffer_get_target (pick, index);
  if (target->side == HIP_SIDE_NONE)
    return g_strdup_printf ("region-%s", target->id);

  return g_strdup_printf ("region-%s-%s", target->id, hip_side_to_id (target->side));
}

static HipPickBuffer *
build (HipView  view,
       HipBox  *frame)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipArtwork) artwork = hip_artwork_new_for_resource (view, &error);
  HipPickBuffer *pick;

  g_assert_no_error (error);
  hip_artwork_get_frame (artwork, frame);
  pick = hip_artwork_build_region_pick (artwork, &error);
  g_assert_no_error (error);

  return pick;
}

/* A point may only be taken for its neighbour's if it lies within the pixel that both share. */
static void
test_lookup (gconstpointer data)
{
  HipView view = GPOINTER_TO_INT (data);
  g_autoptr (Oracle) oracle = oracle_new (view);
  g_autoptr (HipPickBuffer) pick = NULL;
  HipBox frame;
  guint n_near_edge = 0;
  guint n_hits = 0;

  pick = build (view, &frame);

  for (int i = 0; i < N_POINTS; i++)
    {
      Point p = {
        g_test_rand_double_range (frame.x, frame.x + frame.width),
        g_test_rand_double_range (frame.y, frame.y + frame.height),
      };
      g_autofree char *found = element_id_of (pick, hip_pick_buffer_lookup (pick, p.x, p.y, 0));
      const char *expected = oracle_lookup (oracle, p);

      n_hits += expected != NULL;
      if (g_strcmp0 (found, expected) == 0)
        continue;

      n_near_edge++;
      g_test_message ("%s: %.2f, %.2f is %s, found %s", hip_view_to_id (view), p.x, p.y, expected, found);
      g_assert_cmpfloat (oracle_edge_distance (oracle, p), <=, TOLERANCE);
    }

  /* The test would be empty if most points were near an edge, or outside. */
  g_assert_cmpuint (n_near_edge, <, N_POINTS / 50);
  g_assert_cmpuint (n_hits, >, N_POINTS / 4);
}

/* Beside everything, the nearest region within reach; beyond reach, none. Outside of the picture the way to its edge is added up,
   which reaches a little less far. */
static void
test_reach (gconstpointer data)
{
  HipView view = GPOINTER_TO_INT (data);
  g_autoptr (Oracle) oracle = oracle_new (view);
  g_autoptr (HipPickBuffer) pick = NULL;
  HipBox frame;
  guint n_missed = 0;

  pick = build (view, &frame);

  for (int i = 0; i < N_POINTS / 10; i++)
    {
      Point p = {
        g_test_rand_double_range (frame.x - 20, frame.x + frame.width + 20),
        g_test_rand_double_range (frame.y - 20, frame.y + frame.height + 20),
      };
      double reach = g_test_rand_double_range (2, 30);
      g_autofree char *found = element_id_of (pick, hip_pick_buffer_lookup (pick, p.x, p.y, reach));
      double nearest = oracle_distance (oracle, NULL, p);
      gboolean is_inside = p.x >= frame.x && p.x < frame.x + frame.width && p.y >= frame.y && p.y < frame.y + frame.height;

      if (nearest <= TOLERANCE)
        continue;

      n_missed++;
      if (found == NULL)
        g_assert_cmpfloat (nearest * (is_inside ? 1 : G_SQRT2), >=, reach - 2 * TOLERANCE);
      else if (is_inside)
        g_assert_cmpfloat (oracle_distance (oracle, found, p), <=, MIN (nearest, reach) + 2 * TOLERANCE);
      else
        g_assert_cmpfloat (oracle_distance (oracle, found, p), <=, reach + 2 * TOLERANCE);
    }

  g_assert_cmpuint (n_missed, >, 100);
}

/* Boxes, centres and areas as the oracle has them. */
static void
test_measures (gconstpointer data)
{
  HipView view = GPOINTER_TO_INT (data);
  g_autoptr (Oracle) oracle = oracle_new (view);
  g_autoptr (HipPickBuffer) pick = NULL;
  HipBox frame;

  pick = build (view, &frame);

  for (guint i = 0; i < hip_pick_buffer_get_n_targets (pick); i++)
    {
      const HipPickTarget *target = hip_pick_buffer_get_target (pick, i);
      g_autofree char *element_id = element_id_of (pick, i);
      Point center = { target->center_x, target->center_y };

      g_assert_cmpfloat (target->area, >, 50);
      g_assert_cmpfloat (target->area, <=, target->box.width * target->box.height + 1);
      g_assert_cmpfloat (target->box.x, >=, frame.x - 1);
      g_assert_cmpfloat (target->box.y, >=, frame.y - 1);
      g_assert_cmpfloat (target->box.x + target->box.width, <=, frame.x + frame.width + 1);
      g_assert_cmpfloat (target->box.y + target->box.height, <=, frame.y + frame.height + 1);
      g_assert_cmpstr (oracle_lookup (oracle, center), ==, element_id);
    }
}

/* What the athlete's right and left mean in each view, read off the picture. */
static void
test_sides (void)
{
  static const struct
  {
    HipView     view;
    const char *region;
    gboolean    right_is_at_left;
  } cases[] = {
    { HIP_VIEW_FRONT, "groin-crease", TRUE },
    { HIP_VIEW_BACK, "sit-bone", FALSE },
    { HIP_VIEW_LOW_BACK, "lumbar-paraspinals", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HipPickBuffer) pick = NULL;
      HipBox frame;
      int left, right;

      pick = build (cases[i].view, &frame);
      left = hip_pick_buffer_find (pick, cases[i].region, HIP_SIDE_LEFT);
      right = hip_pick_buffer_find (pick, cases[i].region, HIP_SIDE_RIGHT);
      g_assert_cmpint (left, >=, 0);
      g_assert_cmpint (right, >=, 0);
      g_assert_true ((hip_pick_buffer_get_target (pick, right)->center_x < hip_pick_buffer_get_target (pick, left)->center_x)
                     == cases[i].right_is_at_left);
    }
}

static void
test_outside (void)
{
  g_autoptr (HipPickBuffer) pick = NULL;
  HipBox frame;

  pick = build (HIP_VIEW_FRONT, &frame);

  g_assert_cmpint (hip_pick_buffer_lookup (pick, NAN, 0, 10), ==, -1);
  g_assert_cmpint (hip_pick_buffer_lookup (pick, 0, INFINITY, 10), ==, -1);
  g_assert_cmpint (hip_pick_buffer_lookup (pick, -1e300, 1e300, 1e300), ==, -1);
  g_assert_cmpint (hip_pick_buffer_lookup (pick, frame.x - 200, frame.y, 10), ==, -1);
  g_assert_cmpint (hip_pick_buffer_find (pick, "ankle", HIP_SIDE_LEFT), ==, -1);
  g_assert_cmpuint (hip_pick_buffer_get_size (pick), <, 8 * 1024 * 1024);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (int view = 0; view < HIP_N_VIEWS; view++)
    {
      g_autofree char *lookup = g_strdup_printf ("/pick-buffer/lookup/%s", hip_view_to_id (view));
      g_autofree char *reach = g_strdup_printf ("/pick-buffer/reach/%s", hip_view_to_id (view));
      g_autofree char *measures = g_strdup_printf ("/pick-buffer/measures/%s", hip_view_to_id (view));

      g_test_add_data_func (lookup, GINT_TO_POINTER (view), test_lookup);
      g_test_add_data_func (reach, GINT_TO_POINTER (view), test_reach);
      g_test_add_data_func (measures, GINT_TO_POINTER (view), test_measures);
    }
  g_test_add_func ("/pick-buffer/sides", test_sides);
  g_test_add_func ("/pick-buffer/outside", test_outside);

  return g_test_run ();
}
