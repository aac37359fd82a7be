import { person } from "../../slots/person.ts";
import { defineCommand } from "../command.ts";

export const teamRemove = defineCommand({
  intent: "team.remove",
  slots: { person },
  cues: [],
  slash: [],
  examples: ["remove ram from the team"],
  does: { kind: "later", risk: "rights" },
});
