import "../waves/looks-ahead.ts";
