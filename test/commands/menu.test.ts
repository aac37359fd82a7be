import { expect, test } from "vitest";
import { commands } from "../../src/commands/index.ts";
import { groupOf, menuEntries, shownForm } from "../../src/commands/menu.ts";
import { questionFor } from "../../src/commands/options.ts";
import { sayIn } from "../../src/messages/index.ts";

test.each([
  ["/otp NUMBER CHANNEL OTP?", "/otp NUMBER sms|voice [CODE]"],
  ["/buy NUMBER|SID", "/buy NUMBER|SID"],
  ["/rerun CAMPAIGN STATUSES…? [at SCHEDULE] [voice VOICE] [say MESSAGE]", "/rerun ID [STATUS…]"],
  ["/lines available", "/lines available"],
  ["/language LANG", "/language en|ne"],
])("%s is shown as %s", (slash, shown) => {
  expect(shownForm(slash)).toBe(shown);
});

const entries = menuEntries(commands, sayIn("en"));

test.each([
  ["otp", "/otp NUMBER sms|voice [CODE]", "Send a one-time password"],
  ["lines", "/lines [NUMBER]", "Your phone numbers"],
  ["notify", "/notify on|off|list|mute|digest", "Notices in this chat"],
  ["help", "/help", "What I can do"],
])("/%s is one line of the menu", (name, form, about) => {
  expect(entries.filter((entry) => entry.name === name)).toEqual([{ name, form, about }]);
});

test("a menu names what this release does, each word once", () => {
  const names = entries.map((entry) => entry.name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).not.toContain("doctor");
  expect(names).not.toContain("start");
});

test("every command of this release has words for the menu in both languages", () => {
  for (const lang of ["en", "ne"] as const) {
    const say = sayIn(lang);
    for (const { intent, does } of commands) {
      if (does.kind === "spoken") continue;
      expect(say("help.about", { intent }), intent).not.toBe(lang === "ne" || intent !== "help" ? intent : "");
      expect(say("help.group", { group: groupOf(intent) }), intent).not.toBe(groupOf(intent));
    }
  }
});

test("every slot of every command can be asked for, with an example or buttons", () => {
  for (const { intent, slots } of commands) {
    for (const slot of Object.keys(slots)) {
      const { text, options } = questionFor(slot, intent, sayIn("en"));
      expect(options.length > 0 || /example/i.test(String(text)), `${intent} ${slot}`).toBe(true);
    }
  }
});

test("a button that answers a question gives a value the slot accepts", () => {
  for (const { intent, slots } of commands) {
    for (const [name, slot] of Object.entries(slots)) {
      for (const { value } of questionFor(name, intent, sayIn("ne")).options) {
        expect(slot.schema.safeParse(value).success, `${intent} ${name} ${JSON.stringify(value)}`).toBe(true);
      }
    }
  }
});
