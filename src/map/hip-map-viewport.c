/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-map-viewport.h"

#include <math.h>

#include "hip-enums.h"

/* Logical pixels that differ by less are the same. */
#define HAIR 1e-6

/**
 * HipMapViewport:
 *
 * Which part of which picture the map shows.
 *
 * It knows no widget: sizes come in as numbers, and what changed goes out as signals. Three kinds of coordinates meet here:
 * logical pixels of the widget, millimetres of the picture as drawn, and the athlete's sides. The picture may be flipped: for
 * the left profile, which is drawn as the right one, and when somebody wants to see it as in a mirror. The side of the
 * athlete is data and survives both.
 */
struct _HipMapViewport
{
  GObject parent_instance;

  HipView          view;
  HipLayer         layer;
  HipSide          profile_side;
  HipMapTransform  transform;
  HipPickBuffer   *pick;
  guint            mirrored : 1;
};

G_DEFINE_FINAL_TYPE (HipMapViewport, hip_map_viewport, G_TYPE_OBJECT)

typedef enum
{
  PROP_VIEW = 1,
  PROP_LAYER,
  PROP_PROFILE_SIDE,
  PROP_MIRRORED,
  PROP_ZOOM,
} HipMapViewportProps;

static GParamSpec *props[PROP_ZOOM + 1];

enum
{
  MOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
moved (HipMapViewport *self)
{
  self->transform.flipped = hip_map_viewport_is_flipped (self);
  hip_map_transform_keep_in_sight (&self->transform);
  g_signal_emit (self, signals[MOVED], 0);
}

static void
hip_map_viewport_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  HipMapViewport *self = HIP_MAP_VIEWPORT (object);

