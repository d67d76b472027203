import "../themes/looks-ahead.ts";
