/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-answered-view.h"

#include <glib/gi18n-lib.h>

#include "hip-answer-row.h"
#include "hip-fold.h"

/**
 * HipAnsweredView:
 *
 * What was asked so far, folded away, with answers that can be changed. It hides itself while nothing was asked.
 */
struct _HipAnsweredView
{
  GtkWidget   parent_instance;

  GtkWidget  *fold;
  GtkWidget  *list_box;

  HipEnquiry *enquiry;
  GListStore *answered; /* of HipFinding */
};

G_DEFINE_FINAL_TYPE (HipAnsweredView, hip_answered_view, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_ENQUIRY = 1,
} HipAnsweredViewProps;

static GParamSpec *props[PROP_ENQUIRY + 1];

/* A safety check that is done shows its answers itself. */
static gboolean
is_answered (HipAnsweredView *self,
             HipFinding      *finding)
{
  return hip_enquiry_was_asked (self->enquiry, hip_finding_get_id (finding))
         && (!hip_finding_get_safety (finding) || !hip_enquiry_get_safety_done (self->enquiry))
         && !g_str_equal (hip_finding_get_kind (finding), "fact");
}

/* Brings the list up to date a row at a time, so that the row whose button was pressed keeps the focus. */
static guint
update_rows (HipAnsweredView *self)
{
  GListModel *findings = hip_library_get_findings (hip_enquiry_get_library (self->enquiry));
  const guint n = g_list_model_get_n_items (findings);
  guint position = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipFinding) finding = g_list_model_get_item (findings, i);
      g_autoptr (HipFinding) shown = g_list_model_get_item (G_LIST_MODEL (self->answered), position);
      GtkListBoxRow *row;

      if (!is_answered (self, finding))
        {
          if (shown == finding)
            g_list_store_remove (self->answered, position);
          continue;
        }

      if (shown != finding)
        g_list_store_insert (self->answered, position, finding);

      row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list_box), position);
      hip_answer_row_set_answer (HIP_ANSWER_ROW (row), hip_enquiry_get_answer (self->enquiry, hip_finding_get_id (finding)));
      position++;
    }

  return position;
}

static void
changed_cb (HipAnsweredView *self)
{
  g_autofree char *title = NULL;
  guint n = 0;

  g_assert (HIP_IS_ANSWERED_VIEW (self));

  if (self->enquiry != NULL)
    n = update_rows (self);
  else
    g_list_store_remove_all (self->answered);

  /* Translators: the title of the list of questions that were answered, and how many there are. */
  title = g_strdup_printf (_("Answered (%u)"), n);
  hip_fold_set_title (HIP_FOLD (self->fold), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_box), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
  if (n == 0)
    hip_fold_set_expanded (HIP_FOLD (self->fold), FALSE);
}

static GtkWidget *
create_row (gpointer item,
            gpointer data)
{
  return hip_answer_row_new (item);
}

static void
hip_answered_view_dispose (GObject *object)
{
  HipAnsweredView *self = HIP_ANSWERED_VIEW (object);

  if (self->enquiry != NULL)
    g_signal_handlers_disconnect_by_func (self->enquiry, changed_cb, self);
  g_clear_object (&self->enquiry);
  g_clear_pointer (&self->fold, gtk_widget_unparent);
  g_clear_object (&self->answered);

  G_OBJECT_CLASS (hip_answered_view_parent_class)->dispose (object);
}

static void
hip_answered_view_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  HipAnsweredView *self = HIP_ANSWERED_VIEW (object);

  switch ((HipAnsweredViewProps) property_id)
    {
    case PROP_ENQUIRY:
      g_value_set_object (value, hip_answered_view_get_enquiry (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_answered_view_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  HipAnsweredView *self = HIP_ANSWERED_VIEW (object);

  switch ((HipAnsweredViewProps) property_id)
    {
    case PROP_ENQUIRY:
      hip_answered_view_set_enquiry (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_answered_view_class_init (HipAnsweredViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hip_answered_view_dispose;
  object_class->get_property = hip_answered_view_get_property;
  object_class->set_property = hip_answered_view_set_property;

  props[PROP_ENQUIRY] = g_param_spec_object ("enquiry", NULL, NULL,
                                             HIP_TYPE_ENQUIRY,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "answeredview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hip_answered_view_init (HipAnsweredView *self)
{
  self->answered = g_list_store_new (HIP_TYPE_FINDING);

  self->list_box = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);
  gtk_widget_add_css_class (self->list_box, "boxed-list");
  gtk_list_box_bind_model (GTK_LIST_BOX (self->list_box), G_LIST_MODEL (self->answered), create_row, NULL, NULL);

  self->fold = g_object_new (HIP_TYPE_FOLD, "child", self->list_box, NULL);
  gtk_widget_set_parent (self->fold, GTK_WIDGET (self));

  changed_cb (self);
}

/**
 * hip_answered_view_get_enquiry:
 * @self: a #HipAnsweredView
 *
 * Returns: (transfer none) (nullable): the enquiry
 */
HipEnquiry *
hip_answered_view_get_enquiry (HipAnsweredView *self)
{
  g_return_val_if_fail (HIP_IS_ANSWERED_VIEW (self), NULL);

  return self->enquiry;
}

/**
 * hip_answered_view_set_enquiry:
 * @self: a #HipAnsweredView
 * @enquiry: (nullable): the enquiry
 */
void
hip_answered_view_set_enquiry (HipAnsweredView *self,
                               HipEnquiry      *enquiry)
{
  g_return_if_fail (HIP_IS_ANSWERED_VIEW (self));
  g_return_if_fail (enquiry == NULL || HIP_IS_ENQUIRY (enquiry));

  if (self->enquiry == enquiry)
    return;

  if (self->enquiry != NULL)
    g_signal_handlers_disconnect_by_func (self->enquiry, changed_cb, self);

  g_set_object (&self->enquiry, enquiry);

  if (enquiry != NULL)
    g_signal_connect_object (enquiry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ENQUIRY]);
}
