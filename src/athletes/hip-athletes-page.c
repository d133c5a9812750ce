/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-athletes"

#include "config.h"

#include "hip-athletes-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "hip-accessible.h"
#include "hip-athlete-list.h"
#include "hip-athlete-row.h"
#include "hip-privacy.h"
#include "hip-records-banner.h"
#include "hip-records-page.h"
#include "hip-session-words.h"
#include "hip-template.h"
#include "hip-transfer.h"

/**
 * HipAthletesPage:
 *
 * The athletes that are kept, whom to look at again first, and what is wrong with the records if anything is.
 *
 * Only the rows that can be seen have widgets.
 *
 * ## Actions
 *
 * `athletes.back-up`: makes a backup of the records.
 * `athletes.import`: adds the records of a file, after asking for it.
 *
 * And those of #HipRecordsPage.
 */
struct _HipAthletesPage
{
  GtkWidget       parent_instance;

  GtkWidget      *banner;
  GtkWidget      *search_box;
  GtkWidget      *search_entry;
  GtkWidget      *recheck_box;
  GtkWidget      *recheck_list;
  GtkWidget      *stack;
  GtkWidget      *list_view;

  HipKeeper      *keeper;
  HipAthleteList *athletes;
  GCancellable   *cancellable;
  guint           entered : 1; /* Enter was pressed, and what was searched for is not read yet */
};

static void hip_athletes_page_records_page_init (HipRecordsPageInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HipAthletesPage, hip_athletes_page, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (HIP_TYPE_RECORDS_PAGE, hip_athletes_page_records_page_init))

typedef enum
{
  SIGNAL_CHOSEN,
} HipAthletesPageSignals;

static guint signals[SIGNAL_CHOSEN + 1];

/* Days around today for which re-checks are shown. */
#define RECHECKS_OVERDUE 60
#define RECHECKS_AHEAD 14

static void
setup_cb (HipAthletesPage *self,
          GtkListItem     *item)
{
  g_assert (HIP_IS_ATHLETES_PAGE (self));

  gtk_list_item_set_child (item, hip_athlete_row_new ());
}

static void
bind_cb (HipAthletesPage *self,
         GtkListItem     *item)
{
  HipAthleteRow *row = HIP_ATHLETE_ROW (gtk_list_item_get_child (item));
  HipAthlete *athlete = gtk_list_item_get_item (item);
  const guint n = hip_athlete_get_n_sessions (athlete);
  g_autofree char *name = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *sessions = NULL;
  g_autofree char *label = NULL;

  g_assert (HIP_IS_ATHLETES_PAGE (self));

  name = hip_privacy_dup_name (hip_athlete_get_name (athlete),
                               hip_keeper_get_hide_names (self->keeper),
                               gtk_list_item_get_position (item));
  subtitle = hip_session_words_dup_athlete (athlete);
  sessions = g_strdup_printf (ngettext ("%u session", "%u sessions", n), n);
  hip_athlete_row_set_title (row, name);
  hip_athlete_row_set_subtitle (row, subtitle);
  hip_athlete_row_set_side (row, sessions);

  /* The keyboard is on what the list wraps around the row. */
  label = *subtitle != '\0' ? g_strdup_printf ("%s, %s", name, subtitle) : g_strdup (name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (row))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
unbind_cb (HipAthletesPage *self,
           GtkListItem     *item)
{
  g_assert (HIP_IS_ATHLETES_PAGE (self));

  hip_athlete_row_set_title (HIP_ATHLETE_ROW (gtk_list_item_get_child (item)), NULL);
}

/* A new factory binds all rows again. */
static void
hide_names_cb (HipAthletesPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_assert (HIP_IS_ATHLETES_PAGE (self));

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (GTK_LIST_VIEW (self->list_view), factory);
}

static void
choose (HipAthletesPage *self,
        const char      *athlete)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, athlete);
}

