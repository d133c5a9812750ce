/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-step-queue.h"

#include <string.h>

/**
 * HipStepQueue:
 *
 * The steps that are ticked for a routine, a list of #HipStep in the order in which they are offered.
 *
 * Only a step with a timer can be ticked. Until somebody ticks otherwise, the first few are; from then on the choice is that person’s
 * own, also when an answer changes what is offered, for as long as any of it is.
 */
struct _HipStepQueue
{
  GObject     parent_instance;

  GListModel *offered;
  GPtrArray  *steps;
  GHashTable *chosen; /* set of HipStep; without one, the first few */
  guint       n_timed;
  guint       may_exercise : 1;
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HipStepQueue, hip_step_queue, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

typedef enum
{
  PROP_OFFERED = 1,
  PROP_N_TIMED,
  PROP_MAY_EXERCISE,
} HipStepQueueProps;

static GParamSpec *props[PROP_MAY_EXERCISE + 1];

/* As many as make a routine of some ten minutes. */
#define N_QUEUED_FIRST 3

static guint
count_offered (HipStepQueue *self)
{
  return self->offered != NULL ? g_list_model_get_n_items (self->offered) : 0;
}

/* Ticks of a list that is gone must not leave the next one without any. */
static gboolean
has_chosen (HipStepQueue *self)
{
  const guint n = count_offered (self);

  if (self->chosen == NULL || g_hash_table_size (self->chosen) == 0)
    return self->chosen != NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipStep) step = g_list_model_get_item (self->offered, i);

      if (g_hash_table_contains (self->chosen, step))
        return TRUE;
    }

  return FALSE;
}

/* Counts the steps with a timer by the way. */
static GPtrArray *
collect (HipStepQueue *self,
         guint        *n_timed)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (g_object_unref);
  const guint n = count_offered (self);
  const gboolean chosen = has_chosen (self);

  *n_timed = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipStep) step = g_list_model_get_item (self->offered, i);

      if (!hip_step_has_timer (step))
        continue;

      (*n_timed)++;
      if (chosen ? g_hash_table_contains (self->chosen, step) : *n_timed <= N_QUEUED_FIRST)
        g_ptr_array_add (steps, g_steal_pointer (&step));
    }

  return g_steal_pointer (&steps);
}

static gboolean
are_same (GPtrArray *first,
          GPtrArray *second)
{
  return first->len == second->len
         && (first->len == 0 || memcmp (first->pdata, second->pdata, first->len * sizeof (gpointer)) == 0);
}

static void
update (HipStepQueue *self)
{
  g_autoptr (GPtrArray) before = self->steps;
  const guint n_timed_before = self->n_timed;

  self->steps = collect (self, &self->n_timed);
  if (!are_same (before, self->steps))
    g_list_model_items_changed (G_LIST_MODEL (self), 0, before->len, self->steps->len);
  if (self->n_timed != n_timed_before)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_TIMED]);
}

static GType
hip_step_queue_get_item_type (GListModel *list)
{
  return HIP_TYPE_STEP;
}

static guint
hip_step_queue_get_n_items (GListModel *list)
{
  return HIP_STEP_QUEUE (list)->steps->len;
}

static gpointer
hip_step_queue_get_item (GListModel *list,
                         guint       position)
{
  HipStepQueue *self = HIP_STEP_QUEUE (list);

  return position < self->steps->len ? g_object_ref (g_ptr_array_index (self->steps, position)) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = hip_step_queue_get_item_type;
  iface->get_n_items = hip_step_queue_get_n_items;
  iface->get_item = hip_step_queue_get_item;
}

static void
hip_step_queue_finalize (GObject *object)
{
  HipStepQueue *self = HIP_STEP_QUEUE (object);

  g_clear_object (&self->offered);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_pointer (&self->chosen, g_hash_table_unref);

  G_OBJECT_CLASS (hip_step_queue_parent_class)->finalize (object);
}

