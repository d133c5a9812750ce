/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-athletes"

#include "config.h"

#include "hip-erasing.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "hip-privacy.h"
#include "hip-session-words.h"

#define ERASE "erase"
#define REMOVE "remove"

/* What a dialog keeps. */
#define DATA "hip-erasing"

typedef struct
{
  GtkWindow      *parent; /* a weak pointer */
  HipKeeper      *keeper;
  char           *id;
  gboolean        is_athlete;
  char           *message;
  GStrv           copies; /* (nullable): may still hold it */
  guint           n_removing;
  HipErasedFunc   func;
  gpointer        user_data;
  GDestroyNotify  destroy;
} Erasing;

static void
erasing_free (Erasing *erasing)
{
  if (erasing->destroy != NULL)
    erasing->destroy (erasing->user_data);
  g_clear_weak_pointer (&erasing->parent);
  g_clear_object (&erasing->keeper);
  g_free (erasing->id);
  g_free (erasing->message);
  g_strfreev (erasing->copies);
  g_free (erasing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Erasing, erasing_free)

/* The dialog keeps what it is about until it is answered: it can go with the window under it. */
static void
ask (Erasing    *erasing,
     GCallback   callback,
     const char *heading,
     const char *body,
     const char *response,
     const char *label,
     const char *cancel)
{
  GtkWidget *dialog = adw_message_dialog_new (erasing->parent, heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "cancel", cancel);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), response, label);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), response, ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_object_set_data_full (G_OBJECT (dialog), DATA, erasing, (GDestroyNotify) erasing_free);
  g_signal_connect (dialog, "response", callback, NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
removed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Erasing *erasing = user_data;
  g_autoptr (GError) error = NULL;

  if (!hip_records_remove_copy_finish (HIP_RECORDS (source), result, &error))
    {
      g_free (erasing->message);
      erasing->message = g_strdup (error->message);
    }

  if (--erasing->n_removing > 0)
    return;

  erasing->func (erasing->message, TRUE, erasing->user_data);
  erasing_free (erasing);
}

static void
remove_response_cb (AdwMessageDialog *dialog,
                    const char       *response)
{
  Erasing *erasing = g_object_steal_data (G_OBJECT (dialog), DATA);

  if (!g_str_equal (response, REMOVE))
    {
      erasing->func (_("Erased. The copies that may still hold it were left."), TRUE, erasing->user_data);
      erasing_free (erasing);
      return;
    }

  erasing->n_removing = g_strv_length (erasing->copies);
  for (guint i = 0; erasing->copies[i] != NULL; i++)
    hip_records_remove_copy_async (hip_keeper_get_records (erasing->keeper), erasing->copies[i], NULL, removed_cb, erasing);
}

/* Copies that nobody can look into may hold what was erased, and much else that somebody may want to have. */
static void
ask_about_copies (Erasing *erasing)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *body = NULL;

  for (guint i = 0; erasing->copies[i] != NULL; i++)
    {
      g_autofree char *name = g_filename_display_name (erasing->copies[i]);

      g_string_append_printf (names, "%s%s", i > 0 ? "\n" : "", name);
    }

  /* Translators: %s are paths of files, a line for each. */
  body = g_strdup_printf (_("It is erased from the records and their backups. Copies that were kept of damaged records, or put aside, "
                            "may still hold it:\n\n%s\n\nDelete them if you need nothing else from them."),
                          names->str);
  ask (erasing, G_CALLBACK (remove_response_cb), _("Delete old copies, too?"), body, REMOVE, _("_Delete Copies"), _("_Keep Copies"));
}

static void
erased_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Erasing) erasing = user_data;
  g_autoptr (GError) error = NULL;
  gboolean erased;

  erased = erasing->is_athlete
             ? hip_records_erase_athlete_finish (HIP_RECORDS (source), result, &erasing->copies, &error)
             : hip_records_erase_session_finish (HIP_RECORDS (source), result, &erasing->copies, &error);

  if (!erased)
    {
      erasing->func (error->message, FALSE, erasing->user_data);
      return;
    }

  erasing->message = g_strdup (_("Erased without a trace"));
  if (erasing->copies[0] != NULL && erasing->parent != NULL)
    ask_about_copies (g_steal_pointer (&erasing));
  else
    erasing->func (erasing->message, TRUE, erasing->user_data);
}

