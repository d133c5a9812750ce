/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-map-canvas-private.h"

#include <adwaita.h>

#include "hip-map-head-start.h"
#include "hip-map-input.h"
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
G_DEFINE_FINAL_TYPE (HipMapCanvas, hip_map_canvas, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_POINTED_STRUCTURE = 1,
} HipMapCanvasProps;

static GParamSpec *props[PROP_POINTED_STRUCTURE + 1];

void
hip_map_canvas_update_images (HipMapCanvas *self)
{
  gboolean is_complete;

  if (!hip_map_viewport_is_ready (self->viewport) || self->settle_source != 0)
    return;

  is_complete = hip_map_pictures_update (self->pictures, &self->theme);
  hip_map_regions_update_images (self->regions);
  hip_map_highlight_update (self->highlight, &self->theme);
  hip_map_earlier_update (self->earlier, &self->theme);

  if (is_complete)
    hip_map_pictures_draw_ahead (self->pictures);
}

static gboolean
settle_cb (gpointer user_data)
{
  HipMapCanvas *self = HIP_MAP_CANVAS (user_data);

  self->settle_source = 0;
  hip_map_canvas_update_images (self);

  return G_SOURCE_REMOVE;
}

static void
moved_cb (HipMapCanvas *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));

  g_clear_handle_id (&self->settle_source, g_source_remove);
  if (hip_map_pictures_is_empty (self->pictures))
    hip_map_canvas_update_images (self);
  else
    self->settle_source = g_timeout_add (SETTLE_MS, settle_cb, self);
}

static void
pointed_structure_cb (GtkWidget *canvas)
{
  g_object_notify_by_pspec (G_OBJECT (canvas), props[PROP_POINTED_STRUCTURE]);
}

/* Regions */

static void
region_activated_cb (GtkWidget    *canvas,
                     HipMapRegion *region,
                     gboolean      add)
{
  HipMapCanvas *self = HIP_MAP_CANVAS (canvas);

  hip_map_pointer_choose (self->pointer);
  if (add || self->adding)
    hip_enquiry_toggle (self->enquiry, hip_map_region_get_region (region), hip_map_region_get_side (region));
  else
    hip_enquiry_select (self->enquiry, hip_map_region_get_region (region), hip_map_region_get_side (region));
}

static void
spots_changed_cb (HipMapCanvas *self)
{
  hip_map_regions_update_selection (self->regions);
  if (!hip_enquiry_get_has_spots (self->enquiry))
    hip_map_pointer_choose_none (self->pointer);
  hip_map_highlight_rebuild (self->highlight);
  hip_map_canvas_update_images (self);
}

static void
spot_changed_cb (HipMapCanvas *self)
{
  hip_map_regions_update_selection (self->regions);
}

/* Views */

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
      hip_map_regions_rebuild (self->regions);
      hip_map_highlight_rebuild (self->highlight);
      hip_map_earlier_rebuild (self->earlier);
    }

  hip_map_canvas_update_images (self);
}

static void
load_view (HipMapCanvas *self)
{
  HipView view = hip_map_viewport_get_view (self->viewport);
  g_auto (GStrv) wanted = NULL;

  /* Without the catalogue nobody knows which regions there must be. */
  if (self->enquiry == NULL)
    return;

  wanted = hip_map_regions_dup_wanted (self->regions);
  hip_map_raster_load (self->raster, view, &self->theme, (const char * const *) wanted);
  adopt_picture (self);
}

static void
view_changed_cb (HipMapCanvas *self)
{
  hip_map_regions_clear (self->regions);
  hip_map_pictures_clear (self->pictures);
  hip_map_pointer_forget (self->pointer);
  hip_map_highlight_rebuild (self->highlight);
  hip_map_earlier_rebuild (self->earlier);
  hip_map_labels_update_titles (self->labels);
  load_view (self);
}

static void
layer_changed_cb (HipMapCanvas *self)
{
  hip_map_pointer_forget (self->pointer);
  hip_map_canvas_update_images (self);
}

static void
profile_side_changed_cb (HipMapCanvas *self)
{
  hip_map_labels_update_titles (self->labels);

  if (hip_map_viewport_get_view (self->viewport) == HIP_VIEW_SIDE)
    {
      hip_map_regions_rebuild (self->regions);
      hip_map_highlight_rebuild (self->highlight);
      hip_map_earlier_rebuild (self->earlier);
      hip_map_canvas_update_images (self);
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

  hip_map_regions_set_theme (self->regions, &self->theme);
  hip_map_canvas_update_images (self);
}

/* Widget */

static void
hip_map_canvas_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  HipMapCanvas *self = HIP_MAP_CANVAS (widget);

  hip_map_scale_apply (widget, self->viewport, width, height);

  hip_map_regions_allocate (self->regions);
  hip_map_highlight_allocate (self->highlight, width, height);
  hip_map_earlier_allocate (self->earlier);
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
  hip_map_earlier_snapshot_regions (self->earlier, snapshot);
  hip_map_highlight_snapshot_regions (self->highlight, snapshot);
  hip_map_regions_snapshot (self->regions, snapshot);
  hip_map_highlight_snapshot_structures (self->highlight, snapshot);
  hip_map_earlier_snapshot_texts (self->earlier, snapshot);
  hip_map_labels_snapshot (self->labels, snapshot);

  gtk_snapshot_pop (snapshot);
}

