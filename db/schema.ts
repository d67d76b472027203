/**
 * What we keep. People are not in the data: no name, address, IP address or user agent stands with an answer, days
 * stand in place of times, and respondents' tables are WITHOUT ROWID so that the order of rows tells nothing
 * (see migrations). The clocks of concerns and calls and what staff do are the only times to the millisecond.
 */
export * from "./schema/calls.ts";
export * from "./schema/drawings.ts";
export * from "./schema/given-back.ts";
export * from "./schema/invitations.ts";
export * from "./schema/mails.ts";
export * from "./schema/packs.ts";
export * from "./schema/reading.ts";
export * from "./schema/responses.ts";
export * from "./schema/settings.ts";
export * from "./schema/sounds.ts";
export * from "./schema/staff.ts";
export * from "./schema/tablets.ts";
export * from "./schema/views.ts";
export * from "./schema/voice.ts";
export * from "./schema/waves.ts";
