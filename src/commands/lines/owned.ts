import { phone } from "../../slots/phone.ts";
import { defineCommand } from "../command.ts";

export const linesOwned = defineCommand({
  intent: "lines.owned",
  slots: { number: phone },
  cues: [],
  slash: ["/lines"],
  examples: ["which numbers do I own?"],
  does: { kind: "later", risk: "none" },
});
