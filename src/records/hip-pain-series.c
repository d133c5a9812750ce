/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-records"

#include "config.h"

#include "hip-pain-series.h"

#include "hip-enums.h"
#include "hip-mark.h"

/**
 * HipPainSeries:
 *
 * How strong the pain at one spot was, session by session.
 *
 * A session in which the spot was not marked makes no point: nothing is known of it. A point without a figure has the intensity
 * %HIP_INTENSITY_NOT_SAID. Once it was handed out, a series never changes.
 */
struct _HipPainSeries
{
  GObject    parent_instance;

  char      *region;
  HipSide    side;
  GPtrArray *starts; /* of GDateTime */
  GArray    *intensities; /* of int */
};

G_DEFINE_FINAL_TYPE (HipPainSeries, hip_pain_series, G_TYPE_OBJECT)

typedef enum
{
  PROP_REGION = 1,
  PROP_SIDE,
} HipPainSeriesProps;

static GParamSpec *props[PROP_SIDE + 1];

static void
hip_pain_series_finalize (GObject *object)
{
  HipPainSeries *self = HIP_PAIN_SERIES (object);

  g_free (self->region);
  g_ptr_array_unref (self->starts);
  g_array_unref (self->intensities);

  G_OBJECT_CLASS (hip_pain_series_parent_class)->finalize (object);
}

static void
hip_pain_series_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  HipPainSeries *self = HIP_PAIN_SERIES (object);

  switch ((HipPainSeriesProps) property_id)
    {
    case PROP_REGION:
      g_value_set_string (value, self->region);
      break;
    case PROP_SIDE:
      g_value_set_enum (value, self->side);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_pain_series_class_init (HipPainSeriesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = hip_pain_series_finalize;
  object_class->get_property = hip_pain_series_get_property;

  props[PROP_REGION] = g_param_spec_string ("region", NULL, NULL, NULL, flags);
  props[PROP_SIDE] = g_param_spec_enum ("side", NULL, NULL, HIP_TYPE_SIDE, HIP_SIDE_NONE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
hip_pain_series_init (HipPainSeries *self)
{
  self->starts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_date_time_unref);
  self->intensities = g_array_new (FALSE, FALSE, sizeof (int));
}

/**
 * hip_pain_series_new:
 * @region: the id of a region
 * @side: the athlete's side
 *
 * Returns: (transfer full): a series without points
 */
HipPainSeries *
hip_pain_series_new (const char *region,
                     HipSide     side)
{
  HipPainSeries *self;

  g_return_val_if_fail (region != NULL, NULL);

  self = g_object_new (HIP_TYPE_PAIN_SERIES, NULL);
  self->region = g_strdup (region);
  self->side = side;

  return self;
}

/**
 * hip_pain_series_get_region:
 * @self: a #HipPainSeries
 *
 * Returns: (transfer none): the id of a region
 */
const char *
hip_pain_series_get_region (HipPainSeries *self)
{
  g_return_val_if_fail (HIP_IS_PAIN_SERIES (self), NULL);

  return self->region;
}

/**
 * hip_pain_series_get_side:
 * @self: a #HipPainSeries
 *
 * Returns: the athlete's side
 */
HipSide
hip_pain_series_get_side (HipPainSeries *self)
{
  g_return_val_if_fail (HIP_IS_PAIN_SERIES (self), HIP_SIDE_NONE);

  return self->side;
}

/*< private >
 * hip_pain_series_add:
 * @self: a #HipPainSeries
 * @start: when the session started, not before the one that was added last
 * @intensity: how strong the pain was, 0–10, or %HIP_INTENSITY_NOT_SAID
 */
void
hip_pain_series_add (HipPainSeries *self,
                     GDateTime     *start,
                     int            intensity)
{
  g_ptr_array_add (self->starts, g_date_time_ref (start));
  g_array_append_val (self->intensities, intensity);
}

/**
 * hip_pain_series_get_n_points:
 * @self: a #HipPainSeries
 *
 * Returns: how many points there are
 */
guint
hip_pain_series_get_n_points (HipPainSeries *self)
{
  g_return_val_if_fail (HIP_IS_PAIN_SERIES (self), 0);

  return self->starts->len;
}

/**
 * hip_pain_series_get_start:
 * @self: a #HipPainSeries
 * @point: the number of a point, from 0, the oldest
 *
 * Returns: (transfer none): when the session started
 */
GDateTime *
hip_pain_series_get_start (HipPainSeries *self,
                           guint          point)
{
  g_return_val_if_fail (HIP_IS_PAIN_SERIES (self), NULL);
  g_return_val_if_fail (point < self->starts->len, NULL);

  return g_ptr_array_index (self->starts, point);
}

/**
 * hip_pain_series_get_intensity:
 * @self: a #HipPainSeries
 * @point: the number of a point, from 0, the oldest
 *
 * Returns: how strong the pain was, 0–10, or %HIP_INTENSITY_NOT_SAID when no figure was said
 */
int
hip_pain_series_get_intensity (HipPainSeries *self,
                               guint          point)
{
  g_return_val_if_fail (HIP_IS_PAIN_SERIES (self), HIP_INTENSITY_NOT_SAID);
  g_return_val_if_fail (point < self->intensities->len, HIP_INTENSITY_NOT_SAID);

  return g_array_index (self->intensities, int, point);
}
