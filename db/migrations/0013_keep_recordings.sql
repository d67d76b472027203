CREATE TABLE recordings (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  language TEXT NOT NULL,
  survey TEXT NOT NULL,
  text TEXT NOT NULL,
  mime TEXT NOT NULL,
  seconds REAL NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES staff (id),
  recorded_at INTEGER NOT NULL,
  gone_at INTEGER
);
--> statement-breakpoint
CREATE UNIQUE INDEX recordings_one_for_a_text ON recordings (name) WHERE gone_at IS NULL;
--> statement-breakpoint
CREATE TABLE sound_hearings (
  name TEXT NOT NULL,
  source TEXT NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  at INTEGER NOT NULL,
  PRIMARY KEY (name, source)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE signed_videos (
  id TEXT PRIMARY KEY NOT NULL,
  survey TEXT NOT NULL,
  item TEXT NOT NULL,
  audience TEXT NOT NULL,
  sign TEXT NOT NULL,
  mime TEXT NOT NULL,
  seconds REAL NOT NULL,
  captions TEXT NOT NULL,
  added_by TEXT NOT NULL REFERENCES staff (id),
  added_at INTEGER NOT NULL,
  gone_at INTEGER
);
--> statement-breakpoint
CREATE UNIQUE INDEX signed_videos_one_for_an_item
  ON signed_videos (survey, item, audience, sign) WHERE gone_at IS NULL;
