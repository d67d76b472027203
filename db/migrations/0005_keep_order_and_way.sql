ALTER TABLE answers ADD COLUMN in_order INTEGER NOT NULL DEFAULT 0;
--> statement-breakpoint
ALTER TABLE answers ADD COLUMN shown_order TEXT;
--> statement-breakpoint
ALTER TABLE responses ADD COLUMN given_by TEXT NOT NULL DEFAULT '[]';
