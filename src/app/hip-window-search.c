/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-app"

#include "config.h"

#include "hip-window-search.h"

#include <glib/gi18n.h>

#include "hip-window-private.h"

/* Seconds in which to notice that the other side was meant. */
#define OTHER_SIDE_TIMEOUT 10

static void
search_toggled_cb (HipWindow       *self,
                   GtkToggleButton *button)
{
  HipSearchPane *pane = hip_window_get_search_pane (self);

  g_assert (HIP_IS_WINDOW (self));

  if (!gtk_toggle_button_get_active (button))
    hip_search_pane_close (pane);
  else if (!hip_search_pane_get_open (pane))
    hip_search_pane_open (pane);
}

/* Not from under a page: what is going on there is not for a search to end. */
static void
search_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  HipWindow *self = HIP_WINDOW (widget);

  if (hip_window_get_page (self) != NULL)
    gtk_widget_error_bell (widget);
  else
    hip_search_pane_open (hip_window_get_search_pane (self));
}

static void
leaving_cb (HipWindow  *self,
            const char *place)
{
  g_autofree char *title = NULL;

  g_assert (HIP_IS_WINDOW (self));

  /* Translators: %s is a place on the body that was found by searching, such as “Groin crease, left”. */
  title = g_strdup_printf (_("Went to %s"), place);
  hip_window_offer_undo (self, title);
}

static void
guessed_side_cb (HipWindow *self,
                 HipSide    side)
{
  AdwToast *toast;

  g_assert (HIP_IS_WINDOW (self));

  toast = adw_toast_new (side == HIP_SIDE_LEFT ? _("This is the left side") : _("This is the right side"));
  adw_toast_set_button_label (toast, side == HIP_SIDE_LEFT ? _("Right side") : _("Left side"));
  adw_toast_set_action_name (toast, "win.other-side");
  adw_toast_set_timeout (toast, OTHER_SIDE_TIMEOUT);
  hip_window_add_toast (self, toast);
}

static void
other_side_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  HipWindow *self = HIP_WINDOW (widget);
  HipEnquiry *enquiry = hip_window_get_enquiry (self);
  HipPanel *panel = hip_window_get_panel (self);
  g_autofree char *open_condition = g_strdup (hip_panel_get_open_condition (panel));
  g_autoptr (HipSpot) spot = NULL;
  HipSide side;

  if (enquiry == NULL || g_list_model_get_n_items (hip_enquiry_get_spots (enquiry)) != 1)
    return;

  spot = g_list_model_get_item (hip_enquiry_get_spots (enquiry), 0);
  if (hip_spot_get_side (spot) == HIP_SIDE_NONE)
    return;

  side = hip_side_opposite (hip_spot_get_side (spot));
  hip_enquiry_select (enquiry, hip_spot_get_region (spot), side);
  hip_body_map_show_region (HIP_BODY_MAP (hip_window_get_map (self)), hip_spot_get_region (spot), side);
  hip_panel_set_open_condition (panel, open_condition);
}

/*< private >
 * hip_window_class_install_search:
 * @widget_class: the class of the window, which has its template
 */
void
hip_window_class_install_search (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, guessed_side_cb);
  gtk_widget_class_bind_template_callback (widget_class, leaving_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_toggled_cb);

  gtk_widget_class_install_action (widget_class, "win.other-side", NULL, other_side_action);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action);
}
