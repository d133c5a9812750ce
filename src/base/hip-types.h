/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * HipView:
 * @HIP_VIEW_FRONT: seen from the front; the athlete's right is at the viewer's left
 * @HIP_VIEW_SIDE: the profile of one side
 * @HIP_VIEW_BACK: seen from behind; the athlete's right is at the viewer's right
 * @HIP_VIEW_LOW_BACK: a closer look at the low back, from behind
 *
 * The four pictures of the body.
 */
typedef enum
{
  HIP_VIEW_FRONT,
  HIP_VIEW_SIDE,
  HIP_VIEW_BACK,
  HIP_VIEW_LOW_BACK,
} HipView;

#define HIP_N_VIEWS (HIP_VIEW_LOW_BACK + 1)

/**
 * HipLayer:
 * @HIP_LAYER_SKIN: the body from outside
 * @HIP_LAYER_SUPERFICIAL_MUSCLES: the muscles right under the skin
 * @HIP_LAYER_DEEP_MUSCLES: the muscles beneath them
 * @HIP_LAYER_BONES: bones, joints and ligaments
 * @HIP_LAYER_NERVES_BURSAE: nerves and bursae, drawn over the bones
 *
 * How deep the picture is peeled, from the outside in.
 */
typedef enum
{
  HIP_LAYER_SKIN,
  HIP_LAYER_SUPERFICIAL_MUSCLES,
  HIP_LAYER_DEEP_MUSCLES,
  HIP_LAYER_BONES,
  HIP_LAYER_NERVES_BURSAE,
} HipLayer;

#define HIP_N_LAYERS (HIP_LAYER_NERVES_BURSAE + 1)

/**
 * HipSide:
 * @HIP_SIDE_NONE: the midline, or a side that was not said
 * @HIP_SIDE_LEFT: the athlete's left
 * @HIP_SIDE_RIGHT: the athlete's right
 *
 * A side of the athlete's body. It never means a side of the screen.
 */
typedef enum
{
  HIP_SIDE_NONE,
  HIP_SIDE_LEFT,
  HIP_SIDE_RIGHT,
} HipSide;

/**
 * HipUrgency:
 * @HIP_URGENCY_NOT_KNOWN_YET: the safety questions are not answered
 * @HIP_URGENCY_SELF_CARE: nothing said so far asks for more than self-care
 * @HIP_URGENCY_SEE_A_CLINICIAN_SOON: see a clinician soon
 * @HIP_URGENCY_STOP_AND_GET_ASSESSED: stop running and get assessed now
 * @HIP_URGENCY_EMERGENCY: an emergency
 *
 * How soon somebody qualified should look at this. It can only rise.
 */
typedef enum
{
  HIP_URGENCY_NOT_KNOWN_YET,
  HIP_URGENCY_SELF_CARE,
  HIP_URGENCY_SEE_A_CLINICIAN_SOON,
  HIP_URGENCY_STOP_AND_GET_ASSESSED,
  HIP_URGENCY_EMERGENCY,
} HipUrgency;

/**
 * HipLane:
 * @HIP_LANE_RULE_OUT_FIRST: a condition that must not be missed
 * @HIP_LANE_FITS_BEST: one of the three that fit best
 * @HIP_LANE_COULD_ALSO_FIT: fits less well
 * @HIP_LANE_ALSO_AT_THIS_SPOT: can be felt here, but little speaks for it
 * @HIP_LANE_NONE: not felt at any of the selected spots
 *
 * The group in which a candidate is shown.
 */
typedef enum
{
  HIP_LANE_RULE_OUT_FIRST,
  HIP_LANE_FITS_BEST,
  HIP_LANE_COULD_ALSO_FIT,
  HIP_LANE_ALSO_AT_THIS_SPOT,
  HIP_LANE_NONE,
} HipLane;

/**
 * HipBand:
 * @HIP_BAND_WEAK: fewer than 5 points
 * @HIP_BAND_SOME: 5 to 7 points
 * @HIP_BAND_STRONG: 8 points or more
 *
 * How well a condition fits, in the three steps that the points can bear. Points are never shown as percentages.
 */
typedef enum
{
  HIP_BAND_WEAK,
  HIP_BAND_SOME,
  HIP_BAND_STRONG,
} HipBand;

/**
 * HipAnswer:
 * @HIP_ANSWER_UNKNOWN: not asked, or not sure; it never counts as no
 * @HIP_ANSWER_NO: absent
 * @HIP_ANSWER_YES: present
 *
 * What is known of a finding.
 */
typedef enum
{
  HIP_ANSWER_UNKNOWN,
  HIP_ANSWER_NO,
  HIP_ANSWER_YES,
} HipAnswer;

/**
 * HIP_INTENSITY_MOST:
 *
 * The worst pain that somebody can think of; 0 is no pain.
 */
#define HIP_INTENSITY_MOST 10

/**
 * HIP_INTENSITY_NOT_SAID:
 *
 * Nobody said how much it hurts.
 */
#define HIP_INTENSITY_NOT_SAID (-1)

/**
 * HipMove:
 * @HIP_MOVE_NONE: it stayed where it was
 * @HIP_MOVE_UP: it fits better than before
 * @HIP_MOVE_DOWN: it fits less well than before
 * @HIP_MOVE_ENTERED: it was not listed before
 *
 * What the last answer did to a candidate.
 */