static gboolean
hip_map_canvas_focus (GtkWidget        *widget,
                      GtkDirectionType  direction)
{
  return hip_map_regions_focus (HIP_MAP_CANVAS (widget)->regions, direction);
}

static void
hip_map_canvas_set_focus_child (GtkWidget *widget,
                                GtkWidget *child)
{
  HipMapCanvas *self = HIP_MAP_CANVAS (widget);

  if (child != NULL && HIP_IS_MAP_REGION (child))
    hip_map_regions_set_focused (self->regions, HIP_MAP_REGION (child));

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
  g_clear_pointer (&self->regions, hip_map_regions_free);
  g_clear_pointer (&self->pointer, hip_map_pointer_free);
  g_clear_pointer (&self->labels, hip_map_labels_free);
  g_clear_pointer (&self->highlight, hip_map_highlight_free);
  g_clear_pointer (&self->earlier, hip_map_earlier_free);
  g_clear_pointer (&self->pictures, hip_map_pictures_free);
  g_clear_object (&self->raster);
  g_clear_object (&self->viewport);

  G_OBJECT_CLASS (hip_map_canvas_parent_class)->dispose (object);
}

static void
hip_map_canvas_class_init (HipMapCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = hip_map_canvas_get_property;
  object_class->dispose = hip_map_canvas_dispose;
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

  self->theme.dark = adw_style_manager_get_dark (style);
  self->theme.high_contrast = adw_style_manager_get_high_contrast (style);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (theme_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (theme_changed_cb), self, G_CONNECT_SWAPPED);

  hip_map_scale_follow (self);
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
  self->pointer = hip_map_pointer_new (widget, self->viewport, self->raster, self->labels, pointed_structure_cb);
  self->regions = hip_map_regions_new (widget, self->viewport, self->raster, self->labels, region_activated_cb);
  hip_map_regions_set_theme (self->regions, &self->theme);
  self->highlight = hip_map_highlight_new (widget, self->viewport, self->raster);
  self->earlier = hip_map_earlier_new (widget, self->viewport, self->raster);
  hip_map_labels_update_titles (self->labels);
  hip_map_input_attach (self);

  g_signal_connect_swapped (self->viewport, "moved", G_CALLBACK (moved_cb), self);
  g_signal_connect_swapped (self->viewport, "notify::view", G_CALLBACK (view_changed_cb), self);
  g_signal_connect_swapped (self->viewport, "notify::layer", G_CALLBACK (layer_changed_cb), self);
  g_signal_connect_swapped (self->viewport, "notify::profile-side", G_CALLBACK (profile_side_changed_cb), self);
  g_signal_connect_swapped (self->raster, "loaded", G_CALLBACK (loaded_cb), self);
  g_signal_connect_swapped (self->raster, "ready", G_CALLBACK (hip_map_canvas_update_images), self);

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
    }

  g_set_object (&self->enquiry, enquiry);
  hip_map_regions_set_enquiry (self->regions, enquiry);
  hip_map_pointer_set_library (self->pointer, enquiry != NULL ? hip_enquiry_get_library (enquiry) : NULL);

  if (self->enquiry != NULL)
    {
      g_signal_connect_swapped (hip_enquiry_get_spots (self->enquiry), "items-changed", G_CALLBACK (spots_changed_cb), self);
      g_signal_connect_swapped (self->enquiry, "spot-changed", G_CALLBACK (spot_changed_cb), self);
      hip_map_regions_rebuild (self->regions);
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
  g_return_if_fail (HIP_IS_MAP_CANVAS (self));

  hip_map_pointer_move (self->pointer, x, y);
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

  hip_map_pointer_press (self->pointer, x, y);
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

  return hip_map_pointer_get_structure (self->pointer);
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

  return hip_map_regions_get_all (self->regions);
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

  return hip_map_regions_get_focused (self->regions);
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
  g_return_if_fail (HIP_IS_MAP_CANVAS (self));
  g_return_if_fail (HIP_IS_MAP_REGION (region));

  hip_map_regions_go_to (self->regions, region);
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
