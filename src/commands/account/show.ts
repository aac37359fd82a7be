import { defineCommand } from "../command.ts";

export const accountShow = defineCommand({
  intent: "account.show",
  slots: {},
  cues: [],
  slash: ["/me"],
  examples: ["who am I", "my credit balance"],
  does: { kind: "later", risk: "none" },
});
