/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-question-row.h"

#include <glib/gi18n-lib.h>

#include "hip-line-layout.h"
#include "hip-template.h"

/**
 * HipQuestionRow:
 *
 * A question with its answers, and why it is asked for whoever wants to know. An answer activates the action `panel.answer` with the
 * id of the finding and the nick of the answer.
 */
struct _HipQuestionRow
{
  GtkListBoxRow parent_instance;

  GtkWidget    *why_button;
  GtkWidget    *why_label;

  HipEnquiry   *enquiry;
  HipFinding   *finding;
};

G_DEFINE_FINAL_TYPE (HipQuestionRow, hip_question_row, GTK_TYPE_LIST_BOX_ROW)

typedef enum
{
  PROP_ENQUIRY = 1,
  PROP_FINDING,
} HipQuestionRowProps;

static GParamSpec *props[PROP_FINDING + 1];

/* Who leads, and so what a question tells apart, may change while the question stays. */
static void
update_why (HipQuestionRow *self)
{
  const gboolean active = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->why_button));
  g_autoptr (GError) error = NULL;
  g_autofree char *why = NULL;

  if (active)
    {
      why = hip_enquiry_explain_question (self->enquiry, self->finding, &error);
      if (why == NULL)
        why = g_strdup (error->message);
      else if (*why == '\0')
        why = g_strdup (_("It does not tell the leading ones apart any longer."));
    }

  gtk_label_set_text (GTK_LABEL (self->why_label), why != NULL ? why : "");
  gtk_widget_set_visible (self->why_label, active);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->why_button), GTK_ACCESSIBLE_STATE_EXPANDED, active, -1);
}

static void
changed_cb (HipQuestionRow *self)
{
  g_assert (HIP_IS_QUESTION_ROW (self));

  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->why_button)))
    update_why (self);
}

static void
why_toggled_cb (HipQuestionRow *self)
{
  g_assert (HIP_IS_QUESTION_ROW (self));

  update_why (self);
}

static void
answer (HipQuestionRow *self,
        const char     *nick)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "panel.answer", "(ss)", hip_finding_get_id (self->finding), nick);
}

static void
yes_cb (HipQuestionRow *self)
{
  g_assert (HIP_IS_QUESTION_ROW (self));

  answer (self, "yes");
}

static void
no_cb (HipQuestionRow *self)
{
  g_assert (HIP_IS_QUESTION_ROW (self));

  answer (self, "no");
}

static void
not_sure_cb (HipQuestionRow *self)
{
  g_assert (HIP_IS_QUESTION_ROW (self));

  answer (self, "unknown");
}

static void
hip_question_row_dispose (GObject *object)
{
  HipQuestionRow *self = HIP_QUESTION_ROW (object);

  g_clear_object (&self->enquiry);
  g_clear_object (&self->finding);
  gtk_widget_dispose_template (GTK_WIDGET (self), HIP_TYPE_QUESTION_ROW);

  G_OBJECT_CLASS (hip_question_row_parent_class)->dispose (object);
}

static void
hip_question_row_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  HipQuestionRow *self = HIP_QUESTION_ROW (object);

  switch ((HipQuestionRowProps) property_id)
    {
    case PROP_ENQUIRY:
      g_value_set_object (value, self->enquiry);
      break;
    case PROP_FINDING:
      g_value_set_object (value, hip_question_row_get_finding (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_question_row_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  HipQuestionRow *self = HIP_QUESTION_ROW (object);

  switch ((HipQuestionRowProps) property_id)
    {
    case PROP_ENQUIRY:
      self->enquiry = g_value_dup_object (value);
      break;
    case PROP_FINDING:
      hip_question_row_set_finding (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_question_row_constructed (GObject *object)
{
  HipQuestionRow *self = HIP_QUESTION_ROW (object);

  G_OBJECT_CLASS (hip_question_row_parent_class)->constructed (object);

  g_signal_connect_object (self->enquiry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

static void
hip_question_row_class_init (HipQuestionRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = hip_question_row_constructed;
  object_class->dispose = hip_question_row_dispose;
  object_class->get_property = hip_question_row_get_property;
  object_class->set_property = hip_question_row_set_property;

  props[PROP_ENQUIRY] = g_param_spec_object ("enquiry", NULL, NULL,
                                             HIP_TYPE_ENQUIRY,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_CONSTRUCT_ONLY);
  props[PROP_FINDING] = g_param_spec_object ("finding", NULL, NULL,
                                             HIP_TYPE_FINDING,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (HIP_TYPE_LINE_LAYOUT);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-question-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HipQuestionRow, why_button);
  gtk_widget_class_bind_template_child (widget_class, HipQuestionRow, why_label);
  gtk_widget_class_bind_template_callback (widget_class, hip_template_has_text);
  gtk_widget_class_bind_template_callback (widget_class, no_cb);
  gtk_widget_class_bind_template_callback (widget_class, not_sure_cb);
  gtk_widget_class_bind_template_callback (widget_class, why_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, yes_cb);
}

static void
hip_question_row_init (HipQuestionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hip_template_wrap_buttons (GTK_WIDGET (self));
  /* From GTK 4.10 on, the text on a button would count for more than its name. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->why_button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  update_why (self);
}

/**
 * hip_question_row_new:
 * @enquiry: the enquiry that the question helps
 * @finding: what to ask
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
hip_question_row_new (HipEnquiry *enquiry,
                      HipFinding *finding)
{
  g_return_val_if_fail (HIP_IS_ENQUIRY (enquiry), NULL);
  g_return_val_if_fail (HIP_IS_FINDING (finding), NULL);

  return g_object_new (HIP_TYPE_QUESTION_ROW, "enquiry", enquiry, "finding", finding, NULL);
}

/**
 * hip_question_row_get_finding:
 * @self: a #HipQuestionRow
 *
 * Returns: (transfer none): what the row asks
 */
HipFinding *
hip_question_row_get_finding (HipQuestionRow *self)
{
  g_return_val_if_fail (HIP_IS_QUESTION_ROW (self), NULL);

  return self->finding;
}

/**
 * hip_question_row_set_finding:
 * @self: a #HipQuestionRow
 * @finding: what to ask
 *
 * Asks something else. Why it is asked has to be unfolded again.
 */
void
hip_question_row_set_finding (HipQuestionRow *self,
                              HipFinding     *finding)
{
  g_return_if_fail (HIP_IS_QUESTION_ROW (self));
  g_return_if_fail (HIP_IS_FINDING (finding));

  if (!g_set_object (&self->finding, finding))
    return;

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->why_button), FALSE);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FINDING]);
}
