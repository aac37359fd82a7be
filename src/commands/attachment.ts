import { z } from "zod";
import type { Attachment } from "./command.ts";

/** An attachment as it lies in a call. */
export const attachmentSchema: z.ZodType<Attachment> = z.object({
  name: z.string(),
  mime: z.string(),
  bytes: z.number(),
  platform: z.string(),
  ref: z.string(),
});

export function isRecording({ name, mime }: Attachment): boolean {
  return mime.startsWith("audio/") || /\.(mp3|wav|ogg|oga|opus|m4a|aac)$/i.test(name);
}

/** The one form the service documents for a campaign's sound (its reference, 2.2). */
export function isMp3({ name, mime }: Attachment): boolean {
  return mime === "audio/mpeg" || /\.mp3$/i.test(name);
}

export function isSheet({ name, mime }: Attachment): boolean {
  return /\.(xlsx|csv)$/i.test(name) || mime === "text/csv" || mime.endsWith("spreadsheetml.sheet");
}
