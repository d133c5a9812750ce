/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-map-labels.h"

#include <glib/gi18n.h>
#include <math.h>

/* Room around labels, in logical pixels. */
#define GAP 6

typedef struct
{
  HipMapRegion *region;
  GtkWidget    *label;
} Name;

struct _HipMapLabels
{
  GtkWidget      *canvas;
  HipMapViewport *viewport;
  GtkWidget      *sides[2];
  GtkWidget      *structure;
  GPtrArray      *names;
};

static void
name_free (Name *name)
{
  g_clear_pointer (&name->label, gtk_widget_unparent);
  g_free (name);
}

static GtkWidget *
create_label (HipMapLabels      *self,
              const char        *text,
              const char        *css_class,
              GtkAccessibleRole  role)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", role,
                                   "label", text,
                                   "can-target", FALSE,
                                   NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_parent (label, self->canvas);

  return label;
}

HipMapLabels *
hip_map_labels_new (GtkWidget      *canvas,
                    HipMapViewport *viewport)
{
  HipMapLabels *self = g_new0 (HipMapLabels, 1);

  self->canvas = canvas;
  self->viewport = g_object_ref (viewport);
  self->names = g_ptr_array_new_with_free_func ((GDestroyNotify) name_free);
  for (int i = 0; i < 2; i++)
    self->sides[i] = create_label (self, "", "side-name", GTK_ACCESSIBLE_ROLE_LABEL);
  self->structure = create_label (self, "", "pointed-name", GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_label_set_ellipsize (GTK_LABEL (self->structure), PANGO_ELLIPSIZE_END);
  gtk_widget_set_visible (self->structure, FALSE);

  return self;
}

void
hip_map_labels_free (HipMapLabels *self)
{
  g_clear_pointer (&self->names, g_ptr_array_unref);
  for (int i = 0; i < 2; i++)
    g_clear_pointer (&self->sides[i], gtk_widget_unparent);
  g_clear_pointer (&self->structure, gtk_widget_unparent);
  g_clear_object (&self->viewport);
  g_free (self);
}

/* What stands at the edges depends on the view: the athlete's sides, or in profile the front and the back of the body. */
void
hip_map_labels_update_titles (HipMapLabels *self)
{
  gboolean is_profile = hip_map_viewport_get_view (self->viewport) == HIP_VIEW_SIDE;

  /* Translators: in the side view, what lies at that edge of the picture */
  gtk_label_set_label (GTK_LABEL (self->sides[0]), is_profile ? _("Back of body") : _("Athlete’s right"));
  gtk_label_set_label (GTK_LABEL (self->sides[1]), is_profile ? _("Front of body") : _("Athlete’s left"));
}

/* The name is shown while the region is prominent. Screen readers have it from the region itself. */
void
hip_map_labels_add (HipMapLabels *self,
                    HipMapRegion *region)
{
  Name *name = g_new0 (Name, 1);

  name->region = region;
  name->label = create_label (self, hip_map_region_get_label (region), "map-name", GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_set_visible (name->label, FALSE);
  g_ptr_array_add (self->names, name);
}

void
hip_map_labels_clear (HipMapLabels *self)
{
  g_ptr_array_set_size (self->names, 0);
}

void
hip_map_labels_update (HipMapLabels *self,
                       HipMapRegion *region)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      Name *name = g_ptr_array_index (self->names, i);

      if (name->region == region)
        gtk_widget_set_visible (name->label, hip_map_region_is_prominent (region));
    }
}

/* Names the structure under the pointer; %NULL for none. */
void
hip_map_labels_set_structure (HipMapLabels *self,
                              const char   *text)
{
  if (g_strcmp0 (text != NULL ? text : "", gtk_label_get_label (GTK_LABEL (self->structure))) == 0)
    return;

  gtk_label_set_label (GTK_LABEL (self->structure), text != NULL ? text : "");
  gtk_widget_set_visible (self->structure, text != NULL);
}

static void
allocate (GtkWidget *label,
          double     x,
          double     y,
          int        width,
          int        height)
{
  gtk_widget_size_allocate (label, &(GtkAllocation) { floor (x), floor (y), width, height }, -1);
}

