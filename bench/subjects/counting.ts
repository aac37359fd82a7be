// One count of a campaign's contacts in a fresh process: `product` through the client, `bare` with fetch and one JSON.parse of the whole.
// Prints what it took and weighed. Arguments: product|bare URL CONTACTS
import { createActivity } from "../../src/activity.ts";
import { createIrisService } from "../../src/api/iris/index.ts";
import { createSystemClock } from "../../src/clock.ts";
import { costOf } from "../subject.ts";

const [side = "", url = "", contacts = "0"] = process.argv.slice(2);

interface Envelope {
  readonly data: { readonly "number-lists": readonly { readonly status: string; readonly credit_consumed: number }[] };
}

async function countBare(campaign: string): Promise<number> {
  const answer: Envelope = JSON.parse(await (await fetch(`${url}/api/system/campaigns/number/${campaign}`)).text());
  const byStatus = new Map<string, number>();
  for (const { status } of answer.data["number-lists"]) byStatus.set(status, (byStatus.get(status) ?? 0) + 1);
  return byStatus.get("completed") ?? 0;
}

function productCount(): (campaign: string) => Promise<number> {
  const service = createIrisService({ url, clock: createSystemClock(), activity: createActivity() });
  const credentials = { access: "made-up" };
  const api = service.connect({ read: async () => credentials, renew: async () => credentials });
  return async (campaign) => (await api.contacts.count(campaign)).byStatus.completed ?? 0;
}

const count = side === "product" ? productCount() : countBare;
// Whatever is only done once is done now: connections, the first pass of the compiler.
for (let warm = 0; warm < 3; warm += 1) await count("1000");
globalThis.gc?.();
const idleMb = process.memoryUsage.rss() / 2 ** 20;
let found = 0;
const cost = await costOf(async () => {
  found = await count(contacts);
});
const peakMb = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ ...cost, idleMb, peakMb, found }));
