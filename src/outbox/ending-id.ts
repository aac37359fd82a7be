// Ids of what ends at a known time: nobody can guess them, and the pruning finds them by their end.
import { randomBytes } from "node:crypto";
import { bucketAt, bucketName } from "../store/buckets.ts";

export const dayMs = 24 * 60 * 60_000;

/** A result that cannot be delivered is kept for a week (see endings.ts); its files live longer. */
export const fileLifeMs = 8 * dayMs;

/** 128 random bits, and its end at its front: 26 characters. */
export function newEndingId(endsAt: number): string {
  return bucketName(bucketAt(endsAt, dayMs)) + randomBytes(16).toString("base64url");
}
