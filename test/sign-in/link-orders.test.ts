// Whoever asks, opens, answers and taps, in whatever order: an account is bound by one thing only. (A5: login fixation, both ways.)
import fc from "fast-check";
import { expect, test } from "vitest";
import { LINK_LIFE_MS } from "../../src/sign-in/link.ts";
import { tryPassword } from "../../src/sign-in/password.ts";
import { type Asker, hari, type LinkStage, openLinks, sita, tapIn } from "./link-stage.ts";

const everybody = { sita, hari } as const;
type Name = keyof typeof everybody;
const emailOf = (name: Name) => `${name}@example.com`;

/** `link` and `prompt` count back from the newest; a link may have come into the hands of anybody. */
type Step =
  | { readonly does: "ask"; readonly name: Name }
  | { readonly does: "answer"; readonly name: Name; readonly link: number }
  /** `knows`: the number which the page showed this person for that prompt, if it did; else the button at `guess`. */
  | {
      readonly does: "tap";
      readonly name: Name;
      readonly prompt: number;
      readonly knows: boolean;
      readonly guess: number;
    }
  | { readonly does: "wait"; readonly minutes: number }
  | { readonly does: "prune" };

const name = fc.constantFrom<Name>("sita", "hari");
/** Mostly the newest: orders in which something happens. */
const age = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 2 }) },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant("ask" as const), name }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant("answer" as const), name, link: age }) },
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constant("tap" as const),
      name,
      prompt: age,
      knows: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
      guess: fc.nat(6),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("wait" as const), minutes: fc.integer({ min: 1, max: 11 }) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("prune" as const) }) },
);

interface Tap {
  readonly who: Name;
  /** Whose chat the prompt stood in, and whose e-mail it named. */
  readonly inChatOf: Name;
  readonly names: Name;
  readonly isRight: boolean;
  readonly isNewest: boolean;
  readonly isInTime: boolean;
}

interface Prompt {
  readonly chatOf: Name;
  readonly by: Name;
  readonly number: number;
  readonly at: number;
  readonly draft: LinkStage["prompts"][number];
}

/** Plays the steps as the page and the chat do; `watch` sees each tap and who is bound to whose account after it. */
async function play(
  steps: readonly Step[],
  watch: (bound: Readonly<Record<Name, string | undefined>>, tap?: Tap) => void,
) {
  const stage = openLinks();
  const { links, signIn, parts, people, clock, passes } = stage;
  const given: { readonly token: string; readonly to: Name }[] = [];
  const prompts: Prompt[] = [];
  const asker = (who: Name): Asker => everybody[who];
  const personOf = (who: Name) => people.recognise(asker(who).who);

  const answer = async ({ name, link }: Extract<Step, { does: "answer" }>) => {
    const found = given.at(-1 - link);
    const open = found && (await links.find(found.token));
    if (!found || !open || !(await links.countTry(found.token))) return;
    const person = await people.recognise(open.who);
    const email = emailOf(name);
    const result = await tryPassword(parts, person, email, `password of ${email}`);
    if (result.kind !== "taken") return;
    const number = await links.answer(found.token, { ...result, email, person: person.id });
    const draft = stage.prompts.at(-1);
    if (number !== undefined && draft) prompts.push({ chatOf: found.to, by: name, number, at: clock.now(), draft });
  };
  const tap = async ({ name, prompt, knows, guess }: Extract<Step, { does: "tap" }>): Promise<Tap | undefined> => {
    const found = prompts.at(-1 - prompt);
    if (!found) return undefined;
    const sawTheNumber = knows && found.by === name;
    const label = sawTheNumber ? String(found.number) : (found.draft.buttons[guess]?.label ?? "");
    await signIn.confirm(asker(name), await personOf(name), tapIn(found.draft, label));
    return {
      who: name,
      inChatOf: found.chatOf,
      names: found.by,
      isRight: label === String(found.number),
      isNewest: prompts.findLast(({ chatOf }) => chatOf === found.chatOf) === found,
      isInTime: clock.now() - found.at < LINK_LIFE_MS,
    };
  };

  for (const step of steps) {
    let tapped: Tap | undefined;
    if (step.does === "ask")
      given.push({ to: step.name, token: await links.open({ ...asker(step.name), lang: "en" }) });
    if (step.does === "answer") await answer(step);
    if (step.does === "tap") tapped = await tap(step);
    if (step.does === "wait") passes(step.minutes * 60_000);
    if (step.does === "prune") await signIn.prune();
    const emailBound = async (who: Name) => {
      const { account } = await personOf(who);
      return account === undefined ? undefined : (await parts.accounts.facts(account))?.email;
    };
    watch({ sita: await emailBound("sita"), hari: await emailBound("hari") }, tapped);
  }
}

const orders = fc.array(step, { minLength: 1, maxLength: 25, size: "max" });

test("only the right number, tapped by its person on their newest prompt in time, binds, and it binds what the prompt named", async () => {
  let bindings = 0;
  await fc.assert(
    fc.asyncProperty(orders, async (steps) => {
      let before: Readonly<Record<Name, string | undefined>> = { sita: undefined, hari: undefined };
      await play(steps, (bound, tap) => {
        for (const who of ["sita", "hari"] as const) {
          if (bound[who] === before[who]) continue;
          bindings += 1;
          expect(tap).toEqual({ who, inChatOf: who, names: tap?.names, isRight: true, isNewest: true, isInTime: true });
          expect(bound[who]).toBe(tap && emailOf(tap.names));
        }
        before = bound;
      });
    }),
    { numRuns: 400 },
  );
  expect(bindings).toBeGreaterThan(20);
});

test("without a tap in the chat nothing is ever bound", async () => {
  const untapped = orders.map((steps) => steps.filter(({ does }) => does !== "tap"));
  await fc.assert(
    fc.asyncProperty(untapped, async (steps) => {
      await play(steps, (bound) => expect(bound).toEqual({ sita: undefined, hari: undefined }));
    }),
    { numRuns: 150 },
  );
});

test("people who tap only numbers that their own page showed never share an account, whosever link they filled in", async () => {
  const honest = orders.map((steps) =>
    steps.map((step) => (step.does === "tap" ? { ...step, knows: true, guess: 6 } : step)),
  );
  let bindings = 0;
  await fc.assert(
    fc.asyncProperty(honest, async (steps) => {
      await play(steps, (bound) => {
        expect([undefined, emailOf("sita")]).toContain(bound.sita);
        expect([undefined, emailOf("hari")]).toContain(bound.hari);
        if (bound.sita ?? bound.hari) bindings += 1;
      });
    }),
    { numRuns: 300 },
  );
  expect(bindings).toBeGreaterThan(20);
});
