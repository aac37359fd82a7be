// Every operation of the port once, for tests that hold for all of them.
import type { TingTing } from "../../../src/api/port.ts";
import { collect } from "./scene.ts";

export interface NamedCall {
  readonly name: string;
  readonly call: (api: TingTing) => Promise<unknown>;
}

export const reads: readonly NamedCall[] = [
  { name: "account.show", call: (api) => api.account.show() },
  { name: "lines.owned", call: (api) => api.lines.owned() },
  { name: "lines.available", call: (api) => api.lines.available() },
  { name: "campaigns.list", call: (api) => collect(api.campaigns.list()) },
  { name: "campaigns.get", call: (api) => api.campaigns.get("8") },
  { name: "contacts.list", call: (api) => collect(api.contacts.list("8")) },
  { name: "contacts.count", call: (api) => api.contacts.count("8") },
  { name: "contacts.get", call: (api) => api.contacts.get("34") },
];

const numbers = { kind: "numbers", numbers: ["9841000001"] } as const;
const sheet = { kind: "sheet", name: "numbers.xlsx", bytes: new Uint8Array([1]) } as const;
const audio = { kind: "audio", file: { name: "a.mp3", mime: "audio/mpeg", bytes: new Uint8Array([1]) } } as const;

export const writes: readonly NamedCall[] = [
  { name: "lines.buy", call: (api) => api.lines.buy("0123456789abcdef0123456789abcdef") },
  { name: "lines.release", call: (api) => api.lines.release("0123456789abcdef0123456789abcdef") },
  {
    name: "campaigns.create from numbers",
    call: (api) => api.campaigns.create({ name: "Fees", services: "PHONE", recipients: numbers }),
  },
  {
    name: "campaigns.create from a sheet",
    call: (api) => api.campaigns.create({ name: "Fees", services: "SMS", recipients: sheet }),
  },
  { name: "campaigns.update", call: (api) => api.campaigns.update("8", { name: "Fees again" }) },
  { name: "campaigns.delete", call: (api) => api.campaigns.delete("8") },
  {
    name: "campaigns.start with a message",
    call: (api) => api.campaigns.start("8", { sound: { kind: "message", text: "नमस्ते" } }),
  },
  { name: "campaigns.start with a recording", call: (api) => api.campaigns.start("8", { sound: audio }) },
  { name: "campaigns.rerun", call: (api) => api.campaigns.rerun("8", { statuses: ["failed"] }) },
  { name: "contacts.add", call: (api) => api.contacts.add("8", "9841000001", {}) },
  { name: "contacts.edit", call: (api) => api.contacts.edit("34", { number: "9841000001", tags: {} }) },
  { name: "contacts.remove", call: (api) => api.contacts.remove("34") },
  { name: "voices.test", call: (api) => api.voices.test("नमस्ते", "np_binod") },
  {
    name: "otp.send",
    call: (api) => api.otp.send({ number: "9851023212", channel: "text", message: "Code {otp}", code: "48213" }),
  },
];
