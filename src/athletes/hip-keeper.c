/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-athletes"

#include "config.h"

#include "hip-keeper.h"

#include "hip-athletes-enums.h"
#include "hip-kept-session.h"
#include "hip-session-enquiry.h"

/**
 * HipKeeper:
 *
 * Whose session it is, and whether it is kept.
 *
 * At first it is a guest's: nothing is stored, and the records are not even looked at. Once a session is kept, every change that the
 * enquiry tells of is saved again, as soon as the program has done what was asked for, until the session is let go of. Several
 * changes while one is on its way to the disk become one.
 *
 * A session without spots is never saved, so that clearing what is reported leaves what is kept as it was.
 */
struct _HipKeeper
{
  GObject        parent_instance;

  HipEnquiry    *enquiry;
  HipRecords    *records; /* made when they are first wanted */
  HipAthlete    *athlete;
  HipSession    *session;
  GPtrArray     *done_before; /* (nullable): what was done before the session was opened again */
  GHashTable    *erased;      /* ids that must not come back */
  HipKeeperState state;
  char          *message;
  guint          save_id;
  guint          n_saving;
  guint          changed : 1;        /* since the saving that goes on began */
  guint          athlete_is_new : 1; /* to be saved with the session */
  guint          hide_names : 1;
  guint          closed : 1;
};

G_DEFINE_FINAL_TYPE (HipKeeper, hip_keeper, G_TYPE_OBJECT)

typedef enum
{
  PROP_ENQUIRY = 1,
  PROP_ATHLETE,
  PROP_STATE,
  PROP_MESSAGE,
  PROP_HIDE_NAMES,
} HipKeeperProps;

static GParamSpec *props[PROP_HIDE_NAMES + 1];

typedef enum
{
  SIGNAL_FAILED,
} HipKeeperSignals;

static guint signals[SIGNAL_FAILED + 1];

struct _HipKept
{
  HipAthlete    *athlete;
  HipSession    *session;
  GPtrArray     *done_before;
  HipKeeperState state;
  gboolean       athlete_is_new;
};

/* A saving that goes on. */
typedef struct
{
  HipKeeper  *keeper;
  HipSession *session;
} Saving;

static void save_now (HipKeeper *self);

static void
set_state (HipKeeper      *self,
           HipKeeperState  state,
           const char     *message)
{
  g_object_freeze_notify (G_OBJECT (self));
  if (g_strcmp0 (self->message, message) != 0)
    {
      g_free (self->message);
      self->message = g_strdup (message);
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MESSAGE]);
    }
  if (self->state != state)
    {
      self->state = state;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATE]);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

static gboolean
is_keeping (HipKeeper *self)
{
  return self->state != HIP_KEEPER_STATE_GUEST && self->state != HIP_KEEPER_STATE_LOOKING;
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
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error->message);

  if (session != self->session)
    return;

  if (saved)
    self->athlete_is_new = FALSE;
  if (self->n_saving > 0 || self->save_id != 0)
    return;

  if (self->changed)
    save_now (self);
  else if (saved)
    set_state (self, HIP_KEEPER_STATE_SAVED, NULL);
  else
    set_state (self, HIP_KEEPER_STATE_FAILED, error->message);
}

static void
save_now (HipKeeper *self)
{
  Saving *saving;

  g_clear_handle_id (&self->save_id, g_source_remove);
  self->changed = FALSE;

  if (self->closed || !is_keeping (self) || !hip_enquiry_get_has_spots (self->enquiry))
    return;

  hip_kept_session_take (self->session, self->enquiry, self->done_before);

  saving = g_new0 (Saving, 1);
  saving->keeper = g_object_ref (self);
  saving->session = g_object_ref (self->session);
  self->n_saving++;
  set_state (self, HIP_KEEPER_STATE_SAVING, NULL);
  hip_records_save_session_async (hip_keeper_get_records (self),
                                  self->session,
                                  self->athlete_is_new ? self->athlete : NULL,
                                  NULL,
                                  saved_cb,
                                  saving);
}

static gboolean
save_cb (gpointer user_data)
{
  HipKeeper *self = HIP_KEEPER (user_data);

  self->save_id = 0;
  if (self->n_saving > 0)
    self->changed = TRUE;
  else
    save_now (self);

  return G_SOURCE_REMOVE;
}

