/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-widgets"

#include "config.h"

#include "hip-width-first-layout.h"

/**
 * HipWidthFirstLayout:
 *
 * A layout for texts that wrap, in a widget with one child. The child's height follows from its width.
 *
 * Boxes and stacks ask what they hold how wide it has to be for the height that it got. GTK 4.8 answers for a text of several lines
 * with more than it needs, depending on where its lines happen to break: long translations then stood out of the window. Newer
 * versions answer rightly, and find out by that question how low a box can be: there the answer has to be true, or texts are cut.
 */
struct _HipWidthFirstLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (HipWidthFirstLayout, hip_width_first_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
hip_width_first_layout_get_request_mode (GtkLayoutManager *layout_manager,
                                         GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static gboolean
answers_rightly (void)
{
  return gtk_check_version (4, 12, 0) == NULL;
}

static void
hip_width_first_layout_measure (GtkLayoutManager *layout_manager,
                                GtkWidget        *widget,
                                GtkOrientation    orientation,
                                int               for_size,
                                int              *minimum,
                                int              *natural,
                                int              *minimum_baseline,
                                int              *natural_baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_measure (child,
                        orientation,
                        orientation == GTK_ORIENTATION_HORIZONTAL && !answers_rightly () ? -1 : for_size,
                        minimum,
                        natural,
                        minimum_baseline,
                        natural_baseline);
}

static void
hip_width_first_layout_allocate (GtkLayoutManager *layout_manager,
                                 GtkWidget        *widget,
                                 int               width,
                                 int               height,
                                 int               baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_allocate (child, width, height, baseline, NULL);
}

static void
hip_width_first_layout_class_init (HipWidthFirstLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = hip_width_first_layout_get_request_mode;
  layout_class->measure = hip_width_first_layout_measure;
  layout_class->allocate = hip_width_first_layout_allocate;
}

static void
hip_width_first_layout_init (HipWidthFirstLayout *self)
{
}
