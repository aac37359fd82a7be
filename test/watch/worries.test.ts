// What somebody should hear of while a run goes on, once each.
import { expect, test } from "vitest";
import type { TingTing } from "../../src/api/port.ts";
import { ServiceUnavailable } from "../../src/errors.ts";
import { contact, openScene, type Scene } from "./scene.ts";

const minute = 60_000;

const some = (count: number) => Array.from({ length: count }, (_, index) => contact(index + 1));

function move(scene: Scene, status: string, count: number, credits = 0): void {
  scene.service.contacts = scene.service.contacts.map((one, index) =>
    index < count ? { ...one, status, credits } : one,
  );
}

const words = (scene: Scene) => scene.shown().filter(({ key }) => key.startsWith("word-"));

test("a run that stands still with people waiting is told once, after ten minutes", async () => {
  const scene = await openScene({ contacts: some(4) });
  await scene.begin();
  move(scene, "completed", 1);
  await scene.pass(9 * minute);
  expect(words(scene)).toEqual([]);
  await scene.pass(3 * minute);
  expect(words(scene).map(({ text }) => text)).toEqual([
    "“Fee reminder” has not moved for ten minutes, and 3 contacts are still waiting. The credit may be used up, or the lines busy: please look at the account. I keep following.",
  ]);
  move(scene, "completed", 2);
  await scene.pass(30 * minute);
  expect(words(scene)).toHaveLength(1);
});

/** The service that tells a balance. */
function withBalance(scene: Scene, balance: () => number): (api: TingTing) => TingTing {
  return (api) => ({
    ...api,
    can: { ...api.can, balance: true },
    account: {
      ...api.account,
      balance: async () => {
        scene.service.balanceAsked += 1;
        return balance();
      },
    },
  });
}

async function openWithBalance(contacts: number, first: number) {
  const scene = await openScene({ contacts: some(contacts) });
  const account = { balance: first };
  scene.service.dressed = withBalance(scene, () => {
    if (Number.isNaN(account.balance)) throw new ServiceUnavailable();
    return account.balance;
  });
  return { scene, account };
}

test("credit that will not last is told once, and once more when it is used up", async () => {
  const { scene, account } = await openWithBalance(100, 1_000);
  await scene.begin();
  move(scene, "completed", 10, 2);
  await scene.pass(2 * minute);
  expect(words(scene)).toEqual([]);
  account.balance = 100;
  move(scene, "completed", 20, 2);
  await scene.pass(2 * minute);
  expect(words(scene).map(({ text }) => text)).toEqual([
    "The credit will not last for “Fee reminder”: at the price so far it ends before the other 80 contacts. Recharge now and nobody is left out.",
  ]);
  account.balance = 0;
  move(scene, "completed", 30, 2);
  await scene.pass(2 * minute);
  move(scene, "completed", 31, 2);
  await scene.pass(5 * minute);
  expect(words(scene).map(({ text }) => text.slice(0, 26))).toEqual([
    "The credit will not last f",
    "The credit is used up whil",
  ]);
});

test("a balance of zero before anybody was reached is told as well", async () => {
  const { scene } = await openWithBalance(4, 0);
  await scene.begin();
  move(scene, "ringing", 1);
  await scene.pass(minute);
  expect(words(scene)[0]?.text).toContain("The credit is used up while “Fee reminder” runs: 4 contacts");
});

test("the balance is asked for once a minute at most, and a service that does not tell it now is no trouble", async () => {
  const { scene, account } = await openWithBalance(4, Number.NaN);
  await scene.begin();
  await scene.pass(5_000);
  account.balance = 50;
  const before = scene.service.balanceAsked;
  await scene.pass(5 * minute);
  expect(scene.service.balanceAsked - before).toBeLessThanOrEqual(6);
  expect(words(scene)).toEqual([]);
});
