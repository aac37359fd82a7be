// A process that holds a conversation and is killed at one call of a port. Started by kill.test.ts; prints what a person would have seen.
// Arguments: JSON { url, folder, now, lines, killAt }.
import { writeSync } from "node:fs";
import { z } from "zod";
import { openConversation } from "./conversation.ts";
import { createFaultPoints } from "./fault-points.ts";

const task = z
  .object({ url: z.string(), folder: z.string(), now: z.number(), lines: z.array(z.string()), killAt: z.number() })
  .parse(JSON.parse(process.argv[2] ?? ""));

/** Written at once: what a pipe still buffered would die with the process. */
const tell = (kind: string, text: string) => writeSync(1, `${JSON.stringify({ kind, text })}\n`);

let counting = false;
let offset = 0;
const points = createFaultPoints((point) => {
  if (!counting) offset = point;
  else if (point - offset === task.killAt) process.kill(process.pid, "SIGKILL");
});
const conversation = await openConversation({ ...task, points, draw: ({ text }) => tell("seen", text) });
for (const [index, line] of task.lines.entries()) {
  // The last line is the paid one; what leads to it is not what is tried here.
  counting = index === task.lines.length - 1;
  await conversation.say(line);
  tell("acknowledged", line);
  await conversation.settle();
}
counting = false;
tell("points", String(points.passed.length - offset));
await conversation.stop();
