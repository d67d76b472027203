CREATE TABLE rights (
  id TEXT PRIMARY KEY NOT NULL,
  wave_id TEXT NOT NULL REFERENCES waves(id),
  audience TEXT NOT NULL CHECK (audience IN ('child', 'young-person', 'parent')),
  kind TEXT NOT NULL CHECK (kind IN ('invited', 'handed')),
  spent INTEGER NOT NULL,
  handed INTEGER NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE links (
  hash TEXT PRIMARY KEY NOT NULL,
  right_id TEXT NOT NULL REFERENCES rights(id)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX links_right ON links (right_id);
--> statement-breakpoint
CREATE TABLE drafts (
  right_id TEXT PRIMARY KEY NOT NULL REFERENCES rights(id),
  link_hash TEXT NOT NULL,
  sealed BLOB NOT NULL,
  day INTEGER NOT NULL CHECK (day % 86400000 = 0)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE invitations (
  id TEXT PRIMARY KEY NOT NULL,
  wave_id TEXT NOT NULL REFERENCES waves(id),
  address TEXT NOT NULL,
  mark TEXT NOT NULL,
  right_id TEXT NOT NULL REFERENCES rights(id),
  language TEXT NOT NULL,
  audience TEXT NOT NULL CHECK (audience IN ('young-person', 'parent')),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'bounced')),
  sent_day INTEGER CHECK (sent_day % 86400000 = 0),
  reminders INTEGER NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX invitations_mark ON invitations (wave_id, mark);
--> statement-breakpoint
CREATE UNIQUE INDEX invitations_right ON invitations (right_id);
--> statement-breakpoint
CREATE TABLE ended_invitations (
  wave_id TEXT NOT NULL REFERENCES waves(id),
  mark TEXT NOT NULL,
  how TEXT NOT NULL CHECK (how IN ('finished', 'opted-out')),
  PRIMARY KEY (wave_id, mark)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE never_write (
  mark TEXT PRIMARY KEY NOT NULL,
  day INTEGER NOT NULL CHECK (day % 86400000 = 0)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE reminder_plans (
  wave_id TEXT PRIMARY KEY NOT NULL REFERENCES waves(id),
  after_days INTEGER NOT NULL CHECK (after_days >= 1),
  times INTEGER NOT NULL CHECK (times BETWEEN 0 AND 2)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE mailings (
  id TEXT PRIMARY KEY NOT NULL,
  wave_id TEXT NOT NULL REFERENCES waves(id),
  kind TEXT NOT NULL CHECK (kind IN ('invitation', 'reminder')),
  starts_at INTEGER NOT NULL,
  made_by TEXT REFERENCES staff(id),
  stopped_at INTEGER,
  total INTEGER NOT NULL,
  sent INTEGER NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE mails (
  id TEXT PRIMARY KEY NOT NULL,
  mailing_id TEXT NOT NULL REFERENCES mailings(id),
  invitation_id TEXT NOT NULL REFERENCES invitations(id) ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'unsure', 'failed')),
  tries INTEGER NOT NULL,
  next_at INTEGER NOT NULL,
  problem TEXT
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX mails_invitation ON mails (invitation_id);
--> statement-breakpoint
CREATE INDEX mails_next ON mails (state, next_at);
--> statement-breakpoint
CREATE TABLE mail_settings (
  name TEXT PRIMARY KEY NOT NULL,
  sealed TEXT NOT NULL,
  changed_by TEXT REFERENCES staff(id),
  changed_at INTEGER NOT NULL
);
