/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-body-map-private.h"

#include "hip-enums.h"
#include "hip-map-controls.h"
#include "hip-map-input.h"

/* Narrower than this, in logical pixels, the layer buttons show only their numbers. */
#define NARROW 560

/* Narrower than this, what is written on the map gets smaller, and the button to fit goes. */
#define VERY_NARROW 480

/**
 * HipBodyMap:
 *
 * The map of the body: the picture with its regions, and the buttons that peel, zoom and turn it.
 *
 * Pointing at a region tells the enquiry. What cannot be shown is told by [property@BodyMap:error-message].
 */
G_DEFINE_FINAL_TYPE (HipBodyMap, hip_body_map, GTK_TYPE_WIDGET)

static GParamSpec *props[HIP_BODY_MAP_PROP_ARTWORK_FOLDER + 1];

void
hip_body_map_notify (HipBodyMap         *self,
                     HipBodyMapProperty  property)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[property]);
}

static void
update_error (HipBodyMap *self)
{
  const char *message = hip_map_raster_get_error (hip_map_canvas_get_raster (self->canvas),
                                                  hip_map_viewport_get_view (self->viewport));

  if (g_strcmp0 (self->error_message, message) == 0)
    return;

  g_clear_pointer (&self->error_message, g_free);
  self->error_message = g_strdup (message);
  hip_body_map_notify (self, HIP_BODY_MAP_PROP_ERROR_MESSAGE);
}

static void
viewport_notify_cb (HipBodyMap *self,
                    GParamSpec *pspec)
{
  GParamSpec *own = g_object_class_find_property (G_OBJECT_GET_CLASS (self), pspec->name);

  update_error (self);
  if (own != NULL)
    g_object_notify_by_pspec (G_OBJECT (self), own);
}

static void
pointed_structure_cb (HipBodyMap *self)
{
  hip_body_map_notify (self, HIP_BODY_MAP_PROP_POINTED_STRUCTURE);
}

/* There is no other spot to add before there is one, and whoever starts over starts with one. */
static void
has_spots_cb (HipBodyMap *self)
{
  HipEnquiry *enquiry = hip_map_canvas_get_enquiry (self->canvas);
  const gboolean has_spots = enquiry != NULL && hip_enquiry_get_has_spots (enquiry);

  gtk_widget_set_visible (self->add_button, has_spots);
  if (!has_spots)
    hip_body_map_set_adding (self, FALSE);
}

static void
update_buttons (HipBodyMap *self)
{
  const gboolean visible = self->painted && !self->plain;

  gtk_widget_set_visible (self->layer_buttons, visible);
  gtk_widget_set_visible (self->side_buttons, visible);
  gtk_widget_set_visible (self->bottom, visible);
}

/* A window that starts shows the picture first: what lies over it would keep it waiting. */
static void
painted_cb (GdkFrameClock *clock,
            HipBodyMap    *self)
{
  g_signal_handlers_disconnect_by_func (clock, painted_cb, self);
  self->painted = TRUE;
  update_buttons (self);
}

static void
hip_body_map_realize (GtkWidget *widget)
{
  HipBodyMap *self = HIP_BODY_MAP (widget);

  GTK_WIDGET_CLASS (hip_body_map_parent_class)->realize (widget);

  if (!self->painted)
    g_signal_connect (gtk_widget_get_frame_clock (widget), "after-paint", G_CALLBACK (painted_cb), self);
}

static void
hip_body_map_unrealize (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_frame_clock (widget), painted_cb, widget);

  GTK_WIDGET_CLASS (hip_body_map_parent_class)->unrealize (widget);
}

