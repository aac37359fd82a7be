// How the Bot API says no: core.telegram.org/bots/api#making-requests and #responseparameters.
import type { ResponseParameters } from "grammy/types";

export class Refusal extends Error {
  readonly code: number;
  readonly parameters: ResponseParameters | undefined;
  constructor(code: number, description: string, parameters?: ResponseParameters) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }
}

export const badRequest = (what: string) => new Refusal(400, `Bad Request: ${what}`);
export const forbidden = (what: string) => new Refusal(403, `Forbidden: ${what}`);
export const conflict = (what: string) => new Refusal(409, `Conflict: ${what}`);
export const tooManyRequests = (seconds: number) =>
  new Refusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
