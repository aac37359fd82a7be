import { readFileSync } from "node:fs";
import { join } from "node:path";

const text = readFileSync(join(import.meta.dirname, "../../../adapters/slack/manifest.yml"), "utf8");

/** The items of the list under `key:` in our manifest. */
function list(key: string): readonly string[] {
  const block = new RegExp(`^ *${key}:\\n((?: +- .*\\n?)+)`, "m").exec(text)?.[1] ?? "";
  return [...block.matchAll(/^ +- (?:command: )?([\w:./]+)/gm)].flatMap(([, item]) => item ?? []);
}

/** What a workspace that installs our manifest grants and delivers. */
export const manifest = { scopes: list("bot"), events: list("bot_events"), commands: list("slash_commands") };
