import type { outbox as english } from "../en/outbox.ts";

export const outbox = {
  "outbox.again": () => "(फेरि पठाइएको)",
} satisfies typeof english;
