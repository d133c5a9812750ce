/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-map-controls.h"

#include <glib/gi18n.h>

#include "hip-accessible.h"

static const char * const layer_titles[HIP_N_LAYERS] = {
  [HIP_LAYER_SKIN] = N_("Skin"),
  [HIP_LAYER_SUPERFICIAL_MUSCLES] = N_("Muscles"),
  [HIP_LAYER_DEEP_MUSCLES] = N_("Deep muscles"),
  [HIP_LAYER_BONES] = N_("Bones, joint"),
  [HIP_LAYER_NERVES_BURSAE] = N_("Nerves, bursae"),
};

static const HipSide sides[] = { HIP_SIDE_RIGHT, HIP_SIDE_LEFT };

/* The value that a toggle button of a group stands for. */
static GQuark
value_quark (void)
{
  return g_quark_from_static_string ("hip-map-value");
}

static GtkWidget *
nth_child (GtkWidget *box,
           int        n)
{
  GtkWidget *child = gtk_widget_get_first_child (box);

  while (n-- > 0)
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static void
add_toggle (GtkWidget      *box,
            GtkWidget      *button,
            int             value,
            GCallback       callback,
            HipMapViewport *viewport)
{
  GtkWidget *first = gtk_widget_get_first_child (box);

  if (first != NULL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));

  g_object_set_qdata (G_OBJECT (button), value_quark (), GINT_TO_POINTER (value));
  g_signal_connect_object (button, "toggled", callback, viewport, 0);
  gtk_box_append (GTK_BOX (box), button);
}

static int
get_value (GtkToggleButton *button)
{
  return GPOINTER_TO_INT (g_object_get_qdata (G_OBJECT (button), value_quark ()));
}

/* Layers */

static void
layer_toggled_cb (GtkToggleButton *button,
                  HipMapViewport  *viewport)
{
  if (gtk_toggle_button_get_active (button))
    hip_map_viewport_set_layer (viewport, get_value (button));
}

static void
update_layer_cb (GtkWidget      *box,
                 GParamSpec     *pspec,
                 HipMapViewport *viewport)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (nth_child (box, hip_map_viewport_get_layer (viewport))), TRUE);
}

/*
 * A button for each layer, with the number that is also its key.
 */
GtkWidget *
hip_map_layer_buttons_new (HipMapViewport *viewport)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_set_halign (box, GTK_ALIGN_START);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (box, "map-layers");
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Layers"), -1);

  for (int i = 0; i < HIP_N_LAYERS; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", i + 1);
      /* Translators: the tooltip of a button that peels the picture; the number is the key that does the same */
      g_autofree char *tooltip = g_strdup_printf (_("%s (%d)"), _(layer_titles[i]), i + 1);
      GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      GtkWidget *button = gtk_toggle_button_new ();

      gtk_box_append (GTK_BOX (content), gtk_label_new (number));
      gtk_box_append (GTK_BOX (content), gtk_label_new (_(layer_titles[i])));
      gtk_button_set_child (GTK_BUTTON (button), content);
      gtk_widget_set_tooltip_text (button, tooltip);
      hip_accessible_name_button (button, _(layer_titles[i]));
      add_toggle (box, button, i, G_CALLBACK (layer_toggled_cb), viewport);
    }

  g_signal_connect_object (viewport, "notify::layer", G_CALLBACK (update_layer_cb), box, G_CONNECT_SWAPPED);
  update_layer_cb (box, NULL, viewport);

  return box;
}

/*
 * Where there is little room, only the numbers stay.
 */
void
hip_map_layer_buttons_set_narrow (GtkWidget *buttons,
                                  gboolean   narrow)
{
  for (int i = 0; i < HIP_N_LAYERS; i++)
    {
      GtkWidget *content = gtk_button_get_child (GTK_BUTTON (nth_child (buttons, i)));
      GtkWidget *title = gtk_widget_get_last_child (content);

      if (gtk_widget_get_visible (title) == narrow)
        gtk_widget_set_visible (title, !narrow);
    }
}

/* Sides */

static void
side_toggled_cb (GtkToggleButton *button,
                 HipMapViewport  *viewport)
{
  if (gtk_toggle_button_get_active (button))
    hip_map_viewport_set_profile_side (viewport, get_value (button));
}

static void
update_side_cb (GtkWidget      *box,
                GParamSpec     *pspec,
                HipMapViewport *viewport)
{
  gboolean is_left = hip_map_viewport_get_profile_side (viewport) == HIP_SIDE_LEFT;

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (nth_child (box, is_left ? 1 : 0)), TRUE);
  gtk_widget_set_visible (box, hip_map_viewport_get_view (viewport) == HIP_VIEW_SIDE);
}

/*
 * At the top, in the middle: which side is seen, and whether as in a mirror. Neither may ever be in doubt.
 */
