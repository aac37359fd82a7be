import { contactsLimit } from "../../slots/amount.ts";
import { date } from "../../slots/date.ts";
import { defineCommand } from "../command.ts";

export const usageShow = defineCommand({
  intent: "usage.show",
  // `last` is said by a button alone: that many runs side by side.
  slots: { from_date: date, to_date: date, last: contactsLimit },
  cues: [
    ["usage"],
    ["usage", "howmuch"],
    ["usage", "@period"],
    ["usage", "howmuch", "@period"],
    ["usage", "credit", "howmuch", "@period"],
    ["credit", "usage"],
  ],
  slash: ["/usage"],
  examples: ["credits used this week", "यो हप्ता कति क्रेडिट खर्च भयो?", "yo hapta kati credit kharcha bhayo?"],
  does: {
    kind: "answers",
    risk: "none",
    signedIn: true,
    needs: () => undefined,
    answer: async (turn) => (await import("./usage-answer.ts")).answerUsage(turn),
  },
});