  switch ((HipMapViewportProps) prop_id)
    {
    case PROP_VIEW:
      g_value_set_enum (value, self->view);
      break;
    case PROP_LAYER:
      g_value_set_enum (value, self->layer);
      break;
    case PROP_PROFILE_SIDE:
      g_value_set_enum (value, self->profile_side);
      break;
    case PROP_MIRRORED:
      g_value_set_boolean (value, self->mirrored);
      break;
    case PROP_ZOOM:
      g_value_set_double (value, self->transform.zoom);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hip_map_viewport_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  HipMapViewport *self = HIP_MAP_VIEWPORT (object);

  switch ((HipMapViewportProps) prop_id)
    {
    case PROP_VIEW:
      hip_map_viewport_set_view (self, g_value_get_enum (value));
      break;
    case PROP_LAYER:
      hip_map_viewport_set_layer (self, g_value_get_enum (value));
      break;
    case PROP_PROFILE_SIDE:
      hip_map_viewport_set_profile_side (self, g_value_get_enum (value));
      break;
    case PROP_MIRRORED:
      hip_map_viewport_set_mirrored (self, g_value_get_boolean (value));
      break;
    case PROP_ZOOM:
      hip_map_viewport_set_zoom (self, g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hip_map_viewport_finalize (GObject *object)
{
  HipMapViewport *self = HIP_MAP_VIEWPORT (object);

  g_clear_pointer (&self->pick, hip_pick_buffer_unref);

  G_OBJECT_CLASS (hip_map_viewport_parent_class)->finalize (object);
}

static void
hip_map_viewport_class_init (HipMapViewportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = hip_map_viewport_get_property;
  object_class->set_property = hip_map_viewport_set_property;
  object_class->finalize = hip_map_viewport_finalize;

  props[PROP_VIEW] = g_param_spec_enum ("view", NULL, NULL, HIP_TYPE_VIEW, HIP_VIEW_FRONT, flags);
  props[PROP_LAYER] = g_param_spec_enum ("layer", NULL, NULL, HIP_TYPE_LAYER, HIP_LAYER_SKIN, flags);
  props[PROP_PROFILE_SIDE] = g_param_spec_enum ("profile-side", NULL, NULL, HIP_TYPE_SIDE, HIP_SIDE_RIGHT, flags);
  props[PROP_MIRRORED] = g_param_spec_boolean ("mirrored", NULL, NULL, FALSE, flags);
  props[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 1, HIP_MAP_MAX_ZOOM, 1, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * HipMapViewport::moved:
   *
   * The same point of the widget shows another point of the body than before.
   */
  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hip_map_viewport_init (HipMapViewport *self)
{
  self->profile_side = HIP_SIDE_RIGHT;
  self->transform.zoom = 1;
  self->transform.scale_factor = 1;
}

/**
 * hip_map_viewport_new:
 *
 * Returns: (transfer full): a new viewport on the front view, with nothing to see yet
 */
HipMapViewport *
hip_map_viewport_new (void)
{
  return g_object_new (HIP_TYPE_MAP_VIEWPORT, NULL);
}

/**
 * hip_map_viewport_get_view:
 * @self: a viewport
 *
 * Returns: the view that is shown
 */
HipView
hip_map_viewport_get_view (HipMapViewport *self)
{
  g_return_val_if_fail (HIP_IS_MAP_VIEWPORT (self), HIP_VIEW_FRONT);

  return self->view;
}

/**
 * hip_map_viewport_set_view:
 * @self: a viewport
 * @view: a view
 *
 * Turns to another view, with nothing to see until [method@MapViewport.set_frame] tells of its picture.
 */
void
hip_map_viewport_set_view (HipMapViewport *self,
                           HipView         view)
{
  g_return_if_fail (HIP_IS_MAP_VIEWPORT (self));
  g_return_if_fail (view < HIP_N_VIEWS);

  if (self->view == view)
    return;

  self->view = view;
  self->transform.frame = (HipBox) { 0 };
  g_clear_pointer (&self->pick, hip_pick_buffer_unref);
  hip_map_viewport_fit (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VIEW]);
}

/**
 * hip_map_viewport_get_layer:
 * @self: a viewport
 *
 * Returns: how deep the picture is peeled
 */
HipLayer
hip_map_viewport_get_layer (HipMapViewport *self)
{
  g_return_val_if_fail (HIP_IS_MAP_VIEWPORT (self), HIP_LAYER_SKIN);

  return self->layer;
}

/**
 * hip_map_viewport_set_layer:
 * @self: a viewport
 * @layer: how deep to peel
 */
void
hip_map_viewport_set_layer (HipMapViewport *self,
                            HipLayer        layer)
{
  g_return_if_fail (HIP_IS_MAP_VIEWPORT (self));
  g_return_if_fail (layer < HIP_N_LAYERS);

  if (self->layer == layer)
    return;

  self->layer = layer;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LAYER]);
}

/**
 * hip_map_viewport_get_profile_side:
 * @self: a viewport
 *
 * Returns: the side of the athlete that the side view shows
 */
HipSide
hip_map_viewport_get_profile_side (HipMapViewport *self)
{
  g_return_val_if_fail (HIP_IS_MAP_VIEWPORT (self), HIP_SIDE_RIGHT);

  return self->profile_side;
}

/**
 * hip_map_viewport_set_profile_side:
 * @self: a viewport
 * @side: left or right
 */
void
hip_map_viewport_set_profile_side (HipMapViewport *self,
                                   HipSide         side)
{
  g_return_if_fail (HIP_IS_MAP_VIEWPORT (self));

  if (side == HIP_SIDE_NONE || self->profile_side == side)
    return;

  self->profile_side = side;
  moved (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROFILE_SIDE]);
}

/**
 * hip_map_viewport_get_mirrored:
 * @self: a viewport
 *
 * Returns: whether the picture is shown as in a mirror
 */
gboolean
hip_map_viewport_get_mirrored (HipMapViewport *self)
{
  g_return_val_if_fail (HIP_IS_MAP_VIEWPORT (self), FALSE);

  return self->mirrored;
}

/**
 * hip_map_viewport_set_mirrored:
 * @self: a viewport
 * @mirrored: whether to show the picture as in a mirror
 */
void
hip_map_viewport_set_mirrored (HipMapViewport *self,
                               gboolean        mirrored)
{
  g_return_if_fail (HIP_IS_MAP_VIEWPORT (self));

  if (self->mirrored == !!mirrored)
    return;

  self->mirrored = !!mirrored;
  moved (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MIRRORED]);
}

/**
 * hip_map_viewport_get_zoom:
 * @self: a viewport
 *
 * Returns: the zoom; 1 shows the whole picture
 */
double
hip_map_viewport_get_zoom (HipMapViewport *self)
{
  g_return_val_if_fail (HIP_IS_MAP_VIEWPORT (self), 1);

  return self->transform.zoom;
}

/**
 * hip_map_viewport_set_zoom:
 * @self: a viewport
 * @zoom: a zoom from 1 to %HIP_MAP_MAX_ZOOM
 *
 * Zooms with the middle of the widget held still.
 */
void
hip_map_viewport_set_zoom (HipMapViewport *self,
                           double          zoom)
{
  g_return_if_fail (HIP_IS_MAP_VIEWPORT (self));

  hip_map_viewport_zoom_at (self, zoom / self->transform.zoom, self->transform.width / 2., self->transform.height / 2.);
}

/**
 * hip_map_viewport_set_size:
 * @self: a viewport
 * @width: width of the widget, in logical pixels
 * @height: height of the widget
 * @scale_factor: device pixels per logical pixel, which need not be a whole number
 */
void
hip_map_viewport_set_size (HipMapViewport *self,
                           int             width,
                           int             height,
                           double          scale_factor)
{
  g_return_if_fail (HIP_IS_MAP_VIEWPORT (self));
  g_return_if_fail (scale_factor > 0);

  if (self->transform.width == width && self->transform.height == height
      && G_APPROX_VALUE (self->transform.scale_factor, scale_factor, HAIR))
    return;

  self->transform.width = width;
  self->transform.height = height;
  self->transform.scale_factor = scale_factor;
  moved (self);
}

/**
 * hip_map_viewport_set_offset:
 * @self: a viewport
 * @x: where the widget begins in its window, in logical pixels
 * @y: likewise
 *
 * Tells where whole device pixels begin. It has to be known after the scale factor.
 */
void
hip_map_viewport_set_offset (HipMapViewport *self,
                             double          x,
                             double          y)
{
  g_return_if_fail (HIP_IS_MAP_VIEWPORT (self));

  /* By whole device pixels nothing is shifted. */
  x -= floor (x * self->transform.scale_factor + HAIR) / self->transform.scale_factor;
  y -= floor (y * self->transform.scale_factor + HAIR) / self->transform.scale_factor;

  if (G_APPROX_VALUE (self->transform.offset_x, x, HAIR) && G_APPROX_VALUE (self->transform.offset_y, y, HAIR))
    return;

  self->transform.offset_x = x;
  self->transform.offset_y = y;
  moved (self);
}

/**
 * hip_map_viewport_set_frame:
 * @self: a viewport
 * @frame: the frame of the picture of the current view, in millimetres
 *
 * From now on there is something to see.
 */
void
hip_map_viewport_set_frame (HipMapViewport *self,
                            const HipBox   *frame)
{
  g_return_if_fail (HIP_IS_MAP_VIEWPORT (self));
  g_return_if_fail (frame != NULL);

  self->transform.frame = *frame;
  hip_map_viewport_fit (self);
}

/**
 * hip_map_viewport_set_pick:
 * @self: a viewport
 * @pick: what can be picked in the current view
 */
void
hip_map_viewport_set_pick (HipMapViewport *self,
                           HipPickBuffer  *pick)
{
  g_return_if_fail (HIP_IS_MAP_VIEWPORT (self));
  g_return_if_fail (pick != NULL);

  hip_pick_buffer_ref (pick);
  g_clear_pointer (&self->pick, hip_pick_buffer_unref);
  self->pick = pick;
}

/**
 * hip_map_viewport_get_pick:
 * @self: a viewport
 *
 * Returns: (transfer none) (nullable): what can be picked in the current view
 */
HipPickBuffer *
hip_map_viewport_get_pick (HipMapViewport *self)
{
  g_return_val_if_fail (HIP_IS_MAP_VIEWPORT (self), NULL);

  return self->pick;
}

/**
 * hip_map_viewport_zoom_at:
 * @self: a viewport
 * @factor: how much larger the picture gets
 * @x: a point of the widget, in logical pixels
 * @y: likewise
 *
 * Zooms so that the point of the body under the pointer stays there, as far as the edge of the picture allows.
 */
void
hip_map_viewport_zoom_at (HipMapViewport *self,
                          double          factor,
                          double          x,
                          double          y)
{
  g_return_if_fail (HIP_IS_MAP_VIEWPORT (self));

  if (!hip_map_transform_zoom_at (&self->transform, factor, x, y))
    return;

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ZOOM]);
  moved (self);
}

