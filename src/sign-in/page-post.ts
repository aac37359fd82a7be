// What a filled-in sign-in page leads to: a number to tap in the chat, the form again, or nothing because the link does not count.
import { createHash, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { sayIn } from "../messages/index.ts";
import type { People } from "../people/people.ts";
import type { Links, OpenLink } from "./link.ts";
import { type PasswordParts, type PasswordResult, tryPassword } from "./password.ts";
import type { SampleAccount } from "./sign-in.ts";

/** An e-mail address has at most 254 characters (RFC 5321, 4.5.3.1.3, less its brackets). */
export const postedSchema = z.object({
  form: z.string(),
  email: z.string().max(254).trim().default(""),
  password: z.string().max(1_000).default(""),
  use: z.literal("sample").optional(),
});
export type Posted = z.infer<typeof postedSchema>;

export type Taken =
  | { readonly kind: "number"; readonly link: OpenLink; readonly number: number }
  | {
      readonly kind: "again";
      readonly link: OpenLink;
      readonly why: "empty" | "refused" | "wait";
      readonly problem: string;
    }
  | { readonly kind: "void" };

export interface PostParts extends PasswordParts {
  readonly links: Links;
  readonly people: People;
  readonly sample: SampleAccount | undefined;
}

/** Throws what the service throws when it cannot be asked; the link counts on. */
export async function takePosted(parts: PostParts, token: string, posted: Posted): Promise<Taken> {
  const { links, people, sample } = parts;
  const link = await links.find(token);
  if (!link || !isFormOf(token, posted.form)) return { kind: "void" };
  const say = sayIn(link.lang);
  const again = (why: "empty" | "refused" | "wait", problem: string): Taken => ({ kind: "again", link, why, problem });
  const person = await people.recognise(link.who);
  const useSample = posted.use !== undefined && sample !== undefined;
  const { email, password } = useSample ? sample : posted;
  if (email === "" || password === "") return again("empty", say("sign-in.page.fill-in"));
  if (!(await links.countTry(token))) return { kind: "void" };
  const result = useSample ? await takeSample(parts, sample) : await tryPassword(parts, person, email, password);
  switch (result.kind) {
    case "refused":
      return again("refused", say("errors.sign-in-refused"));
    case "wait":
      return again("wait", say("sign-in.wait", { minutes: result.minutes }));
    case "taken": {
      const number = await links.answer(token, { ...result, person: person.id, email });
      return number === undefined ? { kind: "void" } : { kind: "number", link, number };
    }
    default:
      return result satisfies never;
  }
}

/** Its password is no secret, so nobody guesses it. */
async function takeSample(
  { service }: PostParts,
  { email, password }: SampleAccount,
): Promise<Extract<PasswordResult, { kind: "taken" }>> {
  return { kind: "taken", credentials: await service.signIn(email, password), changes: [] };
}

/** Goes with the form, so that only what was drawn for this link is taken; tells nothing of the link itself. */
export function formTokenOf(token: string): string {
  return createHash("sha256").update(`tingting sign-in form ${token}`).digest("base64url");
}

function isFormOf(token: string, form: string): boolean {
  const [expected, given] = [Buffer.from(formTokenOf(token)), Buffer.from(form)];
  return expected.length === given.length && timingSafeEqual(expected, given);
}
