/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-records-queries.h"

/* uuid, name, birth year, notes, changed; sessions, start of the last and its offset. */
#define ATHLETE_COLUMNS                                                                                                            \
  "SELECT a.uuid, a.name, a.birth_year, a.notes, a.changed, (SELECT count (*) FROM session WHERE athlete = a.id), s.start,"        \
  " s.utc_offset FROM athlete AS a LEFT JOIN session AS s ON s.id ="                                                               \
  " (SELECT id FROM session WHERE athlete = a.id ORDER BY start DESC, uuid DESC LIMIT 1) "

/* id, uuid, uuid of the athlete, start, offset, note, re-check, urgency, safety done, review and format of the catalogue, changed,
 * id of the athlete. */
#define SESSION_COLUMNS                                                                                                            \
  "SELECT s.id, s.uuid, a.uuid, s.start, s.utc_offset, s.note, s.recheck, s.urgency, s.safety_done, s.catalogue_review,"           \
  " s.catalogue_format, s.changed, s.athlete FROM session AS s JOIN athlete AS a ON a.id = s.athlete "

/* What is kept of one session, in order. */
#define ENTRY_QUERY(columns, table, key)                                                                                           \
  "SELECT " columns " FROM " table " WHERE athlete = ?1 AND session = ?2 ORDER BY position, " key

