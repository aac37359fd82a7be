// Who asks for a sign-in page, as far as the network tells, and how often they may guess.
import type { IncomingMessage } from "node:http";
import { BlockList, isIP, isIPv6 } from "node:net";
import type { Clock } from "../clock.ts";

const MOST_TRIES = 10;
const WINDOW_MS = 60_000;

export interface Visitors {
  /** True if this address has had its ten tries of a minute. */
  isTired(address: string): boolean;
  /** Counts a try: a link that does not count, or a password. */
  count(address: string): void;
}

/** In the memory of this process alone: it holds the one port. */
export function createVisitors(clock: Clock): Visitors {
  const tries = new Map<string, readonly number[]>();
  let forgotAt = clock.now();
  const recent = (address: string) => (tries.get(address) ?? []).filter((at) => clock.now() - at < WINDOW_MS);
  const forgetOld = () => {
    if (clock.now() - forgotAt < WINDOW_MS) return;
    forgotAt = clock.now();
    for (const address of tries.keys()) if (recent(address).length === 0) tries.delete(address);
  };
  return {
    isTired: (address) => recent(address).length >= MOST_TRIES,
    count(address) {
      forgetOld();
      tries.set(address, [...recent(address), clock.now()]);
    },
  };
}

/** This machine, and the networks that nobody outside can send from (RFC 1918, RFC 4193): a reverse proxy of ours. */
const near = new BlockList();
near.addSubnet("127.0.0.0", 8);
near.addSubnet("10.0.0.0", 8);
near.addSubnet("172.16.0.0", 12);
near.addSubnet("192.168.0.0", 16);
near.addAddress("::1", "ipv6");
near.addSubnet("fc00::", 7, "ipv6");

/**
 * The other end of the connection; behind a reverse proxy of ours what that one says, which is the last of X-Forwarded-For: all
 * before it a visitor may have made up. Of an IPv6 address the half that a provider gives to one customer.
 */
export function addressOf({ socket, headers }: Pick<IncomingMessage, "socket" | "headers">): string {
  const peer = plain(socket.remoteAddress ?? "");
  const told =
    String(headers["x-forwarded-for"] ?? "")
      .split(",")
      .at(-1)
      ?.trim() ?? "";
  const address = told !== "" && isNear(peer) ? plain(told) : peer;
  return isIPv6(address) ? firstHalf(address) : address;
}

function isNear(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && near.check(address, family === 6 ? "ipv6" : "ipv4");
}

/** An IPv4 address may come dressed as IPv6: `"::ffff:192.0.2.7"`. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "");
}

/** `"2001:db8::7"` → `"2001:db8:0:0"`. */
function firstHalf(address: string): string {
  const [head = "", tail] = address.split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const gap = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => "0");
  return [...before, ...(tail === undefined ? [] : gap), ...after].slice(0, 4).join(":");
}
