/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-hand.h"

#include <X11/XKBlib.h>
#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <gdk/x11/gdkx.h>

/* Events that are waited through at most, as in the other tests of the window. */
#define MOST_EVENTS 10000

/* Turns of the wheel, and presses of Tab, after which what is looked for is taken to be out of reach. */
#define MOST_TURNS 120
#define MOST_TABS 120

/* Pixels that are left between what is clicked and the edge of what scrolls. */
#define MARGIN 4

struct _HipHand
{
  GtkWindow *window;
  Display *display;
  GtkEventController *keys;
  guint n_pressed;
  guint n_clicks;
  guint n_turns;
  guint n_keys;
};

#define wait_until(condition) \
  G_STMT_START \
    { \
      for (guint i_ = 0; !(condition) && i_ < MOST_EVENTS; i_++) \
        g_main_context_iteration (NULL, TRUE); \
      g_assert_true (condition); \
    } \
  G_STMT_END

static gboolean
key_cb (HipHand *self)
{
  self->n_pressed++;
  return GDK_EVENT_PROPAGATE;
}

static void
painted_cb (gboolean *painted)
{
  *painted = TRUE;
}

/* Whatever an event has changed is in place with the next frame, unless it has closed the window. */
static void
wait_for_frame (GtkWidget *widget)
{
  g_autoptr (GdkFrameClock) clock = NULL;
  gboolean painted = FALSE;
  gulong handler;

  g_set_object (&clock, gtk_widget_get_frame_clock (widget));
  if (clock == NULL)
    return;

  handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &painted);
  gtk_widget_queue_draw (widget);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
  wait_until (painted || !gtk_widget_get_mapped (widget));
  if (g_signal_handler_is_connected (clock, handler))
    g_signal_handler_disconnect (clock, handler);
}

static Window
get_xid (GtkNative *native)
{
  return gdk_x11_surface_get_xid (gtk_native_get_surface (native));
}

HipHand *
hip_hand_new (GtkWindow *window)
{
  HipHand *self = g_new0 (HipHand, 1);

  self->display = XOpenDisplay (NULL);
  g_assert_nonnull (self->display);
  hip_hand_go_to (self, window);

  return self;
}

static void
stop_listening (HipHand *self)
{
  GtkWidget *widget = self->keys != NULL ? gtk_event_controller_get_widget (self->keys) : NULL;

  /* What was closed has let go of it already. */
  if (widget != NULL)
    gtk_widget_remove_controller (widget, self->keys);
  g_clear_object (&self->keys);
}

