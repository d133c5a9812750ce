/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-shots-session.h"

#include "hip-athlete-button.h"
#include "hip-show-window.h"
#include "hip-timer-dial.h"

/* As many steps as the panel ticks by itself. */
#define N_STEPS 3

/* Starts the first steps with a timer, and skips so many segments. */
void
hip_shots_start_routine (HipWindow *window,
                         int        n_skipped)
{
  HipEnquiry *enquiry = hip_window_get_enquiry (window);
  GListModel *steps = hip_enquiry_get_steps (enquiry);
  const char *ids[N_STEPS + 1] = { NULL };
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (steps) && n < N_STEPS; i++)
    {
      g_autoptr (HipStep) step = g_list_model_get_item (steps, i);

      /* The list keeps it, and its id, alive. */
      if (hip_step_has_timer (step))
        ids[n++] = hip_step_get_id (step);
    }

  gtk_widget_activate_action_variant (GTK_WIDGET (window), "win.routine", g_variant_new_strv (ids, n));
  for (int i = 0; i < n_skipped; i++)
    hip_routine_skip (hip_enquiry_get_routine (enquiry));
}

/* Opens show mode, not by its action, which would fill the screen, and moves its light. */
GtkWidget *
hip_shots_open_show (HipWindow *window,
                     int        width,
                     int        height,
                     int        n_moves)
{
  GtkWidget *show = hip_show_window_new (GTK_WINDOW (window),
                                         hip_window_get_enquiry (window),
                                         HIP_BODY_MAP (hip_window_get_map (window)));

  gtk_window_unfullscreen (GTK_WINDOW (show));
  gtk_window_set_default_size (GTK_WINDOW (show), width, height);
  gtk_window_present (GTK_WINDOW (show));
  for (int i = 0; i < n_moves; i++)
    hip_show_view_move (hip_show_window_get_view (HIP_SHOW_WINDOW (show)), 1);

  return show;
}

/* Whether nothing in it is about to change by itself: no picture is still drawn, nothing is being read or saved, and no dial shows that
 * something has just begun. */
gboolean
hip_shots_is_steady (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return TRUE;

  if (HIP_IS_BODY_MAP (widget))
    return hip_body_map_is_settled (HIP_BODY_MAP (widget));

  if (GTK_IS_SPINNER (widget))
    return !gtk_spinner_get_spinning (GTK_SPINNER (widget));

  if (HIP_IS_ATHLETE_BUTTON (widget))
    return hip_keeper_get_state (hip_athlete_button_get_keeper (HIP_ATHLETE_BUTTON (widget))) != HIP_KEEPER_STATE_SAVING;

  if (HIP_IS_TIMER_DIAL (widget))
    return !gtk_widget_has_css_class (widget, "cue");

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (!hip_shots_is_steady (child))
        return FALSE;
    }

  return TRUE;
}
