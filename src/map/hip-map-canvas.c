/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-map-canvas.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "hip-map-head-start.h"
#include "hip-map-highlight.h"
#include "hip-map-input.h"
#include "hip-map-labels.h"
#include "hip-map-navigation.h"
#include "hip-map-pictures.h"
#include "hip-map-scale.h"

/* After the size stops changing for this long, everything is drawn anew. */
#define SETTLE_MS 80

/**
 * HipMapCanvas:
 *
 * The picture, with the regions as its children.
 *
 * It owns the viewport and the raster, and keeps the regions in step with the enquiry. What can be done with it by pointer
 * and keys is in hip-map-input.c; the buttons around it are in #HipBodyMap.
 */
struct _HipMapCanvas
{
  GtkWidget parent_instance;

  HipMapViewport  *viewport;
  HipMapRaster    *raster;
  HipMapPictures  *pictures;
  HipMapHighlight *highlight;
  HipMapLabels    *labels;
  HipEnquiry      *enquiry;
  HipArtworkTheme  theme;
  GPtrArray       *regions;
  HipMapRegion    *focused;
  const char      *hovered; /* interned ids of structures: under the pointer, */
  const char      *pressed; /* where the pointer went down, */
  const char      *chosen;  /* and where a region was last activated so */
  guint            settle_source;
  gboolean         had_focus;
  gboolean         adding;
};

G_DEFINE_FINAL_TYPE (HipMapCanvas, hip_map_canvas, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_POINTED_STRUCTURE = 1,
} HipMapCanvasProps;

static GParamSpec *props[PROP_POINTED_STRUCTURE + 1];

/* Asks for everything that is in sight, at its size; what isn't there yet comes back here when it is. */
static void
update_images (HipMapCanvas *self)
{
  gboolean is_complete;

  if (!hip_map_viewport_is_ready (self->viewport) || self->settle_source != 0)
    return;

  is_complete = hip_map_pictures_update (self->pictures, &self->theme);
  for (guint i = 0; i < self->regions->len; i++)
    hip_map_region_update (g_ptr_array_index (self->regions, i));
  hip_map_highlight_update (self->highlight, &self->theme);

  if (is_complete)
    hip_map_pictures_draw_ahead (self->pictures);
}

static gboolean
settle_cb (gpointer user_data)
{
  HipMapCanvas *self = HIP_MAP_CANVAS (user_data);

  self->settle_source = 0;
  update_images (self);

  return G_SOURCE_REMOVE;
}

static void
moved_cb (HipMapCanvas *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));

  g_clear_handle_id (&self->settle_source, g_source_remove);
  if (hip_map_pictures_is_empty (self->pictures))
    update_images (self);
  else
    self->settle_source = g_timeout_add (SETTLE_MS, settle_cb, self);
}

/* Structures */

static void
set_pointed_structures (HipMapCanvas *self,
                        const char   *hovered,
                        const char   *chosen)
{
  const char *before = hip_map_canvas_get_pointed_structure (self);

  self->hovered = hovered;
  self->chosen = chosen;
  if (hip_map_canvas_get_pointed_structure (self) != before)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_POINTED_STRUCTURE]);
}

/* Another picture lies under the pointer, and what was chosen is out of sight. */
static void
forget_structures (HipMapCanvas *self)
{
  hip_map_labels_set_structure (self->labels, NULL);
  self->pressed = NULL;
  set_pointed_structures (self, NULL, NULL);
}

static char *
dup_structure (HipMapCanvas  *self,
               double         x,
               double         y,
               const char   **id)
{
  *id = NULL;
  if (self->enquiry == NULL || !hip_map_viewport_is_ready (self->viewport))
    return NULL;

  return hip_map_navigation_dup_structure (self->viewport, self->raster, hip_enquiry_get_library (self->enquiry), x, y, id);
}

/* Regions */

