CREATE TABLE drawings (
  response_id TEXT NOT NULL,
  item_id TEXT NOT NULL,
  strokes TEXT NOT NULL,
  description TEXT,
  described_by TEXT REFERENCES staff(id),
  described_at INTEGER,
  PRIMARY KEY (response_id, item_id),
  FOREIGN KEY (response_id, item_id) REFERENCES answers(response_id, item_id) ON DELETE CASCADE,
  CHECK ((description IS NULL) = (described_by IS NULL) AND (description IS NULL) = (described_at IS NULL))
) WITHOUT ROWID;
