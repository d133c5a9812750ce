/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-records"

#include "config.h"

#include "hip-mark.h"

#include "hip-enums.h"

/**
 * HipMark:
 *
 * Where it hurt in a session, and how much.
 *
 * A mark knows the id of its region only, so it outlives a catalogue that no longer has the region. It never changes: a session
 * puts another one in its place.
 */
struct _HipMark
{
  GObject   parent_instance;

  char     *region;
  HipSide   side;
  int       intensity;
  gboolean  deep;
};

G_DEFINE_FINAL_TYPE (HipMark, hip_mark, G_TYPE_OBJECT)

typedef enum
{
  PROP_REGION = 1,
  PROP_SIDE,
  PROP_INTENSITY,
  PROP_DEEP,
} HipMarkProps;

static GParamSpec *props[PROP_DEEP + 1];

static void
hip_mark_finalize (GObject *object)
{
  HipMark *self = HIP_MARK (object);

  g_free (self->region);

  G_OBJECT_CLASS (hip_mark_parent_class)->finalize (object);
}

static void
hip_mark_get_property (GObject    *object,
                       guint       property_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  HipMark *self = HIP_MARK (object);

  switch ((HipMarkProps) property_id)
    {
    case PROP_REGION:
      g_value_set_string (value, self->region);
      break;
    case PROP_SIDE:
      g_value_set_enum (value, self->side);
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
hip_mark_class_init (HipMarkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = hip_mark_finalize;
  object_class->get_property = hip_mark_get_property;

  props[PROP_REGION] = g_param_spec_string ("region", NULL, NULL, NULL, flags);
  props[PROP_SIDE] = g_param_spec_enum ("side", NULL, NULL, HIP_TYPE_SIDE, HIP_SIDE_NONE, flags);
  props[PROP_INTENSITY] = g_param_spec_int ("intensity", NULL, NULL, HIP_INTENSITY_NOT_SAID, HIP_INTENSITY_MOST,
                                             HIP_INTENSITY_NOT_SAID, flags);
  props[PROP_DEEP] = g_param_spec_boolean ("deep", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
hip_mark_init (HipMark *self)
{
}

/**
 * hip_mark_new:
 * @region: the id of a region
 * @side: the athlete's side; %HIP_SIDE_NONE on the midline or when it was not said
 * @intensity: how strong the pain is, 0–10, or %HIP_INTENSITY_NOT_SAID
 * @deep: whether it is felt deep inside
 *
 * Returns: (transfer full): a new mark
 */
HipMark *
hip_mark_new (const char *region,
              HipSide     side,
              int         intensity,
              gboolean    deep)
{
  HipMark *self;

  g_return_val_if_fail (region != NULL, NULL);

  self = g_object_new (HIP_TYPE_MARK, NULL);
  self->region = g_strdup (region);
  self->side = side;
  self->intensity = intensity;
  self->deep = !!deep;

  return self;
}

/**
 * hip_mark_get_region:
 * @self: a #HipMark
 *
 * Returns: (transfer none): the id of a region
 */
const char *
hip_mark_get_region (HipMark *self)
{
  g_return_val_if_fail (HIP_IS_MARK (self), NULL);

  return self->region;
}

/**
 * hip_mark_get_side:
 * @self: a #HipMark
 *
 * Returns: the athlete's side; %HIP_SIDE_NONE on the midline or when it was not said
 */
HipSide
hip_mark_get_side (HipMark *self)
{
  g_return_val_if_fail (HIP_IS_MARK (self), HIP_SIDE_NONE);

  return self->side;
}

/**
 * hip_mark_get_intensity:
 * @self: a #HipMark
 *
 * Returns: how strong the pain is, 0–10, or %HIP_INTENSITY_NOT_SAID
 */
int
hip_mark_get_intensity (HipMark *self)
{
  g_return_val_if_fail (HIP_IS_MARK (self), HIP_INTENSITY_NOT_SAID);

  return self->intensity;
}

/**
 * hip_mark_get_deep:
 * @self: a #HipMark
 *
 * Returns: whether it is felt deep inside
 */
gboolean
hip_mark_get_deep (HipMark *self)
{
  g_return_val_if_fail (HIP_IS_MARK (self), FALSE);

  return self->deep;
}
