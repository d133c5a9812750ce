/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-session"

#include "config.h"

#include "hip-show-light.h"

/**
 * HipShowLight:
 *
 * What show mode has to show of an enquiry, and which of it is in the light: up to three candidates, then the steps, or the routine
 * while there is one. A sign that says stop takes the place of all of them.
 *
 * The light stays with what it is on when an answer puts things in another order, and goes to the first when that is gone.
 */
struct _HipShowLight
{
  GObject     parent_instance;

  HipEnquiry *enquiry;
  HipRoutine *routine; /* the one that is listened to */
  GPtrArray  *candidates;
  char       *lit;  /* the condition in the light */
  char       *step; /* (nullable): the step in the light; without one, the candidate is */
  guint       on_routine : 1;
};

G_DEFINE_FINAL_TYPE (HipShowLight, hip_show_light, G_TYPE_OBJECT)

typedef enum
{
  SIGNAL_CHANGED,
} HipShowLightSignals;

static guint signals[SIGNAL_CHANGED + 1];

static const char *
get_condition_id (HipCandidate *candidate)
{
  return hip_condition_get_id (hip_candidate_get_condition (candidate));
}

/* What fits best, and when that is less than three, what could also fit. */
static void
collect_candidates (HipShowLight *self)
{
  static const HipLane lanes[] = { HIP_LANE_FITS_BEST, HIP_LANE_COULD_ALSO_FIT, HIP_LANE_ALSO_AT_THIS_SPOT };
  const gboolean show = hip_enquiry_get_has_spots (self->enquiry)
                        && hip_enquiry_get_urgency (self->enquiry) < HIP_URGENCY_STOP_AND_GET_ASSESSED;

  g_ptr_array_set_size (self->candidates, 0);
  for (gsize i = 0; show && i < G_N_ELEMENTS (lanes); i++)
    {
      GListModel *lane = hip_candidate_model_get_lane (hip_enquiry_get_candidates (self->enquiry), lanes[i]);
      const guint n = g_list_model_get_n_items (lane);

      for (guint j = 0; j < n && self->candidates->len < HIP_SHOW_LIGHT_MOST_CANDIDATES; j++)
        g_ptr_array_add (self->candidates, g_list_model_get_item (lane, j));
    }
}

static guint
count_stops (HipShowLight *self)
{
  return self->candidates->len + (hip_show_light_get_routine (self) != NULL ? 1 : hip_show_light_get_n_steps (self));
}

static guint
find_stop (HipShowLight *self)
{
  if (!hip_show_light_get_on_steps (self))
    return hip_show_light_get_lit (self);

  return self->candidates->len + (hip_show_light_get_routine (self) != NULL ? 0 : hip_show_light_get_step (self));
}

static void
listen_to (HipShowLight *self,
           HipRoutine   *routine);