/* A tap can change several things in a row. */
static void
changed_cb (HipKeeper *self)
{
  g_assert (HIP_IS_KEEPER (self));

  if (is_keeping (self) && self->save_id == 0 && !self->closed)
    self->save_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, save_cb, self, NULL);
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

  changed_cb (self);
}

/* What has not been saved yet is asked for now; the records do it in order. */
static void
flush (HipKeeper *self)
{
  if (self->save_id != 0 || self->changed)
    save_now (self);
}

static void
take (HipKeeper      *self,
      HipAthlete     *athlete,
      HipSession     *session,
      HipKeeperState  state)
{
  gboolean is_other;

  self->athlete_is_new = FALSE;
  is_other = g_set_object (&self->session, session);
  g_clear_pointer (&self->done_before, g_ptr_array_unref);
  set_state (self, state, NULL);

  /* What came before another session of the same athlete is something else, too. */
  is_other |= g_set_object (&self->athlete, athlete);
  if (is_other)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ATHLETE]);
}

static gboolean
is_erased (HipKeeper  *self,
           HipSession *session)
{
  return g_hash_table_contains (self->erased, hip_session_get_id (session))
         || g_hash_table_contains (self->erased, hip_session_get_athlete (session));
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (HipKeeper) self = HIP_KEEPER (user_data);
  g_autoptr (HipSession) loaded = hip_records_load_session_finish (HIP_RECORDS (source), result, NULL);

  if (loaded != NULL && self->session != NULL && g_str_equal (hip_session_get_id (loaded), hip_session_get_id (self->session)))
    hip_kept_session_take_outcomes (self->session, loaded);
}

/* What became of a step is said elsewhere, and must not be unsaid by the next tap. */
static void
records_changed_cb (HipKeeper *self)
{
  g_assert (HIP_IS_KEEPER (self));

  if (is_keeping (self) && !self->closed && g_list_model_get_n_items (hip_session_get_steps (self->session)) > 0)
    hip_records_load_session_async (self->records, hip_session_get_id (self->session), NULL, loaded_cb, g_object_ref (self));
}

static void
unset_enquiry (HipKeeper *self)
{
  if (self->enquiry == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->enquiry, self);
  g_signal_handlers_disconnect_by_data (hip_enquiry_get_routine_log (self->enquiry), self);
  g_clear_object (&self->enquiry);
}

static void
hip_keeper_dispose (GObject *object)
{
  HipKeeper *self = HIP_KEEPER (object);

  g_clear_handle_id (&self->save_id, g_source_remove);
  unset_enquiry (self);
  if (self->records != NULL)
    g_signal_handlers_disconnect_by_data (self->records, self);
  g_clear_object (&self->records);
  g_clear_object (&self->athlete);
  g_clear_object (&self->session);
  g_clear_pointer (&self->done_before, g_ptr_array_unref);
  g_hash_table_remove_all (self->erased);

  G_OBJECT_CLASS (hip_keeper_parent_class)->dispose (object);
}

static void
hip_keeper_finalize (GObject *object)
{
  HipKeeper *self = HIP_KEEPER (object);

  g_hash_table_unref (self->erased);
  g_free (self->message);

  G_OBJECT_CLASS (hip_keeper_parent_class)->finalize (object);
}

