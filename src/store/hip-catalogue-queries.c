/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-store"

#include "config.h"

#include "hip-catalogue.h"

/* What an enquiry brings along: ?1 the selected regions, ?2 the findings that are present, ?3 those that are absent, each a JSON
 * array of ids. */
#define ENQUIRY \
  "WITH" \
  " spot (region) AS MATERIALIZED (SELECT DISTINCT value FROM json_each (?1))," \
  " yes (finding) AS MATERIALIZED (SELECT DISTINCT value FROM json_each (?2))," \
  " no (finding) AS MATERIALIZED (SELECT DISTINCT value FROM json_each (?3))," \
  /* The selected regions and the areas they lie in. */ \
  " place (region) AS MATERIALIZED (" \
  "  SELECT region FROM spot" \
  "  UNION SELECT r.area FROM spot CROSS JOIN region r ON r.id = spot.region WHERE r.area IS NOT NULL)"

/* A finding is asked at a place when it is asked everywhere, or for one of the regions or areas there. */
#define ASKED_HERE(finding) \
  "(NOT EXISTS (SELECT 1 FROM finding_region fr WHERE fr.finding = " finding ")" \
  " OR EXISTS (SELECT 1 FROM place CROSS JOIN finding_region fr ON fr.finding = " finding " AND fr.region = place.region))"

/* Points of a condition that is felt at none of the selected regions. */
#define POINTS_NOT_FELT "-3"

/* The structures of a node stand in one column, with spaces between. */
#define NODE_STRUCTURES(node_name) \
  "(SELECT group_concat (structure, ' ') FROM (SELECT s.structure FROM mechanism_structure s" \
  " WHERE s.mechanism = m.id AND s.node = '" node_name "' ORDER BY s.position))"

#define MECHANISM_COLUMNS \
  "m.id, m.cause, m.effect, m.claim, m.verdict, m.why, m.reviewed, " NODE_STRUCTURES ("cause") ", " NODE_STRUCTURES ("effect")

/* What belongs to a card: ?1 condition, step or mechanism, ?2 its id. To the card of a condition belong its structures and the
 * regions where it is mostly felt, and the findings that speak for it; rank 0 is the thing itself. */
#define CARD \
  "WITH target (kind, id, rank) AS (" \
  "  SELECT ?1, ?2, 0" \
  "  UNION ALL SELECT 'structure', structure, 1 FROM condition_structure WHERE ?1 = 'condition' AND condition = ?2" \
  "  UNION ALL SELECT 'region', region, 1 FROM felt WHERE ?1 = 'condition' AND condition = ?2 AND strength >= 4" \
  "  UNION ALL SELECT 'finding', finding, 2 FROM evidence WHERE ?1 = 'condition' AND condition = ?2 AND if_present > 0)"

/* What lands on a card, what is closest to its subject first. */
#define LANDED(subject_kind) \
  "(SELECT l.subject, min (t.rank) AS rank FROM target t CROSS JOIN landing l ON l.target_kind = t.kind AND l.target = t.id" \
  "  AND l.subject_kind = '" subject_kind "' GROUP BY l.subject) hit"

/* The ranking. Every row is one reason of one condition, and every point of a score is in a row:
 *
 *   0 condition  1 score  2 kind (prior, spot, spots, answer, not-asked)  3 id of the region or finding  4 points
 *   5 source     6 basis  7 measured  8 answer (1 yes, 0 no, NULL)  9 must not be missed
 *   10 the number of selected regions where it is felt
 *
 * score = how common the condition is in runners (0–2)
 *       + the strongest link to a selected region minus one (0–4), or POINTS_NOT_FELT
 *       + one if two or more selected regions are linked with strength 3 or more
 *       + the points of the answers; what was not asked, or is not sure, gives none.
 *
 * Conditions come with the highest score first; of equal ones the more urgent first. What was answered comes before where it hurts.
 */
