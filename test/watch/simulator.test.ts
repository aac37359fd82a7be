// The same watches over the real client and the simulator: what a person sees of a practice run.
import { expect, onTestFinished, test } from "vitest";
import { createActivity } from "../../src/activity.ts";
import { createIrisService } from "../../src/api/iris/index.ts";
import type { TingTing } from "../../src/api/port.ts";
import { createVirtualClock } from "../../src/clock.ts";
import { contactFingerprint } from "../../src/contact-fingerprint.ts";
import { type SimulatorOptions, startSimulator } from "../../src/simulator/simulator.ts";
import { openScene, start } from "./scene.ts";

async function openPractice(options: Partial<SimulatorOptions> = {}) {
  const clock = createVirtualClock(start);
  const activity = createActivity();
  const tingting = await startSimulator({ clock, activity, ...options });
  onTestFinished(() => tingting.close());
  const tokens = async () => tingting.tokensFor(tingting.sample.email);
  const api: TingTing = createIrisService({ url: tingting.url, clock, activity }).connect({
    read: tokens,
    renew: tokens,
  });
  const scene = await openScene({ clock, activity, practice: true, connect: () => api });
  return { scene, api, tingting };
}

/** e.g. 98410000 + 01: in the simulator …01 completes, …02 fails, …03 is not answered, …04 hangs up, …05 is stopped. */
const numbers = ["9841000001", "9841000002", "9841000003", "9841000004", "9841000005"];

async function started(api: TingTing, recipients = numbers) {
  const campaign = await api.campaigns.create({
    name: "Fee reminder",
    services: "PHONE",
    recipients: { kind: "numbers", numbers: recipients },
  });
  await api.campaigns.start(campaign.id, { sound: { kind: "message", text: "Namaste" } });
  return { campaignId: campaign.id, campaignName: campaign.name, total: recipients.length };
}

test("a practice run ends within a minute, and its end adds up to what the service did", async () => {
  const { scene, api, tingting } = await openPractice();
  const before = tingting.balance(tingting.sample.email).available;
  const run = await scene.begin(await started(api));
  await scene.pass(60_000);
  const done = scene.message("done-");
  expect(done.text).toContain("1 completed + 1 failed + 1 unanswered + 1 hung up + 1 terminated = 5");
  const charged = before - tingting.balance(tingting.sample.email).available;
  expect(done.text).toContain(`Credits charged: ${charged}`);
  expect(scene.message(`watch-${run}`).looks.length).toBeGreaterThan(2);
  expect(done.buttons[0]?.press).toMatchObject({
    frame: { intent: "campaign.rerun", slots: { statuses: ["failed", "hungup", "terminated", "unanswered"] } },
  });
});

test.each(["yes", "no"] as const)(
  "a re-run is followed too, whether contacts begin anew (%s) or not",
  async (resets) => {
    const { scene, api, tingting } = await openPractice({ switches: { "rerun-resets": resets } });
    const order = await started(api);
    await scene.begin(order);
    await scene.pass(60_000);
    const before: Record<string, string> = {};
    for await (const contact of api.contacts.list(order.campaignId)) {
      if (contact.status === "hungup") before[contact.id] = contactFingerprint(contact);
    }
    const balance = tingting.balance(tingting.sample.email).available;
    await api.campaigns.rerun(order.campaignId, { statuses: ["hungup"] });
    const run = await scene.begin({ ...order, total: 1, before });
    await scene.pass(60_000);
    expect(scene.message(`done-${run}`).text).toContain("1 hung up = 1");
    const charged = balance - tingting.balance(tingting.sample.email).available;
    expect(scene.message(`done-${run}`).text).toContain(`Credits charged: ${charged}`);
  },
);

test("a run of some contacts ends though the others are never called", async () => {
  const { scene, api } = await openPractice();
  const campaign = await api.campaigns.create({
    name: "Fee reminder",
    services: "PHONE",
    recipients: { kind: "numbers", numbers },
  });
  const ids: string[] = [];
  for await (const { id, number } of api.contacts.list(campaign.id)) if (/0[12]$/.test(number)) ids.push(id);
  await api.campaigns.start(campaign.id, { sound: { kind: "message", text: "Namaste" }, contacts: ids });
  await scene.begin({ campaignId: campaign.id, campaignName: campaign.name, total: 2, only: ids });
  await scene.pass(60_000);
  expect(scene.message("done-").text).toContain("1 completed + 1 failed = 2\nNot reached: 9841000002 (failed)");
});

test("a campaign deleted at the service ends the watch", async () => {
  const { scene, api } = await openPractice();
  const order = await started(api);
  await scene.begin(order);
  await scene.pass(4_000);
  await api.campaigns.delete(order.campaignId);
  await scene.pass(10_000);
  expect(scene.message("done-").text).toContain("“Fee reminder” was deleted while it ran");
});

test("tokens that die on the way are renewed and nobody notices", async () => {
  const { scene, api, tingting } = await openPractice();
  await scene.begin(await started(api));
  await scene.pass(4_000);
  tingting.revokeTokens(tingting.sample.email);
  await scene.pass(60_000);
  expect(scene.shown().map(({ key }) => key.split("-")[0])).toEqual(["watch", "done"]);
});
