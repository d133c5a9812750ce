/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-athletes"

#include "config.h"

#include "hip-keeper-private.h"

#include "hip-kept-session.h"

/* A saving that goes on. */
typedef struct
{
  HipKeeper  *keeper;
  HipSession *session;
} Saving;

/*< private >
 * hip_keeper_is_keeping:
 * @self: a #HipKeeper
 *
 * Returns: whether changes are saved
 */
gboolean
hip_keeper_is_keeping (HipKeeper *self)
{
  return self->state != HIP_KEEPER_STATE_GUEST && self->state != HIP_KEEPER_STATE_LOOKING;
}

/* What came of saving, when nothing more is to be saved. */
static void
tell_outcome (HipKeeper *self)
{
  hip_keeper_set_state (self, self->failure == NULL ? HIP_KEEPER_STATE_SAVED : HIP_KEEPER_STATE_FAILED, self->failure);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Saving *saving = user_data;
  g_autoptr (HipKeeper) self = saving->keeper;
  g_autoptr (HipSession) session = saving->session;
  g_autoptr (GError) error = NULL;
  const gboolean saved = hip_records_save_session_finish (HIP_RECORDS (source), result, &error);

  g_free (saving);
  self->n_saving--;

  if (!saved)
    hip_keeper_tell_failed (self, error->message);

  if (session != self->session)
    return;

  /* A file that takes the place of one that went away need not know the athlete. */
  if (saved)
    self->athlete_is_new = FALSE;
  else if (g_error_matches (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_GONE))
    self->athlete_is_new = TRUE;
  g_free (self->failure);
  self->failure = saved ? NULL : g_strdup (error->message);
  if (self->n_saving > 0 || self->save_id != 0)
    return;

  if (self->changed)
    hip_keeper_save (self);
  else
    tell_outcome (self);
}

/* Writes the session of the keeper, as it is. */
static void
write_session (HipKeeper *self)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->keeper = g_object_ref (self);
  saving->session = g_object_ref (self->session);
  self->n_saving++;
  hip_keeper_set_state (self, HIP_KEEPER_STATE_SAVING, NULL);
  hip_records_save_session_async (hip_keeper_get_records (self),
                                  self->session,
                                  self->athlete_is_new ? self->athlete : NULL,
                                  NULL,
                                  saved_cb,
                                  saving);
}

/*< private >
 * hip_keeper_save:
 * @self: a #HipKeeper
 *
 * Saves the session as it is now, if it is kept and there is something to save.
 */
void
hip_keeper_save (HipKeeper *self)
{
  g_clear_handle_id (&self->save_id, g_source_remove);
  self->changed = FALSE;

  if (self->closed || !hip_keeper_is_keeping (self))
    return;

  /* What waited may have no spot in it any more. */
  if (!hip_enquiry_get_has_spots (self->enquiry))
    {
      if (self->state == HIP_KEEPER_STATE_SAVING && self->n_saving == 0)
        tell_outcome (self);
      return;
    }

  hip_kept_session_take (self->session, self->enquiry, self->done_before);
  write_session (self);
}

static gboolean
save_cb (gpointer user_data)
{
  HipKeeper *self = HIP_KEEPER (user_data);

  self->save_id = 0;
  if (self->n_saving > 0)
    self->changed = TRUE;
  else
    hip_keeper_save (self);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (HipKeeper *self)
{
  g_assert (HIP_IS_KEEPER (self));

  hip_keeper_queue (self);
}

static void
routine_log_cb (HipKeeper  *self,
                guint       position,
                guint       removed,
                guint       added,
                GListModel *log)
{
  g_assert (HIP_IS_KEEPER (self));

  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (HipRoutineEntry) entry = g_list_model_get_item (log, i);

      g_signal_handlers_disconnect_by_func (entry, changed_cb, self);
      g_signal_connect_object (entry, "notify::sets-done", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
    }

  hip_keeper_queue (self);
}

/*< private >
 * hip_keeper_queue:
 * @self: a #HipKeeper
 *
 * Saves the session soon: a tap can change several things in a row.
 */
void
hip_keeper_queue (HipKeeper *self)
{
  if (hip_keeper_is_keeping (self) && self->save_id == 0 && !self->closed)
    self->save_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, save_cb, self, NULL);
}

/**
 * hip_keeper_flush:
 * @self: a #HipKeeper
 *
 * Asks now for what has not been saved yet; the records do it in order.
 */
void
hip_keeper_flush (HipKeeper *self)
{
  g_return_if_fail (HIP_IS_KEEPER (self));

  if (self->save_id != 0 || self->changed)
    hip_keeper_save (self);
}

/**
 * hip_keeper_save_again:
 * @self: a #HipKeeper
 *
 * Tries once more to save what could not be saved.
 */
void
hip_keeper_save_again (HipKeeper *self)
{
  g_return_if_fail (HIP_IS_KEEPER (self));

  if (self->state != HIP_KEEPER_STATE_FAILED || self->closed)
    return;

  /* Without spots it is as it was when it could not be saved. */
  if (hip_enquiry_get_has_spots (self->enquiry))
    hip_keeper_save (self);
  else
    write_session (self);
}

/*< private >
 * hip_keeper_follow:
 * @self: a #HipKeeper with an enquiry
 *
 * Saves with every change from now on.
 */
void
hip_keeper_follow (HipKeeper *self)
{
  GListModel *log = G_LIST_MODEL (hip_enquiry_get_routine_log (self->enquiry));

  g_signal_connect_object (self->enquiry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->enquiry, "spot-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->enquiry, "notify::recheck-date", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (log, "items-changed", G_CALLBACK (routine_log_cb), self, G_CONNECT_SWAPPED);
  routine_log_cb (self, 0, 0, g_list_model_get_n_items (log), log);
}

/**
 * hip_keeper_close:
 * @self: a #HipKeeper
 *
 * Waits until everything is on the disk. Nothing can be kept afterwards.
 */
void
hip_keeper_close (HipKeeper *self)
{
  g_return_if_fail (HIP_IS_KEEPER (self));

  hip_keeper_flush (self);
  self->closed = TRUE;
  if (self->records != NULL)
    hip_records_close (self->records);
}
