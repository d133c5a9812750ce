/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-types.h"

#include <string.h>

#include "hip-enums.h"

/* The ids in the catalogue, on the command line and in JSON are the nicks of the enums, so a new value needs no table here. */
static const char *
nick_for_value (GType type,
                int   value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  GEnumValue *enum_value = g_enum_get_value (klass, value);

  g_assert (enum_value != NULL);

  return enum_value->value_nick;
}

static gboolean
value_for_nick (GType       type,
                const char *nick,
                int        *value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  GEnumValue *enum_value = nick != NULL ? g_enum_get_value_by_nick (klass, nick) : NULL;

  if (enum_value == NULL)
    return FALSE;

  *value = enum_value->value;

  return TRUE;
}

/**
 * hip_view_to_id:
 * @view: a view
 *
 * Returns: (transfer none): the id of the view, such as "low-back"
 */
const char *
hip_view_to_id (HipView view)
{
  return nick_for_value (HIP_TYPE_VIEW, view);
}

/**
 * hip_view_from_id:
 * @id: (nullable): the id of a view
 * @view: (out): where to put the view
 *
 * Returns: whether @id names a view; @view is left alone otherwise
 */
gboolean
hip_view_from_id (const char *id,
                  HipView    *view)
{
  int value;

  if (!value_for_nick (HIP_TYPE_VIEW, id, &value))
    return FALSE;

  *view = value;

  return TRUE;
}

/**
 * hip_layer_to_id:
 * @layer: a layer
 *
 * Returns: (transfer none): the id of the layer, such as "deep-muscles"
 */
const char *
hip_layer_to_id (HipLayer layer)
{
  return nick_for_value (HIP_TYPE_LAYER, layer);
}

/**
 * hip_layer_from_id:
 * @id: (nullable): the id of a layer, or one of the short words "superficial", "deep", "bone", "nerves"
 * @layer: (out): where to put the layer
 *
 * Returns: whether @id names a layer; @layer is left alone otherwise
 */
gboolean
hip_layer_from_id (const char *id,
                   HipLayer   *layer)
{
  static const struct
  {
    const char *word;
    HipLayer    layer;
  } short_words[] = {
    { "superficial", HIP_LAYER_SUPERFICIAL_MUSCLES },
    { "muscles", HIP_LAYER_SUPERFICIAL_MUSCLES },
    { "deep", HIP_LAYER_DEEP_MUSCLES },
    { "bone", HIP_LAYER_BONES },
    { "nerves", HIP_LAYER_NERVES_BURSAE },
  };
  int value;

  for (gsize i = 0; i < G_N_ELEMENTS (short_words); i++)
    {
      if (g_strcmp0 (id, short_words[i].word) == 0)
        {
          *layer = short_words[i].layer;
          return TRUE;
        }
    }

  if (!value_for_nick (HIP_TYPE_LAYER, id, &value))
    return FALSE;

  *layer = value;

  return TRUE;
}

/**
 * hip_side_to_id:
 * @side: a side
 *
 * Returns: (transfer none): "left", "right" or "none"
 */
const char *
hip_side_to_id (HipSide side)
{
  return nick_for_value (HIP_TYPE_SIDE, side);
}

/**
 * hip_side_from_id:
 * @id: (nullable): "left" or "right"
 * @side: (out): where to put the side
 *
 * Returns: whether @id names a side; @side is left alone otherwise
 */
gboolean
hip_side_from_id (const char *id,
                  HipSide    *side)
{
  int value;

  if (!value_for_nick (HIP_TYPE_SIDE, id, &value) || value == HIP_SIDE_NONE)
    return FALSE;

  *side = value;

  return TRUE;
}

/**
 * hip_side_opposite:
 * @side: a side
 *
 * Returns: the other side; the midline is its own opposite
 */
HipSide
hip_side_opposite (HipSide side)
{
  switch (side)
    {
    case HIP_SIDE_LEFT:
      return HIP_SIDE_RIGHT;
    case HIP_SIDE_RIGHT:
      return HIP_SIDE_LEFT;
    case HIP_SIDE_NONE:
    default:
      return HIP_SIDE_NONE;
    }
}