static void
response_cb (AdwMessageDialog *dialog,
             const char       *response)
{
  Erasing *erasing = g_object_steal_data (G_OBJECT (dialog), DATA);
  HipRecords *records = hip_keeper_get_records (erasing->keeper);

  if (!g_str_equal (response, ERASE))
    {
      erasing_free (erasing);
      return;
    }

  /* What is kept now would come back with the next change. */
  hip_keeper_erase (erasing->keeper, erasing->id);
  if (erasing->is_athlete)
    hip_records_erase_athlete_async (records, erasing->id, NULL, erased_cb, erasing);
  else
    hip_records_erase_session_async (records, erasing->id, NULL, erased_cb, erasing);
}

static Erasing *
erasing_new (GtkWindow      *parent,
             HipKeeper      *keeper,
             const char     *id,
             gboolean        is_athlete,
             HipErasedFunc   func,
             gpointer        user_data,
             GDestroyNotify  destroy)
{
  Erasing *erasing = g_new0 (Erasing, 1);

  g_set_weak_pointer (&erasing->parent, parent);
  erasing->keeper = g_object_ref (keeper);
  erasing->id = g_strdup (id);
  erasing->is_athlete = is_athlete;
  erasing->func = func;
  erasing->user_data = user_data;
  erasing->destroy = destroy;

  return erasing;
}

/**
 * hip_erasing_ask_athlete:
 * @parent: the window
 * @keeper: who keeps the session
 * @athlete: whom to erase
 * @func: told what became of it, unless the coach thinks better of it
 * @user_data: what to pass to @func
 * @destroy: (nullable): lets go of @user_data
 *
 * Asks whether an athlete is to be erased with all sessions, and does it.
 */
void
hip_erasing_ask_athlete (GtkWindow      *parent,
                         HipKeeper      *keeper,
                         HipAthlete     *athlete,
                         HipErasedFunc   func,
                         gpointer        user_data,
                         GDestroyNotify  destroy)
{
  g_autofree char *name = NULL;
  g_autofree char *heading = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (HIP_IS_KEEPER (keeper));
  g_return_if_fail (HIP_IS_ATHLETE (athlete));
  g_return_if_fail (func != NULL);

  name = hip_privacy_dup_name (hip_athlete_get_name (athlete), hip_keeper_get_hide_names (keeper), 0);
  /* Translators: %s is the name of an athlete. */
  heading = g_strdup_printf (_("Erase %s?"), name);
  ask (erasing_new (parent, keeper, hip_athlete_get_id (athlete), TRUE, func, user_data, destroy),
       G_CALLBACK (response_cb),
       heading,
       _("All sessions go, too, from the records and from their backups, without a trace. This can’t be undone. What was exported or "
         "printed is not touched."),
       ERASE, _("_Erase"), _("_Cancel"));
}

/**
 * hip_erasing_ask_session:
 * @parent: the window
 * @keeper: who keeps the session
 * @session: what to erase
 * @func: told what became of it, unless the coach thinks better of it
 * @user_data: what to pass to @func
 * @destroy: (nullable): lets go of @user_data
 *
 * Asks whether a session is to be erased, and does it.
 */
void
hip_erasing_ask_session (GtkWindow      *parent,
                         HipKeeper      *keeper,
                         HipSession     *session,
                         HipErasedFunc   func,
                         gpointer        user_data,
                         GDestroyNotify  destroy)
{
  g_autofree char *date = NULL;
  g_autofree char *heading = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (HIP_IS_KEEPER (keeper));
  g_return_if_fail (HIP_IS_SESSION (session));
  g_return_if_fail (func != NULL);

  date = hip_session_words_dup_date (hip_session_get_start (session));
  /* Translators: %s is a day. */
  heading = g_strdup_printf (_("Erase the session of %s?"), date);
  ask (erasing_new (parent, keeper, hip_session_get_id (session), FALSE, func, user_data, destroy),
       G_CALLBACK (response_cb),
       heading,
       _("It goes from the records and from their backups, without a trace. This can’t be undone."),
       ERASE, _("_Erase"), _("_Cancel"));
}
