// What the command says; the switches and faults are taken from where they are defined.
import { faultKinds } from "./faults.ts";
import { operationNames } from "./operations.ts";
import { switchChoices } from "./switches.ts";

export function helpText(): string {
  return `The TingTing simulator: the service's older API on this machine, with a sample account. Nothing it does costs money.

  npm run -s simulator -- [options]

  --port N            port on 127.0.0.1; 0: any free one (4010)
  --dialect iris      the dialect it speaks; v1 and both come with a later release (iris)
  --seed N            outcomes and generated codes are a pure function of seed, number and attempt (1)
  --speed X           divides dialling and talking times (1: a run ends within a minute)
  --strict            exact slashes, JSON types as documented, no unknown keys
  --lenient           either slash, strings or numbers (this is the default)
  --data FILE         keeps everything in FILE (in memory only)
  --faults            serves /__faults and /__taken
  --switch NAME=VALUE may be given several times:
${switchChoices()
  .map(({ name, values, fallback, about }) => `      ${name}=${values} (${fallback})\n          ${about}`)
  .join("\n")}
  --help              this text

The first line of output is {"url", "email", "password", "apiToken"} of the sample account.
Numbers ending in 01 complete, 02 fail, 03 go unanswered, 04 hang up, 05 are terminated, always.

With --faults:
  POST /__faults {"kind": KIND, "operation": NAME, "next": N}   hits the next N requests (default: 1, of any operation);
       instead of "next", "pattern": "-x-x" hits every second of the next four. "delay" takes "ms" (real time),
       "429" takes "retryAfter" (sent as it is; null: none), "redirect" takes "location" and "status".
  GET and DELETE /__faults list and remove them; GET /__taken tells what the service was made to do.
  kinds: ${faultKinds().join(", ")}
  operations: ${operationNames.join(", ")}
`;
}

/** Why it could not listen, for Node's error codes. */
export function listenProblem(code: unknown, port: number): string | undefined {
  if (code === "EADDRINUSE") return `--port ${port} is in use: stop what uses it, or give another, e.g. --port 0.`;
  if (code === "EACCES") return `--port ${port} is not allowed to this user: give one above 1023, e.g. --port 4010.`;
  return undefined;
}