/**
 * hip_urgency_to_id:
 * @urgency: an urgency
 *
 * Returns: (transfer none): the id of the urgency, such as "see-a-clinician-soon"
 */
const char *
hip_urgency_to_id (HipUrgency urgency)
{
  return nick_for_value (HIP_TYPE_URGENCY, urgency);
}

/**
 * hip_urgency_from_id:
 * @id: (nullable): the id of an urgency; spaces count as hyphens, and the long form "stop running and get assessed now" is
 *   understood
 * @urgency: (out): where to put the urgency
 *
 * Returns: whether @id names an urgency; @urgency is left alone otherwise
 */
gboolean
hip_urgency_from_id (const char *id,
                     HipUrgency *urgency)
{
  g_autofree char *nick = NULL;
  int value;

  if (id == NULL)
    return FALSE;

  nick = g_strdelimit (g_strdup (id), " ", '-');
  if (strcmp (nick, "stop-running-and-get-assessed-now") == 0)
    {
      *urgency = HIP_URGENCY_STOP_AND_GET_ASSESSED;
      return TRUE;
    }

  if (!value_for_nick (HIP_TYPE_URGENCY, nick, &value))
    return FALSE;

  *urgency = value;

  return TRUE;
}

/**
 * hip_lane_to_id:
 * @lane: a lane
 *
 * Returns: (transfer none): the id of the lane, such as "rule-out-first"
 */
const char *
hip_lane_to_id (HipLane lane)
{
  return nick_for_value (HIP_TYPE_LANE, lane);
}

/**
 * hip_lane_from_id:
 * @id: (nullable): the id of a lane
 * @lane: (out): where to put it
 *
 * Returns: whether @id names a lane; @lane is left alone otherwise
 */
gboolean
hip_lane_from_id (const char *id,
                  HipLane    *lane)
{
  int value;

  if (!value_for_nick (HIP_TYPE_LANE, id, &value))
    return FALSE;

  *lane = value;

  return TRUE;
}

/**
 * hip_band_to_id:
 * @band: a band
 *
 * Returns: (transfer none): "weak", "some" or "strong"
 */
const char *
hip_band_to_id (HipBand band)
{
  return nick_for_value (HIP_TYPE_BAND, band);
}

/**
 * hip_band_from_id:
 * @id: (nullable): the id of a band
 * @band: (out): where to put it
 *
 * Returns: whether @id names a band; @band is left alone otherwise
 */
gboolean
hip_band_from_id (const char *id,
                  HipBand    *band)
{
  int value;

  if (!value_for_nick (HIP_TYPE_BAND, id, &value))
    return FALSE;

  *band = value;

  return TRUE;
}

/**
 * hip_band_for_score:
 * @score: the points of a candidate
 *
 * Returns: the band that the points fall into
 */
HipBand
hip_band_for_score (int score)
{
  if (score >= 8)
    return HIP_BAND_STRONG;

  return score >= 5 ? HIP_BAND_SOME : HIP_BAND_WEAK;
}

/**
 * hip_answer_to_id:
 * @answer: an answer
 *
 * Returns: (transfer none): "unknown", "no" or "yes"
 */
const char *
hip_answer_to_id (HipAnswer answer)
{
  return nick_for_value (HIP_TYPE_ANSWER, answer);
}

/**
 * hip_answer_from_id:
 * @id: (nullable): the id of an answer
 * @answer: (out): where to put it
 *
 * Returns: whether @id names an answer; @answer is left alone otherwise
 */
gboolean
hip_answer_from_id (const char *id,
                    HipAnswer  *answer)
{
  int value;

  if (!value_for_nick (HIP_TYPE_ANSWER, id, &value))
    return FALSE;

  *answer = value;

  return TRUE;
}

/**
 * hip_outcome_to_id:
 * @outcome: an outcome
 *
 * Returns: (transfer none): "unknown", "better", "same" or "worse"
 */