static void
hip_body_map_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  HipBodyMap *self = HIP_BODY_MAP (widget);
  GtkRequisition size;
  GdkRectangle layers, bottom;

  hip_map_layer_buttons_set_narrow (self->layer_buttons, width < NARROW);
  hip_map_add_button_set_narrow (self->add_button, width < VERY_NARROW);
  hip_map_zoom_buttons_set_narrow (self->zoom_buttons, width < VERY_NARROW);
  if (width < VERY_NARROW)
    gtk_widget_add_css_class (widget, "narrow");
  else
    gtk_widget_remove_css_class (widget, "narrow");

  /* Measured with its margins, the box of buttons stands in the middle of the edge where lines begin. */
  gtk_widget_get_preferred_size (self->layer_buttons, NULL, &size);
  layers = (GdkRectangle) { 0, (height - size.height) / 2, size.width, size.height };
  gtk_widget_get_preferred_size (self->bottom, NULL, &size);
  bottom = (GdkRectangle) { width - size.width, height - size.height, size.width, size.height };
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    {
      layers.x = width - layers.width;
      bottom.x = 0;
    }
  hip_map_canvas_set_avoided (self->canvas, &layers, &bottom);

  gtk_widget_size_allocate (self->overlay, &(GtkAllocation) { 0, 0, width, height }, baseline);
}

