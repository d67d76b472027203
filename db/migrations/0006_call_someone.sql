CREATE TABLE calls (
  id TEXT PRIMARY KEY NOT NULL,
  wave_id TEXT NOT NULL REFERENCES waves(id),
  audience TEXT NOT NULL,
  language TEXT NOT NULL,
  name TEXT NOT NULL,
  words TEXT NOT NULL,
  raised_at INTEGER NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE call_events (
  id TEXT PRIMARY KEY NOT NULL,
  call_id TEXT NOT NULL REFERENCES calls(id),
  act TEXT NOT NULL CHECK (act IN ('seen', 'acknowledged', 'note', 'done')),
  note TEXT NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff(id),
  at INTEGER NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX call_events_call ON call_events (call_id, act);
