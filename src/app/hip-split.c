/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-app"

#include "config.h"

#include "hip-split.h"

/**
 * HipSplit:
 *
 * A #GtkPaned that puts its children side by side when there is room for that, and one above the other when it is narrow or tall.
 *
 * Where the handle is dragged to is kept for either arrangement; until then the sizes follow the window.
 *
 * libadwaita 1.2 has no breakpoints, so the container decides while it is given its size. Its minimum is that of the children one
 * above the other: the width at which they no longer fit side by side must be a width that the window can be given.
 */
struct _HipSplit
{
  GtkWidget  parent_instance;

  GtkWidget *paned;
  int        width;        /* when the handle was placed last */
  int        height;
  int        position;     /* of the handle after that */
  int        panel_width;  /* where somebody dragged the handle to, side by side; or 0 */
  double     picture_share; /* and one above the other; or 0 */
  guint      placing : 1;  /* the handle is moved by the size, not by somebody */
};

G_DEFINE_FINAL_TYPE (HipSplit, hip_split, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_START_CHILD = 1,
  PROP_END_CHILD,
  PROP_PANEL_WIDTH,
} HipSplitProps;

static GParamSpec *props[PROP_PANEL_WIDTH + 1];

/* Logical pixels. Below the least width the picture would be too small to point at beside the panel. */
#define LEAST_WIDTH_SIDE_BY_SIDE 760
#define HANDLE_SIZE 1
#define PANEL_WIDTH_LEAST 400
#define PANEL_WIDTH_MOST 520

/* Shares of the whole that look right: the picture owns the window, and it must leave room for an answer below it. */
#define TALL_RATIO 1.15
#define PANEL_SHARE 0.38
#define PICTURE_SHARE 0.4

static void
measure_children (HipSplit       *self,
                  GtkOrientation  orientation,
                  int             for_size,
                  int            *start_minimum,
                  int            *end_minimum)
{
  GtkWidget *start = hip_split_get_start_child (self);
  GtkWidget *end = hip_split_get_end_child (self);

  *start_minimum = *end_minimum = 0;
  if (start != NULL)
    gtk_widget_measure (start, orientation, for_size, start_minimum, NULL, NULL, NULL);
  if (end != NULL)
    gtk_widget_measure (end, orientation, for_size, end_minimum, NULL, NULL, NULL);
}

static gboolean
fits_side_by_side (HipSplit *self,
                   int       width)
{
  int start, end;

  measure_children (self, GTK_ORIENTATION_HORIZONTAL, -1, &start, &end);

  return width >= MAX (LEAST_WIDTH_SIDE_BY_SIDE, start + HANDLE_SIZE + end);
}

/* A handle that is not where it was left was dragged. */
static void
position_cb (HipSplit *self)
{
  const int position = gtk_paned_get_position (GTK_PANED (self->paned));

  g_assert (HIP_IS_SPLIT (self));

  if (self->placing || self->width == 0 || position == self->position)
    return;

  self->position = position;
  if (hip_split_get_orientation (self) == GTK_ORIENTATION_VERTICAL)
    {
      self->picture_share = (double) position / self->height;
      return;
    }

  self->panel_width = self->width - HANDLE_SIZE - position;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PANEL_WIDTH]);
}

static void
place (HipSplit       *self,
       GtkOrientation  orientation,
       int             width,
       int             height)
{
  GtkPaned *paned = GTK_PANED (self->paned);
  const gboolean side_by_side = orientation == GTK_ORIENTATION_HORIZONTAL;
  int start, end;

  if (self->width == width && self->height == height)
    return;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (paned), orientation);

  measure_children (self, orientation, side_by_side ? -1 : width, &start, &end);
  if (side_by_side)
    {
      int panel_width = CLAMP ((int) (width * PANEL_SHARE), PANEL_WIDTH_LEAST, PANEL_WIDTH_MOST);

      if (self->panel_width > 0)
        panel_width = MIN (self->panel_width, width - HANDLE_SIZE - start);
      gtk_paned_set_position (paned, width - HANDLE_SIZE - MAX (panel_width, end));
    }
  else
    {
      const double share = self->picture_share > 0 ? self->picture_share : PICTURE_SHARE;

      gtk_paned_set_position (paned, MAX (start, MIN ((int) (height * share), height - HANDLE_SIZE - end)));
    }

  self->width = width;
  self->height = height;
}

static void
hip_split_measure (GtkWidget      *widget,
                   GtkOrientation  orientation,
                   int             for_size,
                   int            *minimum,
                   int            *natural,
                   int            *minimum_baseline,
                   int            *natural_baseline)
{
  HipSplit *self = HIP_SPLIT (widget);
  int start, end;

  /* Texts that wrap overrate the width that they need in a given height, and the panel would stand out of the window. */
  measure_children (self, orientation, orientation == GTK_ORIENTATION_HORIZONTAL ? -1 : for_size, &start, &end);

  if (orientation == GTK_ORIENTATION_HORIZONTAL || (for_size >= 0 && fits_side_by_side (self, for_size)))
    *minimum = MAX (start, end);
  else
    *minimum = start + HANDLE_SIZE + end;

  gtk_widget_measure (self->paned, orientation, -1, NULL, natural, NULL, NULL);
  *natural = MAX (*natural, *minimum);
  *minimum_baseline = *natural_baseline = -1;
}

static void
hip_split_size_allocate (GtkWidget *widget,
                         int        width,
                         int        height,
                         int        baseline)
{
  HipSplit *self = HIP_SPLIT (widget);
  const gboolean tall = height > width * TALL_RATIO;

  self->placing = TRUE;
  place (self,
         !tall && fits_side_by_side (self, width) ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL,
         width,
         height);

  gtk_widget_size_allocate (self->paned, &(GtkAllocation) { 0, 0, width, height }, baseline);
  self->position = gtk_paned_get_position (GTK_PANED (self->paned));
  self->placing = FALSE;
}

