/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-map-labels.h"

#include <glib/gi18n.h>
#include <math.h>

/* Room around labels, in logical pixels. */
#define GAP 6

/* Where the names of the sides begin. */
#define TOP (GAP + 4)

/* How far the body reaches at the top of each picture, as shares of its width. */
static const struct
{
  double left;
  double right;
} body_edges[HIP_N_VIEWS] = {
  [HIP_VIEW_FRONT] = { 0.15, 0.85 },
  [HIP_VIEW_SIDE] = { 0.20, 0.86 },
  [HIP_VIEW_BACK] = { 0.15, 0.85 },
  [HIP_VIEW_LOW_BACK] = { 0.03, 0.97 },
};

/* Labels that come and go are told by whether they are wanted, and shown as children: to hide a widget itself has the whole window
   measured anew, at every move of the pointer. */
typedef struct
{
  HipMapRegion *region;
  GtkWidget    *label;
  GtkWidget    *number; /* how much it hurts; made when that is said */
  gboolean      wanted;
} Name;

struct _HipMapLabels
{
  GtkWidget      *canvas;
  HipMapViewport *viewport;
  GtkWidget      *sides[2];
  GdkRectangle    side_places[2];
  GtkWidget      *structure;
  gboolean        structure_wanted;
  GPtrArray      *names;
  GdkRectangle    avoided;
  GdkRectangle    bottom;
  gboolean        plain;
};

static void
name_free (Name *name)
{
  g_clear_pointer (&name->label, gtk_widget_unparent);
  g_clear_pointer (&name->number, gtk_widget_unparent);
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
    {
      self->sides[i] = create_label (self, "", "side-name", GTK_ACCESSIBLE_ROLE_LABEL);
      gtk_label_set_wrap (GTK_LABEL (self->sides[i]), TRUE);
    }
  self->structure = create_label (self, "", "pointed-name", GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_label_set_ellipsize (GTK_LABEL (self->structure), PANGO_ELLIPSIZE_END);
  gtk_widget_set_child_visible (self->structure, FALSE);

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

/* What the picture shows, for screen readers, and what stands at its edges: the athlete's sides, or in profile the front and the
   back of the body. */
void
hip_map_labels_update_titles (HipMapLabels *self)
{
  static const char * const titles[HIP_N_VIEWS] = {
    [HIP_VIEW_FRONT] = N_("Hip and pelvis, front view"),
    [HIP_VIEW_SIDE] = N_("Hip and pelvis, right side view"),
    [HIP_VIEW_BACK] = N_("Hip and pelvis, back view"),
    [HIP_VIEW_LOW_BACK] = N_("Low back, back view"),
  };
  HipView view = hip_map_viewport_get_view (self->viewport);
  gboolean is_profile = view == HIP_VIEW_SIDE;
  const char *title = _(titles[view]);

  if (is_profile && hip_map_viewport_get_profile_side (self->viewport) == HIP_SIDE_LEFT)
    title = _("Hip and pelvis, left side view");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->canvas), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

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
  gtk_widget_set_child_visible (name->label, FALSE);
  g_ptr_array_add (self->names, name);
}

void
hip_map_labels_clear (HipMapLabels *self)
{
  g_ptr_array_set_size (self->names, 0);
}

/* A screen reader has the number from the description of the region. */
static void
update_number (HipMapLabels *self,
               Name         *name)
{
  const int intensity = hip_map_region_get_intensity (name->region);
  g_autofree char *text = NULL;

  if (intensity == HIP_INTENSITY_NOT_SAID)
    return;

  text = g_strdup_printf ("%d", intensity);
  if (name->number == NULL)
    name->number = create_label (self, text, "pain-number", GTK_ACCESSIBLE_ROLE_PRESENTATION);
  else
    gtk_label_set_label (GTK_LABEL (name->number), text);
}

void
hip_map_labels_update (HipMapLabels *self,
                       HipMapRegion *region)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      Name *name = g_ptr_array_index (self->names, i);
      gboolean was_wanted = name->wanted;

      if (name->region != region)
        continue;

      update_number (self, name);
      name->wanted = hip_map_region_is_prominent (region);
      if (!was_wanted || hip_map_region_is_attended (region))
        g_ptr_array_add (self->names, g_ptr_array_steal_index (self->names, i));
      return;
    }
}

/* What buttons over the map cover; names keep clear of it. */
void
hip_map_labels_set_avoided (HipMapLabels       *self,
                            const GdkRectangle *layers,
                            const GdkRectangle *bottom)
{
  self->avoided = *layers;
  self->bottom = *bottom;
}

/* Nothing is written but the sides of the body. */
void
hip_map_labels_set_plain (HipMapLabels *self,
                          gboolean      plain)
{
  self->plain = plain;
}

