/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-compare-columns.h"

/**
 * HipCompareColumns:
 *
 * Cells of equal width side by side where there is room, and one below the other where there is not. Stacked, each cell stands below
 * the name of what it is about; side by side, the head of the page has the names.
 */
struct _HipCompareColumns
{
  GtkWidget parent_instance;

  GPtrArray *names;
  GPtrArray *cells;
  guint      stacked : 1;
};

G_DEFINE_FINAL_TYPE (HipCompareColumns, hip_compare_columns, GTK_TYPE_WIDGET)

/* Logical pixels. Narrower columns break every other word. */
#define MIN_COLUMN 150
#define COLUMN_SPACING 16
#define ROW_SPACING 10
#define NAME_SPACING 2

static int
get_column_width (HipCompareColumns *self,
                  int                width)
{
  const int n = (int) self->cells->len;

  return n > 0 ? (width - (n - 1) * COLUMN_SPACING) / n : width;
}

static gboolean
is_too_narrow (HipCompareColumns *self,
               int                width)
{
  return self->cells->len > 1 && get_column_width (self, width) < MIN_COLUMN;
}

static int
get_height (GtkWidget *widget,
            int        width)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);

  return minimum;
}

/* With the space below it. */
static int
get_name_height (GtkWidget *name,
                 int        width)
{
  return gtk_widget_get_visible (name) ? get_height (name, width) + NAME_SPACING : 0;
}

static int
get_min_width (HipCompareColumns *self)
{
  int most = 0;

  for (guint i = 0; i < self->cells->len; i++)
    {
      int name, cell;

      gtk_widget_measure (g_ptr_array_index (self->names, i), GTK_ORIENTATION_HORIZONTAL, -1, &name, NULL, NULL, NULL);
      gtk_widget_measure (g_ptr_array_index (self->cells, i), GTK_ORIENTATION_HORIZONTAL, -1, &cell, NULL, NULL, NULL);
      most = MAX (most, MAX (name, cell));
    }

  return most;
}

static int
get_height_for_width (HipCompareColumns *self,
                      int                width)
{
  const gboolean stacked = is_too_narrow (self, width);
  const int column = stacked ? width : get_column_width (self, width);
  int height = 0;

  for (guint i = 0; i < self->cells->len; i++)
    {
      const int cell = get_height (g_ptr_array_index (self->cells, i), column);

      if (stacked)
        height += cell + get_name_height (g_ptr_array_index (self->names, i), column) + (i > 0 ? ROW_SPACING : 0);
      else
        height = MAX (height, cell);
    }

  return height;
}

static GtkSizeRequestMode
hip_compare_columns_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
hip_compare_columns_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  HipCompareColumns *self = HIP_COMPARE_COLUMNS (widget);
  const int min_width = get_min_width (self);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      const int n = (int) self->cells->len;

      *minimum = min_width;
      *natural = MAX (min_width, n * MIN_COLUMN + MAX (n - 1, 0) * COLUMN_SPACING);
    }
  else
    {
      *minimum = *natural = get_height_for_width (self, for_size >= 0 ? MAX (for_size, min_width) : min_width);
    }
}

static void
allocate (GtkWidget *child,
          int        x,
          int        y,
          int        width,
          int        height)
{
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, width, height }, -1);
}

static void
hip_compare_columns_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  HipCompareColumns *self = HIP_COMPARE_COLUMNS (widget);
  const gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const int column = get_column_width (self, width);
  int y = 0;

  self->stacked = is_too_narrow (self, width);

  for (guint i = 0; i < self->cells->len; i++)
    {
      GtkWidget *name = g_ptr_array_index (self->names, i);
      GtkWidget *cell = g_ptr_array_index (self->cells, i);

      gtk_widget_set_child_visible (name, self->stacked);
      if (self->stacked)
        {
          const int name_height = get_name_height (name, width);
          const int cell_height = get_height (cell, width);

          allocate (name, 0, y, width, get_height (name, width));
          allocate (cell, 0, y + name_height, width, cell_height);
          y += name_height + cell_height + ROW_SPACING;
        }
      else
        {
          const int place = is_rtl ? (int) (self->cells->len - 1 - i) : (int) i;

          allocate (cell, place * (column + COLUMN_SPACING), 0, column, height);
        }
    }
}

static void
hip_compare_columns_dispose (GObject *object)
{
  HipCompareColumns *self = HIP_COMPARE_COLUMNS (object);
  GtkWidget *child;

  g_ptr_array_set_size (self->names, 0);
  g_ptr_array_set_size (self->cells, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (hip_compare_columns_parent_class)->dispose (object);
}

static void
hip_compare_columns_finalize (GObject *object)
{
  HipCompareColumns *self = HIP_COMPARE_COLUMNS (object);

  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->cells);

  G_OBJECT_CLASS (hip_compare_columns_parent_class)->finalize (object);
}

static void
hip_compare_columns_class_init (HipCompareColumnsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hip_compare_columns_dispose;
  object_class->finalize = hip_compare_columns_finalize;

  widget_class->get_request_mode = hip_compare_columns_get_request_mode;
  widget_class->measure = hip_compare_columns_measure;
  widget_class->size_allocate = hip_compare_columns_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "comparecolumns");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hip_compare_columns_init (HipCompareColumns *self)
{
  self->names = g_ptr_array_new ();
  self->cells = g_ptr_array_new ();
}

/**
 * hip_compare_columns_new:
 *
 * Returns: (transfer floating): new columns without cells
 */
GtkWidget *
hip_compare_columns_new (void)
{
  return g_object_new (HIP_TYPE_COMPARE_COLUMNS, NULL);
}

/**
 * hip_compare_columns_append:
 * @self: a #HipCompareColumns
 * @name: (nullable): what the cell is about, or %NULL when the cell says so itself
 * @cell: the cell
 *
 * Adds a cell behind the others.
 */
void
hip_compare_columns_append (HipCompareColumns *self,
                            const char        *name,
                            GtkWidget         *cell)
{
  GtkWidget *label;

  g_return_if_fail (HIP_IS_COMPARE_COLUMNS (self));
  g_return_if_fail (GTK_IS_WIDGET (cell));

  label = g_object_new (GTK_TYPE_LABEL, "label", name != NULL ? name : "", "xalign", 0.0, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (label, "column-name");

  /* Labelled by it, a label would have its name instead of its own text. */
  if (name != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, name, -1);
  gtk_widget_set_visible (label, name != NULL);

  g_ptr_array_add (self->names, label);
  g_ptr_array_add (self->cells, cell);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  gtk_widget_set_parent (cell, GTK_WIDGET (self));
}

/**
 * hip_compare_columns_get_stacked:
 * @self: a #HipCompareColumns
 *
 * Returns: whether the cells stand one below the other
 */
gboolean
hip_compare_columns_get_stacked (HipCompareColumns *self)
{
  g_return_val_if_fail (HIP_IS_COMPARE_COLUMNS (self), FALSE);

  return self->stacked;
}