/* Opens the only one, or goes on to the list. */
static void
enter (HipAthletesPage *self)
{
  g_autoptr (HipAthlete) athlete = NULL;

  self->entered = FALSE;

  /* What is listed then is not what was searched for. */
  if (hip_athlete_list_get_error_message (self->athletes) != NULL)
    return;

  if (g_list_model_get_n_items (G_LIST_MODEL (self->athletes)) == 1)
    {
      athlete = g_list_model_get_item (G_LIST_MODEL (self->athletes), 0);
      choose (self, hip_athlete_get_id (athlete));
    }
  else
    {
      gtk_widget_grab_focus (self->list_view);
    }
}

/* Nobody knows then whether there are athletes. */
static gboolean
is_unreadable (HipAthletesPage *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->athletes)) == 0
         && (hip_athlete_list_get_error_message (self->athletes) != NULL
             || hip_records_get_status (hip_keeper_get_records (self->keeper)) == HIP_RECORDS_STATUS_REFUSED);
}

static void
athletes_cb (HipAthletesPage *self)
{
  const char *error, *search;
  const char *page = "list";

  g_assert (HIP_IS_ATHLETES_PAGE (self));

  search = hip_athlete_list_get_search (self->athletes);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->athletes)) == 0)
    {
      if (hip_athlete_list_get_loading (self->athletes))
        page = "loading";
      else if (search != NULL && *search != '\0')
        page = "no-match";
      else
        page = "none";
    }

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), page);
  gtk_widget_set_visible (self->stack, !is_unreadable (self));

  /* What is wrong with the records says more than that they can't be listed. */
  error = hip_records_get_message (hip_keeper_get_records (self->keeper)) == NULL
            ? hip_athlete_list_get_error_message (self->athletes) : NULL;
  hip_records_banner_set_error (HIP_RECORDS_BANNER (self->banner), error);

  if (self->entered && !hip_athlete_list_get_loading (self->athletes))
    enter (self);
}

static void
search_cb (HipAthletesPage *self)
{
  const char *words;

  g_assert (HIP_IS_ATHLETES_PAGE (self));

  words = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  self->entered = self->entered && g_strcmp0 (words, hip_athlete_list_get_search (self->athletes)) == 0;
  hip_athlete_list_set_search (self->athletes, words);
}

/* Who types fast presses Enter before the entry has told of the last letters. */
static void
search_activate_cb (HipAthletesPage *self)
{
  g_assert (HIP_IS_ATHLETES_PAGE (self));

  search_cb (self);
  if (hip_athlete_list_get_loading (self->athletes))
    self->entered = TRUE;
  else
    enter (self);
}

static void
stop_search_cb (HipAthletesPage *self)
{
  g_assert (HIP_IS_ATHLETES_PAGE (self));

  if (*gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.escape", NULL);
}

static void
activate_cb (HipAthletesPage *self,
             guint            position)
{
  g_autoptr (HipAthlete) athlete = NULL;

  g_assert (HIP_IS_ATHLETES_PAGE (self));

  athlete = g_list_model_get_item (G_LIST_MODEL (self->athletes), position);
  if (athlete != NULL)
    choose (self, hip_athlete_get_id (athlete));
}

static void
recheck_activated_cb (HipAthletesPage *self,
                      GtkListBoxRow   *row)
{
  g_assert (HIP_IS_ATHLETES_PAGE (self));

  choose (self, g_object_get_data (G_OBJECT (row), "athlete"));
}

static void
get_today (GDate *today)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  g_date_clear (today, 1);
  g_date_set_dmy (today, g_date_time_get_day_of_month (now), g_date_time_get_month (now), g_date_time_get_year (now));
}

