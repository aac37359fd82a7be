import { defineCommand } from "../command.ts";

export const accountLend = defineCommand({
  intent: "account.lend",
  slots: {},
  cues: [],
  slash: [],
  examples: ["let the team use my account"],
  does: { kind: "later", risk: "rights" },
});
