import "./goes-round.ts";
