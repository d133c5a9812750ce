/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-app"

#include "config.h"

#include "hip-search-keys.h"

/**
 * HipSearchKeys:
 *
 * Letters that are typed anywhere in a window, with the keyboard on nothing that takes them, start a search there. An m mirrors the
 * picture, unless it turns out to begin a word.
 */
struct _HipSearchKeys
{
  HipSearchPane      *pane;
  GtkWidget          *root;
  GtkEventController *controller;
  guint               mirror_id;
};

/* Milliseconds that an m waits for the next letter of a word before it mirrors the picture. */
#define MIRROR_DELAY 350

static GtkWidget *
get_text (HipSearchKeys *self)
{
  return hip_search_view_get_text (hip_search_pane_get_view (self->pane));
}

static void
take_letter (HipSearchKeys *self,
             gunichar       letter)
{
  GtkEditable *text = GTK_EDITABLE (get_text (self));
  char utf8[7] = "";
  int position = gtk_editable_get_position (text);

  gtk_editable_insert_text (text, utf8, g_unichar_to_utf8 (letter, utf8), &position);
  gtk_editable_set_position (text, position);
}

static void
start_typing (HipSearchKeys *self)
{
  if (hip_search_pane_get_open (self->pane))
    {
      hip_search_view_go_back (hip_search_pane_get_view (self->pane));
      gtk_widget_grab_focus (get_text (self));
      gtk_editable_set_position (GTK_EDITABLE (get_text (self)), -1);
      return;
    }

  hip_search_pane_open (self->pane);
  gtk_editable_delete_text (GTK_EDITABLE (get_text (self)), 0, -1);
}

static gboolean
mirror_cb (gpointer user_data)
{
  HipSearchKeys *self = user_data;

  self->mirror_id = 0;
  gtk_widget_activate_action (GTK_WIDGET (hip_search_pane_get_map (self->pane)), "map.mirrored", NULL);

  return G_SOURCE_REMOVE;
}

/* Whether there is a search to start, and the key is for nothing else. Letters on the picture go to the places there. */
static gboolean
starts_search (HipSearchKeys   *self,
               gunichar         letter,
               GdkModifierType  modifiers)
{
  HipPanel *panel = hip_search_pane_get_panel (self->pane);
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->root));

  if (panel == NULL || hip_panel_get_enquiry (panel) == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self->pane)))
    return FALSE;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (hip_search_pane_get_map (self->pane))))
    return FALSE;

  return g_unichar_isalpha (letter) && (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) == 0;
}

static gboolean
key_pressed_cb (HipSearchKeys         *self,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        modifiers,
                GtkEventControllerKey *controller)
{
  const gunichar letter = gdk_keyval_to_unicode (keyval);
  const gboolean waits = self->mirror_id != 0;

  if (!starts_search (self, letter, modifiers))
    return GDK_EVENT_PROPAGATE;

  if (!waits && !hip_search_pane_get_open (self->pane) && (letter == 'm' || letter == 'M'))
    {
      self->mirror_id = g_timeout_add (MIRROR_DELAY, mirror_cb, self);
      return GDK_EVENT_STOP;
    }

  g_clear_handle_id (&self->mirror_id, g_source_remove);
  start_typing (self);
  if (waits)
    take_letter (self, 'm');

  /* An input method may make something else of the key. */
  if (gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller)) == NULL
      || !gtk_event_controller_key_forward (controller, get_text (self)))
    take_letter (self, letter);

  return GDK_EVENT_STOP;
}

/**
 * hip_search_keys_new:
 * @pane: a search in a window, which has to live longer
 *
 * Returns: (transfer full): what listens to the keys of the window, until it is freed
 */
HipSearchKeys *
hip_search_keys_new (HipSearchPane *pane)
{
  HipSearchKeys *self;

  g_return_val_if_fail (HIP_IS_SEARCH_PANE (pane), NULL);
  g_return_val_if_fail (gtk_widget_get_root (GTK_WIDGET (pane)) != NULL, NULL);

  self = g_new0 (HipSearchKeys, 1);
  self->pane = pane;
  self->root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (pane)));
  self->controller = gtk_event_controller_key_new ();
  g_signal_connect_swapped (self->controller, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (self->root, self->controller);

  return self;
}

/**
 * hip_search_keys_free:
 * @self: (transfer full): what listens to the keys of a window
 */
void
hip_search_keys_free (HipSearchKeys *self)
{
  g_return_if_fail (self != NULL);

  g_clear_handle_id (&self->mirror_id, g_source_remove);
  gtk_widget_remove_controller (self->root, self->controller);
  g_free (self);
}
