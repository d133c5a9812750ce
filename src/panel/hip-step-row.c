/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-step-row.h"

#include <glib/gi18n-lib.h>

#include "hip-step-details.h"
#include "hip-template.h"

/**
 * HipStepRow:
 *
 * A step with its number, title and dose, and how to do it when the row is expanded. A step with a timer can be ticked for the
 * routine.
 *
 * ## Actions
 *
 * `step.toggle`: opens or closes how to do it, for those who use the program over AT-SPI.
 */
struct _HipStepRow
{
  GtkListBoxRow parent_instance;

  GtkWidget    *number_label;
  GtkWidget    *queue_check;
  GtkWidget    *revealer;

  HipLibrary   *library;
  HipStep      *step;
};

G_DEFINE_FINAL_TYPE (HipStepRow, hip_step_row, GTK_TYPE_LIST_BOX_ROW)

typedef enum
{
  PROP_LIBRARY = 1,
  PROP_STEP,
  PROP_EXPANDED,
  PROP_QUEUED,
} HipStepRowProps;

static GParamSpec *props[PROP_QUEUED + 1];

static void
queue_toggled_cb (HipStepRow *self)
{
  g_assert (HIP_IS_STEP_ROW (self));

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_QUEUED]);
}

static void
toggle_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  g_signal_emit_by_name (widget, "activate");
}

static void
hip_step_row_dispose (GObject *object)
{
  HipStepRow *self = HIP_STEP_ROW (object);

  g_clear_object (&self->step);
  g_clear_object (&self->library);
  gtk_widget_dispose_template (GTK_WIDGET (self), HIP_TYPE_STEP_ROW);

  G_OBJECT_CLASS (hip_step_row_parent_class)->dispose (object);
}

static void
hip_step_row_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  HipStepRow *self = HIP_STEP_ROW (object);

  switch ((HipStepRowProps) property_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_STEP:
      g_value_set_object (value, hip_step_row_get_step (self));
      break;
    case PROP_EXPANDED:
      g_value_set_boolean (value, hip_step_row_get_expanded (self));
      break;
    case PROP_QUEUED:
      g_value_set_boolean (value, hip_step_row_get_queued (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_step_row_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  HipStepRow *self = HIP_STEP_ROW (object);

  switch ((HipStepRowProps) property_id)
    {
    case PROP_LIBRARY:
      self->library = g_value_dup_object (value);
      break;
    case PROP_STEP:
      self->step = g_value_dup_object (value);
      break;
    case PROP_EXPANDED:
      hip_step_row_set_expanded (self, g_value_get_boolean (value));
      break;
    case PROP_QUEUED:
      hip_step_row_set_queued (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_step_row_class_init (HipStepRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = hip_step_row_dispose;
  object_class->get_property = hip_step_row_get_property;
  object_class->set_property = hip_step_row_set_property;

  props[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, HIP_TYPE_LIBRARY, flags | G_PARAM_CONSTRUCT_ONLY);
  props[PROP_STEP] = g_param_spec_object ("step", NULL, NULL, HIP_TYPE_STEP, flags | G_PARAM_CONSTRUCT_ONLY);
  props[PROP_EXPANDED] = g_param_spec_boolean ("expanded", NULL, NULL, FALSE, flags | G_PARAM_EXPLICIT_NOTIFY);
  props[PROP_QUEUED] = g_param_spec_boolean ("queued", NULL, NULL, FALSE, flags | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_install_action (widget_class, "step.toggle", NULL, toggle_action);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-step-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HipStepRow, number_label);
  gtk_widget_class_bind_template_child (widget_class, HipStepRow, queue_check);
  gtk_widget_class_bind_template_child (widget_class, HipStepRow, revealer);
  gtk_widget_class_bind_template_callback (widget_class, queue_toggled_cb);
}

static void
hip_step_row_init (HipStepRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hip_template_hide_folded (GTK_WIDGET (self));
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
}

/**
 * hip_step_row_new:
 * @library: the library
 * @step: a step of it
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
hip_step_row_new (HipLibrary *library,
                  HipStep    *step)
{
  g_return_val_if_fail (HIP_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (HIP_IS_STEP (step), NULL);

  return g_object_new (HIP_TYPE_STEP_ROW, "library", library, "step", step, NULL);
}

/**
 * hip_step_row_get_step:
 * @self: a #HipStepRow
 *
 * Returns: (transfer none): the step
 */
HipStep *
hip_step_row_get_step (HipStepRow *self)
{
  g_return_val_if_fail (HIP_IS_STEP_ROW (self), NULL);

  return self->step;
}

/**
 * hip_step_row_set_number:
 * @self: a #HipStepRow
 * @number: the place of the step in its list, counted from 1
 */
void
hip_step_row_set_number (HipStepRow *self,
                         guint       number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);

  g_return_if_fail (HIP_IS_STEP_ROW (self));

  gtk_label_set_text (GTK_LABEL (self->number_label), text);
  gtk_widget_set_visible (self->number_label, TRUE);
}

/**
 * hip_step_row_get_expanded:
 * @self: a #HipStepRow
 *
 * Returns: whether the row shows how to do the step
 */
gboolean
hip_step_row_get_expanded (HipStepRow *self)
{
  g_return_val_if_fail (HIP_IS_STEP_ROW (self), FALSE);

  return gtk_revealer_get_reveal_child (GTK_REVEALER (self->revealer));
}

/**
 * hip_step_row_set_expanded:
 * @self: a #HipStepRow
 * @expanded: whether to show how to do the step
 */
void
hip_step_row_set_expanded (HipStepRow *self,
                           gboolean    expanded)
{
  g_return_if_fail (HIP_IS_STEP_ROW (self));

  expanded = !!expanded;
  if (expanded == hip_step_row_get_expanded (self))
    return;

  /* Most rows are never expanded, so their details are made when they are first wanted. */
  if (expanded && gtk_revealer_get_child (GTK_REVEALER (self->revealer)) == NULL)
    gtk_revealer_set_child (GTK_REVEALER (self->revealer), hip_step_details_new (self->library, self->step));

  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), expanded);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, expanded, -1);

  if (expanded)
    gtk_widget_add_css_class (GTK_WIDGET (self), "expanded");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "expanded");

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_EXPANDED]);
}

/**
 * hip_step_row_set_queueable:
 * @self: a #HipStepRow
 * @queueable: whether the step can be ticked for the routine, which takes a step with a timer as well
 */
void
hip_step_row_set_queueable (HipStepRow *self,
                            gboolean    queueable)
{
  g_autofree char *name = NULL;

  g_return_if_fail (HIP_IS_STEP_ROW (self));

  gtk_widget_set_visible (self->queue_check, queueable && hip_step_has_timer (self->step));

  /* Translators: a box to tick: whether a step, whose name follows, is part of the routine. */
  name = g_strdup_printf (_("In the routine: %s"), hip_step_get_title (self->step));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->queue_check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * hip_step_row_get_queued:
 * @self: a #HipStepRow
 *
 * Returns: whether the step is ticked for the routine
 */
gboolean
hip_step_row_get_queued (HipStepRow *self)
{
  g_return_val_if_fail (HIP_IS_STEP_ROW (self), FALSE);

  return gtk_check_button_get_active (GTK_CHECK_BUTTON (self->queue_check));
}

/**
 * hip_step_row_set_queued:
 * @self: a #HipStepRow
 * @queued: whether the step is ticked for the routine
 */
void
hip_step_row_set_queued (HipStepRow *self,
                         gboolean    queued)
{
  g_return_if_fail (HIP_IS_STEP_ROW (self));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->queue_check), queued);
}