static void
prominence_changed_cb (HipMapRegion *region,
                       HipMapCanvas *self)
{
  hip_map_labels_update (self->labels, region);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
region_activated_cb (HipMapRegion *region,
                     gboolean      add,
                     HipMapCanvas *self)
{
  /* The keys activate without a press; then the structure is of no account. */
  set_pointed_structures (self, self->hovered, self->pressed);
  self->pressed = NULL;

  if (add || self->adding)
    hip_enquiry_toggle (self->enquiry, hip_map_region_get_region (region), hip_map_region_get_side (region));
  else
    hip_enquiry_select (self->enquiry, hip_map_region_get_region (region), hip_map_region_get_side (region));
}

static void
pain_stepped_cb (HipMapRegion *region,
                 int           step,
                 HipMapCanvas *self)
{
  const int intensity = hip_map_region_get_intensity (region) + step;

  if (!hip_map_region_get_selected (region) || intensity < HIP_INTENSITY_NOT_SAID || intensity > HIP_INTENSITY_MOST)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  hip_enquiry_set_intensity (self->enquiry, hip_map_region_get_region (region), hip_map_region_get_side (region), intensity);
}

static void
update_selection (HipMapCanvas *self)
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

static void
spots_changed_cb (HipMapCanvas *self)
{
  update_selection (self);
  if (!hip_enquiry_get_has_spots (self->enquiry))
    set_pointed_structures (self, self->hovered, NULL);
  hip_map_highlight_rebuild (self->highlight);
  update_images (self);
}

static void
remove_regions (HipMapCanvas *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  /* The focus leaves before the regions do; else GTK hands it from one to the next of those that go. */
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
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
add_region (HipMapCanvas *self,
            HipRegion    *region,
            HipSide       athlete_side)
{
  HipPickBuffer *pick = hip_map_viewport_get_pick (self->viewport);
  HipSide side = hip_map_viewport_swap_side (self->viewport, athlete_side);
  int target = hip_pick_buffer_find (pick, hip_region_get_id (region), side);
  GtkWidget *child;

  /* What something else hides can't be pointed at. */
  if (target < 0 || !(hip_pick_buffer_get_target (pick, target)->area > 0))
    return;

  child = hip_map_region_new (self->viewport, self->raster, region, target);
  g_signal_connect (child, "activated", G_CALLBACK (region_activated_cb), self);
  g_signal_connect (child, "pain-stepped", G_CALLBACK (pain_stepped_cb), self);
  g_signal_connect (child, "prominence-changed", G_CALLBACK (prominence_changed_cb), self);
  hip_map_region_set_theme (HIP_MAP_REGION (child), &self->theme);
  gtk_widget_set_parent (child, GTK_WIDGET (self));
  g_ptr_array_add (self->regions, g_object_ref (child));
  hip_map_labels_add (self->labels, HIP_MAP_REGION (child));
}

/* Whoever works with the keys stays in the picture when it turns, unless they went elsewhere in the meantime. */
static void
restore_focus (HipMapCanvas *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (!self->had_focus || self->regions->len == 0)
    return;

  self->had_focus = FALSE;
  if (root != NULL && gtk_root_get_focus (root) == NULL)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/* The order of the catalogue, which is also that of Home, End and the screen reader: from the front to the back, right first. */
static void
rebuild_regions (HipMapCanvas *self)
{
  GListModel *regions;

  remove_regions (self);

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

  update_selection (self);
  restore_focus (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Views */

static void
update_titles (HipMapCanvas *self)
{
  static const char * const titles[HIP_N_VIEWS] = {
    [HIP_VIEW_FRONT] = N_("Hip and pelvis, front view"),
    [HIP_VIEW_SIDE] = N_("Hip and pelvis, right side view"),
    [HIP_VIEW_BACK] = N_("Hip and pelvis, back view"),
    [HIP_VIEW_LOW_BACK] = N_("Low back, back view"),
  };
  HipView view = hip_map_viewport_get_view (self->viewport);
  const char *title = _(titles[view]);

  if (view == HIP_VIEW_SIDE && hip_map_viewport_get_profile_side (self->viewport) == HIP_SIDE_LEFT)
    title = _("Hip and pelvis, left side view");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  hip_map_labels_update_titles (self->labels);
}

/* The picture can be drawn as soon as its frame is known; the regions follow. */
static void
adopt_picture (HipMapCanvas *self)
{
  HipView view = hip_map_viewport_get_view (self->viewport);
  HipPickBuffer *pick = hip_map_raster_get_pick (self->raster, view);
  HipBox known, frame;

  if (!hip_map_raster_get_frame (self->raster, view, &frame))
    return;

  hip_map_viewport_get_frame (self->viewport, &known);
  if (!(known.width > 0))
    hip_map_viewport_set_frame (self->viewport, &frame);

  if (pick != NULL && hip_map_viewport_get_pick (self->viewport) != pick)
    {
      hip_map_viewport_set_pick (self->viewport, pick);
      rebuild_regions (self);
      hip_map_highlight_rebuild (self->highlight);
    }

  update_images (self);
}

static GStrv
dup_wanted_regions (HipMapCanvas *self,
                    HipView       view)
{
  GListModel *regions = hip_library_get_regions (hip_enquiry_get_library (self->enquiry));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (regions); i++)
    {
      g_autoptr (HipRegion) region = g_list_model_get_item (regions, i);

      if (hip_region_is_in_view (region, view))
        g_strv_builder_add (builder, hip_region_get_id (region));
    }

  return g_strv_builder_end (builder);
}

static void
load_view (HipMapCanvas *self)
{
  HipView view = hip_map_viewport_get_view (self->viewport);
  g_auto (GStrv) wanted = NULL;

  /* Without the catalogue nobody knows which regions there must be. */
  if (self->enquiry == NULL)
    return;

  wanted = dup_wanted_regions (self, view);
  hip_map_raster_load (self->raster, view, &self->theme, (const char * const *) wanted);
  adopt_picture (self);
}

static void
view_changed_cb (HipMapCanvas *self)
{
  remove_regions (self);
  hip_map_pictures_clear (self->pictures);
  forget_structures (self);
  hip_map_highlight_rebuild (self->highlight);
  update_titles (self);
  load_view (self);
}

static void
layer_changed_cb (HipMapCanvas *self)
{
  forget_structures (self);
  update_images (self);
}

static void
profile_side_changed_cb (HipMapCanvas *self)
{
  update_titles (self);

  if (hip_map_viewport_get_view (self->viewport) == HIP_VIEW_SIDE)
    {
      rebuild_regions (self);
      hip_map_highlight_rebuild (self->highlight);
      update_images (self);
    }
}

static void
loaded_cb (HipMapCanvas *self,
           HipView       view)
{
  if (view == hip_map_viewport_get_view (self->viewport))
    adopt_picture (self);
}

static void
theme_changed_cb (HipMapCanvas *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  self->theme.dark = adw_style_manager_get_dark (style);
  self->theme.high_contrast = adw_style_manager_get_high_contrast (style);

  for (guint i = 0; i < self->regions->len; i++)
    hip_map_region_set_theme (g_ptr_array_index (self->regions, i), &self->theme);
  update_images (self);
}

/* GTK draws anew, but has no reason to give the canvas its size again. */
static void
scale_changed_cb (HipMapCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  hip_map_scale_apply (widget, self->viewport, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
}

/* Widget */

static void
hip_map_canvas_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (hip_map_canvas_parent_class)->realize (widget);

  g_signal_connect_object (gtk_native_get_surface (gtk_widget_get_native (widget)), "notify::scale", G_CALLBACK (scale_changed_cb),
                           widget, G_CONNECT_SWAPPED);
}

static void
hip_map_canvas_unrealize (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_data (gtk_native_get_surface (gtk_widget_get_native (widget)), widget);

  GTK_WIDGET_CLASS (hip_map_canvas_parent_class)->unrealize (widget);
}

static void
hip_map_canvas_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  HipMapCanvas *self = HIP_MAP_CANVAS (widget);

  hip_map_scale_apply (widget, self->viewport, width, height);

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

  hip_map_highlight_allocate (self->highlight, width, height);
  hip_map_labels_allocate (self->labels, width, height, hip_map_highlight_has_names (self->highlight));
}

static void
hip_map_canvas_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  *minimum = 120;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 480 : 600;
}

static void
hip_map_canvas_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  HipMapCanvas *self = HIP_MAP_CANVAS (widget);

  if (!hip_map_viewport_is_ready (self->viewport))
    return;

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)));

  hip_map_pictures_snapshot (self->pictures, snapshot);
  hip_map_highlight_snapshot_regions (self->highlight, snapshot);
  for (guint i = 0; i < self->regions->len; i++)
    gtk_widget_snapshot_child (widget, g_ptr_array_index (self->regions, i), snapshot);
  hip_map_highlight_snapshot_structures (self->highlight, snapshot);
  hip_map_labels_snapshot (self->labels, snapshot);

  gtk_snapshot_pop (snapshot);
}