static void
listen (HipHand   *self,
        GtkWidget *widget)
{
  stop_listening (self);
  self->keys = g_object_ref (gtk_event_controller_key_new ());
  gtk_event_controller_set_propagation_phase (self->keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (self->keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (widget, self->keys);
}

void
hip_hand_free (HipHand *self)
{
  stop_listening (self);
  g_clear_object (&self->window);
  XCloseDisplay (self->display);
  g_free (self);
}

/* Gives the keyboard to a window. Nobody manages windows here, so nobody else does it when one opens or closes. */
void
hip_hand_go_to (HipHand   *self,
                GtkWindow *window)
{
  g_set_object (&self->window, window);
  listen (self, GTK_WIDGET (window));

  wait_for_frame (GTK_WIDGET (window));
  XSetInputFocus (self->display, get_xid (GTK_NATIVE (window)), RevertToPointerRoot, CurrentTime);
  XSync (self->display, False);
  wait_until (gtk_window_is_active (window));
}

guint
hip_hand_get_n_clicks (HipHand *self)
{
  return self->n_clicks;
}

guint
hip_hand_get_n_turns (HipHand *self)
{
  return self->n_turns;
}

guint
hip_hand_get_n_keys (HipHand *self)
{
  return self->n_keys;
}

/* Waits until everything has its place, as somebody does who looks before they reach. */
void
hip_hand_wait (HipHand *self)
{
  wait_for_frame (GTK_WIDGET (self->window));
}

/* Moves the pointer to a point of a widget. */
static void
move_to (HipHand   *self,
         GtkWidget *widget,
         double     x,
         double     y)
{
  GtkNative *native = gtk_widget_get_native (widget);
  double inner_x, inner_y, offset_x, offset_y;
  int screen_x, screen_y;
  Window child;

  g_assert_true (gtk_widget_translate_coordinates (widget, GTK_WIDGET (native), x, y, &inner_x, &inner_y));
  gtk_native_get_surface_transform (native, &offset_x, &offset_y);
  XTranslateCoordinates (self->display, get_xid (native), DefaultRootWindow (self->display), (int) (inner_x + offset_x),
                         (int) (inner_y + offset_y), &screen_x, &screen_y, &child);
  XTestFakeMotionEvent (self->display, -1, screen_x, screen_y, CurrentTime);
  XSync (self->display, False);
  wait_for_frame (GTK_WIDGET (native));
}

static void
press_button (HipHand *self,
              guint    button)
{
  XTestFakeButtonEvent (self->display, button, True, CurrentTime);
  XTestFakeButtonEvent (self->display, button, False, CurrentTime);
  XSync (self->display, False);
}

/* How far the middle of a widget lies above (negative) or below what its scrolled window shows. */
static int
get_distance (GtkWidget *scrolled_window,
              GtkWidget *widget)
{
  const int height = gtk_widget_get_height (scrolled_window);
  graphene_rect_t bounds;
  int middle;

  g_assert_true (gtk_widget_compute_bounds (widget, scrolled_window, &bounds));
  middle = (int) (bounds.origin.y + bounds.size.height / 2);
  if (middle < MARGIN)
    return middle - MARGIN;

  return MAX (middle - (height - MARGIN), 0);
}

/* With the wheel, as a hand does. */
static void
scroll_to (HipHand   *self,
           GtkWidget *widget)
{
  GtkWidget *scrolled_window = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  int distance;

  if (scrolled_window == NULL)
    return;

  for (guint i = 0; (distance = get_distance (scrolled_window, widget)) != 0; i++)
    {
      g_assert_cmpuint (i, <, MOST_TURNS);
      move_to (self, scrolled_window, gtk_widget_get_width (scrolled_window) / 2.0, gtk_widget_get_height (scrolled_window) / 2.0);
      press_button (self, distance < 0 ? 4 : 5);
      self->n_turns++;
      wait_for_frame (widget);
    }
}

/* Presses the first button of the mouse over a point of a widget, once that can be seen. */
void
hip_hand_click_at (HipHand   *self,
                   GtkWidget *widget,
                   double     x,
                   double     y)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GtkWidget *picked;
  double inner_x, inner_y;

  wait_for_frame (widget);
  g_assert_true (gtk_widget_get_mapped (widget));
  g_assert_true (gtk_widget_is_sensitive (widget));
  g_assert_true (gtk_widget_translate_coordinates (widget, GTK_WIDGET (native), x, y, &inner_x, &inner_y));

  /* Nothing may lie over it. */
  picked = gtk_widget_pick (GTK_WIDGET (native), inner_x, inner_y, GTK_PICK_DEFAULT);
  g_assert_nonnull (picked);
  if (picked != widget && !gtk_widget_is_ancestor (picked, widget))
    g_error ("A %s lies over the %s that is to be clicked", G_OBJECT_TYPE_NAME (picked), G_OBJECT_TYPE_NAME (widget));

  move_to (self, widget, x, y);
  press_button (self, 1);
  self->n_clicks++;
}

/* Clicks a widget in the middle. */
void
hip_hand_click (HipHand   *self,
                GtkWidget *widget)
{
  wait_for_frame (widget);
  scroll_to (self, widget);
  hip_hand_click_at (self, widget, gtk_widget_get_width (widget) / 2.0, gtk_widget_get_height (widget) / 2.0);
}

/* Presses a key. What it leads to is for the caller to wait for. */
void
hip_hand_press (HipHand *self,
                guint    key,
                guint    modifier)
{
  const KeyCode code = XKeysymToKeycode (self->display, key);
  const KeyCode held = modifier != 0 ? XKeysymToKeycode (self->display, modifier) : 0;
  const guint before = self->n_pressed;

  g_assert_cmpuint (code, !=, 0);
  if (held != 0)
    XTestFakeKeyEvent (self->display, held, True, CurrentTime);
  XTestFakeKeyEvent (self->display, code, True, CurrentTime);
  XTestFakeKeyEvent (self->display, code, False, CurrentTime);
  if (held != 0)
    XTestFakeKeyEvent (self->display, held, False, CurrentTime);
  XSync (self->display, False);
  self->n_keys++;
  wait_until (self->n_pressed >= before + (held != 0 ? 2 : 1));
  wait_for_frame (GTK_WIDGET (self->window));
}

static gboolean
is_at (GtkWidget *focus,
       GtkWidget *widget)
{
  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* Goes through a menu to an item, and chooses it. An open popover has the keyboard, and its window hears nothing of that. */
void
hip_hand_choose (HipHand   *self,
                 GtkWidget *item)
{
  listen (self, gtk_widget_get_ancestor (item, GTK_TYPE_POPOVER));
  for (guint i = 0; !is_at (gtk_window_get_focus (self->window), item); i++)
    {
      g_assert_cmpuint (i, <, MOST_TABS);
      hip_hand_press (self, GDK_KEY_Down, 0);
    }
  hip_hand_press (self, GDK_KEY_Return, 0);
  listen (self, GTK_WIDGET (self->window));
}

/* Types a text that the keyboard has keys for. */
void
hip_hand_type (HipHand    *self,
               const char *text)
{
  for (const char *c = text; *c != '\0'; c++)
    {
      const guint key = gdk_unicode_to_keyval ((guchar) *c);
      const KeyCode code = XKeysymToKeycode (self->display, key);

      hip_hand_press (self, key, XkbKeycodeToKeysym (self->display, code, 0, 0) == key ? 0 : GDK_KEY_Shift_L);
    }
}

/* Presses Tab until a widget, or something inside of it, has the focus; which is always somewhere, and can be seen. */
void
hip_hand_tab_to (HipHand   *self,
                 GtkWidget *widget)
{
  GtkWidget *focus = gtk_window_get_focus (self->window);

  for (guint i = 0; !is_at (focus, widget); i++)
    {
      GtkWidget *scrolled_window;

      g_assert_cmpuint (i, <, MOST_TABS);
      hip_hand_press (self, GDK_KEY_Tab, 0);
      focus = gtk_window_get_focus (self->window);
      g_assert_nonnull (focus);
      g_assert_true (gtk_widget_get_mapped (focus));
      g_assert_true (gtk_window_get_focus_visible (self->window));

      /* Where the focus goes, the panel follows. */
      scrolled_window = gtk_widget_get_ancestor (focus, GTK_TYPE_SCROLLED_WINDOW);
      if (scrolled_window != NULL)
        g_assert_cmpint (get_distance (scrolled_window, focus), ==, 0);
    }
}
