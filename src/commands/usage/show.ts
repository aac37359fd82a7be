import { date } from "../../slots/date.ts";
import { defineCommand } from "../command.ts";

export const usageShow = defineCommand({
  intent: "usage.show",
  slots: { from_date: date, to_date: date },
  cues: [
    ["usage"],
    ["usage", "howmuch"],
    ["usage", "@period"],
    ["usage", "howmuch", "@period"],
    ["usage", "credit", "howmuch", "@period"],
    ["credit", "usage"],
  ],
  slash: ["/usage"],
  examples: ["credits used this week"],
  does: { kind: "later", risk: "none" },
});
