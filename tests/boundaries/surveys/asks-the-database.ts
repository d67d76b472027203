import "#db/schema.ts";
