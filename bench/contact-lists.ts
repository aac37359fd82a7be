// The service's list of a campaign's contacts, of any length: the campaign's id says how many (the reference of the service, no. 16).
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface ContactLists {
  readonly url: string;
  close(): Promise<void>;
}

const BLOCK = 1_000;
const statuses = ["completed", "failed", "unanswered", "hungup", "not started"];

/** Some 180 bytes each, with Nepali in their tags. */
function contact(index: number): string {
  return JSON.stringify({
    id: 1_000_000 + index,
    number: 9_841_000_000 + index,
    campaing: "Fee reminder",
    available_tags: { tags_name: "सीता राई", tags_age: 25 },
    status: statuses[index % statuses.length],
    duration: null,
    playback: null,
    credit_consumed: 1,
  });
}

const block = Array.from({ length: BLOCK }, (_, index) => contact(index)).join(",");

export async function serveContactLists(): Promise<ContactLists> {
  const server = createServer((request, response) => {
    const contacts = Number(/(\d+)\/?$/.exec(request.url ?? "")?.[1] ?? 0);
    response.writeHead(200, { "content-type": "application/json" });
    response.write('{"status":200,"success":true,"message":null,"errors":[],"data":{"messages":"ok","number-lists":[');
    let left = contacts / BLOCK;
    const more = () => {
      while (left > 0) {
        left -= 1;
        if (!response.write(left > 0 ? `${block},` : block)) return void response.once("drain", more);
      }
      response.end("]}}");
    };
    more();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port }: Pick<AddressInfo, "port"> = addressOf(server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === "string") throw new Error("not listening");
  return address;
}