static void
add_recheck (HipAthletesPage *self,
             HipRecheck      *recheck,
             guint            position)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *content = hip_athlete_row_new ();
  g_autofree char *name = NULL;
  g_autofree char *day = hip_session_words_dup_day (hip_recheck_get_date (recheck));
  g_autofree char *when = NULL;
  g_autofree char *label = NULL;
  GDate today;
  int days;

  get_today (&today);
  days = g_date_days_between (&today, hip_recheck_get_date (recheck));
  name = hip_privacy_dup_name (hip_recheck_get_name (recheck), hip_keeper_get_hide_names (self->keeper), position);
  if (days == 0)
    when = g_strdup (_("today"));
  else if (days < 0)
    /* Translators: %s is a day that has passed. */
    when = g_strdup_printf (_("since %s"), day);
  else
    when = g_strdup (day);

  hip_athlete_row_set_title (HIP_ATHLETE_ROW (content), name);
  hip_athlete_row_set_subtitle (HIP_ATHLETE_ROW (content), NULL);
  hip_athlete_row_set_side (HIP_ATHLETE_ROW (content), when);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), content);
  label = g_strdup_printf ("%s, %s", name, when);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (row), "athlete", g_strdup (hip_recheck_get_athlete (recheck)), g_free);
  gtk_list_box_append (GTK_LIST_BOX (self->recheck_list), row);
}

static void
rechecks_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (HipAthletesPage) self = HIP_ATHLETES_PAGE (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rechecks = hip_records_list_rechecks_finish (HIP_RECORDS (source), result, &error);
  GtkWidget *row;

  /* The list of the athletes says what is wrong. */
  if (self->cancellable == NULL || rechecks == NULL)
    return;

  while ((row = gtk_widget_get_first_child (self->recheck_list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->recheck_list), row);
  for (guint i = 0; i < rechecks->len; i++)
    add_recheck (self, g_ptr_array_index (rechecks, i), i);
  gtk_widget_set_visible (self->recheck_box, rechecks->len > 0);
}

static void
read_rechecks_cb (HipAthletesPage *self)
{
  GDate from, to;

  g_assert (HIP_IS_ATHLETES_PAGE (self));

  get_today (&from);
  to = from;
  g_date_subtract_days (&from, RECHECKS_OVERDUE);
  g_date_add_days (&to, RECHECKS_AHEAD);
  hip_records_list_rechecks_async (hip_keeper_get_records (self->keeper), &from, &to, self->cancellable, rechecks_cb,
                                   g_object_ref (self));
}

static void
backed_up_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (HipAthletesPage) self = HIP_ATHLETES_PAGE (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = hip_records_backup_finish (HIP_RECORDS (source), result, &error);
  g_autofree char *name = path != NULL ? g_filename_display_name (path) : NULL;
  g_autofree char *message = NULL;

  /* Translators: %s is the path of a file. */
  message = name != NULL ? g_strdup_printf (_("Backed up as %s"), name) : g_strdup (error->message);
  hip_records_page_tell (HIP_RECORDS_PAGE (self), message);
}

static void
back_up_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  HipAthletesPage *self = HIP_ATHLETES_PAGE (widget);

  hip_records_backup_async (hip_keeper_get_records (self->keeper), NULL, backed_up_cb, g_object_ref (self));
}

static void
transferred_cb (const char *message,
                gpointer    user_data)
{
  hip_records_page_tell (HIP_RECORDS_PAGE (user_data), message);
}

static void
import_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  HipAthletesPage *self = HIP_ATHLETES_PAGE (widget);

  hip_transfer_choose_import (GTK_WINDOW (gtk_widget_get_root (widget)),
                              hip_keeper_get_records (self->keeper),
                              transferred_cb,
                              g_object_ref (self),
                              g_object_unref);
}

static HipRecords *
hip_athletes_page_get_records (HipRecordsPage *page)
{
  return hip_keeper_get_records (HIP_ATHLETES_PAGE (page)->keeper);
}

static const char *
hip_athletes_page_get_athlete (HipRecordsPage *page)
{
  return NULL;
}

static void
hip_athletes_page_records_page_init (HipRecordsPageInterface *interface)
{
  interface->get_records = hip_athletes_page_get_records;
  interface->get_athlete = hip_athletes_page_get_athlete;
}

