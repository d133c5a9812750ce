/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-app"

#include "config.h"

#include "hip-window.h"

#include <glib/gi18n.h>

#include "hip-accessible.h"
#include "hip-appearance.h"
#include "hip-athlete-button.h"
#include "hip-body-map.h"
#include "hip-earlier-marks.h"
#include "hip-enums.h"
#include "hip-error-page.h"
#include "hip-page-stack.h"
#include "hip-search-pane.h"
#include "hip-settings.h"
#include "hip-split.h"
#include "hip-template.h"
#include "hip-transients.h"
#include "hip-undo.h"
#include "hip-window-athletes.h"
#include "hip-window-search.h"
#include "hip-window-session.h"

/**
 * HipWindow:
 *
 * The picture and the panel, side by side or one above the other, over one #HipEnquiry.
 *
 * ## Actions
 *
 * `win.view` (state: "front", "side", "back" or "low-back"): the view of the body.
 * `win.clear`: starts over with no spot.
 * `win.escape`: closes the page or what lies uppermost in the panel, or starts over when nothing does.
 * `win.undo`: takes back that it was started over, or gone elsewhere.
 * `win.search`: opens the search by plain words.
 * `win.other-side`: moves the one spot to the athlete's other side.
 * `win.handout`: makes the page that the athlete takes home.
 * `win.compare` (as): opens a page that compares candidates, by the ids of their conditions.
 * `win.back`: closes the page that was opened with hip_window_open_page() last.
 * `win.routine` (as): does these steps with a timer.
 * `win.show-mode`: opens show mode, or closes it.
 * `win.save-session`: asks whose session it is, and keeps it.
 * `win.new-session`: lets go of the session and starts over.
 * `win.guest`: lets go of the session and goes on with what is reported.
 * `win.athletes`: opens the page of the athletes.
 */
struct _HipWindow
{
  AdwApplicationWindow parent_instance;

  GtkWidget           *title_stack;
  GtkWidget           *squeezer;
  GtkWidget           *wide_switcher;
  GtkWidget           *switcher_bar;
  GtkWidget           *toast_overlay;
  GtkWidget           *stack;
  GtkWidget           *pages;
  GtkWidget           *split;
  GtkWidget           *map_stack;
  GtkWidget           *map;
  GtkWidget           *search_pane;
  GtkWidget           *search_button;
  GtkWidget           *athlete_button;
  GtkWidget           *menu_button;
  GMenuModel          *primary_menu;
  guint                complete_id;

  HipEnquiry          *enquiry;
  HipEarlierMarks     *earlier_marks;
  HipKeeper           *keeper; /* (nullable): without an enquiry, and after another window took it */
  HipUndo             *undo; /* (nullable): without an enquiry */
  HipView              view;
  GSettings           *state; /* of the window when it was left */
};

G_DEFINE_FINAL_TYPE (HipWindow, hip_window, ADW_TYPE_APPLICATION_WINDOW)

typedef enum
{
  PROP_ENQUIRY = 1,
  PROP_VIEW,
} HipWindowProps;

static GParamSpec *props[PROP_VIEW + 1];

static void
squeezed_cb (HipWindow *self)
{
  g_assert (HIP_IS_WINDOW (self));

  gtk_widget_set_visible (self->switcher_bar,
                          !hip_page_stack_get_can_go_back (HIP_PAGE_STACK (self->pages))
                            && adw_squeezer_get_visible_child (ADW_SQUEEZER (self->squeezer)) != self->wide_switcher);
}

