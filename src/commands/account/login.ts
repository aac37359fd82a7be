import { defineCommand } from "../command.ts";

export const accountLogin = defineCommand({
  intent: "account.login",
  slots: {},
  cues: [],
  slash: ["/login"],
  examples: ["log me in"],
  does: { kind: "later", risk: "none" },
});
