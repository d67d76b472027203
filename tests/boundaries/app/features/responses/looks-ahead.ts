import "../safeguarding/looks-ahead.ts";
