/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-detail.h"

/**
 * HipDetail:
 *
 * How much the panel tells: what a coach needs, or also what a clinician asks for, which are the terms, the points and the codes.
 * There is one for the whole program, as there is one reader.
 */
struct _HipDetail
{
  GObject  parent_instance;

  gboolean clinician;
};

G_DEFINE_FINAL_TYPE (HipDetail, hip_detail, G_TYPE_OBJECT)

typedef enum
{
  PROP_CLINICIAN = 1,
} HipDetailProps;

static GParamSpec *props[PROP_CLINICIAN + 1];

static void
hip_detail_get_property (GObject    *object,
                         guint       property_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  HipDetail *self = HIP_DETAIL (object);

  switch ((HipDetailProps) property_id)
    {
    case PROP_CLINICIAN:
      g_value_set_boolean (value, hip_detail_get_clinician (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_detail_set_property (GObject      *object,
                         guint         property_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  HipDetail *self = HIP_DETAIL (object);

  switch ((HipDetailProps) property_id)
    {
    case PROP_CLINICIAN:
      hip_detail_set_clinician (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_detail_class_init (HipDetailClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = hip_detail_get_property;
  object_class->set_property = hip_detail_set_property;

  props[PROP_CLINICIAN] = g_param_spec_boolean ("clinician", NULL, NULL, FALSE,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
hip_detail_init (HipDetail *self)
{
}

/**
 * hip_detail_get_default:
 *
 * Returns: (transfer none): the one that all of the panel follows
 */
HipDetail *
hip_detail_get_default (void)
{
  static HipDetail *detail;

  if (detail == NULL)
    detail = g_object_new (HIP_TYPE_DETAIL, NULL);

  return detail;
}

/**
 * hip_detail_get_clinician:
 * @self: a #HipDetail
 *
 * Returns: whether terms, points and codes are shown
 */
gboolean
hip_detail_get_clinician (HipDetail *self)
{
  g_return_val_if_fail (HIP_IS_DETAIL (self), FALSE);

  return self->clinician;
}

/**
 * hip_detail_set_clinician:
 * @self: a #HipDetail
 * @clinician: whether to show terms, points and codes
 */
void
hip_detail_set_clinician (HipDetail *self,
                          gboolean   clinician)
{
  g_return_if_fail (HIP_IS_DETAIL (self));

  if (self->clinician == !!clinician)
    return;

  self->clinician = !!clinician;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CLINICIAN]);
}
