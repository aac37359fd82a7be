import { defineCommand } from "../command.ts";

export const teamShow = defineCommand({
  intent: "team.show",
  slots: {},
  cues: [
    ["team", "show"],
    ["team", "who"],
    ["team", "member"],
    ["team", "list"],
    ["team", "member", "who"],
    ["settings", "team"],
    ["team", "howmuch"],
    ["show", "settings", "team"],
  ],
  slash: ["/team"],
  examples: ["who is in the team?", "टिममा को को छन्?", "team ma ko ko chan?"],
  does: { kind: "later", risk: "none" },
});
