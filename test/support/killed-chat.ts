// A process that holds a conversation and is killed at one call of a port. Started by kill.test.ts; prints what a person would have seen.
// Argument: JSON { url, folder, now, lines, killAt, until }; what follows once a text fits `until` is not tried here.
import { writeSync } from "node:fs";
import { z } from "zod";
import type { OnScreen } from "../../adapters/terminal/screen.ts";
import { openConversation } from "./conversation.ts";
import { createFaultPoints } from "./fault-points.ts";

const task = z
  .object({
    url: z.string(),
    folder: z.string(),
    now: z.number(),
    lines: z.array(z.string()),
    killAt: z.number(),
    until: z.string(),
  })
  .parse(JSON.parse(process.argv[2] ?? ""));

/** Written at once: what a pipe still buffered would die with the process. */
const tell = (kind: string, text: string) => writeSync(1, `${JSON.stringify({ kind, text })}\n`);

let counting = false;
let passed = 0;
const points = createFaultPoints(() => {
  if (counting) passed += 1;
  if (counting && passed === task.killAt) process.kill(process.pid, "SIGKILL");
});
const draw = ({ kind, text }: OnScreen) => {
  tell(kind === "message" ? "told" : "shown", text);
  if (new RegExp(task.until).test(text)) counting = false;
};
const conversation = await openConversation({ ...task, points, draw });
for (const [index, line] of task.lines.entries()) {
  // The last line is the paid one; what leads to it is not what is tried here.
  counting = index === task.lines.length - 1;
  await conversation.say(line);
  tell("acknowledged", line);
  await conversation.settle();
}
tell("points", String(passed));
await conversation.stop();
