/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-records"

#include "config.h"

#include "hip-athlete.h"

#include "hip-records-private.h"

/**
 * HipAthlete:
 *
 * Somebody whose sessions are kept.
 *
 * The id is made once and stays the same for ever, also in files that are exported and imported: it says who is who when the name
 * is changed. Changing the object changes no record until hip_records_save_athlete_async().
 */
struct _HipAthlete
{
  GObject    parent_instance;

  char      *id;
  char      *name;
  char      *notes;
  int        birth_year;
  gint64     changed;

  /* As they were when the athlete was read. */
  GDateTime *last_session;
  guint      n_sessions;
};

G_DEFINE_FINAL_TYPE (HipAthlete, hip_athlete, G_TYPE_OBJECT)

typedef enum
{
  PROP_ID = 1,
  PROP_NAME,
  PROP_BIRTH_YEAR,
  PROP_NOTES,
  PROP_N_SESSIONS,
  PROP_LAST_SESSION,
} HipAthleteProps;

static GParamSpec *props[PROP_LAST_SESSION + 1];

static void
hip_athlete_finalize (GObject *object)
{
  HipAthlete *self = HIP_ATHLETE (object);

  g_free (self->id);
  g_free (self->name);
  g_free (self->notes);
  g_clear_pointer (&self->last_session, g_date_time_unref);

  G_OBJECT_CLASS (hip_athlete_parent_class)->finalize (object);
}

