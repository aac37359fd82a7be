import { freeText } from "../../slots/free-text.ts";
import { defineCommand } from "../command.ts";

export const messageSave = defineCommand({
  intent: "message.save",
  slots: { name: freeText, message: freeText },
  cues: [],
  slash: [],
  examples: ['save "Namaste {tags_name}" as greeting'],
  does: { kind: "later", risk: "none" },
});
