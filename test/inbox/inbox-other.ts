// A process of two-processes.test.ts: node inbox-other.ts FILE COUNT SEED. Receives COUNT deliveries, each twice and shuffled, and works
// on whatever it gets hold of; each turn leaves `effect/<person>/<running number>`.
import { createSystemClock } from "../../src/clock.ts";
import { createInbox } from "../../src/inbox/inbox.ts";
import { createRecords } from "../../src/store/records.ts";
import { openSqliteStore } from "../../src/store/sqlite.ts";
import { talkToTest } from "../contracts/other-process.ts";
import { deliveries } from "./deliveries.ts";

const [file = "", count = "0", seed = "0"] = process.argv.slice(2);
const clock = createSystemClock();
const store = openSqliteStore({ file, clock });
const write = () => undefined;
const log = { info: write, warn: write, error: write };
const talk = talkToTest();
const inbox = createInbox({
  records: createRecords(store, { seal: (text) => text, open: (sealed) => sealed }, log),
  clock,
  log,
  outbox: { draft: () => [], flush: write },
  langOf: async () => "en",
  handle: async ({ who, body }) => ({
    changes: [{ append: [{ prefix: `effect/${who.name}/`, value: body }] }],
    after: async () => undefined,
  }),
});
await talk.ready();
await inbox.start();
for (const incoming of deliveries(Number(count), Number(seed))) await inbox.receive(incoming);
while ((await store.scan("inbox/")).length > 0) await new Promise((resolve) => setTimeout(resolve, 5));
await inbox.stop();
await store.close();
talk.answer("ended");
