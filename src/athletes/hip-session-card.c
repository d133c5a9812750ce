/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-athletes"

#include "config.h"

#include "hip-session-card.h"

#include <glib/gi18n-lib.h>

#include "hip-outcome-row.h"
#include "hip-session-words.h"
#include "hip-template.h"

/**
 * HipSessionCard:
 *
 * A session that is kept, in a timeline: when it was, where it hurt and how much, what was shown, given and done, how it was since each
 * step, the note and the day to look again. It is opened and erased with the actions `timeline.open` (s) and `timeline.erase-session` (s) of what it stands in.
 */
struct _HipSessionCard
{
  GtkWidget   parent_instance;

  GtkWidget  *date_label;
  GtkWidget  *urgency_label;
  GtkWidget  *content;
  GtkWidget  *steps_box;
  GtkWidget  *after_steps;
  GtkWidget  *open_button;
  GtkWidget  *erase_button;

  HipLibrary *library;
  HipSession *session;
};

G_DEFINE_FINAL_TYPE (HipSessionCard, hip_session_card, GTK_TYPE_WIDGET)

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "xalign", 0.0,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
add (GtkWidget  *box,
     const char *title,
     const char *text)
{
  if (*text == '\0')
    return;

  if (title != NULL)
    gtk_box_append (GTK_BOX (box), create_label (title, "session-caption"));
  gtk_box_append (GTK_BOX (box), create_label (text, title == NULL ? "session-spots" : NULL));
}

static const char *
get_urgency (HipUrgency urgency)
{
  switch (urgency)
    {
    case HIP_URGENCY_EMERGENCY:
      return _("Emergency");
    case HIP_URGENCY_STOP_AND_GET_ASSESSED:
      return _("Stop running and get assessed");
    case HIP_URGENCY_SEE_A_CLINICIAN_SOON:
      return _("See a clinician soon");
    case HIP_URGENCY_NOT_KNOWN_YET:
      return _("Safety check not done");
    case HIP_URGENCY_SELF_CARE:
    default:
      return NULL;
    }
}

static gboolean
has_rows_of (HipSessionCard *self,
             GListModel     *steps)
{
  GtkWidget *row = gtk_widget_get_first_child (self->steps_box);

  for (guint i = 0; i < g_list_model_get_n_items (steps); i++, row = gtk_widget_get_next_sibling (row))
    {
      g_autoptr (HipGivenStep) given = g_list_model_get_item (steps, i);

      if (i == 0)
        row = row != NULL ? gtk_widget_get_next_sibling (row) : NULL;
      if (row == NULL || !g_str_equal (hip_outcome_row_get_step (HIP_OUTCOME_ROW (row)), hip_given_step_get_step (given)))
        return FALSE;
    }

  return row == NULL;
}

static void
clear (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

/* The keyboard may be in a row: it stays there while the same steps are shown. */
static void
fill_steps (HipSessionCard *self)
{
  GListModel *steps = hip_session_get_steps (self->session);
  const guint n = g_list_model_get_n_items (steps);
  GtkWidget *row;

  if (!has_rows_of (self, steps))
    {
      clear (self->steps_box);
      if (n > 0)
        gtk_box_append (GTK_BOX (self->steps_box), create_label (_("Steps given, and how it was since"), "session-caption"));
      for (guint i = 0; i < n; i++)
        {
          g_autoptr (HipGivenStep) given = g_list_model_get_item (steps, i);
          const char *id = hip_given_step_get_step (given);

          gtk_box_append (GTK_BOX (self->steps_box),
                          hip_outcome_row_new (hip_session_get_id (self->session), id,
                                               hip_session_words_get_step (id, self->library)));
        }
    }

  row = gtk_widget_get_first_child (self->steps_box);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipGivenStep) given = g_list_model_get_item (steps, i);

      row = gtk_widget_get_next_sibling (row);
      hip_outcome_row_set_outcome (HIP_OUTCOME_ROW (row), hip_given_step_get_outcome (given));
    }
}

