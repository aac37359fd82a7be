import { phone } from "../../slots/phone.ts";
import { sid } from "../../slots/sid.ts";
import { defineCommand } from "../command.ts";

export const linesBuy = defineCommand({
  intent: "lines.buy",
  slots: { sid, number: phone },
  cues: [],
  slash: ["/buy NUMBER|SID"],
  examples: ["buy 9876565435"],
  does: { kind: "later", risk: "spends" },
});
