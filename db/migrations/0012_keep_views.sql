CREATE TABLE views (
  id TEXT PRIMARY KEY NOT NULL,
  wave_id TEXT NOT NULL REFERENCES waves(id),
  kind TEXT NOT NULL CHECK (kind IN ('gathered', 'observation')),
  audience TEXT NOT NULL,
  method TEXT NOT NULL,
  day INTEGER NOT NULL,
  setting_id TEXT REFERENCES settings(id),
  people TEXT NOT NULL,
  written_by TEXT NOT NULL,
  second_by TEXT NOT NULL,
  shown TEXT NOT NULL,
  often TEXT NOT NULL,
  agree TEXT NOT NULL,
  added_by TEXT NOT NULL REFERENCES staff(id),
  tries INTEGER NOT NULL,
  is_read INTEGER NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX views_wave ON views (wave_id);
--> statement-breakpoint
CREATE TABLE view_parts (
  view_id TEXT NOT NULL REFERENCES views(id),
  part TEXT NOT NULL,
  words TEXT NOT NULL,
  redacted TEXT,
  hidden TEXT NOT NULL,
  sentiment INTEGER,
  PRIMARY KEY (view_id, part)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE view_codes (
  view_id TEXT NOT NULL REFERENCES views(id),
  code TEXT NOT NULL,
  source TEXT NOT NULL,
  evidence TEXT NOT NULL,
  accepted INTEGER,
  decided_by TEXT REFERENCES staff(id),
  decided_at INTEGER,
  PRIMARY KEY (view_id, code)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE view_concerns (
  view_id TEXT PRIMARY KEY NOT NULL REFERENCES views(id),
  evidence TEXT NOT NULL,
  raised_at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'released', 'kept-back'))
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE view_concern_events (
  id TEXT PRIMARY KEY NOT NULL,
  view_id TEXT NOT NULL REFERENCES view_concerns(view_id),
  act TEXT NOT NULL CHECK (act IN ('seen', 'released', 'kept-back', 'note')),
  note TEXT NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff(id),
  at INTEGER NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE view_sentences (
  id TEXT PRIMARY KEY NOT NULL,
  wave_id TEXT NOT NULL REFERENCES waves(id),
  kind TEXT NOT NULL CHECK (kind IN ('gathered', 'observation')),
  text TEXT NOT NULL,
  released_by TEXT NOT NULL REFERENCES staff(id),
  released_at INTEGER NOT NULL
) WITHOUT ROWID;
