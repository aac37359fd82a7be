// D22 of the reliability anchors in Slack: each refusal during progress and at the end of a run, with the whole product behind it.
import { describe, expect, test } from "vitest";
import { type SlackProduct, startProduct } from "../adapters/slack/product.ts";
import type { Channel, Person } from "../support/slack/people.ts";
import { BOT } from "../support/slack/world.ts";

type Seen = readonly { readonly text: string }[];
const texts = (seen: Seen) => seen.map(({ text }) => text);
const ends = (seen: Seen) => texts(seen).filter((text) => text.includes("“Fee reminder” is done: 1 of 2"));
const cards = (seen: Seen) => texts(seen).filter((text) => /^\*?Fee reminder/.test(text));

/** A run takes half a minute from the press; its card lives between these. */
const DURING_MS = 16_000;
const JUST_BEFORE_THE_END_MS = 21_000;

interface Story {
  readonly product: SlackProduct;
  readonly sita: Person;
  readonly channel: Channel;
}

/** Sita starts a campaign in a channel; `then` happens that long after her press. */
async function runInChannel(afterMs: number, then: (story: Story) => void): Promise<Story> {
  const product = await startProduct();
  const { slack, says, settle, clock } = product;
  const sita = await product.signedIn("Sita");
  const channel = slack.channel(sita);
  await says(sita, 'create a voice campaign called "Fee reminder" for 9841000001, 9841000002');
  await product.types(sita, "/tingting campaign start 13 say Namaste", { in: channel });
  const story = { product, sita, channel };
  clock.at(clock.now() + afterMs, () => then(story));
  await sita.presses("Confirm", { in: channel });
  await settle();
  return story;
}

const isInChannel = ({ args }: { readonly args: Readonly<Record<string, string>> }, { id }: Channel) =>
  args.channel === id;

describe.each([
  ["during the run", DURING_MS],
  ["just before its end", JUST_BEFORE_THE_END_MS],
] as const)("%s", (_, afterMs) => {
  test.each<[string, (story: Story) => void]>([
    ["the bot was removed", ({ channel }) => void channel.members.delete(BOT.user)],
    [
      "the channel was archived",
      ({ channel }) => {
        channel.isArchived = true;
      },
    ],
    ["the channel was deleted", ({ product, channel }) => void product.slack.world.channels.delete(channel.id)],
  ])(
    "%s: the end comes to her direct messages, the channel is called once more and never again",
    async (_name, then) => {
      let before = 0;
      const { product, sita, channel } = await runInChannel(afterMs, (story) => {
        before = story.product.slack.calls.filter((call) => isInChannel(call, story.channel)).length;
        then(story);
      });
      const callsSince = () => product.slack.calls.filter((call) => isInChannel(call, channel)).length - before;
      expect(product.tingting.taken.starts).toHaveLength(1);
      expect(ends(sita.sees())).toHaveLength(1);
      expect(callsSince()).toBe(1);
      await product.passes(10 * 60_000);
      expect(callsSince()).toBe(1);
      await product.says(sita, "my lines");
      expect(texts(sita.sees()).at(-1)).toContain("You own 3 numbers");
    },
  );
});

test.each(["message_not_found", "edit_window_closed", "cant_update_message"])(
  "%s: one fresh card takes its place and is edited from then on",
  async (code) => {
    const { sita, channel } = await runInChannel(DURING_MS, ({ product: { slack } }) => {
      slack.failNext("chat.update", { kind: "refuse", code });
    });
    const seen = cards(sita.sees({ in: channel }));
    expect(seen).toHaveLength(2);
    expect(seen.at(-1)).toContain("100 %");
    expect(ends(sita.sees({ in: channel }))).toHaveLength(1);
  },
);

test("a silence about edits leaves posts alone: the end is told in the middle of it", async () => {
  let toldAt = 0;
  const { sita, channel, product } = await runInChannel(DURING_MS, ({ product: { slack, clock }, ...story }) => {
    const silentUntil = clock.now() + 90_000;
    slack.failNext("chat.update", { kind: "wait", seconds: 90 });
    clock.at(silentUntil - 1_000, () => {
      toldAt = ends(story.sita.sees({ in: story.channel })).length;
    });
  });
  expect(toldAt).toBe(1);
  expect(product.slack.offences).toEqual([]);
  expect(cards(sita.sees({ in: channel })).at(-1)).toContain("100 %");
});

test("where the bot is not invited, turning notices on says so to whoever asked, and names what is missing", async () => {
  const product = await startProduct();
  const { slack } = product;
  const sita = await product.signedIn("Sita");
  const foreign = slack.foreignChannel(sita);
  await product.types(sita, "/tingting notify on", { in: foreign });
  const words = texts(sita.sees()).at(-1) ?? "";
  expect(words).toContain("I could not say this in the Slack group: I am not a member there.");
  expect(words).toContain("/invite");
});

test("a missing scope is named to whoever waits for the message, once; it follows when the scope was granted", async () => {
  const { sita, channel, product } = await runInChannel(JUST_BEFORE_THE_END_MS, ({ product: { slack } }) => {
    slack.failNext("chat.postMessage", { kind: "refuse", code: "missing_scope" });
  });
  await product.passes(2 * 60_000);
  const named = texts(sita.sees()).filter((text) => text.includes("the app lacks the permission chat:write"));
  expect(named).toHaveLength(1);
  expect(ends(sita.sees({ in: channel }))).toHaveLength(1);
});
