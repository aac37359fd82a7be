// What can be done here and now, and the slash commands that say it: help and the platforms' menus are derived from the registry.
import type { Capabilities } from "../api/port.ts";
import type { Language, MenuEntry } from "../chat.ts";
import type { Say } from "../messages/index.ts";
import type { AnyCommand } from "./command.ts";

/** Done by this release, and possible for this person: `can` is undefined while nobody is signed in. */
export function isOffered({ does }: AnyCommand, can: Capabilities | undefined): boolean {
  switch (does.kind) {
    case "later":
    case "spoken":
      return false;
    case "answers":
      return does.offered?.(can) ?? (can !== undefined || !does.signedIn);
    case "acts":
      return does.offered?.(can) ?? can !== undefined;
    default:
      return does satisfies never;
  }
}

/** What capitals of a slash form stand for; any other capital is shown as it is. */
const placeholders: Readonly<Record<string, string>> = {
  CHANNEL: "sms|voice",
  OTP: "CODE",
  LANG: "en|ne",
  CAMPAIGN: "ID",
  CONTACT: "ID",
  STATUSES: "STATUS",
};

/**
 * The short form for a line of help: `"/otp NUMBER CHANNEL OTP?"` → `"/otp NUMBER sms|voice [CODE]"`. Options behind a word of their own
 * (`[at SCHEDULE]`) are left out.
 */
export function shownForm(slash: string): string {
  const words = slash.replace(/ \[[a-z][^\]]*\]/g, "").split(" ");
  return words.map(shownWord).join(" ");
}

function shownWord(word: string): string {
  const [, name = word, many = "", optional = ""] = /^([A-Z_]+)(…?)(\??)$/.exec(word) ?? [];
  const shown = `${placeholders[name] ?? name}${many}`;
  return optional === "" ? shown : `[${shown}]`;
}

interface Form {
  readonly name: string;
  /** The word after the name, e.g. `on` of `/notify on`; undefined where a slot or nothing follows. */
  readonly sub: string | undefined;
  readonly slash: string;
  readonly command: AnyCommand;
}

/** One line per slash word, in the order of the registry. */
export function menuEntries(commands: readonly AnyCommand[], say: Say): readonly MenuEntry[] {
  const byName = Map.groupBy(commands.filter(isDone).flatMap(formsOf), (form) => form.name);
  return [...byName].map(([name, forms]) => entryOf(name, forms, say));
}

function isDone({ does }: AnyCommand): boolean {
  return does.kind === "answers" || does.kind === "acts";
}

/** A bare word after the first form of a command is only another spelling, e.g. `/start` for `/help`. */
function formsOf(command: AnyCommand): readonly Form[] {
  const wanted = command.slash.filter((slash, index) => index === 0 || slash.includes(" "));
  return wanted.map((slash) => {
    const [name = "", next] = slash.slice(1).split(" ");
    return { name, sub: next !== undefined && /^[a-z]/.test(next) ? next : undefined, slash, command };
  });
}

function entryOf(name: string, forms: readonly Form[], say: Say): MenuEntry {
  const plain = forms.find((form) => form.sub === undefined);
  if (plain) return { name, form: shownForm(plain.slash), about: say("help.about", { intent: plain.command.intent }) };
  const subs = [...new Set(forms.map((form) => form.sub))];
  const group = groupOf(forms[0]?.command.intent ?? name);
  return { name, form: `/${name} ${subs.join("|")}`, about: say("help.group", { group }) };
}

/** The first example in that language, as far as the script of its own words tells; else the first. */
export function exampleIn(lang: Language, { examples, intent }: AnyCommand): string {
  const isNepali = (text: string) => /\p{Script=Devanagari}/u.test(text.replace(/"[^"]*"/g, ""));
  return examples.find((text) => isNepali(text) === (lang === "ne")) ?? examples[0] ?? intent;
}

/** `"campaign.start"` → `"campaign"`; help shows the commands of one group together. */
export function groupOf(intent: string): string {
  return intent.split(".")[0] ?? intent;
}
