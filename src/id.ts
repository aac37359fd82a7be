import { randomBytes } from "node:crypto";

/** A fresh id nobody can guess (128 bits), safe in keys, links and button data: `newId("w")` → `"w_3fQ…"`, 24 characters. */
export function newId(prefix: string): string {
  return `${prefix}_${randomBytes(16).toString("base64url")}`;
}
