/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-app"

#include "config.h"

#include "hip-window-athletes.h"

#include <glib/gi18n.h>

#include "hip-save-dialog.h"

static void
save_session_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  gtk_window_present (GTK_WINDOW (hip_save_dialog_new (GTK_WINDOW (widget), hip_window_get_keeper (HIP_WINDOW (widget)))));
}

/* What is kept stays as it is on the disk. */
static void
new_session_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  HipWindow *self = HIP_WINDOW (widget);

  hip_window_go_home (self);
  hip_window_offer_undo (self, _("New session"));
  hip_keeper_forget (hip_window_get_keeper (self));
  hip_enquiry_clear (hip_window_get_enquiry (self));
}

static void
guest_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  hip_keeper_forget (hip_window_get_keeper (HIP_WINDOW (widget)));
}

/*< private >
 * hip_window_class_install_athletes:
 * @widget_class: the class of the window
 */
void
hip_window_class_install_athletes (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.save-session", NULL, save_session_action);
  gtk_widget_class_install_action (widget_class, "win.new-session", NULL, new_session_action);
  gtk_widget_class_install_action (widget_class, "win.guest", NULL, guest_action);
}

/*< private >
 * hip_window_update_athletes:
 * @self: a window
 *
 * Enables what can be done now.
 */
void
hip_window_update_athletes (HipWindow *self)
{
  HipEnquiry *enquiry = hip_window_get_enquiry (self);
  HipKeeper *keeper = hip_window_get_keeper (self);
  const gboolean has_spots = enquiry != NULL && hip_enquiry_get_has_spots (enquiry);
  const gboolean is_guest = keeper == NULL || hip_keeper_get_athlete (keeper) == NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save-session", has_spots);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.new-session", has_spots || !is_guest);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.guest", !is_guest);
}
