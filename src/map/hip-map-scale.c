/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-map-scale.h"

static GdkSurface *
get_surface (GtkWidget *canvas)
{
  GtkNative *native = gtk_widget_get_native (canvas);

  return native != NULL ? gtk_native_get_surface (native) : NULL;
}

/* Device pixels per logical pixel. From 4.12 on GTK draws at 1.25 or 1.5 itself, and its surfaces have a property that says so;
   before that it draws larger, and the compositor makes that smaller. */
static double
get_scale (GtkWidget *canvas)
{
  GdkSurface *surface = get_surface (canvas);
  GParamSpec *pspec = NULL;
  double scale = gtk_widget_get_scale_factor (canvas);

  if (surface != NULL)
    pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (surface), "scale");
  if (pspec != NULL && pspec->value_type == G_TYPE_DOUBLE)
    g_object_get (surface, "scale", &scale, NULL);

  return scale;
}

/* Tells the viewport how large the canvas is, and how it lies on the pixels of its window. */
void
hip_map_scale_apply (GtkWidget      *canvas,
                     HipMapViewport *viewport,
                     int             width,
                     int             height)
{
  GtkNative *native = gtk_widget_get_native (canvas);
  double x = 0, y = 0, surface_x = 0, surface_y = 0;

  hip_map_viewport_set_size (viewport, width, height, get_scale (canvas));

  if (native == NULL || !gtk_widget_translate_coordinates (canvas, GTK_WIDGET (native), 0, 0, &x, &y))
    return;

  gtk_native_get_surface_transform (native, &surface_x, &surface_y);
  hip_map_viewport_set_offset (viewport, x + surface_x, y + surface_y);
}

/* GTK draws anew, but has no reason to give the canvas its size again. */
static void
scale_changed_cb (GtkWidget *canvas)
{
  hip_map_scale_apply (canvas, hip_map_canvas_get_viewport (HIP_MAP_CANVAS (canvas)), gtk_widget_get_width (canvas),
                       gtk_widget_get_height (canvas));
}

static void
realize_cb (GtkWidget *canvas)
{
  g_signal_connect_object (get_surface (canvas), "notify::scale", G_CALLBACK (scale_changed_cb), canvas, G_CONNECT_SWAPPED);
}

static void
unrealize_cb (GtkWidget *canvas)
{
  g_signal_handlers_disconnect_by_data (get_surface (canvas), canvas);
}

/* Tells the viewport of the canvas when the pixels of the display change, for the life of the canvas. */
void
hip_map_scale_follow (HipMapCanvas *canvas)
{
  g_signal_connect (canvas, "realize", G_CALLBACK (realize_cb), NULL);
  g_signal_connect (canvas, "unrealize", G_CALLBACK (unrealize_cb), NULL);
  g_signal_connect (canvas, "notify::scale-factor", G_CALLBACK (scale_changed_cb), NULL);
}
