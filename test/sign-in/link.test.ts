// A link: guessed, used, forwarded, overtaken, forgotten. (A3, A5 of the reliability anchors.)
import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { LINK_LIFE_MS } from "../../src/sign-in/link.ts";
import { answerOf, canary, hari, openLinks, sita, tapIn } from "./link-stage.ts";

const asked = { ...sita, lang: "en" } as const;

describe("a token", () => {
  test("is 128 random bits in 22 characters that are safe in an address", async () => {
    const { links } = openLinks();
    const tokens = [await links.open(asked), await links.open(asked)];
    for (const token of tokens) {
      expect(token).toMatch(/^[\w-]{22}$/);
      expect(Buffer.from(token, "base64url")).toHaveLength(16);
    }
    expect(tokens[0]).not.toBe(tokens[1]);
  });

  test("does not lie in the store, nor does what was answered with it", async () => {
    const { links, atRest } = openLinks();
    const token = await links.open(asked);
    expect(await atRest()).not.toContain(token);
    await links.answer(token, answerOf("sita@example.com"));
    const stored = await atRest();
    for (const secret of [token, canary.access, canary.refresh, "sita@example.com", "Sita"])
      expect(stored).not.toContain(secret);
  });

  test("cannot be guessed, not even from its neighbours", async () => {
    const { links } = openLinks();
    const token = await links.open(asked);
    const neighbours = [...token].flatMap((letter, at) =>
      ["A", "z", "-"]
        .filter((other) => other !== letter)
        .map((other) => token.slice(0, at) + other + token.slice(at + 1)),
    );
    const guesses = [
      ...neighbours,
      ...Array.from({ length: 20_000 }, () => randomBytes(16).toString("base64url")),
      "",
      token.slice(1),
      `${token}=`,
      token.toLowerCase(),
      "../person",
      "%00",
    ].filter((guess) => guess !== token);
    const hits = await Promise.all(guesses.map((guess) => links.find(guess)));
    expect(hits.filter((hit) => hit !== undefined)).toEqual([]);
    expect(await links.find(token)).toMatchObject({ who: sita.who, chat: sita.chat });
  });
});

describe("a link counts no more", () => {
  test("after ten minutes", async () => {
    const { links, passes } = openLinks();
    const token = await links.open(asked);
    passes(LINK_LIFE_MS - 1);
    expect(await links.find(token)).toBeDefined();
    passes(1);
    expect(await links.find(token)).toBeUndefined();
    expect(await links.answer(token, answerOf("sita@example.com"))).toBeUndefined();
  });

  test("once the same person asked for another in the same chat", async () => {
    const { links } = openLinks();
    const older = await links.open(asked);
    const group = { ...sita.chat, id: "group", kind: "group" } as const;
    const elsewhere = await links.open({ ...asked, chat: group });
    const others = await links.open({ ...asked, chat: group, who: hari.who });
    const newer = await links.open(asked);
    expect(await links.find(older)).toBeUndefined();
    for (const token of [newer, elsewhere, others]) expect(await links.find(token)).toBeDefined();
  });

  test("once it was answered, and of two answers at the same moment one is taken", async () => {
    const { links, prompts } = openLinks();
    const token = await links.open(asked);
    const answers = await Promise.all([
      links.answer(token, answerOf("one@example.com")),
      links.answer(token, answerOf("two@example.com")),
    ]);
    expect(answers.filter((number) => number !== undefined)).toHaveLength(1);
    expect(await links.find(token)).toBeUndefined();
    const numbers = prompts.map((prompt) => prompt.buttons.map(({ label }) => label));
    const right = String(answers.find((number) => number !== undefined));
    expect(numbers.some((labels) => labels.includes(right))).toBe(true);
  });

  test("after ten tries, however they come at once", async () => {
    const { links } = openLinks();
    const token = await links.open(asked);
    const tries = await Promise.all(Array.from({ length: 30 }, () => links.countTry(token)));
    expect(tries.filter(Boolean)).toHaveLength(10);
    expect(await links.find(token)).toBeUndefined();
  });
});

