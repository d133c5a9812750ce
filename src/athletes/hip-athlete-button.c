/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-athletes"

#include "config.h"

#include "hip-athlete-button.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "hip-accessible.h"
#include "hip-template.h"

/**
 * HipAthleteButton:
 *
 * Says whose session it is and whether it is kept, and opens the menu with what can be done about it. The actions are those of the
 * window: `win.save-session`, `win.new-session`, `win.guest` and `win.athletes`. Where there is no room for words, initials stand for
 * them.
 */
struct _HipAthleteButton
{
  GtkWidget   parent_instance;

  GtkWidget  *menu_button;
  GtkWidget  *name_label;
  GtkWidget  *state_label;
  GtkWidget  *avatar;
  GMenuModel *guest_menu;
  GMenuModel *athlete_menu;

  HipKeeper  *keeper;
  gboolean    has_menu;
};

G_DEFINE_FINAL_TYPE (HipAthleteButton, hip_athlete_button, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_KEEPER = 1,
} HipAthleteButtonProps;

static GParamSpec *props[PROP_KEEPER + 1];

static const char *
get_name (HipAthleteButton *self)
{
  HipAthlete *athlete = hip_keeper_get_athlete (self->keeper);

  if (athlete == NULL)
    return _("Guest");

  return hip_keeper_get_hide_names (self->keeper) ? _("Athlete") : hip_athlete_get_name (athlete);
}

static char *
dup_state (HipAthleteButton *self)
{
  switch (hip_keeper_get_state (self->keeper))
    {
    case HIP_KEEPER_STATE_WAITING:
      /* Translators: stands under the name of an athlete whose new session is empty. */
      return g_strdup (_("nothing to save yet"));
    case HIP_KEEPER_STATE_LOOKING:
      /* Translators: stands under the name of an athlete whose earlier session was opened again to look at it. */
      return g_strdup (_("earlier session, changes are not saved"));
    case HIP_KEEPER_STATE_SAVING:
      return g_strdup (_("Saving…"));
    case HIP_KEEPER_STATE_SAVED:
      return g_strdup (_("Saved"));
    case HIP_KEEPER_STATE_FAILED:
      /* Translators: stands under the name of an athlete; %s says why. */
      return g_strdup_printf (_("Not saved: %s"), hip_keeper_get_message (self->keeper));
    case HIP_KEEPER_STATE_GUEST:
    default:
      /* Translators: stands under “Guest”. */
      return g_strdup (_("nothing is stored"));
    }
}

static void
update_cb (HipAthleteButton *self)
{
  HipKeeperState state;
  GMenuModel *menu;
  const char *name;
  g_autofree char *state_text = NULL;
  g_autofree char *label = NULL;

  g_assert (HIP_IS_ATHLETE_BUTTON (self));

  gtk_widget_set_visible (GTK_WIDGET (self), self->keeper != NULL);
  if (self->keeper == NULL)
    return;

  state = hip_keeper_get_state (self->keeper);
  name = get_name (self);
  state_text = dup_state (self);
  gtk_label_set_text (GTK_LABEL (self->name_label), name);
  gtk_label_set_text (GTK_LABEL (self->state_label), state_text);
  adw_avatar_set_text (ADW_AVATAR (self->avatar), name);
  adw_avatar_set_show_initials (ADW_AVATAR (self->avatar), hip_keeper_get_athlete (self->keeper) != NULL);
  if (hip_keeper_get_athlete (self->keeper) == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "guest");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "guest");
  if (state == HIP_KEEPER_STATE_FAILED)
    gtk_widget_add_css_class (GTK_WIDGET (self), "failed");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "failed");

  /* Translators: whose session it is, then whether it is kept, such as “Guest: nothing is stored”. */
  label = g_strdup_printf (_("%s: %s"), name, state_text);
  gtk_widget_set_tooltip_text (self->menu_button, label);
  hip_accessible_name_menu_button (self->menu_button, label);

  if (!self->has_menu)
    return;

  /* GTK makes a menu anew, and closes the one that is open, also when it is the same. */
  menu = hip_keeper_get_athlete (self->keeper) != NULL ? self->athlete_menu : self->guest_menu;
  if (gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (self->menu_button)) == menu)
    return;

  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->menu_button), menu);
  hip_accessible_name_menu_items (self->menu_button);
}

