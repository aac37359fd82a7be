import { language } from "../../slots/language.ts";
import { defineCommand } from "../command.ts";
import { firstMissing } from "../first-missing.ts";

export const settingsLanguage = defineCommand({
  intent: "settings.language",
  slots: { lang: language },
  cues: [["speak", "lang:*"], ["lang:*"]],
  slash: ["/language LANG"],
  examples: ["speak Nepali", "नेपालीमा बोल", "nepali ma bola"],
  does: {
    kind: "answers",
    risk: "none",
    signedIn: false,
    needs: (slots) => firstMissing(slots, ["lang"]),
    answer: async ({ slots: { lang }, kept, chat }) => {
      if (lang === undefined) return { ask: "lang" };
      await kept.preferences.set({ lang });
      const { sayIn } = await import("../../messages/index.ts");
      // Already in the new language.
      if (chat.kind === "private") return { text: sayIn(lang)("settings.language") };
      await kept.preferences.setHere({ lang });
      return { text: sayIn(lang)("settings.language-here") };
    },
  },
});
