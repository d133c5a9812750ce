/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-athletes"

#include "config.h"

#include "hip-athlete-dialog.h"

#include "hip-records-banner.h"

/**
 * HipAthleteDialog:
 *
 * Changes the name, the year of birth and the notes of an athlete. It closes when they are on the disk, and says why when they aren't.
 *
 * ## Actions
 *
 * `athlete.save`: saves.
 */
struct _HipAthleteDialog
{
  AdwWindow   parent_instance;

  GtkWidget  *banner;
  GtkWidget  *name_row;
  GtkWidget  *year_row;
  GtkWidget  *notes_view;

  HipRecords *records;
  HipAthlete *athlete;
  char       *old_name;
  char       *old_notes;
  int         old_year;
};

G_DEFINE_FINAL_TYPE (HipAthleteDialog, hip_athlete_dialog, ADW_TYPE_WINDOW)

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (HipAthleteDialog) self = HIP_ATHLETE_DIALOG (user_data);
  g_autoptr (GError) error = NULL;

  if (hip_records_save_athlete_finish (HIP_RECORDS (source), result, &error))
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  /* Others show the athlete, too. */
  hip_athlete_set_name (self->athlete, self->old_name);
  hip_athlete_set_birth_year (self->athlete, self->old_year);
  hip_athlete_set_notes (self->athlete, self->old_notes);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "athlete.save", TRUE);
  hip_records_banner_set_error (HIP_RECORDS_BANNER (self->banner), error->message);
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  HipAthleteDialog *self = HIP_ATHLETE_DIALOG (widget);
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_row))));
  g_autofree char *notes = NULL;
  int year;

  hip_athlete_dialog_parse_year (gtk_editable_get_text (GTK_EDITABLE (self->year_row)), &year);
  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->notes_view)), "text", &notes, NULL);

  hip_athlete_set_name (self->athlete, name);
  hip_athlete_set_birth_year (self->athlete, year);
  hip_athlete_set_notes (self->athlete, g_strstrip (notes));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "athlete.save", FALSE);
  hip_records_save_athlete_async (self->records, self->athlete, NULL, saved_cb, g_object_ref (self));
}

static void
entry_activated_cb (HipAthleteDialog *self)
{
  g_assert (HIP_IS_ATHLETE_DIALOG (self));

  gtk_widget_activate_action (GTK_WIDGET (self), "athlete.save", NULL);
}

static void
hip_athlete_dialog_dispose (GObject *object)
{
  HipAthleteDialog *self = HIP_ATHLETE_DIALOG (object);

  g_clear_object (&self->records);
  g_clear_object (&self->athlete);
  gtk_widget_dispose_template (GTK_WIDGET (self), HIP_TYPE_ATHLETE_DIALOG);

  G_OBJECT_CLASS (hip_athlete_dialog_parent_class)->dispose (object);
}

static void
hip_athlete_dialog_finalize (GObject *object)
{
  HipAthleteDialog *self = HIP_ATHLETE_DIALOG (object);

  g_free (self->old_name);
  g_free (self->old_notes);

  G_OBJECT_CLASS (hip_athlete_dialog_parent_class)->finalize (object);
}

static void
hip_athlete_dialog_class_init (HipAthleteDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hip_athlete_dialog_dispose;
  object_class->finalize = hip_athlete_dialog_finalize;

  g_type_ensure (HIP_TYPE_RECORDS_BANNER);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-athlete-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HipAthleteDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, HipAthleteDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, HipAthleteDialog, year_row);
  gtk_widget_class_bind_template_child (widget_class, HipAthleteDialog, notes_view);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);

  gtk_widget_class_install_action (widget_class, "athlete.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "athlete.save", NULL);
}

static void
hip_athlete_dialog_init (HipAthleteDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hip_athlete_dialog_new:
 * @parent: (nullable): the window
 * @records: the records
 * @athlete: an athlete who is in the records
 *
 * Returns: (transfer floating): a new dialog
 */
GtkWidget *
hip_athlete_dialog_new (GtkWindow  *parent,
                        HipRecords *records,
                        HipAthlete *athlete)
{
  HipAthleteDialog *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (HIP_IS_RECORDS (records), NULL);
  g_return_val_if_fail (HIP_IS_ATHLETE (athlete), NULL);

  self = g_object_new (HIP_TYPE_ATHLETE_DIALOG, "transient-for", parent, NULL);
  self->records = g_object_ref (records);
  self->athlete = g_object_ref (athlete);
  self->old_name = g_strdup (hip_athlete_get_name (athlete));
  self->old_notes = g_strdup (hip_athlete_get_notes (athlete));
  self->old_year = hip_athlete_get_birth_year (athlete);

  hip_records_banner_set_records (HIP_RECORDS_BANNER (self->banner), records);
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), self->old_name);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->notes_view)), self->old_notes, -1);
  if (self->old_year != 0)
    {
      g_autofree char *year = g_strdup_printf ("%d", self->old_year);

      gtk_editable_set_text (GTK_EDITABLE (self->year_row), year);
    }

  return GTK_WIDGET (self);
}

/**
 * hip_athlete_dialog_parse_year:
 * @text: what was typed
 * @year: (out): where to put the year: 0 when nothing was typed, and a year that the records refuse when it was something else
 *
 * Returns: whether it is a number, or nothing
 */
gboolean
hip_athlete_dialog_parse_year (const char *text,
                               int        *year)
{
  g_autofree char *stripped = NULL;
  guint64 number = 0;
  gboolean parsed;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (year != NULL, FALSE);

  stripped = g_strstrip (g_strdup (text));
  parsed = *stripped == '\0' || g_ascii_string_to_unsigned (stripped, 10, 1, 9999, &number, NULL);
  *year = parsed ? (int) number : 1;

  return parsed;
}
