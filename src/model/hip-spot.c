/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-spot.h"

#include "hip-enums.h"
#include "hip-i18n.h"
#include "hip-model-private.h"

/**
 * HipSpot:
 *
 * A region on a side of the body that the athlete pointed at, and what they said of the pain there.
 */
struct _HipSpot
{
  GObject    parent_instance;

  HipRegion *region;
  HipSide    side;
  char      *label;
  int        intensity;
  gboolean   deep;
};

G_DEFINE_FINAL_TYPE (HipSpot, hip_spot, G_TYPE_OBJECT)

typedef enum
{
  PROP_REGION = 1,
  PROP_SIDE,
  PROP_LABEL,
  PROP_INTENSITY,
  PROP_DEEP,
} HipSpotProps;

static GParamSpec *props[PROP_DEEP + 1];

static void
hip_spot_finalize (GObject *object)
{
  HipSpot *self = HIP_SPOT (object);

  g_clear_object (&self->region);
  g_free (self->label);

  G_OBJECT_CLASS (hip_spot_parent_class)->finalize (object);
}

static void
hip_spot_get_property (GObject    *object,
                       guint       property_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  HipSpot *self = HIP_SPOT (object);

  switch ((HipSpotProps) property_id)
    {
    case PROP_REGION:
      g_value_set_object (value, self->region);
      break;
    case PROP_SIDE:
      g_value_set_enum (value, self->side);
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_INTENSITY:
      g_value_set_int (value, self->intensity);
      break;
    case PROP_DEEP:
      g_value_set_boolean (value, self->deep);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_spot_class_init (HipSpotClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = hip_spot_finalize;
  object_class->get_property = hip_spot_get_property;

  props[PROP_REGION] = g_param_spec_object ("region", NULL, NULL, HIP_TYPE_REGION, flags);
  props[PROP_SIDE] = g_param_spec_enum ("side", NULL, NULL, HIP_TYPE_SIDE, HIP_SIDE_NONE, flags);
  props[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  props[PROP_INTENSITY] = g_param_spec_int ("intensity", NULL, NULL,
                                            HIP_INTENSITY_NOT_SAID, HIP_INTENSITY_MOST, HIP_INTENSITY_NOT_SAID,
                                            flags);
  props[PROP_DEEP] = g_param_spec_boolean ("deep", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
hip_spot_init (HipSpot *self)
{
  self->intensity = HIP_INTENSITY_NOT_SAID;
}

/*< private >
 * hip_spot_new:
 * @region: a region
 * @side: the athlete's side
 *
 * Returns: (transfer full): a new object
 */
HipSpot *
hip_spot_new (HipRegion *region,
              HipSide    side)
{
  HipSpot *self = g_object_new (HIP_TYPE_SPOT, NULL);

  self->region = g_object_ref (region);
  self->side = side;
  self->label = hip_spot_format (region, side);

  return self;
}

/*< private >
 * hip_spot_copy:
 * @self: a #HipSpot
 *
 * Returns: (transfer full): another spot that says the same, and goes on to say it when @self is changed
 */
HipSpot *
hip_spot_copy (HipSpot *self)
{
  HipSpot *copy = hip_spot_new (self->region, self->side);

  copy->intensity = self->intensity;
  copy->deep = self->deep;

  return copy;
}

/*< private >
 * hip_spot_set_intensity:
 * @self: a #HipSpot
 * @intensity: from 0 to %HIP_INTENSITY_MOST, or %HIP_INTENSITY_NOT_SAID
 *
 * Returns: whether that is new
 */
gboolean
hip_spot_set_intensity (HipSpot *self,
                        int      intensity)
{
  if (self->intensity == intensity)
    return FALSE;

  self->intensity = intensity;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_INTENSITY]);

  return TRUE;
}

/*< private >
 * hip_spot_set_deep:
 * @self: a #HipSpot
 * @deep: whether it is felt deep inside
 *
 * Returns: whether that is new
 */
gboolean
hip_spot_set_deep (HipSpot  *self,
                   gboolean  deep)
{
  if (self->deep == !!deep)
    return FALSE;

  self->deep = !!deep;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DEEP]);

  return TRUE;
}

/**
 * hip_spot_format:
 * @region: a region
 * @side: the athlete's side
 *
 * Returns: (transfer full): region and side in words, such as "Groin crease, right"
 */
char *
hip_spot_format (HipRegion *region,
                 HipSide    side)
{
  g_return_val_if_fail (HIP_IS_REGION (region), NULL);

  switch (side)
    {
    case HIP_SIDE_LEFT:
      /* Translators: %s is a part of the body, such as “Groin crease”. Left is the athlete's left. */
      return g_strdup_printf (C_("spot", "%s, left"), hip_region_get_name (region));
    case HIP_SIDE_RIGHT:
      /* Translators: %s is a part of the body, such as “Groin crease”. Right is the athlete's right. */
      return g_strdup_printf (C_("spot", "%s, right"), hip_region_get_name (region));
    case HIP_SIDE_NONE:
    default:
      return g_strdup (hip_region_get_name (region));
    }
}

/**
 * hip_spot_get_region:
 * @self: a #HipSpot
 *
 * Returns: (transfer none): the region
 */
HipRegion *
hip_spot_get_region (HipSpot *self)
{
  g_return_val_if_fail (HIP_IS_SPOT (self), NULL);

  return self->region;
}

/**
 * hip_spot_get_side:
 * @self: a #HipSpot
 *
 * Returns: the athlete's side; %HIP_SIDE_NONE on the midline or when it was not said
 */
HipSide
hip_spot_get_side (HipSpot *self)
{
  g_return_val_if_fail (HIP_IS_SPOT (self), HIP_SIDE_NONE);

  return self->side;
}

/**
 * hip_spot_get_label:
 * @self: a #HipSpot
 *
 * Returns: (transfer none): region and side in words
 */
const char *
hip_spot_get_label (HipSpot *self)
{
  g_return_val_if_fail (HIP_IS_SPOT (self), NULL);

  return self->label;
}

/**
 * hip_spot_get_intensity:
 * @self: a #HipSpot
 *
 * Returns: how much it hurts, from 0 to %HIP_INTENSITY_MOST, or %HIP_INTENSITY_NOT_SAID
 */
int
hip_spot_get_intensity (HipSpot *self)
{
  g_return_val_if_fail (HIP_IS_SPOT (self), HIP_INTENSITY_NOT_SAID);

  return self->intensity;
}

/**
 * hip_spot_get_deep:
 * @self: a #HipSpot
 *
 * Returns: whether the athlete feels it deep inside
 */
gboolean
hip_spot_get_deep (HipSpot *self)
{
  g_return_val_if_fail (HIP_IS_SPOT (self), FALSE);

  return self->deep;
}
