// Who may do what, and that nothing said by anybody is more than words: held by every platform where people meet, with the whole product
// behind it. (A4, A5, A10, A12, I3 and I4 of the reliability anchors.)
import { describe, expect, test } from "vitest";
import type { Simulator } from "../../src/simulator/simulator.ts";
import { fillPage, numberOn, openPage } from "../support/sign-in-page.ts";

/** Where something is said: in the person's own chat with the bot, or in the one group. */
export type Room = "private" | "group";

export interface Seen {
  readonly text: string;
  readonly buttons: readonly string[];
  /** Where buttons lead. */
  readonly links: readonly string[];
}

/** Whatever they do, all that follows has happened when it resolves. */
export interface Someone {
  /** As the page names them, e.g. `"Sita on Slack"`. */
  readonly title: string;
  says(text: string, room?: Room): Promise<void>;
  presses(label: string, room?: Room): Promise<void>;
  /** As a changed app could: any id, on the bot's newest message there. */
  forges(id: string, room?: Room): Promise<void>;
  sends(file: { readonly name: string; readonly text: string }, caption: string): Promise<void>;
  /** The id behind the newest button of this label there. */
  idOf(label: string, room?: Room): string;
  sees(room?: Room): readonly Seen[];
}

export interface TrustStage {
  readonly tingting: Simulator;
  /** Signed in to the sample account, in the group. */
  member(name: string): Promise<Someone>;
  /** In the group, not signed in. */
  newcomer(name: string): Promise<Someone>;
  passes(ms: number): Promise<void>;
  settle(): Promise<void>;
  restart(): Promise<void>;
  /** What the platform refused, previewed, or would have turned into mentions and links. */
  alarms(): readonly string[];
}

export interface TrustOptions {
  /** Serves the sign-in page, so that forms are links. */
  readonly withPage: boolean;
}

const MINUTE = 60_000;
const OTP = "/otp 9851023212 sms";
const NOT_YOURS = "This card belongs to somebody else; only they can press it.";
const OUT_OF_DATE = "This button is out of date, so nothing happened. Ask again to get a fresh one.";

const last = (person: Someone, room?: Room): Seen | undefined => person.sees(room).at(-1);
const linksOf = (person: Someone): readonly string[] =>
  [...person.sees("group"), ...person.sees("private")].flatMap(({ links }) => links);

