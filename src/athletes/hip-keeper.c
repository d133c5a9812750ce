/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-athletes"

#include "config.h"

#include "hip-keeper-private.h"

#include "hip-athletes-enums.h"
#include "hip-kept-session.h"

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

  if (hip_keeper_is_keeping (self) && !self->closed && g_list_model_get_n_items (hip_session_get_steps (self->session)) > 0)
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
  g_free (self->failure);

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

  hip_keeper_flush (self);
  unset_enquiry (self);
  self->enquiry = enquiry != NULL ? g_object_ref (enquiry) : NULL;
  if (enquiry != NULL)
    hip_keeper_follow (self);

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

/*< private >
 * hip_keeper_set_state:
 * @self: a #HipKeeper
 * @state: whether the session at hand is kept
 * @message: (nullable): why the last change could not be saved
 */
void
hip_keeper_set_state (HipKeeper      *self,
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

/*< private >
 * hip_keeper_tell_failed:
 * @self: a #HipKeeper
 * @message: why something could not be saved
 */
void
hip_keeper_tell_failed (HipKeeper  *self,
                        const char *message)
{
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, message);
}

/*< private >
 * hip_keeper_take:
 * @self: a #HipKeeper
 * @athlete: (nullable): whose session it is
 * @session: (nullable): the session
 * @state: whether it is kept
 *
 * Goes over to another session.
 */
void
hip_keeper_take (HipKeeper      *self,
                 HipAthlete     *athlete,
                 HipSession     *session,
                 HipKeeperState  state)
{
  gboolean is_other;

  self->athlete_is_new = FALSE;
  is_other = g_set_object (&self->session, session);
  g_clear_pointer (&self->done_before, g_ptr_array_unref);
  hip_keeper_set_state (self, state, NULL);

  /* What came before another session of the same athlete is something else, too. */
  is_other |= g_set_object (&self->athlete, athlete);
  if (is_other)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ATHLETE]);
}
