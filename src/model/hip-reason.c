/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-reason.h"

#include "hip-enums.h"
#include "hip-model-private.h"

/**
 * HipReason:
 *
 * Something that speaks for or against a candidate, or that was not asked yet.
 */
struct _HipReason
{
  GObject parent_instance;

  char *kind;
  char *id;
  char *label;
  int points;
  HipSource *origin;
  char *basis;
  gboolean measured;
};

G_DEFINE_FINAL_TYPE (HipReason, hip_reason, G_TYPE_OBJECT)

typedef enum
{
  PROP_KIND = 1,
  PROP_ID,
  PROP_LABEL,
  PROP_POINTS,
  PROP_SOURCE,
  PROP_SOURCE_LABEL,
  PROP_BASIS,
  PROP_MEASURED,
} HipReasonProps;

static GParamSpec *props[PROP_MEASURED + 1];

static void
hip_reason_finalize (GObject *object)
{
  HipReason *self = HIP_REASON (object);

  g_free (self->kind);
  g_free (self->id);
  g_free (self->label);
  g_clear_object (&self->origin);
  g_free (self->basis);

  G_OBJECT_CLASS (hip_reason_parent_class)->finalize (object);
}

static void
hip_reason_get_property (GObject *object,
                         guint property_id,
                         GValue *value,
                         GParamSpec *pspec)
{
  HipReason *self = HIP_REASON (object);

  switch ((HipReasonProps) property_id)
    {
    case PROP_KIND:
      g_value_set_string (value, hip_reason_get_kind (self));
      break;
    case PROP_ID:
      g_value_set_string (value, hip_reason_get_id (self));
      break;
    case PROP_LABEL:
      g_value_set_string (value, hip_reason_get_label (self));
      break;
    case PROP_POINTS:
      g_value_set_int (value, hip_reason_get_points (self));
      break;
    case PROP_SOURCE:
      g_value_set_string (value, hip_reason_get_source (self));
      break;
    case PROP_SOURCE_LABEL:
      g_value_set_string (value, hip_reason_get_source_label (self));
      break;
    case PROP_BASIS:
      g_value_set_string (value, hip_reason_get_basis (self));
      break;
    case PROP_MEASURED:
      g_value_set_boolean (value, hip_reason_get_measured (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_reason_class_init (HipReasonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = hip_reason_finalize;
  object_class->get_property = hip_reason_get_property;

  props[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, NULL, flags);
  props[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  props[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  props[PROP_POINTS] = g_param_spec_int ("points", NULL, NULL, G_MININT, G_MAXINT, 0, flags);
  props[PROP_SOURCE] = g_param_spec_string ("source", NULL, NULL, NULL, flags);
  props[PROP_SOURCE_LABEL] = g_param_spec_string ("source-label", NULL, NULL, NULL, flags);
  props[PROP_BASIS] = g_param_spec_string ("basis", NULL, NULL, NULL, flags);
  props[PROP_MEASURED] = g_param_spec_boolean ("measured", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

/*< private >
 * hip_reason_new:
 * @kind: prior, spot, spots, answer or not-asked
 * @id: (nullable): the id of the region or finding
 * @label: the reason in a few words
 * @points: the points it gives
 * @source: its source
 * @basis: what the points rest on
 * @measured: whether the points follow from a published figure
 *
 * Returns: (transfer full): a new object
 */
HipReason *
hip_reason_new (const char *kind,
                const char *id,
                const char *label,
                int         points,
                HipSource  *source,
                const char *basis,
                gboolean    measured)
{
  HipReason *self = g_object_new (HIP_TYPE_REASON, NULL);

  self->kind = g_strdup (kind);
  self->id = g_strdup (id);
  self->label = g_strdup (label);
  self->points = points;
  self->origin = g_object_ref (source);
  self->basis = g_strdup (basis);
  self->measured = measured;

  return self;
}

static void
hip_reason_init (HipReason *self)
{
}

/**
 * hip_reason_get_kind:
 * @self: a #HipReason
 *
 * Returns: (transfer none): prior, spot, spots, answer or not-asked
 */
const char *
hip_reason_get_kind (HipReason *self)
{
  g_return_val_if_fail (HIP_IS_REASON (self), NULL);

  return self->kind;
}

/**
 * hip_reason_get_id:
 * @self: a #HipReason
 *
 * Returns: (transfer none) (nullable): the id of the region or finding
 */
const char *
hip_reason_get_id (HipReason *self)
{
  g_return_val_if_fail (HIP_IS_REASON (self), NULL);

  return self->id;
}

/**
 * hip_reason_get_label:
 * @self: a #HipReason
 *
 * Returns: (transfer none): the reason in a few words
 */
const char *
hip_reason_get_label (HipReason *self)
{
  g_return_val_if_fail (HIP_IS_REASON (self), NULL);

  return self->label;
}

/**
 * hip_reason_get_points:
 * @self: a #HipReason
 *
 * Returns: the points it gives
 */
int
hip_reason_get_points (HipReason *self)
{
  g_return_val_if_fail (HIP_IS_REASON (self), -1);

  return self->points;
}

/**
 * hip_reason_get_source:
 * @self: a #HipReason
 *
 * Returns: (transfer none): the id of its source
 */
const char *
hip_reason_get_source (HipReason *self)
{
  g_return_val_if_fail (HIP_IS_REASON (self), NULL);

  return hip_source_get_id (self->origin);
}

/**
 * hip_reason_get_source_label:
 * @self: a #HipReason
 *
 * Returns: (transfer none): its source, in short
 */
const char *
hip_reason_get_source_label (HipReason *self)
{
  g_return_val_if_fail (HIP_IS_REASON (self), NULL);

  return hip_source_get_label (self->origin);
}

/**
 * hip_reason_get_origin:
 * @self: a #HipReason
 *
 * Returns: (transfer none): its source
 */
HipSource *
hip_reason_get_origin (HipReason *self)
{
  g_return_val_if_fail (HIP_IS_REASON (self), NULL);

  return self->origin;
}

/**
 * hip_reason_get_basis:
 * @self: a #HipReason
 *
 * Returns: (transfer none): what the points rest on, as the catalogue says it
 */
const char *
hip_reason_get_basis (HipReason *self)
{
  g_return_val_if_fail (HIP_IS_REASON (self), NULL);

  return self->basis;
}

/**
 * hip_reason_get_measured:
 * @self: a #HipReason
 *
 * Returns: whether the points follow from a published figure, rather than from judgement
 */
gboolean
hip_reason_get_measured (HipReason *self)
{
  g_return_val_if_fail (HIP_IS_REASON (self), FALSE);

  return self->measured;
}
