/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-pick-buffer.h"

#include <math.h>
#include <string.h>

/**
 * HipPickBuffer:
 *
 * Answers what lies at a point of a picture.
 *
 * librsvg draws every target in a flat colour that encodes its number, so overlaps and clips are resolved exactly as in the
 * picture itself. A finger that misses by a few pixels is led to the nearest target by a search of its surroundings, no farther
 * than it may reach. A pick buffer never changes and may be used from any thread.
 */
struct _HipPickBuffer
{
  HipBox     frame;
  int        width;
  int        height;
  GPtrArray *targets;
  guint16   *numbers;
};

/* No finger misses by more than this, in pixels of the buffer. */
#define MAX_REACH 255

G_DEFINE_BOXED_TYPE (HipPickBuffer, hip_pick_buffer, hip_pick_buffer_ref, hip_pick_buffer_unref)

/* Neighbours in one row that belong to one target. */
typedef struct
{
  guint number; /* of the target, from 1 */
  int   y;
  int   left;
  int   right; /* the first that does not belong to it */
} Run;

/* What is known of a target while it is measured, in pixels. */
typedef struct
{
  double sum_x;
  double sum_y;
  gsize  count;
  int    left;
  int    top;
  int    right;
  int    bottom;
  double least; /* square of the distance between the centre of gravity and the nearest point so far */
} Extent;

/* Of whole runs, not pixel by pixel: a window waits for this before it can be clicked. */
static void
measure_targets (HipPickBuffer *self,
                 GArray        *runs)
{
  g_autofree Extent *extents = g_new0 (Extent, self->targets->len);

  for (guint i = 0; i < runs->len; i++)
    {
      const Run *run = &g_array_index (runs, Run, i);
      Extent *extent = &extents[run->number - 1];
      const int length = run->right - run->left;

      if (extent->count == 0)
        *extent = (Extent) { .left = run->left, .top = run->y, .right = run->right, .least = G_MAXDOUBLE };

      extent->left = MIN (extent->left, run->left);
      extent->right = MAX (extent->right, run->right);
      extent->bottom = run->y + 1;
      extent->sum_x += (run->left + run->right) / 2.0 * length;
      extent->sum_y += (run->y + 0.5) * length;
      extent->count += length;
    }

  for (guint i = 0; i < self->targets->len; i++)
    {
      HipPickTarget *target = g_ptr_array_index (self->targets, i);
      const Extent *extent = &extents[i];

      if (extent->count == 0)
        continue;

      target->box.x = self->frame.x + extent->left / HIP_PICK_BUFFER_SCALE;
      target->box.y = self->frame.y + extent->top / HIP_PICK_BUFFER_SCALE;
      target->box.width = (extent->right - extent->left) / HIP_PICK_BUFFER_SCALE;
      target->box.height = (extent->bottom - extent->top) / HIP_PICK_BUFFER_SCALE;
      target->area = extent->count / (HIP_PICK_BUFFER_SCALE * HIP_PICK_BUFFER_SCALE);
    }

  /* The centre of gravity of a crescent lies outside of it; take the nearest point that is inside. */
  for (guint i = 0; i < runs->len; i++)
    {
      const Run *run = &g_array_index (runs, Run, i);
      Extent *extent = &extents[run->number - 1];
      const double center_x = extent->sum_x / extent->count;
      const int x = CLAMP ((int) ceil (center_x) - 1, run->left, run->right - 1);
      const double dx = x + 0.5 - center_x;
      const double dy = run->y + 0.5 - extent->sum_y / extent->count;
      HipPickTarget *target;

      if (dx * dx + dy * dy >= extent->least)
        continue;

      extent->least = dx * dx + dy * dy;
      target = g_ptr_array_index (self->targets, run->number - 1);
      target->center_x = self->frame.x + (x + 0.5) / HIP_PICK_BUFFER_SCALE;
      target->center_y = self->frame.y + (run->y + 0.5) / HIP_PICK_BUFFER_SCALE;
    }
}

/**
 * hip_pick_buffer_new:
 * @surface: an ARGB32 image of the whole frame at %HIP_PICK_BUFFER_SCALE, in which the target with index n has the flat
 *   colour n + 1
 * @frame: the frame of the picture, in millimetres
 * @targets: (element-type HipPickTarget): what can be picked; their measures are filled in
 *
 * Returns: (transfer full): a new pick buffer
 */
HipPickBuffer *
hip_pick_buffer_new (cairo_surface_t *surface,
                     const HipBox    *frame,
                     GPtrArray       *targets)
{
  g_autoptr (GArray) runs = g_array_new (FALSE, FALSE, sizeof (Run));
  HipPickBuffer *self;
  const guint8 *data;
  int stride;

  g_return_val_if_fail (cairo_image_surface_get_format (surface) == CAIRO_FORMAT_ARGB32, NULL);
  g_return_val_if_fail (targets->len < G_MAXUINT16, NULL);

  cairo_surface_flush (surface);

  self = g_atomic_rc_box_new0 (HipPickBuffer);
  self->frame = *frame;
  self->targets = g_ptr_array_ref (targets);
  self->width = cairo_image_surface_get_width (surface);
  self->height = cairo_image_surface_get_height (surface);

  self->numbers = g_new0 (guint16, (gsize) self->width * self->height);

  data = cairo_image_surface_get_data (surface);
  stride = cairo_image_surface_get_stride (surface);

  for (int y = 0; y < self->height; y++)
    {
      const guint32 *row = (const guint32 *) (gconstpointer) (data + (gsize) y * stride);
      guint16 *numbers = self->numbers + (gsize) y * self->width;

      for (int left = 0, right; left < self->width; left = right)
        {
          const guint32 color = row[left];
          const guint number = color & 0xffffff;

          for (right = left + 1; right < self->width && row[right] == color; right++)
            continue;

          if (number == 0 || number > targets->len)
            continue;

          for (int x = left; x < right; x++)
            numbers[x] = number;
          g_array_append_val (runs, ((Run) { number, y, left, right }));
        }
    }

  measure_targets (self, runs);

  return self;
}

