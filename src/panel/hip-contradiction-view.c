/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-contradiction-view.h"

#include <glib/gi18n-lib.h>

#include "hip-template.h"

/**
 * HipContradictionView:
 *
 * Answers that don't go together, with a button for each of the two: the one that fits better stays a yes, and the other becomes a
 * no. It hides itself when all answers go together.
 */
struct _HipContradictionView
{
  GtkWidget   parent_instance;

  GtkWidget  *list_box;

  HipEnquiry *enquiry;
};

G_DEFINE_FINAL_TYPE (HipContradictionView, hip_contradiction_view, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_ENQUIRY = 1,
} HipContradictionViewProps;

static GParamSpec *props[PROP_ENQUIRY + 1];

static void
items_changed_cb (HipContradictionView *self)
{
  g_assert (HIP_IS_CONTRADICTION_VIEW (self));

  gtk_widget_set_visible (GTK_WIDGET (self),
                          self->enquiry != NULL
                            && g_list_model_get_n_items (hip_enquiry_get_contradictions (self->enquiry)) > 0);
}

static GtkWidget *
create_button (HipFinding *keep,
               HipFinding *drop,
               GtkWidget  *text)
{
  GtkWidget *button = gtk_button_new_with_label (hip_finding_get_name (keep));
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "panel.answer");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", hip_finding_get_id (drop), "no");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, text, NULL, -1);

  return button;
}

static GtkWidget *
create_row (gpointer item,
            gpointer data)
{
  HipContradiction *contradiction = HIP_CONTRADICTION (item);
  HipFinding *first = hip_contradiction_get_first (contradiction);
  HipFinding *second = hip_contradiction_get_second (contradiction);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *text = g_object_new (GTK_TYPE_LABEL,
                                  "label", hip_contradiction_get_text (contradiction),
                                  "wrap", TRUE,
                                  "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                  "xalign", 0.0,
                                  NULL);

  gtk_box_set_homogeneous (GTK_BOX (buttons), TRUE);
  gtk_box_append (GTK_BOX (buttons), create_button (first, second, text));
  gtk_box_append (GTK_BOX (buttons), create_button (second, first, text));
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), buttons);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_add_css_class (row, "question");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY, text, NULL, -1);

  return row;
}

static void
hip_contradiction_view_dispose (GObject *object)
{
  HipContradictionView *self = HIP_CONTRADICTION_VIEW (object);

  if (self->list_box != NULL)
    hip_contradiction_view_set_enquiry (self, NULL);
  hip_template_dispose (GTK_WIDGET (self), HIP_TYPE_CONTRADICTION_VIEW);

  G_OBJECT_CLASS (hip_contradiction_view_parent_class)->dispose (object);
}

static void
hip_contradiction_view_get_property (GObject    *object,
                                     guint       property_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  HipContradictionView *self = HIP_CONTRADICTION_VIEW (object);

  switch ((HipContradictionViewProps) property_id)
    {
    case PROP_ENQUIRY:
      g_value_set_object (value, hip_contradiction_view_get_enquiry (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_contradiction_view_set_property (GObject      *object,
                                     guint         property_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  HipContradictionView *self = HIP_CONTRADICTION_VIEW (object);

  switch ((HipContradictionViewProps) property_id)
    {
    case PROP_ENQUIRY:
      hip_contradiction_view_set_enquiry (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_contradiction_view_class_init (HipContradictionViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hip_contradiction_view_dispose;
  object_class->get_property = hip_contradiction_view_get_property;
  object_class->set_property = hip_contradiction_view_set_property;

  props[PROP_ENQUIRY] = g_param_spec_object ("enquiry", NULL, NULL,
                                             HIP_TYPE_ENQUIRY,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-contradiction-view.ui");
  gtk_widget_class_bind_template_child (widget_class, HipContradictionView, list_box);
  gtk_widget_class_set_css_name (widget_class, "contradictionview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hip_contradiction_view_init (HipContradictionView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * hip_contradiction_view_get_enquiry:
 * @self: a #HipContradictionView
 *
 * Returns: (transfer none) (nullable): what the athlete reports
 */
HipEnquiry *
hip_contradiction_view_get_enquiry (HipContradictionView *self)
{
  g_return_val_if_fail (HIP_IS_CONTRADICTION_VIEW (self), NULL);

  return self->enquiry;
}

/**
 * hip_contradiction_view_set_enquiry:
 * @self: a #HipContradictionView
 * @enquiry: (nullable): what the athlete reports
 */
void
hip_contradiction_view_set_enquiry (HipContradictionView *self,
                                    HipEnquiry           *enquiry)
{
  GListModel *contradictions;

  g_return_if_fail (HIP_IS_CONTRADICTION_VIEW (self));
  g_return_if_fail (enquiry == NULL || HIP_IS_ENQUIRY (enquiry));

  if (self->enquiry == enquiry)
    return;

  if (self->enquiry != NULL)
    g_signal_handlers_disconnect_by_func (hip_enquiry_get_contradictions (self->enquiry), items_changed_cb, self);

  g_set_object (&self->enquiry, enquiry);
  contradictions = enquiry != NULL ? hip_enquiry_get_contradictions (enquiry) : NULL;
  gtk_list_box_bind_model (GTK_LIST_BOX (self->list_box), contradictions, create_row, NULL, NULL);
  if (contradictions != NULL)
    g_signal_connect_object (contradictions, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);

  items_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ENQUIRY]);
}
