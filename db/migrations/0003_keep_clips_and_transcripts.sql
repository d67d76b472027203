CREATE TABLE clips (
  id TEXT PRIMARY KEY NOT NULL,
  response_id TEXT NOT NULL REFERENCES responses(id),
  item_id TEXT NOT NULL,
  mime TEXT NOT NULL,
  seconds REAL NOT NULL,
  bytes INTEGER NOT NULL,
  digest TEXT NOT NULL,
  silent INTEGER,
  state TEXT NOT NULL CHECK (state IN ('kept', 'removed'))
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX clips_answer ON clips (response_id, item_id);
--> statement-breakpoint
CREATE TABLE transcripts (
  clip_id TEXT PRIMARY KEY NOT NULL REFERENCES clips(id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  typed TEXT,
  made_by TEXT NOT NULL CHECK (made_by IN ('person', 'machine')),
  model TEXT,
  checked_by TEXT REFERENCES staff(id),
  checked_at INTEGER,
  CHECK (made_by = 'machine' OR checked_at IS NOT NULL)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE to_transcribe (
  clip_id TEXT PRIMARY KEY NOT NULL REFERENCES clips(id) ON DELETE CASCADE,
  tries INTEGER NOT NULL,
  next_at INTEGER
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE hearings (
  id TEXT PRIMARY KEY NOT NULL,
  clip_id TEXT NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff(id),
  at INTEGER NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX hearings_clip ON hearings (clip_id, staff_id, at);
--> statement-breakpoint
CREATE TABLE clip_removals (
  clip_id TEXT PRIMARY KEY NOT NULL,
  why TEXT NOT NULL CHECK (why IN ('checked', 'withdrawn')),
  day INTEGER NOT NULL CHECK (day % 86400000 = 0),
  gone INTEGER NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX clip_removals_to_do ON clip_removals (gone) WHERE gone = 0;
