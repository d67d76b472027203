CREATE TABLE waited (
  response_id TEXT PRIMARY KEY NOT NULL REFERENCES responses(id),
  minutes INTEGER NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE concerns ADD COLUMN waited INTEGER;