#define RANK(reached_otherwise) \
  ENQUIRY "," \
  " reached (condition) AS MATERIALIZED (" \
  "  SELECT f.condition FROM spot CROSS JOIN felt f ON f.region = spot.region" \
  "  UNION SELECT e.condition FROM yes CROSS JOIN evidence e ON e.finding = yes.finding" \
  "  UNION SELECT e.condition FROM no CROSS JOIN evidence e ON e.finding = no.finding" \
  reached_otherwise ")," \
  " link AS MATERIALIZED (" \
  /* With a bare max() SQLite takes the other columns from the row that holds the maximum. */ \
  "  SELECT f.condition, max (f.strength) AS strength, f.region, f.source, f.basis, sum (f.strength >= 3) AS strong," \
  "   count (*) AS places" \
  "  FROM spot CROSS JOIN felt f ON f.region = spot.region GROUP BY f.condition)," \
  " considered AS MATERIALIZED (" \
  "  SELECT c.id AS condition, c.prior, c.urgency, c.tier = 'must-not-miss' AS must_not_miss," \
  "   l.strength, l.region, l.source, l.basis, coalesce (l.strong, 0) AS strong, coalesce (l.places, 0) AS places" \
  "  FROM reached CROSS JOIN condition c ON c.id = reached.condition LEFT JOIN link l ON l.condition = reached.condition" \
  "  WHERE c.rankable" \
  "   AND (NOT EXISTS (SELECT 1 FROM condition_gate g WHERE g.condition = c.id)" \
  "    OR EXISTS (SELECT 1 FROM yes CROSS JOIN condition_gate g ON g.condition = c.id AND g.finding = yes.finding))" \
  "   AND NOT EXISTS (SELECT 1 FROM yes CROSS JOIN condition_exclusion x" \
  "    ON x.condition = c.id AND x.finding = yes.finding))," \
  " reason (condition, urgency, must_not_miss, places, kind, rank, id, points, source, basis, measured, answer, weight)" \
  " AS MATERIALIZED (" \
  "  SELECT condition, urgency, must_not_miss, places, 'spot', 1, region, coalesce (strength - 1, " POINTS_NOT_FELT ")," \
  "   coalesce (source, 'expert'), coalesce (basis, 'judgement'), 0, NULL, 0 FROM considered" \
  "  UNION ALL" \
  "  SELECT condition, urgency, must_not_miss, places, 'spots', 2, region, 1, 'expert', 'judgement', 0, NULL, 0" \
  "  FROM considered WHERE strong >= 2" \
  "  UNION ALL" \
  "  SELECT k.condition, k.urgency, k.must_not_miss, k.places, 'answer', 0, e.finding, e.if_present, e.source, e.basis," \
  "   e.measured, 1, abs (e.if_present)" \
  "  FROM considered k CROSS JOIN yes CROSS JOIN evidence e ON e.finding = yes.finding AND e.condition = k.condition" \
  "  UNION ALL" \
  "  SELECT k.condition, k.urgency, k.must_not_miss, k.places, 'answer', 0, e.finding, e.if_absent, e.source, e.basis," \
  "   e.measured, 0, abs (e.if_absent)" \
  "  FROM considered k CROSS JOIN no CROSS JOIN evidence e ON e.finding = no.finding AND e.condition = k.condition" \
  "  UNION ALL" \
  "  SELECT condition, urgency, must_not_miss, places, 'prior', 3, NULL, prior, 'expert', 'judgement', 0, NULL, 0" \
  "  FROM considered" \
  "  UNION ALL" \
  "  SELECT k.condition, k.urgency, k.must_not_miss, k.places, 'not-asked', 4, e.finding, 0, e.source, e.basis," \
  /* Age and sex come last: they are known, rather than asked. */ \
  "   e.measured, NULL, CASE q.kind WHEN 'fact' THEN 0 ELSE max (abs (e.if_present), abs (e.if_absent)) END" \
  "  FROM considered k CROSS JOIN evidence e ON e.condition = k.condition CROSS JOIN finding q ON q.id = e.finding" \
  "  WHERE e.finding NOT IN (SELECT finding FROM yes) AND e.finding NOT IN (SELECT finding FROM no)" \
  "   AND (e.if_present <> 0 OR e.if_absent <> 0) AND " ASKED_HERE ("e.finding") ")," \
  /* Faster than a sum over a window, which sorts all rows once more. */ \
  " total (condition, score) AS MATERIALIZED (SELECT condition, sum (points) FROM reason GROUP BY condition)" \
  "SELECT condition, t.score, kind, id, points, source, basis, measured, answer, must_not_miss, places" \
  " FROM reason CROSS JOIN total t USING (condition)" \
  " ORDER BY t.score DESC, urgency DESC, condition, rank, weight DESC, id"

