/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-records"

#include "config.h"

#include "hip-session.h"

#include "hip-enums.h"
#include "hip-records-private.h"
#include "hip-session-private.h"

/**
 * HipSession:
 *
 * What was kept of one session with an athlete: where it hurt and how much, what was answered, shown, given and done.
 *
 * Everything is kept by the ids of the catalogue and survives when a catalogue doesn't know an id any more. The lists are in the
 * order in which things came; each entry is there once. Changing the object changes no record until
 * hip_records_save_session_async().
 */
G_DEFINE_FINAL_TYPE (HipSession, hip_session, G_TYPE_OBJECT)

typedef enum
{
  PROP_ID = 1,
  PROP_ATHLETE,
  PROP_START,
  PROP_NOTE,
  PROP_RECHECK,
  PROP_URGENCY,
  PROP_SAFETY_DONE,
  PROP_CATALOGUE_REVIEW,
  PROP_CATALOGUE_FORMAT,
  PROP_MARKS,
  PROP_ANSWERS,
  PROP_CANDIDATES,
  PROP_STEPS,
  PROP_DONE_STEPS,
} HipSessionProps;

static GParamSpec *props[PROP_DONE_STEPS + 1];

static void
hip_session_finalize (GObject *object)
{
  HipSession *self = HIP_SESSION (object);

  g_free (self->id);
  g_free (self->athlete);
  g_free (self->note);
  g_free (self->catalogue_review);
  g_clear_pointer (&self->start, g_date_time_unref);
  g_clear_pointer (&self->recheck, g_date_free);
  g_clear_object (&self->marks);
  g_clear_object (&self->answers);
  g_clear_object (&self->candidates);
  g_clear_object (&self->steps);
  g_clear_object (&self->done_steps);

  G_OBJECT_CLASS (hip_session_parent_class)->finalize (object);
}

