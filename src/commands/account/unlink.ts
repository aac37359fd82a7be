import { defineCommand } from "../command.ts";

export const accountUnlink = defineCommand({
  intent: "account.unlink",
  slots: {},
  cues: [
    ["unlink", "chat"],
    ["unlink", "account"],
    ["unlink"],
    ["delete", "link"],
    ["delete", "link", "chat"],
    ["unlink", "account", "chat"],
  ],
  slash: [],
  examples: ["unlink this chat", "यो च्याटबाट मेरो खाता छुटाऊ", "yo chat bata mero account hatau"],
  does: { kind: "later", risk: "none" },
});
