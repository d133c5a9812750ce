/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-athletes"

#include "config.h"

#include "hip-timeline-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "hip-accessible.h"
#include "hip-athlete-dialog.h"
#include "hip-erasing.h"
#include "hip-pain-chart.h"
#include "hip-privacy.h"
#include "hip-records-banner.h"
#include "hip-records-page.h"
#include "hip-session-card.h"
#include "hip-sessions-compare-page.h"
#include "hip-template.h"

/**
 * HipTimelinePage:
 *
 * What is kept of an athlete: pain over time, the sessions, the newest first, and what can be done with them.
 *
 * ## Actions
 *
 * `timeline.new-session`: begins a session of this athlete.
 * `timeline.edit`: changes the name and the notes.
 * `timeline.erase`: erases the athlete, after asking.
 * `timeline.open` (s): opens a session again, by its id.
 * `timeline.erase-session` (s): erases a session, after asking.
 * `timeline.show-more`: shows earlier sessions.
 * `timeline.set-outcome` (sss): writes down how it was since a step: the ids of the session, the step and the outcome.
 * `timeline.compare`: opens a page that compares any two sessions.
 */
struct _HipTimelinePage
{
  GtkWidget     parent_instance;

  GtkWidget    *banner;
  GtkWidget    *name_label;
  GtkWidget    *about_label;
  GtkWidget    *notes_label;
  GtkWidget    *chart_box;
  GtkWidget    *chart;
  GtkWidget    *compare_button;
  GtkWidget    *sessions_box;
  GtkWidget    *spinner;
  GtkWidget    *none_label;
  GtkWidget    *more_button;

  HipKeeper    *keeper;
  char         *id;
  HipAthlete   *athlete;  /* (nullable): until it is read */
  GPtrArray    *sessions; /* (nullable) (element-type HipSession): the newest first */
  guint         n_shown;
  GCancellable *cancellable;
};

static void hip_timeline_page_records_page_init (HipRecordsPageInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HipTimelinePage, hip_timeline_page, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (HIP_TYPE_RECORDS_PAGE, hip_timeline_page_records_page_init))

typedef enum
{
  SIGNAL_OPEN_SESSION,
  SIGNAL_NEW_SESSION,
  SIGNAL_OPEN_PAGE,
  SIGNAL_GONE,
} HipTimelinePageSignals;

static guint signals[SIGNAL_GONE + 1];

/* Sessions that are shown at first, and how many more each time. */
#define PAGE_SESSIONS 20

static void
show_athlete_cb (HipTimelinePage *self)
{
  g_autofree char *name = NULL;
  g_autofree char *about = NULL;
  gboolean hide_names;
  const char *notes;

  g_assert (HIP_IS_TIMELINE_PAGE (self));

  if (self->athlete == NULL)
    return;

  /* Notes tell who it is as well as a name does. */
  hide_names = hip_keeper_get_hide_names (self->keeper);
  notes = hip_athlete_get_notes (self->athlete);
  name = hip_privacy_dup_name (hip_athlete_get_name (self->athlete), hide_names, 0);
  about = hip_athlete_get_birth_year (self->athlete) != 0
            ? g_strdup_printf (_("Born %d"), hip_athlete_get_birth_year (self->athlete))
            : g_strdup ("");
  gtk_label_set_text (GTK_LABEL (self->name_label), name);
  gtk_label_set_text (GTK_LABEL (self->about_label), about);
  gtk_widget_set_visible (self->about_label, *about != '\0');
  gtk_label_set_text (GTK_LABEL (self->notes_label), notes);
  gtk_widget_set_visible (self->notes_label, *notes != '\0' && !hide_names);
}

static void
append_cards (HipTimelinePage *self,
              guint            n)
{
  HipLibrary *library = hip_enquiry_get_library (hip_keeper_get_enquiry (self->keeper));

  for (; self->n_shown < MIN (n, self->sessions->len); self->n_shown++)
    gtk_box_append (GTK_BOX (self->sessions_box),
                    hip_session_card_new (g_ptr_array_index (self->sessions, self->n_shown), library));

  gtk_widget_set_visible (self->more_button, self->n_shown < self->sessions->len);
}

