ALTER TABLE responses ADD COLUMN counted_in INTEGER;
--> statement-breakpoint
CREATE INDEX responses_counted ON responses (wave_id, withdrawn_day, audience, answered_by, counted_in);
--> statement-breakpoint
CREATE INDEX codings_decided ON codings (response_id, item_id, code, source, accepted) WHERE accepted IS NOT NULL;
--> statement-breakpoint
CREATE INDEX quotes_wave ON quotes (wave_id);
--> statement-breakpoint
CREATE INDEX codings_undecided ON codings (response_id, item_id) WHERE accepted IS NULL AND source <> 'question';
