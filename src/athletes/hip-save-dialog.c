/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-athletes"

#include "config.h"

#include "hip-save-dialog.h"

#include <glib/gi18n-lib.h>

#include "hip-accessible.h"
#include "hip-athlete-dialog.h"
#include "hip-athlete-list.h"
#include "hip-privacy.h"
#include "hip-records-banner.h"
#include "hip-records-check.h"
#include "hip-session-words.h"

/**
 * HipSaveDialog:
 *
 * Asks whose session it is and what the coach has to say about it, and has the keeper keep it. When it is kept already, what was said
 * can be said otherwise. It closes when everything is on the disk, and says why when it isn't.
 *
 * ## Actions
 *
 * `save.save`: saves.
 */
struct _HipSaveDialog
{
  AdwWindow       parent_instance;

  GtkWidget      *save_button;
  GtkWidget      *banner;
  GtkWidget      *athlete_group;
  GtkWidget      *athlete_row;
  GtkWidget      *name_row;
  GtkWidget      *new_row;
  GtkWidget      *new_check;
  GtkWidget      *more_label;
  GtkWidget      *new_group;
  GtkWidget      *year_row;
  GtkWidget      *notes_row;
  GtkWidget      *note_view;
  GtkWidget      *note_hint;
  GtkWidget      *recheck_button;
  GtkWidget      *calendar;
  GtkWidget      *steps_group;
  GtkWidget      *done_group;

  HipKeeper      *keeper;
  HipAthlete     *athlete;       /* (nullable): whose session it is in any case */
  HipAthleteList *athletes;
  GPtrArray      *matches;       /* (element-type HipAthlete): what can be chosen */
  GPtrArray      *match_rows;    /* not owned */
  GPtrArray      *match_checks;  /* not owned */
  GPtrArray      *step_ids;
  GPtrArray      *step_checks;   /* not owned */
  GDate           recheck;
  guint           recheck_chosen : 1;
  guint           saving : 1;
  guint           updating : 1;
};

G_DEFINE_FINAL_TYPE (HipSaveDialog, hip_save_dialog, ADW_TYPE_WINDOW)

/* More of a name says more than more rows. */
#define MAX_MATCHES 6

static gboolean
has_name (HipSaveDialog *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_row))));

  return *name != '\0';
}

static HipAthlete *
get_chosen (HipSaveDialog *self)
{
  if (self->athlete != NULL)
    return self->athlete;

  for (guint i = 0; i < self->match_checks->len; i++)
    {
      if (gtk_check_button_get_active (g_ptr_array_index (self->match_checks, i)))
        return g_ptr_array_index (self->matches, i);
    }

  return NULL;
}

static void
chosen_cb (HipSaveDialog *self)
{
  HipAthlete *chosen;

  g_assert (HIP_IS_SAVE_DIALOG (self));

  chosen = get_chosen (self);
  gtk_widget_set_visible (self->new_group, chosen == NULL && has_name (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "save.save", !self->saving && (chosen != NULL || has_name (self)));
}

static void
add_match (HipSaveDialog *self,
           HipAthlete    *athlete,
           guint          position)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *name = hip_privacy_dup_name (hip_athlete_get_name (athlete), hip_keeper_get_hide_names (self->keeper), position);
  g_autofree char *subtitle = hip_session_words_dup_athlete (athlete);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (check), GTK_CHECK_BUTTON (self->new_check));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (check, "toggled", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);

  g_ptr_array_add (self->matches, g_object_ref (athlete));
  g_ptr_array_add (self->match_rows, row);
  g_ptr_array_add (self->match_checks, check);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->athlete_group), row);
}