static void
can_go_back_cb (HipWindow *self)
{
  const gboolean can_go_back = hip_page_stack_get_can_go_back (HIP_PAGE_STACK (self->pages));

  g_assert (HIP_IS_WINDOW (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back", can_go_back);
  gtk_stack_set_visible_child_name (GTK_STACK (self->title_stack), can_go_back ? "page" : "views");
  squeezed_cb (self);
}

/* What is not needed for the first frame is made after it. */
static HipPanel *
ensure_panel (HipWindow *self)
{
  return self->search_pane != NULL ? hip_search_pane_ensure_panel (HIP_SEARCH_PANE (self->search_pane), self->enquiry) : NULL;
}

static void
popup_cb (GtkMenuButton *button,
          gpointer       user_data)
{
  HipWindow *self = HIP_WINDOW (user_data);

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;

  gtk_menu_button_set_menu_model (button, self->primary_menu);
  hip_accessible_name_menu_items (GTK_WIDGET (button));
}

static void
complete_cb (gpointer user_data)
{
  HipWindow *self = HIP_WINDOW (user_data);

  self->complete_id = 0;
  ensure_panel (self);
  popup_cb (GTK_MENU_BUTTON (self->menu_button), self);
  hip_athlete_button_add_menu (HIP_ATHLETE_BUTTON (self->athlete_button));
  gtk_window_set_default_icon_name (APP_ID);
}

static void
painted_cb (GdkFrameClock *clock,
            HipWindow     *self)
{
  g_signal_handlers_disconnect_by_func (clock, painted_cb, self);
  if (self->complete_id == 0)
    self->complete_id = g_idle_add_once (complete_cb, self);
}

static void
map_error_cb (HipWindow *self)
{
  const char *message;

  g_assert (HIP_IS_WINDOW (self));

  message = hip_body_map_get_error_message (HIP_BODY_MAP (self->map));
  if (message != NULL)
    hip_error_page_show (GTK_STACK (self->map_stack), "image-missing-symbolic", _("No picture"), message);
  else
    gtk_stack_set_visible_child_name (GTK_STACK (self->map_stack), "map");
}

static void
has_spots_cb (HipWindow *self)
{
  gboolean has_spots;

  g_assert (HIP_IS_WINDOW (self));

  has_spots = self->enquiry != NULL && hip_enquiry_get_has_spots (self->enquiry);
  if (has_spots)
    ensure_panel (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.clear", has_spots);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.handout", has_spots);
  hip_window_update_athletes (self);
}

static void
available_cb (HipWindow *self)
{
  g_assert (HIP_IS_WINDOW (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", self->undo != NULL && hip_undo_get_available (self->undo));
}

/*< private >
 * hip_window_offer_undo:
 * @self: a window
 * @title: what is about to happen
 *
 * Remembers what is reported and whose session it is, and says that it can be had back.
 */
void
hip_window_offer_undo (HipWindow  *self,
                       const char *title)
{
  hip_undo_offer (self->undo, title);
}

static void
clear_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  HipWindow *self = HIP_WINDOW (widget);

  hip_window_offer_undo (self, _("Cleared"));
  hip_keeper_forget (self->keeper);
  hip_enquiry_clear (self->enquiry);
}

static void
undo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  hip_undo_take_back (HIP_WINDOW (widget)->undo);
}

static void
back_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  hip_page_stack_go_back (HIP_PAGE_STACK (HIP_WINDOW (widget)->pages));
}

static void
escape_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  HipWindow *self = HIP_WINDOW (widget);
  HipPanel *panel = hip_search_pane_get_panel (HIP_SEARCH_PANE (self->search_pane));

  if (!hip_page_stack_go_back (HIP_PAGE_STACK (self->pages))
      && !hip_search_pane_dismiss (HIP_SEARCH_PANE (self->search_pane))
      && (panel == NULL || !hip_panel_dismiss (panel)))
    gtk_widget_activate_action (widget, "win.clear", NULL);
}

/* How the window is left is written when it closes, rather than with every pixel that is dragged. */
static void
follow_settings (HipWindow *self)
{
  g_autoptr (GSettings) settings = hip_settings_new ();

  if (settings == NULL)
    return;

  hip_appearance_follow_map (settings, HIP_BODY_MAP (self->map));
  if (self->keeper != NULL)
    g_settings_bind (settings, "hide-names", self->keeper, "hide-names", G_SETTINGS_BIND_GET);

  self->state = hip_settings_new ();
  g_settings_delay (self->state);
  g_settings_bind (self->state, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->state, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->state, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->state, "last-view", self, "view", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->state, "panel-width", self->split, "panel-width", G_SETTINGS_BIND_DEFAULT);
}

