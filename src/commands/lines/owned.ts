import type { Line } from "../../api/port.ts";
import { phone } from "../../slots/phone.ts";
import { type Answer, defineCommand, type Setting } from "../command.ts";
import { findLine, focusOn, lineCards } from "./line-card.ts";

export const linesOwned = defineCommand({
  intent: "lines.owned",
  slots: { number: phone },
  cues: [
    ["mine", "numbers"],
    ["mine", "line"],
    ["mine", "number", "show"],
    ["mine", "number", "list"],
    ["mine", "number", "which"],
    ["@phone", "mine"],
    ["mine", "line", "@phone"],
    ["which", "line"],
    ["show", "mine", "numbers"],
    ["which", "mine", "line"],
  ],
  slash: ["/lines NUMBER?"],
  examples: ["which numbers do I own?", "हाम्रा नम्बर कुन कुन छन्?", "hamro number kun kun chan?"],
  does: {
    kind: "answers",
    risk: "none",
    signedIn: true,
    needs: () => undefined,
    answer: async (turn) => {
      const { number } = turn.slots;
      const owned = await turn.api.lines.owned();
      return number === undefined ? ownedAnswer(owned, turn) : ownedNumber(owned, number, turn);
    },
  },
});

const onSale = { intent: "lines.available", slots: {} };

/** All lines of the account, or the way to the first one. */
function ownedAnswer(owned: readonly Line[], setting: Setting): Answer {
  const { say } = setting;
  const buttons = [{ label: say("lines.show-available"), frame: onSale }];
  if (owned.length === 0) return { text: say("lines.owned-none"), buttons };
  return { text: lineCards(say("lines.owned", { count: owned.length }), owned, setting), buttons };
}

function ownedNumber(owned: readonly Line[], number: string, setting: Setting): Answer {
  const { say, show } = setting;
  const line = findLine(owned, { number });
  if (line) {
    const text = lineCards(say("lines.owned-yes", { number: show(number) }), [line], setting);
    return { text, focus: focusOn(line) };
  }
  const frame = { intent: "lines.owned", slots: {} };
  return {
    text: say("lines.owned-not", { number: show(number) }),
    buttons: [{ label: say("lines.show-owned"), frame }],
  };
}
