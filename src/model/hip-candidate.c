/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-candidate.h"

#include "hip-enums.h"
#include "hip-i18n.h"
#include "hip-model-private.h"

/**
 * HipCandidate:
 *
 * A condition that an enquiry leads to, with every reason for and against it.
 */
struct _HipCandidate
{
  GObject parent_instance;

  HipCondition *condition;
  int score;
  HipBand band;
  char *band_label;
  HipLane lane;
  char *lane_title;
  HipMove move;
  char *move_because;
  GListModel *reasons_for;
  GListModel *reasons_against;
  GListModel *reasons_not_asked;
};

G_DEFINE_FINAL_TYPE (HipCandidate, hip_candidate, G_TYPE_OBJECT)

typedef enum
{
  PROP_CONDITION = 1,
  PROP_SCORE,
  PROP_BAND,
  PROP_BAND_LABEL,
  PROP_LANE,
  PROP_LANE_TITLE,
  PROP_MOVE,
  PROP_MOVE_BECAUSE,
  PROP_REASONS_FOR,
  PROP_REASONS_AGAINST,
  PROP_REASONS_NOT_ASKED,
} HipCandidateProps;

static GParamSpec *props[PROP_REASONS_NOT_ASKED + 1];

static void
hip_candidate_finalize (GObject *object)
{
  HipCandidate *self = HIP_CANDIDATE (object);

  g_clear_object (&self->condition);
  g_free (self->band_label);
  g_free (self->lane_title);
  g_free (self->move_because);
  g_clear_object (&self->reasons_for);
  g_clear_object (&self->reasons_against);
  g_clear_object (&self->reasons_not_asked);

  G_OBJECT_CLASS (hip_candidate_parent_class)->finalize (object);
}