/* Names the structure under the pointer; %NULL for none. */
void
hip_map_labels_set_structure (HipMapLabels *self,
                              const char   *text)
{
  if (self->structure_wanted == (text != NULL)
      && (text == NULL || g_str_equal (text, gtk_label_get_label (GTK_LABEL (self->structure)))))
    return;

  self->structure_wanted = text != NULL;
  if (text != NULL)
    gtk_label_set_label (GTK_LABEL (self->structure), text);
  gtk_widget_queue_allocate (self->canvas);
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

static gboolean
is_free (GArray             *taken,
         const GdkRectangle *place)
{
  for (guint i = 0; i < taken->len; i++)
    {
      if (gdk_rectangle_intersect (&g_array_index (taken, GdkRectangle, i), place, NULL))
        return FALSE;
    }

  return TRUE;
}

/* Below the region if there is room, else above it, on it if it is large, or beside it; never off the map, and never on what
   stands there already. */
static gboolean
find_place (GArray             *taken,
            const GdkRectangle *avoided,
            const HipBox       *region,
            int                 width,
            int                 height,
            GdkRectangle       *place)
{
  double middle_x = region->x + (region->width - place->width) / 2;
  double middle_y = region->y + (region->height - place->height) / 2;
  gboolean is_large = region->width > 2 * place->width && region->height > 2 * place->height;
  double aside = is_large ? 0 : (region->width + place->width) / 2 + GAP;
  const struct
  {
    double x;
    double y;
  } places[] = {
    { middle_x, region->y + region->height + GAP },
    { middle_x, region->y - place->height - GAP },
    { middle_x - aside, middle_y },
    { middle_x + aside, middle_y },
    { middle_x, middle_y },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      place->x = MAX (GAP, MIN (places[i].x, width - place->width - GAP));
      place->y = places[i].y;
      if (place->y < GAP || place->y + place->height + GAP > height)
        continue;

      if (is_free (taken, place))
        return TRUE;

      /* The buttons stand at an edge; past them there may be room. */
      if (!gdk_rectangle_intersect (avoided, place, NULL))
        continue;
      place->x = avoided->x < width / 2 ? avoided->x + avoided->width + GAP : avoided->x - GAP - place->width;
      if (place->x >= GAP && place->x + place->width + GAP <= width && is_free (taken, place))
        return TRUE;
    }

  return FALSE;
}

static void
allocate_name (HipMapLabels *self,
               Name         *name,
               GArray       *taken,
               int           width,
               int           height)
{
  HipBox box, region;
  GtkRequisition size;
  GdkRectangle place;
  double right, bottom;
  gboolean has_room;

  /* Zoomed in, the name stands by the part that is in sight; without one it would name something else. */
  hip_map_region_get_box (name->region, &box);
  hip_map_viewport_to_widget (self->viewport, &box, &region);
  right = MIN (region.x + region.width, width);
  bottom = MIN (region.y + region.height, height);
  region.x = MAX (region.x, 0);
  region.y = MAX (region.y, 0);
  region.width = right - region.x;
  region.height = bottom - region.y;

  gtk_widget_get_preferred_size (name->label, NULL, &size);
  place = (GdkRectangle) { 0, 0, size.width, size.height };

  has_room = region.width > 0 && region.height > 0
             && find_place (taken, &self->avoided, &region, width, height, &place);
  gtk_widget_set_child_visible (name->label, has_room);
  if (!has_room)
    return;

  allocate (name->label, place.x, place.y, place.width, place.height);
  g_array_append_val (taken, place);
}

/* On the region, as long as the place where it stands is in sight, and no structure is lit there. */
static void
allocate_number (Name     *name,
                 gboolean  has_leads,
                 int       width,
                 int       height)
{
  GtkRequisition size;
  double x, y;
  gboolean has_room;

  hip_map_region_get_center (name->region, &x, &y);
  has_room = hip_map_region_get_selected (name->region) && hip_map_region_get_intensity (name->region) != HIP_INTENSITY_NOT_SAID
             && !has_leads && x >= 0 && y >= 0 && x < width && y < height;
  gtk_widget_set_child_visible (name->number, has_room);
  if (!has_room)
    return;

  gtk_widget_get_preferred_size (name->number, NULL, &size);
  allocate (name->number, x - size.width / 2., y - size.height / 2., size.width, size.height);
}

/* Names that would lie on each other give way to the one that was last pointed at. */
static void
allocate_names (HipMapLabels *self,
                gboolean      has_leads,
                int           width,
                int           height)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (GdkRectangle));

  g_array_append_val (taken, self->avoided);
  g_array_append_val (taken, self->bottom);
  for (int i = 0; i < 2; i++)
    g_array_append_val (taken, self->side_places[i]);

  for (guint i = self->names->len; i > 0; i--)
    {
      Name *name = g_ptr_array_index (self->names, i - 1);

      if (name->number != NULL)
        allocate_number (name, has_leads || self->plain, width, height);

      /* The lit structures lie where the selection is; the panel has its name, and the outline stays. */
      if (!name->wanted || self->plain || (has_leads && !hip_map_region_is_attended (name->region)))
        gtk_widget_set_child_visible (name->label, FALSE);
      else
        allocate_name (self, name, taken, width, height);
    }
}

