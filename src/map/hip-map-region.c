/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-map-region-private.h"

#include <math.h>

#include "hip-map-kept-image.h"
#include "hip-spot.h"

/* How long the lines of a tooltip are, in characters. */
#define TOOLTIP_CHARS 45

/**
 * HipMapRegion:
 *
 * A place on the body that can be pointed at.
 *
 * It is a widget of its own, as large as the box around the region, but it contains only the points that the picture gives to
 * it. So GTK itself does picking, hovering, focus, tooltips and accessibility. It knows nothing of what is reported: it says
 * [signal@MapRegion::activated] and [signal@MapRegion::pain-stepped], and is told whether it is selected and how much it hurts
 * there.
 */
G_DEFINE_FINAL_TYPE (HipMapRegion, hip_map_region, GTK_TYPE_WIDGET)

enum
{
  ACTIVATED,
  PAIN_STEPPED,
  PROMINENCE_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

const HipPickTarget *
hip_map_region_get_target (HipMapRegion *self)
{
  return hip_pick_buffer_get_target (self->pick, self->target);
}

/* GTK still changes the state of a region that was taken off the map, while something holds on to it. */
gboolean
hip_map_region_is_on_map (HipMapRegion *self)
{
  return gtk_widget_get_parent (GTK_WIDGET (self)) != NULL && hip_map_viewport_is_ready (self->viewport)
         && hip_map_viewport_get_pick (self->viewport) == self->pick;
}

void
hip_map_region_tell_prominence (HipMapRegion *self)
{
  g_signal_emit (self, signals[PROMINENCE_CHANGED], 0);
}

static void
click_released_cb (GtkGestureClick *gesture,
                   int              n_press,
                   double           x,
                   double           y,
                   HipMapRegion    *self)
{
  GdkModifierType modifiers;

  if (!gtk_widget_contains (GTK_WIDGET (self), x, y))
    return;

  modifiers = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  gtk_widget_grab_focus (GTK_WIDGET (self));
  hip_map_region_activate (self, (modifiers & GDK_CONTROL_MASK) != 0);
}

static void
activate_action_cb (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  hip_map_region_activate (HIP_MAP_REGION (widget), FALSE);
}

static void
add_action_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  hip_map_region_activate (HIP_MAP_REGION (widget), TRUE);
}

static void
more_pain_action_cb (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  g_signal_emit (widget, signals[PAIN_STEPPED], 0, 1);
}

static void
less_pain_action_cb (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  g_signal_emit (widget, signals[PAIN_STEPPED], 0, -1);
}

/* The name stands on the picture already; the tooltip says where to feel for the place. */
static gboolean
query_tooltip_cb (HipMapRegion *self,
                  int           x,
                  int           y,
                  gboolean      keyboard,
                  GtkTooltip   *tooltip)
{
  const char *landmark = hip_region_get_landmark (self->region);

  if (landmark == NULL || *landmark == '\0')
    return FALSE;

  if (self->tooltip == NULL)
    self->tooltip = g_object_ref_sink (g_object_new (GTK_TYPE_LABEL,
                                                     "label", landmark,
                                                     "wrap", TRUE,
                                                     "max-width-chars", TOOLTIP_CHARS,
                                                     "xalign", 0.0,
                                                     NULL));
  gtk_tooltip_set_custom (tooltip, self->tooltip);

  return TRUE;
}

static gboolean
hip_map_region_contains (GtkWidget *widget,
                         double     x,
                         double     y)
{
  HipMapRegion *self = HIP_MAP_REGION (widget);
  GtkWidget *parent = gtk_widget_get_parent (widget);
  double parent_x, parent_y;

  if (parent == NULL || !gtk_widget_translate_coordinates (widget, parent, x, y, &parent_x, &parent_y))
    return FALSE;

  return hip_map_viewport_get_pick (self->viewport) == self->pick
         && hip_map_viewport_pick (self->viewport, parent_x, parent_y) == self->target;
}

static void
hip_map_region_state_flags_changed (GtkWidget     *widget,
                                    GtkStateFlags  previous_flags)
{
  HipMapRegion *self = HIP_MAP_REGION (widget);

  GTK_WIDGET_CLASS (hip_map_region_parent_class)->state_flags_changed (widget, previous_flags);

  hip_map_region_update (self);
  hip_map_region_tell_prominence (self);
}

