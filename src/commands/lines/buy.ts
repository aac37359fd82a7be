import type { Line } from "../../api/port.ts";
import { phone } from "../../slots/phone.ts";
import { sid } from "../../slots/sid.ts";
import { type Card, defineCommand, type Outcome, type Plan, type Setting } from "../command.ts";
import {
  findLine,
  focusOn,
  inFull,
  type LineCall,
  type LineRef,
  lineCall,
  lineCard,
  lineCards,
  otherwise,
} from "./line-card.ts";

export const linesBuy = defineCommand({
  intent: "lines.buy",
  slots: { sid, number: phone },
  cues: [
    ["buy", "@phone"],
    ["buy", "@sid"],
    ["buy", "number"],
    ["buy", "line"],
  ],
  slash: ["/buy NUMBER|SID"],
  examples: ["buy 9876565435", "९८७६५६५४३५ किन", "9876565435 kina"],
  does: {
    kind: "acts",
    risk: "spends",
    undoSeconds: 10,
    offered: (can) => can?.tradeLines ?? false,
    call: async () => lineCall,
    needs: () => undefined,
    plan: async (turn) => {
      const { api, say, slots } = turn;
      if (!api.can.tradeLines) return { kind: "refuse", answer: { text: say("lines.not-traded") } };
      const available = await api.lines.available();
      const line = findLine(available, slots);
      if (line) return { kind: "card", card: buyCard(line, turn) };
      return notOnSale(available, slots, turn);
    },
    act: async (act) => bought(await act.api.lines.buy(act.call.sid), act),
    lookUp: async (act) => {
      const mine = findLine(await act.api.lines.owned(), { sid: act.call.sid });
      if (mine) return { state: "done", outcome: bought(mine, act) };
      // Still on sale: nobody bought it. Gone from both lists: it may be on its way to us.
      const onSale = findLine(await act.api.lines.available(), { sid: act.call.sid });
      return { state: onSale ? "not done" : "unknown" };
    },
  },
});

function buyCard(line: Line, setting: Setting): Card<LineCall> {
  const { say } = setting;
  const { sid, number, rate, capabilities } = line;
  const credits = rate === undefined ? {} : { credits: { amount: rate, basis: say("lines.rate-basis") } };
  return {
    text: [say("lines.buy-card", { number }), "\n\n", ...lineCard(line, inFull(setting))],
    facts: { sid, number, rate: rate ?? null, capabilities },
    cost: { contacts: 0, ...credits },
    call: { sid, number },
    focus: focusOn(line),
  };
}

/** Nothing named, or something that is not to be had: show what is. */
function notOnSale(available: readonly Line[], ref: LineRef, setting: Setting): Plan<LineCall> {
  const { say } = setting;
  return otherwise(available, ref, setting, {
    none: say("lines.available-none"),
    which: say("lines.which-to-buy"),
    notThere: (number) => say("lines.available-not", { number }),
    show: { label: say("lines.show-available"), frame: { intent: "lines.available", slots: {} } },
  });
}

function bought(line: Line, setting: Setting): Outcome {
  const { say, show } = setting;
  return {
    text: lineCards(say("lines.bought", { number: show(line.number) }), [line], setting),
    buttons: [{ label: say("lines.show-owned"), frame: { intent: "lines.owned", slots: {} } }],
    focus: focusOn(line),
  };
}
