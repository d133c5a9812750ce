/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-app"

#include "config.h"

#include "hip-window-session.h"

#include <glib/gi18n.h>

#include "hip-body-map.h"
#include "hip-compare-page.h"
#include "hip-comparison.h"
#include "hip-handout-dialog.h"
#include "hip-routine-page.h"
#include "hip-settings.h"
#include "hip-show-window.h"

/* The window of show mode that a window keeps. */
#define SHOW "hip-window-show"

static gboolean
has_steps (HipRoutine        *routine,
           const char *const *ids)
{
  GListModel *steps = hip_routine_get_steps (routine);
  const guint n = g_list_model_get_n_items (steps);

  if (n != g_strv_length ((char **) ids))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipStep) step = g_list_model_get_item (steps, i);

      if (!g_str_equal (hip_step_get_id (step), ids[i]))
        return FALSE;
    }

  return TRUE;
}

/* The routine of these steps that is under way, or a new one. */
static HipRoutine *
ensure_routine (HipEnquiry         *enquiry,
                const char *const  *ids,
                GError            **error)
{
  HipRoutine *old = hip_enquiry_get_routine (enquiry);
  g_autoptr (GListStore) steps = g_list_store_new (HIP_TYPE_STEP);
  g_autoptr (HipRoutine) routine = NULL;

  if (old != NULL && hip_routine_get_state (old) != HIP_ROUTINE_FINISHED && has_steps (old, ids))
    return old;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      HipStep *step = hip_library_get_step (hip_enquiry_get_library (enquiry), ids[i], error);

      if (step == NULL)
        return NULL;
      g_list_store_append (steps, step);
    }

  routine = hip_routine_new (G_LIST_MODEL (steps), hip_enquiry_get_routine_log (enquiry));
  hip_enquiry_set_routine (enquiry, routine);

  return routine;
}

/* Starts a routine on a page of its own, or goes on with it if it is under way. */
static void
routine_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  HipWindow *self = HIP_WINDOW (widget);
  HipEnquiry *enquiry = hip_window_get_enquiry (self);
  HipRoutine *routine;
  GtkWidget *page;
  g_autofree const char **steps = g_variant_get_strv (parameter, NULL);
  g_autoptr (GSettings) settings = NULL;
  g_autoptr (GError) error = NULL;

  if (enquiry == NULL || !hip_enquiry_get_may_exercise (enquiry) || steps[0] == NULL)
    return;

  routine = ensure_routine (enquiry, steps, &error);
  if (error != NULL)
    {
      hip_window_show_message (self, error->message);
      return;
    }

  page = hip_routine_page_new (routine, enquiry);
  settings = hip_settings_new ();
  if (settings != NULL)
    g_settings_bind (settings, "routine-sound", page, "sound", G_SETTINGS_BIND_DEFAULT);
  hip_window_open_page (self, _("Routine"), page);
  hip_routine_start (routine);
}

static void
show_destroyed_cb (HipWindow *self)
{
  g_assert (HIP_IS_WINDOW (self));

  g_object_set_data (G_OBJECT (self), SHOW, NULL);
}

static void
show_mode_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  HipWindow *self = HIP_WINDOW (widget);
  HipEnquiry *enquiry = hip_window_get_enquiry (self);
  GtkWidget *show = g_object_get_data (G_OBJECT (self), SHOW);

  if (show != NULL)
    {
      gtk_window_close (GTK_WINDOW (show));
      return;
    }

  if (enquiry == NULL)
    return;

  show = hip_show_window_new (GTK_WINDOW (self), enquiry, HIP_BODY_MAP (hip_window_get_map (self)));
  g_object_set_data (G_OBJECT (self), SHOW, show);
  g_signal_connect_object (show, "destroy", G_CALLBACK (show_destroyed_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (show));
}

static void
compare_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  HipWindow *self = HIP_WINDOW (widget);
  HipEnquiry *enquiry = hip_window_get_enquiry (self);
  g_autofree const char **conditions = g_variant_get_strv (parameter, NULL);
  const guint n = g_strv_length ((char **) conditions);

  if (enquiry == NULL || n < 2 || n > HIP_MAX_COMPARED)
    return;

  hip_window_open_page (self, _("Compare"), hip_compare_page_new (enquiry, conditions));
}

static void
handout_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  GtkWidget *dialog = hip_handout_dialog_new (GTK_WINDOW (widget), hip_window_get_enquiry (HIP_WINDOW (widget)));

  gtk_window_present (GTK_WINDOW (dialog));
}

/*< private >
 * hip_window_class_install_session:
 * @widget_class: the class of the window
 */
void
hip_window_class_install_session (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.compare", "as", compare_action);
  gtk_widget_class_install_action (widget_class, "win.handout", NULL, handout_action);
  gtk_widget_class_install_action (widget_class, "win.routine", "as", routine_action);
  gtk_widget_class_install_action (widget_class, "win.show-mode", NULL, show_mode_action);
}
