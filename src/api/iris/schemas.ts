// The service's own names and misspellings (§2), translated into ours; they stand here and nowhere else.
import { z } from "zod";
import { isRecord } from "../http/json.ts";
import { amount, amountIfAny, anything, flag, id, list, oneOf, text, textIfAny, texts } from "../lenient.ts";
import type { Account, Campaign, Contact, Credentials, Line, OtpReceipt, StartReceipt } from "../port.ts";
import { readNumber } from "./numbers.ts";

/** The envelope's `data`; a body without an envelope is taken as it is. */
function data<T>(schema: z.ZodType<T>): z.ZodType<T> {
  return z.preprocess((body) => (isRecord(body) && isRecord(body.data) ? body.data : body), schema);
}

/** No. 1: `token` beside `user_data`. */
export const signedIn: z.ZodType<Credentials> = data(
  z.object({ token: z.object({ access: z.string().min(1), refresh: textIfAny }) }).transform(({ token }) => token),
);

/** No. 3: bare; `refresh` only if the service rotates it. */
export const renewed: z.ZodType<Credentials> = data(z.object({ access: z.string().min(1), refresh: textIfAny }));

/** No. 2. */
export const account: z.ZodType<Account> = data(
  z
    .object({
      user_details: z.object({
        first_name: text,
        last_name: text,
        email: text,
        username: text,
        is_verified_email: flag,
        contact_number: text,
        is_verified_phone: flag,
        address: text,
      }),
    })
    .transform(({ user_details: user }) => ({
      firstName: user.first_name,
      lastName: user.last_name,
      email: user.email,
      username: user.username,
      emailVerified: user.is_verified_email,
      phone: user.contact_number,
      phoneVerified: user.is_verified_phone,
      address: user.address,
    })),
);

const settings = z.object({
  accept_incoming: text,
  configure_with: text,
  call_comes_in: text,
  call_url: text,
  http_request: text,
});

const line: z.ZodType<Line> = settings
  .extend({
    phone_number: text,
    rate: amountIfAny,
    available_capabilities: text,
    phone_number_sid: text,
    friendly_name: text,
  })
  .transform((one) => ({
    sid: one.phone_number_sid,
    number: one.phone_number,
    rate: one.rate,
    capabilities: one.available_capabilities,
    friendlyName: one.friendly_name,
    settings: Object.fromEntries(
      Object.entries(settings.parse(one))
        .filter(([, value]) => value !== "")
        .map(([key, value]) => [key.replaceAll("_", " "), value]),
    ),
  }));

/** No. 4. */
export const ownedLines = data(z.object({ owned_numbers: list(line) }).transform((found) => found.owned_numbers));

/** No. 5. */
export const linesForSale = data(z.object({ number_lists: list(line) }).transform((found) => found.number_lists));

/** No. 6. */
export const boughtLine = data(z.object({ number_details: oneOf(line) }).transform((found) => found.number_details));

/** A caller's number, whatever a campaign holds of it; the samples only show empty lists. */
const userPhone = z.union([
  z.union([z.string(), z.number()]).transform(String),
  z.object({ phone_number: z.string() }).transform((one) => one.phone_number),
]);

const campaign: z.ZodType<Campaign> = z
  .object({
    id,
    name: text,
    user_phone: list(userPhone),
    services: text,
    description: text,
    usable_tags: list(z.string()),
  })
  .transform((one) => ({
    id: one.id,
    name: one.name,
    services: one.services,
    description: one.description,
    usableTags: one.usable_tags,
    userPhones: one.user_phone,
  }));

/** Nos. 9, 10 and 12: an array of one. */
export const campaignDetails = data(z.object({ details: oneOf(campaign) }).transform((found) => found.details));

/** No. 8 (§2.1): no envelope, but one is taken. */
export const campaignPage = data(
  z
    .object({
      pagination: z.object({ has_next: flag }).catch({ has_next: false }),
      result: z.object({ "campaign-lists": list(campaign) }),
    })
    .transform(({ pagination, result }) => ({ campaigns: result["campaign-lists"], hasNext: pagination.has_next })),
);

