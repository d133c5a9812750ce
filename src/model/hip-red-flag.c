/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-red-flag.h"

#include "hip-enums.h"
#include "hip-model-private.h"

/**
 * HipRedFlag:
 *
 * A reason to stop and have something ruled out.
 */
struct _HipRedFlag
{
  GObject parent_instance;

  char *id;
  char *name;
  char *why;
  char *action;
  HipUrgency urgency;
  gboolean hides_ranking;
  char *reviewed;
};

G_DEFINE_FINAL_TYPE (HipRedFlag, hip_red_flag, G_TYPE_OBJECT)

typedef enum
{
  PROP_ID = 1,
  PROP_NAME,
  PROP_WHY,
  PROP_ACTION,
  PROP_URGENCY,
  PROP_HIDES_RANKING,
} HipRedFlagProps;

static GParamSpec *props[PROP_HIDES_RANKING + 1];

static void
hip_red_flag_finalize (GObject *object)
{
  HipRedFlag *self = HIP_RED_FLAG (object);

  g_free (self->id);
  g_free (self->name);
  g_free (self->why);
  g_free (self->action);
  g_free (self->reviewed);

  G_OBJECT_CLASS (hip_red_flag_parent_class)->finalize (object);
}

static void
hip_red_flag_get_property (GObject *object,
                           guint property_id,
                           GValue *value,
                           GParamSpec *pspec)
{
  HipRedFlag *self = HIP_RED_FLAG (object);

  switch ((HipRedFlagProps) property_id)
    {
    case PROP_ID:
      g_value_set_string (value, hip_red_flag_get_id (self));
      break;
    case PROP_NAME:
      g_value_set_string (value, hip_red_flag_get_name (self));
      break;
    case PROP_WHY:
      g_value_set_string (value, hip_red_flag_get_why (self));
      break;
    case PROP_ACTION:
      g_value_set_string (value, hip_red_flag_get_action (self));
      break;
    case PROP_URGENCY:
      g_value_set_enum (value, hip_red_flag_get_urgency (self));
      break;
    case PROP_HIDES_RANKING:
      g_value_set_boolean (value, hip_red_flag_get_hides_ranking (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_red_flag_class_init (HipRedFlagClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = hip_red_flag_finalize;
  object_class->get_property = hip_red_flag_get_property;

  props[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  props[PROP_WHY] = g_param_spec_string ("why", NULL, NULL, NULL, flags);
  props[PROP_ACTION] = g_param_spec_string ("action", NULL, NULL, NULL, flags);
  props[PROP_URGENCY] = g_param_spec_enum ("urgency", NULL, NULL, HIP_TYPE_URGENCY, HIP_URGENCY_SELF_CARE, flags);
  props[PROP_HIDES_RANKING] = g_param_spec_boolean ("hides-ranking", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
hip_red_flag_init (HipRedFlag *self)
{
}

/*< private >
 * hip_red_flag_new_for_row:
 * @row: a row of HIP_QUERY_RED_FLAGS
 *
 * Returns: (transfer full): a new object
 */
HipRedFlag *
hip_red_flag_new_for_row (HipStatement *row)
{
  HipRedFlag *self = g_object_new (HIP_TYPE_RED_FLAG, NULL);

  self->id = g_strdup (hip_statement_get_text (row, 0));
  self->name = hip_dup_translated (row, 1, "red flag name");
  self->why = hip_dup_translated (row, 2, "red flag why");
  self->action = hip_dup_translated (row, 3, "red flag action");
  self->urgency = hip_statement_get_integer (row, 4);
  self->hides_ranking = hip_statement_get_integer (row, 5);
  self->reviewed = g_strdup (hip_statement_get_text (row, 6));

  return self;
}

/**
 * hip_red_flag_get_id:
 * @self: a #HipRedFlag
 *
 * Returns: (transfer none): the id
 */
const char *
hip_red_flag_get_id (HipRedFlag *self)
{
  g_return_val_if_fail (HIP_IS_RED_FLAG (self), NULL);

  return self->id;
}

/**
 * hip_red_flag_get_name:
 * @self: a #HipRedFlag
 *
 * Returns: (transfer none): what was reported
 */
const char *
hip_red_flag_get_name (HipRedFlag *self)
{
  g_return_val_if_fail (HIP_IS_RED_FLAG (self), NULL);

  return self->name;
}

/**
 * hip_red_flag_get_why:
 * @self: a #HipRedFlag
 *
 * Returns: (transfer none): why it matters
 */
const char *
hip_red_flag_get_why (HipRedFlag *self)
{
  g_return_val_if_fail (HIP_IS_RED_FLAG (self), NULL);

  return self->why;
}

/**
 * hip_red_flag_get_action:
 * @self: a #HipRedFlag
 *
 * Returns: (transfer none): what to do, how soon, and who should look
 */
const char *
hip_red_flag_get_action (HipRedFlag *self)
{
  g_return_val_if_fail (HIP_IS_RED_FLAG (self), NULL);

  return self->action;
}

/**
 * hip_red_flag_get_urgency:
 * @self: a #HipRedFlag
 *
 * Returns: how urgent it is
 */
HipUrgency
hip_red_flag_get_urgency (HipRedFlag *self)
{
  g_return_val_if_fail (HIP_IS_RED_FLAG (self), HIP_URGENCY_SELF_CARE);

  return self->urgency;
}

/**
 * hip_red_flag_get_hides_ranking:
 * @self: a #HipRedFlag
 *
 * Returns: whether the order of the candidates means nothing once it has fired
 */
gboolean
hip_red_flag_get_hides_ranking (HipRedFlag *self)
{
  g_return_val_if_fail (HIP_IS_RED_FLAG (self), FALSE);

  return self->hides_ranking;
}

/**
 * hip_red_flag_get_reviewed:
 * @self: a #HipRedFlag
 *
 * Returns: (transfer none) (nullable): the year and month of the last review
 */
const char *
hip_red_flag_get_reviewed (HipRedFlag *self)
{
  g_return_val_if_fail (HIP_IS_RED_FLAG (self), NULL);

  return self->reviewed;
}
