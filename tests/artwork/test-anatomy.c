/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures the drawing against the anatomy that it was traced from. A full comparison needs the outlines, which lie beside the project;
 * the table of their figures in tests/data is always there. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "picture.h"
#include "reference.h"

/* What is well measured covers the measured silhouette; intersection over union. */
#define LEAST_OVERLAP 0.85

/* Where a structure is cut because others lie in front of it: how much of what a plate shows must be drawn, and how much of what is drawn
   must lie inside of the silhouette. */
#define LEAST_SHOWN 0.8
#define LEAST_INSIDE 0.9

/* What was constructed from landmarks is right to about a centimetre. */
#define MOST_OFFSET 6.0
#define MOST_LANDMARK_OFFSET 4.0
#define MOST_MIRROR_OFFSET 1.0

/* The rectangle around a shape. */
#define MOST_REACH_OFFSET 9.0

/* What comes as near to the edge of the picture is cut there. */
#define EDGE 1.5

/* A silhouette of good overlap can have its middle a little off, such as a long one that ends earlier; it can't by a centimetre. */
#define MOST_MEASURED_OFFSET 9.0

/* How much of a cord runs within MOST_OFFSET of the reference, and how much of the reference has the cord near. */
#define LEAST_ON_COURSE 0.95
#define LEAST_FOLLOWED 0.55

typedef struct
{
  Picture          *picture;
  SilhouetteHandle *handle;
} Sheet;

typedef struct
{
  double overlap;
  double offset;
} Agreement;

static GPtrArray *references;
static JsonParser *outlines;
static JsonParser *visible;

static void
sheet_init (Sheet   *self,
            Picture *picture)
{
  self->picture = picture;
  self->handle = silhouette_handle_new (picture->bytes);
}

static void
sheet_clear (Sheet *self)
{
  g_clear_pointer (&self->picture, picture_free);
  g_clear_object (&self->handle);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sheet, sheet_clear)

static gboolean
is_drawn (Sheet      *sheet,
          const char *element_ids)
{
  g_auto (GStrv) ids = g_strsplit (element_ids, "+", -1);

  for (gsize i = 0; ids[i] != NULL; i++)
    {
      Shape *shape = picture_find_structure (sheet->picture, ids[i]);

      if (shape == NULL || !shape->is_drawn)
        return FALSE;
    }

  return TRUE;
}

static void
complain (GString    *complaints,
          const char *format,
          ...) G_GNUC_PRINTF (2, 3);

static void
complain (GString    *complaints,
          const char *format,
          ...)
{
  va_list arguments;

  g_string_append (complaints, complaints->len > 0 ? "; " : "");
  va_start (arguments, format);
  g_string_append_vprintf (complaints, format, arguments);
  va_end (arguments);
}

static double
measure_reach (const Measure *drawn,
               const Measure *expected)
{
  double reach = MAX (expected->left - drawn->left, drawn->right - expected->right);

  return MAX (reach, MAX (expected->top - drawn->top, drawn->bottom - expected->bottom));
}

/* The figures of the table: where the middle is, how far the shape reaches, how large it is. */
static void
judge_figures (const Reference *reference,
               const Measure   *drawn,
               double           offset,
               GString         *complaints)
{
  const Measure *expected = &reference->measure;
  double reach = measure_reach (drawn, expected);

  if (g_str_has_prefix (reference->rule, "cut:"))
    {
      if (reach > MOST_LANDMARK_OFFSET)
        complain (complaints, "reaches %.1f mm too far", reach);
      if (drawn->area < LEAST_SHOWN * expected->area)
        complain (complaints, "is %.0f mm², less than the %.0f that should be seen", drawn->area, expected->area);
      return;
    }

  if (g_str_has_prefix (reference->rule, "line"))
    {
      if (MAX (expected->left - drawn->left, drawn->right - expected->right) > MOST_OFFSET)
        complain (complaints, "reaches %.1f mm too far", reach);
      return;
    }

  if (g_str_has_prefix (reference->rule, "measured"))
    {
      double short_of = g_str_equal (reference->rule, "measured") ? measure_reach (expected, drawn) : 0;

      if (reach > MOST_REACH_OFFSET || short_of > MOST_REACH_OFFSET)
        complain (complaints, "reaches %.1f mm too far or %.1f mm not far enough", reach, short_of);
      if (offset > MOST_MEASURED_OFFSET)
        complain (complaints, "is %.1f mm off", offset);
      if (drawn->area < LEAST_OVERLAP * expected->area || drawn->area > expected->area / LEAST_OVERLAP)
        complain (complaints, "is %.0f mm² large instead of %.0f", drawn->area, expected->area);
    }
  else if (offset > MOST_OFFSET)
    {
      complain (complaints, "is %.1f mm off", offset);
    }
}

