import { randomUUID } from "node:crypto";
import { addCallEvent, callLog, findCall } from "#db/stores/calls.server.ts";
import type { StaffMember } from "#db/stores/staff.server.ts";
import type { Heard } from "../../context.ts";
import { Problem } from "../../problems.ts";

/** One call with its name and words, and its log. The first look of each person is written down before anything is shown. */
export async function lookAtCall(heard: Heard, person: StaffMember, id: string) {
  const { read } = heard.database;
  const call = await findCall(read, id);
  if (!call) throw new Problem("not-found");
  await heard.database.write(async (unit) => {
    if ((await callLog(unit, id)).some((each) => each.staffId === person.id)) return;
    await addCallEvent(unit, {
      id: randomUUID(),
      callId: id,
      act: "seen",
      note: "",
      staffId: person.id,
      at: Date.now(),
    });
  });
  return { call, log: (await callLog(read, id)).map(({ act, note, at, name }) => ({ act, note, at, name })) };
}
