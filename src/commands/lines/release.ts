import type { Line } from "../../api/port.ts";
import { phone } from "../../slots/phone.ts";
import { sid } from "../../slots/sid.ts";
import { type Act, type Card, defineCommand, type Outcome, type Plan, type Setting } from "../command.ts";
import { findLine, focusOn, inFull, type LineCall, type LineRef, lineCall, lineCard, otherwise } from "./line-card.ts";

export const linesRelease = defineCommand({
  intent: "lines.release",
  slots: { sid, number: phone },
  cues: [
    ["release", "@phone"],
    ["release", "@sid"],
    ["release", "number"],
    ["release", "line"],
    ["release", "number", "@phone"],
  ],
  slash: ["/release NUMBER|SID"],
  examples: ["release 9876565435", "९८७६५६५४३५ छोडिदेऊ", "9876565435 release gara"],
  does: {
    kind: "acts",
    risk: "destroys",
    undoSeconds: 0,
    offered: (can) => can?.tradeLines ?? false,
    call: async () => lineCall,
    needs: () => undefined,
    plan: async (turn) => {
      const { api, say, slots } = turn;
      if (!api.can.tradeLines) return { kind: "refuse", answer: { text: say("lines.not-traded") } };
      const owned = await api.lines.owned();
      const line = findLine(owned, slots);
      if (line) return { kind: "card", card: releaseCard(line, turn) };
      return notOwned(owned, slots, turn);
    },
    act: async (act) => {
      await act.api.lines.release(act.call.sid);
      return released(act);
    },
    lookUp: async (act) => {
      const still = findLine(await act.api.lines.owned(), { sid: act.call.sid });
      return still ? { state: "not done" } : { state: "done", outcome: released(act) };
    },
  },
});

function releaseCard(line: Line, setting: Setting): Card<LineCall> {
  const { sid, number } = line;
  return {
    text: [setting.say("lines.release-card", { number }), "\n\n", ...lineCard(line, inFull(setting))],
    facts: { sid, number },
    cost: undefined,
    call: { sid, number },
    focus: focusOn(line),
  };
}

function notOwned(owned: readonly Line[], ref: LineRef, setting: Setting): Plan<LineCall> {
  const { say } = setting;
  return otherwise(owned, ref, setting, {
    none: say("lines.owned-none"),
    which: say("lines.which-to-release"),
    notThere: (number) => say("lines.owned-not", { number }),
    show: { label: say("lines.show-owned"), frame: { intent: "lines.owned", slots: {} } },
  });
}

function released({ say, show, call }: Act<LineCall>): Outcome {
  const frame = { intent: "lines.buy", slots: { sid: call.sid } };
  return {
    text: say("lines.released", { number: show(call.number) }),
    buttons: [{ label: say("lines.buy-again"), frame }],
  };
}
