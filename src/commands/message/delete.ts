import { freeText } from "../../slots/free-text.ts";
import { defineCommand } from "../command.ts";

export const messageDelete = defineCommand({
  intent: "message.delete",
  slots: { name: freeText },
  cues: [],
  slash: [],
  examples: ["delete the saved message greeting"],
  does: { kind: "later", risk: "none" },
});