GtkWidget *
hip_map_side_buttons_new (HipMapViewport *viewport)
{
  const char * const titles[] = { _("Right side"), _("Left side") };
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *mirrored = gtk_button_new_with_label (_("As in a mirror"));

  gtk_widget_set_halign (top, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (top, GTK_ALIGN_START);
  gtk_widget_add_css_class (top, "map-top");

  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (box, "linked");
  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (titles[i]);

      gtk_widget_add_css_class (button, "map-control");
      add_toggle (box, button, sides[i], G_CALLBACK (side_toggled_cb), viewport);
    }
  gtk_box_append (GTK_BOX (top), box);
  g_signal_connect_object (viewport, "notify::view", G_CALLBACK (update_side_cb), box, G_CONNECT_SWAPPED);
  g_signal_connect_object (viewport, "notify::profile-side", G_CALLBACK (update_side_cb), box, G_CONNECT_SWAPPED);
  update_side_cb (box, NULL, viewport);

  gtk_widget_set_halign (mirrored, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (mirrored, _("Left and right are exchanged on the screen. Press M to turn back."));
  gtk_widget_add_css_class (mirrored, "map-control");
  gtk_widget_add_css_class (mirrored, "map-mirrored");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (mirrored), "map.mirrored");
  g_object_bind_property (viewport, "mirrored", mirrored, "visible", G_BINDING_SYNC_CREATE);
  gtk_box_append (GTK_BOX (top), mirrored);

  return top;
}

/* Earlier marks */

/*
 * Only there while there are any.
 */
GtkWidget *
hip_map_earlier_button_new (void)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (_("Earlier marks"));

  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (button, FALSE);
  gtk_widget_set_tooltip_text (button, _("Show where it hurt in earlier sessions, with how much and when"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "map.show-earlier");
  gtk_widget_add_css_class (button, "map-control");
  gtk_widget_add_css_class (button, "map-earlier");

  return button;
}

/* Spots */

/*
 * What Ctrl does for those who have a keyboard: while it is down, each spot that is pointed at joins the others.
 */
GtkWidget *
hip_map_add_button_new (void)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_widget_set_tooltip_text (button,
                               _("While this is on, each click adds a spot or takes it away. Ctrl and a click do the same."));
  hip_accessible_name_button (button, _("Add another spot"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "map.adding");
  gtk_widget_add_css_class (button, "map-control");
  gtk_widget_add_css_class (button, "map-add");
  hip_map_add_button_set_narrow (button, FALSE);

  return button;
}

/*
 * Where there is little room, it says no more than it must.
 */
void
hip_map_add_button_set_narrow (GtkWidget *button,
                               gboolean   narrow)
{
  /* Translators: a switch over a small picture, short for “Add another spot” */
  const char *label = narrow ? _("Add spot") : _("Add another spot");

  if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) != 0)
    gtk_button_set_label (GTK_BUTTON (button), label);
}

/* Zoom */

static void
update_zoom_cb (GtkWidget      *box,
                GParamSpec     *pspec,
                HipMapViewport *viewport)
{
  double zoom = hip_map_viewport_get_zoom (viewport);

  gtk_widget_set_sensitive (nth_child (box, 0), zoom > 1);
  gtk_widget_set_sensitive (nth_child (box, 1), zoom > 1);
  gtk_widget_set_sensitive (nth_child (box, 2), zoom < HIP_MAP_MAX_ZOOM);
}

/*
 * Where there is little room, only out and in stay: zooming out ends with the whole picture.
 */
void
hip_map_zoom_buttons_set_narrow (GtkWidget *buttons,
                                 gboolean   narrow)
{
  GtkWidget *fit = nth_child (buttons, 1);

  if (gtk_widget_get_visible (fit) == narrow)
    gtk_widget_set_visible (fit, !narrow);
}

/*
 * Out, all of it, in; through the actions of the map.
 */
GtkWidget *
hip_map_zoom_buttons_new (HipMapViewport *viewport)
{
  const struct
  {
    const char *label;
    const char *tooltip;
    const char *name;
    const char *action;
  } buttons[] = {
    { "−", _("Zoom out (−)"), _("Zoom out"), "map.zoom-out" },
    /* Translators: a button that shows the whole picture */
    { _("Fit"), _("Show the whole picture (0)"), _("Show the whole picture"), "map.fit" },
    { "+", _("Zoom in (+)"), _("Zoom in"), "map.zoom-in" },
  };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");

  for (gsize i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      GtkWidget *button = gtk_button_new_with_label (buttons[i].label);

      gtk_widget_set_tooltip_text (button, buttons[i].tooltip);
      hip_accessible_name_button (button, buttons[i].name);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), buttons[i].action);
      gtk_widget_add_css_class (button, "map-control");
      gtk_box_append (GTK_BOX (box), button);
    }

  g_signal_connect_object (viewport, "notify::zoom", G_CALLBACK (update_zoom_cb), box, G_CONNECT_SWAPPED);
  update_zoom_cb (box, NULL, viewport);

  return box;
}