typedef enum
{
  HIP_MOVE_NONE,
  HIP_MOVE_UP,
  HIP_MOVE_DOWN,
  HIP_MOVE_ENTERED,
} HipMove;

/**
 * HipOutcome:
 * @HIP_OUTCOME_UNKNOWN: not said yet
 * @HIP_OUTCOME_BETTER: it got better
 * @HIP_OUTCOME_SAME: it stayed the same
 * @HIP_OUTCOME_WORSE: it got worse
 *
 * What the athlete said later about a step they were given.
 */
typedef enum
{
  HIP_OUTCOME_UNKNOWN,
  HIP_OUTCOME_BETTER,
  HIP_OUTCOME_SAME,
  HIP_OUTCOME_WORSE,
} HipOutcome;

/**
 * HipSegmentKind:
 * @HIP_SEGMENT_READY: a moment to get into position
 * @HIP_SEGMENT_HOLD: something is held, or kept up, for a time
 * @HIP_SEGMENT_REPS: a movement is repeated
 * @HIP_SEGMENT_SWITCH: a moment to change to the other side of the body
 * @HIP_SEGMENT_REST: rest
 * @HIP_SEGMENT_CARD: something to do that has no timer
 *
 * What a segment of a routine is.
 */
typedef enum
{
  HIP_SEGMENT_READY,
  HIP_SEGMENT_HOLD,
  HIP_SEGMENT_REPS,
  HIP_SEGMENT_SWITCH,
  HIP_SEGMENT_REST,
  HIP_SEGMENT_CARD,
} HipSegmentKind;

/**
 * HipRoutineState:
 * @HIP_ROUTINE_WAITING: not started yet
 * @HIP_ROUTINE_RUNNING: the clock runs
 * @HIP_ROUTINE_PAUSED: the clock stands still
 * @HIP_ROUTINE_FINISHED: there is nothing left to do
 *
 * How far a routine is.
 */
typedef enum
{
  HIP_ROUTINE_WAITING,
  HIP_ROUTINE_RUNNING,
  HIP_ROUTINE_PAUSED,
  HIP_ROUTINE_FINISHED,
} HipRoutineState;

/**
 * HipRoutineCue:
 * @HIP_ROUTINE_CUE_START: go
 * @HIP_ROUTINE_CUE_SWITCH: change sides
 * @HIP_ROUTINE_CUE_REST: let go
 * @HIP_ROUTINE_CUE_END: all is done
 *
 * What an athlete has to be told at a change in a routine.
 */
typedef enum
{
  HIP_ROUTINE_CUE_START,
  HIP_ROUTINE_CUE_SWITCH,
  HIP_ROUTINE_CUE_REST,
  HIP_ROUTINE_CUE_END,
} HipRoutineCue;

#define HIP_N_ROUTINE_CUES (HIP_ROUTINE_CUE_END + 1)

/**
 * HipVerdict:
 * @HIP_VERDICT_SUPPORTED: studies or guidelines back it
 * @HIP_VERDICT_PLAUSIBLE: it fits with what is known, but is not shown
 * @HIP_VERDICT_CONTESTED: sources disagree, or only half of it holds
 * @HIP_VERDICT_UNSUPPORTED: nothing was found that backs it, or studies speak against it
 *
 * What there is to say about a claim.
 */
typedef enum
{
  HIP_VERDICT_SUPPORTED,
  HIP_VERDICT_PLAUSIBLE,
  HIP_VERDICT_CONTESTED,
  HIP_VERDICT_UNSUPPORTED,
} HipVerdict;

#define HIP_N_VERDICTS (HIP_VERDICT_UNSUPPORTED + 1)

const char *hip_view_to_id       (HipView     view);
gboolean    hip_view_from_id     (const char *id,
                                  HipView    *view);
const char *hip_layer_to_id      (HipLayer    layer);
gboolean    hip_layer_from_id    (const char *id,
                                  HipLayer   *layer);
const char *hip_side_to_id       (HipSide     side);
gboolean    hip_side_from_id     (const char *id,
                                  HipSide    *side);
HipSide     hip_side_opposite    (HipSide     side);
const char *hip_urgency_to_id    (HipUrgency  urgency);
gboolean    hip_urgency_from_id  (const char *id,
                                  HipUrgency *urgency);
const char *hip_lane_to_id       (HipLane     lane);
gboolean    hip_lane_from_id     (const char *id,
                                  HipLane    *lane);
const char *hip_band_to_id       (HipBand     band);
gboolean    hip_band_from_id     (const char *id,
                                  HipBand    *band);
HipBand     hip_band_for_score   (int         score);
const char *hip_answer_to_id     (HipAnswer   answer);
gboolean    hip_answer_from_id   (const char *id,
                                  HipAnswer  *answer);
const char *hip_outcome_to_id    (HipOutcome  outcome);
gboolean    hip_outcome_from_id  (const char *id,
                                  HipOutcome *outcome);
const char *hip_verdict_to_id    (HipVerdict  verdict);
gboolean    hip_verdict_from_id  (const char *id,
                                  HipVerdict *verdict);

const char *hip_nearest_id       (const char *word,
                                  GPtrArray  *ids);

G_END_DECLS