static void
hip_session_get_property (GObject    *object,
                          guint       property_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  HipSession *self = HIP_SESSION (object);

  switch ((HipSessionProps) property_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_ATHLETE:
      g_value_set_string (value, self->athlete);
      break;
    case PROP_START:
      g_value_set_boxed (value, self->start);
      break;
    case PROP_NOTE:
      g_value_set_string (value, self->note);
      break;
    case PROP_RECHECK:
      g_value_set_boxed (value, self->recheck);
      break;
    case PROP_URGENCY:
      g_value_set_enum (value, self->urgency);
      break;
    case PROP_SAFETY_DONE:
      g_value_set_boolean (value, self->safety_done);
      break;
    case PROP_CATALOGUE_REVIEW:
      g_value_set_string (value, self->catalogue_review);
      break;
    case PROP_CATALOGUE_FORMAT:
      g_value_set_int (value, self->catalogue_format);
      break;
    case PROP_MARKS:
      g_value_set_object (value, self->marks);
      break;
    case PROP_ANSWERS:
      g_value_set_object (value, self->answers);
      break;
    case PROP_CANDIDATES:
      g_value_set_object (value, self->candidates);
      break;
    case PROP_STEPS:
      g_value_set_object (value, self->steps);
      break;
    case PROP_DONE_STEPS:
      g_value_set_object (value, self->done_steps);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_session_set_property (GObject      *object,
                          guint         property_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  HipSession *self = HIP_SESSION (object);

  switch ((HipSessionProps) property_id)
    {
    case PROP_ATHLETE:
      hip_session_set_athlete (self, g_value_get_string (value));
      break;
    case PROP_START:
      hip_session_set_start (self, g_value_get_boxed (value));
      break;
    case PROP_NOTE:
      hip_session_set_note (self, g_value_get_string (value));
      break;
    case PROP_RECHECK:
      hip_session_set_recheck (self, g_value_get_boxed (value));
      break;
    case PROP_URGENCY:
      hip_session_set_urgency (self, g_value_get_enum (value));
      break;
    case PROP_SAFETY_DONE:
      hip_session_set_safety_done (self, g_value_get_boolean (value));
      break;
    case PROP_CATALOGUE_REVIEW:
      hip_session_set_catalogue_review (self, g_value_get_string (value));
      break;
    case PROP_CATALOGUE_FORMAT:
      hip_session_set_catalogue_format (self, g_value_get_int (value));
      break;
    case PROP_ID:
    case PROP_MARKS:
    case PROP_ANSWERS:
    case PROP_CANDIDATES:
    case PROP_STEPS:
    case PROP_DONE_STEPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_session_class_init (HipSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags read_flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = hip_session_finalize;
  object_class->get_property = hip_session_get_property;
  object_class->set_property = hip_session_set_property;

  props[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, read_flags);
  props[PROP_ATHLETE] = g_param_spec_string ("athlete", NULL, NULL, NULL, flags);
  props[PROP_START] = g_param_spec_boxed ("start", NULL, NULL, G_TYPE_DATE_TIME, flags);
  props[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, "", flags);
  props[PROP_RECHECK] = g_param_spec_boxed ("recheck", NULL, NULL, G_TYPE_DATE, flags);
  props[PROP_URGENCY] = g_param_spec_enum ("urgency", NULL, NULL, HIP_TYPE_URGENCY, HIP_URGENCY_NOT_KNOWN_YET, flags);
  props[PROP_SAFETY_DONE] = g_param_spec_boolean ("safety-done", NULL, NULL, FALSE, flags);
  props[PROP_CATALOGUE_REVIEW] = g_param_spec_string ("catalogue-review", NULL, NULL, NULL, flags);
  props[PROP_CATALOGUE_FORMAT] = g_param_spec_int ("catalogue-format", NULL, NULL, 0, G_MAXINT, 0, flags);
  props[PROP_MARKS] = g_param_spec_object ("marks", NULL, NULL, G_TYPE_LIST_MODEL, read_flags);
  props[PROP_ANSWERS] = g_param_spec_object ("answers", NULL, NULL, G_TYPE_LIST_MODEL, read_flags);
  props[PROP_CANDIDATES] = g_param_spec_object ("candidates", NULL, NULL, G_TYPE_LIST_MODEL, read_flags);
  props[PROP_STEPS] = g_param_spec_object ("steps", NULL, NULL, G_TYPE_LIST_MODEL, read_flags);
  props[PROP_DONE_STEPS] = g_param_spec_object ("done-steps", NULL, NULL, G_TYPE_LIST_MODEL, read_flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
hip_session_init (HipSession *self)
{
  self->note = g_strdup ("");
  self->marks = g_list_store_new (HIP_TYPE_MARK);
  self->answers = g_list_store_new (HIP_TYPE_GIVEN_ANSWER);
  self->candidates = g_list_store_new (HIP_TYPE_SHOWN_CANDIDATE);
  self->steps = g_list_store_new (HIP_TYPE_GIVEN_STEP);
  self->done_steps = g_list_store_new (HIP_TYPE_DONE_STEP);
}

/*< private >
 * hip_session_new_for_id:
 * @id: the id of a session
 * @athlete: the id of its athlete
 * @start: when it started
 *
 * Returns: (transfer full): a session of which nothing else is known
 */
HipSession *
hip_session_new_for_id (const char *id,
                        const char *athlete,
                        GDateTime  *start)
{
  HipSession *self = g_object_new (HIP_TYPE_SESSION, NULL);

  self->id = g_strdup (id);
  self->athlete = g_strdup (athlete);
  self->start = g_date_time_ref (start);

  return self;
}

/*< private >
 * hip_session_copy:
 * @self: a session
 *
 * Returns: (transfer full): another object of the same session, for another thread
 */
HipSession *
hip_session_copy (HipSession *self)
{
  HipSession *copy = hip_session_new_for_id (self->id, self->athlete, self->start);

  hip_session_set_note (copy, self->note);
  hip_session_set_recheck (copy, self->recheck);
  hip_session_set_catalogue_review (copy, self->catalogue_review);
  copy->catalogue_format = self->catalogue_format;
  copy->urgency = self->urgency;
  copy->safety_done = self->safety_done;
  copy->changed = self->changed;
  hip_session_copy_entries (self, copy);

  return copy;
}

/*< private >
 * hip_session_set_id:
 * @self: a session whose id was not known yet
 * @id: the id
 */
void
hip_session_set_id (HipSession *self,
                    const char *id)
{
  hip_records_set_string (&self->id, id);
}

/*< private >
 * hip_session_get_changed:
 * @self: a session
 *
 * Returns: when the session was saved last, in seconds since 1970
 */
gint64
hip_session_get_changed (HipSession *self)
{
  return self->changed;
}

/*< private >
 * hip_session_set_changed:
 * @self: a session
 * @changed: when the session was saved last, in seconds since 1970
 */
void
hip_session_set_changed (HipSession *self,
                         gint64      changed)
{
  self->changed = changed;
}

/**
 * hip_session_new:
 * @athlete: (nullable): the id of an athlete
 *
 * Returns: (transfer full): a new session with an id of its own that starts now
 */
HipSession *
hip_session_new (const char *athlete)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) second = g_date_time_add (now, -g_date_time_get_microsecond (now));

  /* Only whole seconds are kept. */
  return hip_session_new_for_id (id, athlete, second);
}

/**
 * hip_session_get_id:
 * @self: a #HipSession
 *
 * Returns: (transfer none): the id, a UUID in lower case
 */
const char *
hip_session_get_id (HipSession *self)
{
  g_return_val_if_fail (HIP_IS_SESSION (self), NULL);

  return self->id;
}

/**
 * hip_session_get_athlete:
 * @self: a #HipSession
 *
 * Returns: (transfer none) (nullable): the id of the athlete
 */
const char *
hip_session_get_athlete (HipSession *self)
{
  g_return_val_if_fail (HIP_IS_SESSION (self), NULL);

  return self->athlete;
}

/**
 * hip_session_set_athlete:
 * @self: a #HipSession
 * @athlete: (nullable): the id of the athlete
 */
void
hip_session_set_athlete (HipSession *self,
                         const char *athlete)
{
  g_return_if_fail (HIP_IS_SESSION (self));

  if (hip_records_set_string (&self->athlete, athlete))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ATHLETE]);
}

/**
 * hip_session_get_start:
 * @self: a #HipSession
 *
 * Returns: (transfer none): when it started, with the clock of the place where it was
 */
GDateTime *
hip_session_get_start (HipSession *self)
{
  g_return_val_if_fail (HIP_IS_SESSION (self), NULL);

  return self->start;
}

/**
 * hip_session_set_start:
 * @self: a #HipSession
 * @start: when it started; fractions of a second are not kept
 */
void
hip_session_set_start (HipSession *self,
                       GDateTime  *start)
{
  g_return_if_fail (HIP_IS_SESSION (self));
  g_return_if_fail (start != NULL);

  if (self->start != NULL
      && g_date_time_equal (self->start, start)
      && g_date_time_get_utc_offset (self->start) == g_date_time_get_utc_offset (start))
    return;

  g_clear_pointer (&self->start, g_date_time_unref);
  self->start = g_date_time_add (start, -g_date_time_get_microsecond (start));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_START]);
}

