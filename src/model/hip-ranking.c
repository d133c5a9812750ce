/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-ranking.h"

#include "hip-i18n.h"
#include "hip-model-private.h"
#include "hip-ranking-query.h"
#include "hip-ranking-standings.h"
#include "hip-ranking-steps.h"

/* How many conditions the lane “Fits best” holds. */
#define N_FITS_BEST 3

/* Scores from which a condition may stand among those that fit best, from which it fits at all, and from which one that must not be
 * missed has to be ruled out first. */
#define SCORE_BEST 3
#define SCORE_FITS 4
#define SCORE_RULE_OUT 5

/* A condition that must not be missed decides the urgency only on the strength of answers, and only near the selected regions: a
 * bare click raises no alarm. */
#define MUST_NOT_MISS_ANSWER_POINTS 4
#define MUST_NOT_MISS_LINK_POINTS 3

/* Any other condition that leads decides the urgency from fewer points of answers, but not without: where pain is felt most often is
 * no reason to send anybody anywhere. */
#define LEADER_ANSWER_POINTS 3

/* A condition that must not be missed and leads never reads as self-care once answers, and not just the click, made it lead. */
#define FLOOR_ANSWER_POINTS 2

/* How many answers about the place itself an order needs before it says something. */
#define MIN_SPECIFIC_ANSWERS 3

/* From so many answers of “not sure”, and no other, asking on in the same way leads nowhere. */
#define MIN_NOT_SURE 3

/* What must not be missed is ruled out first when it scores, and also where it is typically felt as long as no answer speaks against
 * it: a rare condition never scores on a bare click. */
static gboolean
has_to_be_ruled_out (const HipStanding *standing)
{
  return standing->must_not_miss
         && (hip_candidate_get_score (standing->candidate) >= SCORE_RULE_OUT
             || (standing->link_points >= MUST_NOT_MISS_LINK_POINTS && standing->answer_points >= 0));
}

static void
assign_lanes (GArray *standings)
{
  guint n_best = 0;

  for (guint i = 0; i < standings->len; i++)
    {
      HipStanding *standing = &g_array_index (standings, HipStanding, i);
      int score = hip_candidate_get_score (standing->candidate);
      HipLane lane = standing->places > 0 ? HIP_LANE_ALSO_AT_THIS_SPOT : HIP_LANE_NONE;

      if (has_to_be_ruled_out (standing))
        lane = HIP_LANE_RULE_OUT_FIRST;
      else if (!standing->must_not_miss && score >= SCORE_BEST && n_best < N_FITS_BEST)
        lane = HIP_LANE_FITS_BEST;
      else if (!standing->must_not_miss && score >= SCORE_FITS)
        lane = HIP_LANE_COULD_ALSO_FIT;

      if (lane == HIP_LANE_FITS_BEST)
        n_best++;

      hip_candidate_set_lane (standing->candidate, lane);
    }
}

static guint
count_specific_answers (HipLibrary *library,
                        GHashTable *answers)
{
  GHashTableIter iter;
  gpointer id, answer;
  guint n = 0;

  g_hash_table_iter_init (&iter, answers);
  while (g_hash_table_iter_next (&iter, &id, &answer))
    {
      if (GPOINTER_TO_INT (answer) != HIP_ANSWER_UNKNOWN && hip_finding_get_specific (hip_library_get_finding (library, id)))
        n++;
    }

  return n;
}

/* Whether nobody could be sure of anything that was asked outside of the safety check. */
static gboolean
is_all_not_sure (HipLibrary *library,
                 GHashTable *answers)
{
  GHashTableIter iter;
  gpointer id, answer;
  guint n = 0;

  g_hash_table_iter_init (&iter, answers);
  while (g_hash_table_iter_next (&iter, &id, &answer))
    {
      HipFinding *finding = hip_library_get_finding (library, id);

      if (hip_finding_get_safety (finding) || g_str_equal (hip_finding_get_kind (finding), "fact"))
        continue;

      if (GPOINTER_TO_INT (answer) != HIP_ANSWER_UNKNOWN)
        return FALSE;
      n++;
    }

  return n >= MIN_NOT_SURE;
}