static void
set_keeper (HipWindow *self,
            HipKeeper *keeper)
{
  if (self->keeper != NULL)
    g_signal_handlers_disconnect_by_data (self->keeper, self);
  g_set_object (&self->keeper, keeper);
  hip_undo_set_keeper (self->undo, keeper);
  g_clear_object (&self->earlier_marks);
  hip_athlete_button_set_keeper (HIP_ATHLETE_BUTTON (self->athlete_button), keeper);
  if (keeper == NULL)
    return;

  hip_keeper_set_enquiry (keeper, self->enquiry);
  self->earlier_marks = hip_earlier_marks_new (keeper, HIP_BODY_MAP (self->map));
  g_signal_connect_object (keeper, "notify::athlete", G_CALLBACK (hip_window_update_athletes), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keeper, "failed", G_CALLBACK (hip_window_show_message), self, G_CONNECT_SWAPPED);
  hip_window_update_athletes (self);
}

static void
hip_window_dispose (GObject *object)
{
  HipWindow *self = HIP_WINDOW (object);

  hip_transients_destroy (GTK_WINDOW (self));
  if (self->keeper != NULL)
    hip_keeper_close (self->keeper);
  g_clear_object (&self->earlier_marks);
  g_clear_object (&self->keeper);
  g_clear_object (&self->undo);
  g_clear_handle_id (&self->complete_id, g_source_remove);
  g_clear_object (&self->enquiry);
  hip_window_save_state (self);
  g_clear_object (&self->state);
  gtk_widget_dispose_template (GTK_WIDGET (self), HIP_TYPE_WINDOW);

  G_OBJECT_CLASS (hip_window_parent_class)->dispose (object);
}

