/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lists of HipSession. An entry never changes; another one takes its place, so that views notice and threads may share it. */

#define G_LOG_DOMAIN "hip-records"

#include "config.h"

#include "hip-records-private.h"
#include "hip-session-private.h"

typedef const char *(*GetId) (gpointer item);

/* The entry with an id. The side is looked at for marks only. */
static gboolean
find_entry (GListStore *list,
            GetId       get_id,
            const char *id,
            HipSide     side,
            guint      *position)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (g_str_equal (get_id (item), id) && (!HIP_IS_MARK (item) || hip_mark_get_side (HIP_MARK (item)) == side))
        {
          *position = i;
          return TRUE;
        }
    }

  return FALSE;
}

static HipMark *
find_mark (HipSession *self,
           const char *region,
           HipSide     side)
{
  guint position;

  return find_entry (self->marks, (GetId) hip_mark_get_region, region, side, &position)
           ? g_list_model_get_item (G_LIST_MODEL (self->marks), position)
           : NULL;
}

/* Puts an entry at the place of the one with its id, or at the end. Takes it. */
static void
put_entry (GListStore *list,
           GetId       get_id,
           HipSide     side,
           gpointer    entry)
{
  g_autoptr (GObject) item = G_OBJECT (entry);
  guint position;

  if (find_entry (list, get_id, get_id (item), side, &position))
    g_list_store_splice (list, position, 1, (gpointer *) &item, 1);
  else
    g_list_store_append (list, item);
}

static void
remove_entry (GListStore *list,
              GetId       get_id,
              const char *id,
              HipSide     side)
{
  guint position;

  if (find_entry (list, get_id, id, side, &position))
    g_list_store_remove (list, position);
}

static void
copy_list (GListStore *list,
           GListStore *copy)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));
  g_autoptr (GPtrArray) items = g_ptr_array_new_full (n, g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (items, g_list_model_get_item (G_LIST_MODEL (list), i));

  g_list_store_splice (copy, 0, g_list_model_get_n_items (G_LIST_MODEL (copy)), items->pdata, n);
}

/*< private >
 * hip_session_copy_entries:
 * @self: a session
 * @copy: where to put its entries, which both share afterwards
 */
void
hip_session_copy_entries (HipSession *self,
                          HipSession *copy)
{
  copy_list (self->marks, copy->marks);
  copy_list (self->answers, copy->answers);
  copy_list (self->candidates, copy->candidates);
  copy_list (self->steps, copy->steps);
  copy_list (self->done_steps, copy->done_steps);
}

/*< private >
 * hip_session_append:
 * @self: a session
 * @entry: (transfer full): a mark, answer, candidate, step or step that was done
 *
 * Adds an entry without looking whether it is there already; hip_session_check() does.
 */
void
hip_session_append (HipSession *self,
                    gpointer    entry)
{
  g_autoptr (GObject) item = entry;

  if (HIP_IS_MARK (item))
    g_list_store_append (self->marks, item);
  else if (HIP_IS_GIVEN_ANSWER (item))
    g_list_store_append (self->answers, item);
  else if (HIP_IS_SHOWN_CANDIDATE (item))
    g_list_store_append (self->candidates, item);
  else if (HIP_IS_GIVEN_STEP (item))
    g_list_store_append (self->steps, item);
  else if (HIP_IS_DONE_STEP (item))
    g_list_store_append (self->done_steps, item);
  else
    g_assert_not_reached ();
}

/**
 * hip_session_get_marks:
 * @self: a #HipSession
 *
 * Returns: (transfer none): a list of #HipMark: where it hurt
 */
GListModel *
hip_session_get_marks (HipSession *self)
{
  g_return_val_if_fail (HIP_IS_SESSION (self), NULL);

  return G_LIST_MODEL (self->marks);
}

/**
 * hip_session_get_intensity:
 * @self: a #HipSession
 * @region: the id of a region
 * @side: the athlete's side
 *
 * Returns: how strong the pain was, 0–10, or %HIP_INTENSITY_NOT_SAID when there is no mark or no figure
 */
