import { credits } from "../../slots/amount.ts";
import { defineCommand } from "../command.ts";

export const budgetSet = defineCommand({
  intent: "budget.set",
  slots: { credits },
  cues: [
    ["change", "budget"],
    ["budget", "@amount"],
    ["change", "budget", "@amount"],
    ["create", "budget", "@amount"],
    ["add", "budget", "@amount"],
    ["budget", "day", "@amount"],
  ],
  slash: [],
  examples: ["budget 2000 credits a day", "दैनिक बजेट २००० क्रेडिट राख", "dainik budget 2000 credit rakha"],
  does: { kind: "later", risk: "rights" },
});
