/** Shapes of columns that many tables have. */
import { integer, text } from "drizzle-orm/sqlite-core";

/** Milliseconds since 1970. */
export const at = (name: string) => integer(name, { mode: "number" });
export const flag = (name: string) => integer(name, { mode: "boolean" });
export const list = <T>(name: string) => text(name, { mode: "json" }).$type<T[]>();
