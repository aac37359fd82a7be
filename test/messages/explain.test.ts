import { expect, test } from "vitest";
import * as errors from "../../src/errors.ts";
import { explain } from "../../src/messages/explain.ts";
import { sayIn } from "../../src/messages/index.ts";

const en = sayIn("en");

const examples: readonly (readonly [errors.WorldError, string])[] = [
  [new errors.NotSignedIn(), "You are not signed in here."],
  [new errors.SignInExpired(), "Your sign-in has ended."],
  [new errors.SignInRefused(), "TingTing does not take this e-mail and password."],
  [new errors.Forbidden(), "Your TingTing account may not do this."],
  [new errors.NotFound(), "TingTing knows no such thing under your account."],
  [new errors.ServiceRefused(400, "Enter a valid\nphone number."), "It says: “Enter a valid phone number”. Please"],
  [new errors.ServiceRefused(402, "Not enough credits."), "refused for lack of credit and nothing was done"],
  [new errors.ServiceRefused(400, " "), "refused without a reason"],
  [new errors.ServiceBusy(300), "Please try again in 5 minutes."],
  [new errors.ServiceUnavailable(), "TingTing cannot be reached at the moment"],
  [new errors.UnreadableAnswer(), "answered in a way I cannot read"],
  [new errors.OutcomeUnknownError(), "it may have happened or not. I do not repeat it"],
  [new errors.Overtaken(), "so I did not"],
  [new errors.NotOffered("stop"), "does not offer this"],
  [new errors.StoreUnavailable("full"), "my disk is full, so I do nothing that costs"],
  [new errors.StoreUnavailable("read-only"), "may not write to my disk"],
  [new errors.StoreUnavailable("busy"), "nothing was done. Please try again in a moment"],
  [new errors.StoreUnavailable("damaged"), "is damaged"],
  [new errors.StoreUnavailable("gone"), "cannot reach my notebook"],
  [new errors.UnusableFile("too-large"), "too large"],
  [new errors.UnusableFile("not-a-sheet"), ".xlsx or .csv"],
  [new errors.UnusableFile("no-numbers"), "no phone numbers in this file"],
  [new errors.UnusableFile("unreadable"), "cannot be opened"],
  [new errors.UnusableFile("empty"), "is empty"],
  [new errors.StartUpError(["PORT: 0 to 65535"]), "PORT: 0 to 65535"],
  [new errors.RateLimited(35), "silent for 35 seconds"],
  [new errors.ChatGone(), "does not take my messages"],
  [new errors.ChatMoved("-1001"), "has moved"],
  [new errors.MessageUneditable(), "does not take my messages"],
  [new errors.DeliveryUnknown(), "does not take my messages"],
];

test.each(examples.map(([error, said]) => [`${error.code} ${said}`, error, said] as const))("%s", (_, error, said) => {
  expect(explain(error, en).text).toContain(said);
});

test("every class of errors.ts has its sentence above", () => {
  const classes = Object.keys(errors).filter((name) => name !== "WorldError");
  const explained = new Set(examples.map(([error]) => error.name));
  expect(classes.filter((name) => !explained.has(name))).toEqual([]);
});

test("each failure is told in Nepali too, and differently", () => {
  for (const [error] of examples) {
    if (error.code === "start-up") continue;
    const { text } = explain(error, sayIn("ne"));
    expect(text, error.code).toMatch(/\p{Script=Devanagari}/u);
  }
});

test("who is not signed in is shown the way in", () => {
  for (const error of [new errors.NotSignedIn(), new errors.SignInExpired(), new errors.SignInRefused()]) {
    expect(explain(error, en).next?.frame).toEqual({ intent: "account.login", slots: {} });
  }
});

test("a long or hostile reason of the service is cut and cleaned", () => {
  const { text } = explain(new errors.ServiceRefused(400, `\u202eevil\u0000 ${"x".repeat(5000)}`), en);
  expect(text).not.toMatch(/[\p{Cc}\u202e]/u);
  expect(text.length).toBeLessThan(500);
});

test.each([new TypeError("secret inside"), "a string", undefined])("a bug is told by its number alone: %s", (bug) => {
  const explained = explain(bug, en, () => "E-7f3a2c");
  expect(explained.bug).toBe("E-7f3a2c");
  expect(explained.text).toContain("it is noted as E-7f3a2c");
  expect(explained.text).not.toContain("secret");
});

test("each bug gets a number of its own", () => {
  expect(explain(new Error(), en).bug).toMatch(/^E-[0-9a-f]{6}$/);
  expect(explain(new Error(), en).bug).not.toBe(explain(new Error(), en).bug);
});
