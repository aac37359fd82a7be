// Where the vendor's documentation is silent or contradicts itself, the simulator can play either side (reference §6).
import { z } from "zod";

const yesOrNo = z.enum(["yes", "no"]);

/** The descriptions are what `--help` prints. */
export const switchesSchema = z.strictObject({
  "rerun-resets": yesOrNo
    .default("yes")
    .describe("contacts of a re-run go back to `not started`, or keep their old status until the new outcome"),
  "refresh-rotates": yesOrNo
    .default("no")
    .describe("refreshing gives a new refresh token, too, and the old one is dead"),
  "release-answer": z
    .enum(["body", "empty"])
    .default("body")
    .describe("releasing a line answers 200 with the documented envelope, or 204 without a body"),
  "test-voice-answer": z.enum(["audio", "link", "sentence"]).default("audio").describe("what testing a voice answers"),
  "tag-values": z
    .enum(["as-sent", "text"])
    .default("as-sent")
    .describe("tag values come back as they were sent, or all as strings"),
  "error-shape": z
    .enum(["envelope", "envelope-200", "plain"])
    .default("envelope")
    .describe("refusals in the vendor's envelope, in it under HTTP 200, or as Django REST Framework words them"),
  "add-contact-answer": z
    .enum(["contact", "message"])
    .default("contact")
    .describe("adding a contact answers with the contact, or with a message alone"),
  "scheduled-answer": z
    .enum(["hold", "time"])
    .default("hold")
    .describe("a scheduled start answers like an immediate one, or with its time and no hold"),
  "otp-spacing": z
    .enum(["always", "voice"])
    .default("always")
    .describe("digits of an OTP stand apart in the answer: always, as in the vendor's sample, or only in voice mode"),
  "sms-and-phone": yesOrNo.default("yes").describe("campaigns may have the services `SMS & PHONE`"),
  "wrong-slash-writes": z
    .enum(["error", "redirect"])
    .default("error")
    .describe("in strict mode a write to the wrong slash form is an error, or redirected like a read"),
  "page-size": z.coerce.number().int().min(1).max(1000).default(10).describe("campaigns on a page of the list"),
});

export type Switches = z.output<typeof switchesSchema>;
/** Every switch may be left out. */
export type SwitchSettings = z.input<typeof switchesSchema>;

export interface SwitchChoice {
  readonly name: string;
  /** e.g. `"yes|no"` */
  readonly values: string;
  readonly fallback: string;
  readonly about: string;
}

/** All switches, for people to read. */
export function switchChoices(): readonly SwitchChoice[] {
  const fallbacks: Readonly<Record<string, string | number>> = switchesSchema.parse({});
  return Object.entries(switchesSchema.shape).map(([name, schema]) => {
    const inner = schema.unwrap();
    const values = inner instanceof z.ZodEnum ? inner.options.join("|") : "NUMBER";
    return { name, values, fallback: String(fallbacks[name]), about: schema.description ?? "" };
  });
}
