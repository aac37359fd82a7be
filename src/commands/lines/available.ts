import type { Line } from "../../api/port.ts";
import { phone } from "../../slots/phone.ts";
import { type Answer, defineCommand, type FrameButton, type Setting } from "../command.ts";
import { findLine, focusOn, lineCards } from "./line-card.ts";

export const linesAvailable = defineCommand({
  intent: "lines.available",
  slots: { number: phone },
  cues: [
    ["available", "numbers"],
    ["available", "number"],
    ["available", "line"],
    ["available", "@phone"],
    ["show", "available", "numbers"],
    ["buy", "available", "numbers"],
    ["list", "available", "numbers"],
    ["available", "buy", "@phone"],
  ],
  slash: ["/lines available NUMBER?"],
  examples: ["what numbers can I buy?", "किन्न मिल्ने नम्बर कुन कुन छन्?", "kinna milne number kun kun chan?"],
  does: {
    kind: "answers",
    risk: "none",
    signedIn: true,
    offered: (can) => can?.tradeLines ?? false,
    needs: () => undefined,
    answer: async (turn) => {
      const { api, say, slots } = turn;
      if (!api.can.tradeLines) return { text: say("lines.not-traded") };
      const available = await api.lines.available();
      return slots.number === undefined ? onSale(available, turn) : oneOnSale(available, slots.number, turn);
    },
  },
});

/** More buttons than this hide the cards above them on a phone. */
const BUTTONS = 5;

function onSale(available: readonly Line[], setting: Setting): Answer {
  const { say } = setting;
  if (available.length === 0) return { text: say("lines.available-none") };
  return {
    text: lineCards(say("lines.available", { count: available.length }), available, setting),
    buttons: available.slice(0, BUTTONS).map((line) => buy(line, setting)),
  };
}

function oneOnSale(available: readonly Line[], number: string, setting: Setting): Answer {
  const { say, show } = setting;
  const line = findLine(available, { number });
  if (line) {
    const text = lineCards(say("lines.available-yes", { number: show(number) }), [line], setting);
    return { text, buttons: [buy(line, setting)], focus: focusOn(line) };
  }
  const frame = { intent: "lines.available", slots: {} };
  return {
    text: say("lines.available-not", { number: show(number) }),
    buttons: [{ label: say("lines.show-available"), frame }],
  };
}

function buy(line: Line, { say, show }: Setting): FrameButton {
  return {
    label: say("lines.buy", { number: show(line.number) }),
    frame: { intent: "lines.buy", slots: { sid: line.sid } },
  };
}