/**
 * hip_pick_buffer_ref:
 * @self: a pick buffer
 *
 * Returns: (transfer full): @self
 */
HipPickBuffer *
hip_pick_buffer_ref (HipPickBuffer *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
hip_pick_buffer_clear (gpointer data)
{
  HipPickBuffer *self = data;

  g_clear_pointer (&self->targets, g_ptr_array_unref);
  g_clear_pointer (&self->numbers, g_free);
}

/**
 * hip_pick_buffer_unref:
 * @self: (transfer full): a pick buffer
 */
void
hip_pick_buffer_unref (HipPickBuffer *self)
{
  g_atomic_rc_box_release_full (self, hip_pick_buffer_clear);
}

/**
 * hip_pick_buffer_get_n_targets:
 * @self: a pick buffer
 *
 * Returns: the number of targets, the hidden ones included
 */
guint
hip_pick_buffer_get_n_targets (HipPickBuffer *self)
{
  return self->targets->len;
}

/**
 * hip_pick_buffer_get_target:
 * @self: a pick buffer
 * @index: the index of a target, in document order
 *
 * Returns: (transfer none): the target
 */
const HipPickTarget *
hip_pick_buffer_get_target (HipPickBuffer *self,
                            guint          index)
{
  g_return_val_if_fail (index < self->targets->len, NULL);

  return g_ptr_array_index (self->targets, index);
}

/**
 * hip_pick_buffer_find:
 * @self: a pick buffer
 * @id: an id
 * @side: a side, as drawn
 *
 * Returns: the index of that target, or -1
 */
int
hip_pick_buffer_find (HipPickBuffer *self,
                      const char    *id,
                      HipSide        side)
{
  for (guint i = 0; i < self->targets->len; i++)
    {
      const HipPickTarget *target = g_ptr_array_index (self->targets, i);

      if (strcmp (target->id, id) == 0 && (target->side == side || target->side == HIP_SIDE_NONE))
        return i;
    }

  return -1;
}

/* Looks along a row for the target that is nearest to a column, no farther away than @reach. */
static guint
search_row (HipPickBuffer *self,
            int            column,
            int            row,
            int            reach,
            int           *distance)
{
  const guint16 *numbers = self->numbers + (gsize) row * self->width;

  for (int i = 0; i <= reach; i++)
    {
      if (column - i >= 0 && column - i < self->width && numbers[column - i] != 0)
        {
          *distance = i;
          return numbers[column - i];
        }
      if (column + i >= 0 && column + i < self->width && numbers[column + i] != 0)
        {
          *distance = i;
          return numbers[column + i];
        }
    }

  return 0;
}

/**
 * hip_pick_buffer_lookup:
 * @self: a pick buffer
 * @x: a point of the picture, in millimetres
 * @y: likewise
 * @reach: how far away a target may be, in millimetres; 0 for exactly at the point
 *
 * Returns: the index of the target at the point, or of the nearest one within @reach, or -1
 */
int
hip_pick_buffer_lookup (HipPickBuffer *self,
                        double         x,
                        double         y,
                        double         reach)
{
  double column = floor ((x - self->frame.x) * HIP_PICK_BUFFER_SCALE);
  double row = floor ((y - self->frame.y) * HIP_PICK_BUFFER_SCALE);
  double limit = CLAMP (reach * HIP_PICK_BUFFER_SCALE, 0, MAX_REACH);
  double best = limit * limit;
  guint found = 0;

  /* Not a number compares false with everything, so this keeps it out as well. */
  if (!(column >= -limit && column < self->width + limit && row >= -limit && row < self->height + limit))
    return -1;

  /* From the row of the point outwards, until a row is farther away than what was found. */
  for (int dy = 0; (double) dy * dy <= best; dy++)
    {
      for (int sign = -1; sign <= (dy > 0 ? 1 : -1); sign += 2)
        {
          int other_row = (int) row + sign * dy;
          double width = best - (double) dy * dy;
          guint number;
          int dx;

          if (other_row < 0 || other_row >= self->height || width < 0)
            continue;

          number = search_row (self, (int) column, other_row, (int) sqrt (width), &dx);
          if (number != 0 && (found == 0 || (double) dx * dx < width))
            {
              found = number;
              best = (double) dx * dx + (double) dy * dy;
            }
        }

      if (found != 0 && best <= 0)
        break;
    }

  return (int) found - 1;
}

/**
 * hip_pick_buffer_get_size:
 * @self: a pick buffer
 *
 * Returns: the memory it takes, in bytes
 */
gsize
hip_pick_buffer_get_size (HipPickBuffer *self)
{
  return (gsize) self->width * self->height * sizeof (guint16);
}

/**
 * hip_pick_target_new:
 * @id: the id of a region or structure
 * @side: its side as drawn
 *
 * Returns: (transfer full): a new target, not measured yet
 */
HipPickTarget *
hip_pick_target_new (const char *id,
                     HipSide     side)
{
  HipPickTarget *target = g_new0 (HipPickTarget, 1);

  target->id = g_strdup (id);
  target->side = side;

  return target;
}

/**
 * hip_pick_target_free:
 * @target: (transfer full): a target
 */
void
hip_pick_target_free (HipPickTarget *target)
{
  g_clear_pointer (&target->id, g_free);
  g_free (target);
}
