/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-athletes"

#include "config.h"

#include "hip-pain-points.h"

/* Logical pixels. */
#define SHIFT 6

/*< private >
 * hip_pain_points_new:
 *
 * Returns: (transfer full) (element-type HipPainPoint): no points
 */
GArray *
hip_pain_points_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (HipPainPoint));
}

/*< private >
 * hip_pain_points_get:
 * @self: points
 * @index: which one
 *
 * Returns: (transfer none): a point
 */
const HipPainPoint *
hip_pain_points_get (GArray *self,
                     guint   index)
{
  return &g_array_index (self, HipPainPoint, index);
}

static int
get_shift (GArray             *self,
           const HipPainPoint *point)
{
  int n = 0;

  for (guint i = 0; i < self->len; i++)
    {
      const HipPainPoint *other = hip_pain_points_get (self, i);

      n += other->line != point->line && other->time == point->time && other->intensity == point->intensity;
    }

  return n * SHIFT;
}

/*< private >
 * hip_pain_points_add:
 * @self: points
 * @point: a point; it is shifted if there is one at its place
 */
void
hip_pain_points_add (GArray       *self,
                     HipPainPoint *point)
{
  point->shift = get_shift (self, point);
  g_array_append_vals (self, point, 1);
}

/*< private >
 * hip_pain_points_get_range:
 * @self: points
 * @first: (out): the time of the first, or %G_MAXINT64
 * @last: (out): the time of the last, or %G_MININT64
 */
void
hip_pain_points_get_range (GArray *self,
                           gint64 *first,
                           gint64 *last)
{
  *first = G_MAXINT64;
  *last = G_MININT64;

  for (guint i = 0; i < self->len; i++)
    {
      *first = MIN (*first, hip_pain_points_get (self, i)->time);
      *last = MAX (*last, hip_pain_points_get (self, i)->time);
    }
}

/*< private >
 * hip_pain_points_find_newest:
 * @self: points
 *
 * Returns: (transfer none) (nullable): the marker of the newest
 */
GtkWidget *
hip_pain_points_find_newest (GArray *self)
{
  guint newest = 0;

  for (guint i = 1; i < self->len; i++)
    {
      if (hip_pain_points_get (self, i)->time > hip_pain_points_get (self, newest)->time)
        newest = i;
    }

  return self->len > 0 ? hip_pain_points_get (self, newest)->marker : NULL;
}

/*< private >
 * hip_pain_points_find:
 * @self: points
 * @marker: a marker
 * @index: (out): which point it is
 *
 * Returns: whether it is one
 */
gboolean
hip_pain_points_find (GArray    *self,
                      GtkWidget *marker,
                      guint     *index)
{
  for (guint i = 0; i < self->len; i++)
    {
      if (hip_pain_points_get (self, i)->marker == marker)
        {
          *index = i;
          return TRUE;
        }
    }

  return FALSE;
}

/* The one before or after, on the same line. */
static GtkWidget *
find_beside (GArray *self,
             guint   index,
             int     step)
{
  const gint64 other = (gint64) index + step;

  if (other < 0 || other >= self->len || hip_pain_points_get (self, (guint) other)->line != hip_pain_points_get (self, index)->line)
    return NULL;

  return hip_pain_points_get (self, (guint) other)->marker;
}

/* The nearest in time, on the line before or after. */
static GtkWidget *
find_across (GArray *self,
             guint   index,
             int     step)
{
  const HipPainPoint *from = hip_pain_points_get (self, index);
  GtkWidget *nearest = NULL;
  gint64 least = G_MAXINT64;

  for (guint i = 0; i < self->len; i++)
    {
      const HipPainPoint *point = hip_pain_points_get (self, i);
      const gint64 distance = ABS (point->time - from->time);

      if ((int) point->line - (int) from->line != step || distance >= least)
        continue;

      nearest = point->marker;
      least = distance;
    }

  return nearest;
}

/*< private >
 * hip_pain_points_find_next:
 * @self: points
 * @index: which point to go from
 * @direction: where to; Tab leads out of the chart
 * @is_rtl: whether time runs to the left
 *
 * Returns: (transfer none) (nullable): the marker of the next point
 */
GtkWidget *
hip_pain_points_find_next (GArray           *self,
                           guint             index,
                           GtkDirectionType  direction,
                           gboolean          is_rtl)
{
  switch (direction)
    {
    case GTK_DIR_LEFT:
      return find_beside (self, index, is_rtl ? 1 : -1);
    case GTK_DIR_RIGHT:
      return find_beside (self, index, is_rtl ? -1 : 1);
    case GTK_DIR_UP:
      return find_across (self, index, -1);
    case GTK_DIR_DOWN:
      return find_across (self, index, 1);
    case GTK_DIR_TAB_FORWARD:
    case GTK_DIR_TAB_BACKWARD:
    default:
      return NULL;
    }
}