static void
fill (HipSessionCard *self)
{
  HipLibrary *library = self->library;
  const char *urgency = get_urgency (hip_session_get_urgency (self->session));
  const GDate *recheck = hip_session_get_recheck (self->session);
  g_autofree char *date = hip_session_words_dup_date (hip_session_get_start (self->session));
  g_autofree char *spots = hip_session_words_dup_spots (self->session, library);
  g_autofree char *candidates = hip_session_words_dup_candidates (self->session, library);
  g_autofree char *done = hip_session_words_dup_done (self->session, library);
  g_autofree char *day = recheck != NULL ? hip_session_words_dup_day (recheck) : NULL;

  gtk_label_set_text (GTK_LABEL (self->date_label), date);
  gtk_label_set_text (GTK_LABEL (self->urgency_label), urgency != NULL ? urgency : "");
  gtk_widget_set_visible (self->urgency_label, urgency != NULL);

  clear (self->content);
  clear (self->after_steps);
  add (self->content, NULL, spots);
  add (self->content, _("What was shown"), candidates);
  fill_steps (self);
  add (self->after_steps, _("Done in the routine"), done);
  add (self->after_steps, _("Note"), hip_session_get_note (self->session));
  if (day != NULL)
    add (self->after_steps, _("Look at it again"), day);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, date, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->open_button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, date, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->erase_button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, date, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open_button), "s", hip_session_get_id (self->session));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->erase_button), "s", hip_session_get_id (self->session));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->open_button), "timeline.open");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->erase_button), "timeline.erase-session");
}

static void
hip_session_card_dispose (GObject *object)
{
  HipSessionCard *self = HIP_SESSION_CARD (object);

  g_clear_object (&self->library);
  g_clear_object (&self->session);
  hip_template_dispose (GTK_WIDGET (self), HIP_TYPE_SESSION_CARD);

  G_OBJECT_CLASS (hip_session_card_parent_class)->dispose (object);
}

static void
hip_session_card_class_init (HipSessionCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hip_session_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-session-card.ui");
  gtk_widget_class_bind_template_child (widget_class, HipSessionCard, date_label);
  gtk_widget_class_bind_template_child (widget_class, HipSessionCard, urgency_label);
  gtk_widget_class_bind_template_child (widget_class, HipSessionCard, content);
  gtk_widget_class_bind_template_child (widget_class, HipSessionCard, steps_box);
  gtk_widget_class_bind_template_child (widget_class, HipSessionCard, after_steps);
  gtk_widget_class_bind_template_child (widget_class, HipSessionCard, open_button);
  gtk_widget_class_bind_template_child (widget_class, HipSessionCard, erase_button);
  gtk_widget_class_set_css_name (widget_class, "sessioncard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hip_session_card_init (HipSessionCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hip_template_wrap_buttons (GTK_WIDGET (self));
}

/**
 * hip_session_card_new:
 * @session: a session that is kept
 * @library: where to look for names
 *
 * Returns: (transfer floating): a new card
 */
GtkWidget *
hip_session_card_new (HipSession *session,
                      HipLibrary *library)
{
  HipSessionCard *self;

  g_return_val_if_fail (HIP_IS_SESSION (session), NULL);
  g_return_val_if_fail (HIP_IS_LIBRARY (library), NULL);

  self = g_object_new (HIP_TYPE_SESSION_CARD, NULL);
  self->library = g_object_ref (library);
  self->session = g_object_ref (session);
  fill (self);

  return GTK_WIDGET (self);
}

/**
 * hip_session_card_get_session:
 * @self: a #HipSessionCard
 *
 * Returns: (transfer none): the session
 */
HipSession *
hip_session_card_get_session (HipSessionCard *self)
{
  g_return_val_if_fail (HIP_IS_SESSION_CARD (self), NULL);

  return self->session;
}

/**
 * hip_session_card_set_session:
 * @self: a #HipSessionCard
 * @session: a session that is kept
 *
 * Shows a session as it is now. What has the keyboard keeps it if it is the same session.
 */
void
hip_session_card_set_session (HipSessionCard *self,
                              HipSession     *session)
{
  g_return_if_fail (HIP_IS_SESSION_CARD (self));
  g_return_if_fail (HIP_IS_SESSION (session));

  if (!g_str_equal (hip_session_get_id (self->session), hip_session_get_id (session)))
    clear (self->steps_box);
  g_set_object (&self->session, session);
  fill (self);
}