/**
 * hip_session_get_note:
 * @self: a #HipSession
 *
 * Returns: (transfer none): what the coach wrote; empty when there is nothing
 */
const char *
hip_session_get_note (HipSession *self)
{
  g_return_val_if_fail (HIP_IS_SESSION (self), NULL);

  return self->note;
}

/**
 * hip_session_set_note:
 * @self: a #HipSession
 * @note: (nullable): what the coach wrote
 */
void
hip_session_set_note (HipSession *self,
                      const char *note)
{
  g_return_if_fail (HIP_IS_SESSION (self));

  if (hip_records_set_string (&self->note, note != NULL ? note : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NOTE]);
}

/**
 * hip_session_get_recheck:
 * @self: a #HipSession
 *
 * Returns: (transfer none) (nullable): when to look at it again, or %NULL when no day was set
 */
const GDate *
hip_session_get_recheck (HipSession *self)
{
  g_return_val_if_fail (HIP_IS_SESSION (self), NULL);

  return self->recheck;
}

/**
 * hip_session_set_recheck:
 * @self: a #HipSession
 * @recheck: (nullable): when to look at it again
 */
void
hip_session_set_recheck (HipSession  *self,
                         const GDate *recheck)
{
  g_return_if_fail (HIP_IS_SESSION (self));
  g_return_if_fail (recheck == NULL || g_date_valid (recheck));

  if (self->recheck == recheck
      || (self->recheck != NULL && recheck != NULL && g_date_compare (self->recheck, recheck) == 0))
    return;

  g_clear_pointer (&self->recheck, g_date_free);
  if (recheck != NULL)
    self->recheck = g_date_copy (recheck);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RECHECK]);
}

