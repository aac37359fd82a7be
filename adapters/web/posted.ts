// What a page posted, read and proven; undefined where it is not what a page of ours sends.
import type { Context } from "hono";
import type { PostedFile } from "./intake.ts";
import { type Posted, postedFileSchema, postedSchema } from "./wire.ts";

/** Nothing but JSON: a form of a foreign page cannot send that without asking first (the Fetch standard's CORS preflight). */
export async function readPosted(context: Context): Promise<Posted | undefined> {
  if (!context.req.header("content-type")?.startsWith("application/json")) return undefined;
  const body: unknown = await context.req.json().catch(() => undefined);
  return postedSchema.safeParse(body).data;
}

export async function readPostedFile(context: Context): Promise<PostedFile | undefined> {
  if (!context.req.header("content-type")?.startsWith("multipart/form-data")) return undefined;
  const form = await context.req.formData().catch(() => undefined);
  const file = form?.get("file");
  const fields = postedFileSchema.safeParse({ id: form?.get("id"), caption: form?.get("caption") ?? undefined }).data;
  if (!(file instanceof File) || !fields) return undefined;
  return { ...fields, name: nameOnly(file.name), mime: file.type, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** Some browsers send a path; longer names than file systems take (255) are cut. */
function nameOnly(name: string): string {
  return name.replaceAll("\\", "/").split("/").at(-1)?.slice(0, 200) || "file";
}