static void
hip_map_region_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  HipMapRegion *self = HIP_MAP_REGION (widget);
  HipBox own, rectangle;
  gboolean flipped;

  if (!hip_map_region_is_on_map (self))
    return;

  flipped = hip_map_viewport_is_flipped (self->viewport);
  hip_map_viewport_to_widget (self->viewport, &hip_map_region_get_target (self)->box, &own);
  own.x = floor (own.x);
  own.y = floor (own.y);

  for (gsize i = 0; i < HIP_N_MAP_REGION_STATES; i++)
    {
      const HipRegionState state = hip_map_region_states[i];
      const HipMapImage *image = &self->images[state];

      if (!hip_map_region_shows_state (self, state) || image->texture == NULL)
        continue;

      hip_map_viewport_to_widget (self->viewport, &image->box, &rectangle);

      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (rectangle.x - own.x, rectangle.y - own.y));
      if (flipped)
        {
          gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (rectangle.width, 0));
          gtk_snapshot_scale (snapshot, -1, 1);
        }
      gtk_snapshot_append_texture (snapshot, image->texture,
                                   &GRAPHENE_RECT_INIT (0, 0, rectangle.width, rectangle.height));
      gtk_snapshot_restore (snapshot);
    }
}

static void
hip_map_region_dispose (GObject *object)
{
  HipMapRegion *self = HIP_MAP_REGION (object);

  for (gsize i = 0; i < HIP_N_REGION_STATES; i++)
    hip_map_kept_image_clear (&self->images[i]);
  g_clear_object (&self->viewport);
  g_clear_object (&self->raster);
  g_clear_object (&self->region);
  g_clear_object (&self->tooltip);
  g_clear_pointer (&self->label, g_free);

  G_OBJECT_CLASS (hip_map_region_parent_class)->dispose (object);
}

static void
hip_map_region_finalize (GObject *object)
{
  HipMapRegion *self = HIP_MAP_REGION (object);

  g_clear_pointer (&self->pick, hip_pick_buffer_unref);

  G_OBJECT_CLASS (hip_map_region_parent_class)->finalize (object);
}