describe("the prompt in the chat", () => {
  test("is for its person alone and shows six numbers, one of them right, and a way to disown", async () => {
    const { links, prompts, clock } = openLinks();
    for (let round = 0; round < 50; round += 1) {
      const number = await links.answer(await links.open(asked), answerOf("sita@example.com", "p7"));
      const prompt = prompts.at(-1);
      expect(prompt).toMatchObject({ chat: sita.chat, asker: sita.who });
      const labels = prompt?.buttons.map(({ label }) => label) ?? [];
      expect(new Set(labels).size).toBe(7);
      expect(labels.slice(0, 6)).toEqual(labels.slice(0, 6).toSorted());
      expect(labels.slice(0, 6).every((label) => /^[1-9]\d$/.test(label))).toBe(true);
      expect(labels.slice(0, 6)).toContain(String(number));
      expect(labels[6]).toBe("That was not me");
      for (const button of prompt?.buttons ?? [])
        expect(button).toMatchObject({ person: "p7", expiresAt: clock.now() + LINK_LIFE_MS });
    }
  });

  test("does not tell by its order which number is right", async () => {
    const { links, tapOf, prompts } = openLinks();
    const places = new Set<number>();
    for (let round = 0; round < 200; round += 1) {
      const number = await links.answer(await links.open(asked), answerOf("sita@example.com"));
      places.add(prompts.at(-1)?.buttons.findIndex(({ label }) => label === String(number)) ?? -1);
      expect(tapOf(String(number)).tapped).toBe(number);
    }
    expect([...places].toSorted()).toEqual([0, 1, 2, 3, 4, 5]);
  });
});

describe("what is too old", () => {
  test("is forgotten, credentials first of all, and its buttons go", async () => {
    const { signIn, links, store, closed, prompts, passes, parts } = openLinks();
    await links.answer(await links.open(asked), answerOf("sita@example.com"));
    await links.open({ ...asked, ...hari });
    passes(15 * 60_000);
    await parts.records.commit([], { synced: false });
    await signIn.prune();
    expect((await store.scan("sign-in")).map(({ key }) => key)).toEqual([]);
    expect(closed).toEqual([prompts[0]?.key]);
  });

  test("is left alone while it counts", async () => {
    const { signIn, links, people, tapOf } = openLinks();
    const person = await people.recognise(sita.who);
    const number = await links.answer(await links.open(asked), answerOf("sita@example.com"));
    const hers = await links.open({ ...asked, ...hari });
    await signIn.prune();
    expect(await links.find(hers)).toBeDefined();
    expect(await signIn.confirm(sita, person, tapOf(String(number)))).toBe("done");
  });

  test("the buttons of a prompt go when its person asks anew", async () => {
    const { links, closed, prompts } = openLinks();
    await links.answer(await links.open(asked), answerOf("sita@example.com"));
    await links.open(asked);
    expect(closed).toEqual([prompts[0]?.key]);
  });
});

describe("a tap", () => {
  test("counts for ten minutes", async () => {
    const { links, signIn, people, passes, tapOf } = openLinks();
    const number = await links.answer(await links.open(asked), answerOf("sita@example.com"));
    passes(LINK_LIFE_MS);
    const person = await people.recognise(sita.who);
    expect(await signIn.confirm(sita, person, tapOf(String(number)))).toBe("out-of-date");
  });

  test("on an older prompt does nothing, not even to the newer one", async () => {
    const { links, signIn, people, prompts, tapOf } = openLinks();
    await links.answer(await links.open(asked), answerOf("sita@example.com"));
    const number = await links.answer(await links.open(asked), answerOf("sita@example.com"));
    const person = await people.recognise(sita.who);
    for (const { label } of prompts[0]?.buttons ?? [])
      expect(await signIn.confirm(sita, person, tapIn(prompts[0], label))).toBe("out-of-date");
    expect(await signIn.confirm(sita, person, tapOf(String(number)))).toBe("done");
  });
});

describe("a tap that was taken", () => {
  test("is taken again after a crash, but not after a sign-out", async () => {
    const { links, signIn, people, prompts } = openLinks();
    const number = await links.answer(await links.open(asked), answerOf("sita@example.com"));
    const tap = tapIn(prompts[0], String(number));
    expect(await signIn.confirm(sita, await people.recognise(sita.who), tap)).toBe("done");
    const bound = await people.recognise(sita.who);
    expect(await signIn.confirm(sita, bound, tap)).toBe("done");
    const { account: _, ...signedOut } = bound;
    expect(await signIn.confirm(sita, signedOut, tap)).toBe("out-of-date");
  });
});