static const char *const queries[] = {
  [HIP_RECORDS_QUERY_ATHLETES] = ATHLETE_COLUMNS "ORDER BY a.folded, a.uuid",

  /* ?1: a JSON array of folded words, each of which must be somewhere in the name. */
  [HIP_RECORDS_QUERY_FIND_ATHLETES] = ATHLETE_COLUMNS
  "WHERE NOT EXISTS (SELECT 1 FROM json_each (?1) AS word WHERE instr (a.folded, word.value) = 0) ORDER BY a.folded, a.uuid",

  /* ?1: uuid. */
  [HIP_RECORDS_QUERY_ATHLETE] = ATHLETE_COLUMNS "WHERE a.uuid = ?1",

  /* Every uuid in the order of an export. */
  [HIP_RECORDS_QUERY_ATHLETE_IDS] = "SELECT uuid FROM athlete ORDER BY uuid",

  /* ?1: uuid of an athlete. The oldest first. */
  [HIP_RECORDS_QUERY_SESSIONS] = SESSION_COLUMNS "WHERE a.uuid = ?1 ORDER BY s.start, s.uuid",

  /* ?1: uuid. */
  [HIP_RECORDS_QUERY_SESSION] = SESSION_COLUMNS "WHERE s.uuid = ?1",
  [HIP_RECORDS_QUERY_SESSION_ID] = "SELECT s.id, a.uuid FROM session AS s JOIN athlete AS a ON a.id = s.athlete WHERE s.uuid = ?1",

  /* ?1: id of an athlete, ?2: id of a session. */
  [HIP_RECORDS_QUERY_MARKS] = ENTRY_QUERY ("region, side, intensity, deep", "mark", "region, side"),
  [HIP_RECORDS_QUERY_ANSWERS] = ENTRY_QUERY ("finding, answer", "answer", "finding"),
  [HIP_RECORDS_QUERY_CANDIDATES] = ENTRY_QUERY ("condition, lane, band", "candidate", "condition"),
  [HIP_RECORDS_QUERY_GIVEN_STEPS] = ENTRY_QUERY ("step, outcome", "given_step", "step"),
  [HIP_RECORDS_QUERY_DONE_STEPS] = ENTRY_QUERY ("step, sets, seconds", "done_step", "step"),

  /* ?1: uuid of an athlete. region, side, start, offset, intensity; spot by spot, the oldest first. CROSS JOIN keeps the order of
   * the tables: from the athlete to the few sessions to their marks. */
  [HIP_RECORDS_QUERY_PAIN] =
  "SELECT m.region, m.side, s.start, s.utc_offset, m.intensity FROM athlete AS a CROSS JOIN session AS s ON s.athlete = a.id"
  " CROSS JOIN mark AS m ON m.athlete = a.id AND m.session = s.id WHERE a.uuid = ?1 ORDER BY m.region, m.side, s.start, s.uuid",

  /* ?1: the first day, ?2: the last. uuid of the athlete, name, uuid of the session, day, urgency. A later session takes the place
   * of an earlier re-check. */
  [HIP_RECORDS_QUERY_RECHECKS] =
  "SELECT a.uuid, a.name, s.uuid, s.recheck, s.urgency FROM session AS s JOIN athlete AS a ON a.id = s.athlete"
  " WHERE s.recheck BETWEEN ?1 AND ?2"
  " AND NOT EXISTS (SELECT 1 FROM session AS n WHERE n.athlete = s.athlete AND (n.start, n.uuid) > (s.start, s.uuid))"
  " ORDER BY s.recheck, a.folded, a.uuid",

  /* uuid, name, folded, birth year, notes, changed. */
  [HIP_RECORDS_QUERY_PUT_ATHLETE] =
  "INSERT INTO athlete (uuid, name, folded, birth_year, notes, changed) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"
  " ON CONFLICT (uuid) DO UPDATE SET name = ?2, folded = ?3, birth_year = ?4, notes = ?5, changed = ?6",

  /* uuid, uuid of the athlete, start, offset, note, re-check, urgency, safety done, review and format of the catalogue, changed.
   * Returns the id of the athlete and the id. */
  [HIP_RECORDS_QUERY_PUT_SESSION] =
  "INSERT INTO session (uuid, athlete, start, utc_offset, note, recheck, urgency, safety_done, catalogue_review, catalogue_format,"
  " changed) SELECT ?1, id, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11 FROM athlete WHERE uuid = ?2"
  " ON CONFLICT (uuid) DO UPDATE SET athlete = excluded.athlete, start = ?3, utc_offset = ?4, note = ?5, recheck = ?6,"
  " urgency = ?7, safety_done = ?8, catalogue_review = ?9, catalogue_format = ?10, changed = ?11 RETURNING athlete, id",

  /* ?1: id of an athlete, ?2: id of a session. */
  [HIP_RECORDS_QUERY_DROP_MARKS] = "DELETE FROM mark WHERE athlete = ?1 AND session = ?2",
  [HIP_RECORDS_QUERY_DROP_ANSWERS] = "DELETE FROM answer WHERE athlete = ?1 AND session = ?2",
  [HIP_RECORDS_QUERY_DROP_CANDIDATES] = "DELETE FROM candidate WHERE athlete = ?1 AND session = ?2",
  [HIP_RECORDS_QUERY_DROP_GIVEN_STEPS] = "DELETE FROM given_step WHERE athlete = ?1 AND session = ?2",
  [HIP_RECORDS_QUERY_DROP_DONE_STEPS] = "DELETE FROM done_step WHERE athlete = ?1 AND session = ?2",

  /* ?1: id of an athlete, ?2: id of a session, ?3: position, then the other columns in the order of the table. */
  [HIP_RECORDS_QUERY_PUT_MARK] =
  "INSERT INTO mark (athlete, session, position, region, side, intensity, deep) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
  [HIP_RECORDS_QUERY_PUT_ANSWER] =
  "INSERT INTO answer (athlete, session, position, finding, answer) VALUES (?1, ?2, ?3, ?4, ?5)",
  [HIP_RECORDS_QUERY_PUT_CANDIDATE] =
  "INSERT INTO candidate (athlete, session, position, condition, lane, band) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
  [HIP_RECORDS_QUERY_PUT_GIVEN_STEP] =
  "INSERT INTO given_step (athlete, session, position, step, outcome) VALUES (?1, ?2, ?3, ?4, ?5)",
  [HIP_RECORDS_QUERY_PUT_DONE_STEP] =
  "INSERT INTO done_step (athlete, session, position, step, sets, seconds) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",

  /* ?1: outcome, ?2: uuid of a session, ?3: step. Returns the id of the session. */
  [HIP_RECORDS_QUERY_PUT_OUTCOME] =
  "UPDATE given_step SET outcome = ?1 WHERE athlete = (SELECT athlete FROM session WHERE uuid = ?2)"
  " AND session = (SELECT id FROM session WHERE uuid = ?2) AND step = ?3 RETURNING session",

  /* ?1: id of a session, ?2: changed. */
  [HIP_RECORDS_QUERY_TOUCH_SESSION] = "UPDATE session SET changed = ?2 WHERE id = ?1",

  /* ?1: uuid. Returns the id. */
  [HIP_RECORDS_QUERY_DROP_ATHLETE] = "DELETE FROM athlete WHERE uuid = ?1 RETURNING id",
  [HIP_RECORDS_QUERY_DROP_SESSION] = "DELETE FROM session WHERE uuid = ?1 RETURNING id",
};

G_STATIC_ASSERT (G_N_ELEMENTS (queries) == HIP_RECORDS_N_QUERIES);

/*< private >
 * hip_records_query_get_sql:
 * @query: a query
 *
 * Returns: (transfer none): its SQL
 */
const char *
hip_records_query_get_sql (HipRecordsQuery query)
{
  g_return_val_if_fail (query < HIP_RECORDS_N_QUERIES, NULL);

  return queries[query];
}