/* What is there already stays where it is, and keeps the keyboard. */
static void
show_sessions (HipTimelinePage *self)
{
  const guint n = MIN (MAX (self->n_shown, PAGE_SESSIONS), self->sessions->len);
  GtkWidget *card = gtk_widget_get_first_child (self->sessions_box);

  for (self->n_shown = 0; card != NULL && self->n_shown < n; card = gtk_widget_get_next_sibling (card))
    hip_session_card_set_session (HIP_SESSION_CARD (card), g_ptr_array_index (self->sessions, self->n_shown++));

  while (card != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (card);

      gtk_box_remove (GTK_BOX (self->sessions_box), card);
      card = next;
    }

  append_cards (self, n);
  gtk_widget_set_visible (self->none_label, self->sessions->len == 0);
  gtk_widget_set_visible (self->compare_button, self->sessions->len >= 2);
}

static void
pain_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (HipTimelinePage) self = HIP_TIMELINE_PAGE (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) series = hip_records_list_pain_finish (HIP_RECORDS (source), result, &error);
  g_autoptr (GListStore) model = NULL;

  /* The list of the sessions says what is wrong. */
  if (self->cancellable == NULL || series == NULL)
    return;

  model = g_list_store_new (HIP_TYPE_PAIN_SERIES);
  g_list_store_splice (model, 0, 0, series->pdata, series->len);
  if (self->chart == NULL)
    {
      self->chart = hip_pain_chart_new (hip_enquiry_get_library (hip_keeper_get_enquiry (self->keeper)));
      gtk_box_append (GTK_BOX (self->chart_box), self->chart);
    }
  hip_pain_chart_set_series (HIP_PAIN_CHART (self->chart), G_LIST_MODEL (model));
  gtk_widget_set_visible (self->chart_box, series->len > 0);
}

static void
athlete_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (HipTimelinePage) self = HIP_TIMELINE_PAGE (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (HipAthlete) athlete = hip_records_load_athlete_finish (HIP_RECORDS (source), result, &error);

  if (self->cancellable == NULL)
    return;

  hip_records_banner_set_error (HIP_RECORDS_BANNER (self->banner), error != NULL ? error->message : NULL);
  if (athlete == NULL)
    return;

  g_set_object (&self->athlete, athlete);
  hip_keeper_update_athlete (self->keeper, athlete);
  show_athlete_cb (self);
}

static void
sessions_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (HipTimelinePage) self = HIP_TIMELINE_PAGE (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sessions = hip_records_list_sessions_finish (HIP_RECORDS (source), result, &error);

  if (self->cancellable == NULL)
    return;

  gtk_widget_set_visible (self->spinner, FALSE);
  if (sessions == NULL)
    {
      hip_records_banner_set_error (HIP_RECORDS_BANNER (self->banner), error->message);
      return;
    }

  g_clear_pointer (&self->sessions, g_ptr_array_unref);
  self->sessions = g_steal_pointer (&sessions);
  show_sessions (self);
}

static void
read_cb (HipTimelinePage *self)
{
  HipRecords *records = hip_keeper_get_records (self->keeper);

  g_assert (HIP_IS_TIMELINE_PAGE (self));

  hip_records_load_athlete_async (records, self->id, self->cancellable, athlete_cb, g_object_ref (self));
  hip_records_list_sessions_async (records, self->id, self->cancellable, sessions_cb, g_object_ref (self));
  hip_records_list_pain_async (records, self->id, self->cancellable, pain_cb, g_object_ref (self));
}

static HipSession *
find_session (HipTimelinePage *self,
              const char      *id)
{
  for (guint i = 0; self->sessions != NULL && i < self->sessions->len; i++)
    {
      HipSession *session = g_ptr_array_index (self->sessions, i);

      if (g_str_equal (hip_session_get_id (session), id))
        return session;
    }

  return NULL;
}

static GtkWindow *
get_window (HipTimelinePage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
new_session_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  HipTimelinePage *self = HIP_TIMELINE_PAGE (widget);

  if (self->athlete != NULL)
    g_signal_emit (self, signals[SIGNAL_NEW_SESSION], 0, self->athlete);
}

static void
edit_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  HipTimelinePage *self = HIP_TIMELINE_PAGE (widget);

  if (self->athlete != NULL)
    gtk_window_present (
      GTK_WINDOW (hip_athlete_dialog_new (get_window (self), hip_keeper_get_records (self->keeper), self->athlete)));
}

static void
show_more_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  HipTimelinePage *self = HIP_TIMELINE_PAGE (widget);

  if (self->sessions != NULL)
    append_cards (self, self->n_shown + PAGE_SESSIONS);
}

