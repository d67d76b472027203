import "../summaries/looks-ahead.ts";
