/** The picture of each plan item and of what stands beside figures, by concept of surveys/symbols.yaml. */
import type { Group, Speaker } from "./summary.ts";

const planSymbols: Record<string, string> = {
  PA1: "listen",
  PA2: "talk",
  PA3: "plan",
  PA4: "help",
  PA5: "keep_promise",
  AFI1: "together",
  AFI2: "future",
  AFI3: "learn",
  AFI4: "health",
};

/** An area's own plan may hold items that we have no picture for: they get the one for something important. */
export const symbolOf = (planItem: string): string => planSymbols[planItem] ?? "important";

export const speakerSymbols: Record<Speaker, string> = {
  self: "control_answered_self",
  supported: "control_answered_supported",
  proxy: "control_answered_proxy",
  parent: "parents",
};

/** A group by its voice; a parent's own voice has a picture of its own. */
export const symbolOfGroup = ({ audience, voice }: Group): string =>
  audience === "parent" && voice === "self" ? speakerSymbols.parent : speakerSymbols[voice];