static void
hip_athlete_get_property (GObject    *object,
                          guint       property_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  HipAthlete *self = HIP_ATHLETE (object);

  switch ((HipAthleteProps) property_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_BIRTH_YEAR:
      g_value_set_int (value, self->birth_year);
      break;
    case PROP_NOTES:
      g_value_set_string (value, self->notes);
      break;
    case PROP_N_SESSIONS:
      g_value_set_uint (value, self->n_sessions);
      break;
    case PROP_LAST_SESSION:
      g_value_set_boxed (value, self->last_session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_athlete_set_property (GObject      *object,
                          guint         property_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  HipAthlete *self = HIP_ATHLETE (object);

  switch ((HipAthleteProps) property_id)
    {
    case PROP_NAME:
      hip_athlete_set_name (self, g_value_get_string (value));
      break;
    case PROP_BIRTH_YEAR:
      hip_athlete_set_birth_year (self, g_value_get_int (value));
      break;
    case PROP_NOTES:
      hip_athlete_set_notes (self, g_value_get_string (value));
      break;
    case PROP_ID:
    case PROP_N_SESSIONS:
    case PROP_LAST_SESSION:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_athlete_class_init (HipAthleteClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags read_flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = hip_athlete_finalize;
  object_class->get_property = hip_athlete_get_property;
  object_class->set_property = hip_athlete_set_property;

  props[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, read_flags);
  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", flags);
  props[PROP_BIRTH_YEAR] = g_param_spec_int ("birth-year", NULL, NULL, 0, G_MAXINT, 0, flags);
  props[PROP_NOTES] = g_param_spec_string ("notes", NULL, NULL, "", flags);
  props[PROP_N_SESSIONS] = g_param_spec_uint ("n-sessions", NULL, NULL, 0, G_MAXUINT, 0, read_flags);
  props[PROP_LAST_SESSION] = g_param_spec_boxed ("last-session", NULL, NULL, G_TYPE_DATE_TIME, read_flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
hip_athlete_init (HipAthlete *self)
{
  self->name = g_strdup ("");
  self->notes = g_strdup ("");
}

/*< private >
 * hip_athlete_new_for_id:
 * @id: the id of an athlete
 *
 * Returns: (transfer full): an athlete about whom nothing else is known
 */
HipAthlete *
hip_athlete_new_for_id (const char *id)
{
  HipAthlete *self = g_object_new (HIP_TYPE_ATHLETE, NULL);

  self->id = g_strdup (id);

  return self;
}

/*< private >
 * hip_athlete_copy:
 * @self: an athlete
 *
 * Returns: (transfer full): another object of the same athlete, for another thread
 */
HipAthlete *
hip_athlete_copy (HipAthlete *self)
{
  HipAthlete *copy = hip_athlete_new_for_id (self->id);

  hip_athlete_set_name (copy, self->name);
  hip_athlete_set_birth_year (copy, self->birth_year);
  hip_athlete_set_notes (copy, self->notes);
  copy->changed = self->changed;

  return copy;
}

/*< private >
 * hip_athlete_get_changed:
 * @self: an athlete
 *
 * Returns: when the athlete was saved last, in seconds since 1970
 */
gint64
hip_athlete_get_changed (HipAthlete *self)
{
  return self->changed;
}

/*< private >
 * hip_athlete_set_changed:
 * @self: an athlete
 * @changed: when the athlete was saved last, in seconds since 1970
 */
void
hip_athlete_set_changed (HipAthlete *self,
                         gint64      changed)
{
  self->changed = changed;
}

/*< private >
 * hip_athlete_set_sessions:
 * @self: an athlete
 * @n_sessions: how many sessions are kept
 * @last_session: (transfer full) (nullable): when the last of them started
 */
void
hip_athlete_set_sessions (HipAthlete *self,
                          guint       n_sessions,
                          GDateTime  *last_session)
{
  g_clear_pointer (&self->last_session, g_date_time_unref);
  self->n_sessions = n_sessions;
  self->last_session = last_session;
}

/**
 * hip_athlete_new:
 * @name: the name or initials
 *
 * Returns: (transfer full): a new athlete with an id of their own
 */
HipAthlete *
hip_athlete_new (const char *name)
{
  g_autofree char *id = g_uuid_string_random ();
  HipAthlete *self = hip_athlete_new_for_id (id);

  hip_athlete_set_name (self, name);

  return self;
}

/**
 * hip_athlete_get_id:
 * @self: a #HipAthlete
 *
 * Returns: (transfer none): the id, a UUID in lower case
 */
const char *
hip_athlete_get_id (HipAthlete *self)
{
  g_return_val_if_fail (HIP_IS_ATHLETE (self), NULL);

  return self->id;
}

/**
 * hip_athlete_get_name:
 * @self: a #HipAthlete
 *
 * Returns: (transfer none): the name or initials
 */
const char *
hip_athlete_get_name (HipAthlete *self)
{
  g_return_val_if_fail (HIP_IS_ATHLETE (self), NULL);

  return self->name;
}

/**
 * hip_athlete_set_name:
 * @self: a #HipAthlete
 * @name: (nullable): the name or initials
 */
void
hip_athlete_set_name (HipAthlete *self,
                      const char *name)
{
  g_return_if_fail (HIP_IS_ATHLETE (self));

  if (hip_records_set_string (&self->name, name != NULL ? name : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NAME]);
}

/**
 * hip_athlete_get_birth_year:
 * @self: a #HipAthlete
 *
 * Returns: the year of birth, or 0 when it is not known
 */
int
hip_athlete_get_birth_year (HipAthlete *self)
{
  g_return_val_if_fail (HIP_IS_ATHLETE (self), 0);

  return self->birth_year;
}

/**
 * hip_athlete_set_birth_year:
 * @self: a #HipAthlete
 * @birth_year: the year of birth, or 0 when it is not known
 */
void
hip_athlete_set_birth_year (HipAthlete *self,
                            int         birth_year)
{
  g_return_if_fail (HIP_IS_ATHLETE (self));

  if (self->birth_year == birth_year)
    return;

  self->birth_year = birth_year;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BIRTH_YEAR]);
}

/**
 * hip_athlete_get_notes:
 * @self: a #HipAthlete
 *
 * Returns: (transfer none): what the coach wrote about the athlete; empty when there is nothing
 */
const char *
hip_athlete_get_notes (HipAthlete *self)
{
  g_return_val_if_fail (HIP_IS_ATHLETE (self), NULL);

  return self->notes;
}

/**
 * hip_athlete_set_notes:
 * @self: a #HipAthlete
 * @notes: (nullable): what the coach wrote about the athlete
 */
void
hip_athlete_set_notes (HipAthlete *self,
                       const char *notes)
{
  g_return_if_fail (HIP_IS_ATHLETE (self));

  if (hip_records_set_string (&self->notes, notes != NULL ? notes : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NOTES]);
}

/**
 * hip_athlete_get_n_sessions:
 * @self: a #HipAthlete
 *
 * Returns: how many sessions were kept when the athlete was read
 */
guint
hip_athlete_get_n_sessions (HipAthlete *self)
{
  g_return_val_if_fail (HIP_IS_ATHLETE (self), 0);

  return self->n_sessions;
}

/**
 * hip_athlete_get_last_session:
 * @self: a #HipAthlete
 *
 * Returns: (transfer none) (nullable): when the last session started, at the place where it was; %NULL without one
 */
GDateTime *
hip_athlete_get_last_session (HipAthlete *self)
{
  g_return_val_if_fail (HIP_IS_ATHLETE (self), NULL);

  return self->last_session;
}