export function trustContract(name: string, open: (options: TrustOptions) => Promise<TrustStage>): void {
  async function openGroup() {
    const stage = await open({ withPage: false });
    const sita = await stage.member("Sita");
    const hari = await stage.member("Hari");
    return { ...stage, sita, hari };
  }

  describe(`${name}: what belongs to one person of a group`, () => {
    test.each(["Confirm", "Change…", "Cancel"])("is not another's to press: [%s]", async (label) => {
      const { tingting, sita, hari } = await openGroup();
      await sita.says(OTP, "group");
      const before = sita.sees("group").length;
      await hari.forges(sita.idOf(label, "group"), "group");
      expect([...hari.sees("group"), ...hari.sees("private")].map(({ text }) => text)).toContain(NOT_YOURS);
      expect(sita.sees("group")).toHaveLength(before);
      expect(tingting.taken.otps).toEqual([]);
      await sita.presses("Confirm", "group");
      expect(tingting.taken.otps).toHaveLength(1);
    });

    test.each(["yes", "confirm", "हुन्छ", "ok send it"])("is not another's to agree to: %j", async (words) => {
      const { tingting, sita, hari } = await openGroup();
      await sita.says(OTP, "group");
      await hari.says(words, "group");
      expect(tingting.taken.otps).toEqual([]);
    });

    test("a question is not another's to answer, by words or by button", async () => {
      const { tingting, sita, hari } = await openGroup();
      await sita.says("/otp 9851023212", "group");
      const asked = last(sita, "group");
      for (const label of asked?.buttons ?? []) await hari.forges(sita.idOf(label, "group"), "group");
      await hari.says("sms", "group");
      expect(sita.sees("group").some(({ text }) => text.includes("Send an OTP to"))).toBe(false);
      await sita.says("sms", "group");
      expect(last(sita, "group")?.text).toContain("Send an OTP to 9851023212 by SMS?");
      expect(tingting.taken.otps).toEqual([]);
    });

    test("nobody acts under another's account: a newcomer is asked to sign in, alone", async () => {
      const { tingting, newcomer, sita } = await openGroup();
      const gita = await newcomer("Gita");
      const before = sita.sees("group").length;
      await gita.says(OTP, "group");
      expect([...gita.sees("group"), ...gita.sees("private")].at(-1)?.buttons).toContain("Use the sample account");
      expect(sita.sees("group")).toHaveLength(before);
      expect(tingting.taken.otps).toEqual([]);
    });
  });

  describe(`${name}: a button`, () => {
    test("that is forged, or taken along to another chat, is out of date", async () => {
      const { tingting, sita } = await openGroup();
      await sita.says(OTP, "group");
      const id = sita.idOf("Confirm", "group");
      await sita.says("help");
      const forged = [`${id}x`, id.slice(1), "A".repeat(26), "confirm", "__proto__", "../wish/w1", "💥".repeat(16)];
      for (const one of [...forged, id]) {
        await sita.forges(one);
        expect(last(sita)?.text).toBe(OUT_OF_DATE);
      }
      expect(tingting.taken.otps).toEqual([]);
      await sita.presses("Confirm", "group");
      expect(tingting.taken.otps).toHaveLength(1);
    });

    test("that was used shows what came of it and does nothing, after a restart too", async () => {
      const { tingting, sita, restart, settle } = await openGroup();
      await sita.says(OTP);
      const id = sita.idOf("Confirm");
      await sita.forges(id);
      await sita.forges(id);
      await restart();
      await sita.forges(id);
      await settle();
      expect(tingting.taken.otps).toHaveLength(1);
      expect(last(sita)?.text).not.toContain("Send an OTP to");
    });

    test("outlives a restart, for as long as it counts", async () => {
      const { tingting, sita, restart, settle } = await openGroup();
      await sita.says(OTP);
      await restart();
      await sita.presses("Confirm");
      await settle();
      expect(tingting.taken.otps).toHaveLength(1);
    });

    test("of money is out of date after five minutes, any other after a day", async () => {
      const { tingting, sita, passes } = await openGroup();
      await sita.says(OTP);
      const confirm = sita.idOf("Confirm");
      await passes(5 * MINUTE + 1_000);
      await sita.forges(confirm);
      expect(tingting.taken.otps).toEqual([]);
      await sita.says(OTP);
      await sita.presses("Confirm");
      const again = sita.idOf("Send again");
      await passes(24 * 60 * MINUTE + 1_000);
      await sita.forges(again);
      expect(last(sita)?.text).toBe(OUT_OF_DATE);
      expect(tingting.taken.otps).toHaveLength(1);
    });
  });

  describe(`${name}: a sign-in link`, () => {
    async function openWithPage() {
      const stage = await open({ withPage: true });
      const { email, password } = stage.tingting.sample;
      const gita = await stage.newcomer("Gita");
      const hari = await stage.newcomer("Hari");
      const fill = async (link: string) => {
        const number = numberOn(await fillPage(link, { email, password }));
        await stage.settle();
        return number;
      };
      return { ...stage, gita, hari, fill };
    }

    test("is not used up by a preview, nor asked for: the person signs in after five looks and a HEAD", async () => {
      const { gita, fill, alarms } = await openWithPage();
      await gita.says("who am I");
      const [link = ""] = linksOf(gita);
      const agent = { "user-agent": "TelegramBot (like TwitterBot)" };
      for (let look = 0; look < 5; look += 1) expect((await openPage(link, { headers: agent })).status).toBe(200);
      expect((await openPage(link, { method: "HEAD", headers: agent })).status).toBe(200);
      await gita.presses(await fill(link));
      expect(last(gita)?.text).toContain("First name: Asmita");
      expect(alarms()).toEqual([]);
    });

    test("that is asked for in a group is seen by nobody else, and names whose chat account it is for", async () => {
      const { gita, hari } = await openWithPage();
      await gita.says("/campaigns", "group");
      const [link = ""] = linksOf(gita);
      expect(linksOf(hari)).toEqual([]);
      expect((await openPage(link)).text).toContain(`For the chat account ${gita.title}`);
    });

    test("that another person filled in connects nobody: only its owner is asked, and disowns it", async () => {
      const { gita, hari, fill } = await openWithPage();
      await gita.says("/campaigns");
      const number = await fill(linksOf(gita)[0] ?? "");
      const id = gita.idOf(number);
      const before = hari.sees().length;
      await hari.says("help");
      await hari.forges(id);
      expect(hari.sees().length).toBeGreaterThan(before);
      await gita.presses("That was not me");
      await gita.forges(id);
      expect(last(gita)?.text).toBe(OUT_OF_DATE);
      for (const person of [gita, hari]) {
        const known = linksOf(person).length;
        await person.says("/campaigns");
        expect(linksOf(person).length).toBeGreaterThan(known);
      }
    });
  });

  describe(`${name}: words of people`, () => {
    test.each([
      "_*~`>#+-=|{}.!\\",
      "<b>bank</b> &lt;i&gt; &amp;",
      "[prize](tg://user?id=1) <https://example.com|bank>",
      "<!channel> <!here> <@U0001> @everyone @channel",
      "क्षे\u200dत्र \u202e321\u202c \u2066x\u2069",
      "a\u0300\u0301".repeat(40),
    ])("in a name come out as they are, wherever it is shown: %j", async (words) => {
      const { sita, alarms } = await openGroup();
      const drawn = words.replace(/[\u202a-\u202e\u2066-\u2069]/g, "");
      const shows = (text = "") => expect(text.normalize()).toContain(drawn.normalize());
      await sita.says(`create a voice campaign called "${words}" for 9841000001`);
      shows(last(sita)?.text);
      await sita.says("list my campaigns");
      shows(last(sita)?.text);
      await sita.says('start campaign 13 saying "Namaste"');
      shows(last(sita)?.text);
      expect(alarms()).toEqual([]);
    });

    test("in a file's name come out as they are", async () => {
      const { sita, alarms } = await openGroup();
      await sita.sends({ name: "<!channel> *list* &lt;.csv", text: "number\n9841000001\n" }, "add these to campaign 8");
      expect(last(sita)?.text).toContain("1");
      expect(alarms()).toEqual([]);
    });

    test("as long as anybody writes them are taken by the platform, whole", async () => {
      const { sita, alarms } = await openGroup();
      const long = "दशैंको शुभकामना ".repeat(12).trim();
      await sita.says(`create a voice campaign called "${long}" for 9841000001`);
      expect(last(sita)?.text).toContain(long);
      const message = "नमस्ते, शुल्क तिर्नुहोला। ".repeat(100).trim();
      await sita.says(`start campaign 13 saying "${message}"`);
      await sita.says("list my campaigns");
      const numbers = Array.from({ length: 300 }, (_, index) => `98420${String(index).padStart(5, "0")}`).join(", ");
      await sita.says(`create a voice campaign called "Many" for ${numbers}`);
      await sita.says("show the contacts of campaign 14");
      expect(alarms()).toEqual([]);
    });
  });
}
