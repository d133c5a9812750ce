/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-athletes"

#include "config.h"

#include "hip-outcome-row.h"

#include "hip-template.h"

/**
 * HipOutcomeRow:
 *
 * A step that was given, and how it was since: better, the same or worse, or not said yet. What is said can be taken back with the same
 * button. It activates the action `timeline.set-outcome` (sss) with the ids of the session, the step and the outcome.
 */
struct _HipOutcomeRow
{
  GtkWidget  parent_instance;

  GtkWidget *title_label;
  GtkWidget *better_button;
  GtkWidget *same_button;
  GtkWidget *worse_button;

  char      *session;
  char      *step;
  HipOutcome outcome;
};

G_DEFINE_FINAL_TYPE (HipOutcomeRow, hip_outcome_row, GTK_TYPE_WIDGET)

static GtkWidget *
get_button (HipOutcomeRow *self,
            HipOutcome     outcome)
{
  switch (outcome)
    {
    case HIP_OUTCOME_BETTER:
      return self->better_button;
    case HIP_OUTCOME_SAME:
      return self->same_button;
    case HIP_OUTCOME_WORSE:
      return self->worse_button;
    case HIP_OUTCOME_UNKNOWN:
    default:
      return NULL;
    }
}

static void
toggled_cb (HipOutcomeRow   *self,
            GtkToggleButton *button)
{
  HipOutcome outcome = HIP_OUTCOME_UNKNOWN;

  g_assert (HIP_IS_OUTCOME_ROW (self));

  for (int i = HIP_OUTCOME_BETTER; i <= HIP_OUTCOME_WORSE && gtk_toggle_button_get_active (button); i++)
    {
      if (get_button (self, (HipOutcome) i) == GTK_WIDGET (button))
        outcome = (HipOutcome) i;
    }

  /* The buttons are set by the program, too, and one goes up when another goes down. */
  if (outcome == self->outcome || (outcome == HIP_OUTCOME_UNKNOWN && get_button (self, self->outcome) != GTK_WIDGET (button)))
    return;

  hip_outcome_row_set_outcome (self, outcome);
  gtk_widget_activate_action (GTK_WIDGET (self), "timeline.set-outcome", "(sss)", self->session, self->step,
                              hip_outcome_to_id (outcome));
}

static void
hip_outcome_row_dispose (GObject *object)
{
  hip_template_dispose (GTK_WIDGET (object), HIP_TYPE_OUTCOME_ROW);

  G_OBJECT_CLASS (hip_outcome_row_parent_class)->dispose (object);
}

static void
hip_outcome_row_finalize (GObject *object)
{
  HipOutcomeRow *self = HIP_OUTCOME_ROW (object);

  g_free (self->session);
  g_free (self->step);

  G_OBJECT_CLASS (hip_outcome_row_parent_class)->finalize (object);
}

static void
hip_outcome_row_class_init (HipOutcomeRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hip_outcome_row_dispose;
  object_class->finalize = hip_outcome_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-outcome-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HipOutcomeRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, HipOutcomeRow, better_button);
  gtk_widget_class_bind_template_child (widget_class, HipOutcomeRow, same_button);
  gtk_widget_class_bind_template_child (widget_class, HipOutcomeRow, worse_button);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_set_css_name (widget_class, "outcomerow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hip_outcome_row_init (HipOutcomeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hip_outcome_row_new:
 * @session: the id of a session
 * @step: the id of a step that was given in it
 * @title: the name of the step
 *
 * Returns: (transfer floating): a new row, with nothing said
 */
GtkWidget *
hip_outcome_row_new (const char *session,
                     const char *step,
                     const char *title)
{
  HipOutcomeRow *self;

  g_return_val_if_fail (session != NULL, NULL);
  g_return_val_if_fail (step != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (HIP_TYPE_OUTCOME_ROW, NULL);
  self->session = g_strdup (session);
  self->step = g_strdup (step);
  gtk_label_set_text (GTK_LABEL (self->title_label), title);

  return GTK_WIDGET (self);
}

/**
 * hip_outcome_row_get_step:
 * @self: a #HipOutcomeRow
 *
 * Returns: (transfer none): the id of the step
 */
const char *
hip_outcome_row_get_step (HipOutcomeRow *self)
{
  g_return_val_if_fail (HIP_IS_OUTCOME_ROW (self), NULL);

  return self->step;
}

/**
 * hip_outcome_row_get_outcome:
 * @self: a #HipOutcomeRow
 *
 * Returns: what is said about the step
 */
HipOutcome
hip_outcome_row_get_outcome (HipOutcomeRow *self)
{
  g_return_val_if_fail (HIP_IS_OUTCOME_ROW (self), HIP_OUTCOME_UNKNOWN);

  return self->outcome;
}

/**
 * hip_outcome_row_set_outcome:
 * @self: a #HipOutcomeRow
 * @outcome: what is said about the step
 */
void
hip_outcome_row_set_outcome (HipOutcomeRow *self,
                             HipOutcome     outcome)
{
  g_return_if_fail (HIP_IS_OUTCOME_ROW (self));
  g_return_if_fail (outcome <= HIP_OUTCOME_WORSE);

  self->outcome = outcome;
  for (int i = HIP_OUTCOME_BETTER; i <= HIP_OUTCOME_WORSE; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (get_button (self, (HipOutcome) i)), i == (int) outcome);
}