static void
hip_body_map_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  HipBodyMap *self = HIP_BODY_MAP (widget);

  gtk_widget_measure (self->overlay, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
hip_body_map_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  HipBodyMap *self = HIP_BODY_MAP (object);

  switch ((HipBodyMapProperty) prop_id)
    {
    case HIP_BODY_MAP_PROP_ENQUIRY:
      g_value_set_object (value, hip_body_map_get_enquiry (self));
      break;
    case HIP_BODY_MAP_PROP_VIEW:
      g_value_set_enum (value, hip_body_map_get_view (self));
      break;
    case HIP_BODY_MAP_PROP_LAYER:
      g_value_set_enum (value, hip_body_map_get_layer (self));
      break;
    case HIP_BODY_MAP_PROP_PROFILE_SIDE:
      g_value_set_enum (value, hip_body_map_get_profile_side (self));
      break;
    case HIP_BODY_MAP_PROP_MIRRORED:
      g_value_set_boolean (value, hip_body_map_get_mirrored (self));
      break;
    case HIP_BODY_MAP_PROP_ZOOM:
      g_value_set_double (value, hip_body_map_get_zoom (self));
      break;
    case HIP_BODY_MAP_PROP_SKIN_TONE:
      g_value_set_uint (value, self->skin_tone);
      break;
    case HIP_BODY_MAP_PROP_HIGHLIGHT:
      g_value_set_object (value, self->highlight);
      break;
    case HIP_BODY_MAP_PROP_ADDING:
      g_value_set_boolean (value, hip_body_map_get_adding (self));
      break;
    case HIP_BODY_MAP_PROP_POINTED_STRUCTURE:
      g_value_set_string (value, hip_body_map_get_pointed_structure (self));
      break;
    case HIP_BODY_MAP_PROP_EARLIER_MARKS:
      g_value_set_object (value, hip_body_map_get_earlier_marks (self));
      break;
    case HIP_BODY_MAP_PROP_SHOW_EARLIER:
      g_value_set_boolean (value, hip_body_map_get_show_earlier (self));
      break;
    case HIP_BODY_MAP_PROP_PLAIN:
      g_value_set_boolean (value, hip_body_map_get_plain (self));
      break;
    case HIP_BODY_MAP_PROP_ERROR_MESSAGE:
      g_value_set_string (value, self->error_message);
      break;
    case HIP_BODY_MAP_PROP_ARTWORK_FOLDER:
      g_value_set_string (value, self->artwork_folder);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hip_body_map_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  HipBodyMap *self = HIP_BODY_MAP (object);

  switch ((HipBodyMapProperty) prop_id)
    {
    case HIP_BODY_MAP_PROP_ENQUIRY:
      hip_body_map_set_enquiry (self, g_value_get_object (value));
      break;
    case HIP_BODY_MAP_PROP_VIEW:
      hip_body_map_set_view (self, g_value_get_enum (value));
      break;
    case HIP_BODY_MAP_PROP_LAYER:
      hip_body_map_set_layer (self, g_value_get_enum (value));
      break;
    case HIP_BODY_MAP_PROP_PROFILE_SIDE:
      hip_body_map_set_profile_side (self, g_value_get_enum (value));
      break;
    case HIP_BODY_MAP_PROP_MIRRORED:
      hip_body_map_set_mirrored (self, g_value_get_boolean (value));
      break;
    case HIP_BODY_MAP_PROP_ZOOM:
      hip_body_map_set_zoom (self, g_value_get_double (value));
      break;
    case HIP_BODY_MAP_PROP_SKIN_TONE:
      hip_body_map_set_skin_tone (self, g_value_get_uint (value));
      break;
    case HIP_BODY_MAP_PROP_HIGHLIGHT:
      hip_body_map_set_highlight (self, g_value_get_object (value));
      break;
    case HIP_BODY_MAP_PROP_ADDING:
      hip_body_map_set_adding (self, g_value_get_boolean (value));
      break;
    case HIP_BODY_MAP_PROP_EARLIER_MARKS:
      hip_body_map_set_earlier_marks (self, g_value_get_object (value));
      break;
    case HIP_BODY_MAP_PROP_SHOW_EARLIER:
      hip_body_map_set_show_earlier (self, g_value_get_boolean (value));
      break;
    case HIP_BODY_MAP_PROP_PLAIN:
      hip_body_map_set_plain (self, g_value_get_boolean (value));
      break;
    case HIP_BODY_MAP_PROP_ARTWORK_FOLDER:
      self->artwork_folder = g_value_dup_string (value);
      break;
    case HIP_BODY_MAP_PROP_POINTED_STRUCTURE:
    case HIP_BODY_MAP_PROP_ERROR_MESSAGE:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hip_body_map_constructed (GObject *object)
{
  HipBodyMap *self = HIP_BODY_MAP (object);

  G_OBJECT_CLASS (hip_body_map_parent_class)->constructed (object);

  self->canvas = HIP_MAP_CANVAS (hip_map_canvas_new (self->artwork_folder));
  self->viewport = g_object_ref (hip_map_canvas_get_viewport (self->canvas));
  self->layer_buttons = hip_map_layer_buttons_new (self->viewport);
  self->side_buttons = hip_map_side_buttons_new (self->viewport);
  self->earlier_button = hip_map_earlier_button_new ();
  gtk_box_append (GTK_BOX (self->side_buttons), self->earlier_button);
  self->add_button = hip_map_add_button_new ();
  self->zoom_buttons = hip_map_zoom_buttons_new (self->viewport);

  self->bottom = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_set_halign (self->bottom, GTK_ALIGN_END);
  gtk_widget_set_valign (self->bottom, GTK_ALIGN_END);
  gtk_widget_add_css_class (self->bottom, "map-bottom");
  gtk_box_append (GTK_BOX (self->bottom), self->add_button);
  gtk_box_append (GTK_BOX (self->bottom), self->zoom_buttons);

  self->overlay = gtk_overlay_new ();
  gtk_overlay_set_child (GTK_OVERLAY (self->overlay), GTK_WIDGET (self->canvas));
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->layer_buttons);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->side_buttons);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->bottom);
  gtk_widget_set_parent (self->overlay, GTK_WIDGET (self));
  hip_map_input_add_shortcuts (GTK_WIDGET (self));

  update_buttons (self);
  has_spots_cb (self);
  g_signal_connect_swapped (self->viewport, "notify", G_CALLBACK (viewport_notify_cb), self);
  g_signal_connect_object (self->canvas, "notify::pointed-structure", G_CALLBACK (pointed_structure_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (hip_map_canvas_get_raster (self->canvas), "loaded", G_CALLBACK (update_error), self,
                           G_CONNECT_SWAPPED);
}

static void
hip_body_map_dispose (GObject *object)
{
  HipBodyMap *self = HIP_BODY_MAP (object);

  if (self->viewport != NULL)
    g_signal_handlers_disconnect_by_data (self->viewport, self);
  g_clear_pointer (&self->overlay, gtk_widget_unparent);
  g_clear_object (&self->viewport);
  g_clear_object (&self->highlight);
  g_clear_object (&self->earlier_marks);

  G_OBJECT_CLASS (hip_body_map_parent_class)->dispose (object);
}

static void
hip_body_map_finalize (GObject *object)
{
  HipBodyMap *self = HIP_BODY_MAP (object);

  g_clear_pointer (&self->error_message, g_free);
  g_clear_pointer (&self->artwork_folder, g_free);

  G_OBJECT_CLASS (hip_body_map_parent_class)->finalize (object);
}

static void
add_style (GdkDisplay *display)
{
  static const char key[] = "hip-body-map-style";
  g_autoptr (GtkCssProvider) provider = NULL;

  if (g_object_get_data (G_OBJECT (display), key) != NULL)
    return;

  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, RESOURCE_PREFIX "/artwork/map.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_object_set_data (G_OBJECT (display), key, GINT_TO_POINTER (TRUE));
}

static void
hip_body_map_class_init (HipBodyMapClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = hip_body_map_get_property;
  object_class->set_property = hip_body_map_set_property;
  object_class->constructed = hip_body_map_constructed;
  object_class->dispose = hip_body_map_dispose;
  object_class->finalize = hip_body_map_finalize;
  widget_class->realize = hip_body_map_realize;
  widget_class->unrealize = hip_body_map_unrealize;
  widget_class->size_allocate = hip_body_map_size_allocate;
  widget_class->measure = hip_body_map_measure;

  props[HIP_BODY_MAP_PROP_ENQUIRY] = g_param_spec_object ("enquiry", NULL, NULL, HIP_TYPE_ENQUIRY, flags);
  props[HIP_BODY_MAP_PROP_VIEW] = g_param_spec_enum ("view", NULL, NULL, HIP_TYPE_VIEW, HIP_VIEW_FRONT, flags);
  props[HIP_BODY_MAP_PROP_LAYER] = g_param_spec_enum ("layer", NULL, NULL, HIP_TYPE_LAYER, HIP_LAYER_SKIN, flags);
  props[HIP_BODY_MAP_PROP_PROFILE_SIDE] = g_param_spec_enum ("profile-side", NULL, NULL, HIP_TYPE_SIDE, HIP_SIDE_RIGHT, flags);
  props[HIP_BODY_MAP_PROP_MIRRORED] = g_param_spec_boolean ("mirrored", NULL, NULL, FALSE, flags);
  props[HIP_BODY_MAP_PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 1, HIP_MAP_MAX_ZOOM, 1, flags);
  props[HIP_BODY_MAP_PROP_SKIN_TONE] = g_param_spec_uint ("skin-tone", NULL, NULL, 0, HIP_N_SKIN_TONES - 1,
                                                               HIP_SKIN_TONE_MEDIUM, flags);
  props[HIP_BODY_MAP_PROP_HIGHLIGHT] = g_param_spec_object ("highlight", NULL, NULL, HIP_TYPE_CANDIDATE, flags);
  props[HIP_BODY_MAP_PROP_ADDING] = g_param_spec_boolean ("adding", NULL, NULL, FALSE, flags);
  props[HIP_BODY_MAP_PROP_POINTED_STRUCTURE] = g_param_spec_string ("pointed-structure", NULL, NULL, NULL,
                                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  props[HIP_BODY_MAP_PROP_EARLIER_MARKS] = g_param_spec_object ("earlier-marks", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  props[HIP_BODY_MAP_PROP_SHOW_EARLIER] = g_param_spec_boolean ("show-earlier", NULL, NULL, FALSE, flags);
  props[HIP_BODY_MAP_PROP_PLAIN] = g_param_spec_boolean ("plain", NULL, NULL, FALSE, flags);
  props[HIP_BODY_MAP_PROP_ERROR_MESSAGE] = g_param_spec_string ("error-message", NULL, NULL, NULL,
                                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[HIP_BODY_MAP_PROP_ARTWORK_FOLDER] = g_param_spec_string ("artwork-folder", NULL, NULL, NULL,
                                                                 G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_install_action (widget_class, "map.zoom-in", NULL, hip_body_map_zoom_in_action);
  gtk_widget_class_install_action (widget_class, "map.zoom-out", NULL, hip_body_map_zoom_out_action);
  gtk_widget_class_install_action (widget_class, "map.fit", NULL, hip_body_map_fit_action);
  gtk_widget_class_install_property_action (widget_class, "map.mirrored", "mirrored");
  gtk_widget_class_install_property_action (widget_class, "map.adding", "adding");
  gtk_widget_class_install_property_action (widget_class, "map.show-earlier", "show-earlier");
  gtk_widget_class_install_property_action (widget_class, "map.layer", "layer");
  gtk_widget_class_install_property_action (widget_class, "map.view", "view");

  gtk_widget_class_set_css_name (widget_class, "bodymap");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hip_body_map_init (HipBodyMap *self)
{
  add_style (gtk_widget_get_display (GTK_WIDGET (self)));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * hip_body_map_new:
 *
 * Returns: (transfer floating): a new map, of the front view
 */
GtkWidget *
hip_body_map_new (void)
{
  return g_object_new (HIP_TYPE_BODY_MAP, NULL);
}

/**
 * hip_body_map_get_enquiry:
 * @self: a map
 *
 * Returns: (transfer none) (nullable): the enquiry that is told where somebody points
 */
HipEnquiry *
hip_body_map_get_enquiry (HipBodyMap *self)
{
  g_return_val_if_fail (HIP_IS_BODY_MAP (self), NULL);

  return hip_map_canvas_get_enquiry (self->canvas);
}

/**
 * hip_body_map_set_enquiry:
 * @self: a map
 * @enquiry: (nullable): the enquiry that is told where somebody points
 */
void
hip_body_map_set_enquiry (HipBodyMap *self,
                          HipEnquiry *enquiry)
{
  HipEnquiry *before;

  g_return_if_fail (HIP_IS_BODY_MAP (self));
  g_return_if_fail (enquiry == NULL || HIP_IS_ENQUIRY (enquiry));

  before = hip_map_canvas_get_enquiry (self->canvas);
  if (before == enquiry)
    return;

  if (before != NULL)
    g_signal_handlers_disconnect_by_func (before, has_spots_cb, self);
  if (enquiry != NULL)
    g_signal_connect_object (enquiry, "notify::has-spots", G_CALLBACK (has_spots_cb), self, G_CONNECT_SWAPPED);

  hip_body_map_set_highlight (self, NULL);
  hip_body_map_set_peeled (self, NULL);
  hip_map_canvas_set_enquiry (self->canvas, enquiry);
  has_spots_cb (self);
  hip_body_map_notify (self, HIP_BODY_MAP_PROP_ENQUIRY);
}

/**
 * hip_body_map_get_skin_tone:
 * @self: a map
 *
 * Returns: the skin of the body in the picture
 */
HipSkinTone
hip_body_map_get_skin_tone (HipBodyMap *self)
{
  g_return_val_if_fail (HIP_IS_BODY_MAP (self), HIP_SKIN_TONE_MEDIUM);

  return self->skin_tone;
}

/**
 * hip_body_map_set_skin_tone:
 * @self: a map
 * @skin_tone: the skin of the body in the picture
 */
void
hip_body_map_set_skin_tone (HipBodyMap  *self,
                            HipSkinTone  skin_tone)
{
  g_return_if_fail (HIP_IS_BODY_MAP (self));
  g_return_if_fail (skin_tone < HIP_N_SKIN_TONES);

  if (self->skin_tone == skin_tone)
    return;

  self->skin_tone = skin_tone;
  hip_map_canvas_set_skin_tone (self->canvas, skin_tone);
  hip_body_map_notify (self, HIP_BODY_MAP_PROP_SKIN_TONE);
}

/**
 * hip_body_map_get_adding:
 * @self: a map
 *
 * Returns: whether each spot that is pointed at joins the others
 */
gboolean
hip_body_map_get_adding (HipBodyMap *self)
{
  g_return_val_if_fail (HIP_IS_BODY_MAP (self), FALSE);

  return hip_map_canvas_get_adding (self->canvas);
}

/**
 * hip_body_map_set_adding:
 * @self: a map
 * @adding: whether each spot that is pointed at joins the others, as with Ctrl held down
 */
void
hip_body_map_set_adding (HipBodyMap *self,
                         gboolean    adding)
{
  g_return_if_fail (HIP_IS_BODY_MAP (self));

  if (hip_map_canvas_get_adding (self->canvas) == !!adding)
    return;

  hip_map_canvas_set_adding (self->canvas, adding);
  hip_body_map_notify (self, HIP_BODY_MAP_PROP_ADDING);
}

/**
 * hip_body_map_get_pointed_structure:
 * @self: a map
 *
 * Returns: (transfer none) (nullable): the id of the structure that lies under the pointer where the picture is peeled, else of
 *   the one that was last clicked
 */
const char *
hip_body_map_get_pointed_structure (HipBodyMap *self)
{
  g_return_val_if_fail (HIP_IS_BODY_MAP (self), NULL);

  return hip_map_canvas_get_pointed_structure (self->canvas);
}

/**
 * hip_body_map_get_error_message:
 * @self: a map
 *
 * Returns: (transfer none) (nullable): what is wrong with the picture of this view, for people to read
 */
const char *
hip_body_map_get_error_message (HipBodyMap *self)
{
  g_return_val_if_fail (HIP_IS_BODY_MAP (self), NULL);

  return self->error_message;
}

/**
 * hip_body_map_get_plain:
 * @self: a map
 *
 * Returns: whether the picture stands alone
 */
gboolean
hip_body_map_get_plain (HipBodyMap *self)
{
  g_return_val_if_fail (HIP_IS_BODY_MAP (self), FALSE);

  return self->plain;
}

/**
 * hip_body_map_set_plain:
 * @self: a map
 * @plain: whether to leave out the buttons and all names but those of the sides, for people to look at and not to use
 */
void
hip_body_map_set_plain (HipBodyMap *self,
                        gboolean    plain)
{
  g_return_if_fail (HIP_IS_BODY_MAP (self));

  if (self->plain == !!plain)
    return;

  self->plain = !!plain;
  update_buttons (self);
  gtk_widget_set_can_focus (GTK_WIDGET (self), !plain);
  gtk_widget_set_can_target (GTK_WIDGET (self), !plain);
  hip_map_canvas_set_plain (self->canvas, plain);
  hip_body_map_notify (self, HIP_BODY_MAP_PROP_PLAIN);
}

/**
 * hip_body_map_get_canvas:
 * @self: a map
 *
 * Returns: (transfer none): the picture itself, with the regions as its children
 */
HipMapCanvas *
hip_body_map_get_canvas (HipBodyMap *self)
{
  g_return_val_if_fail (HIP_IS_BODY_MAP (self), NULL);

  return self->canvas;
}

/**
 * hip_body_map_is_settled:
 * @self: a map
 *
 * Returns: whether everything in sight is drawn, so that a screenshot shows it in full
 */
gboolean
hip_body_map_is_settled (HipBodyMap *self)
{
  g_return_val_if_fail (HIP_IS_BODY_MAP (self), FALSE);

  return hip_map_canvas_is_settled (self->canvas);
}
