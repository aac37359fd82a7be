// Where the vendor's documentation is silent or contradicts itself, the simulator can play either side (reference §6).
import { z } from "zod";

export const switchesSchema = z.strictObject({
  /** Contacts of a re-run go back to `not started` first, or keep their old status until the new outcome. */
  "rerun-resets": z.enum(["yes", "no"]).default("yes"),
  /** Refreshing gives a new refresh token, too, and the old one is dead. */
  "refresh-rotates": z.enum(["yes", "no"]).default("no"),
  /** Releasing a line answers 200 with the documented envelope, or 204 without a body. */
  "release-answer": z.enum(["body", "empty"]).default("body"),
  "test-voice-answer": z.enum(["audio", "link", "sentence"]).default("audio"),
  /** Tag values come back as they were sent, or all as strings. */
  "tag-values": z.enum(["as-sent", "text"]).default("as-sent"),
  /** Refusals in the vendor's envelope, in the envelope under HTTP 200, or in the plain form of Django REST Framework. */
  "error-shape": z.enum(["envelope", "envelope-200", "plain"]).default("envelope"),
  "add-contact-answer": z.enum(["contact", "message"]).default("contact"),
  /** A scheduled start answers as an immediate one, or with a sentence about the time and no hold. */
  "scheduled-answer": z.enum(["hold", "time"]).default("hold"),
  /** Digits of an OTP stand apart in the answer: always, as in the vendor's sample, or only in voice mode. */
  "otp-spacing": z.enum(["always", "voice"]).default("always"),
  "sms-and-phone": z.enum(["yes", "no"]).default("yes"),
  /** In strict mode a write to the wrong slash form is an error, or redirected like a read. */
  "wrong-slash-writes": z.enum(["error", "redirect"]).default("error"),
  "page-size": z.coerce.number().int().min(1).max(1000).default(10),
});

export type Switches = z.output<typeof switchesSchema>;
/** Every switch may be left out. */
export type SwitchSettings = z.input<typeof switchesSchema>;
