/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-session"

#include "config.h"

#include "hip-side-layout.h"

/**
 * HipSideLayout:
 *
 * Two children: something to look at, and what can be chosen about it. Where there is room the second has a column of its own at
 * the side; else it lies below the first.
 */
struct _HipSideLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (HipSideLayout, hip_side_layout, GTK_TYPE_LAYOUT_MANAGER)

/* The width of the column at the side, and from which width of the whole there is one, in logical pixels. */
#define SIDE_WIDTH 360
#define LEAST_WIDTH 680

/* The share of the height that is for looking when one lies above the other. */
#define LOOK_SHARE 0.42

static GtkSizeRequestMode
hip_side_layout_get_request_mode (GtkLayoutManager *manager,
                                  GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
hip_side_layout_measure (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         GtkOrientation    orientation,
                         int               for_size,
                         int              *minimum,
                         int              *natural,
                         int              *minimum_baseline,
                         int              *natural_baseline)
{
  GtkWidget *look = gtk_widget_get_first_child (widget);
  GtkWidget *choose = gtk_widget_get_last_child (widget);
  int look_minimum, look_natural, choose_minimum, choose_natural;

  gtk_widget_measure (look, orientation, -1, &look_minimum, &look_natural, NULL, NULL);
  gtk_widget_measure (choose, orientation, -1, &choose_minimum, &choose_natural, NULL, NULL);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (look_minimum, choose_minimum);
      *natural = look_natural + SIDE_WIDTH;
    }
  else
    {
      *minimum = look_minimum + choose_minimum;
      *natural = MAX (look_natural, choose_natural);
    }

  *natural = MAX (*minimum, *natural);
}

static void
hip_side_layout_allocate (GtkLayoutManager *manager,
                          GtkWidget        *widget,
                          int               width,
                          int               height,
                          int               baseline)
{
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *look = gtk_widget_get_first_child (widget);
  GtkWidget *choose = gtk_widget_get_last_child (widget);
  GtkAllocation first = { 0, 0, width, height };
  GtkAllocation second = { 0, 0, width, height };
  int look_minimum, choose_minimum;

  gtk_widget_measure (choose, GTK_ORIENTATION_HORIZONTAL, -1, &choose_minimum, NULL, NULL, NULL);

  /* Large text needs a wider column. */
  if (width >= LEAST_WIDTH && width >= 2 * choose_minimum)
    {
      second.width = MAX (SIDE_WIDTH, choose_minimum);
      first.width = width - second.width;
      if (rtl)
        first.x = second.width;
      else
        second.x = first.width;
    }
  else
    {
      gtk_widget_measure (look, GTK_ORIENTATION_VERTICAL, -1, &look_minimum, NULL, NULL, NULL);
      gtk_widget_measure (choose, GTK_ORIENTATION_VERTICAL, -1, &choose_minimum, NULL, NULL, NULL);
      first.height = CLAMP (height * LOOK_SHARE, look_minimum, MAX (look_minimum, height - choose_minimum));
      second.y = first.height;
      second.height = height - first.height;
    }

  gtk_widget_size_allocate (look, &first, -1);
  gtk_widget_size_allocate (choose, &second, -1);
}

static void
hip_side_layout_class_init (HipSideLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = hip_side_layout_get_request_mode;
  layout_class->measure = hip_side_layout_measure;
  layout_class->allocate = hip_side_layout_allocate;
}

static void
hip_side_layout_init (HipSideLayout *self)
{
}
