import { phone } from "../../slots/phone.ts";
import { defineCommand } from "../command.ts";

export const linesAvailable = defineCommand({
  intent: "lines.available",
  slots: { number: phone },
  cues: [],
  slash: ["/lines available"],
  examples: ["what numbers can I buy?"],
  does: { kind: "later", risk: "none" },
});
