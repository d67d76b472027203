CREATE TABLE symbol_packs (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  author TEXT NOT NULL,
  licence TEXT NOT NULL,
  link TEXT NOT NULL,
  concepts TEXT NOT NULL,
  added_by TEXT NOT NULL REFERENCES staff (id),
  added_at INTEGER NOT NULL,
  offered_at INTEGER
);
