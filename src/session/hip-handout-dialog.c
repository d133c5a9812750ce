/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-session"

#include "config.h"

#include "hip-handout-dialog.h"

#include <glib/gi18n-lib.h>

#include "hip-accessible.h"
#include "hip-handout-delivery.h"
#include "hip-handout-preview.h"
#include "hip-language.h"
#include "hip-side-layout.h"

/**
 * HipHandoutDialog:
 *
 * Shows the page that the athlete takes home, lets the coach choose what is on it, and prints, saves or sends it.
 *
 * ## Actions
 *
 * `handout.print`: opens the print dialog.
 * `handout.save`: asks for a file and writes a PDF there.
 * `handout.email`: begins an e-mail with the PDF, where the desktop can.
 * `handout.choose-steps`: lets the page take the first few steps again.
 */
struct _HipHandoutDialog
{
  AdwWindow           parent_instance;

  GtkWidget          *toast_overlay;
  GtkWidget          *stack;
  GtkWidget          *error_page;
  GtkWidget          *preview;
  GtkWidget          *left_out;
  GtkWidget          *left_out_label;
  GtkWidget          *note_view;
  GtkWidget          *note_hint;
  GtkWidget          *steps_group;
  GtkWidget          *recheck_row;
  GtkWidget          *recheck_button;
  GtkWidget          *calendar;
  GtkWidget          *paper_row;
  GtkWidget          *language_row;
  GtkWidget          *two_pages_row;
  GtkWidget          *two_pages_switch;
  GtkWidget          *name_row;
  GtkWidget          *email_button;

  HipEnquiry         *enquiry;
  HipHandoutOptions  *options;
  HipHandout         *handout;
  HipHandoutDelivery *delivery;
  GStrv               languages;
  GPtrArray          *step_checks; /* of the steps that are offered, in their order */
  guint               update_id;
  guint               updating : 1;
};

G_DEFINE_FINAL_TYPE (HipHandoutDialog, hip_handout_dialog, ADW_TYPE_WINDOW)

typedef enum
{
  PROP_ENQUIRY = 1,
} HipHandoutDialogProps;

static GParamSpec *props[PROP_ENQUIRY + 1];

/* Milliseconds after the last key before the page is laid out again. */
#define TYPING_PAUSE 250

static void
message_cb (HipHandoutDialog *self,
            const char       *message)
{
  g_autofree char *title = g_markup_escape_text (message, -1);
  AdwToast *toast = adw_toast_new (title);

  g_assert (HIP_IS_HANDOUT_DIALOG (self));

  /* What happened last is what counts. */
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (self->toast_overlay), toast);
}

static void
enable_actions (HipHandoutDialog *self,
                gboolean          enabled)
{
  const char *const names[] = { "handout.print", "handout.save", "handout.email" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), names[i], enabled);
}

/* While nobody chose, the ticks follow the page. */
static void
update_step_checks (HipHandoutDialog *self)
{
  GListModel *steps = hip_enquiry_get_steps (self->enquiry);
  g_auto (GStrv) printed = hip_handout_list_steps (self->handout);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "handout.choose-steps", self->options->steps != NULL);
  if (self->options->steps != NULL)
    return;

  for (guint i = 0; i < self->step_checks->len; i++)
    {
      g_autoptr (HipStep) step = g_list_model_get_item (steps, i);

      gtk_check_button_set_active (g_ptr_array_index (self->step_checks, i),
                                   g_strv_contains ((const char * const *) printed, hip_step_get_id (step)));
    }
}

static void
update_recheck (HipHandoutDialog *self)
{
  GDateTime *recheck = hip_handout_get_recheck (self->handout);
  /* Translators: a day on a button, in the format of g_date_time_format(). */
  g_autofree char *label = recheck != NULL ? g_date_time_format (recheck, _("%-d %B %Y")) : g_strdup (_("Choose a day"));

  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->recheck_button), label);
  hip_accessible_name_menu_button (self->recheck_button, label);
  if (recheck != NULL)
    gtk_calendar_select_day (GTK_CALENDAR (self->calendar), recheck);
}

static void
update_left_out (HipHandoutDialog *self)
{
  g_autofree char *left_out = hip_handout_dup_left_out (self->handout);
  g_autofree char *text = NULL;

  if (left_out != NULL && !self->options->two_pages && !hip_handout_is_referral (self->handout))
    /* Translators: %s says what does not fit on the page. */
    text = g_strdup_printf (_("%s Allow a second page, or choose less."), left_out);
  else if (left_out != NULL)
    /* Translators: %s says what does not fit on the page. */
    text = g_strdup_printf (_("%s Choose or write less."), left_out);

  gtk_label_set_text (GTK_LABEL (self->left_out_label), text != NULL ? text : "");
  gtk_widget_set_visible (self->left_out, text != NULL);
}

