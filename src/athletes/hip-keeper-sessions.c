/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-athletes"

#include "config.h"

#include "hip-keeper-private.h"

#include "hip-kept-session.h"
#include "hip-session-enquiry.h"

struct _HipKept
{
  HipAthlete    *athlete;
  HipSession    *session;
  GPtrArray     *done_before;
  HipKeeperState state;
  gboolean       athlete_is_new;
};

static gboolean
is_erased (HipKeeper  *self,
           HipSession *session)
{
  return g_hash_table_contains (self->erased, hip_session_get_id (session))
         || g_hash_table_contains (self->erased, hip_session_get_athlete (session));
}

/**
 * hip_keeper_keep:
 * @self: a #HipKeeper with an enquiry
 * @athlete: whose session it is
 * @is_new: whether the athlete is to be saved, too
 * @note: (nullable): what the coach writes about the session
 * @steps: (array zero-terminated=1): ids of the steps that were given
 *
 * Saves the session now, and again with every change. A session that is kept for this athlete already goes on with the note and the
 * steps; for another athlete it is a new one.
 */
void
hip_keeper_keep (HipKeeper          *self,
                 HipAthlete         *athlete,
                 gboolean            is_new,
                 const char         *note,
                 const char * const *steps)
{
  gboolean goes_on;

  g_return_if_fail (HIP_IS_KEEPER (self));
  g_return_if_fail (HIP_IS_ENQUIRY (self->enquiry));
  g_return_if_fail (HIP_IS_ATHLETE (athlete));
  g_return_if_fail (steps != NULL);

  hip_keeper_flush (self);
  goes_on = hip_keeper_is_keeping (self) && g_str_equal (hip_athlete_get_id (self->athlete), hip_athlete_get_id (athlete));
  if (!goes_on)
    {
      g_autoptr (HipSession) session = hip_session_new (hip_athlete_get_id (athlete));

      hip_keeper_take (self, athlete, session, HIP_KEEPER_STATE_WAITING);
      self->athlete_is_new = !!is_new;
    }

  hip_session_set_note (self->session, note);
  hip_kept_session_give (self->session, steps);
  hip_keeper_save (self);
}

/**
 * hip_keeper_begin:
 * @self: a #HipKeeper
 * @athlete: an athlete who is in the records
 *
 * Begins a new session, which is saved as soon as there is a spot in it. Clear the enquiry first.
 */
void
hip_keeper_begin (HipKeeper  *self,
                  HipAthlete *athlete)
{
  g_autoptr (HipSession) session = NULL;

  g_return_if_fail (HIP_IS_KEEPER (self));
  g_return_if_fail (HIP_IS_ATHLETE (athlete));

  hip_keeper_flush (self);
  session = hip_session_new (hip_athlete_get_id (athlete));
  hip_keeper_take (self, athlete, session, HIP_KEEPER_STATE_WAITING);
}

/**
 * hip_keeper_open:
 * @self: a #HipKeeper with an enquiry
 * @athlete: whose session it is
 * @session: a session that was kept
 *
 * Reports what was reported in the session. One of today goes on; what was said on an earlier day is looked at and not changed.
 */
void
hip_keeper_open (HipKeeper  *self,
                 HipAthlete *athlete,
                 HipSession *session)
{
  gboolean goes_on;

  g_return_if_fail (HIP_IS_KEEPER (self));
  g_return_if_fail (HIP_IS_ENQUIRY (self->enquiry));
  g_return_if_fail (HIP_IS_ATHLETE (athlete));
  g_return_if_fail (HIP_IS_SESSION (session));

  hip_keeper_forget (self);
  hip_session_restore_enquiry (session, self->enquiry);

  goes_on = hip_kept_session_is_of_today (session);
  if (goes_on && hip_session_get_recheck (session) != NULL)
    hip_enquiry_set_recheck_date (self->enquiry, hip_session_get_recheck (session));

  hip_keeper_take (self, athlete, session, goes_on ? HIP_KEEPER_STATE_SAVED : HIP_KEEPER_STATE_LOOKING);
  if (goes_on)
    self->done_before = hip_kept_session_list_done (session);
}