static void
open_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  HipTimelinePage *self = HIP_TIMELINE_PAGE (widget);
  HipSession *session = find_session (self, g_variant_get_string (parameter, NULL));

  if (session != NULL && self->athlete != NULL)
    g_signal_emit (self, signals[SIGNAL_OPEN_SESSION], 0, self->athlete, session);
}

static void
session_erased_cb (const char *message,
                   gboolean    erased,
                   gpointer    user_data)
{
  hip_records_page_tell (HIP_RECORDS_PAGE (user_data), message);
}

static void
erase_session_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  HipTimelinePage *self = HIP_TIMELINE_PAGE (widget);
  HipSession *session = find_session (self, g_variant_get_string (parameter, NULL));

  if (session != NULL)
    hip_erasing_ask_session (get_window (self), self->keeper, session, session_erased_cb, g_object_ref (self), g_object_unref);
}

static void
erased_cb (const char *message,
           gboolean    erased,
           gpointer    user_data)
{
  hip_records_page_tell (HIP_RECORDS_PAGE (user_data), message);
  if (erased)
    g_signal_emit (user_data, signals[SIGNAL_GONE], 0);
}

static void
erase_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  HipTimelinePage *self = HIP_TIMELINE_PAGE (widget);

  if (self->athlete != NULL)
    hip_erasing_ask_athlete (get_window (self), self->keeper, self->athlete, erased_cb, g_object_ref (self), g_object_unref);
}

static void
compare_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  HipTimelinePage *self = HIP_TIMELINE_PAGE (widget);
  HipLibrary *library = hip_enquiry_get_library (hip_keeper_get_enquiry (self->keeper));

  if (self->sessions != NULL && self->sessions->len >= 2)
    g_signal_emit (self, signals[SIGNAL_OPEN_PAGE], 0, _("Compare sessions"),
                   hip_sessions_compare_page_new (self->sessions, library));
}

/* What could not be written is shown as it is in the records. */
static void
outcome_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (HipTimelinePage) self = HIP_TIMELINE_PAGE (user_data);
  g_autoptr (GError) error = NULL;

  if (hip_records_set_outcome_finish (HIP_RECORDS (source), result, &error) || self->cancellable == NULL)
    return;

  hip_records_page_tell (HIP_RECORDS_PAGE (self), error->message);
  if (self->sessions != NULL)
    show_sessions (self);
}

static void
set_outcome_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  HipTimelinePage *self = HIP_TIMELINE_PAGE (widget);
  const char *session, *step, *id;
  HipOutcome outcome;

  g_variant_get (parameter, "(&s&s&s)", &session, &step, &id);
  if (!hip_outcome_from_id (id, &outcome))
    return;

  /* It is written even if the page is left meanwhile. */
  hip_keeper_set_outcome (self->keeper, session, step, outcome);
  hip_records_set_outcome_async (hip_keeper_get_records (self->keeper), session, step, outcome, NULL, outcome_cb,
                                 g_object_ref (self));
}

static HipRecords *
hip_timeline_page_get_records (HipRecordsPage *page)
{
  return hip_keeper_get_records (HIP_TIMELINE_PAGE (page)->keeper);
}

static const char *
hip_timeline_page_get_athlete (HipRecordsPage *page)
{
  return HIP_TIMELINE_PAGE (page)->id;
}

static void
hip_timeline_page_records_page_init (HipRecordsPageInterface *interface)
{
  interface->get_records = hip_timeline_page_get_records;
  interface->get_athlete = hip_timeline_page_get_athlete;
}

static void
hip_timeline_page_dispose (GObject *object)
{
  HipTimelinePage *self = HIP_TIMELINE_PAGE (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->keeper != NULL)
    {
      g_signal_handlers_disconnect_by_data (hip_keeper_get_records (self->keeper), self);
      g_signal_handlers_disconnect_by_data (self->keeper, self);
    }
  hip_template_dispose (GTK_WIDGET (self), HIP_TYPE_TIMELINE_PAGE);
  g_clear_object (&self->keeper);
  g_clear_object (&self->athlete);
  g_clear_pointer (&self->sessions, g_ptr_array_unref);

  G_OBJECT_CLASS (hip_timeline_page_parent_class)->dispose (object);
}

static void
hip_timeline_page_finalize (GObject *object)
{
  g_free (HIP_TIMELINE_PAGE (object)->id);

  G_OBJECT_CLASS (hip_timeline_page_parent_class)->finalize (object);
}