/* Somebody of just this name is more likely meant than another one of the same name. */
static void
choose_same (HipSaveDialog *self)
{
  g_autofree char *name = hip_records_fold (gtk_editable_get_text (GTK_EDITABLE (self->name_row)));
  int found = -1;

  for (guint i = 0; i < self->matches->len; i++)
    {
      g_autofree char *other = hip_records_fold (hip_athlete_get_name (g_ptr_array_index (self->matches, i)));

      if (g_str_equal (other, name))
        found = found == -1 ? (int) i : -2;
    }

  if (found >= 0)
    gtk_check_button_set_active (g_ptr_array_index (self->match_checks, found), TRUE);
}

static void
matches_cb (HipSaveDialog *self)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->athletes));
  const gboolean offered = self->athlete == NULL && has_name (self);
  g_autofree char *more = NULL;

  g_assert (HIP_IS_SAVE_DIALOG (self));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->new_check), TRUE);
  for (guint i = 0; i < self->match_rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self->athlete_group), g_ptr_array_index (self->match_rows, i));
  g_ptr_array_set_size (self->match_rows, 0);
  g_ptr_array_set_size (self->match_checks, 0);
  g_ptr_array_set_size (self->matches, 0);

  for (guint i = 0; offered && i < MIN (n, MAX_MATCHES); i++)
    {
      g_autoptr (HipAthlete) athlete = g_list_model_get_item (G_LIST_MODEL (self->athletes), i);

      add_match (self, athlete, i);
    }

  gtk_widget_set_visible (self->new_row, self->matches->len > 0);
  gtk_widget_set_visible (self->more_label, offered && n > MAX_MATCHES);
  more = g_strdup_printf (ngettext ("%u more has this in the name. Type more of it.",
                                    "%u more have this in their names. Type more of it.",
                                    n - MIN (n, MAX_MATCHES)),
                          n - MIN (n, MAX_MATCHES));
  gtk_label_set_text (GTK_LABEL (self->more_label), more);
  choose_same (self);
  chosen_cb (self);
}

static void
name_cb (HipSaveDialog *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_row))));

  g_assert (HIP_IS_SAVE_DIALOG (self));

  hip_athlete_list_set_search (self->athletes, name);
  matches_cb (self);
}

static void
list_error_cb (HipSaveDialog *self)
{
  g_assert (HIP_IS_SAVE_DIALOG (self));

  hip_records_banner_set_error (HIP_RECORDS_BANNER (self->banner), hip_athlete_list_get_error_message (self->athletes));
}

static void
note_cb (HipSaveDialog *self)
{
  GtkTextBuffer *buffer;

  g_assert (HIP_IS_SAVE_DIALOG (self));

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->note_view));
  gtk_widget_set_visible (self->note_hint, gtk_text_buffer_get_char_count (buffer) == 0);
}

static void
show_recheck (HipSaveDialog *self)
{
  g_autofree char *label = NULL;

  label = g_date_valid (&self->recheck) ? hip_session_words_dup_day (&self->recheck) : g_strdup (_("Choose a day"));
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->recheck_button), label);
  hip_accessible_name_menu_button (self->recheck_button, label);
}

static void
day_cb (HipSaveDialog *self)
{
  g_autoptr (GDateTime) day = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  g_assert (HIP_IS_SAVE_DIALOG (self));

  day = gtk_calendar_get_date (GTK_CALENDAR (self->calendar));
  if (self->updating || g_date_time_compare (day, now) <= 0)
    return;

  g_date_set_dmy (&self->recheck, g_date_time_get_day_of_month (day), g_date_time_get_month (day), g_date_time_get_year (day));
  self->recheck_chosen = TRUE;
  show_recheck (self);
}

static void
set_saving (HipSaveDialog *self,
            gboolean       saving)
{
  self->saving = !!saving;
  chosen_cb (self);
}