/* One stop for Tab, where one was last; arrows move inside and stay inside. */
static gboolean
hip_map_canvas_focus (GtkWidget        *widget,
                      GtkDirectionType  direction)
{
  HipMapCanvas *self = HIP_MAP_CANVAS (widget);
  GtkWidget *inside = gtk_widget_get_focus_child (widget);
  gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;
  HipMapRegion *next = self->focused;

  if (self->regions->len == 0 || (inside != NULL && is_tab))
    return FALSE;

  if (inside != NULL)
    {
      next = hip_map_navigation_step (self->regions, HIP_MAP_REGION (inside), direction);
      if (next != NULL)
        hip_map_canvas_go_to (self, next);
      else
        gtk_widget_error_bell (widget);

      return TRUE;
    }

  for (guint i = 0; i < self->regions->len && next == NULL; i++)
    {
      if (hip_map_region_get_selected (g_ptr_array_index (self->regions, i)))
        next = g_ptr_array_index (self->regions, i);
    }

  hip_map_canvas_go_to (self, next != NULL ? next : g_ptr_array_index (self->regions, 0));

  return TRUE;
}

static void
hip_map_canvas_set_focus_child (GtkWidget *widget,
                                GtkWidget *child)
{
  HipMapCanvas *self = HIP_MAP_CANVAS (widget);

  if (child != NULL && HIP_IS_MAP_REGION (child))
    self->focused = HIP_MAP_REGION (child);

  GTK_WIDGET_CLASS (hip_map_canvas_parent_class)->set_focus_child (widget, child);
}

