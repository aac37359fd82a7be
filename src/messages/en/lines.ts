import { plural } from "../format.ts";

const credits = (rate: number | undefined) => (rate === undefined ? "rate not told" : plural(rate, "credit"));

/** Phone numbers one owns or can buy. */
export const lines = {
  "lines.card": (m: { number: string; rate: number | undefined; capabilities: string }) =>
    [m.number, credits(m.rate), m.capabilities].filter((part) => part !== "").join(" · "),
  "lines.card-name": (m: { name: string }) => `Name: ${m.name}`,
  "lines.card-sid": () => "SID: ",
  "lines.card-setting": (m: { key: string; value: string }) => `${m.key}: ${m.value}`,
  "lines.owned": (m: { count: number }) => `You own ${plural(m.count, "number")}:`,
  "lines.owned-none": () => "You own no number yet. Ask for the numbers on sale to choose one.",
  "lines.owned-not": (m: { number: string }) => `${m.number} is not among your numbers.`,
  "lines.owned-yes": (m: { number: string }) => `Yes, ${m.number} is yours:`,
  "lines.available": (m: { count: number }) => `On sale now, ${plural(m.count, "number")}:`,
  "lines.available-none": () => "No number is on sale at the moment. Please look again later.",
  "lines.available-not": (m: { number: string }) => `${m.number} is not on sale.`,
  "lines.available-yes": (m: { number: string }) => `Yes, ${m.number} is on sale:`,
  "lines.more": (m: { count: number }) => `… and ${m.count} more. Name a number to see it.`,
  "lines.which-to-buy": () => "Which number would you like to buy? Type it or press one.",
  "lines.which-to-release": () => "Which of your numbers should go? Type it or press one.",
  "lines.choice": (m: { number: string; rate: number | undefined }) => `${m.number} · ${credits(m.rate)}`,
  "lines.buy-card": (m: { number: string }) => `Buy ${m.number}?`,
  "lines.rate-basis": () => "the rate named by TingTing",
  "lines.bought": (m: { number: string }) => `Bought: ${m.number} is yours now.`,
  "lines.release-card": (m: { number: string }) =>
    `Release ${m.number}? You lose the number; somebody else may buy it.`,
  "lines.released": (m: { number: string }) => `Released: ${m.number} is no longer yours.`,
  "lines.not-traded": () =>
    "Your TingTing account cannot buy or release numbers from here. Please use TingTing's own web console for it.",
  "lines.buy": (m: { number: string }) => `Buy ${m.number}`,
  "lines.buy-again": () => "Buy again",
  "lines.show-owned": () => "My numbers",
  "lines.show-available": () => "Numbers on sale",
};
