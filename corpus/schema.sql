-- A paraph corpus. Made for reading with any SQLite tool (Datasette, DB
-- Browser, the sqlite3 shell); written by paraph only.
--
-- PRAGMA application_id is 0x70617261 ("para"), user_version the number of
-- this schema. Lists are JSON arrays. Offsets count Unicode code points of
-- documents.text, end exclusive. Unknown values are NULL.

-- What an extractor made of one file's bytes. One row for each distinct
-- content; several sources may hold the same bytes.
CREATE TABLE readings (
  sha256    TEXT PRIMARY KEY,   -- of the bytes, lower-case hexadecimal
  extractor TEXT NOT NULL,      -- version of the extractor and its lexicon
  digest    TEXT NOT NULL,      -- SHA-256 of the document's JSON: tells whether a new reading changed anything
  own_id    TEXT NOT NULL,      -- the id that the extractor gave
  number    TEXT,               -- document number, normalized: "8318/24 REV 1"
  language  TEXT,               -- BCP 47
  series    TEXT,               -- the meeting's series as the extractor named it
  day       TEXT,               -- first day of the meeting, else the document's date
  media_type TEXT,
  pages     INTEGER,
  words     INTEGER NOT NULL,   -- words in items: how full the text is
  keys      BLOB NOT NULL,      -- hashes under which the same statement is looked for
  sketch    BLOB NOT NULL,      -- bottom hashes of five-word runs of the items: how alike two texts are
  document  BLOB NOT NULL       -- the document record (paraph schema document), JSON, zstd
) WITHOUT ROWID;

-- The files. A path is relative to the corpus file's directory, with slashes.
CREATE TABLE sources (
  uri        TEXT PRIMARY KEY,
  sha256     TEXT,              -- of the content last read without failure
  bytes      INTEGER,
  media_type TEXT,
  pages      INTEGER,
  document   TEXT,              -- documents.id that this file carries
  role       TEXT,              -- 'primary': the document is read from it; 'carrier': it carries the same statement
  error      TEXT,              -- why the latest attempt to read it failed
  error_code TEXT
) WITHOUT ROWID;
CREATE INDEX sources_sha256 ON sources(sha256);
CREATE INDEX sources_document ON sources(document);

-- One row for each distinct document: a statement of a meeting, however many
-- files carry it. Earlier versions stay, with state 'superseded'; their
-- topics and items are not in the tables below, so that nothing counts twice.
CREATE TABLE documents (
  id            TEXT PRIMARY KEY,
  state         TEXT NOT NULL,  -- 'current' or 'superseded'
  superseded_by TEXT,           -- documents.id of the next version (REV, or COR with the whole text)
  belongs_to    TEXT,           -- documents.id that this one adds to or corrects (ADD, COR with corrections only)
  kind          TEXT NOT NULL,
  carrier       TEXT NOT NULL,
  language      TEXT,
  title         TEXT,
  date          TEXT,           -- ISO 8601
  place         TEXT,
  number        TEXT,
  series        TEXT,           -- the series of meetings that it was put into
  body          TEXT,
  ordinal       INTEGER,
  meeting_date  TEXT,           -- ISO 8601 or an EDTF interval
  meeting_place TEXT,
  parties       TEXT,           -- JSON array of {id, name}
  pages         INTEGER,
  items         INTEGER NOT NULL, -- how many
  source        TEXT,           -- sources.uri that it is read from
  sha256        TEXT NOT NULL,  -- readings.sha256
  text          TEXT NOT NULL,  -- the canonical text
  stamp         TEXT NOT NULL   -- digest of all that made these rows
);
CREATE INDEX documents_series ON documents(series, ordinal, date);

CREATE TABLE topics (
  id       TEXT PRIMARY KEY,
  document TEXT NOT NULL REFERENCES documents(id),
  position INTEGER NOT NULL,    -- from 1, in the document's order
  number   TEXT,
  title    TEXT NOT NULL,
  level    INTEGER NOT NULL,
  parent   TEXT
) WITHOUT ROWID;
CREATE INDEX topics_document ON topics(document, position);

