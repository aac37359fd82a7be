// Phone numbers one owns or can buy: §2 nos. 4–7.
import { json } from "../http/answer.ts";
import type { Calls } from "../http/calls.ts";
import type { TingTing } from "../port.ts";
import { boughtLine, linesForSale, ownedLines, sentence } from "./schemas.ts";

export function createLines({ read, write }: Calls): TingTing["lines"] {
  return {
    owned: () => read({ path: "api/system/owned/phone_numbers", parse: json(ownedLines) }),

    available: () => read({ path: "api/system/phone_numbers", parse: json(linesForSale) }),

    buy: (sid) =>
      write({
        method: "POST",
        path: "api/system/phone_numbers/",
        body: { json: { phone_sid: sid } },
        parse: json(boughtLine),
      }),

    /** The envelope says 204; on the wire that may be 200 with a body or 204 without (§6). */
    release: (sid) =>
      write({
        method: "DELETE",
        path: "api/system/phone_numbers",
        body: { json: { phone_sid: sid } },
        parse: json(sentence),
      }),
  };
}