static void
changed_cb (HipShowLight *self)
{
  g_assert (HIP_IS_SHOW_LIGHT (self));

  listen_to (self, hip_enquiry_get_routine (self->enquiry));
  collect_candidates (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
listen_to (HipShowLight *self,
           HipRoutine   *routine)
{
  if (self->routine == routine)
    return;

  if (self->routine != NULL)
    g_signal_handlers_disconnect_by_func (self->routine, changed_cb, self);
  g_set_object (&self->routine, routine);
  if (routine != NULL)
    {
      /* What has just begun is what everybody wants to see. */
      self->on_routine = TRUE;
      g_signal_connect_object (routine, "notify", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
    }
}

static void
hip_show_light_finalize (GObject *object)
{
  HipShowLight *self = HIP_SHOW_LIGHT (object);

  g_clear_object (&self->enquiry);
  g_clear_object (&self->routine);
  g_clear_pointer (&self->candidates, g_ptr_array_unref);
  g_free (self->lit);
  g_free (self->step);

  G_OBJECT_CLASS (hip_show_light_parent_class)->finalize (object);
}

static void
hip_show_light_class_init (HipShowLightClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hip_show_light_finalize;

  /**
   * HipShowLight::changed:
   * @self: the light
   *
   * There is something else to show, or something else is in the light.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", HIP_TYPE_SHOW_LIGHT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hip_show_light_init (HipShowLight *self)
{
  self->candidates = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * hip_show_light_new:
 * @enquiry: what the athlete reports
 *
 * Returns: (transfer full): a light on the first that there is
 */
HipShowLight *
hip_show_light_new (HipEnquiry *enquiry)
{
  HipShowLight *self;

  g_return_val_if_fail (HIP_IS_ENQUIRY (enquiry), NULL);

  self = g_object_new (HIP_TYPE_SHOW_LIGHT, NULL);
  self->enquiry = g_object_ref (enquiry);
  g_signal_connect_object (enquiry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (enquiry, "notify::routine", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);

  return self;
}

/**
 * hip_show_light_get_n_candidates:
 * @self: a #HipShowLight
 *
 * Returns: how many candidates there are to show, up to %HIP_SHOW_LIGHT_MOST_CANDIDATES
 */
guint
hip_show_light_get_n_candidates (HipShowLight *self)
{
  g_return_val_if_fail (HIP_IS_SHOW_LIGHT (self), 0);

  return self->candidates->len;
}

/**
 * hip_show_light_get_candidate:
 * @self: a #HipShowLight
 * @position: the place of a candidate
 *
 * Returns: (transfer none) (nullable): the candidate, or %NULL behind the last
 */
HipCandidate *
hip_show_light_get_candidate (HipShowLight *self,
                              guint         position)
{
  g_return_val_if_fail (HIP_IS_SHOW_LIGHT (self), NULL);

  return position < self->candidates->len ? g_ptr_array_index (self->candidates, position) : NULL;
}

/**
 * hip_show_light_get_n_steps:
 * @self: a #HipShowLight
 *
 * Returns: how many of the steps of the enquiry there are to show
 */
guint
hip_show_light_get_n_steps (HipShowLight *self)
{
  g_return_val_if_fail (HIP_IS_SHOW_LIGHT (self), 0);

  return hip_enquiry_get_may_exercise (self->enquiry) ? g_list_model_get_n_items (hip_enquiry_get_steps (self->enquiry)) : 0;
}

/**
 * hip_show_light_get_routine:
 * @self: a #HipShowLight
 *
 * Returns: (transfer none) (nullable): the routine in hand, which is not over and may go on; it takes the place of the steps
 */
HipRoutine *
hip_show_light_get_routine (HipShowLight *self)
{
  HipRoutine *routine;

  g_return_val_if_fail (HIP_IS_SHOW_LIGHT (self), NULL);

  routine = hip_enquiry_get_routine (self->enquiry);
  if (routine == NULL || hip_routine_get_current (routine) == NULL || !hip_enquiry_get_may_exercise (self->enquiry))
    return NULL;

  return routine;
}

/**
 * hip_show_light_get_on_steps:
 * @self: a #HipShowLight
 *
 * Returns: whether a step is in the light, or the routine, rather than a candidate
 */
gboolean
hip_show_light_get_on_steps (HipShowLight *self)
{
  g_return_val_if_fail (HIP_IS_SHOW_LIGHT (self), FALSE);

  if (hip_show_light_get_routine (self) != NULL)
    return self->on_routine;

  return self->step != NULL && hip_show_light_get_n_steps (self) > 0;
}

/**
 * hip_show_light_get_lit:
 * @self: a #HipShowLight
 *
 * Returns: the place of the candidate in the light, or the one that was last
 */
guint
hip_show_light_get_lit (HipShowLight *self)
{
  g_return_val_if_fail (HIP_IS_SHOW_LIGHT (self), 0);

  for (guint i = 0; i < self->candidates->len; i++)
    {
      if (g_strcmp0 (get_condition_id (g_ptr_array_index (self->candidates, i)), self->lit) == 0)
        return i;
    }

  return 0;
}

/**
 * hip_show_light_get_step:
 * @self: a #HipShowLight
 *
 * Returns: the place of the step in the light, or the first
 */
guint
hip_show_light_get_step (HipShowLight *self)
{
  GListModel *steps;
  guint n;

  g_return_val_if_fail (HIP_IS_SHOW_LIGHT (self), 0);

  steps = hip_enquiry_get_steps (self->enquiry);
  n = hip_show_light_get_n_steps (self);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipStep) step = g_list_model_get_item (steps, i);

      if (g_strcmp0 (hip_step_get_id (step), self->step) == 0)
        return i;
    }

  return 0;
}

/**
 * hip_show_light_can_move:
 * @self: a #HipShowLight
 * @by: 1 for the next, -1 for the one before
 *
 * Returns: whether there is one
 */
gboolean
hip_show_light_can_move (HipShowLight *self,
                         int           by)
{
  g_return_val_if_fail (HIP_IS_SHOW_LIGHT (self), FALSE);

  return by < 0 ? count_stops (self) > 0 && find_stop (self) > 0 : find_stop (self) + 1 < count_stops (self);
}

/**
 * hip_show_light_move:
 * @self: a #HipShowLight
 * @by: 1 for the next, -1 for the one before
 *
 * Moves on: through the candidates, then through the steps. At either end the light stays.
 */
void
hip_show_light_move (HipShowLight *self,
                     int           by)
{
  HipRoutine *routine;
  guint n_stops, stop;

  g_return_if_fail (HIP_IS_SHOW_LIGHT (self));

  n_stops = count_stops (self);
  if (n_stops == 0)
    return;

  routine = hip_show_light_get_routine (self);
  stop = CLAMP ((int) find_stop (self) + by, 0, (int) n_stops - 1);

  self->on_routine = routine != NULL && stop >= self->candidates->len;
  g_clear_pointer (&self->step, g_free);
  if (stop < self->candidates->len)
    {
      g_free (self->lit);
      self->lit = g_strdup (get_condition_id (g_ptr_array_index (self->candidates, stop)));
    }
  else if (routine == NULL)
    {
      g_autoptr (HipStep) step = g_list_model_get_item (hip_enquiry_get_steps (self->enquiry), stop - self->candidates->len);

      self->step = g_strdup (hip_step_get_id (step));
    }

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}