static void
hip_map_canvas_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch ((HipMapCanvasProps) prop_id)
    {
    case PROP_POINTED_STRUCTURE:
      g_value_set_string (value, hip_map_canvas_get_pointed_structure (HIP_MAP_CANVAS (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hip_map_canvas_dispose (GObject *object)
{
  HipMapCanvas *self = HIP_MAP_CANVAS (object);

  if (self->labels != NULL)
    {
      hip_map_canvas_set_enquiry (self, NULL);
      g_signal_handlers_disconnect_by_data (self->viewport, self);
      g_signal_handlers_disconnect_by_data (self->raster, self);
    }

  g_clear_handle_id (&self->settle_source, g_source_remove);
  g_clear_pointer (&self->labels, hip_map_labels_free);
  g_clear_pointer (&self->highlight, hip_map_highlight_free);
  g_clear_pointer (&self->pictures, hip_map_pictures_free);
  g_clear_object (&self->raster);
  g_clear_object (&self->viewport);

  G_OBJECT_CLASS (hip_map_canvas_parent_class)->dispose (object);
}

static void
hip_map_canvas_finalize (GObject *object)
{
  HipMapCanvas *self = HIP_MAP_CANVAS (object);

  g_clear_pointer (&self->regions, g_ptr_array_unref);

  G_OBJECT_CLASS (hip_map_canvas_parent_class)->finalize (object);
}

static void
hip_map_canvas_class_init (HipMapCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = hip_map_canvas_get_property;
  object_class->dispose = hip_map_canvas_dispose;
  object_class->finalize = hip_map_canvas_finalize;
  widget_class->realize = hip_map_canvas_realize;
  widget_class->unrealize = hip_map_canvas_unrealize;
  widget_class->measure = hip_map_canvas_measure;
  widget_class->size_allocate = hip_map_canvas_size_allocate;
  widget_class->snapshot = hip_map_canvas_snapshot;
  widget_class->focus = hip_map_canvas_focus;
  widget_class->set_focus_child = hip_map_canvas_set_focus_child;

  props[PROP_POINTED_STRUCTURE] = g_param_spec_string ("pointed-structure", NULL, NULL, NULL,
                                                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_css_name (widget_class, "mapcanvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_BOX);
}

static void
hip_map_canvas_init (HipMapCanvas *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  self->regions = g_ptr_array_new_with_free_func (g_object_unref);
  self->theme.dark = adw_style_manager_get_dark (style);
  self->theme.high_contrast = adw_style_manager_get_high_contrast (style);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (theme_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (theme_changed_cb), self, G_CONNECT_SWAPPED);

  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (scale_changed_cb), NULL);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
}

/**
 * hip_map_canvas_new:
 * @artwork_folder: (nullable): a folder with SVG files, or %NULL for the pictures that are part of the program
 *
 * Returns: (transfer floating): a new canvas
 */
GtkWidget *
hip_map_canvas_new (const char *artwork_folder)
{
  HipMapCanvas *self = g_object_new (HIP_TYPE_MAP_CANVAS, NULL);
  GtkWidget *widget = GTK_WIDGET (self);

  self->viewport = hip_map_viewport_new ();
  self->raster = artwork_folder == NULL ? hip_map_head_start_take () : NULL;
  if (self->raster == NULL)
    self->raster = hip_map_raster_new (artwork_folder);
  self->pictures = hip_map_pictures_new (widget, self->viewport, self->raster);
  self->labels = hip_map_labels_new (widget, self->viewport);
  self->highlight = hip_map_highlight_new (widget, self->viewport, self->raster);
  update_titles (self);
  hip_map_input_attach (self);

  g_signal_connect_swapped (self->viewport, "moved", G_CALLBACK (moved_cb), self);
  g_signal_connect_swapped (self->viewport, "notify::view", G_CALLBACK (view_changed_cb), self);
  g_signal_connect_swapped (self->viewport, "notify::layer", G_CALLBACK (layer_changed_cb), self);
  g_signal_connect_swapped (self->viewport, "notify::profile-side", G_CALLBACK (profile_side_changed_cb), self);
  g_signal_connect_swapped (self->raster, "loaded", G_CALLBACK (loaded_cb), self);
  g_signal_connect_swapped (self->raster, "ready", G_CALLBACK (update_images), self);

  return widget;
}

/**
 * hip_map_canvas_get_viewport:
 * @self: a canvas
 *
 * Returns: (transfer none): what it shows
 */
HipMapViewport *
hip_map_canvas_get_viewport (HipMapCanvas *self)
{
  g_return_val_if_fail (HIP_IS_MAP_CANVAS (self), NULL);

  return self->viewport;
}

/**
 * hip_map_canvas_get_raster:
 * @self: a canvas
 *
 * Returns: (transfer none): what draws for it
 */
HipMapRaster *
hip_map_canvas_get_raster (HipMapCanvas *self)
{
  g_return_val_if_fail (HIP_IS_MAP_CANVAS (self), NULL);

  return self->raster;
}

/**
 * hip_map_canvas_get_enquiry:
 * @self: a canvas
 *
 * Returns: (transfer none) (nullable): the enquiry
 */
HipEnquiry *
hip_map_canvas_get_enquiry (HipMapCanvas *self)
{
  g_return_val_if_fail (HIP_IS_MAP_CANVAS (self), NULL);

  return self->enquiry;
}

/**
 * hip_map_canvas_set_enquiry:
 * @self: a canvas
 * @enquiry: (nullable): what the athlete reports; without it the map has no regions
 */
void
hip_map_canvas_set_enquiry (HipMapCanvas *self,
                            HipEnquiry   *enquiry)
{
  g_return_if_fail (HIP_IS_MAP_CANVAS (self));
  g_return_if_fail (enquiry == NULL || HIP_IS_ENQUIRY (enquiry));

  if (self->enquiry == enquiry)
    return;

  if (self->enquiry != NULL)
    {
      g_signal_handlers_disconnect_by_data (hip_enquiry_get_spots (self->enquiry), self);
      g_signal_handlers_disconnect_by_data (self->enquiry, self);
      hip_map_highlight_set (self->highlight, NULL, NULL);
      remove_regions (self);
    }

  g_set_object (&self->enquiry, enquiry);

  if (self->enquiry != NULL)
    {
      g_signal_connect_swapped (hip_enquiry_get_spots (self->enquiry), "items-changed", G_CALLBACK (spots_changed_cb), self);
      g_signal_connect_swapped (self->enquiry, "spot-changed", G_CALLBACK (update_selection), self);
      rebuild_regions (self);
      load_view (self);
    }
}

/**
 * hip_map_canvas_set_skin_tone:
 * @self: a canvas
 * @skin_tone: the skin of the body
 */
void
hip_map_canvas_set_skin_tone (HipMapCanvas *self,
                              HipSkinTone   skin_tone)
{
  g_return_if_fail (HIP_IS_MAP_CANVAS (self));
  g_return_if_fail (skin_tone < HIP_N_SKIN_TONES);

  self->theme.skin_tone = skin_tone;
  theme_changed_cb (self);
}

/**
 * hip_map_canvas_set_highlight:
 * @self: a canvas
 * @candidate: (nullable): the candidate to light, or %NULL for none
 */
void
hip_map_canvas_set_highlight (HipMapCanvas *self,
                              HipCandidate *candidate)
{
  g_return_if_fail (HIP_IS_MAP_CANVAS (self));

  hip_map_highlight_set (self->highlight, self->enquiry, candidate);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  update_images (self);
}

/**
 * hip_map_canvas_set_avoided:
 * @self: a canvas
 * @layers: the buttons at an edge of the canvas, in logical pixels
 * @bottom: the buttons below
 *
 * Keeps names clear of the buttons over the map.
 */
void
hip_map_canvas_set_avoided (HipMapCanvas       *self,
                            const GdkRectangle *layers,
                            const GdkRectangle *bottom)
{
  g_return_if_fail (HIP_IS_MAP_CANVAS (self));
  g_return_if_fail (layers != NULL);
  g_return_if_fail (bottom != NULL);

  hip_map_highlight_set_avoided (self->highlight, layers, bottom);
  hip_map_labels_set_avoided (self->labels, layers, bottom);
}

/**
 * hip_map_canvas_point_at:
 * @self: a canvas
 * @x: a point of the canvas, in logical pixels
 * @y: likewise
 *
 * Names the structure that lies there, where the picture is peeled, and tells of it.
 */
void
hip_map_canvas_point_at (HipMapCanvas *self,
                         double        x,
                         double        y)
{
  g_autofree char *name = NULL;
  const char *id;

  g_return_if_fail (HIP_IS_MAP_CANVAS (self));

  name = dup_structure (self, x, y, &id);
  hip_map_labels_set_structure (self->labels, name);
  set_pointed_structures (self, id, self->chosen);
}

/**
 * hip_map_canvas_press:
 * @self: a canvas
 * @x: a point of the canvas, in logical pixels
 * @y: likewise
 *
 * Keeps which structure lies there, in case a region is activated by it: a finger leaves nothing under the pointer.
 */
void
hip_map_canvas_press (HipMapCanvas *self,
                      double        x,
                      double        y)
{
  g_return_if_fail (HIP_IS_MAP_CANVAS (self));

  g_free (dup_structure (self, x, y, &self->pressed));
}

/**
 * hip_map_canvas_get_pointed_structure:
 * @self: a canvas
 *
 * Returns: (transfer none) (nullable): the id of the structure that lies under the pointer where the picture is peeled, else of
 *   the one that was last clicked
 */
const char *
hip_map_canvas_get_pointed_structure (HipMapCanvas *self)
{
  g_return_val_if_fail (HIP_IS_MAP_CANVAS (self), NULL);

  return self->hovered != NULL ? self->hovered : self->chosen;
}

/**
 * hip_map_canvas_get_adding:
 * @self: a canvas
 *
 * Returns: whether each region that is activated joins the others
 */
gboolean
hip_map_canvas_get_adding (HipMapCanvas *self)
{
  g_return_val_if_fail (HIP_IS_MAP_CANVAS (self), FALSE);

  return self->adding;
}

/**
 * hip_map_canvas_set_adding:
 * @self: a canvas
 * @adding: whether each region that is activated joins the others, as with Ctrl held down
 */
void
hip_map_canvas_set_adding (HipMapCanvas *self,
                           gboolean      adding)
{
  g_return_if_fail (HIP_IS_MAP_CANVAS (self));

  self->adding = !!adding;
}

/**
 * hip_map_canvas_get_regions:
 * @self: a canvas
 *
 * Returns: (transfer none) (element-type HipMapRegion): the regions of the view, in the order of Home and End
 */
GPtrArray *
hip_map_canvas_get_regions (HipMapCanvas *self)
{
  g_return_val_if_fail (HIP_IS_MAP_CANVAS (self), NULL);

  return self->regions;
}

/**
 * hip_map_canvas_get_focused:
 * @self: a canvas
 *
 * Returns: (transfer none) (nullable): the region that had the focus last
 */
HipMapRegion *
hip_map_canvas_get_focused (HipMapCanvas *self)
{
  g_return_val_if_fail (HIP_IS_MAP_CANVAS (self), NULL);

  return self->focused;
}

/**
 * hip_map_canvas_go_to:
 * @self: a canvas
 * @region: one of its regions
 *
 * Moves the focus there, and the picture if the region is out of sight.
 */
void
hip_map_canvas_go_to (HipMapCanvas *self,
                      HipMapRegion *region)
{
  HipBox box;

  g_return_if_fail (HIP_IS_MAP_CANVAS (self));
  g_return_if_fail (HIP_IS_MAP_REGION (region));

  hip_map_region_get_box (region, &box);
  hip_map_viewport_reveal (self->viewport, &box);
  gtk_widget_grab_focus (GTK_WIDGET (region));
}

/**
 * hip_map_canvas_is_settled:
 * @self: a canvas
 *
 * Returns: whether everything in sight is drawn at its size; for tests and screenshots
 */
gboolean
hip_map_canvas_is_settled (HipMapCanvas *self)
{
  g_return_val_if_fail (HIP_IS_MAP_CANVAS (self), FALSE);

  return hip_map_viewport_get_pick (self->viewport) != NULL && hip_map_viewport_is_ready (self->viewport)
         && self->settle_source == 0
         && hip_map_raster_is_complete (self->raster)
         && hip_map_pictures_is_settled (self->pictures);
}
