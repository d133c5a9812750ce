-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first schema of the records. A schema that was released never changes: the next one is made from it by a file of its own, and
-- tests/data keeps a database of each.
-- Words are the ids of the enumerations and of the catalogue; no table of the catalogue is needed to read them. `uuid` is what the
-- rest of the world knows a row by, `id` is known in this file only. `position` keeps the order in which things came.
-- What belongs to a session is kept by athlete first, so that all of an athlete lies together, however many others there are.

PRAGMA application_id = 0x48697052;  -- "HipR"

CREATE TABLE athlete (
  id            INTEGER PRIMARY KEY,
  uuid          TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  name          TEXT NOT NULL CHECK (length (name) BETWEEN 1 AND 200),
  folded        TEXT NOT NULL,         -- the name without case and diacritics, to find and sort by
  birth_year    INTEGER CHECK (birth_year BETWEEN 1900 AND 2200),
  notes         TEXT NOT NULL,
  changed       INTEGER NOT NULL       -- seconds since 1970
) STRICT;
CREATE INDEX athlete_folded ON athlete (folded, uuid);

CREATE TABLE session (
  id            INTEGER PRIMARY KEY,
  uuid          TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  athlete       INTEGER NOT NULL REFERENCES athlete (id) ON DELETE CASCADE,
  start         INTEGER NOT NULL CHECK (start BETWEEN 0 AND 253402300799),  -- seconds since 1970
  utc_offset    INTEGER NOT NULL CHECK (utc_offset BETWEEN -86400 AND 86400), -- seconds that the clock on the wall was ahead
  note          TEXT NOT NULL,
  recheck       TEXT CHECK (length (recheck) = 10),                          -- year-month-day
  urgency       TEXT NOT NULL CHECK (urgency IN ('not-known-yet', 'self-care', 'see-a-clinician-soon', 'stop-and-get-assessed',
                                                 'emergency')),
  safety_done   INTEGER NOT NULL CHECK (safety_done IN (0, 1)),
  catalogue_review TEXT,
  catalogue_format INTEGER,
  changed       INTEGER NOT NULL,
  UNIQUE (athlete, id)
) STRICT;
CREATE INDEX session_athlete ON session (athlete, start, uuid);
CREATE INDEX session_recheck ON session (recheck) WHERE recheck IS NOT NULL;

CREATE TABLE mark (
  athlete       INTEGER NOT NULL,
  session       INTEGER NOT NULL,
  region        TEXT NOT NULL,
  side          TEXT NOT NULL CHECK (side IN ('none', 'left', 'right')),
  position      INTEGER NOT NULL,
  intensity     INTEGER CHECK (intensity BETWEEN 0 AND 10),                  -- NULL: no figure was said
  deep          INTEGER NOT NULL CHECK (deep IN (0, 1)),                     -- felt deep inside
  PRIMARY KEY (athlete, session, region, side),
  FOREIGN KEY (athlete, session) REFERENCES session (athlete, id) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE answer (
  athlete       INTEGER NOT NULL,
  session       INTEGER NOT NULL,
  finding       TEXT NOT NULL,
  position      INTEGER NOT NULL,
  answer        TEXT NOT NULL CHECK (answer IN ('unknown', 'no', 'yes')),    -- unknown: asked, but not sure
  PRIMARY KEY (athlete, session, finding),
  FOREIGN KEY (athlete, session) REFERENCES session (athlete, id) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE candidate (
  athlete       INTEGER NOT NULL,
  session       INTEGER NOT NULL,
  condition     TEXT NOT NULL,
  position      INTEGER NOT NULL,
  lane          TEXT NOT NULL CHECK (lane IN ('rule-out-first', 'fits-best', 'could-also-fit', 'also-at-this-spot', 'none')),
  band          TEXT NOT NULL CHECK (band IN ('weak', 'some', 'strong')),
  PRIMARY KEY (athlete, session, condition),
  FOREIGN KEY (athlete, session) REFERENCES session (athlete, id) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE given_step (
  athlete       INTEGER NOT NULL,
  session       INTEGER NOT NULL,
  step          TEXT NOT NULL,
  position      INTEGER NOT NULL,
  outcome       TEXT NOT NULL CHECK (outcome IN ('unknown', 'better', 'same', 'worse')),
  PRIMARY KEY (athlete, session, step),
  FOREIGN KEY (athlete, session) REFERENCES session (athlete, id) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE done_step (
  athlete       INTEGER NOT NULL,
  session       INTEGER NOT NULL,
  step          TEXT NOT NULL,
  position      INTEGER NOT NULL,
  sets          INTEGER NOT NULL CHECK (sets BETWEEN 0 AND 1000),
  seconds       INTEGER NOT NULL CHECK (seconds BETWEEN 0 AND 86400),
  PRIMARY KEY (athlete, session, step),
  FOREIGN KEY (athlete, session) REFERENCES session (athlete, id) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;
