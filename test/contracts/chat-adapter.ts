// What every chat platform must hold, told without naming one. Each adapter's test opens a stage (the adapter, started, behind
// a stand-in for its platform) and runs this suite on it.
import { describe, expect, onTestFinished, type TestContext, test } from "vitest";
import { type ChatAdapter, type ChatRef, legible, type Who } from "../../src/chat.ts";
import { ChatGone, ChatMoved, DeliveryUnknown, MessageUneditable, RateLimited } from "../../src/errors.ts";
import type { RecordingHost } from "../support/recording-host.ts";
import { confirm, once, reply, signIn } from "../support/replies.ts";

/** One message of the bot as a person sees it: after the platform has read its own markup. */
export interface Seen {
  readonly text: string;
  /** Labels of the buttons that can be pressed now. */
  readonly buttons: readonly string[];
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

interface SentFile {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

/** What a platform may do by itself with words of a person. */
type PlatformEvent = "repeated" | "edited" | "forwarded" | "by-a-bot";

/** How a platform may refuse the next `post` or `edit`: silence for 30 s, moved to the chat `newHome`, … */
export type PlatformFailure = "rate-limited" | "gone" | "moved" | "uneditable" | "lost-answer";

/** The adapter with its platform around it. What cannot happen there answers `false`: its tests are skipped. */
export interface Stage {
  readonly host: RecordingHost;
  /** Started with `host`. */
  readonly adapter: ChatAdapter;
  readonly chat: ChatRef;
  readonly speaker: Who;
  /** The speaker writes. Resolves when the adapter has acknowledged it. After `stop` it rejects or resolves, at once. */
  say(text: string): Promise<void>;
  /** Presses the button on the newest message that shows it live. */
  tap(label: string): Promise<void>;
  /** Answers the private form that is open. */
  fill(values: Readonly<Record<string, string>>): Promise<void>;
  sendFile(file: SentFile, caption?: string): Promise<void>;
  /** The bot's messages on the speaker's screen, oldest first; forms are no messages. */
  screen(): Promise<readonly Seen[]>;
  /** Everything somebody else in the same chat can read, as one text; in a private chat there is nobody. */
  bystander(): Promise<string>;
  /** Where the chat goes when it is `"moved"`; default `"new-home"`. */
  readonly newHome?: string;
  play(event: PlatformEvent, text: string): Promise<boolean>;
  failNext(failure: PlatformFailure): Promise<boolean>;
  close(): Promise<void>;
}

/** `undefined` where the platform has no chats of this kind. */
export type OpenStage = (kind: ChatRef["kind"]) => Promise<Stage | undefined>;

const cancel = { id: "b-cancel", label: "Cancel", tone: "plain" } as const;

const answers = { email: "sita@example.com", password: "kathmandu-2082" };

const hostile = [
  "_a_ *b* ~c~ `d` __e__ **f** ||g||",
  "<b>bold</b> <script>alert(1)</script> &lt;i&gt; & < >",
  "<!channel> <!here> <@U0123> <#C0123> <https://example.com|bank> :smile:",
  "[text](tg://user?id=1) [x](https://example.com) \\_ \\* #heading",
  "number \u202e321032158\u202c9 \u2066and\u2069 \u200fmore\u061c",
  "bell\u0007 escape\u001b[31m nul\u0000 csi\u009b2J",
  "श्रृंखला क्षे\u200dत्र \u{1f469}\u200d\u{1f469}\u200d\u{1f467} e\u0301",
];

const typed = [
  "start Dashain offer",
  "  two  spaces, \"quotes\", 'apostrophes', back\\slash  ",
  "दशैं अफर सुरु गर",
  "9851023212 मा OTP पठाऊ 🙏🏽",
  "first line\nsecond line",
  "a_b <b> & *c* <!channel> [Confirm]",
];

const failures = [
  ["rate-limited", RateLimited],
  ["gone", ChatGone],
  ["moved", ChatMoved],
  ["lost-answer", DeliveryUnknown],
] as const;

/** A family emoji of 11 code units and a Devanagari cluster: whoever counts units cuts them. */
const clusters = ["\u{1f469}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}", "क्षे", "a"];

function longText(length: number): string {
  let text = "";
  for (let index = 0; text.length < length; index += 1) text += clusters[index % clusters.length];
  return text;
}

const graphemes = (text: string) =>
  [...new Intl.Segmenter("ne", { granularity: "grapheme" }).segment(text)].map(({ segment }) => segment);

/** Longest text the suite sends, where a platform knows no end. */
const LONG_ENOUGH = 50_000;

export function chatAdapterContract(name: string, open: OpenStage): void {
  const on = async (kind: ChatRef["kind"], context: TestContext): Promise<Stage> => {
    const stage = await open(kind);
    if (!stage) return context.skip(`${name} has no ${kind} chats`);
    onTestFinished(() => stage.close());
    return stage;
  };
  const needs = (possible: boolean, what: string, context: TestContext) =>
    possible || context.skip(`cannot happen on ${name}: ${what}`);

  describe(`${name}: what comes in`, () => {
    test.for(typed)("words arrive exactly as typed: %j", async (text, context) => {
      const stage = await on("private", context);
      await stage.say(text);
      expect(stage.host.received.map(({ body }) => body)).toEqual([{ kind: "text", text }]);
    });

    test.for(["private", "group"] as const)("a %s chat is told as one, and who speaks", async (kind, context) => {
      const stage = await on(kind, context);
      await stage.say("help");
      expect(stage.host.received).toMatchObject([
        { chat: stage.chat, who: { id: stage.speaker.id, kind: "person" }, forwarded: false, edited: false },
      ]);
      expect(stage.chat.kind).toBe(kind);
      expect(stage.speaker.id.startsWith(`${stage.chat.platform}:`)).toBe(true);
    });

    test("two messages with the same words have two delivery ids", async (context) => {
      const stage = await on("private", context);
      await stage.say("yes");
      await stage.say("yes");
      expect(new Set(stage.host.received.map(({ id }) => id)).size).toBe(2);
    });

    test("a repeated delivery keeps its id", async (context) => {
      const stage = await on("private", context);
      needs(await stage.play("repeated", "help"), "a delivery comes twice", context);
      expect(stage.host.deliveries.length).toBeGreaterThan(1);
      expect(stage.host.received).toHaveLength(1);
    });

    test.for(["edited", "forwarded"] as const)(
      "%s words are marked as such or not delivered",
      async (event, context) => {
        const stage = await on("private", context);
        needs(await stage.play(event, "start Dashain offer"), `${event} messages`, context);
        expect(stage.host.received.every((incoming) => incoming[event])).toBe(true);
      },
    );

    test("what a bot writes is not taken for a person's words", async (context) => {
      const stage = await on("group", context);
      needs(await stage.play("by-a-bot", "start Dashain offer"), "other bots", context);
      expect(stage.host.received.every(({ who }) => who.kind !== "person")).toBe(true);
    });

    test("the bot's own messages do not come back in", async (context) => {
      const stage = await on("private", context);
      const id = await stage.adapter.post(stage.chat, reply("start Dashain offer"), once("m1"));
      await stage.adapter.edit(stage.chat, id, reply("start it again"));
      await stage.say("help");
      expect(stage.host.received.map(({ body }) => body)).toEqual([{ kind: "text", text: "help" }]);
    });

    test("a tap returns the button's id", async (context) => {
      const stage = await on("private", context);
      await stage.adapter.post(stage.chat, reply("Send it?", { buttons: [confirm, cancel], card: true }), once("m1"));
      await stage.tap("Confirm");
      expect(stage.host.received).toMatchObject([
        { chat: stage.chat, who: { id: stage.speaker.id }, body: { kind: "tap", buttonId: "b-confirm" } },
      ]);
    });

    test.for([undefined, "call these"])("a file arrives whole, caption: %j", async (caption, context) => {
      const stage = await on("private", context);
      const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 31) % 256);
      await stage.sendFile({ name: "numbers.xlsx", mime: "application/octet-stream", bytes }, caption);
      const [incoming] = stage.host.received;
      expect(stage.host.received).toHaveLength(1);
      if (incoming?.body.kind !== "file") throw new Error("no file came in");
      expect(incoming.body).toMatchObject({ name: "numbers.xlsx", bytes: bytes.length });
      expect(incoming.body.caption).toBe(caption);
      expect(Buffer.from(await stage.adapter.openFile(incoming.body.ref)).equals(bytes)).toBe(true);
    });
  });