static GtkSizeRequestMode
hip_split_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
hip_split_dispose (GObject *object)
{
  HipSplit *self = HIP_SPLIT (object);

  g_clear_pointer (&self->paned, gtk_widget_unparent);

  G_OBJECT_CLASS (hip_split_parent_class)->dispose (object);
}

static void
hip_split_get_property (GObject    *object,
                        guint       property_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  HipSplit *self = HIP_SPLIT (object);

  switch ((HipSplitProps) property_id)
    {
    case PROP_START_CHILD:
      g_value_set_object (value, hip_split_get_start_child (self));
      break;
    case PROP_END_CHILD:
      g_value_set_object (value, hip_split_get_end_child (self));
      break;
    case PROP_PANEL_WIDTH:
      g_value_set_int (value, hip_split_get_panel_width (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_split_set_property (GObject      *object,
                        guint         property_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  HipSplit *self = HIP_SPLIT (object);

  switch ((HipSplitProps) property_id)
    {
    case PROP_START_CHILD:
      hip_split_set_start_child (self, g_value_get_object (value));
      break;
    case PROP_END_CHILD:
      hip_split_set_end_child (self, g_value_get_object (value));
      break;
    case PROP_PANEL_WIDTH:
      hip_split_set_panel_width (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_split_class_init (HipSplitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = hip_split_dispose;
  object_class->get_property = hip_split_get_property;
  object_class->set_property = hip_split_set_property;

  widget_class->measure = hip_split_measure;
  widget_class->size_allocate = hip_split_size_allocate;
  widget_class->get_request_mode = hip_split_get_request_mode;

  props[PROP_START_CHILD] = g_param_spec_object ("start-child", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_END_CHILD] = g_param_spec_object ("end-child", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_PANEL_WIDTH] = g_param_spec_int ("panel-width", NULL, NULL, 0, G_MAXINT, 0, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
hip_split_init (HipSplit *self)
{
  self->paned = g_object_new (GTK_TYPE_PANED,
                              /* The handle is placed for every size; with these two, where it is placed is where it stays. */
                              "resize-start-child", FALSE,
                              "resize-end-child", TRUE,
                              "shrink-start-child", FALSE,
                              "shrink-end-child", FALSE,
                              NULL);
  gtk_widget_set_parent (self->paned, GTK_WIDGET (self));
  g_signal_connect_object (self->paned, "notify::position", G_CALLBACK (position_cb), self, G_CONNECT_SWAPPED);
}

/**
 * hip_split_get_start_child:
 * @self: a #HipSplit
 *
 * Returns: (transfer none) (nullable): the picture
 */
GtkWidget *
hip_split_get_start_child (HipSplit *self)
{
  g_return_val_if_fail (HIP_IS_SPLIT (self), NULL);

  return gtk_paned_get_start_child (GTK_PANED (self->paned));
}

/**
 * hip_split_set_start_child:
 * @self: a #HipSplit
 * @child: (nullable): what to show first
 */
void
hip_split_set_start_child (HipSplit  *self,
                           GtkWidget *child)
{
  g_return_if_fail (HIP_IS_SPLIT (self));

  if (child == hip_split_get_start_child (self))
    return;

  gtk_paned_set_start_child (GTK_PANED (self->paned), child);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_START_CHILD]);
}

/**
 * hip_split_get_end_child:
 * @self: a #HipSplit
 *
 * Returns: (transfer none) (nullable): the panel
 */
GtkWidget *
hip_split_get_end_child (HipSplit *self)
{
  g_return_val_if_fail (HIP_IS_SPLIT (self), NULL);

  return gtk_paned_get_end_child (GTK_PANED (self->paned));
}

/**
 * hip_split_set_end_child:
 * @self: a #HipSplit
 * @child: (nullable): what to show beside or below the first
 */
void
hip_split_set_end_child (HipSplit  *self,
                         GtkWidget *child)
{
  g_return_if_fail (HIP_IS_SPLIT (self));

  if (child == hip_split_get_end_child (self))
    return;

  gtk_paned_set_end_child (GTK_PANED (self->paned), child);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_END_CHILD]);
}

/**
 * hip_split_get_panel_width:
 * @self: a #HipSplit
 *
 * Returns: the width that the panel was dragged to, in logical pixels, or 0 as long as it follows the window
 */
int
hip_split_get_panel_width (HipSplit *self)
{
  g_return_val_if_fail (HIP_IS_SPLIT (self), 0);

  return self->panel_width;
}

/**
 * hip_split_set_panel_width:
 * @self: a #HipSplit
 * @panel_width: the width of the panel beside the picture, in logical pixels, or 0 to let it follow the window
 *
 * A width that leaves no room for the picture is kept, but not used for as long as it does not fit.
 */
void
hip_split_set_panel_width (HipSplit *self,
                           int       panel_width)
{
  g_return_if_fail (HIP_IS_SPLIT (self));
  g_return_if_fail (panel_width >= 0);

  if (self->panel_width == panel_width)
    return;

  /* Without a size the handle is placed anew. */
  self->panel_width = panel_width;
  self->width = self->height = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PANEL_WIDTH]);
}

/**
 * hip_split_get_orientation:
 * @self: a #HipSplit
 *
 * Returns: %GTK_ORIENTATION_HORIZONTAL while the children are side by side
 */
GtkOrientation
hip_split_get_orientation (HipSplit *self)
{
  g_return_val_if_fail (HIP_IS_SPLIT (self), GTK_ORIENTATION_HORIZONTAL);

  return gtk_orientable_get_orientation (GTK_ORIENTABLE (self->paned));
}
