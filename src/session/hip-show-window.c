/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-session"

#include "config.h"

#include "hip-show-window.h"

#include <glib/gi18n-lib.h>

/**
 * HipShowWindow:
 *
 * Show mode: a #HipShowView that fills a screen, the one that the coach is not working on where there are two. When that screen is
 * unplugged the window moves to the one that is left, and when one is plugged in, to that.
 *
 * The arrows, and the keys of a presenter, move the light; Space pauses the routine; Escape and F11 close the window.
 */
struct _HipShowWindow
{
  GtkWindow   parent_instance;

  GtkWidget  *view;
  GtkWindow  *main_window; /* a weak pointer */
  GdkMonitor *monitor;
  guint       place_id;
};

G_DEFINE_FINAL_TYPE (HipShowWindow, hip_show_window, GTK_TYPE_WINDOW)

static GdkMonitor *
get_taken_monitor (HipShowWindow *self)
{
  GdkSurface *surface;

  if (self->main_window == NULL || !gtk_widget_get_realized (GTK_WIDGET (self->main_window)))
    return NULL;

  surface = gtk_native_get_surface (GTK_NATIVE (self->main_window));

  return gdk_display_get_monitor_at_surface (gdk_surface_get_display (surface), surface);
}

/* Fills a screen. Where no window manager listens, the window has at least the size of it. */
static void
place (HipShowWindow *self)
{
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self)));
  GdkMonitor *monitor = hip_show_window_choose_monitor (monitors, get_taken_monitor (self));
  GdkRectangle geometry;

  if (self->monitor == monitor)
    return;

  g_set_object (&self->monitor, monitor);
  if (monitor == NULL)
    {
      gtk_window_fullscreen (GTK_WINDOW (self));
      return;
    }

  gdk_monitor_get_geometry (monitor, &geometry);
  gtk_window_set_default_size (GTK_WINDOW (self), geometry.width, geometry.height);
  gtk_window_fullscreen_on_monitor (GTK_WINDOW (self), monitor);
}

static gboolean
place_cb (gpointer data)
{
  HipShowWindow *self = HIP_SHOW_WINDOW (data);

  self->place_id = 0;
  place (self);

  return G_SOURCE_REMOVE;
}

/* A monitor that has just been plugged in does not know yet where it is. */
static void
monitors_changed_cb (HipShowWindow *self)
{
  g_assert (HIP_IS_SHOW_WINDOW (self));

  if (self->place_id == 0)
    self->place_id = g_idle_add (place_cb, self);
}

static gboolean
key_pressed_cb (HipShowWindow   *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  const gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if ((state & gtk_accelerator_get_default_mod_mask () & ~GDK_SHIFT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      hip_show_view_move (HIP_SHOW_VIEW (self->view), rtl ? -1 : 1);
      break;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      hip_show_view_move (HIP_SHOW_VIEW (self->view), rtl ? 1 : -1);
      break;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      hip_show_view_move (HIP_SHOW_VIEW (self->view), 1);
      break;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      hip_show_view_move (HIP_SHOW_VIEW (self->view), -1);
      break;
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      hip_show_view_tap (HIP_SHOW_VIEW (self->view));
      break;
    case GDK_KEY_Escape:
    case GDK_KEY_F11:
      gtk_window_close (GTK_WINDOW (self));
      break;
    default:
      /* A letter or a digit would peel or turn this picture, and it must not differ from the coach’s. */
      return gdk_keyval_to_unicode (keyval) > ' ' && gdk_keyval_to_unicode (keyval) != 0x7f;
    }

  return GDK_EVENT_STOP;
}

static void
hip_show_window_dispose (GObject *object)
{
  HipShowWindow *self = HIP_SHOW_WINDOW (object);

  g_clear_handle_id (&self->place_id, g_source_remove);
  g_clear_object (&self->monitor);
  g_clear_weak_pointer (&self->main_window);

  G_OBJECT_CLASS (hip_show_window_parent_class)->dispose (object);
}

static void
hip_show_window_class_init (HipShowWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hip_show_window_dispose;
}

static void
hip_show_window_init (HipShowWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_add_css_class (GTK_WIDGET (self), "show-mode");
  gtk_window_set_title (GTK_WINDOW (self), _("Hip Map, show mode"));
  gtk_window_set_decorated (GTK_WINDOW (self), FALSE);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * hip_show_window_choose_monitor:
 * @monitors: the monitors of a display
 * @taken: (nullable): the one that the coach works on
 *
 * Returns: (transfer none) (nullable): where to show: another monitor than @taken if there is one
 */
GdkMonitor *
hip_show_window_choose_monitor (GListModel *monitors,
                                GdkMonitor *taken)
{
  GdkMonitor *chosen = NULL;
  guint n;

  g_return_val_if_fail (G_IS_LIST_MODEL (monitors), NULL);
  g_return_val_if_fail (taken == NULL || GDK_IS_MONITOR (taken), NULL);

  n = g_list_model_get_n_items (monitors);
  for (guint i = 0; i < n; i++)
    {
      /* The display keeps it alive. */
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);

      if (!gdk_monitor_is_valid (monitor))
        continue;
      if (taken != NULL && monitor != taken)
        return monitor;
      if (chosen == NULL)
        chosen = monitor;
    }

  return chosen;
}

/**
 * hip_show_window_new:
 * @main_window: the window that the coach works with; when it is closed, so is this one
 * @enquiry: what the athlete reports
 * @map: the picture of that window, whose view is shown here as well
 *
 * Returns: (transfer full): a new window, ready to be presented
 */
GtkWidget *
hip_show_window_new (GtkWindow  *main_window,
                     HipEnquiry *enquiry,
                     HipBodyMap *map)
{
  HipShowWindow *self;
  GListModel *monitors;

  g_return_val_if_fail (GTK_IS_WINDOW (main_window), NULL);
  g_return_val_if_fail (HIP_IS_ENQUIRY (enquiry), NULL);
  g_return_val_if_fail (HIP_IS_BODY_MAP (map), NULL);

  self = g_object_new (HIP_TYPE_SHOW_WINDOW, "application", gtk_window_get_application (main_window), NULL);
  g_set_weak_pointer (&self->main_window, main_window);
  g_signal_connect_object (main_window, "destroy", G_CALLBACK (gtk_window_destroy), self, G_CONNECT_SWAPPED);

  self->view = hip_show_view_new (enquiry);
  hip_show_view_follow_map (HIP_SHOW_VIEW (self->view), map);
  gtk_window_set_child (GTK_WINDOW (self), self->view);

  monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self)));
  g_signal_connect_object (monitors, "items-changed", G_CALLBACK (monitors_changed_cb), self, G_CONNECT_SWAPPED);
  place (self);

  return GTK_WIDGET (self);
}

/**
 * hip_show_window_get_view:
 * @self: a #HipShowWindow
 *
 * Returns: (transfer none): what it shows
 */
HipShowView *
hip_show_window_get_view (HipShowWindow *self)
{
  g_return_val_if_fail (HIP_IS_SHOW_WINDOW (self), NULL);

  return HIP_SHOW_VIEW (self->view);
}

/**
 * hip_show_window_get_monitor:
 * @self: a #HipShowWindow
 *
 * Returns: (transfer none) (nullable): the monitor that it fills
 */
GdkMonitor *
hip_show_window_get_monitor (HipShowWindow *self)
{
  g_return_val_if_fail (HIP_IS_SHOW_WINDOW (self), NULL);

  return self->monitor;
}
