/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-routine-bar.h"

#include <glib/gi18n-lib.h>

#include "hip-template.h"

/**
 * HipRoutineBar:
 *
 * How many steps are ticked for a routine, and the button that starts them with the action `win.routine` (as), which is for the window
 * to have; or goes on with them, if they are under way. It hides itself when nothing can be ticked.
 */
struct _HipRoutineBar
{
  GtkWidget     parent_instance;

  GtkWidget    *label;
  GtkWidget    *button;

  HipStepQueue *queue;
  HipRoutine   *routine;
};

G_DEFINE_FINAL_TYPE (HipRoutineBar, hip_routine_bar, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_QUEUE = 1,
  PROP_ROUTINE,
} HipRoutineBarProps;

static GParamSpec *props[PROP_ROUTINE + 1];

static GStrv
dup_ids (GListModel *steps)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const guint n = g_list_model_get_n_items (steps);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipStep) step = g_list_model_get_item (steps, i);

      g_strv_builder_add (builder, hip_step_get_id (step));
    }

  return g_strv_builder_end (builder);
}

/* Whether the routine that was begun, and is not over, is the one that is ticked. */
static gboolean
is_under_way (HipRoutineBar *self,
              GStrv          ids)
{
  g_auto (GStrv) begun = NULL;

  if (self->routine == NULL || hip_routine_get_state (self->routine) == HIP_ROUTINE_FINISHED)
    return FALSE;

  begun = dup_ids (hip_routine_get_steps (self->routine));

  return g_strv_equal ((const char *const *) begun, (const char *const *) ids);
}

static void
update (HipRoutineBar *self)
{
  const guint n = self->queue != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->queue)) : 0;
  g_auto (GStrv) ids = NULL;
  g_autofree char *text = NULL;

  g_assert (HIP_IS_ROUTINE_BAR (self));

  gtk_widget_set_visible (GTK_WIDGET (self),
                          self->queue != NULL && hip_step_queue_get_may_exercise (self->queue)
                            && hip_step_queue_get_n_timed (self->queue) > 0);
  if (self->queue == NULL)
    return;

  ids = dup_ids (G_LIST_MODEL (self->queue));
  text = n > 0 ? g_strdup_printf (ngettext ("%u step with a timer", "%u steps with a timer", n), n)
               : g_strdup (_("Tick steps to do them with a timer"));
  gtk_label_set_text (GTK_LABEL (self->label), text);
  gtk_button_set_label (GTK_BUTTON (self->button), is_under_way (self, ids) ? _("Resume routine") : _("Start routine"));

  /* A button without an action is insensitive only if it says so, and one that gets it back is not always sensitive again. */
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->button), g_variant_new_strv ((const char *const *) ids, n));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), n > 0 ? "win.routine" : NULL);
  gtk_widget_set_sensitive (self->button, n > 0);
}

static void
forget_queue (HipRoutineBar *self)
{
  if (self->queue != NULL)
    g_signal_handlers_disconnect_by_func (self->queue, update, self);
  g_clear_object (&self->queue);
}

static void
forget_routine (HipRoutineBar *self)
{
  if (self->routine != NULL)
    g_signal_handlers_disconnect_by_func (self->routine, update, self);
  g_clear_object (&self->routine);
}

static void
hip_routine_bar_dispose (GObject *object)
{
  HipRoutineBar *self = HIP_ROUTINE_BAR (object);

  forget_queue (self);
  forget_routine (self);
  hip_template_dispose (GTK_WIDGET (self), HIP_TYPE_ROUTINE_BAR);

  G_OBJECT_CLASS (hip_routine_bar_parent_class)->dispose (object);
}

static void
hip_routine_bar_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  HipRoutineBar *self = HIP_ROUTINE_BAR (object);

  switch ((HipRoutineBarProps) property_id)
    {
    case PROP_QUEUE:
      g_value_set_object (value, hip_routine_bar_get_queue (self));
      break;
    case PROP_ROUTINE:
      g_value_set_object (value, hip_routine_bar_get_routine (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_routine_bar_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  HipRoutineBar *self = HIP_ROUTINE_BAR (object);

  switch ((HipRoutineBarProps) property_id)
    {
    case PROP_QUEUE:
      hip_routine_bar_set_queue (self, g_value_get_object (value));
      break;
    case PROP_ROUTINE:
      hip_routine_bar_set_routine (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_routine_bar_class_init (HipRoutineBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = hip_routine_bar_dispose;
  object_class->get_property = hip_routine_bar_get_property;
  object_class->set_property = hip_routine_bar_set_property;

  props[PROP_QUEUE] = g_param_spec_object ("queue", NULL, NULL, HIP_TYPE_STEP_QUEUE, flags);
  props[PROP_ROUTINE] = g_param_spec_object ("routine", NULL, NULL, HIP_TYPE_ROUTINE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-routine-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, HipRoutineBar, label);
  gtk_widget_class_bind_template_child (widget_class, HipRoutineBar, button);
  gtk_widget_class_set_css_name (widget_class, "routinebar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hip_routine_bar_init (HipRoutineBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * hip_routine_bar_get_queue:
 * @self: a #HipRoutineBar
 *
 * Returns: (transfer none) (nullable): the steps that are ticked
 */
HipStepQueue *
hip_routine_bar_get_queue (HipRoutineBar *self)
{
  g_return_val_if_fail (HIP_IS_ROUTINE_BAR (self), NULL);

  return self->queue;
}

/**
 * hip_routine_bar_set_queue:
 * @self: a #HipRoutineBar
 * @queue: (nullable): the steps that are ticked
 */
void
hip_routine_bar_set_queue (HipRoutineBar *self,
                           HipStepQueue  *queue)
{
  g_return_if_fail (HIP_IS_ROUTINE_BAR (self));
  g_return_if_fail (queue == NULL || HIP_IS_STEP_QUEUE (queue));

  if (self->queue == queue)
    return;

  forget_queue (self);
  if (queue != NULL)
    {
      self->queue = g_object_ref (queue);
      g_signal_connect_object (queue, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (queue, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }

  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_QUEUE]);
}

/**
 * hip_routine_bar_get_routine:
 * @self: a #HipRoutineBar
 *
 * Returns: (transfer none) (nullable): the routine that was begun
 */
HipRoutine *
hip_routine_bar_get_routine (HipRoutineBar *self)
{
  g_return_val_if_fail (HIP_IS_ROUTINE_BAR (self), NULL);

  return self->routine;
}

/**
 * hip_routine_bar_set_routine:
 * @self: a #HipRoutineBar
 * @routine: (nullable): the routine that was begun, which the bar offers to go on with
 */
void
hip_routine_bar_set_routine (HipRoutineBar *self,
                             HipRoutine    *routine)
{
  g_return_if_fail (HIP_IS_ROUTINE_BAR (self));
  g_return_if_fail (routine == NULL || HIP_IS_ROUTINE (routine));

  if (self->routine == routine)
    return;

  forget_routine (self);
  if (routine != NULL)
    {
      self->routine = g_object_ref (routine);
      g_signal_connect_object (routine, "notify::state", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }

  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ROUTINE]);
}
