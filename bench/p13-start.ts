// P13 and P14: `src/main.ts`, started as `npm start` does, to ready, and what it weighs idle, by the platforms that are on, against the
// bare imports of the libraries those need. In practice mode: the built-in simulator is part of it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { platforms } from "../adapters/index.ts";
import { createVirtualClock } from "../src/clock.ts";
import { APP_TOKEN, BOT_TOKEN, startSlack } from "../test/support/slack/server.ts";
import { startTelegram } from "../test/support/telegram/server.ts";
import { type Effort, type Figure, type Measurement, median, round } from "./measure.ts";
import { npmScript } from "./npm-script.ts";
import { bareImports, type Start, type Started, start } from "./start.ts";

/** What the sources import at their start, whatever is on; the web chat's own are among them. */
const common = [
  "zod",
  "ky",
  "undici",
  "keyv",
  "pino",
  "hono",
  "@hono/node-server",
  "fuse.js",
  "libphonenumber-js/max",
  "nepali-date-converter",
  "@date-fns/tz",
  "date-fns/addDays",
  "date-fns/format",
];

interface Way {
  readonly name: string;
  readonly needs: readonly string[];
  readonly modules: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** P14, MB. */
  readonly rss?: { readonly pass: number; readonly stretch: number };
}

const IDLE_MS = 3_000;

/** From `"NAME=value exec node --flag src/main.ts"`: its variables, and what follows `node`. */

async function* compareStarts({ name, modules, env, rss }: Way, { runs }: Effort): AsyncGenerator<Figure> {
  const bareStart = { ...bareImports([...common, ...modules]), idleMs: 1 };
  const pairs: { readonly bare: Started; readonly ours: Started }[] = [];
  // The first pair only fills the caches: of files, and of compiled code.
  for (let run = -1; run < runs; run += 1) {
    const bare = await start(bareStart);
    const ours = await startProduct(env);
    if (run >= 0) pairs.push({ bare, ours });
  }
  const of = (side: "bare" | "ours", what: keyof Started) => round(median(pairs.map((pair) => pair[side][what])));
  yield {
    id: "P13",
    what: `start to ready, ${name}`,
    value: of("ours", "cpuMs"),
    unit: "ms CPU",
    baseline: of("bare", "cpuMs"),
    ratio: round(median(pairs.map(({ bare, ours }) => ours.cpuMs / bare.cpuMs))),
    goal: { of: "ratio", better: "lower", pass: 1.25 },
    more: { wallMs: of("ours", "wallMs"), baselineWallMs: of("bare", "wallMs") },
  };
  yield {
    id: "P14",
    what: `idle memory, ${name}`,
    value: of("ours", "rssMb"),
    unit: "MB",
    baseline: of("bare", "rssMb"),
    ...(rss && { goal: { of: "value", better: "lower", ...rss } }),
  };
}

async function startProduct(env: Way["env"]): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), "tingting-bench-"));
  const { env: always, args } = npmScript("start");
  const ready: Start = {
    args: [...args, "--port", "0", "--data", folder],
    env: { ...always, ...env, LOG_LEVEL: "silent" },
    until: (text) => text.includes("http://"),
    idleMs: IDLE_MS,
  };
  try {
    return await start(ready);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const p13: Measurement = {
  id: "P13",
  also: "P14",
  about: "cold start to ready and idle memory (P14): web alone, with Telegram, with both, against the bare imports",
  async *run(effort) {
    const clock = createVirtualClock(Date.now());
    const [telegram, slack] = await Promise.all([startTelegram({ clock }), startSlack({ clock })]);
    const telegramEnv = { TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url };
    const slackEnv = { SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_APP_TOKEN: APP_TOKEN, SLACK_API_URL: slack.apiUrl };
    const ways: readonly Way[] = [
      { name: "web alone", needs: [], modules: [], env: {} },
      {
        name: "Telegram and web",
        needs: ["telegram"],
        modules: ["grammy"],
        env: telegramEnv,
        rss: { pass: 90, stretch: 70 },
      },
      {
        name: "Telegram, Slack and web",
        needs: ["telegram", "slack"],
        modules: ["grammy", "@slack/bolt"],
        env: { ...telegramEnv, ...slackEnv },
        rss: { pass: 110, stretch: 85 },
      },
    ];
    const listed: readonly string[] = platforms.map(({ name }) => name);
    try {
      for (const way of ways) {
        if (way.needs.every((name) => listed.includes(name))) yield* compareStarts(way, effort);
        else console.error(`P13, P14 ${way.name}: left out, not on the list of platforms`);
      }
    } finally {
      await telegram.close();
      await slack.close();
    }
  },
};
