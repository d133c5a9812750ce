/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the map share. */

#pragma once

#include <adwaita.h>
#include <glib/gstdio.h>

#include "hip-body-map.h"

typedef struct
{
  HipEnquiry   *enquiry;
  GtkWindow    *window;
  HipBodyMap   *map;
  HipMapCanvas *canvas;
} Fixture;

/* Waits for a condition, and gives up with the test rather than with the machine. */
#define wait_until(condition) \
  G_STMT_START \
    { \
      gint64 give_up_ = g_get_monotonic_time () + 60 * G_USEC_PER_SEC; \
      while (!(condition)) \
        { \
          g_main_context_iteration (NULL, TRUE); \
          g_assert_cmpint (g_get_monotonic_time (), <, give_up_); \
        } \
    } \
  G_STMT_END

static inline gboolean
tick_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

static inline void
wait_settled (Fixture *fixture)
{
  guint source = g_timeout_add (10, tick_cb, NULL);

  wait_until (hip_body_map_is_settled (fixture->map));
  g_source_remove (source);
}

static inline HipEnquiry *
create_enquiry (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipCatalogue) catalogue = hip_catalogue_new_default (&error);
  g_autoptr (HipLibrary) library = hip_library_new (catalogue, &error);

  g_assert_no_error (error);

  return hip_enquiry_new (library);
}

static inline void
open_map (Fixture    *fixture,
          const char *folder)
{
  fixture->enquiry = create_enquiry ();
  fixture->map = g_object_new (HIP_TYPE_BODY_MAP, "artwork-folder", folder, NULL);
  fixture->canvas = hip_body_map_get_canvas (fixture->map);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (fixture->window, 810, 752);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->map));
  hip_body_map_set_enquiry (fixture->map, fixture->enquiry);
  gtk_window_present (fixture->window);
}

static inline void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  open_map (fixture, NULL);
  wait_settled (fixture);
}

static inline void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  HipMapCanvas *canvas = fixture->canvas;

  g_object_add_weak_pointer (G_OBJECT (canvas), (gpointer *) &canvas);
  gtk_window_destroy (fixture->window);
  wait_until (canvas == NULL);
  g_assert_finalize_object (fixture->enquiry);
}

static inline HipMapRegion *
find_region (Fixture    *fixture,
             const char *id,
             HipSide     side)
{
  GPtrArray *regions = hip_map_canvas_get_regions (fixture->canvas);

  for (guint i = 0; i < regions->len; i++)
    {
      HipMapRegion *region = g_ptr_array_index (regions, i);

      if (g_str_equal (hip_region_get_id (hip_map_region_get_region (region)), id) && hip_map_region_get_side (region) == side)
        return region;
    }

  return NULL;
}

static inline GtkEventController *
find_controller (GtkWidget *widget,
                 GType      type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }

  g_assert_not_reached ();
}

static inline gboolean
press_key (Fixture *fixture,
           guint    keyval)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (find_controller (GTK_WIDGET (fixture->canvas), GTK_TYPE_EVENT_CONTROLLER_KEY), "key-pressed",
                         keyval, 0, 0, &handled);

  return handled;
}

/* What the map does with a key wherever the focus is; false if it is no such key. */
static inline gboolean
press_anywhere (Fixture *fixture,
                guint    keyval)
{
  GtkWidget *map = GTK_WIDGET (fixture->map);
  GtkEventController *controller = find_controller (map, GTK_TYPE_SHORTCUT_CONTROLLER);
  GListModel *shortcuts = G_LIST_MODEL (controller);

  g_assert_cmpint (gtk_shortcut_controller_get_scope (GTK_SHORTCUT_CONTROLLER (controller)), ==, GTK_SHORTCUT_SCOPE_GLOBAL);
  g_assert_cmpint (gtk_event_controller_get_propagation_phase (controller), ==, GTK_PHASE_BUBBLE);

  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);

      if (gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (gtk_shortcut_get_trigger (shortcut)))
          == gdk_keyval_to_lower (keyval))
        return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, map, gtk_shortcut_get_arguments (shortcut));
    }

  return FALSE;
}

static inline void
click (HipMapRegion *region)
{
  double x, y, local_x, local_y;

  hip_map_region_get_center (region, &x, &y);
  gtk_widget_translate_coordinates (gtk_widget_get_parent (GTK_WIDGET (region)), GTK_WIDGET (region), x, y, &local_x, &local_y);
  g_signal_emit_by_name (find_controller (GTK_WIDGET (region), GTK_TYPE_GESTURE_CLICK), "released", 1, local_x, local_y);
}

static inline char *
copy_artwork (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("hip-map-XXXXXX", &error);

  g_assert_no_error (error);
  for (int view = 0; view < HIP_N_VIEWS; view++)
    {
      g_autofree char *resource = g_strdup_printf (RESOURCE_PREFIX "/artwork/%s.svg", hip_view_to_id (view));
      g_autofree char *path = g_strdup_printf ("%s/%s.svg", folder, hip_view_to_id (view));
      g_autoptr (GBytes) bytes = g_resources_lookup_data (resource, 0, &error);

      g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
      g_assert_no_error (error);
    }

  return folder;
}

static inline void
remove_artwork (const char *folder)
{
  for (int view = 0; view < HIP_N_VIEWS; view++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%s.svg", folder, hip_view_to_id (view));

      g_unlink (path);
    }
  g_rmdir (folder);
}
