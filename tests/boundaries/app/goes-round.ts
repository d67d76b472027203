import "./comes-round.ts";