static void
popup_cb (GtkMenuButton *button,
          gpointer       user_data)
{
  hip_athlete_button_add_menu (HIP_ATHLETE_BUTTON (user_data));
}

static void
hip_athlete_button_dispose (GObject *object)
{
  HipAthleteButton *self = HIP_ATHLETE_BUTTON (object);

  if (self->keeper != NULL)
    g_signal_handlers_disconnect_by_data (self->keeper, self);
  g_clear_object (&self->keeper);
  hip_template_dispose (GTK_WIDGET (self), HIP_TYPE_ATHLETE_BUTTON);

  G_OBJECT_CLASS (hip_athlete_button_parent_class)->dispose (object);
}

static void
hip_athlete_button_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch ((HipAthleteButtonProps) property_id)
    {
    case PROP_KEEPER:
      g_value_set_object (value, hip_athlete_button_get_keeper (HIP_ATHLETE_BUTTON (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_athlete_button_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch ((HipAthleteButtonProps) property_id)
    {
    case PROP_KEEPER:
      hip_athlete_button_set_keeper (HIP_ATHLETE_BUTTON (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_athlete_button_class_init (HipAthleteButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hip_athlete_button_dispose;
  object_class->get_property = hip_athlete_button_get_property;
  object_class->set_property = hip_athlete_button_set_property;

  props[PROP_KEEPER] = g_param_spec_object ("keeper", NULL, NULL, HIP_TYPE_KEEPER,
                                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-athlete-button.ui");
  gtk_widget_class_bind_template_child (widget_class, HipAthleteButton, menu_button);
  gtk_widget_class_bind_template_child (widget_class, HipAthleteButton, name_label);
  gtk_widget_class_bind_template_child (widget_class, HipAthleteButton, state_label);
  gtk_widget_class_bind_template_child (widget_class, HipAthleteButton, avatar);
  gtk_widget_class_bind_template_child (widget_class, HipAthleteButton, guest_menu);
  gtk_widget_class_bind_template_child (widget_class, HipAthleteButton, athlete_menu);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "athletebutton");
}

static void
hip_athlete_button_init (HipAthleteButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->menu_button), popup_cb, self, NULL);
  update_cb (self);
}

/**
 * hip_athlete_button_new:
 *
 * Returns: (transfer floating): a button that is not seen until it has a keeper
 */
GtkWidget *
hip_athlete_button_new (void)
{
  return g_object_new (HIP_TYPE_ATHLETE_BUTTON, NULL);
}

/**
 * hip_athlete_button_add_menu:
 * @self: a button
 *
 * Makes the menu, which happens by itself when somebody opens it.
 */
void
hip_athlete_button_add_menu (HipAthleteButton *self)
{
  g_return_if_fail (HIP_IS_ATHLETE_BUTTON (self));

  if (self->has_menu)
    return;

  self->has_menu = TRUE;
  update_cb (self);
}

/**
 * hip_athlete_button_get_keeper:
 * @self: a #HipAthleteButton
 *
 * Returns: (transfer none) (nullable): who knows whose session it is
 */
HipKeeper *
hip_athlete_button_get_keeper (HipAthleteButton *self)
{
  g_return_val_if_fail (HIP_IS_ATHLETE_BUTTON (self), NULL);

  return self->keeper;
}

/**
 * hip_athlete_button_set_keeper:
 * @self: a #HipAthleteButton
 * @keeper: (nullable): who knows whose session it is
 */
void
hip_athlete_button_set_keeper (HipAthleteButton *self,
                               HipKeeper        *keeper)
{
  g_return_if_fail (HIP_IS_ATHLETE_BUTTON (self));
  g_return_if_fail (keeper == NULL || HIP_IS_KEEPER (keeper));

  if (self->keeper == keeper)
    return;

  if (self->keeper != NULL)
    g_signal_handlers_disconnect_by_data (self->keeper, self);
  g_set_object (&self->keeper, keeper);
  if (keeper != NULL)
    g_signal_connect_object (keeper, "notify", G_CALLBACK (update_cb), self, G_CONNECT_SWAPPED);
  update_cb (self);

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_KEEPER]);
}