  describe(`${name}: what goes out`, () => {
    test.for(hostile)("%j comes out harmless: as plain words", async (text, context) => {
      const stage = await on("private", context);
      const buttons = [{ ...confirm, label: text.slice(0, 40) }];
      await stage.adapter.post(
        stage.chat,
        reply([text, "\n", { bold: text }, "\n", { code: text }], { buttons }),
        once("m1"),
      );
      const [seen] = await stage.screen();
      expect(seen?.text).toBe([text, text, text].map(legible).join("\n"));
      expect(seen?.buttons).toEqual([legible(text.slice(0, 40))]);
    });

    test("a long text is split between letters, and nothing of it is lost", async (context) => {
      const stage = await on("private", context);
      const text = longText(Math.min(stage.adapter.limits.maxTextLength, LONG_ENOUGH) * 2 + 1);
      await stage.adapter.post(stage.chat, reply(text), once("m1"));
      const parts = (await stage.screen()).map((seen) => seen.text);
      expect(parts.join("")).toBe(text);
      expect(parts.flatMap(graphemes)).toEqual(graphemes(text));
    });

    test("an edit changes the message instead of adding one, and twice is as once", async (context) => {
      const stage = await on("private", context);
      await stage.adapter.post(stage.chat, reply("before"), once("m0"));
      const id = await stage.adapter.post(stage.chat, reply("10 %", { buttons: [cancel], card: true }), once("m1"));
      await stage.adapter.post(stage.chat, reply("after"), once("m2"));
      const changed = reply("20 %", { buttons: [confirm], card: true });
      await stage.adapter.edit(stage.chat, id, changed);
      await stage.adapter.edit(stage.chat, id, changed);
      expect(await stage.screen()).toEqual([
        { text: "before", buttons: [], files: [] },
        { text: "20 %", buttons: ["Confirm"], files: [] },
        { text: "after", buttons: [], files: [] },
      ]);
    });

    test("an edit without buttons takes them away", async (context) => {
      const stage = await on("private", context);
      const id = await stage.adapter.post(
        stage.chat,
        reply("Send it?", { buttons: [confirm], card: true }),
        once("m1"),
      );
      await stage.adapter.edit(stage.chat, id, reply("Sent.", { card: true }));
      expect(await stage.screen()).toEqual([{ text: "Sent.", buttons: [], files: [] }]);
    });

    test("a file goes out whole", async (context) => {
      const stage = await on("private", context);
      const bytes = Buffer.from("number,status\n9841000002,failed\n");
      const file = { name: "failed.csv", mime: "text/csv", bytes: bytes.length, open: async () => bytes };
      await stage.adapter.post(stage.chat, reply("Here it is.", { files: [file] }), once("m1"));
      const files = (await stage.screen()).flatMap((seen) => seen.files);
      expect(files.map((one) => [one.name, Buffer.from(one.bytes).toString()])).toEqual([
        ["failed.csv", bytes.toString()],
      ]);
    });

    test("where the platform can look a message up, posting its key again adds none", async (context) => {
      const stage = await on("private", context);
      needs(stage.adapter.limits.knowsPosted, "looking a message up", context);
      const first = await stage.adapter.post(stage.chat, reply("Done."), once("m1"));
      const second = await stage.adapter.post(stage.chat, reply("(again) Done."), { key: "m1", again: true });
      expect(second).toBe(first);
      expect((await stage.screen()).map(({ text }) => text)).toEqual(["Done."]);
    });

    test("an answer for its asker is seen by nobody else", async (context) => {
      const stage = await on("group", context);
      const audience = { to: "asker", who: stage.speaker } as const;
      await stage.adapter.post(stage.chat, reply("The code is 4711.", { audience }), once("m1"));
      expect((await stage.screen()).map(({ text }) => text)).toEqual(["The code is 4711."]);
      expect(await stage.bystander()).not.toContain("4711");
    });
  });

