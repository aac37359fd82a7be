import type { Say } from "../messages/index.ts";
import type { Answer, AnyCommand } from "./command.ts";

/** What a command of a later release answers: that it was understood, and that it cannot be done yet. */
export function laterAnswer(command: AnyCommand, say: Say): Answer {
  const [about = command.intent] = command.examples;
  return {
    text: say("help.later", { about }),
    buttons: [{ label: say("help.button"), frame: { intent: "help", slots: {} } }],
  };
}
