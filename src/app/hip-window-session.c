/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-app"

#include "config.h"

#include "hip-window-session.h"

#include <glib/gi18n.h>

#include "hip-body-map.h"
#include "hip-routine-page.h"
#include "hip-show-window.h"

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

/*< private >
 * hip_window_open_routine:
 * @self: a window with an enquiry
 * @settings: (nullable): where it is kept whether there are sounds
 * @steps: (array zero-terminated=1): ids of steps
 *
 * Starts a routine of these steps on a page of its own, or goes on with it if it is under way.
 */
void
hip_window_open_routine (HipWindow         *self,
                         GSettings         *settings,
                         const char *const *steps)
{
  HipEnquiry *enquiry = hip_window_get_enquiry (self);
  HipRoutine *routine;
  GtkWidget *page;
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
  if (settings != NULL)
    g_settings_bind (settings, "routine-sound", page, "sound", G_SETTINGS_BIND_DEFAULT);
  hip_window_open_page (self, _("Routine"), page);
  hip_routine_start (routine);
}

/*< private >
 * hip_window_open_show:
 * @self: a window with an enquiry
 *
 * Returns: (transfer none): show mode, which was opened
 */
GtkWidget *
hip_window_open_show (HipWindow *self)
{
  GtkWidget *show = hip_show_window_new (GTK_WINDOW (self),
                                         hip_window_get_enquiry (self),
                                         HIP_BODY_MAP (hip_window_get_map (self)));

  gtk_window_present (GTK_WINDOW (show));

  return show;
}