static void
hip_timeline_page_class_init (HipTimelinePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = hip_timeline_page_dispose;
  object_class->finalize = hip_timeline_page_finalize;

  /**
   * HipTimelinePage::open-session:
   * @self: the page
   * @athlete: the athlete
   * @session: a session to open again
   */
  signals[SIGNAL_OPEN_SESSION] = g_signal_new ("open-session", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                               2, HIP_TYPE_ATHLETE, HIP_TYPE_SESSION);

  /**
   * HipTimelinePage::new-session:
   * @self: the page
   * @athlete: the athlete
   */
  signals[SIGNAL_NEW_SESSION] = g_signal_new ("new-session", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                              1, HIP_TYPE_ATHLETE);

  /**
   * HipTimelinePage::open-page:
   * @self: the page
   * @title: what a page is about
   * @page: (transfer floating): a page to show over this one
   */
  signals[SIGNAL_OPEN_PAGE] = g_signal_new ("open-page", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                            2, G_TYPE_STRING, GTK_TYPE_WIDGET);

  /**
   * HipTimelinePage::gone:
   * @self: the page
   *
   * The athlete was erased, and there is nothing more to see.
   */
  signals[SIGNAL_GONE] = g_signal_new ("gone", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (HIP_TYPE_RECORDS_BANNER);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-timeline-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HipTimelinePage, banner);
  gtk_widget_class_bind_template_child (widget_class, HipTimelinePage, name_label);
  gtk_widget_class_bind_template_child (widget_class, HipTimelinePage, about_label);
  gtk_widget_class_bind_template_child (widget_class, HipTimelinePage, notes_label);
  gtk_widget_class_bind_template_child (widget_class, HipTimelinePage, chart_box);
  gtk_widget_class_bind_template_child (widget_class, HipTimelinePage, compare_button);
  gtk_widget_class_bind_template_child (widget_class, HipTimelinePage, sessions_box);
  gtk_widget_class_bind_template_child (widget_class, HipTimelinePage, spinner);
  gtk_widget_class_bind_template_child (widget_class, HipTimelinePage, none_label);
  gtk_widget_class_bind_template_child (widget_class, HipTimelinePage, more_button);

  gtk_widget_class_install_action (widget_class, "timeline.new-session", NULL, new_session_action);
  gtk_widget_class_install_action (widget_class, "timeline.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "timeline.erase", NULL, erase_action);
  gtk_widget_class_install_action (widget_class, "timeline.open", "s", open_action);
  gtk_widget_class_install_action (widget_class, "timeline.erase-session", "s", erase_session_action);
  gtk_widget_class_install_action (widget_class, "timeline.show-more", NULL, show_more_action);
  gtk_widget_class_install_action (widget_class, "timeline.set-outcome", "(sss)", set_outcome_action);
  gtk_widget_class_install_action (widget_class, "timeline.compare", NULL, compare_action);
  hip_records_page_class_install_actions (widget_class);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "timelinepage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hip_timeline_page_init (HipTimelinePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hip_accessible_name_menu_items (GTK_WIDGET (self));
  hip_template_wrap_buttons (GTK_WIDGET (self));
}

/**
 * hip_timeline_page_new:
 * @keeper: who keeps the session, with an enquiry
 * @athlete: the id of an athlete
 *
 * Returns: (transfer floating): a new page
 */
GtkWidget *
hip_timeline_page_new (HipKeeper  *keeper,
                       const char *athlete)
{
  HipTimelinePage *self;

  g_return_val_if_fail (HIP_IS_KEEPER (keeper), NULL);
  g_return_val_if_fail (HIP_IS_ENQUIRY (hip_keeper_get_enquiry (keeper)), NULL);
  g_return_val_if_fail (athlete != NULL, NULL);

  self = g_object_new (HIP_TYPE_TIMELINE_PAGE, NULL);
  self->keeper = g_object_ref (keeper);
  self->id = g_strdup (athlete);
  self->cancellable = g_cancellable_new ();
  hip_records_banner_set_records (HIP_RECORDS_BANNER (self->banner), hip_keeper_get_records (keeper));
  g_signal_connect_object (keeper, "notify::hide-names", G_CALLBACK (show_athlete_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (hip_keeper_get_records (keeper), "changed", G_CALLBACK (read_cb), self, G_CONNECT_SWAPPED);
  read_cb (self);

  return GTK_WIDGET (self);
}
