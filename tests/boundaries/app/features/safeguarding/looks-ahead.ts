import "../coding/looks-ahead.ts";