/* What a referral note does not have can't be chosen. */
static void
update_rows (HipHandoutDialog *self)
{
  const gboolean is_referral = hip_handout_is_referral (self->handout);

  gtk_widget_set_visible (self->steps_group, !is_referral && self->step_checks->len > 0);
  gtk_widget_set_visible (self->recheck_row, !is_referral);
  gtk_widget_set_visible (self->two_pages_row, !is_referral);
  gtk_window_set_title (GTK_WINDOW (self), is_referral ? _("Referral note") : _("Handout"));
}

/* Lays the page out with what is chosen now. */
static void
update (HipHandoutDialog *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_object (&self->handout);
  self->handout = hip_handout_new (self->enquiry, self->options, &error);

  enable_actions (self, self->handout != NULL);
  hip_handout_preview_set_handout (HIP_HANDOUT_PREVIEW (self->preview), self->handout);
  if (self->handout == NULL)
    {
      adw_status_page_set_description (ADW_STATUS_PAGE (self->error_page), error->message);
      gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "error");
      return;
    }

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "page");
  self->updating = TRUE;
  update_rows (self);
  update_step_checks (self);
  update_recheck (self);
  update_left_out (self);
  self->updating = FALSE;
}

static gboolean
update_cb (gpointer data)
{
  HipHandoutDialog *self = HIP_HANDOUT_DIALOG (data);

  self->update_id = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

static void
queue_update (HipHandoutDialog *self,
              guint             pause)
{
  g_clear_handle_id (&self->update_id, g_source_remove);
  self->update_id = g_timeout_add (pause, update_cb, self);
}

static void
paper_cb (HipHandoutDialog *self)
{
  g_assert (HIP_IS_HANDOUT_DIALOG (self));

  self->options->paper = adw_combo_row_get_selected (ADW_COMBO_ROW (self->paper_row));
  queue_update (self, 0);
}

static void
language_cb (HipHandoutDialog *self)
{
  g_assert (HIP_IS_HANDOUT_DIALOG (self));

  g_clear_pointer (&self->options->language, g_free);
  self->options->language = g_strdup (self->languages[adw_combo_row_get_selected (ADW_COMBO_ROW (self->language_row))]);
  queue_update (self, 0);
}

static void
two_pages_cb (HipHandoutDialog *self)
{
  g_assert (HIP_IS_HANDOUT_DIALOG (self));

  self->options->two_pages = gtk_switch_get_active (GTK_SWITCH (self->two_pages_switch));
  queue_update (self, 0);
}

static void
name_cb (HipHandoutDialog *self)
{
  g_assert (HIP_IS_HANDOUT_DIALOG (self));

  g_clear_pointer (&self->options->name, g_free);
  self->options->name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_row))));
  queue_update (self, TYPING_PAUSE);
}

static void
note_cb (HipHandoutDialog *self)
{
  GtkTextBuffer *buffer;

  g_assert (HIP_IS_HANDOUT_DIALOG (self));

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->note_view));
  g_clear_pointer (&self->options->note, g_free);
  g_object_get (buffer, "text", &self->options->note, NULL);
  g_strstrip (self->options->note);
  gtk_widget_set_visible (self->note_hint, gtk_text_buffer_get_char_count (buffer) == 0);
  queue_update (self, TYPING_PAUSE);
}

static void
day_cb (HipHandoutDialog *self)
{
  g_autoptr (GDateTime) day = NULL;

  g_assert (HIP_IS_HANDOUT_DIALOG (self));

  if (self->updating)
    return;

  day = gtk_calendar_get_date (GTK_CALENDAR (self->calendar));
  if (g_date_time_compare (day, hip_handout_get_date (self->handout)) <= 0)
    {
      message_cb (self, _("Choose a day to come."));
      self->updating = TRUE;
      update_recheck (self);
      self->updating = FALSE;
      return;
    }

  g_clear_pointer (&self->options->recheck, g_date_time_unref);
  self->options->recheck = g_steal_pointer (&day);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->recheck_button));
  queue_update (self, 0);
}

