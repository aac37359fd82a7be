import { plural } from "../format.ts";

/** What a person asked for and what became of it. */
export const audit = {
  "audit.list": (m: { count: number }) => `You asked for ${plural(m.count, "thing")}, newest first:`,
  "audit.line": (m: { at: string; state: string; summary: string }) =>
    `• ${m.at} · ${states[m.state] ?? m.state} · ${m.summary}`,
  "audit.more": (m: { count: number }) => `… and ${m.count} earlier. Name a campaign or a day to see them.`,
  "audit.none": () => "You have asked for nothing that costs or deletes yet.",
  "audit.none-such": () => "I find nothing of that kind among the things you asked for.",
  "audit.only-own": () => "For now I can show only what you asked for yourself:",
  "audit.show-all": () => "Everything I asked for",
};

const states: Readonly<Record<string, string>> = {
  proposed: "waiting for your yes",
  armed: "about to begin",
  calling: "under way",
  done: "done",
  refused: "refused by TingTing",
  unknown: "outcome unknown",
  withdrawn: "taken back",
  expired: "not confirmed in time",
  replaced: "replaced by a later card",
};
