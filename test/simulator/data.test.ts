// A simulator with a data file goes on where it stopped.
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { StartUpError } from "../../src/errors.ts";
import { createSaver, type StateKeeper } from "../../src/simulator/data-file.ts";
import { emptyState } from "../../src/simulator/state.ts";
import { practise } from "./support/practise.ts";

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "simulator-"));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

test("campaigns, runs under way, credits, tokens and counts survive a restart", async () => {
  const data = join(await folder(), "tingting.json");
  const first = await practise({ data });
  const id = await first.create([9841000001, 9841000002]);
  await first.begin(id, { message: "Namaste" });
  await first.simulator.close();
  const second = await practise({ data });
  expect(second.simulator.balance(second.simulator.sample.email)).toEqual({ available: 4998, held: 2 });
  expect(second.simulator.taken.starts).toMatchObject([{ campaignId: id }]);
  expect((await second.send("GET", "/api/accounts/user_details/", undefined, { token: first.access })).status).toBe(
    200,
  );
  second.wait(60);
  expect(await second.statuses(id)).toEqual({ 9841000001: "completed", 9841000002: "failed" });
});

test("what was answered is in the file, even if nobody closes the simulator", async () => {
  const path = await folder();
  const data = join(path, "tingting.json");
  const { create, simulator } = await practise({ data });
  await Promise.all(Array.from({ length: 20 }, (_, index) => create([9841000001 + index])));
  const kept = JSON.parse(await readFile(data, "utf8"));
  expect(kept).toMatchObject({ taken: { campaignsCreated: { length: 20 } } });
  expect(JSON.stringify(kept.taken)).toBe(JSON.stringify(simulator.taken));
  expect(await readdir(path)).toEqual(["tingting.json"]);
});

test("a reset after the work does not lose the work", async () => {
  const data = join(await folder(), "tingting.json");
  const { send, simulator } = await practise({ data });
  simulator.faults.add({ kind: "reset-after" });
  await expect(send("DELETE", "/api/system/campaigns/8/delete")).rejects.toThrow();
  const second = await practise({ data });
  expect((await second.send("GET", "/api/system/campaigns/8/details")).status).toBe(404);
});

test.each([
  ["cut off", (text: string) => text.slice(0, text.length / 2)],
  ["empty", () => ""],
  ["of another version", (text: string) => text.replace('"version":1', '"version":99')],
  ["something else", () => '{"hello": "world"}'],
])("a file that is %s stops the start with what to do, and stays as it is", async (_, spoil) => {
  const data = join(await folder(), "tingting.json");
  const { simulator } = await practise({ data });
  await simulator.close();
  const spoilt = spoil(await readFile(data, "utf8"));
  await writeFile(data, spoilt);
  const starting = practise({ data });
  await expect(starting).rejects.toThrow(StartUpError);
  await expect(starting).rejects.toThrow(/tingting\.json is damaged .* Move it away/);
  expect(await readFile(data, "utf8")).toBe(spoilt);
});

test("a folder that is not there stops the start", async () => {
  const starting = practise({ data: join(await folder(), "no", "tingting.json") });
  await expect(starting).rejects.toThrow(/cannot be written/);
});

test("a write that fails answers 500, tells whoever reports, and the next one keeps all", async () => {
  const kept: string[] = [];
  const reported: unknown[] = [];
  let full = false;
  const data: StateKeeper = {
    name: "a test's memory",
    load: async () => kept.at(-1),
    async save(text) {
      if (full) throw new Error("disk full");
      kept.push(text);
    },
  };
  const { send } = await practise({ data, report: (error) => reported.push(error) });
  full = true;
  expect((await send("DELETE", "/api/system/campaigns/8/delete")).status).toBe(500);
  expect(reported).toEqual([new Error("disk full")]);
  full = false;
  expect((await send("DELETE", "/api/system/campaigns/9/delete")).status).toBe(200);
  expect(JSON.parse(kept.at(-1) ?? "")).toMatchObject({ taken: { campaignsDeleted: [{ id: 8 }, { id: 9 }] } });
});

test("changes at the same time share one write", async () => {
  const writes: string[] = [];
  const keeper: StateKeeper = {
    name: "a test's memory",
    load: async () => undefined,
    async save(text) {
      writes.push(text);
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
  const state = emptyState();
  const saver = createSaver(keeper, state);
  const first = saver.save();
  await Promise.resolve();
  await Promise.resolve();
  state.next.campaign = 7;
  await Promise.all([first, saver.save(), saver.save(), saver.save()]);
  expect(writes).toHaveLength(2);
  expect(JSON.parse(writes[1] ?? "")).toMatchObject({ next: { campaign: 7 } });
});

test("what cannot be read at all stops the start, too", async () => {
  const aFolder = await folder();
  await expect(practise({ data: aFolder })).rejects.toThrow(/cannot be read\. Name another one with --data\./);
});
