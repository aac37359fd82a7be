// A private form that the platform does not take: tried again, then the person is told. Nobody waits in vain.
import { expect, test } from "vitest";
import type { PrivateForm } from "../../src/chat.ts";
import { ChatGone, DeliveryUnknown, RateLimited } from "../../src/errors.ts";
import { createShowForm } from "../../src/sign-in/show-form.ts";
import { createLinkChat } from "../support/link-chat.ts";
import { hari, openLinks, sita } from "./link-stage.ts";

const form = (link: string): PrivateForm => ({
  id: "sign-in",
  title: "Sign in",
  fields: [],
  submit: "Sign in",
  buttons: [],
  link,
});

const away = () => new DeliveryUnknown("no answer");

/** A platform that fails with these, one after the other, and then takes forms. */
function open(failures: readonly Error[]) {
  const stage = openLinks();
  const chat = createLinkChat();
  const left = [...failures];
  const tries: number[] = [];
  const began = stage.clock.now();
  const adapter: typeof chat.adapter = {
    ...chat.adapter,
    async askPrivately(...args) {
      tries.push((stage.clock.now() - began) / 1_000);
      const failure = left.shift();
      if (failure) throw failure;
      await chat.adapter.askPrivately(...args);
    },
  };
  const show = createShowForm({ ...stage.parts, adapterOf: () => adapter });
  return {
    /** In seconds from the beginning. */
    tries,
    prompts: stage.prompts,
    links: () => chat.links(sita.who),
    show: (link: string, to = sita) => show({ ...to, lang: "en" }, form(link)),
    async passes(seconds: number) {
      for (let second = 0; second < seconds; second += 1) {
        stage.clock.advanceTo(stage.clock.now() + 1_000);
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
  };
}

test("a form that is shown is shown once", async () => {
  const { show, passes, links, prompts } = open([]);
  await show("https://bot.example.com/1");
  await passes(60);
  expect(links()).toEqual(["https://bot.example.com/1"]);
  expect(prompts).toEqual([]);
});

test.each([
  ["one failure", [away()], [0, 2]],
  ["two failures", [away(), away()], [0, 2, 10]],
  ["a silence of 12 s", [new RateLimited(12)], [0, 12]],
  ["what is no failure of the world", [new TypeError("x is not a function")], [0, 2]],
])("after %s it is shown all the same", async (_, failures, tried) => {
  const { show, passes, links, tries, prompts } = open(failures);
  await show("https://bot.example.com/1");
  await passes(60);
  expect(tries).toEqual(tried);
  expect(links()).toHaveLength(1);
  expect(prompts).toEqual([]);
});

test.each([
  ["is away for longer", [away(), away(), away()], 3],
  ["wants a silence longer than anybody waits", [new RateLimited(60)], 1],
  ["has no way to this person", [new ChatGone("blocked")], 1],
])("where the platform %s, the person is told to ask again, alone and once", async (_, failures, tried) => {
  const { show, passes, links, tries, prompts } = open(failures);
  await show("https://bot.example.com/1");
  await passes(60);
  expect(tries).toHaveLength(tried);
  expect(links()).toEqual([]);
  expect(prompts).toMatchObject([{ asker: sita.who, text: expect.stringContaining("ask me again") }]);
});

test("who asks again meanwhile gets the new form only: the link in the first one counts no more", async () => {
  const { show, passes, links, prompts } = open([away()]);
  await show("https://bot.example.com/1");
  await show("https://bot.example.com/2");
  await passes(60);
  expect(links()).toEqual(["https://bot.example.com/2"]);
  expect(prompts).toEqual([]);
});

test("somebody else's form does not replace it", async () => {
  const { show, passes, links } = open([away()]);
  await show("https://bot.example.com/1");
  await show("https://bot.example.com/2", hari);
  await passes(60);
  expect(links()).toEqual(["https://bot.example.com/1"]);
});
