import { defineCommand } from "../command.ts";

export const accountLogout = defineCommand({
  intent: "account.logout",
  slots: {},
  cues: [],
  slash: ["/logout"],
  examples: ["log out"],
  does: { kind: "later", risk: "none" },
});
