/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A panel in a window of its own, for the tests of what is in it. */

#pragma once

#include "hip-candidate-row.h"
#include "hip-fold.h"
#include "hip-lane-view.h"
#include "hip-panel.h"
#include "hip-window-test.h"

typedef struct
{
  HipEnquiry *enquiry;
  GtkWidget *window;
  GtkWidget *panel;
} Fixture;

static inline void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->enquiry = hip_test_enquiry_new ();
  fixture->panel = hip_panel_new (fixture->enquiry);
  fixture->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->panel);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 486, 754);
  gtk_window_present (GTK_WINDOW (fixture->window));
  hip_test_wait_until (gtk_widget_get_mapped (fixture->panel));
}

static inline void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->panel), (gpointer *) &fixture->panel);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  hip_test_wait_until (fixture->panel == NULL);
  g_assert_finalize_object (fixture->enquiry);
}

static inline gboolean
is_row_of (GtkWidget  *widget,
           const char *condition)
{
  HipCandidate *candidate;

  if (!HIP_IS_CANDIDATE_ROW (widget))
    return FALSE;

  candidate = hip_candidate_row_get_candidate (HIP_CANDIDATE_ROW (widget));

  return g_str_equal (hip_condition_get_id (hip_candidate_get_condition (candidate)), condition);
}

static inline GtkWidget *
find_row (Fixture    *fixture,
          const char *condition)
{
  return hip_test_find (fixture->panel, is_row_of, condition);
}

/* What is folded away has no rows. */
static inline void
unfold_lanes (GtkWidget *widget)
{
  if (HIP_IS_LANE_VIEW (widget) && gtk_widget_get_visible (widget))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (hip_test_find (widget, hip_test_is_type, "GtkToggleButton")), TRUE);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    unfold_lanes (child);
}

static inline gboolean
is_fold_of (GtkWidget  *widget,
            const char *title)
{
  return HIP_IS_FOLD (widget) && gtk_widget_get_visible (widget)
         && g_str_has_prefix (hip_fold_get_title (HIP_FOLD (widget)), title);
}

/* Opens the first fold below @root whose title begins with @title. */
static inline GtkWidget *
unfold (GtkWidget  *root,
        const char *title)
{
  GtkWidget *fold = hip_test_find (root, is_fold_of, title);

  g_assert_nonnull (fold);
  hip_fold_set_expanded (HIP_FOLD (fold), TRUE);

  return fold;
}