static void
allocate_name (HipMapLabels *self,
               Name         *name,
               int           width,
               int           height)
{
  HipBox box, rectangle;
  GtkRequisition size;
  double x, y;

  hip_map_region_get_box (name->region, &box);
  hip_map_viewport_to_widget (self->viewport, &box, &rectangle);
  gtk_widget_get_preferred_size (name->label, NULL, &size);

  /* Below the region if there is room, above it otherwise, and never off the map. */
  x = rectangle.x + (rectangle.width - size.width) / 2;
  y = rectangle.y + rectangle.height + GAP;
  if (y + size.height + GAP > height)
    y = rectangle.y - size.height - GAP;
  if (y < GAP)
    y = rectangle.y + rectangle.height / 2;

  x = MAX (GAP, MIN (x, width - size.width - GAP));
  y = MAX (GAP, MIN (y, height - size.height - GAP));
  allocate (name->label, x, y, size.width, size.height);
}

/* The names of the sides stay above the shoulders, and in sight when the picture is moved. */
static void
allocate_sides (HipMapLabels *self,
                int           width)
{
  HipView view = hip_map_viewport_get_view (self->viewport);
  GtkRequisition size[2];
  HipBox frame, rectangle;
  double x[2];
  int first, last;

  hip_map_viewport_get_frame (self->viewport, &frame);

  for (int i = 0; i < 2; i++)
    {
      /* As drawn from behind, the athlete's right is at the right; in profile, the front of the body is. */
      gboolean at_left = view == HIP_VIEW_BACK || view == HIP_VIEW_LOW_BACK ? i == 1 : i == 0;
      HipBox place = { frame.x + frame.width * (at_left ? 0.2 : 0.8), frame.y, 0, 0 };

      gtk_widget_get_preferred_size (self->sides[i], NULL, &size[i]);
      hip_map_viewport_to_widget (self->viewport, &place, &rectangle);
      x[i] = rectangle.x - size[i].width / 2.;
    }

  /* Zoomed in, both may be pushed to the same edge, where they stand side by side in the right order. */
  first = x[0] < x[1] ? 0 : 1;
  last = 1 - first;
  x[first] = CLAMP (x[first], GAP, MAX (GAP, width - size[first].width - size[last].width - 2 * GAP));
  x[last] = CLAMP (x[last], x[first] + size[first].width + GAP,
                   MAX (x[first] + size[first].width + GAP, width - size[last].width - GAP));

  for (int i = 0; i < 2; i++)
    allocate (self->sides[i], x[i], GAP + 4, size[i].width, size[i].height);
}

static void
allocate_structure (HipMapLabels *self,
                    int           width,
                    int           height)
{
  GtkRequisition size;
  int label_width;

  gtk_widget_get_preferred_size (self->structure, NULL, &size);
  label_width = MIN (size.width, width - 2 * GAP);
  allocate (self->structure, (width - label_width) / 2., height - size.height - 2 * GAP, label_width, size.height);
}

void
hip_map_labels_allocate (HipMapLabels *self,
                         int           width,
                         int           height)
{
  gboolean is_ready = hip_map_viewport_is_ready (self->viewport);

  for (int i = 0; i < 2; i++)
    gtk_widget_set_child_visible (self->sides[i], is_ready);
  gtk_widget_set_child_visible (self->structure, is_ready);
  for (guint i = 0; i < self->names->len; i++)
    gtk_widget_set_child_visible (((Name *) g_ptr_array_index (self->names, i))->label, is_ready);

  if (!is_ready)
    return;

  allocate_sides (self, width);
  if (gtk_widget_get_visible (self->structure))
    allocate_structure (self, width, height);

  for (guint i = 0; i < self->names->len; i++)
    {
      Name *name = g_ptr_array_index (self->names, i);

      if (gtk_widget_get_visible (name->label))
        allocate_name (self, name, width, height);
    }
}

void
hip_map_labels_snapshot (HipMapLabels *self,
                         GtkSnapshot  *snapshot)
{
  for (int i = 0; i < 2; i++)
    gtk_widget_snapshot_child (self->canvas, self->sides[i], snapshot);

  for (guint i = 0; i < self->names->len; i++)
    gtk_widget_snapshot_child (self->canvas, ((Name *) g_ptr_array_index (self->names, i))->label, snapshot);

  gtk_widget_snapshot_child (self->canvas, self->structure, snapshot);
}