static void
state_cb (HipSaveDialog *self)
{
  g_assert (HIP_IS_SAVE_DIALOG (self));

  if (!self->saving)
    return;

  switch (hip_keeper_get_state (self->keeper))
    {
    case HIP_KEEPER_STATE_SAVED:
      gtk_window_close (GTK_WINDOW (self));
      break;
    case HIP_KEEPER_STATE_FAILED:
      set_saving (self, FALSE);
      hip_records_banner_set_error (HIP_RECORDS_BANNER (self->banner), hip_keeper_get_message (self->keeper));
      break;
    case HIP_KEEPER_STATE_GUEST:
    case HIP_KEEPER_STATE_WAITING:
    case HIP_KEEPER_STATE_LOOKING:
    case HIP_KEEPER_STATE_SAVING:
    default:
      break;
    }
}

static GStrv
dup_steps (HipSaveDialog *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < self->step_checks->len; i++)
    {
      if (gtk_check_button_get_active (g_ptr_array_index (self->step_checks, i)))
        g_strv_builder_add (ids, g_ptr_array_index (self->step_ids, i));
    }

  return g_strv_builder_end (ids);
}

/* Somebody new, as typed. */
static HipAthlete *
create_athlete (HipSaveDialog  *self,
                GError        **error)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_row))));
  g_autofree char *notes = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->notes_row))));
  g_autoptr (HipAthlete) athlete = hip_athlete_new (name);
  int year;

  hip_athlete_dialog_parse_year (gtk_editable_get_text (GTK_EDITABLE (self->year_row)), &year);
  hip_athlete_set_birth_year (athlete, year);
  hip_athlete_set_notes (athlete, notes);

  return hip_athlete_check (athlete, error) ? g_steal_pointer (&athlete) : NULL;
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  HipSaveDialog *self = HIP_SAVE_DIALOG (widget);
  g_autoptr (HipAthlete) athlete = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *note = NULL;
  g_auto (GStrv) steps = dup_steps (self);
  const gboolean is_new = get_chosen (self) == NULL;

  if (is_new)
    athlete = create_athlete (self, &error);
  else
    g_set_object (&athlete, get_chosen (self));
  if (error != NULL)
    {
      hip_records_banner_set_error (HIP_RECORDS_BANNER (self->banner), error->message);
      return;
    }

  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->note_view)), "text", &note, NULL);
  hip_records_banner_set_error (HIP_RECORDS_BANNER (self->banner), NULL);
  set_saving (self, TRUE);
  if (self->recheck_chosen)
    hip_enquiry_set_recheck_date (hip_keeper_get_enquiry (self->keeper), &self->recheck);
  hip_keeper_keep (self->keeper, athlete, is_new, g_strstrip (note), (const char * const *) steps);
  state_cb (self);
}

static void
entry_activated_cb (HipSaveDialog *self)
{
  g_assert (HIP_IS_SAVE_DIALOG (self));

  gtk_widget_activate_action (GTK_WIDGET (self), "save.save", NULL);
}

static void
add_step (HipSaveDialog *self,
          const char    *id,
          gboolean       given)
{
  HipStep *step = hip_library_get_step (hip_enquiry_get_library (hip_keeper_get_enquiry (self->keeper)), id, NULL);
  const char *title = step != NULL ? hip_step_get_title (step) : id;
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), given);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  g_ptr_array_add (self->step_ids, g_strdup (id));
  g_ptr_array_add (self->step_checks, check);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->steps_group), row);
}

static gboolean
has_step (HipSaveDialog *self,
          const char    *id)
{
  return g_ptr_array_find_with_equal_func (self->step_ids, id, g_str_equal, NULL);
}

