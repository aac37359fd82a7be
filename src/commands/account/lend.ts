import { defineCommand } from "../command.ts";

export const accountLend = defineCommand({
  intent: "account.lend",
  slots: {},
  cues: [
    ["allow", "use", "account"],
    ["use", "me", "team"],
    ["allow", "me"],
    ["allow", "me", "team"],
    ["allow", "account"],
    ["use", "account", "team"],
    ["allow", "account", "team"],
    ["allow", "use", "account"],
    ["allow", "use", "account", "team"],
  ],
  slash: [],
  examples: ["let the team use my account"],
  does: { kind: "later", risk: "rights" },
});
