/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-map-regions.h"

#include <math.h>

#include "hip-map-navigation.h"

struct _HipMapRegions
{
  GtkWidget         *canvas;
  HipMapViewport    *viewport;
  HipMapRaster      *raster;
  HipMapLabels      *labels;
  HipEnquiry        *enquiry;
  HipMapRegionsFunc  activated;
  HipArtworkTheme    theme;
  GPtrArray         *regions;
  HipMapRegion      *focused;
  HipRegion         *pointed_out;
  HipSide            pointed_out_side;
  gboolean           had_focus;
};

/* The labels belong to the canvas, which lets them go last. */
HipMapRegions *
hip_map_regions_new (GtkWidget         *canvas,
                     HipMapViewport    *viewport,
                     HipMapRaster      *raster,
                     HipMapLabels      *labels,
                     HipMapRegionsFunc  activated)
{
  HipMapRegions *self = g_new0 (HipMapRegions, 1);

  self->canvas = canvas;
  self->viewport = g_object_ref (viewport);
  self->raster = g_object_ref (raster);
  self->labels = labels;
  self->activated = activated;
  self->regions = g_ptr_array_new_with_free_func (g_object_unref);

  return self;
}

void
hip_map_regions_free (HipMapRegions *self)
{
  hip_map_regions_clear (self);
  g_clear_pointer (&self->regions, g_ptr_array_unref);
  g_clear_object (&self->pointed_out);
  g_clear_object (&self->enquiry);
  g_clear_object (&self->raster);
  g_clear_object (&self->viewport);
  g_free (self);
}

static void
prominence_changed_cb (HipMapRegion  *region,
                       HipMapRegions *self)
{
  hip_map_labels_update (self->labels, region);
  gtk_widget_queue_allocate (self->canvas);
}

static void
activated_cb (HipMapRegion  *region,
              gboolean       add,
              HipMapRegions *self)
{
  self->activated (self->canvas, region, add);
}

static void
pain_stepped_cb (HipMapRegion  *region,
                 int            step,
                 HipMapRegions *self)
{
  const int intensity = hip_map_region_get_intensity (region) + step;

  if (!hip_map_region_get_selected (region) || intensity < HIP_INTENSITY_NOT_SAID || intensity > HIP_INTENSITY_MOST)
    {
      gtk_widget_error_bell (self->canvas);
      return;
    }

  hip_enquiry_set_intensity (self->enquiry, hip_map_region_get_region (region), hip_map_region_get_side (region), intensity);
}

void
hip_map_regions_set_enquiry (HipMapRegions *self,
                             HipEnquiry    *enquiry)
{
  hip_map_regions_clear (self);
  g_set_object (&self->enquiry, enquiry);
}

void
hip_map_regions_set_theme (HipMapRegions         *self,
                           const HipArtworkTheme *theme)
{
  self->theme = *theme;
  for (guint i = 0; i < self->regions->len; i++)
    hip_map_region_set_theme (g_ptr_array_index (self->regions, i), theme);
}

/* The ids of the regions that the picture of this view must have. */
GStrv
hip_map_regions_dup_wanted (HipMapRegions *self)
{
  GListModel *regions = hip_library_get_regions (hip_enquiry_get_library (self->enquiry));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (regions); i++)
    {
      g_autoptr (HipRegion) region = g_list_model_get_item (regions, i);

      if (hip_region_is_in_view (region, hip_map_viewport_get_view (self->viewport)))
        g_strv_builder_add (builder, hip_region_get_id (region));
    }

  return g_strv_builder_end (builder);
}

GPtrArray *
hip_map_regions_get_all (HipMapRegions *self)
{
  return self->regions;
}

/* The one that had the focus last. */
HipMapRegion *
hip_map_regions_get_focused (HipMapRegions *self)
{
  return self->focused;
}

void
hip_map_regions_set_focused (HipMapRegions *self,
                             HipMapRegion  *region)
{
  self->focused = region;
}