/* What the frame cuts on the reference is cut by it in the drawing, too: there is no gap at the edge. */
static void
judge_edges (const Reference *reference,
             const HipBox    *frame,
             const Measure   *drawn,
             GString         *complaints)
{
  const Measure *expected = &reference->measure;
  double gap = 0;

  if (expected->left < frame->x + EDGE)
    gap = MAX (gap, drawn->left - frame->x);
  if (expected->top < frame->y + EDGE)
    gap = MAX (gap, drawn->top - frame->y);
  if (expected->right > frame->x + frame->width - EDGE)
    gap = MAX (gap, frame->x + frame->width - drawn->right);
  if (expected->bottom > frame->y + frame->height - EDGE)
    gap = MAX (gap, frame->y + frame->height - drawn->bottom);

  if (gap > MOST_LANDMARK_OFFSET)
    complain (complaints, "ends %.1f mm before the edge of the picture", gap);
}

static void
judge_outline (const Reference *reference,
               const Mask      *drawn,
               double          *overlap,
               GString         *complaints)
{
  g_autoptr (Mask) outline = reference_draw_outline (reference, &drawn->frame, outlines);

  *overlap = mask_compare (drawn, outline);

  if (g_str_has_prefix (reference->rule, "measured"))
    {
      if (*overlap < LEAST_OVERLAP)
        complain (complaints, "has an overlap of %.3f", *overlap);
    }
  else if (g_str_has_prefix (reference->rule, "line"))
    {
      g_autoptr (Mask) piece = mask_rows (drawn, reference->measure.top, reference->measure.bottom);
      g_autoptr (Mask) corridor = mask_grown (outline, MOST_OFFSET);
      g_autoptr (Mask) surroundings = mask_grown (drawn, MOST_OFFSET);
      double on_course = mask_get_share_inside (piece, corridor);
      double followed = mask_get_share_inside (outline, surroundings);

      g_test_message ("%s runs by %.2f on course, along %.2f of it", reference->elements, on_course, followed);
      if (on_course < LEAST_ON_COURSE || followed < LEAST_FOLLOWED)
        complain (complaints, "runs by %.2f on course, along %.2f of it", on_course, followed);
    }
  else if (g_str_has_prefix (reference->rule, "cut:"))
    {
      const char *plate = reference->rule + strlen ("cut:");
      double inside = mask_get_share_inside (drawn, outline);

      if (inside < LEAST_INSIDE)
        complain (complaints, "lies by %.2f inside of the silhouette", inside);

      if (!g_str_equal (plate, "none"))
        {
          g_autoptr (Mask) shown = reference_draw_visible (reference, &drawn->frame, visible, plate);
          double share = mask_get_share_inside (shown, drawn);

          if (share < LEAST_SHOWN)
            complain (complaints, "covers %.2f of what can be seen", share);
        }
    }
}

/*
 * The rules of the table:
 *
 *  - measured: a good mesh; full overlap is asked for.
 *  - measured-hidden: the same, but one end passes behind something in its own layer and isn't drawn to its tip (gluteus minimus and medius
 *    under the tract and the thigh bone, the end of gluteus maximus in the tract, psoas at the lesser trochanter, the deep adductors and
 *    vastus intermedius behind the thigh bone), so that the overlap counts and the rectangle doesn't.
 *  - coarse: a mesh of a few hundred points, which the drawing may round off; its middle counts.
 *  - constructed: placed by landmarks; its middle counts.
 *  - line: a long cord, a fascia seen edge-on, or the ligament over the spines, which is interrupted by them, that ends elsewhere than the
 *    reference does, so that its middle says nothing; its course counts. One that is hidden passes under something before it comes to the
 *    edge of the picture (the fascia under latissimus).
 *  - cut: something of which the picture shows a part, because bone or muscle lies in front of it in its own layer: what passes behind the
 *    pelvis and the thigh bone (piriformis, quadratus femoris, the obturators and coccygeus from the front; iliacus, psoas and the deep
 *    adductors from the side), under the ribs and the fascia (the columns of the back, quadratus lumborum), or round the edge of the body
 *    (external oblique, vastus lateralis and gracilis from behind, latissimus from the front), and what only just comes up into the frame
 *    of the low back. The rule names the plate of the reference that shows the same; none does for some.
 */
