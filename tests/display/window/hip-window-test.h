/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the window share. */

#pragma once

#include <adwaita.h>

#include "hip-options.h"

/* Events that a test waits through at most, and seconds, when no more events come. What does not come by then does not come. */
#define HIP_TEST_MOST_EVENTS 10000
#define HIP_TEST_PATIENCE 60

static inline gboolean
hip_test_late_cb (gpointer user_data)
{
  gboolean *late = user_data;

  *late = TRUE;

  return G_SOURCE_CONTINUE;
}

#define hip_test_wait_until(condition) \
  G_STMT_START \
    { \
      gboolean late_ = FALSE; \
      const guint late_id_ = g_timeout_add_seconds (HIP_TEST_PATIENCE, hip_test_late_cb, &late_); \
      for (guint i_ = 0; !(condition) && !late_ && i_ < HIP_TEST_MOST_EVENTS; i_++) \
        g_main_context_iteration (NULL, TRUE); \
      g_source_remove (late_id_); \
      g_assert_true (condition); \
    } \
  G_STMT_END

typedef gboolean (*HipTestFilter) (GtkWidget  *widget,
                                   const char *argument);

static inline HipEnquiry *
hip_test_enquiry_new (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipLibrary) library = hip_options_load_library (NULL, &error);

  g_assert_no_error (error);

  return hip_enquiry_new (library);
}

static inline void
hip_test_point_at (HipEnquiry *enquiry,
                   const char *region,
                   HipSide     side)
{
  HipRegion *found = hip_library_get_region (hip_enquiry_get_library (enquiry), region);

  g_assert_nonnull (found);
  hip_enquiry_select (enquiry, found, side);
}

/* The first widget below and including @root, in the order of the tree, that the filter takes. */
static inline GtkWidget *
hip_test_find (GtkWidget     *root,
               HipTestFilter  filter,
               const char    *argument)
{
  if (filter (root, argument))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = hip_test_find (child, filter, argument);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static inline gboolean
hip_test_is_visible_label (GtkWidget  *widget,
                           const char *text)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
         && g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), text) == 0;
}

static inline gboolean
hip_test_is_visible_button (GtkWidget  *widget,
                            const char *label)
{
  return GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget)
         && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;
}

static inline gboolean
hip_test_is_type (GtkWidget  *widget,
                  const char *type_name)
{
  return g_str_equal (G_OBJECT_TYPE_NAME (widget), type_name);
}

static inline gboolean
hip_test_shows (GtkWidget  *root,
                const char *text)
{
  return hip_test_find (root, hip_test_is_visible_label, text) != NULL;
}

static inline void
hip_test_click (GtkWidget  *root,
                const char *label)
{
  GtkWidget *button = hip_test_find (root, hip_test_is_visible_button, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}