void
hip_map_regions_clear (HipMapRegions *self)
{
  GtkRoot *root = gtk_widget_get_root (self->canvas);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  /* The focus leaves before the regions do; else GTK hands it from one to the next of those that go. */
  if (focus != NULL && gtk_widget_is_ancestor (focus, self->canvas))
    {
      self->had_focus = TRUE;
      gtk_root_set_focus (root, NULL);
    }

  self->focused = NULL;
  hip_map_labels_clear (self->labels);

  while (self->regions->len > 0)
    {
      g_autoptr (GtkWidget) region = g_ptr_array_steal_index (self->regions, self->regions->len - 1);

      gtk_widget_unparent (region);
    }
}

static void
add_region (HipMapRegions *self,
            HipRegion     *region,
            HipSide        athlete_side)
{
  HipPickBuffer *pick = hip_map_viewport_get_pick (self->viewport);
  HipSide side = hip_map_viewport_swap_side (self->viewport, athlete_side);
  int target = hip_pick_buffer_find (pick, hip_region_get_id (region), side);
  GtkWidget *child;

  /* What something else hides can't be pointed at. */
  if (target < 0 || !(hip_pick_buffer_get_target (pick, target)->area > 0))
    return;

  child = hip_map_region_new (self->viewport, self->raster, region, target);
  g_signal_connect (child, "activated", G_CALLBACK (activated_cb), self);
  g_signal_connect (child, "pain-stepped", G_CALLBACK (pain_stepped_cb), self);
  g_signal_connect (child, "prominence-changed", G_CALLBACK (prominence_changed_cb), self);
  hip_map_region_set_theme (HIP_MAP_REGION (child), &self->theme);
  gtk_widget_set_parent (child, self->canvas);
  g_ptr_array_add (self->regions, g_object_ref (child));
  hip_map_labels_add (self->labels, HIP_MAP_REGION (child));
}

/* Whoever works with the keys stays in the picture when it turns, unless they went elsewhere in the meantime. */
static void
restore_focus (HipMapRegions *self)
{
  GtkRoot *root = gtk_widget_get_root (self->canvas);

  if (!self->had_focus || self->regions->len == 0)
    return;

  self->had_focus = FALSE;
  if (root != NULL && gtk_root_get_focus (root) == NULL)
    gtk_widget_child_focus (self->canvas, GTK_DIR_TAB_FORWARD);
}

static void
update_pointed_out (HipMapRegions *self)
{
  for (guint i = 0; i < self->regions->len; i++)
    {
      HipMapRegion *region = g_ptr_array_index (self->regions, i);

      hip_map_region_set_pointed_out (region, hip_map_region_get_region (region) == self->pointed_out
                                                && hip_map_region_get_side (region) == self->pointed_out_side);
    }
}

/* Shows a region as if the pointer were on it, also in the views that are still to come; no region, none. */
void
hip_map_regions_point_out (HipMapRegions *self,
                           HipRegion     *region,
                           HipSide        side)
{
  g_set_object (&self->pointed_out, region);
  self->pointed_out_side = region != NULL && hip_region_get_midline (region) ? HIP_SIDE_NONE : side;
  update_pointed_out (self);
}

/* The order of the catalogue, which is also that of Home, End and the screen reader: from the front to the back, right first. */
void
hip_map_regions_rebuild (HipMapRegions *self)
{
  GListModel *regions;

  hip_map_regions_clear (self);

  if (self->enquiry == NULL || hip_map_viewport_get_pick (self->viewport) == NULL)
    return;

  regions = hip_library_get_regions (hip_enquiry_get_library (self->enquiry));
  for (guint i = 0; i < g_list_model_get_n_items (regions); i++)
    {
      g_autoptr (HipRegion) region = g_list_model_get_item (regions, i);

      if (hip_region_get_midline (region))
        {
          add_region (self, region, HIP_SIDE_NONE);
        }
      else if (hip_map_viewport_get_view (self->viewport) == HIP_VIEW_SIDE)
        {
          add_region (self, region, hip_map_viewport_get_profile_side (self->viewport));
        }
      else
        {
          add_region (self, region, HIP_SIDE_RIGHT);
          add_region (self, region, HIP_SIDE_LEFT);
        }
    }

  for (guint i = 0; i < self->regions->len; i++)
    hip_map_region_set_position (g_ptr_array_index (self->regions, i), i + 1, self->regions->len);

  hip_map_regions_update_selection (self);
  update_pointed_out (self);
  restore_focus (self);
  gtk_widget_queue_allocate (self->canvas);
}