/* Whether a condition may decide the urgency by how well it fits. */
static gboolean
counts_for_urgency (const HipStanding *standing)
{
  if (standing->must_not_miss)
    return standing->answer_points >= MUST_NOT_MISS_ANSWER_POINTS && standing->link_points >= MUST_NOT_MISS_LINK_POINTS;

  return standing->answer_points >= LEADER_ANSWER_POINTS;
}

/* Whether a condition that must not be missed leads on more than the click: on some points of answers, or because so many questions
 * about the place are answered that the order is shown. */
static gboolean
leads_on_answers (const HipStanding *leader,
                  guint           n_specific_answers)
{
  return leader->must_not_miss && hip_candidate_get_score (leader->candidate) >= SCORE_FITS
         && (leader->answer_points >= FLOOR_ANSWER_POINTS || n_specific_answers >= MIN_SPECIFIC_ANSWERS);
}

/* The highest of what the red flags, the leading condition and the conditions close behind it that must not be missed ask for. A
 * good fit with something harmless never lowers it. */
static HipUrgency
find_urgency (GArray    *standings,
              GPtrArray *red_flags,
              guint      n_specific_answers,
              gboolean   safety_done)
{
  HipUrgency urgency = safety_done ? HIP_URGENCY_SELF_CARE : HIP_URGENCY_NOT_KNOWN_YET;
  int top = 0;

  for (guint i = 0; i < red_flags->len; i++)
    urgency = MAX (urgency, hip_red_flag_get_urgency (g_ptr_array_index (red_flags, i)));

  if (!safety_done)
    return urgency;

  for (guint i = 0; i < standings->len; i++)
    {
      const HipStanding *standing = &g_array_index (standings, HipStanding, i);
      int score = hip_candidate_get_score (standing->candidate);
      gboolean decides;

      if (i == 0)
        {
          top = score;
          if (leads_on_answers (standing, n_specific_answers))
            urgency = MAX (urgency, HIP_URGENCY_SEE_A_CLINICIAN_SOON);
        }

      if (!counts_for_urgency (standing))
        continue;

      decides = i == 0 ? top >= SCORE_FITS : standing->must_not_miss && score >= top - 1 && score >= SCORE_RULE_OUT;
      if (decides)
        urgency = MAX (urgency, hip_condition_get_urgency (hip_candidate_get_condition (standing->candidate)));
    }

  return urgency;
}

static gboolean
some_condition_is_felt_at (GArray *standings,
                           guint   n_regions)
{
  for (guint i = 0; i < standings->len; i++)
    {
      if (g_array_index (standings, HipStanding, i).places >= (int) n_regions)
        return TRUE;
    }

  return FALSE;
}

static gboolean
some_flag_hides_ranking (GPtrArray *red_flags)
{
  for (guint i = 0; i < red_flags->len; i++)
    {
      if (hip_red_flag_get_hides_ranking (g_ptr_array_index (red_flags, i)))
        return TRUE;
    }

  return FALSE;
}

static char *
explain_no_ranking (HipLibrary *library,
                    GArray     *standings,
                    GPtrArray  *red_flags,
                    HipUrgency  urgency,
                    guint       n_regions,
                    gboolean    both_sides,
                    GHashTable *answers,
                    gboolean    safety_done)
{
  const char *reason = NULL;

  if (urgency == HIP_URGENCY_EMERGENCY)
    reason = _("What was reported needs action now, before anything else.");
  else if (!safety_done)
    reason = _("The safety check is not done.");
  else if (some_flag_hides_ranking (red_flags))
    reason = _("What was reported may not come from a muscle or joint. See a clinician.");
  else if (both_sides)
    reason = _("The same pain on both sides is worth showing to a clinician.");
  else if (n_regions >= 2 && !some_condition_is_felt_at (standings, n_regions))
    reason = _("Nothing in the catalogue is felt at all of these spots. There may be more than one problem.");
  else if (is_all_not_sure (library, answers))
    reason = _("All answers so far are “not sure”, so they change nothing. Watch the athlete walk and move, or ask again another "
               "day. If it worries anybody, let a clinician look.");
  else if (standings->len == 0 || hip_candidate_get_score (g_array_index (standings, HipStanding, 0).candidate) < SCORE_FITS)
    reason = _("Nothing fits well with what was said.");
  else if (count_specific_answers (library, answers) < MIN_SPECIFIC_ANSWERS)
    reason = _("Too few questions about this spot are answered to tell the candidates apart.");

  return g_strdup (reason);
}