  describe(`${name}: secrets`, () => {
    test.for(["private", "group"] as const)(
      "a private form in a %s chat is answered out of sight",
      async (kind, context) => {
        const stage = await on(kind, context);
        await stage.adapter.askPrivately(stage.chat, stage.speaker, signIn);
        await stage.fill(answers);
        expect(stage.host.received).toMatchObject([
          { who: { id: stage.speaker.id }, body: { kind: "form", formId: signIn.id, values: answers } },
        ]);
        expect(await stage.bystander()).not.toContain(answers.password);
        expect(JSON.stringify(await stage.screen())).not.toContain(answers.password);
        expect(stage.host.logged()).not.toContain(answers.password);
      },
    );

    test("a button of a private form is a tap", async (context) => {
      const stage = await on("private", context);
      await stage.adapter.askPrivately(stage.chat, stage.speaker, signIn);
      await stage.tap("Use the sample account");
      expect(stage.host.received.map(({ body }) => body)).toEqual([{ kind: "tap", buttonId: "b-sample" }]);
    });
  });

  describe(`${name}: refusals and the end`, () => {
    test.for(failures)("%s becomes the right error", async ([failure, kind], context) => {
      const stage = await on("private", context);
      needs(await stage.failNext(failure), failure, context);
      const error = await stage.adapter.post(stage.chat, reply("Done."), once("m1")).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(kind);
      if (error instanceof RateLimited) expect(error.retryAfterSeconds).toBe(30);
      if (error instanceof ChatMoved) expect(error.to).toBe(stage.newHome ?? "new-home");
    });

    test("a message that cannot be edited any more says so", async (context) => {
      const stage = await on("private", context);
      const id = await stage.adapter.post(stage.chat, reply("10 %"), once("m1"));
      needs(await stage.failNext("uneditable"), "an edit refused", context);
      await expect(stage.adapter.edit(stage.chat, id, reply("20 %"))).rejects.toBeInstanceOf(MessageUneditable);
    });

    test("after stop nothing more is delivered", async (context) => {
      const stage = await on("private", context);
      await stage.adapter.stop();
      await stage.say("too late").catch(() => {});
      expect(stage.host.deliveries).toEqual([]);
    });
  });
}
