import "../invitations/looks-ahead.ts";