static void
step_toggled_cb (HipHandoutDialog *self)
{
  GListModel *steps;
  g_autoptr (GStrvBuilder) ids = NULL;

  g_assert (HIP_IS_HANDOUT_DIALOG (self));

  if (self->updating)
    return;

  steps = hip_enquiry_get_steps (self->enquiry);
  ids = g_strv_builder_new ();
  for (guint i = 0; i < self->step_checks->len; i++)
    {
      g_autoptr (HipStep) step = g_list_model_get_item (steps, i);

      if (gtk_check_button_get_active (g_ptr_array_index (self->step_checks, i)))
        g_strv_builder_add (ids, hip_step_get_id (step));
    }

  g_clear_pointer (&self->options->steps, g_strfreev);
  self->options->steps = g_strv_builder_end (ids);
  queue_update (self, 0);
}

static void
choose_steps_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  HipHandoutDialog *self = HIP_HANDOUT_DIALOG (widget);

  g_clear_pointer (&self->options->steps, g_strfreev);
  update (self);
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  HipHandoutDialog *self = HIP_HANDOUT_DIALOG (widget);

  hip_handout_delivery_print (self->delivery, self->handout, GTK_WINDOW (self));
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  HipHandoutDialog *self = HIP_HANDOUT_DIALOG (widget);

  hip_handout_delivery_choose_file (self->delivery, self->handout, GTK_WINDOW (self));
}

static void
email_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  HipHandoutDialog *self = HIP_HANDOUT_DIALOG (widget);

  hip_handout_delivery_email (self->delivery, self->handout);
}

static void
add_step_rows (HipHandoutDialog *self)
{
  GListModel *steps = hip_enquiry_get_steps (self->enquiry);
  const guint n = g_list_model_get_n_items (steps);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipStep) step = g_list_model_get_item (steps, i);
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *check = gtk_check_button_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), hip_step_get_title (step));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), hip_step_get_dose (step));
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
      gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
      gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, hip_step_get_title (step), -1);
      g_signal_connect_object (check, "toggled", G_CALLBACK (step_toggled_cb), self, G_CONNECT_SWAPPED);

      g_ptr_array_add (self->step_checks, check);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->steps_group), row);
    }
}

/* What the athlete reads need not be what the coach reads. */
static void
fill_language_row (HipHandoutDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  self->languages = hip_language_list ();
  for (guint i = 0; self->languages[i] != NULL; i++)
    {
      gtk_string_list_take (names, hip_language_dup_name (self->languages[i]));
      if (g_str_equal (self->languages[i], hip_language_get ()))
        selected = i;
    }

  adw_combo_row_set_model (ADW_COMBO_ROW (self->language_row), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->language_row), selected);
  gtk_widget_set_visible (self->language_row, g_strv_length (self->languages) > 1);
  g_signal_connect_object (self->language_row, "notify::selected", G_CALLBACK (language_cb), self, G_CONNECT_SWAPPED);
}

static void
hip_handout_dialog_constructed (GObject *object)
{
  HipHandoutDialog *self = HIP_HANDOUT_DIALOG (object);

  G_OBJECT_CLASS (hip_handout_dialog_parent_class)->constructed (object);

  self->options = hip_handout_options_new ();
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->paper_row), self->options->paper);
  fill_language_row (self);
  add_step_rows (self);
  update (self);
}

