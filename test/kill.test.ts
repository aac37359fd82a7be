// The process is killed at each call of a port on the paid path in turn, and started again over the same folder. The simulator's own
// counts prove it: no second call, no forgotten wish, and the person is told the truth. (D4, D6 of the reliability anchors.)
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createActivity } from "../src/activity.ts";
import { createVirtualClock } from "../src/clock.ts";
import { type Simulator, startSimulator } from "../src/simulator/simulator.ts";
import { openConversation } from "./support/conversation.ts";

const NOW = Date.parse("2026-11-24T10:00:00+05:45");
/** How long the process was away. Within the minute in which a confirmed wish may still be carried out. */
const AWAY_MS = 20_000;
const killedChat = join(import.meta.dirname, "support/killed-chat.ts");
/** The process that may live keeps what it compiled for those that are killed: most of their time would go into that. */
const withCompiled = {
  ...process.env,
  NODE_COMPILE_CACHE: join(import.meta.dirname, "../node_modules/.cache/compile"),
};

interface Said {
  readonly kind: "told" | "shown" | "acknowledged" | "points";
  readonly text: string;
}

interface Story {
  readonly name: string;
  /** The last one is the paid one. */
  readonly lines: readonly string[];
  /** Paid calls the service took. */
  readonly paid: (simulator: Simulator) => number;
  /** What tells the person how it ended. */
  readonly told: RegExp;
  /** What tells that it was done. */
  readonly done: RegExp;
}

const stories: readonly Story[] = [
  {
    name: "an OTP",
    lines: ["send an otp to 9851023212 by sms", "[Confirm]"],
    paid: ({ taken }) => taken.otps.length,
    told: /^(\(again\) )?OTP sent|was not done|cannot tell whether/,
    done: /OTP sent/,
  },
  {
    name: "a campaign start",
    lines: ["start campaign 8 saying Namaste", "[Confirm]"],
    paid: ({ taken }) => taken.starts.length,
    told: /Started “|was not done|cannot tell whether/,
    done: /Started “/,
  },
  {
    name: "a line",
    lines: ["buy 9801000302", "[Confirm]"],
    paid: ({ taken }) => taken.linesBought.length,
    told: /is yours|You bought|was not done|cannot tell whether/,
    done: /is yours|You bought/,
  },
];

/** Runs the conversation in a process of its own that ends itself at call `killAt`; 0: it may live. */
function runKilled(simulator: Simulator, folder: string, story: Story, killAt: number): Promise<readonly Said[]> {
  const task = JSON.stringify({
    url: simulator.url,
    folder,
    now: NOW,
    lines: story.lines,
    killAt,
    until: story.told.source,
  });
  return new Promise((resolve) => {
    execFile(process.execPath, [killedChat, task], { timeout: 60_000, env: withCompiled }, (_error, stdout) => {
      resolve(
        stdout
          .split("\n")
          .filter(Boolean)
          .map((line): Said => JSON.parse(line)),
      );
    });
  });
}

interface Ending {
  readonly paid: number;
  readonly acknowledged: boolean;
  readonly seen: readonly string[];
}

/** Killed at `killAt`, started again: what the service took and what the person saw. */
async function killAndRestart(story: Story, killAt: number): Promise<Ending & { readonly points: number }> {
  const folder = mkdtempSync(join(tmpdir(), "tingting-kill-"));
  const clock = createVirtualClock(NOW);
  const activity = createActivity();
  const simulator = await startSimulator({ clock, activity });
  try {
    const before = await runKilled(simulator, folder, story, killAt);
    clock.advanceTo(NOW + AWAY_MS);
    const seen = before.filter(({ kind }) => kind === "told").map(({ text }) => text);
    const again = await openConversation({
      url: simulator.url,
      folder,
      clock,
      activity,
      draw: ({ kind, text }) => kind === "message" && seen.push(text),
    });
    await again.settle();
    await again.stop();
    const acknowledged = before.some(({ kind, text }) => kind === "acknowledged" && text === story.lines.at(-1));
    const points = Number(before.find(({ kind }) => kind === "points")?.text ?? 0);
    return { paid: story.paid(simulator), acknowledged, seen, points };
  } finally {
    await simulator.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

describe.each(stories)("killed at any call on the way of $name", (story) => {
  test("nothing is paid twice, nothing is forgotten, the person is told", { timeout: 180_000 }, async () => {
    const { points, paid } = await killAndRestart(story, 0);
    expect(paid).toBe(1);
    expect(points).toBeGreaterThan(10);
    await inPairs(points, async (killAt) => {
      const ending = await killAndRestart(story, killAt);
      const where = `killed at call ${killAt} of ${points}; seen: ${ending.seen.join(" | ")}`;
      expect(ending.paid, where).toBeLessThanOrEqual(1);
      const tellings = ending.seen.filter((text) => story.told.test(text));
      if (ending.acknowledged) expect(tellings.length, where).toBeGreaterThan(0);
      if (ending.paid === 1) expect(tellings.length, where).toBeGreaterThan(0);
      if (tellings.some((text) => /not done/.test(text))) expect(ending.paid, where).toBe(0);
      if (tellings.some((text) => story.done.test(text))) expect(ending.paid, where).toBe(1);
      // Told once; a second time only if the process died between the telling and its noting, and then it says so.
      for (const text of tellings.slice(1)) expect(text, where).toMatch(/^\(again\)/);
    });
  });
});

/** Two at a time: as many as the smallest machine has cores. */
async function inPairs(last: number, work: (killAt: number) => Promise<void>): Promise<void> {
  for (let first = 1; first <= last; first += 2) {
    await Promise.all([first, first + 1].filter((killAt) => killAt <= last).map(work));
  }
}
