import { visible } from "../../messages/format.ts";
import { freeText } from "../../slots/free-text.ts";
import { defineCommand } from "../command.ts";
import { firstMissing } from "../first-missing.ts";
import { findSaved } from "./find-saved.ts";

export const messageSave = defineCommand({
  intent: "message.save",
  slots: { name: freeText, message: freeText },
  cues: [
    ["save", "@quote"],
    ["save", "message", "@quote"],
    ["save", "name", "@quote"],
    ["save", "message"],
  ],
  slash: [],
  examples: [
    'save "Namaste {tags_name}" as greeting',
    "“नमस्ते {tags_name}” लाई अभिवादन नाममा राख",
    '"Namaste {tags_name}" lai greeting naam ma save gara',
  ],
  does: {
    kind: "answers",
    risk: "none",
    signedIn: true,
    needs: (slots) => firstMissing(slots, ["message", "name"]),
    answer: async ({ slots: { name, message }, kept, say }) => {
      if (message === undefined) return { ask: "message" };
      if (name === undefined) return { ask: "name" };
      const before = findSaved(await kept.savedMessages.list(), name);
      const buttons = [{ label: say("message.show-list"), frame: { intent: "message.list", slots: {} } }];
      if (before?.message === message)
        return { text: say("message.already-saved", { name: visible(before.name) }), buttons };
      // Another spelling of the same name takes its place: two that differ only in capitals could not be told apart in talk.
      const saved = { name: before?.name ?? name, message };
      const text = say(before ? "message.replaced" : "message.saved", {
        name: visible(saved.name),
        message: visible(message),
      });
      return { text, buttons, changes: [kept.savedMessages.save(saved)] };
    },
  },
});
