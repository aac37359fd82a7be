// The whole product behind the web chat: the real core, client and store, the simulator, a virtual clock.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { createFileBox } from "../../../adapters/web/file-box.ts";
import { createFileLog } from "../../../adapters/web/file-log.ts";
import { WebAdapter } from "../../../adapters/web/index.ts";
import type { WebLog } from "../../../adapters/web/log.ts";
import type { Shown } from "../../../adapters/web/wire.ts";
import { createActivity } from "../../../src/activity.ts";
import { createVirtualClock } from "../../../src/clock.ts";
import { settle } from "../../../src/settle.ts";
import { type Simulator, startSimulator } from "../../../src/simulator/simulator.ts";
import type { Told } from "../../support/chat.ts";
import { openServer, startTestCore, testSealer } from "../../support/core.ts";

export interface WebProduct {
  readonly url: string;
  readonly tingting: Simulator;
  /** What the bot wrote and changed on anybody's page, as it happened. */
  readonly seen: readonly Told[];
  /** Moves the clock on until nothing happens soon. */
  settle(): Promise<void>;
}

const DAY_MS = 24 * 60 * 60_000;

/** Every visitor is signed in to the sample account. Ends with the test. */
export async function startProduct(): Promise<WebProduct> {
  const folder = mkdtempSync(join(tmpdir(), "tingting-web-"));
  const clock = createVirtualClock(Date.parse("2026-11-24T10:00:00+05:45"));
  const activity = createActivity();
  const tingting = await startSimulator({ clock, activity });
  const server = openServer();
  const seen: Told[] = [];
  const box = (name: string) => createFileBox({ folder: join(folder, name), sealer: testSealer, keepMs: DAY_MS });
  const adapter = new WebAdapter({
    log: watched(createFileLog({ folder: join(folder, "log"), sealer: testSealer }), seen),
    received: box("received"),
    sent: box("sent"),
    publicUrl: undefined,
    lang: "en",
    clock,
  });
  const core = await startTestCore({
    url: tingting.url,
    folder,
    clock,
    activity,
    adapters: new Map([["web", adapter]]),
    isGuestOfHonour: () => true,
    mount: server.mount,
  });
  const { url } = await server.start();
  onTestFinished(async () => {
    await server.stop();
    await core.stop();
    await tingting.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { url, tingting, seen, settle: () => settle(clock, activity) };
}

/** What is written to the log is what every page of the visitor shows. */
function watched(log: WebLog, seen: Told[]): WebLog {
  const note = (shown: Shown, kind: "message" | "edit") => {
    if (shown.kind !== "bot") return;
    const text = shown.runs.map((run) => run.text).join("");
    seen.push({ kind, text, buttons: shown.buttons });
    for (const file of shown.files) seen.push({ kind: "file", text: "", buttons: [], file });
  };
  return {
    ...log,
    async append(chat, key, shown) {
      const isNew = await log.append(chat, key, shown);
      if (isNew) note(shown, "message");
      return isNew;
    },
    async replace(chat, key, shown) {
      const isThere = await log.replace(chat, key, shown);
      if (isThere) note(shown, "edit");
      return isThere;
    },
  };
}