/** Nos. 14 and 15: `"3 credits on hold for sample campaign."`; unknown for a scheduled start (§6). */
export const startReceipt: z.ZodType<StartReceipt> = data(
  z
    .object({ "hold amount": textIfAny })
    .catch({ "hold amount": undefined })
    .transform((found) => ({
      holdSentence: found["hold amount"],
      holdCredits: leadingInteger(found["hold amount"]),
    })),
);

function leadingInteger(sentence: string | undefined): number | undefined {
  const digits = /^\s*(\d{1,15})\b/.exec(sentence ?? "")?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** `"hung_up "` → `"hung up"`; no status at all is a word of its own (§1.6). */
export function statusOf(value: unknown): string {
  const word = typeof value === "string" ? value.toLowerCase().replaceAll(/[_-]/g, " ").trim() : "";
  return word === "" ? "unknown" : word;
}

const contact: z.ZodType<Contact> = z
  .object({
    id: text,
    number: text,
    campaing: text,
    available_tags: texts,
    status: anything.transform(statusOf),
    duration: textIfAny,
    playback: textIfAny,
    credit_consumed: amount,
  })
  .transform((one) => ({
    id: one.id,
    number: readNumber(one.number),
    campaignName: one.campaing,
    tags: one.available_tags,
    status: one.status,
    duration: one.duration,
    playback: one.playback,
    credits: one.credit_consumed,
  }));

/** No. 16: the array of contacts, and what is around it. */
export const contactListKey = "number-lists";
export const contactListFrame = z.union([
  z.array(z.unknown()),
  data(z.object({ [contactListKey]: z.union([z.array(z.unknown()), z.null()]) })),
]);

/** Members of no. 16; undefined for what is no contact. */
export function contactOf(member: unknown): Contact | undefined {
  return contact.safeParse(member).data;
}

/** What counting needs of a contact; a million of them are read, so without a schema's cost. */
export function contactGist(member: unknown): { id: unknown; status: unknown; credits: number } | undefined {
  if (!isRecord(member)) return undefined;
  const credits = Number(member.credit_consumed);
  return { id: member.id, status: member.status, credits: Number.isFinite(credits) ? credits : 0 };
}

/** No. 19. */
export const contactDetail = data(
  z.object({ "number-detail": oneOf(contact) }).transform((one) => one["number-detail"]),
);

/** No. 20: here `details` is an object. */
export const editedContact = data(z.object({ details: oneOf(contact) }).transform((found) => found.details));

/** No. 21; the code is missing where the service changes its mind. */
export const sentOtp: z.ZodType<Partial<OtpReceipt>> = data(
  z
    .object({ details: oneOf(z.object({ otp: textIfAny })) })
    .catch({ details: { otp: undefined } })
    .transform(({ details }) => (details.otp === undefined ? {} : { code: details.otp })),
);

const said = z
  .object({ message: textIfAny, messages: textIfAny, "campaign-details": textIfAny, camaign: textIfAny })
  .partial();

/** The service's own sentence about what it did, wherever it stands (§1.3); `""` if it says nothing. */
export const sentence = z.unknown().transform((body) => {
  const places = [body, isRecord(body) ? body.data : undefined].map((place) => said.safeParse(place).data);
  return places.flatMap((place) => Object.values(place ?? {})).find((found) => found !== undefined) ?? "";
});

const linkKeys = ["url", "audio_url", "audio", "voice_url", "file", "link"];

/** Where a link to a spoken sample may stand: a bare string, or one of these keys in the body or its `data`. */
export const spokenLink = z.unknown().transform((body): string | undefined => {
  if (typeof body === "string") return body.trim();
  const places = [isRecord(body) ? body.data : undefined, body];
  const found = places.flatMap((place) => (isRecord(place) ? linkKeys.map((key) => place[key]) : [place]));
  return found.find((value) => typeof value === "string")?.trim();
});

/** Nos. 11 and 17: that there is an answer is all we need of it. */
export const done = anything.transform(() => undefined);
