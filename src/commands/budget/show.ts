import { defineCommand } from "../command.ts";

export const budgetShow = defineCommand({
  intent: "budget.show",
  slots: {},
  cues: [["budget"], ["budget", "show"], ["budget", "howmuch"], ["budget", "balance"]],
  slash: [],
  examples: ["what is left of today's budget?", "आजको बजेट कति बाँकी छ?", "aaja ko budget kati baki cha?"],
  does: { kind: "later", risk: "none" },
});