static void
hip_step_queue_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  HipStepQueue *self = HIP_STEP_QUEUE (object);

  switch ((HipStepQueueProps) property_id)
    {
    case PROP_OFFERED:
      g_value_set_object (value, hip_step_queue_get_offered (self));
      break;
    case PROP_N_TIMED:
      g_value_set_uint (value, hip_step_queue_get_n_timed (self));
      break;
    case PROP_MAY_EXERCISE:
      g_value_set_boolean (value, hip_step_queue_get_may_exercise (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_step_queue_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  HipStepQueue *self = HIP_STEP_QUEUE (object);

  switch ((HipStepQueueProps) property_id)
    {
    case PROP_OFFERED:
      hip_step_queue_set_offered (self, g_value_get_object (value));
      break;
    case PROP_MAY_EXERCISE:
      hip_step_queue_set_may_exercise (self, g_value_get_boolean (value));
      break;
    case PROP_N_TIMED:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_step_queue_class_init (HipStepQueueClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = hip_step_queue_finalize;
  object_class->get_property = hip_step_queue_get_property;
  object_class->set_property = hip_step_queue_set_property;

  props[PROP_OFFERED] = g_param_spec_object ("offered", NULL, NULL, G_TYPE_LIST_MODEL, flags | G_PARAM_WRITABLE);
  props[PROP_N_TIMED] = g_param_spec_uint ("n-timed", NULL, NULL, 0, G_MAXUINT, 0, flags);
  props[PROP_MAY_EXERCISE] = g_param_spec_boolean ("may-exercise", NULL, NULL, FALSE, flags | G_PARAM_WRITABLE);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
hip_step_queue_init (HipStepQueue *self)
{
  self->steps = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * hip_step_queue_new:
 *
 * Returns: (transfer full): a queue of nothing
 */
HipStepQueue *
hip_step_queue_new (void)
{
  return g_object_new (HIP_TYPE_STEP_QUEUE, NULL);
}

/**
 * hip_step_queue_get_offered:
 * @self: a #HipStepQueue
 *
 * Returns: (transfer none) (nullable): the steps that there are to choose from, a list of #HipStep
 */
GListModel *
hip_step_queue_get_offered (HipStepQueue *self)
{
  g_return_val_if_fail (HIP_IS_STEP_QUEUE (self), NULL);

  return self->offered;
}

/**
 * hip_step_queue_set_offered:
 * @self: a #HipStepQueue
 * @offered: (nullable): the steps that there are to choose from, a list of #HipStep
 */
void
hip_step_queue_set_offered (HipStepQueue *self,
                            GListModel   *offered)
{
  g_return_if_fail (HIP_IS_STEP_QUEUE (self));
  g_return_if_fail (offered == NULL || G_IS_LIST_MODEL (offered));

  if (self->offered == offered)
    return;

  if (self->offered != NULL)
    g_signal_handlers_disconnect_by_func (self->offered, update, self);
  g_set_object (&self->offered, offered);
  if (offered != NULL)
    g_signal_connect_object (offered, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_OFFERED]);
}

/**
 * hip_step_queue_get_n_timed:
 * @self: a #HipStepQueue
 *
 * Returns: how many of the steps on offer have a timer, and can be ticked
 */
guint
hip_step_queue_get_n_timed (HipStepQueue *self)
{
  g_return_val_if_fail (HIP_IS_STEP_QUEUE (self), 0);

  return self->n_timed;
}

/**
 * hip_step_queue_get_may_exercise:
 * @self: a #HipStepQueue
 *
 * Returns: whether a routine can be started
 */
gboolean
hip_step_queue_get_may_exercise (HipStepQueue *self)
{
  g_return_val_if_fail (HIP_IS_STEP_QUEUE (self), FALSE);

  return self->may_exercise;
}

/**
 * hip_step_queue_set_may_exercise:
 * @self: a #HipStepQueue
 * @may_exercise: whether a routine can be started; a sign that says stop forbids it
 */
void
hip_step_queue_set_may_exercise (HipStepQueue *self,
                                 gboolean      may_exercise)
{
  g_return_if_fail (HIP_IS_STEP_QUEUE (self));

  if (self->may_exercise == !!may_exercise)
    return;

  self->may_exercise = !!may_exercise;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MAY_EXERCISE]);
}

/**
 * hip_step_queue_contains:
 * @self: a #HipStepQueue
 * @step: a step
 *
 * Returns: whether the step is ticked
 */
gboolean
hip_step_queue_contains (HipStepQueue *self,
                         HipStep      *step)
{
  g_return_val_if_fail (HIP_IS_STEP_QUEUE (self), FALSE);
  g_return_val_if_fail (HIP_IS_STEP (step), FALSE);

  return g_ptr_array_find (self->steps, step, NULL);
}

/**
 * hip_step_queue_set_queued:
 * @self: a #HipStepQueue
 * @step: one of the steps on offer that have a timer
 * @queued: whether it is ticked
 *
 * Takes what is ticked now as somebody’s own choice, with this change to it.
 */
void
hip_step_queue_set_queued (HipStepQueue *self,
                           HipStep      *step,
                           gboolean      queued)
{
  g_return_if_fail (HIP_IS_STEP_QUEUE (self));
  g_return_if_fail (HIP_IS_STEP (step));

  if (hip_step_queue_contains (self, step) == !!queued)
    return;

  if (self->chosen == NULL)
    self->chosen = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  else
    g_hash_table_remove_all (self->chosen);

  for (guint i = 0; i < self->steps->len; i++)
    g_hash_table_add (self->chosen, g_object_ref (g_ptr_array_index (self->steps, i)));

  if (queued)
    g_hash_table_add (self->chosen, g_object_ref (step));
  else
    g_hash_table_remove (self->chosen, step);

  update (self);
}
