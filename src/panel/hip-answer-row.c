/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-answer-row.h"

#include "hip-enums.h"

/**
 * HipAnswerRow:
 *
 * A finding that was asked, with its answer, which can be changed. Another answer activates the action `panel.answer` with the id of
 * the finding and the nick of the answer.
 */
struct _HipAnswerRow
{
  GtkListBoxRow parent_instance;

  GtkWidget    *yes_button;
  GtkWidget    *no_button;
  GtkWidget    *not_sure_button;

  HipFinding   *finding;
  HipAnswer     answer;
};

G_DEFINE_FINAL_TYPE (HipAnswerRow, hip_answer_row, GTK_TYPE_LIST_BOX_ROW)

typedef enum
{
  PROP_FINDING = 1,
  PROP_ANSWER,
} HipAnswerRowProps;

static GParamSpec *props[PROP_ANSWER + 1];

static void
toggled_cb (HipAnswerRow    *self,
            GtkToggleButton *button)
{
  HipAnswer answer = HIP_ANSWER_UNKNOWN;

  g_assert (HIP_IS_ANSWER_ROW (self));

  if (!gtk_toggle_button_get_active (button))
    return;

  if (GTK_WIDGET (button) == self->yes_button)
    answer = HIP_ANSWER_YES;
  else if (GTK_WIDGET (button) == self->no_button)
    answer = HIP_ANSWER_NO;

  if (answer == self->answer)
    return;

  self->answer = answer;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ANSWER]);
  gtk_widget_activate_action (GTK_WIDGET (self),
                              "panel.answer",
                              "(ss)",
                              hip_finding_get_id (self->finding),
                              answer == HIP_ANSWER_YES ? "yes" : answer == HIP_ANSWER_NO ? "no" : "unknown");
}

static void
hip_answer_row_dispose (GObject *object)
{
  HipAnswerRow *self = HIP_ANSWER_ROW (object);

  g_clear_object (&self->finding);
  gtk_widget_dispose_template (GTK_WIDGET (self), HIP_TYPE_ANSWER_ROW);

  G_OBJECT_CLASS (hip_answer_row_parent_class)->dispose (object);
}

static void
hip_answer_row_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  HipAnswerRow *self = HIP_ANSWER_ROW (object);

  switch ((HipAnswerRowProps) property_id)
    {
    case PROP_FINDING:
      g_value_set_object (value, hip_answer_row_get_finding (self));
      break;
    case PROP_ANSWER:
      g_value_set_enum (value, hip_answer_row_get_answer (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_answer_row_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  HipAnswerRow *self = HIP_ANSWER_ROW (object);

  switch ((HipAnswerRowProps) property_id)
    {
    case PROP_FINDING:
      self->finding = g_value_dup_object (value);
      break;
    case PROP_ANSWER:
      hip_answer_row_set_answer (self, g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_answer_row_class_init (HipAnswerRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = hip_answer_row_dispose;
  object_class->get_property = hip_answer_row_get_property;
  object_class->set_property = hip_answer_row_set_property;

  props[PROP_FINDING] = g_param_spec_object ("finding", NULL, NULL, HIP_TYPE_FINDING, flags | G_PARAM_CONSTRUCT_ONLY);
  props[PROP_ANSWER] = g_param_spec_enum ("answer", NULL, NULL,
                                          HIP_TYPE_ANSWER, HIP_ANSWER_UNKNOWN,
                                          flags | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-answer-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HipAnswerRow, yes_button);
  gtk_widget_class_bind_template_child (widget_class, HipAnswerRow, no_button);
  gtk_widget_class_bind_template_child (widget_class, HipAnswerRow, not_sure_button);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
hip_answer_row_init (HipAnswerRow *self)
{
  self->answer = HIP_ANSWER_UNKNOWN;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hip_answer_row_new:
 * @finding: what was asked
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
hip_answer_row_new (HipFinding *finding)
{
  g_return_val_if_fail (HIP_IS_FINDING (finding), NULL);

  return g_object_new (HIP_TYPE_ANSWER_ROW, "finding", finding, NULL);
}

/**
 * hip_answer_row_get_finding:
 * @self: a #HipAnswerRow
 *
 * Returns: (transfer none): what was asked
 */
HipFinding *
hip_answer_row_get_finding (HipAnswerRow *self)
{
  g_return_val_if_fail (HIP_IS_ANSWER_ROW (self), NULL);

  return self->finding;
}

/**
 * hip_answer_row_get_answer:
 * @self: a #HipAnswerRow
 *
 * Returns: the answer that is shown
 */
HipAnswer
hip_answer_row_get_answer (HipAnswerRow *self)
{
  g_return_val_if_fail (HIP_IS_ANSWER_ROW (self), HIP_ANSWER_UNKNOWN);

  return self->answer;
}

/**
 * hip_answer_row_set_answer:
 * @self: a #HipAnswerRow
 * @answer: the answer to show
 */
void
hip_answer_row_set_answer (HipAnswerRow *self,
                           HipAnswer     answer)
{
  GtkWidget *button;

  g_return_if_fail (HIP_IS_ANSWER_ROW (self));

  if (self->answer == answer)
    return;

  self->answer = answer;
  button = answer == HIP_ANSWER_YES ? self->yes_button : answer == HIP_ANSWER_NO ? self->no_button : self->not_sure_button;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ANSWER]);
}
