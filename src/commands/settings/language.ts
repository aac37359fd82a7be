import { language } from "../../slots/language.ts";
import { defineCommand } from "../command.ts";

export const settingsLanguage = defineCommand({
  intent: "settings.language",
  slots: { lang: language },
  cues: [],
  slash: ["/language LANG"],
  examples: ["speak Nepali", "नेपालीमा बोल"],
  does: { kind: "later", risk: "none" },
});
