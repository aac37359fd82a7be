import { Socket } from "node:net";
import { describe, expect, test } from "vitest";
import { createVirtualClock } from "../../src/clock.ts";
import { addressOf, createVisitors } from "../../src/sign-in/page-visitors.ts";

/** A connection from `peer`, which tells that it speaks for `told`. */
function from(peer: string | undefined, told?: string) {
  const socket = Object.defineProperty(new Socket(), "remoteAddress", { value: peer });
  return { socket, headers: told === undefined ? {} : { "x-forwarded-for": told } };
}

describe("the address of a visitor is", () => {
  test.each([
    ["the other end of the connection", "203.0.113.7", undefined, "203.0.113.7"],
    ["the same in IPv6 dress", "::ffff:203.0.113.7", undefined, "203.0.113.7"],
    ["not what somebody outside says of themselves", "203.0.113.7", "198.51.100.1", "203.0.113.7"],
    ["what a proxy on this machine says", "127.0.0.1", "198.51.100.1", "198.51.100.1"],
    ["what a proxy in our own network says", "::ffff:172.17.0.1", "198.51.100.1", "198.51.100.1"],
    ["what it says over IPv6", "fd00::2", "198.51.100.1", "198.51.100.1"],
    ["not what the visitor told the proxy", "::1", "1.2.3.4, 5.6.7.8, 198.51.100.1", "198.51.100.1"],
    ["the proxy's own, if that says nothing", "127.0.0.1", undefined, "127.0.0.1"],
    ["the half of an IPv6 address that one customer gets", "2001:db8:1:2:3:4:5:6", undefined, "2001:db8:1:2"],
    ["that half, however it is shortened", "2001:db8::7", undefined, "2001:db8:0:0"],
    ["of a connection that is gone, none", undefined, undefined, ""],
  ])("%s", (_, peer, told, expected) => {
    expect(addressOf(from(peer, told))).toBe(expected);
  });
});

test("ten tries tire an address for a minute from each of them, and no other", () => {
  const clock = createVirtualClock(0);
  const visitors = createVisitors(clock);
  for (let second = 0; second < 10; second += 1) {
    expect(visitors.isTired("a")).toBe(false);
    visitors.count("a");
    clock.advanceTo((second + 1) * 1_000);
  }
  expect([visitors.isTired("a"), visitors.isTired("b")]).toEqual([true, false]);
  clock.advanceTo(59_999);
  expect(visitors.isTired("a")).toBe(true);
  clock.advanceTo(60_000);
  expect(visitors.isTired("a")).toBe(false);
  visitors.count("a");
  expect(visitors.isTired("a")).toBe(true);
});