/**
 * hip_map_viewport_pan:
 * @self: a viewport
 * @dx: how far the picture goes to the right, in logical pixels
 * @dy: how far it goes down
 */
void
hip_map_viewport_pan (HipMapViewport *self,
                      double          dx,
                      double          dy)
{
  g_return_if_fail (HIP_IS_MAP_VIEWPORT (self));

  hip_map_transform_pan (&self->transform, dx, dy);
  moved (self);
}

/**
 * hip_map_viewport_fit:
 * @self: a viewport
 *
 * Shows the whole picture.
 */
void
hip_map_viewport_fit (HipMapViewport *self)
{
  gboolean was_zoomed;

  g_return_if_fail (HIP_IS_MAP_VIEWPORT (self));

  was_zoomed = self->transform.zoom > 1;
  hip_map_transform_fit (&self->transform);
  if (was_zoomed)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ZOOM]);
  moved (self);
}

/**
 * hip_map_viewport_reveal:
 * @self: a viewport
 * @box: a rectangle of the picture, in millimetres
 *
 * Pans no farther than needed to bring @box into sight.
 */
void
hip_map_viewport_reveal (HipMapViewport *self,
                         const HipBox   *box)
{
  g_return_if_fail (HIP_IS_MAP_VIEWPORT (self));
  g_return_if_fail (box != NULL);

  if (hip_map_viewport_is_ready (self) && hip_map_transform_reveal (&self->transform, box))
    moved (self);
}

/**
 * hip_map_viewport_get_transform:
 * @self: a viewport
 *
 * Returns: (transfer none): the way between millimetres of the picture and logical pixels of the widget
 */
const HipMapTransform *
hip_map_viewport_get_transform (HipMapViewport *self)
{
  g_return_val_if_fail (HIP_IS_MAP_VIEWPORT (self), NULL);

  return &self->transform;
}
