/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-map-input.h"

#include <math.h>

#include "hip-enums.h"
#include "hip-map-navigation.h"

/* How much a notch of the wheel zooms. */
#define ZOOM_STEP 1.2

/* How far Shift with an arrow key pans, in logical pixels. */
#define PAN_STEP 60.0

/* After this pause typing begins a new word. */
#define TYPING_PAUSE G_USEC_PER_SEC

typedef struct
{
  HipMapCanvas *canvas;
  double        pointer_x;
  double        pointer_y;
  double        drag_x;
  double        drag_y;
  double        pinch_scale;
  gboolean      dragging;
  GString      *typed;
  gint64        typed_at;
} Input;

static void
input_free (Input *input)
{
  g_string_free (input->typed, TRUE);
  g_free (input);
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           Input                    *input)
{
  input->pointer_x = x;
  input->pointer_y = y;
  hip_map_canvas_point_at (input->canvas, x, y);
}

static void
leave_cb (GtkEventControllerMotion *controller,
          Input                    *input)
{
  hip_map_canvas_point_at (input->canvas, -1, -1);
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller,
           double                    dx,
           double                    dy,
           Input                    *input)
{
  HipMapViewport *viewport = hip_map_canvas_get_viewport (input->canvas);
  GdkModifierType modifiers = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  GdkDevice *device = gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (controller));

  /* Two fingers on a touchpad move what is larger than the window, as everywhere else; they pinch to zoom. */
  if (device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHPAD && (modifiers & GDK_CONTROL_MASK) == 0
      && hip_map_viewport_get_zoom (viewport) > 1)
    {
      hip_map_viewport_pan (viewport, -dx * 10, -dy * 10);
      return GDK_EVENT_STOP;
    }

  hip_map_viewport_zoom_at (viewport, pow (ZOOM_STEP, -dy), input->pointer_x, input->pointer_y);

  return GDK_EVENT_STOP;
}

static void
pinch_begin_cb (GtkGesture       *gesture,
                GdkEventSequence *sequence,
                Input            *input)
{
  input->pinch_scale = 1;
}

static void
pinch_cb (GtkGestureZoom *gesture,
          double          scale,
          Input          *input)
{
  double x = input->pointer_x;
  double y = input->pointer_y;

  /* Where nobody says where the fingers are, they are where the pointer is. */
  if (gtk_gesture_is_recognized (GTK_GESTURE (gesture)))
    gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y);

  hip_map_viewport_zoom_at (hip_map_canvas_get_viewport (input->canvas), scale / input->pinch_scale, x, y);
  input->pinch_scale = scale;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
drag_begin_cb (GtkGestureDrag *gesture,
               double          x,
               double          y,
               Input          *input)
{
  input->drag_x = 0;
  input->drag_y = 0;
  input->dragging = FALSE;
}

static void
drag_cb (GtkGestureDrag *gesture,
         double          dx,
         double          dy,
         Input          *input)
{
  HipMapViewport *viewport = hip_map_canvas_get_viewport (input->canvas);
  GtkWidget *canvas = GTK_WIDGET (input->canvas);

  if (hip_map_viewport_get_zoom (viewport) <= 1)
    return;

  /* A hand that trembles while it clicks must not lose the click to a drag. */
  if (!input->dragging && !gtk_drag_check_threshold (canvas, 0, 0, dx, dy))
    return;

  input->dragging = TRUE;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  hip_map_viewport_pan (viewport, dx - input->drag_x, dy - input->drag_y);
  input->drag_x = dx;
  input->drag_y = dy;
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            Input           *input)
{
  hip_map_canvas_press (input->canvas, x, y);
  if (n_press == 2)
    hip_map_viewport_fit (hip_map_canvas_get_viewport (input->canvas));
}

static gboolean
pan_by_key (HipMapViewport *viewport,
            guint           keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      hip_map_viewport_pan (viewport, PAN_STEP, 0);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      hip_map_viewport_pan (viewport, -PAN_STEP, 0);
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      hip_map_viewport_pan (viewport, 0, PAN_STEP);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      hip_map_viewport_pan (viewport, 0, -PAN_STEP);
      return TRUE;
    default:
      return FALSE;
    }
}

/* Only letters find a region, and spaces between them: digits peel. */
static gboolean
type_ahead (Input *input,
            guint  keyval)
{
  gunichar letter = gdk_keyval_to_unicode (keyval);
  gint64 now = g_get_monotonic_time ();
  HipMapRegion *region;

  if (now - input->typed_at > TYPING_PAUSE)
    g_string_truncate (input->typed, 0);

  if (!g_unichar_isalpha (letter) && !(letter == ' ' && input->typed->len > 0))
    return FALSE;

  g_string_append_unichar (input->typed, letter);
  region = hip_map_navigation_search (hip_map_canvas_get_regions (input->canvas),
                                      hip_map_canvas_get_focused (input->canvas),
                                      input->typed->str);

  /* Within the name of a region, m is a letter; anywhere else it mirrors the picture. */
  if ((letter == 'm' || letter == 'M') && (region == NULL || g_utf8_strlen (input->typed->str, -1) == 1))
    {
      g_string_truncate (input->typed, 0);
      return FALSE;
    }

  input->typed_at = now;
  if (region != NULL)
    hip_map_canvas_go_to (input->canvas, region);
  else
    gtk_widget_error_bell (GTK_WIDGET (input->canvas));

  return TRUE;
}

