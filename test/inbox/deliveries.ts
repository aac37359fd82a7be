import type { Incoming } from "../../src/chat.ts";

const people = ["sita", "hari", "gita", "ram"];

/** The same messages for every seed; the seed decides where each one's repeat comes, always after its first delivery. */
export function deliveries(count: number, seed: number): readonly Incoming[] {
  const originals = Array.from({ length: count }, (_, n) => messageOf(n));
  const late = originals.map((incoming, n) => ({ incoming, place: n + ((n * 7919 + seed * 104_729) % 40) }));
  const all = [...originals.map((incoming, n) => ({ incoming, place: n })), ...late];
  return all.sort((a, b) => a.place - b.place).map(({ incoming }) => incoming);
}

function messageOf(n: number): Incoming {
  const name = people[n % people.length] ?? "";
  return {
    id: `delivery-${n}`,
    chat: { platform: "fake", id: name, kind: "private" },
    who: { id: `fake:${name}`, name, kind: "person" },
    forwarded: false,
    edited: false,
    body: { kind: "text", text: String(n) },
  };
}