int
hip_session_get_intensity (HipSession *self,
                           const char *region,
                           HipSide     side)
{
  g_autoptr (HipMark) mark = NULL;

  g_return_val_if_fail (HIP_IS_SESSION (self), HIP_INTENSITY_NOT_SAID);
  g_return_val_if_fail (region != NULL, HIP_INTENSITY_NOT_SAID);

  mark = find_mark (self, region, side);

  return mark != NULL ? hip_mark_get_intensity (mark) : HIP_INTENSITY_NOT_SAID;
}

/**
 * hip_session_set_mark:
 * @self: a #HipSession
 * @region: the id of a region
 * @side: the athlete's side
 * @intensity: how strong the pain is, 0–10, or %HIP_INTENSITY_NOT_SAID
 *
 * Marks a spot, or changes how strong the pain is there.
 */
void
hip_session_set_mark (HipSession *self,
                      const char *region,
                      HipSide     side,
                      int         intensity)
{
  g_return_if_fail (HIP_IS_SESSION (self));
  g_return_if_fail (region != NULL);

  put_entry (self->marks,
             (GetId) hip_mark_get_region,
             side,
             hip_mark_new (region, side, intensity, hip_session_get_deep (self, region, side)));
}

/**
 * hip_session_get_deep:
 * @self: a #HipSession
 * @region: the id of a region
 * @side: the athlete's side
 *
 * Returns: whether it is felt deep inside there
 */
gboolean
hip_session_get_deep (HipSession *self,
                      const char *region,
                      HipSide     side)
{
  g_autoptr (HipMark) mark = NULL;

  g_return_val_if_fail (HIP_IS_SESSION (self), FALSE);
  g_return_val_if_fail (region != NULL, FALSE);

  mark = find_mark (self, region, side);

  return mark != NULL && hip_mark_get_deep (mark);
}

/**
 * hip_session_set_deep:
 * @self: a #HipSession
 * @region: the id of a region
 * @side: the athlete's side
 * @deep: whether it is felt deep inside there
 *
 * Changes the mark at a spot. Where nothing is marked it changes nothing.
 */
void
hip_session_set_deep (HipSession *self,
                      const char *region,
                      HipSide     side,
                      gboolean    deep)
{
  g_autoptr (HipMark) mark = NULL;

  g_return_if_fail (HIP_IS_SESSION (self));
  g_return_if_fail (region != NULL);

  mark = find_mark (self, region, side);
  if (mark != NULL)
    put_entry (self->marks,
               (GetId) hip_mark_get_region,
               side,
               hip_mark_new (region, side, hip_mark_get_intensity (mark), deep));
}

/**
 * hip_session_remove_mark:
 * @self: a #HipSession
 * @region: the id of a region
 * @side: the athlete's side
 */
void
hip_session_remove_mark (HipSession *self,
                         const char *region,
                         HipSide     side)
{
  g_return_if_fail (HIP_IS_SESSION (self));
  g_return_if_fail (region != NULL);

  remove_entry (self->marks, (GetId) hip_mark_get_region, region, side);
}

/**
 * hip_session_get_answers:
 * @self: a #HipSession
 *
 * Returns: (transfer none): a list of #HipGivenAnswer
 */
GListModel *
hip_session_get_answers (HipSession *self)
{
  g_return_val_if_fail (HIP_IS_SESSION (self), NULL);

  return G_LIST_MODEL (self->answers);
}

/**
 * hip_session_set_answer:
 * @self: a #HipSession
 * @finding: the id of a finding
 * @answer: what was answered; %HIP_ANSWER_UNKNOWN when it was asked and the athlete was not sure
 */
void
hip_session_set_answer (HipSession *self,
                        const char *finding,
                        HipAnswer   answer)
{
  g_return_if_fail (HIP_IS_SESSION (self));
  g_return_if_fail (finding != NULL);

  put_entry (self->answers, (GetId) hip_given_answer_get_finding, HIP_SIDE_NONE, hip_given_answer_new (finding, answer));
}