static void
hip_window_get_property (GObject    *object,
                         guint       property_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  HipWindow *self = HIP_WINDOW (object);

  switch ((HipWindowProps) property_id)
    {
    case PROP_ENQUIRY:
      g_value_set_object (value, hip_window_get_enquiry (self));
      break;
    case PROP_VIEW:
      g_value_set_enum (value, hip_window_get_view (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_window_set_property (GObject      *object,
                         guint         property_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  HipWindow *self = HIP_WINDOW (object);

  switch ((HipWindowProps) property_id)
    {
    case PROP_ENQUIRY:
      self->enquiry = g_value_dup_object (value);
      break;
    case PROP_VIEW:
      hip_window_set_view (self, g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_window_constructed (GObject *object)
{
  HipWindow *self = HIP_WINDOW (object);

  G_OBJECT_CLASS (hip_window_parent_class)->constructed (object);

  if (self->enquiry != NULL)
    {
      g_autoptr (HipKeeper) keeper = hip_keeper_new (self->enquiry);

      self->undo = hip_undo_new (ADW_TOAST_OVERLAY (self->toast_overlay), self->enquiry);
      g_signal_connect_object (self->undo, "notify::available", G_CALLBACK (available_cb), self, G_CONNECT_SWAPPED);
      set_keeper (self, keeper);
    }
  follow_settings (self);
  hip_template_wrap_buttons (self->switcher_bar);
  can_go_back_cb (self);
  map_error_cb (self);
  available_cb (self);
  has_spots_cb (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.show-mode", self->enquiry != NULL);
  if (self->enquiry != NULL)
    g_signal_connect_object (self->enquiry, "notify::has-spots", G_CALLBACK (has_spots_cb), self, G_CONNECT_SWAPPED);
}

static void
hip_window_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (hip_window_parent_class)->realize (widget);

  if (gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (HIP_WINDOW (widget)->menu_button)) == NULL)
    g_signal_connect_object (gtk_widget_get_frame_clock (widget), "after-paint", G_CALLBACK (painted_cb), widget, 0);
}

static void
hip_window_class_init (HipWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->constructed = hip_window_constructed;
  object_class->dispose = hip_window_dispose;
  object_class->get_property = hip_window_get_property;
  object_class->set_property = hip_window_set_property;
  widget_class->realize = hip_window_realize;

  props[PROP_ENQUIRY] = g_param_spec_object ("enquiry", NULL, NULL, HIP_TYPE_ENQUIRY, flags | G_PARAM_CONSTRUCT_ONLY);
  props[PROP_VIEW] = g_param_spec_enum ("view", NULL, NULL,
                                        HIP_TYPE_VIEW, HIP_VIEW_FRONT,
                                        flags | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (HIP_TYPE_ATHLETE_BUTTON);
  g_type_ensure (HIP_TYPE_BODY_MAP);
  g_type_ensure (HIP_TYPE_PAGE_STACK);
  g_type_ensure (HIP_TYPE_PANEL);
  g_type_ensure (HIP_TYPE_SEARCH_PANE);
  g_type_ensure (HIP_TYPE_SPLIT);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HipWindow, title_stack);
  gtk_widget_class_bind_template_child (widget_class, HipWindow, squeezer);
  gtk_widget_class_bind_template_child (widget_class, HipWindow, wide_switcher);
  gtk_widget_class_bind_template_child (widget_class, HipWindow, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, HipWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, HipWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, HipWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, HipWindow, split);
  gtk_widget_class_bind_template_child (widget_class, HipWindow, map_stack);
  gtk_widget_class_bind_template_child (widget_class, HipWindow, map);
  gtk_widget_class_bind_template_child (widget_class, HipWindow, search_pane);
  gtk_widget_class_bind_template_child (widget_class, HipWindow, search_button);
  gtk_widget_class_bind_template_child (widget_class, HipWindow, athlete_button);
  gtk_widget_class_bind_template_child (widget_class, HipWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, HipWindow, primary_menu);
  gtk_widget_class_bind_template_callback (widget_class, can_go_back_cb);
  gtk_widget_class_bind_template_callback (widget_class, map_error_cb);
  gtk_widget_class_bind_template_callback (widget_class, squeezed_cb);

  gtk_widget_class_install_property_action (widget_class, "win.view", "view");
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "win.clear", NULL, clear_action);
  gtk_widget_class_install_action (widget_class, "win.escape", NULL, escape_action);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  hip_window_class_install_athletes (widget_class);
  hip_window_class_install_search (widget_class);
  hip_window_class_install_session (widget_class);

  /* Not an accelerator of the application: that would come before the menus and popovers that Escape closes. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.escape", NULL);
}

static void
hip_window_init (HipWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->menu_button), popup_cb, self, NULL);
}

/**
 * hip_window_new:
 * @application: the application
 * @enquiry: (nullable): what the athlete reports; without one, say why with hip_window_show_failure()
 *
 * Returns: (transfer floating): a new window
 */
GtkWidget *
hip_window_new (GtkApplication *application,
                HipEnquiry     *enquiry)
{
  GtkWidget *self = g_object_new (HIP_TYPE_WINDOW, "enquiry", enquiry, NULL);

  /* Not before everything has been told of the view that is remembered: newer versions of GTK ask anew for all actions here, and let
   * the button of the first view look pressed for good. */
  gtk_window_set_application (GTK_WINDOW (self), application);

  return self;
}

/**
 * hip_window_get_enquiry:
 * @self: a #HipWindow
 *
 * Returns: (transfer none) (nullable): what the athlete reports
 */
HipEnquiry *
hip_window_get_enquiry (HipWindow *self)
{
  g_return_val_if_fail (HIP_IS_WINDOW (self), NULL);

  return self->enquiry;
}

/**
 * hip_window_get_view:
 * @self: a #HipWindow
 *
 * Returns: the view of the body that is shown
 */
HipView
hip_window_get_view (HipWindow *self)
{
  g_return_val_if_fail (HIP_IS_WINDOW (self), HIP_VIEW_FRONT);

  return self->view;
}

/**
 * hip_window_set_view:
 * @self: a #HipWindow
 * @view: the view of the body to show
 */
void
hip_window_set_view (HipWindow *self,
                     HipView    view)
{
  g_return_if_fail (HIP_IS_WINDOW (self));

  if (self->view == view)
    return;

  self->view = view;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VIEW]);
}

/**
 * hip_window_get_map:
 * @self: a #HipWindow
 *
 * Returns: (transfer none): the picture
 */
GtkWidget *
hip_window_get_map (HipWindow *self)
{
  g_return_val_if_fail (HIP_IS_WINDOW (self), NULL);

  return self->map;
}

/**
 * hip_window_get_panel:
 * @self: a #HipWindow
 *
 * Returns: (transfer none): the panel
 */
HipPanel *
hip_window_get_panel (HipWindow *self)
{
  g_return_val_if_fail (HIP_IS_WINDOW (self), NULL);

  return ensure_panel (self);
}

/**
 * hip_window_get_search_pane:
 * @self: a #HipWindow
 *
 * Returns: (transfer none): the panel with the search
 */
HipSearchPane *
hip_window_get_search_pane (HipWindow *self)
{
  g_return_val_if_fail (HIP_IS_WINDOW (self), NULL);

  ensure_panel (self);

  return HIP_SEARCH_PANE (self->search_pane);
}

/*< private >
 * hip_window_get_keeper:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): who keeps the session
 */
HipKeeper *
hip_window_get_keeper (HipWindow *self)
{
  return self->keeper;
}

/*< private >
 * hip_window_take_keeper:
 * @self: a window
 * @other: a window that @self takes the place of
 *
 * Goes on with the session that @other keeps.
 */
void
hip_window_take_keeper (HipWindow *self,
                        HipWindow *other)
{
  g_autoptr (HipKeeper) keeper = NULL;

  g_set_object (&keeper, other->keeper);
  if (keeper == NULL || self->enquiry == NULL)
    return;

  set_keeper (other, NULL);
  set_keeper (self, keeper);
}

/*< private >
 * hip_window_add_toast:
 * @self: a window
 * @toast: (transfer full): what to say
 */
void
hip_window_add_toast (HipWindow *self,
                      AdwToast  *toast)
{
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (self->toast_overlay), toast);
}

/*< private >
 * hip_window_get_page:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the page that lies uppermost
 */
GtkWidget *
hip_window_get_page (HipWindow *self)
{
  return hip_page_stack_get_page (HIP_PAGE_STACK (self->pages));
}

/*< private >
 * hip_window_go_home:
 * @self: a window
 *
 * Closes all pages.
 */
void
hip_window_go_home (HipWindow *self)
{
  while (hip_page_stack_go_back (HIP_PAGE_STACK (self->pages)))
    continue;
}

/**
 * hip_window_open_page:
 * @self: a #HipWindow
 * @title: what the page is about, for the header bar
 * @page: (transfer floating): the page
 *
 * Shows a page in place of the picture and the panel, until the coach goes back. It is let go of then.
 */
void
hip_window_open_page (HipWindow  *self,
                      const char *title,
                      GtkWidget  *page)
{
  g_return_if_fail (HIP_IS_WINDOW (self));

  hip_page_stack_open (HIP_PAGE_STACK (self->pages), title, page);
}

/**
 * hip_window_save_state:
 * @self: a #HipWindow
 *
 * Remembers how the window is now, for the next one. This happens by itself when it is destroyed.
 */
void
hip_window_save_state (HipWindow *self)
{
  g_return_if_fail (HIP_IS_WINDOW (self));

  if (self->state != NULL)
    g_settings_apply (self->state);
}

/**
 * hip_window_show_failure:
 * @self: a #HipWindow
 * @message: what is wrong
 * @advice: what to do
 *
 * Shows in place of everything else that there is nothing to show, and why. A picture without the knowledge behind it would look
 * as if nothing could be wrong anywhere.
 */
void
hip_window_show_failure (HipWindow  *self,
                         const char *message,
                         const char *advice)
{
  g_autofree char *description = NULL;

  g_return_if_fail (HIP_IS_WINDOW (self));
  g_return_if_fail (message != NULL);
  g_return_if_fail (advice != NULL);

  description = g_strdup_printf ("%s\n\n%s", message, advice);
  hip_error_page_show (GTK_STACK (self->stack), "dialog-warning-symbolic", _("Hip Map can’t read its knowledge"), description);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.view", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.search", FALSE);
  gtk_widget_set_sensitive (self->search_button, FALSE);
}

/**
 * hip_window_show_message:
 * @self: a #HipWindow
 * @message: something to know, that changes nothing
 *
 * Shows a message for a while.
 */
void
hip_window_show_message (HipWindow  *self,
                         const char *message)
{
  g_autofree char *title = NULL;

  g_return_if_fail (HIP_IS_WINDOW (self));
  g_return_if_fail (message != NULL);

  title = g_markup_escape_text (message, -1);
  hip_window_add_toast (self, adw_toast_new (title));
}