static const char *const queries[HIP_N_QUERIES] = {
  [HIP_QUERY_SOURCES] =
    "SELECT id, label, citation, year, link, kind, verification = 'read' FROM source ORDER BY position",

  [HIP_QUERY_STRUCTURES] =
    "SELECT id, name, term, latin, kind, layer, depth, course, insertion, action, supply FROM structure ORDER BY position",

  /* The regions that can be clicked. Views in the order in which they show the region best. */
  [HIP_QUERY_REGIONS] =
    "SELECT r.id, r.name, r.landmark, r.midline, r.area,"
    " (SELECT group_concat (view, ' ') FROM (SELECT view FROM region_view v WHERE v.region = r.id ORDER BY v.position))"
    " FROM region r WHERE r.area IS NOT NULL ORDER BY r.position",

  [HIP_QUERY_REGION_STRUCTURES] =
    "SELECT structure FROM region_structure WHERE region = ?1 ORDER BY position",

  [HIP_QUERY_FINDINGS] =
    "SELECT id, name, question, how, kind, topic, safety,"
    " EXISTS (SELECT 1 FROM finding_region r WHERE r.finding = finding.id), pain FROM finding ORDER BY position",

  [HIP_QUERY_CONDITIONS] =
    "SELECT id, name FROM condition ORDER BY position, id",

  [HIP_QUERY_CONDITION] =
    "SELECT name, term, summary, feels, context, clinician, running, running_advice, recheck_days, codes, kind, tier, urgency,"
    " reviewed FROM condition WHERE id = ?1",

  [HIP_QUERY_CONDITION_STRUCTURES] =
    "SELECT structure FROM condition_structure WHERE condition = ?1 ORDER BY position",

  [HIP_QUERY_CONDITION_STEPS] =
    "SELECT step FROM condition_step WHERE condition = ?1 ORDER BY position",

  [HIP_QUERY_CONDITION_REGIONS] =
    "SELECT region, strength, kind FROM felt WHERE condition = ?1 ORDER BY strength DESC, region",

  [HIP_QUERY_CONDITION_EVIDENCE] =
    "SELECT finding, if_present, if_absent FROM evidence WHERE condition = ?1 ORDER BY finding",

  [HIP_QUERY_RED_FLAGS] =
    "SELECT id, name, why, action, urgency, hides_ranking, reviewed FROM red_flag ORDER BY position",

  /* A red flag fires when all terms of one of its clauses hold. Every clause names at least one finding. */
  [HIP_QUERY_FIRED_RED_FLAGS] =
    ENQUIRY ","
    " touched AS MATERIALIZED (SELECT DISTINCT t.red_flag, t.clause"
    "  FROM yes CROSS JOIN red_flag_term t ON t.finding = yes.finding)"
    "SELECT f.id FROM ("
    " SELECT DISTINCT c.red_flag FROM touched c WHERE NOT EXISTS ("
    "  SELECT 1 FROM red_flag_term t WHERE t.red_flag = c.red_flag AND t.clause = c.clause"
    "   AND ((t.finding IS NOT NULL AND t.finding NOT IN (SELECT finding FROM yes))"
    "    OR (t.region_set IS NOT NULL AND NOT EXISTS ("
    "     SELECT 1 FROM place CROSS JOIN region_set s ON s.id = t.region_set AND s.region = place.region))))) hit"
    " CROSS JOIN red_flag f ON f.id = hit.red_flag ORDER BY f.urgency DESC, f.position",

  [HIP_QUERY_STEPS] =
    "SELECT id, title FROM step ORDER BY position",

  [HIP_QUERY_STEP] =
    "SELECT type, title, goal, dose, sets, reps, hold_s, rest_s, both_sides, per_day, per_week, weeks_min, weeks_max,"
    " equipment, stop_rule, grade, grade_reason, reviewed FROM step WHERE id = ?1",

  [HIP_QUERY_STEP_INSTRUCTIONS] =
    "SELECT text FROM step_instruction WHERE step = ?1 ORDER BY position",

  /* Steps that should not be offered: ?1 the conditions that lead, ?2 the findings that are present, each a JSON array of ids. The
   * first reason of a step weighs most. */
  [HIP_QUERY_AVOIDED_STEPS] =
    "WITH"
    " leader (condition) AS MATERIALIZED (SELECT DISTINCT value FROM json_each (?1)),"
    " yes (finding) AS MATERIALIZED (SELECT DISTINCT value FROM json_each (?2)),"
    " hit (step, position) AS ("
    "  SELECT t.step, t.position FROM leader CROSS JOIN step_avoidance_term t ON t.condition = leader.condition"
    "  UNION SELECT t.step, t.position FROM yes CROSS JOIN step_avoidance_term t ON t.finding = yes.finding)"
    "SELECT a.step, a.position, a.reason, a.source FROM (SELECT step, min (position) AS position FROM hit GROUP BY step) first"
    " CROSS JOIN step_avoidance a ON a.step = first.step AND a.position = first.position ORDER BY a.step",

  [HIP_QUERY_MECHANISMS] =
    "SELECT " MECHANISM_COLUMNS " FROM mechanism m ORDER BY m.position",

  [HIP_QUERY_CONDITION_MECHANISMS] =
    "SELECT " MECHANISM_COLUMNS " FROM mechanism_condition c CROSS JOIN mechanism m ON m.id = c.mechanism"
    " WHERE c.condition = ?1 ORDER BY m.position",

  [HIP_QUERY_SEED_CLAIMS] =
    "SELECT id, seed, kind, text, verdict, why FROM seed_claim ORDER BY position",

  [HIP_QUERY_CARD_CLAIMS] =
    CARD
    "SELECT c.id, c.seed, c.text, c.verdict, c.why, c.reviewed"
    " FROM " LANDED ("seed-claim") " CROSS JOIN seed_claim c ON c.id = hit.subject ORDER BY hit.rank, c.position",

  [HIP_QUERY_CARD_CONFLICTS] =
    CARD
    "SELECT c.id, c.side_a, c.side_b, c.resolution, c.reviewed"
    " FROM " LANDED ("conflict") " CROSS JOIN conflict c ON c.id = hit.subject ORDER BY hit.rank, c.position",

  [HIP_QUERY_LANDINGS] =
    "SELECT target_kind, target FROM landing WHERE subject_kind = ?1 AND subject = ?2 ORDER BY position",

  /* ?1 condition, red-flag, step, mechanism, seed-claim or conflict; ?2 its id. */
  [HIP_QUERY_CITATIONS] =
    "SELECT source, role FROM citation WHERE subject_kind = ?1 AND subject = ?2 ORDER BY role DESC, position",

  [HIP_QUERY_RANK] = RANK (""),

  /* The same with the conditions that nothing said so far touches. */
  [HIP_QUERY_RANK_ALL] = RANK (" UNION SELECT id FROM condition"),

  /* What to ask next: the open questions whose answer would move the leading conditions (?4, a JSON array) apart the most. A
   * condition that a question says nothing about keeps its points, so it counts as 0. */
  [HIP_QUERY_QUESTIONS] =
    ENQUIRY ","
    " leader (condition) AS MATERIALIZED (SELECT value FROM json_each (?4)),"
    " open AS MATERIALIZED (SELECT e.finding, count (*) AS n,"
    "  max (e.if_present) AS highest, min (e.if_present) AS lowest, max (e.if_absent) AS absent_highest,"
    "  min (e.if_absent) AS absent_lowest"
    "  FROM leader CROSS JOIN evidence e ON e.condition = leader.condition"
    "  WHERE e.finding NOT IN (SELECT finding FROM yes) AND e.finding NOT IN (SELECT finding FROM no)"
    "   AND e.finding NOT IN (SELECT value FROM json_each (?5))"
    "  GROUP BY e.finding)"
    "SELECT o.finding FROM open o CROSS JOIN finding f ON f.id = o.finding"
    " WHERE f.kind IN ('question', 'observation') AND " ASKED_HERE ("f.id")
    " ORDER BY"
    "  CASE WHEN o.n < (SELECT count (*) FROM leader) THEN max (o.highest, 0) - min (o.lowest, 0)"
    "   ELSE o.highest - o.lowest END DESC,"
    "  CASE WHEN o.n < (SELECT count (*) FROM leader) THEN max (o.absent_highest, 0) - min (o.absent_lowest, 0)"
    "   ELSE o.absent_highest - o.absent_lowest END DESC,"
    "  f.position LIMIT 3",

  [HIP_QUERY_SAFETY_QUESTIONS] =
    ENQUIRY
    "SELECT f.id FROM finding f WHERE f.safety AND " ASKED_HERE ("f.id") " ORDER BY f.position",

  /* Of the questions of the safety check, those that ask for what is an emergency all by itself. */
  [HIP_QUERY_EMERGENCY_QUESTIONS] =
    "SELECT f.id FROM finding f WHERE f.safety AND EXISTS (SELECT 1 FROM red_flag_term t JOIN red_flag r ON r.id = t.red_flag"
    " WHERE t.finding = f.id AND r.urgency = 4 AND NOT EXISTS (SELECT 1 FROM red_flag_term o"
    " WHERE o.red_flag = t.red_flag AND o.clause = t.clause AND o.finding <> f.id))",

  [HIP_QUERY_SEARCH_ROWS] =
    "SELECT kind, id, name, term, words FROM search",
  /* What a question (?2) says about the leading conditions (?1, a JSON array). */
  [HIP_QUERY_QUESTION_POINTS] =
    "SELECT e.condition, e.if_present, e.if_absent FROM json_each (?1) leader"
    " CROSS JOIN evidence e ON e.finding = ?2 AND e.condition = leader.value ORDER BY leader.key",

  /* Answers that don't go together. */
  [HIP_QUERY_CONTRADICTIONS] =
    ENQUIRY
    "SELECT x.finding, x.excluded FROM yes CROSS JOIN finding_exclusion x ON x.finding = yes.finding"
    " WHERE x.excluded IN (SELECT finding FROM yes) ORDER BY x.finding, x.excluded",

  /* What would raise the urgency if it came up later: findings that complete a clause of a red flag on top of what is present. What
   * lies in the past, such as how it began or an illness of long ago, is no sign to watch for, unless it is an emergency. */
  [HIP_QUERY_WARNING_SIGNS] =
    ENQUIRY
    "SELECT f.id, max (r.urgency) AS urgency"
    " FROM red_flag_term c JOIN red_flag r ON r.id = c.red_flag JOIN finding f ON f.id = c.finding"
    " WHERE c.finding NOT IN (SELECT finding FROM yes) AND f.kind IN ('question', 'observation')"
    "  AND f.topic NOT IN ('onset', 'load', 'person') AND (f.topic <> 'risk' OR (r.urgency = 4 AND f.safety))"
    "  AND NOT EXISTS (SELECT 1 FROM red_flag_term t WHERE t.red_flag = c.red_flag AND t.clause = c.clause"
    "   AND ((t.finding <> c.finding AND t.finding NOT IN (SELECT finding FROM yes))"
    "    OR (t.region_set IS NOT NULL AND NOT EXISTS ("
    "     SELECT 1 FROM place CROSS JOIN region_set s ON s.id = t.region_set AND s.region = place.region))))"
    "  AND " ASKED_HERE ("f.id")
    " GROUP BY f.id ORDER BY urgency DESC, f.safety DESC, f.position",

  /* ?1 a query in the syntax of FTS5, ?2 the most rows wanted, ?3 the words as they were typed. A hit in a name weighs more than
   * one in the other words, and the very name most. Of names that fit alike the place comes first: pointing is where it starts. */
  [HIP_QUERY_SEARCH] =
    "SELECT kind, id, name FROM search WHERE search MATCH ?1"
    " ORDER BY name <> ?3 COLLATE NOCASE, bm25 (search, 0, 0, 8, 4, 1) * CASE kind WHEN 'region' THEN 1.15 ELSE 1 END, name"
    " LIMIT ?2",

  /* Where what was found leads to. */
  [HIP_QUERY_REGION_ITSELF] =
    "SELECT id, 5, '' FROM region WHERE id = ?1",

  /* The regions over a structure, first those that it matters most in; then those where conditions are felt that it is part of. */
  [HIP_QUERY_STRUCTURE_REGIONS] =
    "SELECT region, max (strength), '' FROM ("
    " SELECT rs.region, 5 AS strength, 0 AS far, rs.position, r.position AS place"
    "  FROM region_structure rs CROSS JOIN region r ON r.id = rs.region WHERE rs.structure = ?1"
    " UNION ALL"
    " SELECT f.region, f.strength, 1, cs.position, 0"
    "  FROM condition_structure cs CROSS JOIN felt f ON f.condition = cs.condition WHERE cs.structure = ?1)"
    " GROUP BY region ORDER BY min (far), max (strength) DESC, min (position), min (place), region",

  [HIP_QUERY_STRUCTURE_CONDITIONS] =
    "SELECT c.id FROM condition_structure cs CROSS JOIN condition c ON c.id = cs.condition"
    " WHERE cs.structure = ?1 ORDER BY cs.position, c.position",

  /* Where the conditions are felt that a step serves. With a bare max() SQLite takes the kind from the row of the maximum. */
  [HIP_QUERY_STEP_REGIONS] =
    "SELECT f.region, max (f.strength), f.kind FROM condition_step cs CROSS JOIN felt f ON f.condition = cs.condition"
    " WHERE cs.step = ?1 GROUP BY f.region ORDER BY max (f.strength) DESC, count (*) DESC, f.region",

  [HIP_QUERY_STEP_CONDITIONS] =
    "SELECT c.id FROM condition_step cs CROSS JOIN condition c ON c.id = cs.condition"
    " WHERE cs.step = ?1 ORDER BY cs.position, c.position",

  /* What a yes speaks for most. */
  [HIP_QUERY_FINDING_CONDITIONS] =
    "SELECT c.id FROM evidence e CROSS JOIN condition c ON c.id = e.condition"
    " WHERE e.finding = ?1 AND e.if_present > 0 ORDER BY e.if_present DESC, c.position",
};

/**
 * hip_catalogue_query_get_sql:
 * @query: a query
 *
 * Returns: (transfer none): the SQL of the query, for benchmarks and for looking at its plan
 */
const char *
hip_catalogue_query_get_sql (HipCatalogueQuery query)
{
  g_return_val_if_fail (query < HIP_N_QUERIES, NULL);

  return queries[query];
}
