/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-athletes"

#include "config.h"

#include "hip-unsaved.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define LEAVE "leave"
#define SAVE "save"

/* How wide the reason is at most, and how high at least in logical pixels. */
#define REASON_CHARS 36
#define REASON_HEIGHT 60

/* What a window and a dialog keep. */
#define KEEPER "hip-unsaved-keeper"
#define DIALOG "hip-unsaved-dialog"
#define WISH "hip-unsaved-wish"

/* Why a window was to go. */
typedef struct
{
  HipUnsavedFunc try_again;
  gpointer       user_data;
  GDestroyNotify destroy;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  if (wish->destroy != NULL)
    wish->destroy (wish->user_data);
  g_free (wish);
}

/* What was wished for last counts. */
static void
keep_wish (GtkWindow      *window,
           HipUnsavedFunc  try_again,
           gpointer        user_data,
           GDestroyNotify  destroy)
{
  Wish *wish = g_new0 (Wish, 1);

  wish->try_again = try_again;
  wish->user_data = user_data;
  wish->destroy = destroy;
  g_object_set_data_full (G_OBJECT (window), WISH, wish, wish_free);
}

static void
grant_wish (GtkWindow *window)
{
  Wish *wish = g_object_steal_data (G_OBJECT (window), WISH);

  if (wish == NULL)
    return;

  wish->try_again (window, wish->user_data);
  wish_free (wish);
}

static void
state_cb (GtkWindow  *window,
          GParamSpec *pspec,
          HipKeeper  *keeper)
{
  g_assert (GTK_IS_WINDOW (window));

  if (hip_keeper_get_state (keeper) == HIP_KEEPER_STATE_SAVING)
    return;

  g_signal_handlers_disconnect_by_func (keeper, state_cb, window);
  grant_wish (window);
}

static void
grant_when_saved (GtkWindow *window,
                  HipKeeper *keeper)
{
  g_signal_handlers_disconnect_by_func (keeper, state_cb, window);
  g_signal_connect_object (keeper, "notify::state", G_CALLBACK (state_cb), window, G_CONNECT_SWAPPED);
}

static gboolean
grant_wish_cb (gpointer user_data)
{
  grant_wish (GTK_WINDOW (user_data));

  return G_SOURCE_REMOVE;
}

static void
response_cb (GtkWindow        *window,
             const char       *response,
             AdwMessageDialog *dialog)
{
  g_autoptr (HipKeeper) keeper = g_object_steal_data (G_OBJECT (dialog), KEEPER);

  g_assert (GTK_IS_WINDOW (window));

  g_object_set_data (G_OBJECT (window), DIALOG, NULL);
  if (g_str_equal (response, SAVE))
    hip_keeper_save_again (keeper);
  else if (g_str_equal (response, LEAVE))
    hip_keeper_forget (keeper);
  else
    {
      g_object_set_data (G_OBJECT (window), WISH, NULL);
      return;
    }

  /* The dialog closes first: it would go with the window, and still has this answer to deal with. */
  g_idle_add_full (G_PRIORITY_DEFAULT, grant_wish_cb, g_object_ref (window), g_object_unref);
}

/* A dialog of libadwaita 1.2 has no room left for a long body when its buttons lie one above the other. This one gives way. */
static GtkWidget *
reason_new (const char *reason)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", reason,
                                   "justify", GTK_JUSTIFY_CENTER,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "max-width-chars", REASON_CHARS,
                                   NULL);

  return g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                       "child", label,
                       "hscrollbar-policy", GTK_POLICY_NEVER,
                       "min-content-height", REASON_HEIGHT,
                       "propagate-natural-height", TRUE,
                       "vexpand", TRUE,
                       NULL);
}

static void
ask (GtkWindow *window,
     HipKeeper *keeper)
{
  GtkWidget *dialog = g_object_get_data (G_OBJECT (window), DIALOG);

  if (dialog == NULL)
    {
      dialog = adw_message_dialog_new (window, _("The session is not saved"), NULL);
      adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), reason_new (hip_keeper_get_message (keeper)));
      gtk_accessible_update_property (GTK_ACCESSIBLE (dialog),
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hip_keeper_get_message (keeper),
                                      -1);
      adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"));
      adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), LEAVE, _("Close _without Saving"));
      adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), SAVE, _("Save _Again"));
      adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), LEAVE, ADW_RESPONSE_DESTRUCTIVE);
      adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), SAVE, ADW_RESPONSE_SUGGESTED);
      adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), SAVE);
      adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
      g_object_set_data_full (G_OBJECT (dialog), KEEPER, g_object_ref (keeper), g_object_unref);
      g_object_set_data (G_OBJECT (window), DIALOG, dialog);
      g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), window, G_CONNECT_SWAPPED);
    }

  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * hip_unsaved_hold:
 * @window: a window that is about to go
 * @keeper: who keeps the session that is shown in it
 * @try_again: what to call when the window may go; if it has to stay once more, this has to be asked again
 * @user_data: for @try_again
 * @destroy: (nullable): frees @user_data, also when the coach wants the window to stay
 *
 * Sees that nothing is lost with a window. While the last change is on its way to the disk the window stays, and may go when it is
 * there. When it can't be saved, the coach is asked what to do.
 *
 * If the window need not stay, nothing is done with @user_data.
 *
 * Returns: whether the window has to stay for now
 */
gboolean
hip_unsaved_hold (GtkWindow      *window,
                  HipKeeper      *keeper,
                  HipUnsavedFunc  try_again,
                  gpointer        user_data,
                  GDestroyNotify  destroy)
{
  g_return_val_if_fail (GTK_IS_WINDOW (window), FALSE);
  g_return_val_if_fail (HIP_IS_KEEPER (keeper), FALSE);
  g_return_val_if_fail (try_again != NULL, FALSE);

  hip_keeper_flush (keeper);
  switch (hip_keeper_get_state (keeper))
    {
    case HIP_KEEPER_STATE_SAVING:
      keep_wish (window, try_again, user_data, destroy);
      grant_when_saved (window, keeper);
      return TRUE;
    case HIP_KEEPER_STATE_FAILED:
      keep_wish (window, try_again, user_data, destroy);
      ask (window, keeper);
      return TRUE;
    case HIP_KEEPER_STATE_GUEST:
    case HIP_KEEPER_STATE_WAITING:
    case HIP_KEEPER_STATE_LOOKING:
    case HIP_KEEPER_STATE_SAVED:
    default:
      return FALSE;
    }
}