/* What was given before, what was done just now, and what else is offered. */
static void
fill_steps (HipSaveDialog *self,
            HipSession    *session)
{
  HipEnquiry *enquiry = hip_keeper_get_enquiry (self->keeper);
  GListModel *given = session != NULL ? hip_session_get_steps (session) : NULL;
  GListModel *log = G_LIST_MODEL (hip_enquiry_get_routine_log (enquiry));
  GListModel *offered = hip_enquiry_get_steps (enquiry);

  for (guint i = 0; given != NULL && i < g_list_model_get_n_items (given); i++)
    {
      g_autoptr (HipGivenStep) step = g_list_model_get_item (given, i);

      add_step (self, hip_given_step_get_step (step), TRUE);
    }

  for (guint i = 0; i < g_list_model_get_n_items (log); i++)
    {
      g_autoptr (HipRoutineEntry) entry = g_list_model_get_item (log, i);
      const char *id = hip_step_get_id (hip_routine_entry_get_step (entry));

      if (!has_step (self, id))
        add_step (self, id, session == NULL);
    }

  for (guint i = 0; i < g_list_model_get_n_items (offered); i++)
    {
      g_autoptr (HipStep) step = g_list_model_get_item (offered, i);

      if (!has_step (self, hip_step_get_id (step)))
        add_step (self, hip_step_get_id (step), FALSE);
    }

  gtk_widget_set_visible (self->steps_group, self->step_ids->len > 0);
}

static void
fill_done (HipSaveDialog *self)
{
  GListModel *log = G_LIST_MODEL (hip_enquiry_get_routine_log (hip_keeper_get_enquiry (self->keeper)));
  const guint n = g_list_model_get_n_items (log);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipRoutineEntry) entry = g_list_model_get_item (log, i);
      const guint n_sets = hip_routine_entry_get_n_sets (entry);
      GtkWidget *row = adw_action_row_new ();
      g_autofree char *sets = NULL;

      /* Translators: how many sets of an exercise were done, of how many. */
      sets = g_strdup_printf (ngettext ("%u of %u set", "%u of %u sets", n_sets), hip_routine_entry_get_sets_done (entry), n_sets);
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), hip_step_get_title (hip_routine_entry_get_step (entry)));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), sets);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->done_group), row);
    }

  gtk_widget_set_visible (self->done_group, n > 0);
}

static void
fill_recheck (HipSaveDialog *self)
{
  const GDate *recheck = hip_enquiry_get_recheck_date (hip_keeper_get_enquiry (self->keeper));

  g_date_clear (&self->recheck, 1);
  if (recheck != NULL)
    {
      g_autoptr (GDateTime) noon = NULL;

      self->recheck = *recheck;
      noon = g_date_time_new_local (g_date_get_year (recheck), g_date_get_month (recheck), g_date_get_day (recheck), 12, 0, 0);
      self->updating = TRUE;
      gtk_calendar_select_day (GTK_CALENDAR (self->calendar), noon);
      self->updating = FALSE;
    }
  show_recheck (self);
}

/* Of a session that is kept it is known whose it is, and of one that is looked at, too. */
static void
fill (HipSaveDialog *self)
{
  const HipKeeperState state = hip_keeper_get_state (self->keeper);
  const gboolean goes_on = state != HIP_KEEPER_STATE_GUEST && state != HIP_KEEPER_STATE_LOOKING;
  HipSession *session = goes_on ? hip_keeper_get_session (self->keeper) : NULL;

  g_set_object (&self->athlete, hip_keeper_get_athlete (self->keeper));
  gtk_widget_set_visible (self->name_row, self->athlete == NULL);
  gtk_widget_set_visible (self->athlete_row, self->athlete != NULL);
  if (self->athlete != NULL)
    {
      g_autofree char *name = hip_privacy_dup_name (hip_athlete_get_name (self->athlete), hip_keeper_get_hide_names (self->keeper), 0);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->athlete_row), name);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->athlete_row), goes_on ? NULL : _("Saved as a new session of today"));
    }

  if (session != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->note_view)), hip_session_get_note (session), -1);
  fill_steps (self, session);
  fill_done (self);
  fill_recheck (self);
  chosen_cb (self);
}