-- Values a reviewer decided stand here in the place of the machine's;
-- corrections keeps both.
CREATE TABLE items (
  rowid      INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  document   TEXT NOT NULL REFERENCES documents(id),
  position   INTEGER NOT NULL,  -- from 1, in the document's order
  topic      TEXT REFERENCES topics(id),
  statement  INTEGER NOT NULL,
  paragraph  TEXT,
  marker     TEXT,
  kind       TEXT NOT NULL,
  text       TEXT NOT NULL,
  "start"    INTEGER NOT NULL,  -- of the first span
  "end"      INTEGER NOT NULL,  -- of the last span
  page       INTEGER,
  spans      TEXT NOT NULL,     -- JSON array of {start, end, page}
  actors     TEXT,              -- JSON array
  action     TEXT,
  strength   TEXT,
  due_text   TEXT,
  due_edtf   TEXT,
  due_from   TEXT,              -- first day that due_edtf covers
  due_to     TEXT,              -- last day that due_edtf covers
  amounts    TEXT,              -- JSON array
  names      TEXT,              -- JSON array
  decided_by TEXT NOT NULL      -- 'machine', or 'reviewer' where a value was decided by a person
);
CREATE INDEX items_document ON items(document, position);
CREATE INDEX items_topic ON items(topic);
CREATE INDEX items_due ON items(due_to) WHERE due_to IS NOT NULL;

CREATE VIRTUAL TABLE items_fts USING fts5(
  text, content='items', content_rowid='rowid', tokenize='porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER items_fts_insert AFTER INSERT ON items BEGIN
  INSERT INTO items_fts(rowid, text) VALUES (new.rowid, new.text);
END;
CREATE TRIGGER items_fts_delete AFTER DELETE ON items BEGIN
  INSERT INTO items_fts(items_fts, rowid, text) VALUES ('delete', old.rowid, old.text);
END;

-- What the links of a series were reckoned from. A row whose stamp differs
-- from the series' documents is out of date.
CREATE TABLE series (
  id    TEXT PRIMARY KEY,
  stamp TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE links (
  series   TEXT NOT NULL,
  from_id  TEXT NOT NULL,       -- items.id or topics.id of the earlier meeting
  to_id    TEXT NOT NULL,
  relation TEXT NOT NULL,       -- same-topic, restates, advances, delivers
  score    REAL NOT NULL,
  because  TEXT                 -- JSON array of signals
);
CREATE INDEX links_series ON links(series);
CREATE INDEX links_from ON links(from_id);
CREATE INDEX links_to ON links(to_id);

CREATE TABLE threads (
  id      TEXT PRIMARY KEY,
  series  TEXT NOT NULL,
  label   TEXT NOT NULL,
  status  TEXT NOT NULL,        -- new, ongoing, delivered, dormant
  overdue INTEGER NOT NULL,     -- 0 or 1
  "first" TEXT,
  "last"  TEXT,
  items   TEXT NOT NULL,        -- JSON array of items.id, oldest first
  record  TEXT NOT NULL         -- the thread record (paraph schema thread), JSON
) WITHOUT ROWID;
CREATE INDEX threads_series ON threads(series);

-- What persons decided, one row for each value. Never changed by ingestion,
-- only "item" is: it follows the quote to where the latest reading has it.
CREATE TABLE corrections (
  id         INTEGER PRIMARY KEY,
  document   TEXT NOT NULL,     -- documents.id when it was decided
  sha256     TEXT NOT NULL,     -- readings.sha256 when it was decided
  quote      TEXT NOT NULL,     -- the item's text when it was decided
  "start"    INTEGER NOT NULL,
  prefix     TEXT NOT NULL,     -- the words before the quote
  suffix     TEXT NOT NULL,     -- the words after it
  field      TEXT NOT NULL,     -- kind, strength, actors, action, due, amounts, item
  machine    TEXT,              -- the machine's value then
  value      TEXT,              -- the reviewer's; NULL: there is none
  reviewer   TEXT NOT NULL,
  note       TEXT,
  decided_at TEXT NOT NULL,     -- RFC 3339, UTC
  item       TEXT,              -- items.id that it stands at now; NULL: its quote is found no more
  UNIQUE (document, "start", quote, field, reviewer)
);
CREATE INDEX corrections_item ON corrections(item);
