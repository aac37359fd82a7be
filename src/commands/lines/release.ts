import { phone } from "../../slots/phone.ts";
import { sid } from "../../slots/sid.ts";
import { defineCommand } from "../command.ts";

export const linesRelease = defineCommand({
  intent: "lines.release",
  slots: { sid, number: phone },
  cues: [],
  slash: ["/release NUMBER|SID"],
  examples: ["release 9876565435"],
  does: { kind: "later", risk: "destroys" },
});