/* Points by which the best of what fits may be behind and still lead with it. */
#define EQUAL_POINTS 1

/* The conditions on which advice has to stand: those that fit best and as well as each other, and what has to be ruled out on the
 * strength of answers. */
static void
collect_leaders (GArray    *standings,
                 guint      n_specific_answers,
                 GPtrArray *leaders)
{
  int best_score = G_MININT;

  for (guint i = 0; i < standings->len; i++)
    {
      const HipStanding *standing = &g_array_index (standings, HipStanding, i);
      const HipLane lane = hip_candidate_get_lane (standing->candidate);
      const int score = hip_candidate_get_score (standing->candidate);
      gboolean leads = FALSE;

      if (lane == HIP_LANE_RULE_OUT_FIRST)
        leads = counts_for_urgency (standing) || (i == 0 && leads_on_answers (standing, n_specific_answers));
      else if (lane == HIP_LANE_FITS_BEST)
        {
          /* The first is the best. */
          best_score = MAX (best_score, score);
          leads = score + EQUAL_POINTS >= best_score;
        }

      if (leads)
        g_ptr_array_add (leaders, hip_candidate_get_condition (standing->candidate));
    }
}

static char *
leaders_to_json (GPtrArray *leaders)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < leaders->len; i++)
    g_ptr_array_add (ids, (char *) hip_condition_get_id (g_ptr_array_index (leaders, i)));

  return hip_ranking_ids_to_json (ids);
}

/* What to do now: first the rules of what has to be ruled out on the strength of the answers, then the steps of what fits best, but
 * for those that something speaks against. While the urgency says stop, there is nothing to exercise. */
static gboolean
collect_steps (HipRanking                  *self,
               HipLibrary                  *library,
               const HipRankingParameters  *parameters,
               GArray                      *standings,
               GPtrArray                   *leaders,
               GError                     **error)
{
  const gboolean rules_only = self->urgency >= HIP_URGENCY_STOP_AND_GET_ASSESSED;
  g_autoptr (GPtrArray) best = g_ptr_array_new ();
  g_autofree char *leaders_json = leaders_to_json (leaders);

  for (guint i = 0; i < standings->len; i++)
    {
      const HipStanding *standing = &g_array_index (standings, HipStanding, i);
      HipCondition *condition = hip_candidate_get_condition (standing->candidate);
      HipLane lane = hip_candidate_get_lane (standing->candidate);

      if (lane == HIP_LANE_RULE_OUT_FIRST && (rules_only || counts_for_urgency (standing)))
        hip_ranking_add_rules (self->steps, condition);
      else if (lane == HIP_LANE_FITS_BEST)
        g_ptr_array_add (best, condition);
    }

  if (rules_only)
    return TRUE;

  hip_ranking_add_shared_steps_first (self->steps, best);

  return hip_ranking_take_out_avoided (library, leaders_json, parameters->yes, best, self->steps, self->avoided_steps,
                                       self->avoid_reasons, error);
}

/* Whose advice on running counts: of the conditions that lead, the one that asks for most caution. */
static HipCondition *
find_adviser (GPtrArray *leaders)
{
  static const char *const verdicts[] = { "keep", "change", "stop" };
  HipCondition *adviser = NULL;
  int most = -1;

  for (guint i = 0; i < leaders->len; i++)
    {
      HipCondition *condition = g_ptr_array_index (leaders, i);

      for (int j = 0; j < (int) G_N_ELEMENTS (verdicts); j++)
        {
          if (j > most && g_strcmp0 (hip_condition_get_running (condition), verdicts[j]) == 0)
            {
              most = j;
              adviser = condition;
            }
        }
    }

  return adviser;
}

/* The conditions that the next question should tell apart. */
static char *
first_to_json (GArray *standings)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < MIN (standings->len, HIP_RANKING_N_LEADERS); i++)
    {
      HipCandidate *candidate = g_array_index (standings, HipStanding, i).candidate;

      g_ptr_array_add (ids, (char *) hip_condition_get_id (hip_candidate_get_condition (candidate)));
    }

  return hip_ranking_ids_to_json (ids);
}