/**
 * hip_keeper_forget:
 * @self: a #HipKeeper
 *
 * Lets go of the session, as it is on the disk: from now on it is a guest's.
 */
void
hip_keeper_forget (HipKeeper *self)
{
  g_return_if_fail (HIP_IS_KEEPER (self));

  hip_keeper_flush (self);
  hip_keeper_take (self, NULL, NULL, HIP_KEEPER_STATE_GUEST);
}

/**
 * hip_keeper_set_outcome:
 * @self: a #HipKeeper
 * @session: the id of a session
 * @step: the id of a step that was given in it
 * @outcome: what became of it, which is about to be written into the records
 *
 * Remembers it at once if it is this session: the next change could be saved before the records have told of it.
 */
void
hip_keeper_set_outcome (HipKeeper  *self,
                        const char *session,
                        const char *step,
                        HipOutcome  outcome)
{
  GListModel *steps;

  g_return_if_fail (HIP_IS_KEEPER (self));
  g_return_if_fail (session != NULL);
  g_return_if_fail (step != NULL);
  g_return_if_fail (outcome <= HIP_OUTCOME_WORSE);

  if (self->session == NULL || !g_str_equal (hip_session_get_id (self->session), session))
    return;

  steps = hip_session_get_steps (self->session);
  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (HipGivenStep) given = g_list_model_get_item (steps, i);

      if (!g_str_equal (hip_given_step_get_step (given), step))
        continue;

      hip_session_set_step (self->session, step, outcome);
      return;
    }
}

/**
 * hip_keeper_erase:
 * @self: a #HipKeeper
 * @id: the id of an athlete or a session that is about to be erased
 *
 * Lets go of the session if it is this one, or one of this athlete, and doesn't go on with it any more.
 */
void
hip_keeper_erase (HipKeeper  *self,
                  const char *id)
{
  g_return_if_fail (HIP_IS_KEEPER (self));
  g_return_if_fail (id != NULL);

  g_hash_table_add (self->erased, g_strdup (id));
  if (self->session != NULL && is_erased (self, self->session))
    hip_keeper_forget (self);
}

/**
 * hip_keeper_dup_kept:
 * @self: a #HipKeeper
 *
 * Returns: (transfer full): whose session it is now, for hip_keeper_restore()
 */
HipKept *
hip_keeper_dup_kept (HipKeeper *self)
{
  HipKept *kept;

  g_return_val_if_fail (HIP_IS_KEEPER (self), NULL);

  kept = g_new0 (HipKept, 1);
  g_set_object (&kept->athlete, self->athlete);
  g_set_object (&kept->session, self->session);
  kept->done_before = self->done_before != NULL ? g_ptr_array_ref (self->done_before) : NULL;
  kept->state = self->state;
  kept->athlete_is_new = self->athlete_is_new;

  return kept;
}

/**
 * hip_keeper_restore:
 * @self: a #HipKeeper that was made to forget, over an enquiry that reports what it did then
 * @kept: whose session it was once
 *
 * Goes on with a session that was let go of, unless it was erased since.
 */
void
hip_keeper_restore (HipKeeper     *self,
                    const HipKept *kept)
{
  g_return_if_fail (HIP_IS_KEEPER (self));
  g_return_if_fail (kept != NULL);

  hip_keeper_flush (self);
  if (kept->session != NULL && is_erased (self, kept->session))
    return;

  /* What was being saved then is saved by now, or will be with the next change. */
  hip_keeper_take (self, kept->athlete, kept->session,
                   kept->state == HIP_KEEPER_STATE_SAVING ? HIP_KEEPER_STATE_SAVED : kept->state);
  self->done_before = kept->done_before != NULL ? g_ptr_array_ref (kept->done_before) : NULL;
  self->athlete_is_new = kept->athlete_is_new;
  hip_keeper_queue (self);
}

/**
 * hip_kept_free:
 * @kept: (transfer full): whose session it was
 */
void
hip_kept_free (HipKept *kept)
{
  g_return_if_fail (kept != NULL);

  g_clear_object (&kept->athlete);
  g_clear_object (&kept->session);
  g_clear_pointer (&kept->done_before, g_ptr_array_unref);
  g_free (kept);
}