/**
 * hip_session_get_urgency:
 * @self: a #HipSession
 *
 * Returns: how soon somebody qualified should look at it
 */
HipUrgency
hip_session_get_urgency (HipSession *self)
{
  g_return_val_if_fail (HIP_IS_SESSION (self), HIP_URGENCY_NOT_KNOWN_YET);

  return self->urgency;
}

/**
 * hip_session_set_urgency:
 * @self: a #HipSession
 * @urgency: how soon somebody qualified should look at it
 */
void
hip_session_set_urgency (HipSession *self,
                         HipUrgency  urgency)
{
  g_return_if_fail (HIP_IS_SESSION (self));
  g_return_if_fail (urgency <= HIP_URGENCY_EMERGENCY);

  if (self->urgency == urgency)
    return;

  self->urgency = urgency;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_URGENCY]);
}

/**
 * hip_session_get_safety_done:
 * @self: a #HipSession
 *
 * Returns: whether the safety check was done
 */
gboolean
hip_session_get_safety_done (HipSession *self)
{
  g_return_val_if_fail (HIP_IS_SESSION (self), FALSE);

  return self->safety_done;
}

/**
 * hip_session_set_safety_done:
 * @self: a #HipSession
 * @safety_done: whether the safety check was done
 */
void
hip_session_set_safety_done (HipSession *self,
                             gboolean    safety_done)
{
  g_return_if_fail (HIP_IS_SESSION (self));

  safety_done = !!safety_done;
  if (self->safety_done == (guint) safety_done)
    return;

  self->safety_done = safety_done;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SAFETY_DONE]);
}

/**
 * hip_session_get_catalogue_review:
 * @self: a #HipSession
 *
 * Returns: (transfer none) (nullable): the review date of the catalogue that was used, such as "2026-11"
 */
const char *
hip_session_get_catalogue_review (HipSession *self)
{
  g_return_val_if_fail (HIP_IS_SESSION (self), NULL);

  return self->catalogue_review;
}

/**
 * hip_session_set_catalogue_review:
 * @self: a #HipSession
 * @catalogue_review: (nullable): the review date of the catalogue that was used
 */
void
hip_session_set_catalogue_review (HipSession *self,
                                  const char *catalogue_review)
{
  g_return_if_fail (HIP_IS_SESSION (self));

  if (hip_records_set_string (&self->catalogue_review, catalogue_review))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CATALOGUE_REVIEW]);
}

/**
 * hip_session_get_catalogue_format:
 * @self: a #HipSession
 *
 * Returns: the format of the catalogue that was used, or 0 when it is not known
 */
int
hip_session_get_catalogue_format (HipSession *self)
{
  g_return_val_if_fail (HIP_IS_SESSION (self), 0);

  return self->catalogue_format;
}

/**
 * hip_session_set_catalogue_format:
 * @self: a #HipSession
 * @catalogue_format: the format of the catalogue that was used, or 0 when it is not known
 */
void
hip_session_set_catalogue_format (HipSession *self,
                                  int         catalogue_format)
{
  g_return_if_fail (HIP_IS_SESSION (self));

  if (self->catalogue_format == catalogue_format)
    return;

  self->catalogue_format = catalogue_format;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CATALOGUE_FORMAT]);
}
