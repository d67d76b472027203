CREATE TABLE settings (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('school', 'special-school', 'college', 'group', 'hospital', 'home', 'out-of-area')),
  gone_at INTEGER
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE wave_settings (
  wave_id TEXT NOT NULL REFERENCES waves(id),
  setting_id TEXT NOT NULL REFERENCES settings(id),
  target INTEGER,
  PRIMARY KEY (wave_id, setting_id)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX wave_settings_setting ON wave_settings (setting_id);
--> statement-breakpoint
ALTER TABLE responses ADD COLUMN setting_id TEXT REFERENCES settings(id);
