-- SPDX-License-Identifier: GPL-3.0-or-later
-- The compiled catalogue. `hip-map-tool compile` creates this schema and fills it from the XML files beside it.
-- Ids are the kebab-case ids of the XML. They are unique per table and a public contract: records and translations refer to them.
-- `position` keeps the order in which an author wrote things down.
-- In tables without row ids the columns of the key come first: quick_check of SQLite 3.40 sees NULLs that aren't there otherwise.

PRAGMA application_id = 0x4869704d;  -- "HipM"
PRAGMA user_version = 2;             -- format of the catalogue; raise it when a reader of the old schema would go wrong

CREATE TABLE source (
  id            TEXT PRIMARY KEY,
  position      INTEGER NOT NULL,
  label         TEXT NOT NULL,         -- how it is named beside a sentence, such as "Wilson 2014"
  citation      TEXT NOT NULL,
  year          TEXT,
  link          TEXT,
  kind          TEXT NOT NULL,
  verification  TEXT NOT NULL CHECK (verification IN ('read', 'recalled'))
) STRICT, WITHOUT ROWID;

CREATE TABLE structure (
  id            TEXT PRIMARY KEY,
  position      INTEGER NOT NULL,
  name          TEXT NOT NULL,         -- plain words
  term          TEXT NOT NULL,         -- standard English term
  latin         TEXT NOT NULL,         -- Terminologia Anatomica
  kind          TEXT NOT NULL,
  layer         TEXT NOT NULL CHECK (layer IN ('superficial-muscles', 'deep-muscles', 'bones', 'nerves-bursae')),
  depth         TEXT,                  -- how deep it lies, in words
  course        TEXT,
  insertion     TEXT,
  action        TEXT,
  supply        TEXT,
  fma           TEXT,
  ta2           TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE region (
  id            TEXT PRIMARY KEY,
  position      INTEGER NOT NULL,
  area          TEXT REFERENCES region (id),  -- NULL for the four areas, which can't be clicked
  name          TEXT NOT NULL,
  landmark      TEXT NOT NULL,
  midline       INTEGER NOT NULL DEFAULT 0 CHECK (midline IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE region_view (
  region        TEXT NOT NULL REFERENCES region (id),
  view          TEXT NOT NULL CHECK (view IN ('front', 'side', 'back', 'low-back')),
  position      INTEGER NOT NULL,             -- 0 is the view that shows the region best
  PRIMARY KEY (region, view)
) STRICT, WITHOUT ROWID;

CREATE TABLE region_structure (
  region        TEXT NOT NULL REFERENCES region (id),
  structure     TEXT NOT NULL REFERENCES structure (id),
  position      INTEGER NOT NULL,
  PRIMARY KEY (region, structure)
) STRICT, WITHOUT ROWID;
CREATE INDEX region_structure_structure ON region_structure (structure);

-- Named sets of regions or areas that red-flag rules refer to as @set.
CREATE TABLE region_set (
  id            TEXT NOT NULL,
  region        TEXT NOT NULL REFERENCES region (id),
  PRIMARY KEY (id, region)
) STRICT, WITHOUT ROWID;

CREATE TABLE finding (
  id            TEXT PRIMARY KEY,
  position      INTEGER NOT NULL,
  topic         TEXT NOT NULL,                -- onset, load, behaviour, nerve, visible, site, observe, risk, course, person
  kind          TEXT NOT NULL CHECK (kind IN ('question', 'observation', 'clinician-test', 'fact')),
  pain          TEXT CHECK (pain IN ('worse', 'eases', 'both')),  -- what a yes tells of: something that makes it worse, or eases it
  name          TEXT NOT NULL,
  question      TEXT NOT NULL,
  how           TEXT NOT NULL,
  safety        INTEGER NOT NULL DEFAULT 0 CHECK (safety IN (0, 1))  -- part of the mandatory safety check
) STRICT, WITHOUT ROWID;

CREATE INDEX finding_safety ON finding (position) WHERE safety;

-- Areas or regions for which a finding is asked. No row: it is asked everywhere.
CREATE TABLE finding_region (
  finding       TEXT NOT NULL REFERENCES finding (id),
  region        TEXT NOT NULL REFERENCES region (id),
  PRIMARY KEY (finding, region)
) STRICT, WITHOUT ROWID;

-- Two findings that can't both be present. Each pair is there once, in one direction.
CREATE TABLE finding_exclusion (
  finding       TEXT NOT NULL REFERENCES finding (id),
  excluded      TEXT NOT NULL REFERENCES finding (id),
  PRIMARY KEY (finding, excluded)
) STRICT, WITHOUT ROWID;

CREATE TABLE condition (
  id            TEXT PRIMARY KEY,
  position      INTEGER NOT NULL,
  name          TEXT NOT NULL,                -- plain words
  term          TEXT,                         -- what a clinician calls it
  summary       TEXT NOT NULL,                -- what it is
  feels         TEXT,                         -- what it typically feels like
  context       TEXT,                         -- who typically gets it
  clinician     TEXT,                         -- what a clinician would do
  running       TEXT CHECK (running IN ('keep', 'change', 'stop')),
  running_advice TEXT,                        -- running this week, in words
  recheck_days  INTEGER,
  codes         TEXT,
  kind          TEXT NOT NULL,
  urgency       INTEGER NOT NULL CHECK (urgency BETWEEN 1 AND 4),  -- 1 self-care, 2 see a clinician soon, 3 stop and get assessed, 4 emergency
  tier          TEXT NOT NULL CHECK (tier IN ('core', 'secondary', 'must-not-miss', 'contested')),
  prior         INTEGER NOT NULL CHECK (prior BETWEEN 0 AND 2),    -- in runners: 0 rare, 1 occasional, 2 common
  rankable      INTEGER NOT NULL CHECK (rankable IN (0, 1)),
  reviewed      TEXT NOT NULL                                      -- year-month
) STRICT, WITHOUT ROWID;

CREATE TABLE condition_structure (
  condition     TEXT NOT NULL REFERENCES condition (id),
  structure     TEXT NOT NULL REFERENCES structure (id),
  position      INTEGER NOT NULL,
  PRIMARY KEY (condition, structure)
) STRICT, WITHOUT ROWID;
CREATE INDEX condition_structure_structure ON condition_structure (structure);

-- A condition with gate rows is considered only when one of those findings is present.
CREATE TABLE condition_gate (
  condition     TEXT NOT NULL REFERENCES condition (id),
  finding       TEXT NOT NULL REFERENCES finding (id),
  PRIMARY KEY (condition, finding)
) STRICT, WITHOUT ROWID;

-- A condition is never considered when one of these findings is present.
CREATE TABLE condition_exclusion (
  condition     TEXT NOT NULL REFERENCES condition (id),
  finding       TEXT NOT NULL REFERENCES finding (id),
  PRIMARY KEY (condition, finding)
) STRICT, WITHOUT ROWID;

-- Where a condition is felt. Strength: 5 primary site, 4 typical spread, 3 possible, 2 referred or uncommon, 1 rare.
CREATE TABLE felt (
  region        TEXT NOT NULL REFERENCES region (id),
  condition     TEXT NOT NULL REFERENCES condition (id),
  strength      INTEGER NOT NULL CHECK (strength BETWEEN 1 AND 5),
  kind          TEXT NOT NULL,
  source        TEXT NOT NULL REFERENCES source (id),
  basis         TEXT NOT NULL,
  PRIMARY KEY (region, condition)
) STRICT, WITHOUT ROWID;
CREATE INDEX felt_condition ON felt (condition, strength);

-- What an answer says about a condition. Points are ordinal; likelihood ratios only where one was published or derived.
CREATE TABLE evidence (
  finding       TEXT NOT NULL REFERENCES finding (id),
  condition     TEXT NOT NULL REFERENCES condition (id),
  if_present    INTEGER NOT NULL CHECK (if_present BETWEEN -5 AND 5),
  if_absent     INTEGER NOT NULL CHECK (if_absent BETWEEN -5 AND 5),
  lr_positive   TEXT,
  lr_negative   TEXT,
  basis         TEXT NOT NULL,
  measured      INTEGER NOT NULL CHECK (measured IN (0, 1)),  -- 1: a published or derived figure; 0: judgement
  source        TEXT NOT NULL REFERENCES source (id),
  note          TEXT,
  PRIMARY KEY (finding, condition)
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_condition ON evidence (condition);

CREATE TABLE red_flag (
  id            TEXT PRIMARY KEY,
  position      INTEGER NOT NULL,
  name          TEXT NOT NULL,
  why           TEXT NOT NULL,
  action        TEXT NOT NULL,
  urgency       INTEGER NOT NULL CHECK (urgency BETWEEN 2 AND 4),
  basis         TEXT NOT NULL,
  hides_ranking INTEGER NOT NULL DEFAULT 0 CHECK (hides_ranking IN (0, 1)),  -- the order of the candidates means nothing
  reviewed      TEXT,                       -- year-month
  rule          TEXT NOT NULL               -- as written; red_flag_term holds it parsed
) STRICT, WITHOUT ROWID;

-- A rule is a disjunction of clauses, a clause a conjunction of terms: a finding that is present, or a set that holds a selected region.
CREATE TABLE red_flag_term (
  red_flag      TEXT NOT NULL REFERENCES red_flag (id),
  clause        INTEGER NOT NULL,
  finding       TEXT REFERENCES finding (id),
  region_set    TEXT,
  CHECK ((finding IS NULL) <> (region_set IS NULL))
) STRICT;
CREATE INDEX red_flag_term_flag ON red_flag_term (red_flag, clause);
CREATE INDEX red_flag_term_finding ON red_flag_term (finding);

CREATE TABLE step (
  id            TEXT PRIMARY KEY,
  position      INTEGER NOT NULL,
  type          TEXT NOT NULL,               -- rule, load, exercise, stretch, self-massage, posture, symptom, nutrition, lifestyle, medicine-info, professional, claim
  title         TEXT NOT NULL,
  goal          TEXT NOT NULL,
  dose          TEXT NOT NULL,
  sets          INTEGER, reps INTEGER,
  hold_s        INTEGER, rest_s INTEGER,      -- seconds
  both_sides    INTEGER NOT NULL DEFAULT 0 CHECK (both_sides IN (0, 1)),
  per_day       INTEGER, per_week INTEGER,
  weeks_min     INTEGER, weeks_max INTEGER,   -- both NULL: not limited in time
  equipment     TEXT,
  stop_rule     TEXT NOT NULL,                -- contraindications and when to stop
  grade         TEXT NOT NULL CHECK (grade IN ('A', 'B', 'C', 'D', 'seed-claim-only')),
  grade_reason  TEXT NOT NULL,
  reviewed      TEXT                         -- year-month
) STRICT, WITHOUT ROWID;

CREATE TABLE step_instruction (
  step          TEXT NOT NULL REFERENCES step (id),
  position      INTEGER NOT NULL,
  text          TEXT NOT NULL,
  PRIMARY KEY (step, position)
) STRICT, WITHOUT ROWID;

-- Why a step is not to be offered, and when: one of the terms of the reason holds.
CREATE TABLE step_avoidance (
  step          TEXT NOT NULL REFERENCES step (id),
  position      INTEGER NOT NULL,
  reason        TEXT NOT NULL,
  source        TEXT NOT NULL REFERENCES source (id),
  PRIMARY KEY (step, position)
) STRICT, WITHOUT ROWID;

-- A condition that leads, or a finding that is present.
CREATE TABLE step_avoidance_term (
  step          TEXT NOT NULL,
  position      INTEGER NOT NULL,
  condition     TEXT REFERENCES condition (id),
  finding       TEXT REFERENCES finding (id),
  FOREIGN KEY (step, position) REFERENCES step_avoidance (step, position),
  CHECK ((condition IS NULL) <> (finding IS NULL))
) STRICT;
CREATE INDEX step_avoidance_term_condition ON step_avoidance_term (condition) WHERE condition IS NOT NULL;
CREATE INDEX step_avoidance_term_finding ON step_avoidance_term (finding) WHERE finding IS NOT NULL;

CREATE TABLE condition_step (
  condition     TEXT NOT NULL REFERENCES condition (id),
  step          TEXT NOT NULL REFERENCES step (id),
  position      INTEGER NOT NULL,
  PRIMARY KEY (condition, step)
) STRICT, WITHOUT ROWID;
CREATE INDEX condition_step_step ON condition_step (step);

CREATE TABLE mechanism (
  id            TEXT PRIMARY KEY,
  position      INTEGER NOT NULL,
  cause         TEXT NOT NULL,
  effect        TEXT NOT NULL,
  claim         TEXT NOT NULL,
  verdict       TEXT NOT NULL CHECK (verdict IN ('supported', 'plausible', 'contested', 'unsupported')),
  why           TEXT NOT NULL,
  reviewed      TEXT
) STRICT, WITHOUT ROWID;

-- The conditions whose card tells of a mechanism.
CREATE TABLE mechanism_condition (
  condition     TEXT NOT NULL REFERENCES condition (id),
  mechanism     TEXT NOT NULL REFERENCES mechanism (id),
  PRIMARY KEY (condition, mechanism)
) STRICT, WITHOUT ROWID;

-- The structures that a cause or an effect is about.
CREATE TABLE mechanism_structure (
  mechanism     TEXT NOT NULL REFERENCES mechanism (id),
  node          TEXT NOT NULL CHECK (node IN ('cause', 'effect')),
  structure     TEXT NOT NULL REFERENCES structure (id),
  position      INTEGER NOT NULL,
  PRIMARY KEY (mechanism, node, structure)
) STRICT, WITHOUT ROWID;

-- What the articles that started the project claim, and where each claim is answered.
CREATE TABLE seed_claim (
  id            TEXT PRIMARY KEY,
  position      INTEGER NOT NULL,
  seed          TEXT NOT NULL REFERENCES source (id),
  kind          TEXT NOT NULL,
  text          TEXT NOT NULL,
  verdict       TEXT NOT NULL CHECK (verdict IN ('supported', 'plausible', 'contested', 'unsupported')),
  why           TEXT,
  reviewed      TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE conflict (
  id            TEXT PRIMARY KEY,
  position      INTEGER NOT NULL,
  side_a        TEXT NOT NULL,
  side_b        TEXT NOT NULL,
  resolution    TEXT NOT NULL,
  reviewed      TEXT
) STRICT, WITHOUT ROWID;

-- Things a claim or a conflict is answered by. `subject` and `target` are ids of the tables that the two kinds name.
CREATE TABLE landing (
  subject_kind  TEXT NOT NULL CHECK (subject_kind IN ('seed-claim', 'conflict')),
  subject       TEXT NOT NULL,
  target_kind   TEXT NOT NULL CHECK (target_kind IN ('condition', 'structure', 'finding', 'red-flag', 'step', 'mechanism', 'region')),
  target        TEXT NOT NULL,
  position      INTEGER NOT NULL,
  PRIMARY KEY (subject_kind, subject, target_kind, target)
) STRICT, WITHOUT ROWID;
CREATE INDEX landing_target ON landing (target_kind, target);

-- Sources of things that have several, in order of weight. A source that makes a claim need not support it.
CREATE TABLE citation (
  subject_kind  TEXT NOT NULL CHECK (subject_kind IN ('condition', 'red-flag', 'step', 'mechanism', 'seed-claim', 'conflict')),
  subject       TEXT NOT NULL,
  source        TEXT NOT NULL REFERENCES source (id),
  role          TEXT NOT NULL CHECK (role IN ('supports', 'claims')),
  position      INTEGER NOT NULL,
  PRIMARY KEY (subject_kind, subject, source, role)
) STRICT, WITHOUT ROWID;

-- Plain words to find things by: names, terms and synonyms.
CREATE VIRTUAL TABLE search USING fts5 (
  kind UNINDEXED, id UNINDEXED, name, term, words,
  tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
