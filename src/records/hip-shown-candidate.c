/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-records"

#include "config.h"

#include "hip-shown-candidate.h"

#include "hip-enums.h"

/**
 * HipShownCandidate:
 *
 * A candidate as it was shown in a session. It says what was on the screen then, whatever a later catalogue would show.
 */
struct _HipShownCandidate
{
  GObject  parent_instance;

  char    *condition;
  HipLane  lane;
  HipBand  band;
};

G_DEFINE_FINAL_TYPE (HipShownCandidate, hip_shown_candidate, G_TYPE_OBJECT)

typedef enum
{
  PROP_CONDITION = 1,
  PROP_LANE,
  PROP_BAND,
} HipShownCandidateProps;

static GParamSpec *props[PROP_BAND + 1];

static void
hip_shown_candidate_finalize (GObject *object)
{
  HipShownCandidate *self = HIP_SHOWN_CANDIDATE (object);

  g_free (self->condition);

  G_OBJECT_CLASS (hip_shown_candidate_parent_class)->finalize (object);
}

static void
hip_shown_candidate_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  HipShownCandidate *self = HIP_SHOWN_CANDIDATE (object);

  switch ((HipShownCandidateProps) property_id)
    {
    case PROP_CONDITION:
      g_value_set_string (value, self->condition);
      break;
    case PROP_LANE:
      g_value_set_enum (value, self->lane);
      break;
    case PROP_BAND:
      g_value_set_enum (value, self->band);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_shown_candidate_class_init (HipShownCandidateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = hip_shown_candidate_finalize;
  object_class->get_property = hip_shown_candidate_get_property;

  props[PROP_CONDITION] = g_param_spec_string ("condition", NULL, NULL, NULL, flags);
  props[PROP_LANE] = g_param_spec_enum ("lane", NULL, NULL, HIP_TYPE_LANE, HIP_LANE_NONE, flags);
  props[PROP_BAND] = g_param_spec_enum ("band", NULL, NULL, HIP_TYPE_BAND, HIP_BAND_WEAK, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
hip_shown_candidate_init (HipShownCandidate *self)
{
}

/**
 * hip_shown_candidate_new:
 * @condition: the id of a condition
 * @lane: the lane it was shown in
 * @band: how well it fitted
 *
 * Returns: (transfer full): a new candidate
 */
HipShownCandidate *
hip_shown_candidate_new (const char *condition,
                         HipLane     lane,
                         HipBand     band)
{
  HipShownCandidate *self;

  g_return_val_if_fail (condition != NULL, NULL);

  self = g_object_new (HIP_TYPE_SHOWN_CANDIDATE, NULL);
  self->condition = g_strdup (condition);
  self->lane = lane;
  self->band = band;

  return self;
}

/**
 * hip_shown_candidate_get_condition:
 * @self: a #HipShownCandidate
 *
 * Returns: (transfer none): the id of a condition
 */
const char *
hip_shown_candidate_get_condition (HipShownCandidate *self)
{
  g_return_val_if_fail (HIP_IS_SHOWN_CANDIDATE (self), NULL);

  return self->condition;
}

/**
 * hip_shown_candidate_get_lane:
 * @self: a #HipShownCandidate
 *
 * Returns: the lane it was shown in
 */
HipLane
hip_shown_candidate_get_lane (HipShownCandidate *self)
{
  g_return_val_if_fail (HIP_IS_SHOWN_CANDIDATE (self), HIP_LANE_NONE);

  return self->lane;
}

/**
 * hip_shown_candidate_get_band:
 * @self: a #HipShownCandidate
 *
 * Returns: how well it fitted
 */
HipBand
hip_shown_candidate_get_band (HipShownCandidate *self)
{
  g_return_val_if_fail (HIP_IS_SHOWN_CANDIDATE (self), HIP_BAND_WEAK);

  return self->band;
}