static void
hip_keeper_get_property (GObject    *object,
                         guint       property_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  HipKeeper *self = HIP_KEEPER (object);

  switch ((HipKeeperProps) property_id)
    {
    case PROP_ENQUIRY:
      g_value_set_object (value, hip_keeper_get_enquiry (self));
      break;
    case PROP_ATHLETE:
      g_value_set_object (value, hip_keeper_get_athlete (self));
      break;
    case PROP_STATE:
      g_value_set_enum (value, hip_keeper_get_state (self));
      break;
    case PROP_MESSAGE:
      g_value_set_string (value, hip_keeper_get_message (self));
      break;
    case PROP_HIDE_NAMES:
      g_value_set_boolean (value, hip_keeper_get_hide_names (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_keeper_set_property (GObject      *object,
                         guint         property_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  HipKeeper *self = HIP_KEEPER (object);

  switch ((HipKeeperProps) property_id)
    {
    case PROP_ENQUIRY:
      hip_keeper_set_enquiry (self, g_value_get_object (value));
      break;
    case PROP_HIDE_NAMES:
      hip_keeper_set_hide_names (self, g_value_get_boolean (value));
      break;
    case PROP_ATHLETE:
    case PROP_STATE:
    case PROP_MESSAGE:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_keeper_class_init (HipKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = hip_keeper_dispose;
  object_class->finalize = hip_keeper_finalize;
  object_class->get_property = hip_keeper_get_property;
  object_class->set_property = hip_keeper_set_property;

  props[PROP_ENQUIRY] = g_param_spec_object ("enquiry", NULL, NULL, HIP_TYPE_ENQUIRY, flags | G_PARAM_READWRITE);

  /**
   * HipKeeper:athlete:
   *
   * Whose session it is; %NULL for a guest's.
   */
  props[PROP_ATHLETE] = g_param_spec_object ("athlete", NULL, NULL, HIP_TYPE_ATHLETE, flags | G_PARAM_READABLE);

  props[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL,
                                         HIP_TYPE_KEEPER_STATE, HIP_KEEPER_STATE_GUEST,
                                         flags | G_PARAM_READABLE);

  /**
   * HipKeeper:message:
   *
   * Why the last change could not be saved, and what to do about it.
   */
  props[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL, flags | G_PARAM_READABLE);

  /**
   * HipKeeper:hide-names:
   *
   * Whether names of athletes are hidden where others can read them.
   */
  props[PROP_HIDE_NAMES] = g_param_spec_boolean ("hide-names", NULL, NULL, FALSE, flags | G_PARAM_READWRITE);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * HipKeeper::failed:
   * @self: the keeper
   * @message: why, and what to do about it
   *
   * Something could not be saved, be it of a session that was let go of meanwhile.
   */
  signals[SIGNAL_FAILED] =
    g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
hip_keeper_init (HipKeeper *self)
{
  self->erased = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * hip_keeper_new:
 * @enquiry: (nullable): what is reported
 *
 * Returns: (transfer full): a new keeper, for a guest
 */
HipKeeper *
hip_keeper_new (HipEnquiry *enquiry)
{
  return g_object_new (HIP_TYPE_KEEPER, "enquiry", enquiry, NULL);
}

/**
 * hip_keeper_get_enquiry:
 * @self: a #HipKeeper
 *
 * Returns: (transfer none) (nullable): what is reported
 */
HipEnquiry *
hip_keeper_get_enquiry (HipKeeper *self)
{
  g_return_val_if_fail (HIP_IS_KEEPER (self), NULL);

  return self->enquiry;
}

/**
 * hip_keeper_set_enquiry:
 * @self: a #HipKeeper
 * @enquiry: (nullable): what is reported, as in another language; it goes on with the session that is kept
 */
void
hip_keeper_set_enquiry (HipKeeper  *self,
                        HipEnquiry *enquiry)
{
  g_return_if_fail (HIP_IS_KEEPER (self));
  g_return_if_fail (enquiry == NULL || HIP_IS_ENQUIRY (enquiry));

  if (self->enquiry == enquiry)
    return;

  flush (self);
  unset_enquiry (self);
  self->enquiry = enquiry != NULL ? g_object_ref (enquiry) : NULL;
  if (enquiry != NULL)
    {
      GListModel *log = G_LIST_MODEL (hip_enquiry_get_routine_log (enquiry));

      g_signal_connect_object (enquiry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (enquiry, "spot-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (enquiry, "notify::recheck-date", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (log, "items-changed", G_CALLBACK (routine_log_cb), self, G_CONNECT_SWAPPED);
      routine_log_cb (self, 0, 0, g_list_model_get_n_items (log), log);
    }

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ENQUIRY]);
}

/**
 * hip_keeper_get_records:
 * @self: a #HipKeeper
 *
 * Returns: (transfer none): the records of the user, which are made when they are first asked for
 */
HipRecords *
hip_keeper_get_records (HipKeeper *self)
{
  g_return_val_if_fail (HIP_IS_KEEPER (self), NULL);

  if (self->records == NULL)
    {
      self->records = hip_records_new (NULL);
      g_signal_connect_object (self->records, "changed", G_CALLBACK (records_changed_cb), self, G_CONNECT_SWAPPED);
    }

  return self->records;
}

/**
 * hip_keeper_get_athlete:
 * @self: a #HipKeeper
 *
 * Returns: (transfer none) (nullable): whose session it is; %NULL for a guest's
 */
HipAthlete *
hip_keeper_get_athlete (HipKeeper *self)
{
  g_return_val_if_fail (HIP_IS_KEEPER (self), NULL);

  return self->athlete;
}

/**
 * hip_keeper_get_session:
 * @self: a #HipKeeper
 *
 * Returns: (transfer none) (nullable): the session that is kept or looked at
 */
HipSession *
hip_keeper_get_session (HipKeeper *self)
{
  g_return_val_if_fail (HIP_IS_KEEPER (self), NULL);

  return self->session;
}

/**
 * hip_keeper_get_state:
 * @self: a #HipKeeper
 *
 * Returns: whether the session at hand is kept
 */
HipKeeperState
hip_keeper_get_state (HipKeeper *self)
{
  g_return_val_if_fail (HIP_IS_KEEPER (self), HIP_KEEPER_STATE_GUEST);

  return self->state;
}

/**
 * hip_keeper_get_message:
 * @self: a #HipKeeper
 *
 * Returns: (transfer none) (nullable): why the last change could not be saved, and what to do about it
 */
const char *
hip_keeper_get_message (HipKeeper *self)
{
  g_return_val_if_fail (HIP_IS_KEEPER (self), NULL);

  return self->message;
}

/**
 * hip_keeper_get_hide_names:
 * @self: a #HipKeeper
 *
 * Returns: whether names of athletes are hidden where others can read them
 */
gboolean
hip_keeper_get_hide_names (HipKeeper *self)
{
  g_return_val_if_fail (HIP_IS_KEEPER (self), FALSE);

  return self->hide_names;
}

/**
 * hip_keeper_set_hide_names:
 * @self: a #HipKeeper
 * @hide_names: whether names of athletes are hidden where others can read them
 */
void
hip_keeper_set_hide_names (HipKeeper *self,
                           gboolean   hide_names)
{
  g_return_if_fail (HIP_IS_KEEPER (self));

  if (self->hide_names == !!hide_names)
    return;

  self->hide_names = !!hide_names;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HIDE_NAMES]);
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

  flush (self);
  goes_on = is_keeping (self) && g_str_equal (hip_athlete_get_id (self->athlete), hip_athlete_get_id (athlete));
  if (!goes_on)
    {
      g_autoptr (HipSession) session = hip_session_new (hip_athlete_get_id (athlete));

      take (self, athlete, session, HIP_KEEPER_STATE_WAITING);
      self->athlete_is_new = !!is_new;
    }

  hip_session_set_note (self->session, note);
  hip_kept_session_give (self->session, steps);
  save_now (self);
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

  flush (self);
  session = hip_session_new (hip_athlete_get_id (athlete));
  take (self, athlete, session, HIP_KEEPER_STATE_WAITING);
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

  take (self, athlete, session, goes_on ? HIP_KEEPER_STATE_SAVED : HIP_KEEPER_STATE_LOOKING);
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

  flush (self);
  take (self, NULL, NULL, HIP_KEEPER_STATE_GUEST);
}

/**
 * hip_keeper_update_athlete:
 * @self: a #HipKeeper
 * @athlete: an athlete as they are in the records now
 *
 * Shows the athlete so from now on, if it is their session.
 */
void
hip_keeper_update_athlete (HipKeeper  *self,
                           HipAthlete *athlete)
{
  g_return_if_fail (HIP_IS_KEEPER (self));
  g_return_if_fail (HIP_IS_ATHLETE (athlete));

  if (self->athlete != NULL && g_str_equal (hip_athlete_get_id (self->athlete), hip_athlete_get_id (athlete))
      && g_set_object (&self->athlete, athlete))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ATHLETE]);
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
 * hip_keeper_close:
 * @self: a #HipKeeper
 *
 * Waits until everything is on the disk. Nothing can be kept afterwards.
 */
void
hip_keeper_close (HipKeeper *self)
{
  g_return_if_fail (HIP_IS_KEEPER (self));

  flush (self);
  self->closed = TRUE;
  if (self->records != NULL)
    hip_records_close (self->records);
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

  flush (self);
  if (kept->session != NULL && is_erased (self, kept->session))
    return;

  take (self, kept->athlete, kept->session, kept->state);
  self->done_before = kept->done_before != NULL ? g_ptr_array_ref (kept->done_before) : NULL;
  self->athlete_is_new = kept->athlete_is_new;
  changed_cb (self);
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
