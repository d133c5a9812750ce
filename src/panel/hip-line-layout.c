/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-line-layout.h"

/**
 * HipLineLayout:
 *
 * Children side by side, as in a box, for texts that wrap: the height follows from the width, and never the width from the height.
 *
 * A box asks its children how wide they have to be for the height that it got, and GTK 4.8 finds out for a text by breaking its lines
 * anew in one width after another. That was half of what laying out the panel cost.
 */
struct _HipLineLayout
{
  GtkLayoutManager parent_instance;

  int              spacing;
};

G_DEFINE_FINAL_TYPE (HipLineLayout, hip_line_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef enum
{
  PROP_SPACING = 1,
} HipLineLayoutProps;

static GParamSpec *props[PROP_SPACING + 1];

/* Fills in what the children that show need in width, without spacing, and returns how many there are. */
static guint
measure_widths (GtkWidget        *widget,
                GtkRequestedSize *sizes)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_should_layout (child))
        continue;

      sizes[n].data = child;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &sizes[n].minimum_size, &sizes[n].natural_size, NULL, NULL);
      n++;
    }

  return n;
}

static guint
count_children (GtkWidget *widget)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n++;

  return n;
}

/* Turns the least widths into the widths that the children get. */
static void
distribute (GtkRequestedSize *sizes,
            guint             n,
            int               extra)
{
  guint n_expand = 0;

  for (guint i = 0; i < n; i++)
    {
      extra -= sizes[i].minimum_size;
      n_expand += gtk_widget_compute_expand (sizes[i].data, GTK_ORIENTATION_HORIZONTAL);
    }

  extra = gtk_distribute_natural_allocation (MAX (0, extra), n, sizes);

  for (guint i = 0; i < n; i++)
    {
      if (gtk_widget_compute_expand (sizes[i].data, GTK_ORIENTATION_HORIZONTAL))
        {
          const int share = extra / n_expand;

          sizes[i].minimum_size += share;
          extra -= share;
          n_expand--;
        }
    }
}

static GtkSizeRequestMode
hip_line_layout_get_request_mode (GtkLayoutManager *layout_manager,
                                  GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
hip_line_layout_measure (GtkLayoutManager *layout_manager,
                         GtkWidget        *widget,
                         GtkOrientation    orientation,
                         int               for_size,
                         int              *minimum,
                         int              *natural,
                         int              *minimum_baseline,
                         int              *natural_baseline)
{
  HipLineLayout *self = HIP_LINE_LAYOUT (layout_manager);
  g_autofree GtkRequestedSize *sizes = g_new0 (GtkRequestedSize, count_children (widget));
  const guint n = measure_widths (widget, sizes);
  const int spacing = n > 1 ? self->spacing * ((int) n - 1) : 0;

  *minimum = *natural = 0;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      for (guint i = 0; i < n; i++)
        {
          *minimum += sizes[i].minimum_size;
          *natural += sizes[i].natural_size;
        }
      *minimum += spacing;
      *natural += spacing;
      return;
    }

  if (for_size >= 0)
    distribute (sizes, n, for_size - spacing);

  for (guint i = 0; i < n; i++)
    {
      const int width = for_size >= 0 ? sizes[i].minimum_size : sizes[i].natural_size;
      int child_minimum, child_natural;

      gtk_widget_measure (sizes[i].data, GTK_ORIENTATION_VERTICAL, width, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static void
hip_line_layout_allocate (GtkLayoutManager *layout_manager,
                          GtkWidget        *widget,
                          int               width,
                          int               height,
                          int               baseline)
{
  HipLineLayout *self = HIP_LINE_LAYOUT (layout_manager);
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  g_autofree GtkRequestedSize *sizes = g_new0 (GtkRequestedSize, count_children (widget));
  const guint n = measure_widths (widget, sizes);
  int x = 0;

  distribute (sizes, n, width - (n > 1 ? self->spacing * ((int) n - 1) : 0));

  for (guint i = 0; i < n; i++)
    {
      const int child_width = sizes[i].minimum_size;

      gtk_widget_size_allocate (sizes[i].data,
                                &(GtkAllocation) { rtl ? width - x - child_width : x, 0, child_width, height },
                                -1);
      x += child_width + self->spacing;
    }
}

static void
hip_line_layout_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  HipLineLayout *self = HIP_LINE_LAYOUT (object);

  switch ((HipLineLayoutProps) property_id)
    {
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_line_layout_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  HipLineLayout *self = HIP_LINE_LAYOUT (object);

  switch ((HipLineLayoutProps) property_id)
    {
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_line_layout_class_init (HipLineLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = hip_line_layout_get_property;
  object_class->set_property = hip_line_layout_set_property;

  layout_class->get_request_mode = hip_line_layout_get_request_mode;
  layout_class->measure = hip_line_layout_measure;
  layout_class->allocate = hip_line_layout_allocate;

  /* Logical pixels between two children. */
  props[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT16, 0,
                                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
hip_line_layout_init (HipLineLayout *self)
{
}
