import type { Say } from "../messages/index.ts";
import type { Answer, AnyCommand } from "./command.ts";

/** What a command of a later release answers: that it was understood, and that it cannot be done yet. */
export function laterAnswer({ intent }: AnyCommand, say: Say): Answer {
  return {
    text: say("help.later", { about: say("help.about", { intent }) }),
    buttons: [{ label: say("help.button"), frame: { intent: "help", slots: {} } }],
  };
}
