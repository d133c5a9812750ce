/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-map-leads.h"

/* Room between names, and between names and the edge of the map, in logical pixels. */
#define GAP 8
#define EDGE 12

/* Swapping two crossing lines makes both shorter, so this ends by itself; the limit is for lines that touch. */
#define MAX_ROUNDS 32

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

/* Places a run of names between two heights: each as near to what it names as the others let it. */
static void
stack (GPtrArray *column,
       guint      first,
       guint      n,
       double     top,
       double     bottom)
{
  double limit = top;

  for (guint i = first; i < first + n; i++)
    {
      HipMapLead *lead = g_ptr_array_index (column, i);

      lead->y = MAX (limit, lead->anchor_y - lead->height / 2.);
      limit = lead->y + lead->height + GAP;
    }

  limit = bottom;
  for (guint i = first + n; i > first; i--)
    {
      HipMapLead *lead = g_ptr_array_index (column, i - 1);

      lead->y = MAX (top, MIN (lead->y, limit - lead->height));
      limit = lead->y - GAP;
    }
}

static void
place_column (GPtrArray          *column,
              int                 height,
              const GdkRectangle *avoided)
{
  double used = GAP;
  guint above = 0;

  if (avoided == NULL)
    {
      stack (column, 0, column->len, GAP, height - GAP);
      return;
    }

  /* What lies higher than the middle of the buttons goes above them, as long as there is room. */
  while (above < column->len)
    {
      HipMapLead *lead = g_ptr_array_index (column, above);

      used += lead->height + GAP;
      if (used > avoided->y || lead->anchor_y > avoided->y + avoided->height / 2.)
        break;
      above++;
    }

  stack (column, 0, above, GAP, avoided->y - GAP);
  stack (column, above, column->len - above, avoided->y + avoided->height + GAP, height - GAP);
}

static int
compare_height (gconstpointer a,
                gconstpointer b)
{
  const HipMapLead *first = *(const HipMapLead * const *) a;
  const HipMapLead *second = *(const HipMapLead * const *) b;

  return (first->anchor_y > second->anchor_y) - (first->anchor_y < second->anchor_y);
}

static gboolean
uncross (GPtrArray *column)
{
  for (guint i = 0; i < column->len; i++)
    {
      for (guint j = i + 1; j < column->len; j++)
        {
          HipMapLead *a = g_ptr_array_index (column, i);
          HipMapLead *b = g_ptr_array_index (column, j);

          if (hip_map_leads_cross (a, b))
            {
              column->pdata[i] = b;
              column->pdata[j] = a;
              return TRUE;
            }
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
 * buttons and their lines don't cross.
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

      for (guint i = 0; i < leads->len; i++)
        {
          HipMapLead *lead = g_ptr_array_index (leads, i);

          lead->at_left = lead->anchor_x < width / 2.;
          if (lead->at_left != at_left)
            continue;

          lead->x = at_left ? EDGE : width - EDGE - lead->width;
          g_ptr_array_add (column, lead);
        }

      g_ptr_array_sort (column, compare_height);
      for (int round = 0; round < MAX_ROUNDS; round++)
        {
          place_column (column, height, is_avoided ? avoided : NULL);
          if (!uncross (column))
            break;
        }
    }
}
