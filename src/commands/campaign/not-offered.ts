// What the service's dialect cannot do at all: said plainly, with the nearest thing that works.
import { z } from "zod";
import { NotOffered } from "../../errors.ts";
import type { Slots } from "../../slots/slot.ts";
import type { Acting, Answer, Risk, Turn } from "../command.ts";
import { firstMissing } from "../first-missing.ts";

/** `instead` tells why not and what to do. The risk stays what it would be, so that the sentence is guarded all the same. */
export function notOffered<S extends Slots>(
  intent: string,
  risk: Risk,
  instead: (turn: Turn<S>) => Promise<Answer>,
): Acting<S, never> {
  return {
    kind: "acts",
    risk,
    offered: () => false,
    needs: (slots) => firstMissing<string>(slots, ["campaign"]),
    call: async () => z.never(),
    plan: async (turn) => ({ kind: "refuse", answer: await instead(turn) }),
    act: () => Promise.reject(new NotOffered(intent)),
    lookUp: async () => ({ state: "not done" }),
    undoSeconds: 0,
  };
}