void
hip_map_regions_update_selection (HipMapRegions *self)
{
  for (guint i = 0; i < self->regions->len; i++)
    {
      HipMapRegion *region = g_ptr_array_index (self->regions, i);

      hip_map_region_set_selected (region, hip_enquiry_is_selected (self->enquiry,
                                                                    hip_map_region_get_region (region),
                                                                    hip_map_region_get_side (region)));
      hip_map_region_set_intensity (region, hip_enquiry_get_intensity (self->enquiry,
                                                                       hip_map_region_get_region (region),
                                                                       hip_map_region_get_side (region)));
    }
}

void
hip_map_regions_update_images (HipMapRegions *self)
{
  for (guint i = 0; i < self->regions->len; i++)
    hip_map_region_update (g_ptr_array_index (self->regions, i));
}

void
hip_map_regions_allocate (HipMapRegions *self)
{
  for (guint i = 0; i < self->regions->len; i++)
    {
      GtkWidget *region = g_ptr_array_index (self->regions, i);
      HipBox box, rectangle = { 0 };

      if (hip_map_viewport_is_ready (self->viewport))
        {
          hip_map_region_get_box (HIP_MAP_REGION (region), &box);
          hip_map_viewport_to_widget (self->viewport, &box, &rectangle);
        }

      gtk_widget_size_allocate (region,
                                &(GtkAllocation) {
                                  floor (rectangle.x),
                                  floor (rectangle.y),
                                  ceil (rectangle.width) + 1,
                                  ceil (rectangle.height) + 1,
                                },
                                -1);
    }
}

void
hip_map_regions_snapshot (HipMapRegions *self,
                          GtkSnapshot   *snapshot)
{
  for (guint i = 0; i < self->regions->len; i++)
    gtk_widget_snapshot_child (self->canvas, g_ptr_array_index (self->regions, i), snapshot);
}

/* One stop for Tab, where one was last; arrows move inside and stay inside. */
gboolean
hip_map_regions_focus (HipMapRegions    *self,
                       GtkDirectionType  direction)
{
  GtkWidget *inside = gtk_widget_get_focus_child (self->canvas);
  gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;
  HipMapRegion *next = self->focused;

  if (self->regions->len == 0 || (inside != NULL && is_tab))
    return FALSE;

  if (inside != NULL)
    {
      next = hip_map_navigation_step (self->regions, HIP_MAP_REGION (inside), direction);
      if (next != NULL)
        hip_map_regions_go_to (self, next);
      else
        gtk_widget_error_bell (self->canvas);

      return TRUE;
    }

  for (guint i = 0; i < self->regions->len && next == NULL; i++)
    {
      if (hip_map_region_get_selected (g_ptr_array_index (self->regions, i)))
        next = g_ptr_array_index (self->regions, i);
    }

  hip_map_regions_go_to (self, next != NULL ? next : g_ptr_array_index (self->regions, 0));

  return TRUE;
}

/* Moves the focus there, and the picture if the region is out of sight. */
void
hip_map_regions_go_to (HipMapRegions *self,
                       HipMapRegion  *region)
{
  HipBox box;

  hip_map_region_get_box (region, &box);
  hip_map_viewport_reveal (self->viewport, &box);
  gtk_widget_grab_focus (GTK_WIDGET (region));
}