const char *
hip_outcome_to_id (HipOutcome outcome)
{
  return nick_for_value (HIP_TYPE_OUTCOME, outcome);
}

/**
 * hip_outcome_from_id:
 * @id: (nullable): the id of an outcome
 * @outcome: (out): where to put it
 *
 * Returns: whether @id names an outcome; @outcome is left alone otherwise
 */
gboolean
hip_outcome_from_id (const char *id,
                     HipOutcome *outcome)
{
  int value;

  if (!value_for_nick (HIP_TYPE_OUTCOME, id, &value))
    return FALSE;

  *outcome = value;

  return TRUE;
}

/**
 * hip_verdict_to_id:
 * @verdict: a verdict
 *
 * Returns: (transfer none): the id of the verdict, such as "contested"
 */
const char *
hip_verdict_to_id (HipVerdict verdict)
{
  return nick_for_value (HIP_TYPE_VERDICT, verdict);
}

/**
 * hip_verdict_from_id:
 * @id: (nullable): the id of a verdict
 * @verdict: (out): where to put the verdict
 *
 * Returns: whether @id names a verdict; @verdict is left alone otherwise
 */
gboolean
hip_verdict_from_id (const char *id,
                     HipVerdict *verdict)
{
  int value;

  if (!value_for_nick (HIP_TYPE_VERDICT, id, &value))
    return FALSE;

  *verdict = value;

  return TRUE;
}

/* Levenshtein distance, with one row kept. */
static guint
edit_distance (const char *a,
               const char *b)
{
  gsize length = strlen (b);
  g_autofree guint *row = g_new (guint, length + 1);

  for (gsize j = 0; j <= length; j++)
    row[j] = j;

  for (gsize i = 0; a[i] != '\0'; i++)
    {
      guint diagonal = row[0];

      row[0] = i + 1;
      for (gsize j = 0; j < length; j++)
        {
          guint above = row[j + 1];
          guint cost = a[i] == b[j] ? 0 : 1;

          row[j + 1] = MIN (MIN (above, row[j]) + 1, diagonal + cost);
          diagonal = above;
        }
    }

  return row[length];
}

/* How many bytes two words have in common at their beginnings. */
static gsize
common_prefix (const char *a,
               const char *b)
{
  gsize n = 0;

  while (a[n] != '\0' && a[n] == b[n])
    n++;

  return n;
}

/* How many letters of @word stand at the beginning of some part of @id. */
static gsize
best_part (const char *word,
           const char *id)
{
  gsize best = common_prefix (word, id);

  for (const char *hyphen = strchr (id, '-'); hyphen != NULL; hyphen = strchr (hyphen + 1, '-'))
    best = MAX (best, common_prefix (word, hyphen + 1));

  return best;
}

/**
 * hip_nearest_id:
 * @word: what somebody wrote
 * @ids: (element-type utf8): the ids that would have been right
 *
 * Finds the id that somebody most likely meant. An id that contains the word, is contained in it, or begins like it, is preferred to
 * one that merely needs few changes.
 *
 * Returns: (transfer none) (nullable): an element of @ids, or %NULL if none is near
 */
const char *
hip_nearest_id (const char *word,
                GPtrArray  *ids)
{
  const char *nearest = NULL;
  guint least = G_MAXUINT;
  gsize length;

  g_return_val_if_fail (word != NULL, NULL);
  g_return_val_if_fail (ids != NULL, NULL);

  /* Longer than any id can be; the distance would cost more than the hint is worth. */
  length = strlen (word);
  if (length == 0 || length > 128)
    return NULL;

  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = g_ptr_array_index (ids, i);
      guint distance = edit_distance (word, id);
      gsize shared = best_part (word, id);

      if (length >= 3 && (strstr (id, word) != NULL || strstr (word, id) != NULL))
        distance = MIN (distance, 2);
      else if (shared >= 4)
        distance = MIN (distance, 3 + (guint) (length - shared));

      if (distance < least)
        {
          least = distance;
          nearest = id;
        }
    }

  return least <= MAX (2, 2 * length / 3 + 1) ? nearest : NULL;
}