static void
hip_handout_dialog_dispose (GObject *object)
{
  HipHandoutDialog *self = HIP_HANDOUT_DIALOG (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_pointer (&self->step_checks, g_ptr_array_unref);
  g_clear_object (&self->delivery);
  g_clear_object (&self->handout);
  g_clear_object (&self->enquiry);
  g_clear_pointer (&self->options, hip_handout_options_free);
  g_clear_pointer (&self->languages, g_strfreev);
  gtk_widget_dispose_template (GTK_WIDGET (self), HIP_TYPE_HANDOUT_DIALOG);

  G_OBJECT_CLASS (hip_handout_dialog_parent_class)->dispose (object);
}

static void
hip_handout_dialog_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  HipHandoutDialog *self = HIP_HANDOUT_DIALOG (object);

  switch ((HipHandoutDialogProps) property_id)
    {
    case PROP_ENQUIRY:
      g_value_set_object (value, self->enquiry);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_handout_dialog_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  HipHandoutDialog *self = HIP_HANDOUT_DIALOG (object);

  switch ((HipHandoutDialogProps) property_id)
    {
    case PROP_ENQUIRY:
      self->enquiry = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_handout_dialog_class_init (HipHandoutDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = hip_handout_dialog_constructed;
  object_class->dispose = hip_handout_dialog_dispose;
  object_class->get_property = hip_handout_dialog_get_property;
  object_class->set_property = hip_handout_dialog_set_property;

  props[PROP_ENQUIRY] = g_param_spec_object ("enquiry", NULL, NULL, HIP_TYPE_ENQUIRY,
                                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (HIP_TYPE_HANDOUT_PREVIEW);
  g_type_ensure (HIP_TYPE_SIDE_LAYOUT);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-handout-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HipHandoutDialog, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, HipHandoutDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, HipHandoutDialog, error_page);
  gtk_widget_class_bind_template_child (widget_class, HipHandoutDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, HipHandoutDialog, left_out);
  gtk_widget_class_bind_template_child (widget_class, HipHandoutDialog, left_out_label);
  gtk_widget_class_bind_template_child (widget_class, HipHandoutDialog, note_view);
  gtk_widget_class_bind_template_child (widget_class, HipHandoutDialog, note_hint);
  gtk_widget_class_bind_template_child (widget_class, HipHandoutDialog, steps_group);
  gtk_widget_class_bind_template_child (widget_class, HipHandoutDialog, recheck_row);
  gtk_widget_class_bind_template_child (widget_class, HipHandoutDialog, recheck_button);
  gtk_widget_class_bind_template_child (widget_class, HipHandoutDialog, calendar);
  gtk_widget_class_bind_template_child (widget_class, HipHandoutDialog, paper_row);
  gtk_widget_class_bind_template_child (widget_class, HipHandoutDialog, language_row);
  gtk_widget_class_bind_template_child (widget_class, HipHandoutDialog, two_pages_row);
  gtk_widget_class_bind_template_child (widget_class, HipHandoutDialog, two_pages_switch);
  gtk_widget_class_bind_template_child (widget_class, HipHandoutDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, HipHandoutDialog, email_button);
  gtk_widget_class_bind_template_callback (widget_class, day_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_cb);
  gtk_widget_class_bind_template_callback (widget_class, paper_cb);
  gtk_widget_class_bind_template_callback (widget_class, two_pages_cb);

  gtk_widget_class_install_action (widget_class, "handout.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "handout.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "handout.email", NULL, email_action);
  gtk_widget_class_install_action (widget_class, "handout.choose-steps", NULL, choose_steps_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "handout.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "handout.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hip_handout_dialog_init (HipHandoutDialog *self)
{
  self->step_checks = g_ptr_array_new ();
  self->delivery = hip_handout_delivery_new ();
  g_signal_connect_object (self->delivery, "message", G_CALLBACK (message_cb), self, G_CONNECT_SWAPPED);

  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->updating = FALSE;
  g_object_bind_property (self->delivery, "can-email", self->email_button, "visible", G_BINDING_SYNC_CREATE);
}

/**
 * hip_handout_dialog_new:
 * @parent: the window that it belongs to
 * @enquiry: what was reported; it must not change while the dialog is open
 *
 * Returns: (transfer none): a new dialog; show it with gtk_window_present()
 */
GtkWidget *
hip_handout_dialog_new (GtkWindow  *parent,
                        HipEnquiry *enquiry)
{
  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (HIP_IS_ENQUIRY (enquiry), NULL);

  return g_object_new (HIP_TYPE_HANDOUT_DIALOG, "transient-for", parent, "enquiry", enquiry, NULL);
}

/**
 * hip_handout_dialog_get_handout:
 * @self: a #HipHandoutDialog
 *
 * Returns: (transfer none) (nullable): the handout as it was laid out last
 */
HipHandout *
hip_handout_dialog_get_handout (HipHandoutDialog *self)
{
  g_return_val_if_fail (HIP_IS_HANDOUT_DIALOG (self), NULL);

  return self->handout;
}

/**
 * hip_handout_dialog_is_settled:
 * @self: a #HipHandoutDialog
 *
 * Returns: whether the page is laid out and shown as it was chosen
 */
gboolean
hip_handout_dialog_is_settled (HipHandoutDialog *self)
{
  g_return_val_if_fail (HIP_IS_HANDOUT_DIALOG (self), FALSE);

  return self->update_id == 0 && hip_handout_preview_is_settled (HIP_HANDOUT_PREVIEW (self->preview));
}

/**
 * hip_handout_dialog_get_delivery:
 * @self: a #HipHandoutDialog
 *
 * Returns: (transfer none): how the handout leaves the program
 */
HipHandoutDelivery *
hip_handout_dialog_get_delivery (HipHandoutDialog *self)
{
  g_return_val_if_fail (HIP_IS_HANDOUT_DIALOG (self), NULL);

  return self->delivery;
}
