/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-map-leads.h"

/* Room between names, and between names and the edge of the map, in logical pixels. */
#define GAP 8
#define EDGE 12

/* Swapping the places of two crossing lines makes both shorter, so this ends by itself; the limit is for lines that touch. */
#define MAX_ROUNDS 256

/**
 * hip_map_lead_get_start:
 * @lead: a lead
 * @x: (out): where its line leaves the name, in logical pixels
 * @y: (out): likewise
 */
void
hip_map_lead_get_start (const HipMapLead *lead,
                        double           *x,
                        double           *y)
{
  *x = lead->x + (lead->at_left ? lead->width : 0);
  *y = lead->y + lead->height / 2.;
}

static double
turn (double ax,
      double ay,
      double bx,
      double by,
      double cx,
      double cy)
{
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

/**
 * hip_map_leads_cross:
 * @a: a lead
 * @b: another lead
 *
 * Returns: whether their lines cross
 */
gboolean
hip_map_leads_cross (const HipMapLead *a,
                     const HipMapLead *b)
{
  double ax, ay, bx, by;

  hip_map_lead_get_start (a, &ax, &ay);
  hip_map_lead_get_start (b, &bx, &by);

  return turn (ax, ay, a->anchor_x, a->anchor_y, bx, by) * turn (ax, ay, a->anchor_x, a->anchor_y, b->anchor_x, b->anchor_y) < 0
         && turn (bx, by, b->anchor_x, b->anchor_y, ax, ay) * turn (bx, by, b->anchor_x, b->anchor_y, a->anchor_x, a->anchor_y) < 0;
}

/* Stacks a run of names between two heights: each as near to what it names as the others let it. */
static void
stack (GPtrArray *column,
       guint      first,
       guint      n,
       int        name_height,
       double     top,
       double     bottom)
{
  double limit = top;

  for (guint i = first; i < first + n; i++)
    {
      HipMapLead *lead = g_ptr_array_index (column, i);

      lead->y = MAX (limit, lead->anchor_y - name_height / 2.);
      limit = lead->y + name_height + GAP;
    }

  limit = bottom;
  for (guint i = first + n; i > first; i--)
    {
      HipMapLead *lead = g_ptr_array_index (column, i - 1);

      lead->y = MAX (top, MIN (lead->y, limit - name_height));
      limit = lead->y - GAP;
    }
}

static guint
count_room (double top,
            double bottom,
            int    name_height)
{
  return MAX (0, (bottom - top + GAP) / (name_height + GAP));
}

static void
place_column (GPtrArray          *column,
              int                 name_height,
              int                 height,
              const GdkRectangle *avoided)
{
  double top, bottom;
  guint n = column->len;
  guint room_above, room_below;
  guint above = 0;

  if (avoided == NULL)
    {
      stack (column, 0, n, name_height, GAP, height - GAP);
      return;
    }

  /* What lies higher than the middle of the buttons goes above them, unless one side is full. */
  while (above < n && ((HipMapLead *) g_ptr_array_index (column, above))->anchor_y < avoided->y + avoided->height / 2.)
    above++;

  bottom = avoided->y - GAP;
  top = avoided->y + avoided->height + GAP;
  room_above = count_room (GAP, bottom, name_height);
  room_below = count_room (top, height - GAP, name_height);
  if (n > room_below)
    above = MAX (above, n - room_below);
  above = MIN (above, room_above);

  stack (column, 0, above, name_height, GAP, bottom);
  stack (column, above, n - above, name_height, top, height - GAP);
}

static int
compare_height (gconstpointer a,
                gconstpointer b)
{
  const HipMapLead *first = *(const HipMapLead * const *) a;
  const HipMapLead *second = *(const HipMapLead * const *) b;

  return (first->anchor_y > second->anchor_y) - (first->anchor_y < second->anchor_y);
}

/* Exchanges the places of two names whose lines cross. */
static gboolean
uncross (GPtrArray *column)
{
  for (guint i = 0; i < column->len; i++)
    {
      for (guint j = i + 1; j < column->len; j++)
        {
          HipMapLead *a = g_ptr_array_index (column, i);
          HipMapLead *b = g_ptr_array_index (column, j);
          double y = a->y;

          if (!hip_map_leads_cross (a, b))
            continue;

          a->y = b->y;
          b->y = y;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * hip_map_leads_place:
 * @leads: (element-type HipMapLead): the names, with their anchors and sizes
 * @width: width of the map, in logical pixels
 * @height: height of the map
 * @avoided: (nullable): where buttons lie over the map
 *
 * Stands the names in a column at either edge, on the side where they belong, so that they don't lie on each other or on the
 * buttons and their lines don't cross. The names of a column are made equally large, so that any of them fits any place.
 */
void
hip_map_leads_place (GPtrArray          *leads,
                     int                 width,
                     int                 height,
                     const GdkRectangle *avoided)
{
  for (int at_left = 0; at_left < 2; at_left++)
    {
      g_autoptr (GPtrArray) column = g_ptr_array_new ();
      gboolean is_avoided = avoided != NULL && avoided->width > 0 && (avoided->x < width / 2) == at_left;
      int name_width = 0;
      int name_height = 0;

      for (guint i = 0; i < leads->len; i++)
        {
          HipMapLead *lead = g_ptr_array_index (leads, i);

          lead->at_left = lead->anchor_x < width / 2.;
          if (lead->at_left != at_left)
            continue;

          name_width = MAX (name_width, lead->width);
          name_height = MAX (name_height, lead->height);
          g_ptr_array_add (column, lead);
        }

      for (guint i = 0; i < column->len; i++)
        {
          HipMapLead *lead = g_ptr_array_index (column, i);

          lead->width = name_width;
          lead->height = name_height;
          lead->x = at_left ? EDGE : width - EDGE - name_width;
        }

      g_ptr_array_sort (column, compare_height);
      place_column (column, name_height, height, is_avoided ? avoided : NULL);
      for (int round = 0; round < MAX_ROUNDS && uncross (column); round++)
        continue;
    }
}