/**
 * hip_ranking_new:
 * @library: the library
 * @regions: (element-type utf8): the ids of the selected regions, each once
 * @both_sides: whether a region was selected on both sides
 * @answers: (element-type utf8 HipAnswer): what was answered; a finding that is there with %HIP_ANSWER_UNKNOWN was asked in vain
 * @safety_done: whether the safety check is done
 * @complete: whether conditions that nothing said so far touches are ranked too
 * @error: return location for an error
 *
 * Asks the catalogue. Nothing is answered unless everything could be read.
 *
 * Returns: (transfer full): the answer, or %NULL with @error set
 */
HipRanking *
hip_ranking_new (HipLibrary  *library,
                 GPtrArray   *regions,
                 gboolean     both_sides,
                 GHashTable  *answers,
                 gboolean     safety_done,
                 gboolean     complete,
                 GError     **error)
{
  g_autoptr (HipRanking) self = g_new0 (HipRanking, 1);
  g_autoptr (GArray) standings = NULL;
  g_autoptr (GPtrArray) leaders = g_ptr_array_new ();
  g_auto (HipRankingParameters) parameters = { NULL, };
  g_autofree char *first_json = NULL;

  g_return_val_if_fail (HIP_IS_LIBRARY (library), NULL);

  self->candidates = g_ptr_array_new_with_free_func (g_object_unref);
  self->red_flags = g_ptr_array_new_with_free_func (g_object_unref);
  self->questions = g_ptr_array_new_with_free_func (g_object_unref);
  self->safety_questions = g_ptr_array_new_with_free_func (g_object_unref);
  self->steps = g_ptr_array_new_with_free_func (g_object_unref);
  self->contradictions = g_ptr_array_new_with_free_func (g_object_unref);
  self->avoided_steps = g_ptr_array_new_with_free_func (g_object_unref);
  self->avoid_reasons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  hip_ranking_parameters_init (&parameters, regions, answers);

  standings = hip_ranking_load_standings (library, &parameters, complete, regions->len > 1, error);
  if (standings == NULL)
    return NULL;

  first_json = first_to_json (standings);
  if (!hip_ranking_load_red_flags (library, &parameters, self->red_flags, error)
      || !hip_ranking_load_questions (library, &parameters, first_json, answers, self->questions, error)
      || !hip_ranking_load_safety_questions (library, &parameters, self->safety_questions, error)
      || !hip_ranking_load_contradictions (library, &parameters, self->contradictions, error))
    return NULL;

  assign_lanes (standings);
  self->urgency = find_urgency (standings, self->red_flags, count_specific_answers (library, answers), safety_done);
  self->no_ranking_because = explain_no_ranking (library, standings, self->red_flags, self->urgency, regions->len, both_sides,
                                                 answers, safety_done);
  collect_leaders (standings, count_specific_answers (library, answers), leaders);
  if (!collect_steps (self, library, &parameters, standings, leaders, error))
    return NULL;

  g_set_object (&self->adviser, find_adviser (leaders));

  for (guint i = 0; i < standings->len; i++)
    g_ptr_array_add (self->candidates, g_object_ref (g_array_index (standings, HipStanding, i).candidate));

  return g_steal_pointer (&self);
}

/**
 * hip_ranking_free:
 * @self: (transfer full): a ranking
 */
void
hip_ranking_free (HipRanking *self)
{
  g_clear_pointer (&self->candidates, g_ptr_array_unref);
  g_clear_pointer (&self->red_flags, g_ptr_array_unref);
  g_clear_pointer (&self->questions, g_ptr_array_unref);
  g_clear_pointer (&self->safety_questions, g_ptr_array_unref);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_pointer (&self->contradictions, g_ptr_array_unref);
  g_free (self->what_changed);
  g_clear_pointer (&self->avoided_steps, g_ptr_array_unref);
  g_clear_pointer (&self->avoid_reasons, g_hash_table_unref);
  g_clear_object (&self->adviser);
  g_free (self->no_ranking_because);
  g_free (self);
}
