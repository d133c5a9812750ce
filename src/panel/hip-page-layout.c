/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-page-layout.h"

/**
 * HipPageLayout:
 *
 * A layout for the one child of what a scrolled window with a height of its own shows. The child is as wide as there is room, up to
 * #HipPageLayout:maximum-width, and in the middle.
 *
 * Such a window asks what it holds how high it would like to be in no particular width, and then doesn't use the answer. Finding it
 * would lay out every text once more than needed, in a width that it never gets.
 */
struct _HipPageLayout
{
  GtkLayoutManager parent_instance;

  int              maximum_width;
};

G_DEFINE_FINAL_TYPE (HipPageLayout, hip_page_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef enum
{
  PROP_MAXIMUM_WIDTH = 1,
} HipPageLayoutProps;

static GParamSpec *props[PROP_MAXIMUM_WIDTH + 1];

static int
get_child_width (HipPageLayout *self,
                 GtkWidget     *child,
                 int            width)
{
  int minimum;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return MIN (width, MAX (self->maximum_width, minimum));
}

static GtkSizeRequestMode
hip_page_layout_get_request_mode (GtkLayoutManager *layout_manager,
                                  GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
hip_page_layout_measure (GtkLayoutManager *layout_manager,
                         GtkWidget        *widget,
                         GtkOrientation    orientation,
                         int               for_size,
                         int              *minimum,
                         int              *natural,
                         int              *minimum_baseline,
                         int              *natural_baseline)
{
  HipPageLayout *self = HIP_PAGE_LAYOUT (layout_manager);
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (child == NULL || !gtk_widget_should_layout (child))
    return;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    gtk_widget_measure (child, orientation, -1, minimum, natural, NULL, NULL);
  else if (for_size >= 0)
    gtk_widget_measure (child, orientation, get_child_width (self, child, for_size), minimum, natural, NULL, NULL);
}

static void
hip_page_layout_allocate (GtkLayoutManager *layout_manager,
                          GtkWidget        *widget,
                          int               width,
                          int               height,
                          int               baseline)
{
  HipPageLayout *self = HIP_PAGE_LAYOUT (layout_manager);
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int child_width;

  if (child == NULL || !gtk_widget_should_layout (child))
    return;

  child_width = get_child_width (self, child, width);
  gtk_widget_size_allocate (child, &(GtkAllocation) { (width - child_width) / 2, 0, child_width, height }, -1);
}

static void
hip_page_layout_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  HipPageLayout *self = HIP_PAGE_LAYOUT (object);

  switch ((HipPageLayoutProps) property_id)
    {
    case PROP_MAXIMUM_WIDTH:
      g_value_set_int (value, self->maximum_width);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_page_layout_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  HipPageLayout *self = HIP_PAGE_LAYOUT (object);

  switch ((HipPageLayoutProps) property_id)
    {
    case PROP_MAXIMUM_WIDTH:
      self->maximum_width = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_page_layout_class_init (HipPageLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = hip_page_layout_get_property;
  object_class->set_property = hip_page_layout_set_property;

  layout_class->get_request_mode = hip_page_layout_get_request_mode;
  layout_class->measure = hip_page_layout_measure;
  layout_class->allocate = hip_page_layout_allocate;

  /* Logical pixels. */
  props[PROP_MAXIMUM_WIDTH] = g_param_spec_int ("maximum-width", NULL, NULL, 0, G_MAXINT, G_MAXINT,
                                                G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
hip_page_layout_init (HipPageLayout *self)
{
}
