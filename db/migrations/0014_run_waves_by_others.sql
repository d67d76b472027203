ALTER TABLE waves ADD COLUMN run_by TEXT NOT NULL DEFAULT 'council' CHECK (run_by IN ('council', 'forum'));
--> statement-breakpoint
ALTER TABLE waves ADD COLUMN rhythm TEXT NOT NULL DEFAULT 'dated' CHECK (rhythm IN ('dated', 'rolling'));
--> statement-breakpoint
ALTER TABLE waves ADD COLUMN event TEXT NOT NULL DEFAULT '';
--> statement-breakpoint
ALTER TABLE waves ADD COLUMN reply_weeks INTEGER;
--> statement-breakpoint
ALTER TABLE waves ADD COLUMN open_to_all INTEGER NOT NULL DEFAULT 0;
--> statement-breakpoint
UPDATE waves SET open_to_all = 1 WHERE kind = 'real';
--> statement-breakpoint
CREATE TABLE wave_runners (
  wave_id TEXT NOT NULL REFERENCES waves(id),
  staff_id TEXT NOT NULL REFERENCES staff(id),
  PRIMARY KEY (wave_id, staff_id)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE wave_targets (
  wave_id TEXT NOT NULL REFERENCES waves(id),
  audience TEXT NOT NULL,
  target INTEGER NOT NULL,
  PRIMARY KEY (wave_id, audience)
) WITHOUT ROWID;