static Agreement
judge (const Reference *reference,
       const Mask      *mask,
       GString         *complaints)
{
  Agreement agreement = { NAN, NAN };
  Measure drawn;

  mask_measure (mask, &drawn);
  if (!(drawn.area > 0))
    {
      complain (complaints, "is empty");
      return agreement;
    }

  agreement.offset = hypot (drawn.x - reference->measure.x, drawn.y - reference->measure.y);
  judge_figures (reference, &drawn, agreement.offset, complaints);
  if (!g_str_has_prefix (reference->rule, "cut:") && !g_str_equal (reference->rule, "line-hidden"))
    judge_edges (reference, &mask->frame, &drawn, complaints);
  if (outlines != NULL && visible != NULL)
    judge_outline (reference, mask, &agreement.overlap, complaints);

  return agreement;
}

typedef struct
{
  guint  n;
  guint  n_measured;
  double sum;
  double least;
  char   worst[40];
} Tally;

static void
check_shape (Sheet           *sheet,
             const Reference *reference,
             Tally           *tally)
{
  g_autoptr (GString) complaints = g_string_new (NULL);
  g_autoptr (Mask) mask = NULL;
  Agreement agreement;

  tally->n++;
  if (!is_drawn (sheet, reference->elements))
    {
      report ("%s: %s is missing", hip_view_to_id (reference->view), reference->elements);
      return;
    }

  mask = mask_new_for_elements (&sheet->picture->frame, sheet->handle, reference->elements);
  agreement = judge (reference, mask, complaints);
  if (complaints->len > 0)
    report ("%s: %s (%s) %s", hip_view_to_id (reference->view), reference->elements, reference->rule, complaints->str);

  g_test_message ("%s (%s): overlap %.3f, offset %.1f mm", reference->elements, reference->rule, agreement.overlap, agreement.offset);

  if (!g_str_has_prefix (reference->rule, "measured") || isnan (agreement.overlap))
    return;

  tally->n_measured++;
  tally->sum += agreement.overlap;
  if (agreement.overlap < tally->least)
    {
      tally->least = agreement.overlap;
      g_strlcpy (tally->worst, reference->key, sizeof tally->worst);
    }
}

static void
test_shapes (gconstpointer data)
{
  HipView view = GPOINTER_TO_INT (data);
  g_auto (Sheet) sheet = { NULL };
  Tally tally = { .least = 1 };

  sheet_init (&sheet, picture_new (view));

  for (guint i = 0; i < references->len; i++)
    {
      const Reference *reference = g_ptr_array_index (references, i);
      g_autoptr (Reference) mirrored = NULL;

      if (reference->view != view || reference->kind != REFERENCE_SHAPE)
        continue;

      check_shape (&sheet, reference, &tally);
      mirrored = view != HIP_VIEW_SIDE ? reference_mirror (reference) : NULL;
      if (mirrored != NULL)
        check_shape (&sheet, mirrored, &tally);
    }

  g_assert_cmpuint (tally.n, >, 50);
  if (tally.n_measured > 0)
    g_test_message ("%s: %u silhouettes, %u of them well measured: overlap %.3f on average, at least %.3f (%s)", hip_view_to_id (view),
                    tally.n, tally.n_measured, tally.sum / tally.n_measured, tally.least, tally.worst);
}