/* To Tab the list is one stop, however many are in it: the arrows go through it. */
static gboolean
hip_athletes_page_focus (GtkWidget        *widget,
                         GtkDirectionType  direction)
{
  HipAthletesPage *self = HIP_ATHLETES_PAGE (widget);

  if (gtk_widget_get_focus_child (self->list_view) != NULL)
    {
      if (direction == GTK_DIR_TAB_FORWARD)
        return FALSE;
      if (direction == GTK_DIR_TAB_BACKWARD)
        return (gtk_widget_get_visible (self->recheck_box) && gtk_widget_child_focus (self->recheck_list, direction))
               || gtk_widget_child_focus (self->search_box, direction);
    }

  return GTK_WIDGET_CLASS (hip_athletes_page_parent_class)->focus (widget, direction);
}

static void
hip_athletes_page_dispose (GObject *object)
{
  HipAthletesPage *self = HIP_ATHLETES_PAGE (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->keeper != NULL)
    {
      g_signal_handlers_disconnect_by_data (hip_keeper_get_records (self->keeper), self);
      g_signal_handlers_disconnect_by_data (self->keeper, self);
    }
  if (self->athletes != NULL)
    g_signal_handlers_disconnect_by_data (self->athletes, self);
  hip_template_dispose (GTK_WIDGET (self), HIP_TYPE_ATHLETES_PAGE);
  g_clear_object (&self->athletes);
  g_clear_object (&self->keeper);

  G_OBJECT_CLASS (hip_athletes_page_parent_class)->dispose (object);
}

static void
hip_athletes_page_class_init (HipAthletesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hip_athletes_page_dispose;
  widget_class->focus = hip_athletes_page_focus;

  /**
   * HipAthletesPage::chosen:
   * @self: the page
   * @athlete: the id of an athlete
   *
   * Somebody is to be looked at.
   */
  signals[SIGNAL_CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (HIP_TYPE_RECORDS_BANNER);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-athletes-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HipAthletesPage, banner);
  gtk_widget_class_bind_template_child (widget_class, HipAthletesPage, search_box);
  gtk_widget_class_bind_template_child (widget_class, HipAthletesPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, HipAthletesPage, recheck_box);
  gtk_widget_class_bind_template_child (widget_class, HipAthletesPage, recheck_list);
  gtk_widget_class_bind_template_child (widget_class, HipAthletesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HipAthletesPage, list_view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, recheck_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);

  gtk_widget_class_install_action (widget_class, "athletes.back-up", NULL, back_up_action);
  gtk_widget_class_install_action (widget_class, "athletes.import", NULL, import_action);
  hip_records_page_class_install_actions (widget_class);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "athletespage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hip_athletes_page_init (HipAthletesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hip_accessible_name_menu_items (GTK_WIDGET (self));
}

/**
 * hip_athletes_page_new:
 * @keeper: who keeps the session
 *
 * Returns: (transfer floating): a new page
 */
GtkWidget *
hip_athletes_page_new (HipKeeper *keeper)
{
  HipAthletesPage *self;
  HipRecords *records;
  g_autoptr (GtkSelectionModel) model = NULL;

  g_return_val_if_fail (HIP_IS_KEEPER (keeper), NULL);

  self = g_object_new (HIP_TYPE_ATHLETES_PAGE, NULL);
  records = hip_keeper_get_records (keeper);
  self->keeper = g_object_ref (keeper);
  self->cancellable = g_cancellable_new ();
  self->athletes = hip_athlete_list_new (records);
  hip_records_banner_set_records (HIP_RECORDS_BANNER (self->banner), records);

  hide_names_cb (self);
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->athletes))));
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list_view), model);

  g_signal_connect_object (self->athletes, "notify::loading", G_CALLBACK (athletes_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->athletes, "notify::error-message", G_CALLBACK (athletes_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->athletes, "items-changed", G_CALLBACK (athletes_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (records, "notify::status", G_CALLBACK (athletes_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (records, "notify::message", G_CALLBACK (athletes_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keeper, "notify::hide-names", G_CALLBACK (hide_names_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keeper, "notify::hide-names", G_CALLBACK (read_rechecks_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (records, "changed", G_CALLBACK (read_rechecks_cb), self, G_CONNECT_SWAPPED);
  athletes_cb (self);
  read_rechecks_cb (self);

  return GTK_WIDGET (self);
}
