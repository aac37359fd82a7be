import { expect, test } from "vitest";
import { maskNumber, maskNumbers, maskSecrets } from "../../src/ops/mask.ts";

test.each([
  ["9851023212", "•••212"],
  ["+977 985-102-3212", "•••212"],
  ["९८५१०२३२१२", "•••२१२"],
  ["123", "•••"],
  ["", "•••"],
])("of the number %s only %s is shown", (number, shown) => {
  expect(maskNumber(number)).toBe(shown);
});

test.each([
  ["Send it to 9851023212 by SMS?", "Send it to •••212 by SMS?"],
  ["9841000001, 9841000002", "•••001, •••002"],
  ["+9779851023212.", "•••212."],
  ["985 102 3212 or 985-1023212", "•••212 or •••212"],
  ["९८५१०२३२१२ मा", "•••२१२ मा"],
  ["landline 014412345", "landline •••345"],
])("numbers inside a text are masked: %s", (text, masked) => {
  expect(maskNumbers(text)).toBe(masked);
});

test.each([
  "Campaign 8 of 2026-11-24 at 17:00",
  "1,000 contacts, 12,34,567 credits",
  "24/11/2026 17:00:00",
  "wish w12, line 5f3e8b7a6c5d4e3f",
  "2026-11-24T10:00:00+05:45",
])("what is no phone number stays: %s", (text) => {
  expect(maskNumbers(text)).toBe(text);
});

test.each([
  ["Authorization: Bearer abcDEF123456789", "abcDEF123456789"],
  [`https://api.telegram.org/bot123456789:${"aB3-_".repeat(7)}/sendMessage`, "aB3-_"],
  ["eyJhbGciOiJIUzI1NiJ9.eyJpZCI6MX0.c2lnbmF0dXJl", "eyJpZCI6MX0"],
  ["xoxb-1234-abcd", "1234-abcd"],
  ["xapp-1-A1-2-ff", "A1-2"],
  ["your OTP is 482913", "482913"],
  ['{"code":"482913"}', "482913"],
  ["तपाईंको कोड 482913", "482913"],
  ["password=hunter2&x=1", "hunter2"],
  ["q3Rk9vX2aB7cD1eF5gH8iJ0kL4mN6oP3sT9uV2wX", "q3Rk9vX2"],
  ["call 9851023212 now", "9851023212"],
])("nothing secret is left of %s", (text, secret) => {
  expect(maskSecrets(text)).not.toContain(secret);
});

test.each(["turn done", "wish w_3fQx stays", "code busy", "retry in 30 s"])("ordinary words stay: %s", (text) => {
  expect(maskSecrets(text)).toBe(text);
});

test.each(["9", "9 8 ", "eyJ.", "a-", "token ", " ", "password=", "code is ", "123456:", "कोड:", "977 ", "xoxb-"])(
  "a long text takes no long time, whatever it repeats: %s",
  (piece) => {
    const text = `token ${piece.repeat(100_000 / piece.length)}`;
    const before = performance.now();
    maskSecrets(text);
    expect(performance.now() - before).toBeLessThan(500);
  },
);