static void
test_landmarks (gconstpointer data)
{
  HipView view = GPOINTER_TO_INT (data);
  g_auto (Sheet) sheet = { NULL };
  guint n = 0;
  double worst = 0;

  sheet_init (&sheet, picture_new (view));

  for (guint i = 0; i < references->len; i++)
    {
      const Reference *reference = g_ptr_array_index (references, i);
      const Measure *point = &reference->measure;
      g_autoptr (Mask) mask = NULL;
      Measure drawn;
      double offset;

      if (reference->view != view || reference->kind != REFERENCE_LANDMARK)
        continue;

      n++;
      mask = mask_new_for_elements (&sheet.picture->frame, sheet.handle, reference->elements);
      mask_measure (mask, &drawn);

      if (g_str_equal (reference->rule, "top"))
        offset = fabs (drawn.top - point->y);
      else if (g_str_equal (reference->rule, "bottom"))
        offset = fabs (drawn.bottom - point->y);
      else if (g_str_equal (reference->rule, "left"))
        offset = fabs (drawn.left - point->x);
      else if (g_str_equal (reference->rule, "right"))
        offset = fabs (drawn.right - point->x);
      else if (g_str_equal (reference->rule, "centre"))
        offset = hypot (drawn.x - point->x, drawn.y - point->y);
      else
        offset = mask_get_distance (mask, point->x, point->y, g_str_equal (reference->rule, "edge"));

      worst = MAX (worst, offset);
      if (!(drawn.area > 0) || offset > MOST_LANDMARK_OFFSET)
        report ("%s: “%s” (%s) of %s is %.1f mm off",
                hip_view_to_id (view), reference->key, reference->rule, reference->elements, offset);
    }

  g_assert_cmpuint (n, >, 10);
  g_test_message ("%s: %u landmarks, the worst is %.1f mm off", hip_view_to_id (view), n, worst);
}

static void
test_mirror (gconstpointer data)
{
  HipView view = GPOINTER_TO_INT (data);
  g_auto (Sheet) sheet = { NULL };
  double worst = 0;
  guint n = 0;

  sheet_init (&sheet, picture_new (view));

  for (guint i = 0; i < sheet.picture->structures->len; i++)
    {
      Shape *shape = g_ptr_array_index (sheet.picture->structures, i);
      g_autofree char *twin_id = get_twin_id (shape->element_id);
      g_autoptr (Mask) right = NULL, left = NULL;
      Measure right_measure, left_measure;
      double asymmetry;

      if (twin_id == NULL || !shape->is_drawn)
        continue;

      if (!is_drawn (&sheet, twin_id))
        {
          report ("%s: %s has no twin", hip_view_to_id (view), shape->element_id);
          continue;
        }

      right = mask_new_for_elements (&sheet.picture->frame, sheet.handle, shape->element_id);
      left = mask_new_for_elements (&sheet.picture->frame, sheet.handle, twin_id);
      mask_measure (right, &right_measure);
      mask_measure (left, &left_measure);
      asymmetry = measure_get_asymmetry (view, &left_measure, &right_measure);
      worst = MAX (worst, asymmetry);
      n++;

      if (!(right_measure.area > 0) || asymmetry > MOST_MIRROR_OFFSET)
        report ("%s: %s and its twin are %.1f mm from being mirror images",
                hip_view_to_id (view), shape->element_id, asymmetry);
    }

  g_assert_cmpuint (n, >, 20);
  g_test_message ("%s: %u pairs, the worst is %.2f mm off", hip_view_to_id (view), n, worst);
}

/* What is a centimetre off has to be noticed, whatever it is and wherever it goes: by its own measure, or since its twin stays. Only what comes
   nearer to where it should be is no mistake, and what was constructed may slide along its own course by as much as its place is uncertain. */
