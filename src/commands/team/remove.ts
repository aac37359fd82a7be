import { person } from "../../slots/person.ts";
import { defineCommand } from "../command.ts";

export const teamRemove = defineCommand({
  intent: "team.remove",
  slots: { person },
  cues: [
    ["delete", "team"],
    ["delete", "team", "@name"],
  ],
  slash: [],
  examples: ["remove ram from the team", "रामलाई टिमबाट हटाऊ", "ram lai team bata hatau"],
  does: { kind: "later", risk: "rights" },
});
