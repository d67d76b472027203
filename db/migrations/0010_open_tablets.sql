CREATE TABLE tablet_keys (
  wave_id TEXT NOT NULL REFERENCES waves(id),
  setting_id TEXT NOT NULL REFERENCES settings(id),
  pin TEXT NOT NULL,
  sheet TEXT NOT NULL,
  made_by TEXT NOT NULL REFERENCES staff(id),
  made_at INTEGER NOT NULL,
  PRIMARY KEY (wave_id, setting_id)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE breaks (
  setting_id TEXT NOT NULL REFERENCES settings(id),
  id TEXT NOT NULL,
  wave_id TEXT NOT NULL REFERENCES waves(id),
  sealed BLOB NOT NULL,
  day INTEGER NOT NULL,
  PRIMARY KEY (setting_id, id)
) WITHOUT ROWID;