static void
test_shifted (gconstpointer data)
{
  static const int ways[][2] = { { 10, 0 }, { -10, 0 }, { 0, 10 }, { 0, -10 } };
  HipView view = GPOINTER_TO_INT (data);
  g_auto (Sheet) sheet = { NULL };
  guint n = 0, n_by_twin = 0, n_missed = 0;

  sheet_init (&sheet, picture_new (view));

  for (guint i = 0; i < references->len; i++)
    {
      const Reference *reference = g_ptr_array_index (references, i);
      g_autoptr (Reference) mirrored = NULL;
      g_autoptr (Mask) mask = NULL;

      if (reference->view != view || reference->kind != REFERENCE_SHAPE || !is_drawn (&sheet, reference->elements))
        continue;

      mask = mask_new_for_elements (&sheet.picture->frame, sheet.handle, reference->elements);
      mirrored = view != HIP_VIEW_SIDE ? reference_mirror (reference) : NULL;

      for (gsize j = 0; j < G_N_ELEMENTS (ways); j++)
        {
          g_autoptr (Mask) shifted = mask_shifted (mask, ways[j][0], ways[j][1]);
          g_autoptr (GString) complaints = g_string_new (NULL);

          n++;
          judge (reference, shifted, complaints);
          if (complaints->len > 0)
            continue;

          if (mirrored != NULL && is_drawn (&sheet, mirrored->elements))
            {
              n_by_twin++;
            }
          else
            {
              n_missed++;
              g_test_message ("%s (%s) may move by %d, %d mm", reference->elements, reference->rule, ways[j][0], ways[j][1]);
              if (g_str_has_prefix (reference->rule, "measured"))
                report ("%s: nobody notices that %s is moved", hip_view_to_id (view), reference->elements);
            }
        }
    }

  g_assert_cmpuint (n, >, 100);
  /* The figures of the table alone see less of what is cut. */
  g_assert_cmpuint (n_missed, <, outlines != NULL ? n / 20 : n / 8);
  g_test_message ("%s: %u moves, %u noticed only since the twin stays, %u may be", hip_view_to_id (view), n, n_by_twin, n_missed);
}

/* The same with the file itself: one group of the drawing gets a transform. */
static void
test_moved (gconstpointer data)
{
  HipView view = GPOINTER_TO_INT (data);
  g_autoptr (Picture) picture = picture_new (view);
  g_autoptr (GString) text = g_string_new_len (g_bytes_get_data (picture->bytes, NULL), g_bytes_get_size (picture->bytes));
  g_autoptr (GBytes) bytes = NULL;
  g_auto (Sheet) sheet = { NULL }, moved = { NULL };
  guint n = 0;

  g_assert_cmpuint (g_string_replace (text, "<g id=\"structure-gluteus-medius-right\"",
                                      "<g transform=\"translate(0 10)\" id=\"structure-gluteus-medius-right\"", 0), ==, 1);
  bytes = g_bytes_new (text->str, text->len);
  sheet_init (&sheet, g_steal_pointer (&picture));
  sheet_init (&moved, picture_new_for_bytes (view, bytes));

  for (guint i = 0; i < references->len; i++)
    {
      const Reference *reference = g_ptr_array_index (references, i);
      g_autoptr (GString) before = g_string_new (NULL), after = g_string_new (NULL);
      g_autoptr (Mask) mask = NULL, moved_mask = NULL;

      if (reference->view != view || reference->kind != REFERENCE_SHAPE
          || !g_str_equal (reference->elements, "structure-gluteus-medius-right"))
        continue;

      mask = mask_new_for_elements (&sheet.picture->frame, sheet.handle, reference->elements);
      moved_mask = mask_new_for_elements (&moved.picture->frame, moved.handle, reference->elements);
      judge (reference, mask, before);
      judge (reference, moved_mask, after);
      g_assert_cmpstr (before->str, ==, "");
      g_assert_cmpstr (after->str, !=, "");
      g_test_message ("%s: moved by a centimetre, %s %s", hip_view_to_id (view), reference->elements, after->str);
      n++;
    }

  g_assert_cmpuint (n, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char    *name;
    GTestDataFunc  function;
  } tests[] = {
    { "shapes", test_shapes },
    { "landmarks", test_landmarks },
    { "mirror", test_mirror },
    { "shifted", test_shifted },
    { "moved", test_moved },
  };
  int result;

  g_test_init (&argc, &argv, NULL);
  references = reference_read ();
  outlines = reference_load ("outlines.json");
  visible = reference_load ("visible_regions.json");

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      for (int view = 0; view < HIP_N_VIEWS; view++)
        {
          g_autofree char *path = g_strdup_printf ("/anatomy/%s/%s", tests[i].name, hip_view_to_id (view));

          /* The profile is drawn from the right alone. */
          if (tests[i].function != test_mirror || view != HIP_VIEW_SIDE)
            g_test_add_data_func (path, GINT_TO_POINTER (view), tests[i].function);
        }
    }

  result = g_test_run ();
  g_ptr_array_unref (references);
  g_clear_object (&outlines);
  g_clear_object (&visible);

  return result;
}