/**
 * hip_session_clear_answers:
 * @self: a #HipSession
 */
void
hip_session_clear_answers (HipSession *self)
{
  g_return_if_fail (HIP_IS_SESSION (self));

  g_list_store_remove_all (self->answers);
}

/**
 * hip_session_get_candidates:
 * @self: a #HipSession
 *
 * Returns: (transfer none): a list of #HipShownCandidate, in the order in which they were shown
 */
GListModel *
hip_session_get_candidates (HipSession *self)
{
  g_return_val_if_fail (HIP_IS_SESSION (self), NULL);

  return G_LIST_MODEL (self->candidates);
}

/**
 * hip_session_add_candidate:
 * @self: a #HipSession
 * @condition: the id of a condition
 * @lane: the lane it is shown in
 * @band: how well it fits
 */
void
hip_session_add_candidate (HipSession *self,
                           const char *condition,
                           HipLane     lane,
                           HipBand     band)
{
  g_return_if_fail (HIP_IS_SESSION (self));
  g_return_if_fail (condition != NULL);

  put_entry (self->candidates,
             (GetId) hip_shown_candidate_get_condition,
             HIP_SIDE_NONE,
             hip_shown_candidate_new (condition, lane, band));
}

/**
 * hip_session_clear_candidates:
 * @self: a #HipSession
 */
void
hip_session_clear_candidates (HipSession *self)
{
  g_return_if_fail (HIP_IS_SESSION (self));

  g_list_store_remove_all (self->candidates);
}

/**
 * hip_session_get_steps:
 * @self: a #HipSession
 *
 * Returns: (transfer none): a list of #HipGivenStep, in the order in which they were given
 */
GListModel *
hip_session_get_steps (HipSession *self)
{
  g_return_val_if_fail (HIP_IS_SESSION (self), NULL);

  return G_LIST_MODEL (self->steps);
}

/**
 * hip_session_set_step:
 * @self: a #HipSession
 * @step: the id of a self-care step
 * @outcome: what the athlete said about it later
 *
 * Gives a step, or says what became of it.
 */
void
hip_session_set_step (HipSession *self,
                      const char *step,
                      HipOutcome  outcome)
{
  g_return_if_fail (HIP_IS_SESSION (self));
  g_return_if_fail (step != NULL);

  put_entry (self->steps, (GetId) hip_given_step_get_step, HIP_SIDE_NONE, hip_given_step_new (step, outcome));
}

/**
 * hip_session_remove_step:
 * @self: a #HipSession
 * @step: the id of a self-care step
 */
void
hip_session_remove_step (HipSession *self,
                         const char *step)
{
  g_return_if_fail (HIP_IS_SESSION (self));
  g_return_if_fail (step != NULL);

  remove_entry (self->steps, (GetId) hip_given_step_get_step, step, HIP_SIDE_NONE);
}

/**
 * hip_session_get_done_steps:
 * @self: a #HipSession
 *
 * Returns: (transfer none): a list of #HipDoneStep: what was done in the guided routine
 */
GListModel *
hip_session_get_done_steps (HipSession *self)
{
  g_return_val_if_fail (HIP_IS_SESSION (self), NULL);

  return G_LIST_MODEL (self->done_steps);
}

/**
 * hip_session_set_done_step:
 * @self: a #HipSession
 * @step: the id of a self-care step
 * @sets: how many sets were done
 * @seconds: how long it took, in seconds
 */
void
hip_session_set_done_step (HipSession *self,
                           const char *step,
                           int         sets,
                           int         seconds)
{
  g_return_if_fail (HIP_IS_SESSION (self));
  g_return_if_fail (step != NULL);

  put_entry (self->done_steps, (GetId) hip_done_step_get_step, HIP_SIDE_NONE, hip_done_step_new (step, sets, seconds));
}