/* Half of the room at most, in as many lines as that takes: in some languages the names of the sides are long. */
static void
measure_side (GtkWidget      *label,
              int             room,
              GtkRequisition *size)
{
  int minimum;

  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &size->width, NULL, NULL);
  size->width = MAX (minimum, MIN (size->width, (room - GAP) / 2));
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, size->width, &size->height, NULL, NULL, NULL);
}

/* The names of the sides stand beside the body where there is room, else at the edges or next to the buttons there, and stay in
   sight when the picture is moved. */
static void
allocate_sides (HipMapLabels *self,
                int           width)
{
  HipView view = hip_map_viewport_get_view (self->viewport);
  /* As drawn from behind, the athlete's right is at the right; in profile, the front of the body is. */
  const int first = (view == HIP_VIEW_BACK || view == HIP_VIEW_LOW_BACK) != hip_map_viewport_is_flipped (self->viewport) ? 1 : 0;
  const int last = 1 - first;
  GtkRequisition size[2];
  HipBox frame, body;
  double x[2];
  int left = GAP;
  int right = width - GAP;

  for (int i = 0; i < 2; i++)
    measure_side (self->sides[i], right - left, &size[i]);

  /* The buttons are avoided with the margin around them. */
  if (self->avoided.y + GAP < TOP + MAX (size[0].height, size[1].height))
    {
      if (self->avoided.x < width / 2)
        left = self->avoided.x + self->avoided.width;
      else
        right = self->avoided.x;
      for (int i = 0; i < 2; i++)
        measure_side (self->sides[i], right - left, &size[i]);
    }

  hip_map_viewport_get_frame (self->viewport, &frame);
  frame.x += frame.width * body_edges[view].left;
  frame.width *= body_edges[view].right - body_edges[view].left;
  hip_map_viewport_to_widget (self->viewport, &frame, &body);

  /* Zoomed in, both may be pushed to the same edge, where they stand side by side in the right order. */
  x[first] = CLAMP (body.x - GAP - size[first].width, left, MAX (left, right - size[first].width - size[last].width - GAP));
  x[last] = CLAMP (body.x + body.width + GAP, x[first] + size[first].width + GAP,
                   MAX (x[first] + size[first].width + GAP, right - size[last].width));

  for (int i = 0; i < 2; i++)
    {
      self->side_places[i] = (GdkRectangle) { floor (x[i]), TOP, size[i].width, size[i].height };
      gtk_widget_size_allocate (self->sides[i], &self->side_places[i], -1);
    }
}

static void
allocate_structure (HipMapLabels *self,
                    int           width,
                    int           height)
{
  GtkRequisition size;
  GdkRectangle place;

  gtk_widget_get_preferred_size (self->structure, NULL, &size);
  place.width = MIN (size.width, width - 2 * GAP);
  place.height = size.height;
  place.x = (width - place.width) / 2;
  place.y = height - size.height - 2 * GAP;
  if (gdk_rectangle_intersect (&self->bottom, &place, NULL))
    place.y = self->bottom.y - place.height;
  allocate (self->structure, place.x, place.y, place.width, place.height);
}

void
hip_map_labels_allocate (HipMapLabels *self,
                         int           width,
                         int           height,
                         gboolean      has_leads)
{
  gboolean is_ready = hip_map_viewport_is_ready (self->viewport);

  for (int i = 0; i < 2; i++)
    gtk_widget_set_child_visible (self->sides[i], is_ready);
  gtk_widget_set_child_visible (self->structure, is_ready && self->structure_wanted);
  if (!is_ready)
    {
      for (guint i = 0; i < self->names->len; i++)
        {
          const Name *name = g_ptr_array_index (self->names, i);

          gtk_widget_set_child_visible (name->label, FALSE);
          if (name->number != NULL)
            gtk_widget_set_child_visible (name->number, FALSE);
        }
      return;
    }

  allocate_sides (self, width);
  if (self->structure_wanted)
    allocate_structure (self, width, height);
  allocate_names (self, has_leads, width, height);
}

void
hip_map_labels_snapshot (HipMapLabels *self,
                         GtkSnapshot  *snapshot)
{
  for (int i = 0; i < 2; i++)
    gtk_widget_snapshot_child (self->canvas, self->sides[i], snapshot);

  for (guint i = 0; i < self->names->len; i++)
    {
      const Name *name = g_ptr_array_index (self->names, i);

      if (name->number != NULL)
        gtk_widget_snapshot_child (self->canvas, name->number, snapshot);
    }

  for (guint i = 0; i < self->names->len; i++)
    gtk_widget_snapshot_child (self->canvas, ((Name *) g_ptr_array_index (self->names, i))->label, snapshot);

  gtk_widget_snapshot_child (self->canvas, self->structure, snapshot);
}
