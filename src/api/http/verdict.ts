// What an answer means for the caller. For a read every failure is harmless; for a write it must be told what can have happened.
import {
  Forbidden,
  NotFound,
  OutcomeUnknownError,
  ServiceBusy,
  ServiceRefused,
  ServiceUnavailable,
  SignInExpired,
  UnreadableAnswer,
  type WorldError,
} from "../../errors.ts";
import type { Answer, Parse } from "./answer.ts";
import { AnswerLost, Unsent } from "./failure.ts";
import { BrokenJson } from "./json.ts";
import { type Mask, reasonOf } from "./reason.ts";
import { retryAfterSeconds, type Try } from "./retry.ts";

/** Named when the service refuses for haste without saying for how long. */
const USUAL_WAIT_SECONDS = 30;

/** A definite no: the call was not carried out. */
function refusal(answer: Answer, mask: Mask, now: number): WorldError {
  const { status, body } = answer;
  if (status === 401) return new SignInExpired("refused with a fresh token");
  if (status === 403) return new Forbidden("refused with 403");
  if (status === 404) return new NotFound("refused with 404");
  if (status === 429) return new ServiceBusy(retryAfterSeconds(answer.retryAfter, now) ?? USUAL_WAIT_SECONDS);
  return new ServiceRefused(status, body.kind === "json" ? reasonOf(body.value, mask) : "");
}

/** Throws what no further try could mend. */
export function judgeRead<T>(answer: Answer, parse: Parse<T>, mask: Mask, now: number): Try<T> {
  const { status, body } = answer;
  const again = (error: WorldError): Try<T> => ({
    kind: "again",
    error,
    retryAfterSeconds: retryAfterSeconds(answer.retryAfter, now),
  });
  if (status === 429) return again(refusal(answer, mask, now));
  if (status >= 500) return again(new ServiceUnavailable(`answered ${status}`));
  if (status >= 400) throw refusal(answer, mask, now);
  if (status >= 300) throw new UnreadableAnswer(`redirected elsewhere with ${status}`);
  if (body.kind === "unreadable") return again(new UnreadableAnswer("no JSON", { cause: body.cause }));
  return { kind: "done", value: parse(answer) };
}

export function judgeWrite<T>(answer: Answer, parse: Parse<T>, mask: Mask, now: number): T {
  const { status } = answer;
  if (status >= 500) throw new OutcomeUnknownError(`answered ${status}`);
  if (status >= 400) throw refusal(answer, mask, now);
  // After 302 and 303 the work is often done and the result is elsewhere; 301, 307 and 308 say "not here" (RFC 9110 §15.4).
  if (status === 302 || status === 303) throw new OutcomeUnknownError(`redirected elsewhere with ${status}`);
  if (status >= 300) throw new ServiceUnavailable(`redirected elsewhere with ${status}`);
  try {
    return parse(answer);
  } catch (error) {
    if (error instanceof UnreadableAnswer) throw new OutcomeUnknownError("answer unreadable", { cause: error });
    throw error;
  }
}

/** Runs one try of a read; a lost connection or half an answer is one more reason to try again. */
export async function tryRead<T>(attempt: () => Promise<Try<T>>): Promise<Try<T>> {
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof BrokenJson) return { kind: "again", error: new UnreadableAnswer("no JSON", { cause: error }) };
    if (!(error instanceof Unsent || error instanceof AnswerLost)) throw error;
    return { kind: "again", error: new ServiceUnavailable(error.message, { cause: error }) };
  }
}

/** Runs the only try of what has no effect but must not be repeated by itself either. */
export async function tryOnce<T>(attempt: () => Promise<Try<T>>): Promise<T> {
  const outcome = await tryRead(attempt);
  if (outcome.kind === "again") throw outcome.error;
  return outcome.value;
}

/** Runs the one try of a write. */
export async function tryWrite<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof Unsent) throw new ServiceUnavailable("could not connect", { cause: error });
    if (error instanceof AnswerLost) throw new OutcomeUnknownError("answer lost", { cause: error });
    throw error;
  }
}
