CREATE TABLE secrets (
  name TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
);
--> statement-breakpoint
CREATE TABLE staff (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  email TEXT NOT NULL UNIQUE COLLATE NOCASE,
  role TEXT NOT NULL CHECK (role IN ('coordinator', 'safeguarding', 'board', 'forum')),
  added_at INTEGER NOT NULL,
  left_at INTEGER
);
--> statement-breakpoint
CREATE TABLE sign_in_links (
  hash TEXT PRIMARY KEY NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff(id),
  expires_at INTEGER NOT NULL,
  used_at INTEGER
);
--> statement-breakpoint
CREATE TABLE sessions (
  hash TEXT PRIMARY KEY NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff(id),
  expires_at INTEGER NOT NULL
);
--> statement-breakpoint
CREATE TABLE survey_versions (
  id TEXT PRIMARY KEY NOT NULL,
  survey TEXT NOT NULL,
  version INTEGER NOT NULL,
  definition TEXT NOT NULL,
  frozen_at INTEGER NOT NULL
);
--> statement-breakpoint
CREATE TABLE waves (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  survey_version_id TEXT NOT NULL REFERENCES survey_versions(id),
  kind TEXT NOT NULL CHECK (kind IN ('practice', 'pilot', 'real')),
  opens_at INTEGER NOT NULL,
  closes_at INTEGER,
  audience_body TEXT NOT NULL,
  influence TEXT NOT NULL,
  reply_by INTEGER,
  made_up INTEGER NOT NULL,
  opened_by TEXT REFERENCES staff(id),
  opened_at INTEGER NOT NULL
);
--> statement-breakpoint
CREATE TABLE wave_checks (
  wave_id TEXT NOT NULL REFERENCES waves(id),
  name TEXT NOT NULL,
  detail TEXT NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff(id),
  at INTEGER NOT NULL,
  PRIMARY KEY (wave_id, name)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE responses (
  id TEXT PRIMARY KEY NOT NULL,
  wave_id TEXT NOT NULL REFERENCES waves(id),
  audience TEXT NOT NULL,
  language TEXT NOT NULL,
  answered_by TEXT NOT NULL CHECK (answered_by IN ('self', 'supported', 'proxy')),
  receipt TEXT NOT NULL,
  digest TEXT NOT NULL,
  may_quote INTEGER NOT NULL,
  day INTEGER NOT NULL CHECK (day % 86400000 = 0),
  source TEXT,
  withdrawn_day INTEGER CHECK (withdrawn_day % 86400000 = 0)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX responses_receipt ON responses (wave_id, receipt);
--> statement-breakpoint
CREATE INDEX responses_withdrawn ON responses (withdrawn_day) WHERE withdrawn_day IS NOT NULL;
--> statement-breakpoint
CREATE TABLE answers (
  response_id TEXT NOT NULL REFERENCES responses(id),
  item_id TEXT NOT NULL,
  choices TEXT NOT NULL,
  words TEXT,
  out TEXT,
  off_path INTEGER NOT NULL,
  PRIMARY KEY (response_id, item_id)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE to_read (
  response_id TEXT PRIMARY KEY NOT NULL REFERENCES responses(id),
  tries INTEGER NOT NULL,
  held_at INTEGER
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE readings (
  response_id TEXT NOT NULL,
  item_id TEXT NOT NULL,
  redacted TEXT NOT NULL,
  hidden TEXT NOT NULL,
  sentiment INTEGER,
  sentiment_evidence TEXT NOT NULL,
  PRIMARY KEY (response_id, item_id),
  FOREIGN KEY (response_id, item_id) REFERENCES answers(response_id, item_id) ON DELETE CASCADE
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE codings (
  response_id TEXT NOT NULL,
  item_id TEXT NOT NULL,
  code TEXT NOT NULL,
  source TEXT NOT NULL,
  evidence TEXT NOT NULL,
  weight REAL NOT NULL,
  accepted INTEGER,
  decided_by TEXT REFERENCES staff(id),
  decided_at INTEGER,
  PRIMARY KEY (response_id, item_id, code),
  FOREIGN KEY (response_id, item_id) REFERENCES answers(response_id, item_id) ON DELETE CASCADE
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX codings_code ON codings (code);
--> statement-breakpoint
CREATE TABLE concerns (
  id TEXT PRIMARY KEY NOT NULL,
  response_id TEXT NOT NULL REFERENCES responses(id),
  item_id TEXT NOT NULL,
  evidence TEXT NOT NULL,
  raised_at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'released', 'kept-back'))
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX concerns_answer ON concerns (response_id, item_id);
--> statement-breakpoint
CREATE TABLE concern_events (
  id TEXT PRIMARY KEY NOT NULL,
  concern_id TEXT NOT NULL REFERENCES concerns(id),
  act TEXT NOT NULL,
  note TEXT NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff(id),
  at INTEGER NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE quotes (
  response_id TEXT NOT NULL,
  item_id TEXT NOT NULL,
  wave_id TEXT NOT NULL REFERENCES waves(id),
  text TEXT NOT NULL,
  released_by TEXT NOT NULL REFERENCES staff(id),
  released_at INTEGER NOT NULL,
  PRIMARY KEY (response_id, item_id),
  FOREIGN KEY (response_id, item_id) REFERENCES answers(response_id, item_id) ON DELETE CASCADE
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE sentences (
  id TEXT PRIMARY KEY NOT NULL,
  wave_id TEXT NOT NULL REFERENCES waves(id),
  plan_item TEXT NOT NULL,
  text TEXT NOT NULL,
  released_by TEXT NOT NULL REFERENCES staff(id),
  released_at INTEGER NOT NULL
);
--> statement-breakpoint
CREATE TABLE dissents (
  id TEXT PRIMARY KEY NOT NULL,
  wave_id TEXT NOT NULL REFERENCES waves(id),
  plan_item TEXT NOT NULL,
  text TEXT NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff(id),
  at INTEGER NOT NULL
);
--> statement-breakpoint
CREATE TABLE replies (
  id TEXT PRIMARY KEY NOT NULL,
  wave_id TEXT NOT NULL REFERENCES waves(id),
  plan_item TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('did', 'did-not')),
  you_said TEXT NOT NULL,
  we_did TEXT NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff(id),
  at INTEGER NOT NULL
);
