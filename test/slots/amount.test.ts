// How long: the answer to "for how many minutes?".
import { expect, test } from "vitest";
import { minutes } from "../../src/slots/amount.ts";

const context = { now: Date.parse("2026-11-24T10:00:00+05:45"), zone: "Asia/Kathmandu" };

test.each([
  ["30", 30],
  ["45 minutes", 45],
  ["1,500 minutes", 1500],
  ["2 hours", 120],
  ["2 hours and 30 minutes", 150],
  ["1 hour 5", 65],
  ["1.5 hours", 90],
  ["one and a half hours", 90],
  ["two and half hours", 150],
  ["an hour and a half", 90],
  ["an hour and a quarter", 75],
  ["half an hour", 30],
  ["quarter of an hour", 15],
  ["a quarter of an hour", 15],
  ["three quarters of an hour", 45],
  ["2 days", 2880],
  ["डेढ घण्टा", 90],
  ["dedh ghanta", 90],
  ["अढाई घण्टा", 150],
  ["साढे दुई घण्टा", 150],
  ["sadhe dui ghanta", 150],
  ["सवा घण्टा", 75],
  ["सवा दुई घण्टा", 135],
  ["पौने घण्टा", 45],
  ["aadha ghanta", 30],
  ["आधा घण्टा", 30],
  ["5 contacts", undefined],
  ["a while", undefined],
])("%s is %s minutes", (text, length) => expect(minutes.read(text, context)).toBe(length));
