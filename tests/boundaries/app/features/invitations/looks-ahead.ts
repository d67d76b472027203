import "../responses/looks-ahead.ts";
