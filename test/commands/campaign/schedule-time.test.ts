import { expect, test } from "vitest";
import { instantOf, nextSameHour, serviceTime } from "../../../src/commands/campaign/schedule-time.ts";

const now = Date.parse("2026-11-24T10:00:00+05:45");

test.each([
  ["2026-11-25T17:00", "Asia/Kathmandu", "2026-11-25T17:00"],
  // The person's own hour is sent as the hour in Nepal.
  ["2026-11-25T17:00", "Asia/Dubai", "2026-11-25T18:45"],
  ["2026-11-25T23:30", "Asia/Qatar", "2026-11-26T02:15"],
  ["2026-07-01T09:00", "Europe/London", "2026-07-01T13:45"],
])("%s in %s is %s for the service", (schedule, zone, sent) => {
  expect(serviceTime(instantOf(schedule, zone))).toBe(sent);
});

test.each([
  ["2026-11-24T07:00", "2026-11-25T07:00"],
  ["2026-11-20T17:00", "2026-11-24T17:00"],
  ["2026-11-24T10:00", "2026-11-25T10:00"],
])("instead of %s the next such hour is offered: %s", (past, next) => {
  expect(nextSameHour(past, "Asia/Kathmandu", now)).toBe(next);
});
