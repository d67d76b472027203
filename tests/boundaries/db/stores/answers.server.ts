import Sqlite from "better-sqlite3";
import { answers } from "../schema.ts";

export const seen = [Sqlite, answers];
