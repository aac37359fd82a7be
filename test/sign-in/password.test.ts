// Passwords tried again and again. (A9 of the reliability anchors.)
import { expect, test } from "vitest";
import { hari, openLinks, sita } from "./link-stage.ts";

const minutes = 60_000;

test("of a thousand tries on one account ten reach the service, over all people and chats", async () => {
  const { signIn, people, asked, passes } = openLinks();
  const strangers = [await people.recognise(sita.who), await people.recognise(hari.who)];
  const results = await Promise.all(
    Array.from({ length: 1_000 }, (_, index) => {
      const stranger = strangers[index % 2] ?? strangers[0];
      if (!stranger) throw new Error("nobody there");
      return signIn.withPassword(stranger, index % 3 ? "ram@example.com" : " RAM@example.com ", `guess ${index}`);
    }),
  );
  expect(asked).toHaveLength(10);
  expect(results.filter(({ kind }) => kind === "refused")).toHaveLength(10);
  expect(results.filter(({ kind }) => kind === "wait")).toHaveLength(990);
  expect(results.at(-1)).toEqual({ kind: "wait", minutes: 15 });
  passes(14 * minutes);
  const [stranger] = strangers;
  if (!stranger) throw new Error("nobody there");
  expect(await signIn.withPassword(stranger, "ram@example.com", "guess")).toEqual({ kind: "wait", minutes: 1 });
  passes(1 * minutes);
  expect(await signIn.withPassword(stranger, "ram@example.com", "guess")).toEqual({ kind: "refused" });
});

test("one try on each of many accounts reaches the service each time and is answered alike", async () => {
  const { signIn, people, asked } = openLinks();
  const person = await people.recognise(sita.who);
  for (let index = 0; index < 100; index += 1)
    expect(await signIn.withPassword(person, `u${index}@example.com`, "guess")).toEqual({ kind: "refused" });
  expect(asked).toHaveLength(100);
});

test("a stranger's tries do not lock out who has been using the account here", async () => {
  const { signIn, people } = openLinks();
  const email = "sita@example.com";
  expect(await signIn.withPassword(await people.recognise(sita.who), email, `password of ${email}`)).toMatchObject({
    kind: "taken",
  });
  const stranger = await people.recognise(hari.who);
  for (let index = 0; index < 12; index += 1) await signIn.withPassword(stranger, email, "guess");
  expect(await signIn.withPassword(stranger, email, "guess")).toMatchObject({ kind: "wait" });
  expect(await signIn.withPassword(await people.recognise(sita.who), email, `password of ${email}`)).toMatchObject({
    kind: "taken",
  });
});

test("a right password makes the wrong ones before it count no more", async () => {
  const { signIn, people } = openLinks();
  const email = "sita@example.com";
  const person = await people.recognise(sita.who);
  for (let round = 0; round < 3; round += 1) {
    for (let index = 0; index < 9; index += 1)
      expect(await signIn.withPassword(person, email, "slip")).toEqual({ kind: "refused" });
    expect(await signIn.withPassword(person, email, `password of ${email}`)).toMatchObject({ kind: "taken" });
  }
});
