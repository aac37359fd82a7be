import { visible } from "../../messages/format.ts";
import type { Say } from "../../messages/index.ts";
import { freeText } from "../../slots/free-text.ts";
import { type Answer, defineCommand } from "../command.ts";
import { firstMissing } from "../first-missing.ts";
import type { Kept, SavedMessage } from "../kept.ts";
import { findSaved } from "./find-saved.ts";

export const messageDelete = defineCommand({
  intent: "message.delete",
  slots: { name: freeText },
  cues: [
    ["delete", "message"],
    ["delete", "saved", "message"],
    ["delete", "message", "name"],
  ],
  slash: [],
  examples: ["delete the saved message greeting", "“अभिवादन” नामको सन्देश मेटाऊ", "saved message greeting metau"],
  does: {
    kind: "answers",
    risk: "none",
    signedIn: true,
    needs: (slots) => firstMissing(slots, ["name"]),
    answer: async ({ slots: { name }, kept, say }) => {
      if (name === undefined) return { ask: "name" };
      const saved = await kept.savedMessages.list();
      const found = findSaved(saved, name);
      if (found) return deleted(found, kept, say);
      const buttons = saved.slice(0, BUTTONS).map((one) => ({
        label: say("message.delete", { name: visible(one.name) }),
        frame: { intent: "message.delete", slots: { name: one.name } },
      }));
      return { text: say("message.unknown", { name: visible(name) }), buttons };
    },
  },
});

const BUTTONS = 5;

function deleted({ name, message }: SavedMessage, kept: Kept, say: Say): Answer {
  const undo = { intent: "message.save", slots: { name, message } };
  return {
    text: say("message.deleted", { name: visible(name), message: visible(message) }),
    buttons: [{ label: say("message.undo"), frame: undo }],
    changes: [kept.savedMessages.remove(name)],
  };
}
