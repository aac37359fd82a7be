// The whole product behind Slack: the real core, client and store, the simulator, a virtual clock; people who type, press and fill modals.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type Activity, createActivity } from "../../../src/activity.ts";
import type { Log } from "../../../src/chat.ts";
import { createVirtualClock, type VirtualClock } from "../../../src/clock.ts";
import { settle } from "../../../src/settle.ts";
import { type Simulator, startSimulator } from "../../../src/simulator/simulator.ts";
import { openServer, startTestCore } from "../../support/core.ts";
import { createFaultPoints, type FaultPoints } from "../../support/fault-points.ts";
import type { Person, Where } from "../../support/slack/people.ts";
import { type Slack, startSlack } from "../../support/slack/server.ts";
import { type Mode, openAdapter } from "./stage.ts";

export interface SlackProduct {
  readonly slack: Slack;
  readonly tingting: Simulator;
  readonly clock: VirtualClock;
  /** Everything that was logged. */
  readonly logged: () => string;
  /** Moves the clock on until nothing happens soon. */
  settle(): Promise<void>;
  passes(ms: number): Promise<void>;
  /** Each says or does it and waits for all that follows. */
  says(who: Person, text: string, where?: Where): Promise<void>;
  types(who: Person, command: string, where?: Where): Promise<void>;
  presses(who: Person, label: string, where?: Where): Promise<void>;
  fills(who: Person, values: Readonly<Record<string, string>>): Promise<void>;
  /** Somebody who has signed in to the sample account. */
  signedIn(name: string): Promise<Person>;
  /** The process ends, and another begins over the same folder. */
  restart(): Promise<void>;
  /** A further process over the same folder; gives what stops it. */
  startProcess(): Promise<() => Promise<void>>;
}

export interface ProductOptions {
  readonly mode?: Mode;
  readonly points?: FaultPoints;
  /** Serves the sign-in page, so that forms are links. */
  readonly withPage?: boolean;
}

export async function startProduct({ mode = "sockets", ...options }: ProductOptions = {}): Promise<SlackProduct> {
  const clock = createVirtualClock(Date.parse("2026-11-24T10:00:00+05:45"));
  const activity = createActivity();
  const folder = mkdtempSync(join(tmpdir(), "tingting-slack-"));
  let requestUrl = "";
  const slack = await startSlack({ clock, ...(mode === "requests" && { requestUrl: () => requestUrl }) });
  const tingting = await startSimulator({ clock, activity });
  const lines: string[] = [];
  const start = async () => {
    const one = await startOne({
      ...options,
      mode,
      slack,
      tingting,
      clock,
      activity,
      folder,
      log: collectingLog(lines),
    });
    requestUrl = one.requestUrl;
    if (mode === "sockets") await slack.connected();
    return one.stop;
  };
  let stop = await start();
  onTestFinished(async () => {
    await stop();
    await tingting.close();
    await slack.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const wait = () => settle(clock, activity);
  const says: SlackProduct["says"] = async (who, text, where) => {
    await who.says(text, where);
    await wait();
  };
  const presses: SlackProduct["presses"] = async (who, label, where) => {
    await who.presses(label, where);
    await wait();
  };
  return {
    slack,
    tingting,
    clock,
    logged: () => lines.join("\n"),
    settle: wait,
    says,
    presses,
    async types(who, command, where) {
      await who.types(command, where);
      await wait();
    },
    async fills(who, values) {
      await who.fillsModal(values);
      await wait();
    },
    async passes(ms) {
      await activity.quiet();
      clock.advanceTo(clock.now() + ms);
      await wait();
    },
    async signedIn(name) {
      const person = slack.person(name);
      await says(person, "what is my credit?");
      await slack.until(() => person.sees().some(({ buttons }) => buttons.includes("Use the sample account")));
      await presses(person, "Use the sample account");
      return person;
    },
    async restart() {
      await stop();
      stop = await start();
    },
    async startProcess() {
      const before = slack.connections;
      const stopAnother = await start();
      await slack.connected(before + 2);
      return stopAnother;
    },
  };
}

interface Surroundings {
  readonly mode: Mode;
  readonly slack: Slack;
  readonly tingting: Simulator;
  readonly clock: VirtualClock;
  readonly activity: Activity;
  readonly folder: string;
  readonly log: Log;
  readonly points?: FaultPoints;
  readonly withPage?: boolean;
}

async function startOne({
  mode,
  slack,
  tingting,
  points = createFaultPoints(() => {}),
  withPage,
  ...rest
}: Surroundings) {
  const server = openServer();
  const { url } = await server.start();
  const core = await startTestCore({
    ...rest,
    points,
    url: tingting.url,
    adapters: new Map([["slack", points.adapter(openAdapter(slack, rest.clock, { mode }))]]),
    isGuestOfHonour: () => false,
    mount: server.mount,
    ...(withPage && { publicUrl: url }),
    jumpToStart: (campaignId) => tingting.startScheduledNow(Number(campaignId)),
  });
  return {
    requestUrl: `${url}/slack/events`,
    async stop() {
      await server.stop();
      await core.stop();
    },
  };
}

function collectingLog(lines: string[]): Log {
  const write = (fields: unknown, event: string) => {
    lines.push(`${event} ${JSON.stringify(fields, (_, value) => (value instanceof Error ? `${value.stack}` : value))}`);
  };
  return { info: write, warn: write, error: write };
}
