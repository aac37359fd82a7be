// Everything the simulator knows, as plain JSON: what is kept in the data file and read back from it.
import { z } from "zod";

/** Statuses a contact can end in (reference §1.6). */
export const outcomes = ["completed", "failed", "unanswered", "hungup", "terminated"] as const;
const outcomeSchema = z.enum(outcomes);
export type Outcome = z.infer<typeof outcomeSchema>;

const accountSchema = z.object({
  id: z.int(),
  email: z.string(),
  password: z.string(),
  /** 64 hex digits; the token of the newer dialect, taken as a Bearer here too. */
  apiToken: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  username: z.string(),
  emailVerified: z.boolean(),
  phone: z.string(),
  phoneVerified: z.boolean(),
  address: z.string(),
  /** What is left after everything charged so far; holds of runs under way are not yet taken off. */
  credits: z.number(),
  /** Tokens of an earlier generation are revoked. */
  tokenGeneration: z.int(),
});
export type Account = z.infer<typeof accountSchema>;

const lineSchema = z.object({
  sid: z.string(),
  number: z.string(),
  rate: z.number(),
  capabilities: z.string(),
  friendlyName: z.string(),
  /** Account id; null: for sale. */
  ownerId: z.int().nullable(),
});
export type Line = z.infer<typeof lineSchema>;

const tagsSchema = z.record(z.string(), z.union([z.string(), z.number()]));
export type Tags = z.infer<typeof tagsSchema>;

const contactSchema = z.object({
  id: z.int(),
  number: z.int(),
  tags: tagsSchema,
  /** Starts that took this contact, those under way or scheduled included. */
  attempts: z.int(),
  /** As the last finished run left it; what it shows meanwhile is computed (see progress.ts). */
  status: z.union([z.literal("not started"), outcomeSchema]),
  duration: z.string().nullable(),
  playback: z.string().nullable(),
  creditsConsumed: z.number(),
});
export type Contact = z.infer<typeof contactSchema>;

const soundSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("message"), text: z.string() }),
  z.object({ kind: z.literal("audio"), name: z.string(), bytes: z.int() }),
]);
export type Sound = z.infer<typeof soundSchema>;

const campaignSchema = z.object({
  id: z.int(),
  ownerId: z.int(),
  name: z.string(),
  services: z.enum(["PHONE", "SMS", "SMS & PHONE"]),
  description: z.string(),
  usableTags: z.array(z.string()),
  message: z.string().nullable(),
  audio: z.object({ name: z.string(), bytes: z.int() }).nullable(),
  /** Which of the two the last start used. */
  lastSound: z.enum(["message", "audio"]).nullable(),
  contacts: z.array(contactSchema),
});
export type Campaign = z.infer<typeof campaignSchema>;
export type Services = Campaign["services"];

const runSchema = z.object({
  id: z.int(),
  accountId: z.int(),
  campaignId: z.int(),
  services: campaignSchema.shape.services,
  /** Ms; in the future while the run is only scheduled. */
  startAt: z.number(),
  seed: z.int(),
  speed: z.number(),
  /** False: contacts keep their old status until the new outcome. */
  resets: z.boolean(),
  entries: z.array(
    z.object({
      contactId: z.int(),
      number: z.int(),
      attempt: z.int(),
      /** Credits held for this contact, and of them those an answered call or a sent SMS costs. */
      hold: z.number(),
      smsParts: z.number(),
      /** Taken out of the campaign before it was dialled. */
      removed: z.boolean(),
    }),
  ),
  /** Its outcomes have been written to the contacts and its charges to the account. */
  settled: z.boolean(),
});
export type Run = z.infer<typeof runSchema>;
export type RunEntry = Run["entries"][number];

const takenSchema = z.object({
  otps: z.array(
    z.object({
      email: z.string(),
      number: z.string(),
      channel: z.enum(["text", "voice"]),
      message: z.string(),
      code: z.string(),
      own: z.boolean(),
      at: z.number(),
    }),
  ),
  starts: z.array(
    z.object({
      campaignId: z.int(),
      campaignName: z.string(),
      sound: soundSchema,
      voice: z.string(),
      individual: z.array(z.int()).nullable(),
      statuses: z.array(outcomeSchema).nullable(),
      priority: z.enum(["message", "audio"]).nullable(),
      schedule: z.string().nullable(),
      contactIds: z.array(z.int()),
      at: z.number(),
    }),
  ),
  linesBought: z.array(z.object({ sid: z.string(), number: z.string(), at: z.number() })),
  linesReleased: z.array(z.object({ sid: z.string(), number: z.string(), at: z.number() })),
  campaignsCreated: z.array(z.object({ id: z.int(), name: z.string(), contacts: z.int(), at: z.number() })),
  campaignsDeleted: z.array(z.object({ id: z.int(), name: z.string(), at: z.number() })),
  contactsAdded: z.array(z.object({ campaignId: z.int(), contactId: z.int(), number: z.int(), at: z.number() })),
  contactsRemoved: z.array(z.object({ campaignId: z.int(), contactId: z.int(), number: z.int(), at: z.number() })),
});
/** What the service was made to do, in order: the proof in tests that something happened once. */
export type Taken = z.infer<typeof takenSchema>;

export const stateSchema = z.object({
  version: z.literal(1),
  next: z.object({ campaign: z.int(), contact: z.int(), run: z.int(), token: z.int() }),
  accounts: z.array(accountSchema),
  /** `jti` of refresh tokens that were used up by rotation. */
  usedTokens: z.array(z.string()),
  lines: z.array(lineSchema),
  campaigns: z.array(campaignSchema),
  runs: z.array(runSchema),
  /** OTPs sent so far per `accountId/number`. */
  otpAttempts: z.record(z.string(), z.int()),
  taken: takenSchema,
});
export type State = z.infer<typeof stateSchema>;

export function emptyState(): State {
  return {
    version: 1,
    next: { campaign: 1, contact: 1, run: 1, token: 1 },
    accounts: [],
    usedTokens: [],
    lines: [],
    campaigns: [],
    runs: [],
    otpAttempts: {},
    taken: {
      otps: [],
      starts: [],
      linesBought: [],
      linesReleased: [],
      campaignsCreated: [],
      campaignsDeleted: [],
      contactsAdded: [],
      contactsRemoved: [],
    },
  };
}