static void
hip_candidate_get_property (GObject *object,
                            guint property_id,
                            GValue *value,
                            GParamSpec *pspec)
{
  HipCandidate *self = HIP_CANDIDATE (object);

  switch ((HipCandidateProps) property_id)
    {
    case PROP_CONDITION:
      g_value_set_object (value, hip_candidate_get_condition (self));
      break;
    case PROP_SCORE:
      g_value_set_int (value, hip_candidate_get_score (self));
      break;
    case PROP_BAND:
      g_value_set_enum (value, hip_candidate_get_band (self));
      break;
    case PROP_BAND_LABEL:
      g_value_set_string (value, hip_candidate_get_band_label (self));
      break;
    case PROP_LANE:
      g_value_set_enum (value, hip_candidate_get_lane (self));
      break;
    case PROP_LANE_TITLE:
      g_value_set_string (value, hip_candidate_get_lane_title (self));
      break;
    case PROP_MOVE:
      g_value_set_enum (value, hip_candidate_get_move (self));
      break;
    case PROP_MOVE_BECAUSE:
      g_value_set_string (value, hip_candidate_get_move_because (self));
      break;
    case PROP_REASONS_FOR:
      g_value_set_object (value, hip_candidate_get_reasons_for (self));
      break;
    case PROP_REASONS_AGAINST:
      g_value_set_object (value, hip_candidate_get_reasons_against (self));
      break;
    case PROP_REASONS_NOT_ASKED:
      g_value_set_object (value, hip_candidate_get_reasons_not_asked (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_candidate_class_init (HipCandidateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = hip_candidate_finalize;
  object_class->get_property = hip_candidate_get_property;

  props[PROP_CONDITION] = g_param_spec_object ("condition", NULL, NULL, HIP_TYPE_CONDITION, flags);
  props[PROP_SCORE] = g_param_spec_int ("score", NULL, NULL, G_MININT, G_MAXINT, 0, flags);
  props[PROP_BAND] = g_param_spec_enum ("band", NULL, NULL, HIP_TYPE_BAND, HIP_BAND_WEAK, flags);
  props[PROP_BAND_LABEL] = g_param_spec_string ("band-label", NULL, NULL, NULL, flags);
  props[PROP_LANE] = g_param_spec_enum ("lane", NULL, NULL, HIP_TYPE_LANE, HIP_LANE_NONE, flags);
  props[PROP_LANE_TITLE] = g_param_spec_string ("lane-title", NULL, NULL, NULL, flags);
  props[PROP_MOVE] = g_param_spec_enum ("move", NULL, NULL, HIP_TYPE_MOVE, HIP_MOVE_NONE, flags);
  props[PROP_MOVE_BECAUSE] = g_param_spec_string ("move-because", NULL, NULL, NULL, flags);
  props[PROP_REASONS_FOR] = g_param_spec_object ("reasons-for", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  props[PROP_REASONS_AGAINST] = g_param_spec_object ("reasons-against", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  props[PROP_REASONS_NOT_ASKED] = g_param_spec_object ("reasons-not-asked", NULL, NULL, G_TYPE_LIST_MODEL, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static const char *
band_to_label (HipBand band)
{
  switch (band)
    {
    case HIP_BAND_STRONG:
      return _("strong fit");
    case HIP_BAND_SOME:
      return _("some fit");
    case HIP_BAND_WEAK:
    default:
      return _("weak fit");
    }
}

static const char *
lane_to_title (HipLane lane)
{
  switch (lane)
    {
    case HIP_LANE_RULE_OUT_FIRST:
      return _("Rule out first");
    case HIP_LANE_FITS_BEST:
      return _("Fits best");
    case HIP_LANE_COULD_ALSO_FIT:
      return _("Could also fit");
    case HIP_LANE_ALSO_AT_THIS_SPOT:
      return _("Also at this spot");
    case HIP_LANE_NONE:
    default:
      return _("Not felt at this spot");
    }
}

/*< private >
 * hip_candidate_new:
 * @condition: the condition
 * @score: the points
 * @reasons_for: what speaks for it
 * @reasons_against: what speaks against it
 * @reasons_not_asked: what was not asked yet
 *
 * Returns: (transfer full): a new object, in no lane yet
 */
HipCandidate *
hip_candidate_new (HipCondition *condition,
                   int           score,
                   GListModel   *reasons_for,
                   GListModel   *reasons_against,
                   GListModel   *reasons_not_asked)
{
  HipCandidate *self = g_object_new (HIP_TYPE_CANDIDATE, NULL);

  self->condition = g_object_ref (condition);
  self->score = score;
  self->band = hip_band_for_score (score);
  self->band_label = g_strdup (band_to_label (self->band));
  self->reasons_for = g_object_ref (reasons_for);
  self->reasons_against = g_object_ref (reasons_against);
  self->reasons_not_asked = g_object_ref (reasons_not_asked);
  hip_candidate_set_lane (self, HIP_LANE_NONE);

  return self;
}

/*< private >
 * hip_candidate_set_lane:
 * @self: a #HipCandidate that nobody has seen yet
 * @lane: its lane
 */
void
hip_candidate_set_lane (HipCandidate *self,
                        HipLane       lane)
{
  self->lane = lane;
  g_free (self->lane_title);
  self->lane_title = g_strdup (lane_to_title (lane));
}

/*< private >
 * hip_candidate_set_move:
 * @self: a #HipCandidate that nobody has seen yet
 * @move: what the last answer did to it
 * @because: (nullable): why
 */
void
hip_candidate_set_move (HipCandidate *self,
                        HipMove       move,
                        const char   *because)
{
  self->move = move;
  g_free (self->move_because);
  self->move_because = g_strdup (because);
}

static gboolean
reasons_equal (GListModel *a,
               GListModel *b)
{
  guint n = g_list_model_get_n_items (a);

  if (n != g_list_model_get_n_items (b))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipReason) left = g_list_model_get_item (a, i);
      g_autoptr (HipReason) right = g_list_model_get_item (b, i);

      if (hip_reason_get_points (left) != hip_reason_get_points (right)
          || g_strcmp0 (hip_reason_get_id (left), hip_reason_get_id (right)) != 0
          || g_strcmp0 (hip_reason_get_label (left), hip_reason_get_label (right)) != 0)
        return FALSE;
    }

  return TRUE;
}

/*< private >
 * hip_candidate_equal:
 * @self: a #HipCandidate
 * @other: another one
 *
 * Returns: whether both would look the same, so that a row that shows one needs no change to show the other
 */
gboolean
hip_candidate_equal (HipCandidate *self,
                     HipCandidate *other)
{
  return self->condition == other->condition && self->score == other->score && self->lane == other->lane
         && self->move == other->move && g_strcmp0 (self->move_because, other->move_because) == 0
         && reasons_equal (self->reasons_for, other->reasons_for)
         && reasons_equal (self->reasons_against, other->reasons_against)
         && reasons_equal (self->reasons_not_asked, other->reasons_not_asked);
}

static void
hip_candidate_init (HipCandidate *self)
{
}

/**
 * hip_candidate_get_condition:
 * @self: a #HipCandidate
 *
 * Returns: (transfer none): the condition
 */
HipCondition *
hip_candidate_get_condition (HipCandidate *self)
{
  g_return_val_if_fail (HIP_IS_CANDIDATE (self), NULL);

  return self->condition;
}

/**
 * hip_candidate_get_score:
 * @self: a #HipCandidate
 *
 * Returns: the points
 */
int
hip_candidate_get_score (HipCandidate *self)
{
  g_return_val_if_fail (HIP_IS_CANDIDATE (self), -1);

  return self->score;
}

/**
 * hip_candidate_get_band:
 * @self: a #HipCandidate
 *
 * Returns: how well it fits
 */
HipBand
hip_candidate_get_band (HipCandidate *self)
{
  g_return_val_if_fail (HIP_IS_CANDIDATE (self), HIP_BAND_WEAK);

  return self->band;
}

/**
 * hip_candidate_get_band_label:
 * @self: a #HipCandidate
 *
 * Returns: (transfer none): how well it fits, in words
 */
const char *
hip_candidate_get_band_label (HipCandidate *self)
{
  g_return_val_if_fail (HIP_IS_CANDIDATE (self), NULL);

  return self->band_label;
}

/**
 * hip_candidate_get_lane:
 * @self: a #HipCandidate
 *
 * Returns: the lane it is shown in
 */
HipLane
hip_candidate_get_lane (HipCandidate *self)
{
  g_return_val_if_fail (HIP_IS_CANDIDATE (self), HIP_LANE_NONE);

  return self->lane;
}

/**
 * hip_candidate_get_lane_title:
 * @self: a #HipCandidate
 *
 * Returns: (transfer none): the title of the lane
 */
const char *
hip_candidate_get_lane_title (HipCandidate *self)
{
  g_return_val_if_fail (HIP_IS_CANDIDATE (self), NULL);

  return self->lane_title;
}

/**
 * hip_candidate_get_move:
 * @self: a #HipCandidate
 *
 * Returns: what the last answer did to it
 */
HipMove
hip_candidate_get_move (HipCandidate *self)
{
  g_return_val_if_fail (HIP_IS_CANDIDATE (self), HIP_MOVE_NONE);

  return self->move;
}

/**
 * hip_candidate_get_move_because:
 * @self: a #HipCandidate
 *
 * Returns: (transfer none) (nullable): why it moved, such as the answer that moved it
 */
const char *
hip_candidate_get_move_because (HipCandidate *self)
{
  g_return_val_if_fail (HIP_IS_CANDIDATE (self), NULL);

  return self->move_because;
}

/**
 * hip_candidate_get_reasons_for:
 * @self: a #HipCandidate
 *
 * Returns: (transfer none): what speaks for it, a list of #HipReason
 */
GListModel *
hip_candidate_get_reasons_for (HipCandidate *self)
{
  g_return_val_if_fail (HIP_IS_CANDIDATE (self), NULL);

  return self->reasons_for;
}

/**
 * hip_candidate_get_reasons_against:
 * @self: a #HipCandidate
 *
 * Returns: (transfer none): what speaks against it, a list of #HipReason
 */
GListModel *
hip_candidate_get_reasons_against (HipCandidate *self)
{
  g_return_val_if_fail (HIP_IS_CANDIDATE (self), NULL);

  return self->reasons_against;
}

/**
 * hip_candidate_get_reasons_not_asked:
 * @self: a #HipCandidate
 *
 * Returns: (transfer none): what was not asked yet, a list of #HipReason
 */
GListModel *
hip_candidate_get_reasons_not_asked (HipCandidate *self)
{
  g_return_val_if_fail (HIP_IS_CANDIDATE (self), NULL);

  return self->reasons_not_asked;
}
