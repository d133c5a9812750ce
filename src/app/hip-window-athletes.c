/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-app"

#include "config.h"

#include "hip-window-athletes.h"

#include <glib/gi18n.h>

#include "hip-athletes-page.h"
#include "hip-save-dialog.h"
#include "hip-session-words.h"
#include "hip-timeline-page.h"
#include "hip-unsaved.h"

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
  HipWindow *self = HIP_WINDOW (widget);

  hip_window_offer_undo (self, _("Guest"));
  hip_keeper_forget (hip_window_get_keeper (self));
}

static void
open_session_cb (HipWindow  *self,
                 HipAthlete *athlete,
                 HipSession *session)
{
  HipKeeper *keeper = hip_window_get_keeper (self);
  HipSession *kept = hip_keeper_get_session (keeper);
  g_autofree char *title = NULL;
  g_autofree char *date = hip_session_words_dup_date (hip_session_get_start (session));

  g_assert (HIP_IS_WINDOW (self));

  /* What is open already is not what was read for the timeline: it may be newer. */
  if (kept == NULL || !g_str_equal (hip_session_get_id (kept), hip_session_get_id (session)))
    {
      /* Translators: %s is a day. */
      title = g_strdup_printf (_("Opened the session of %s"), date);
      hip_window_offer_undo (self, title);
      hip_keeper_open (keeper, athlete, session);
    }

  hip_window_go_home (self);
}

static void
begin_session_cb (HipWindow  *self,
                  HipAthlete *athlete)
{
  HipKeeper *keeper = hip_window_get_keeper (self);
  g_autoptr (HipAthlete) kept = g_object_ref (athlete);

  g_assert (HIP_IS_WINDOW (self));

  hip_window_offer_undo (self, _("New session"));
  hip_keeper_forget (keeper);
  hip_enquiry_clear (hip_window_get_enquiry (self));
  hip_keeper_begin (keeper, kept);
  hip_window_go_home (self);
}

static void
gone_cb (HipWindow       *self,
         HipTimelinePage *page)
{
  g_assert (HIP_IS_WINDOW (self));

  if (hip_window_get_page (self) == GTK_WIDGET (page))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
}

static void
chosen_cb (HipWindow  *self,
           const char *athlete)
{
  GtkWidget *page;

  g_assert (HIP_IS_WINDOW (self));

  page = hip_timeline_page_new (hip_window_get_keeper (self), athlete);
  g_signal_connect_object (page, "open-session", G_CALLBACK (open_session_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "new-session", G_CALLBACK (begin_session_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "open-page", G_CALLBACK (hip_window_open_page), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "message", G_CALLBACK (hip_window_show_message), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "gone", G_CALLBACK (gone_cb), self, G_CONNECT_SWAPPED);
  hip_window_open_page (self, _("Athlete"), page);
}

/* Once is enough. */
static void
athletes_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  HipWindow *self = HIP_WINDOW (widget);
  GtkWidget *page = hip_window_get_page (self);

  if (HIP_IS_ATHLETES_PAGE (page) || HIP_IS_TIMELINE_PAGE (page))
    return;

  page = hip_athletes_page_new (hip_window_get_keeper (self));
  g_signal_connect_object (page, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "message", G_CALLBACK (hip_window_show_message), self, G_CONNECT_SWAPPED);
  hip_window_open_page (self, _("Athletes"), page);
}

static void
close_again_cb (GtkWindow *window,
                gpointer   user_data)
{
  gtk_window_close (window);
}

static gboolean
hip_window_close_request (GtkWindow *window)
{
  HipKeeper *keeper = hip_window_get_keeper (HIP_WINDOW (window));

  if (keeper != NULL && hip_unsaved_hold (window, keeper, close_again_cb, NULL, NULL))
    return GDK_EVENT_STOP;

  return GTK_WINDOW_CLASS (g_type_class_peek (ADW_TYPE_APPLICATION_WINDOW))->close_request (window);
}

/*< private >
 * hip_window_class_install_athletes:
 * @widget_class: the class of the window
 */
void
hip_window_class_install_athletes (GtkWidgetClass *widget_class)
{
  GTK_WINDOW_CLASS (widget_class)->close_request = hip_window_close_request;

  gtk_widget_class_install_action (widget_class, "win.save-session", NULL, save_session_action);
  gtk_widget_class_install_action (widget_class, "win.new-session", NULL, new_session_action);
  gtk_widget_class_install_action (widget_class, "win.guest", NULL, guest_action);
  gtk_widget_class_install_action (widget_class, "win.athletes", NULL, athletes_action);
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
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.athletes", keeper != NULL);
}