static gboolean
jump (Input *input,
      guint  keyval)
{
  GPtrArray *regions = hip_map_canvas_get_regions (input->canvas);

  switch (keyval)
    {
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      if (regions->len > 0)
        hip_map_canvas_go_to (input->canvas, g_ptr_array_index (regions, 0));
      return TRUE;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      if (regions->len > 0)
        hip_map_canvas_go_to (input->canvas, g_ptr_array_index (regions, regions->len - 1));
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        modifiers,
                Input                 *input)
{
  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  if ((modifiers & GDK_SHIFT_MASK) != 0 && pan_by_key (hip_map_canvas_get_viewport (input->canvas), keyval))
    return GDK_EVENT_STOP;

  return jump (input, keyval) || type_ahead (input, keyval);
}

static void
add_shortcut (GtkEventController *controller,
              guint               keyval,
              GdkModifierType     modifiers,
              const char         *action,
              const char         *argument)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (keyval, modifiers), gtk_named_action_new (action));

  if (argument != NULL)
    gtk_shortcut_set_arguments (shortcut, g_variant_new_string (argument));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
}

/*
 * Keys of the map that work wherever the focus is. What has the focus comes first, so that an entry keeps what is typed.
 */
void
hip_map_input_add_shortcuts (GtkWidget *map)
{
  static const struct
  {
    guint            keyval;
    GdkModifierType  modifiers;
    const char      *action;
  } shortcuts[] = {
    { GDK_KEY_0, 0, "map.fit" },
    { GDK_KEY_KP_0, 0, "map.fit" },
    { GDK_KEY_plus, 0, "map.zoom-in" },
    { GDK_KEY_equal, 0, "map.zoom-in" },
    { GDK_KEY_KP_Add, 0, "map.zoom-in" },
    { GDK_KEY_minus, 0, "map.zoom-out" },
    { GDK_KEY_KP_Subtract, 0, "map.zoom-out" },
    { GDK_KEY_m, 0, "map.mirrored" },
    { GDK_KEY_M, GDK_SHIFT_MASK, "map.mirrored" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();
  g_autoptr (GEnumClass) layers = g_type_class_ref (HIP_TYPE_LAYER);

  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    add_shortcut (controller, shortcuts[i].keyval, shortcuts[i].modifiers, shortcuts[i].action, NULL);

  for (int i = 0; i < HIP_N_LAYERS; i++)
    {
      const char *layer = g_enum_get_value (layers, i)->value_nick;

      add_shortcut (controller, GDK_KEY_1 + i, 0, "map.layer", layer);
      add_shortcut (controller, GDK_KEY_KP_1 + i, 0, "map.layer", layer);
    }

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_widget_add_controller (map, controller);
}

static void
add_gesture (Input      *input,
             GtkGesture *gesture)
{
  gtk_widget_add_controller (GTK_WIDGET (input->canvas), GTK_EVENT_CONTROLLER (gesture));
}

/*
 * Connects pointer, fingers, wheel and keys to the viewport of a canvas, for the life of the canvas.
 */
void
hip_map_input_attach (HipMapCanvas *canvas)
{
  Input *input = g_new0 (Input, 1);
  GtkEventController *controller;
  GtkGesture *gesture;

  input->canvas = canvas;
  input->typed = g_string_new (NULL);
  g_object_set_data_full (G_OBJECT (canvas), "hip-map-input", input, (GDestroyNotify) input_free);

  controller = gtk_event_controller_motion_new ();
  g_signal_connect (controller, "motion", G_CALLBACK (motion_cb), input);
  g_signal_connect (controller, "enter", G_CALLBACK (motion_cb), input);
  g_signal_connect (controller, "leave", G_CALLBACK (leave_cb), input);
  gtk_widget_add_controller (GTK_WIDGET (canvas), controller);

  controller = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  g_signal_connect (controller, "scroll", G_CALLBACK (scroll_cb), input);
  gtk_widget_add_controller (GTK_WIDGET (canvas), controller);

  controller = gtk_event_controller_key_new ();
  g_signal_connect (controller, "key-pressed", G_CALLBACK (key_pressed_cb), input);
  gtk_widget_add_controller (GTK_WIDGET (canvas), controller);

  gesture = gtk_gesture_zoom_new ();
  g_signal_connect (gesture, "begin", G_CALLBACK (pinch_begin_cb), input);
  g_signal_connect (gesture, "scale-changed", G_CALLBACK (pinch_cb), input);
  add_gesture (input, gesture);

  gesture = gtk_gesture_drag_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), 0);
  g_signal_connect (gesture, "drag-begin", G_CALLBACK (drag_begin_cb), input);
  g_signal_connect (gesture, "drag-update", G_CALLBACK (drag_cb), input);
  add_gesture (input, gesture);

  gesture = gtk_gesture_click_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), GDK_BUTTON_PRIMARY);
  g_signal_connect (gesture, "pressed", G_CALLBACK (pressed_cb), input);
  add_gesture (input, gesture);
}