static void
hip_save_dialog_dispose (GObject *object)
{
  HipSaveDialog *self = HIP_SAVE_DIALOG (object);

  if (self->keeper != NULL)
    g_signal_handlers_disconnect_by_data (self->keeper, self);
  if (self->athletes != NULL)
    g_signal_handlers_disconnect_by_data (self->athletes, self);
  g_clear_object (&self->athletes);
  g_clear_object (&self->keeper);
  g_clear_object (&self->athlete);
  g_clear_pointer (&self->matches, g_ptr_array_unref);
  g_clear_pointer (&self->match_rows, g_ptr_array_unref);
  g_clear_pointer (&self->match_checks, g_ptr_array_unref);
  g_clear_pointer (&self->step_ids, g_ptr_array_unref);
  g_clear_pointer (&self->step_checks, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), HIP_TYPE_SAVE_DIALOG);

  G_OBJECT_CLASS (hip_save_dialog_parent_class)->dispose (object);
}

static void
hip_save_dialog_class_init (HipSaveDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hip_save_dialog_dispose;

  g_type_ensure (HIP_TYPE_RECORDS_BANNER);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-save-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HipSaveDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, HipSaveDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, HipSaveDialog, athlete_group);
  gtk_widget_class_bind_template_child (widget_class, HipSaveDialog, athlete_row);
  gtk_widget_class_bind_template_child (widget_class, HipSaveDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, HipSaveDialog, new_row);
  gtk_widget_class_bind_template_child (widget_class, HipSaveDialog, new_check);
  gtk_widget_class_bind_template_child (widget_class, HipSaveDialog, more_label);
  gtk_widget_class_bind_template_child (widget_class, HipSaveDialog, new_group);
  gtk_widget_class_bind_template_child (widget_class, HipSaveDialog, year_row);
  gtk_widget_class_bind_template_child (widget_class, HipSaveDialog, notes_row);
  gtk_widget_class_bind_template_child (widget_class, HipSaveDialog, note_view);
  gtk_widget_class_bind_template_child (widget_class, HipSaveDialog, note_hint);
  gtk_widget_class_bind_template_child (widget_class, HipSaveDialog, recheck_button);
  gtk_widget_class_bind_template_child (widget_class, HipSaveDialog, calendar);
  gtk_widget_class_bind_template_child (widget_class, HipSaveDialog, steps_group);
  gtk_widget_class_bind_template_child (widget_class, HipSaveDialog, done_group);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_cb);

  gtk_widget_class_install_action (widget_class, "save.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "save.save", NULL);
}

static void
hip_save_dialog_init (HipSaveDialog *self)
{
  self->matches = g_ptr_array_new_with_free_func (g_object_unref);
  self->match_rows = g_ptr_array_new ();
  self->match_checks = g_ptr_array_new ();
  self->step_ids = g_ptr_array_new_with_free_func (g_free);
  self->step_checks = g_ptr_array_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hip_save_dialog_new:
 * @parent: the window
 * @keeper: who keeps the session, with an enquiry that has spots
 *
 * Returns: (transfer floating): a new dialog
 */
GtkWidget *
hip_save_dialog_new (GtkWindow *parent,
                     HipKeeper *keeper)
{
  HipSaveDialog *self;
  HipRecords *records;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (HIP_IS_KEEPER (keeper), NULL);
  g_return_val_if_fail (HIP_IS_ENQUIRY (hip_keeper_get_enquiry (keeper)), NULL);

  self = g_object_new (HIP_TYPE_SAVE_DIALOG, "transient-for", parent, NULL);
  records = hip_keeper_get_records (keeper);
  self->keeper = g_object_ref (keeper);
  self->athletes = hip_athlete_list_new (records);
  hip_records_banner_set_records (HIP_RECORDS_BANNER (self->banner), records);
  g_signal_connect_object (self->athletes, "items-changed", G_CALLBACK (matches_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->athletes, "notify::error-message", G_CALLBACK (list_error_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keeper, "notify::state", G_CALLBACK (state_cb), self, G_CONNECT_SWAPPED);
  fill (self);
  /* Who presses Ctrl+S types a name next; on “Cancel” the first space would close the window. */
  gtk_widget_grab_focus (gtk_widget_get_visible (self->name_row) ? self->name_row : self->note_view);

  return GTK_WIDGET (self);
}