static void
hip_map_region_class_init (HipMapRegionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hip_map_region_dispose;
  object_class->finalize = hip_map_region_finalize;
  widget_class->contains = hip_map_region_contains;
  widget_class->snapshot = hip_map_region_snapshot;
  widget_class->state_flags_changed = hip_map_region_state_flags_changed;

  /**
   * HipMapRegion::activated:
   * @add: whether it joins what is selected already, or takes its place
   *
   * Somebody pointed at the region.
   */
  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  /**
   * HipMapRegion::pain-stepped:
   * @step: 1 for more, −1 for less
   *
   * Somebody says that it hurts more there, or less.
   */
  signals[PAIN_STEPPED] = g_signal_new ("pain-stepped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_INT);

  /**
   * HipMapRegion::prominence-changed:
   *
   * It is pointed at, focused or selected, or no longer, or it hurts more or less; see [method@MapRegion.is_prominent].
   */
  signals[PROMINENCE_CHANGED] = g_signal_new ("prominence-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                              NULL, NULL, G_TYPE_NONE, 0);

  /* Without a parameter, so that it reaches assistive technology as an action. */
  gtk_widget_class_install_action (widget_class, "region.activate", NULL, activate_action_cb);
  gtk_widget_class_install_action (widget_class, "region.add", NULL, add_action_cb);
  gtk_widget_class_install_action (widget_class, "region.more-pain", NULL, more_pain_action_cb);
  gtk_widget_class_install_action (widget_class, "region.less-pain", NULL, less_pain_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "region.more-pain", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Up, GDK_ALT_MASK, "region.more-pain", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "region.less-pain", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Down, GDK_ALT_MASK, "region.less-pain", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "region.activate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "region.activate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_ISO_Enter, 0, "region.activate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "region.activate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "region.add", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "region.add", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, GDK_CONTROL_MASK, "region.add", NULL);

  gtk_widget_class_set_css_name (widget_class, "region");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_OPTION);
}

static void
hip_map_region_init (HipMapRegion *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->intensity = HIP_INTENSITY_NOT_SAID;

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "pointer");
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect (click, "released", G_CALLBACK (click_released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * hip_map_region_new:
 * @viewport: the viewport of the map
 * @raster: what draws for the map
 * @region: the region
 * @target: its index in the pick buffer that the viewport has now
 *
 * Returns: (transfer floating): a new widget for a region of one side
 */
GtkWidget *
hip_map_region_new (HipMapViewport *viewport,
                    HipMapRaster   *raster,
                    HipRegion      *region,
                    int             target)
{
  HipMapRegion *self;

  g_return_val_if_fail (HIP_IS_MAP_VIEWPORT (viewport), NULL);
  g_return_val_if_fail (HIP_IS_MAP_RASTER (raster), NULL);
  g_return_val_if_fail (HIP_IS_REGION (region), NULL);
  g_return_val_if_fail (hip_map_viewport_get_pick (viewport) != NULL, NULL);

  self = g_object_new (HIP_TYPE_MAP_REGION, NULL);
  self->viewport = g_object_ref (viewport);
  self->raster = g_object_ref (raster);
  self->region = g_object_ref (region);
  self->pick = hip_pick_buffer_ref (hip_map_viewport_get_pick (viewport));
  self->target = target;
  self->side = hip_region_get_midline (region) ? HIP_SIDE_NONE
                                               : hip_map_viewport_swap_side (viewport, hip_map_region_get_target (self)->side);
  self->id = g_intern_string (hip_region_get_id (region));
  self->label = hip_spot_format (region, self->side);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, self->label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hip_region_get_landmark (region),
                                  -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, FALSE, -1);

  return GTK_WIDGET (self);
}

/**
 * hip_map_region_get_region:
 * @self: a region on the map
 *
 * Returns: (transfer none): the region of the catalogue
 */
HipRegion *
hip_map_region_get_region (HipMapRegion *self)
{
  g_return_val_if_fail (HIP_IS_MAP_REGION (self), NULL);

  return self->region;
}

/**
 * hip_map_region_get_side:
 * @self: a region on the map
 *
 * Returns: the side of the athlete; none in the midline
 */
HipSide
hip_map_region_get_side (HipMapRegion *self)
{
  g_return_val_if_fail (HIP_IS_MAP_REGION (self), HIP_SIDE_NONE);

  return self->side;
}

/**
 * hip_map_region_get_label:
 * @self: a region on the map
 *
 * Returns: (transfer none): name and side, such as "Groin crease, right"
 */
const char *
hip_map_region_get_label (HipMapRegion *self)
{
  g_return_val_if_fail (HIP_IS_MAP_REGION (self), NULL);

  return self->label;
}

/**
 * hip_map_region_get_box:
 * @self: a region on the map
 * @box: (out caller-allocates): the rectangle around it, in millimetres of the picture
 */
void
hip_map_region_get_box (HipMapRegion *self,
                        HipBox       *box)
{
  g_return_if_fail (HIP_IS_MAP_REGION (self));
  g_return_if_fail (box != NULL);

  *box = hip_map_region_get_target (self)->box;
}

/**
 * hip_map_region_get_center:
 * @self: a region on the map
 * @x: (out): a point inside of it, in logical pixels of the map
 * @y: (out): likewise
 */
void
hip_map_region_get_center (HipMapRegion *self,
                           double       *x,
                           double       *y)
{
  const HipPickTarget *target;

  g_return_if_fail (HIP_IS_MAP_REGION (self));

  target = hip_map_region_get_target (self);
  hip_map_viewport_point_to_widget (self->viewport, target->center_x, target->center_y, x, y);
}

/**
 * hip_map_region_set_position:
 * @self: a region on the map
 * @position: its place among the regions of the view, from 1
 * @n_regions: how many there are
 */
void
hip_map_region_set_position (HipMapRegion *self,
                             int           position,
                             int           n_regions)
{
  g_return_if_fail (HIP_IS_MAP_REGION (self));

  gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_RELATION_POS_IN_SET, position,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE, n_regions,
                                  -1);
}

/**
 * hip_map_region_activate:
 * @self: a region on the map
 * @add: whether it joins what is selected already
 */
void
hip_map_region_activate (HipMapRegion *self,
                         gboolean      add)
{
  g_return_if_fail (HIP_IS_MAP_REGION (self));

  g_signal_emit (self, signals[ACTIVATED], 0, add);
}
