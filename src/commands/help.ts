import type { RichText, TextRun } from "../chat.ts";
import type { MessageKey } from "../messages/index.ts";
import { type AnyCommand, defineCommand, type FrameButton, type Turn } from "./command.ts";
import { exampleIn, groupOf, isOffered, shownForm } from "./menu.ts";

export const help = defineCommand({
  intent: "help",
  slots: {},
  cues: [["help"], ["show", "help"]],
  slash: ["/help", "/start"],
  examples: ["what can you do?", "के के गर्न सक्छौ?", "ke ke garna sakchau?"],
  does: {
    kind: "answers",
    risk: "none",
    signedIn: false,
    needs: () => undefined,
    answer: async (turn) => {
      const can = turn.signedIn ? turn.api.can : undefined;
      const offered = turn.commands.filter((command) => isOffered(command, can));
      return { text: helpText(offered, turn), buttons: suggestions(offered, turn) };
    },
  },
});

type Here = Pick<Turn, "say" | "lang" | "signedIn" | "practice" | "chat">;

function helpText(offered: readonly AnyCommand[], here: Here): RichText {
  const { say, signedIn, practice, chat } = here;
  const notes = [
    ...(practice ? [say("help.practice")] : []),
    ...(chat.kind === "group" ? [say("help.in-group")] : []),
    ...(signedIn ? [say("help.how")] : []),
  ];
  const groups = [...Map.groupBy(offered, (command) => groupOf(command.intent))];
  return [
    say(signedIn ? "help.intro" : "help.intro-signed-out"),
    ...groups.flatMap(([group, commands]) => groupText(say("help.group", { group }), commands, here)),
    ...notes.map((note) => `\n\n${note}`),
  ];
}

function groupText(title: string, commands: readonly AnyCommand[], { lang }: Here): readonly TextRun[] {
  const lines = commands.map((command) => {
    const [slash] = command.slash;
    return `\n• ${exampleIn(lang, command)}${slash === undefined ? "" : `  ${shownForm(slash)}`}`;
  });
  return ["\n\n", { bold: title }, ...lines];
}

/** What people mostly come for, as far as it is offered here and now. */
const wanted = [
  ["account.login", "help.sign-in"],
  ["campaign.list", "help.my-campaigns"],
  ["otp.send", "help.send-otp"],
  ["lines.owned", "help.my-numbers"],
] as const satisfies readonly (readonly [string, MessageKey])[];

function suggestions(offered: readonly AnyCommand[], { say }: Here): readonly FrameButton[] {
  const intents = new Set(offered.map((command) => command.intent));
  return wanted
    .filter(([intent]) => intents.has(intent))
    .map(([intent, label]) => ({ label: say(label), frame: { intent, slots: {} } }));
}
