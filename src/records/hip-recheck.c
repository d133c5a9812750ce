/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-records"

#include "config.h"

#include "hip-recheck.h"

#include "hip-enums.h"

/**
 * HipRecheck:
 *
 * A day on which an athlete is to be looked at again.
 */
struct _HipRecheck
{
  GObject     parent_instance;

  char       *athlete;
  char       *name;
  char       *session;
  GDate      *date;
  HipUrgency  urgency;
};

G_DEFINE_FINAL_TYPE (HipRecheck, hip_recheck, G_TYPE_OBJECT)

typedef enum
{
  PROP_ATHLETE = 1,
  PROP_NAME,
  PROP_SESSION,
  PROP_DATE,
  PROP_URGENCY,
} HipRecheckProps;

static GParamSpec *props[PROP_URGENCY + 1];

static void
hip_recheck_finalize (GObject *object)
{
  HipRecheck *self = HIP_RECHECK (object);

  g_free (self->athlete);
  g_free (self->name);
  g_free (self->session);
  g_clear_pointer (&self->date, g_date_free);

  G_OBJECT_CLASS (hip_recheck_parent_class)->finalize (object);
}

static void
hip_recheck_get_property (GObject    *object,
                          guint       property_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  HipRecheck *self = HIP_RECHECK (object);

  switch ((HipRecheckProps) property_id)
    {
    case PROP_ATHLETE:
      g_value_set_string (value, self->athlete);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_SESSION:
      g_value_set_string (value, self->session);
      break;
    case PROP_DATE:
      g_value_set_boxed (value, self->date);
      break;
    case PROP_URGENCY:
      g_value_set_enum (value, self->urgency);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_recheck_class_init (HipRecheckClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = hip_recheck_finalize;
  object_class->get_property = hip_recheck_get_property;

  props[PROP_ATHLETE] = g_param_spec_string ("athlete", NULL, NULL, NULL, flags);
  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  props[PROP_SESSION] = g_param_spec_string ("session", NULL, NULL, NULL, flags);
  props[PROP_DATE] = g_param_spec_boxed ("date", NULL, NULL, G_TYPE_DATE, flags);
  props[PROP_URGENCY] = g_param_spec_enum ("urgency", NULL, NULL, HIP_TYPE_URGENCY, HIP_URGENCY_NOT_KNOWN_YET, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
hip_recheck_init (HipRecheck *self)
{
}

/**
 * hip_recheck_new:
 * @athlete: the id of the athlete
 * @name: the name of the athlete
 * @session: the id of the session that set the day
 * @date: the day
 * @urgency: how urgent that session was
 *
 * Returns: (transfer full): a new re-check
 */
HipRecheck *
hip_recheck_new (const char  *athlete,
                 const char  *name,
                 const char  *session,
                 const GDate *date,
                 HipUrgency   urgency)
{
  HipRecheck *self;

  g_return_val_if_fail (athlete != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (session != NULL, NULL);
  g_return_val_if_fail (date != NULL, NULL);

  self = g_object_new (HIP_TYPE_RECHECK, NULL);
  self->athlete = g_strdup (athlete);
  self->name = g_strdup (name);
  self->session = g_strdup (session);
  self->date = g_date_copy (date);
  self->urgency = urgency;

  return self;
}

/**
 * hip_recheck_get_athlete:
 * @self: a #HipRecheck
 *
 * Returns: (transfer none): the id of the athlete
 */
const char *
hip_recheck_get_athlete (HipRecheck *self)
{
  g_return_val_if_fail (HIP_IS_RECHECK (self), NULL);

  return self->athlete;
}

/**
 * hip_recheck_get_name:
 * @self: a #HipRecheck
 *
 * Returns: (transfer none): the name of the athlete
 */
const char *
hip_recheck_get_name (HipRecheck *self)
{
  g_return_val_if_fail (HIP_IS_RECHECK (self), NULL);

  return self->name;
}

/**
 * hip_recheck_get_session:
 * @self: a #HipRecheck
 *
 * Returns: (transfer none): the id of the session that set the day
 */
const char *
hip_recheck_get_session (HipRecheck *self)
{
  g_return_val_if_fail (HIP_IS_RECHECK (self), NULL);

  return self->session;
}

/**
 * hip_recheck_get_date:
 * @self: a #HipRecheck
 *
 * Returns: (transfer none): the day
 */
const GDate *
hip_recheck_get_date (HipRecheck *self)
{
  g_return_val_if_fail (HIP_IS_RECHECK (self), NULL);

  return self->date;
}

/**
 * hip_recheck_get_urgency:
 * @self: a #HipRecheck
 *
 * Returns: how urgent that session was
 */
HipUrgency
hip_recheck_get_urgency (HipRecheck *self)
{
  g_return_val_if_fail (HIP_IS_RECHECK (self), HIP_URGENCY_NOT_KNOWN_YET);

  return self->urgency;
}
