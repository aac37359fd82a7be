import type { Context } from "hono";
import type { KeptFile } from "./file-box.ts";

/** What the page plays or shows in place. Nothing of it can run as a script of ours; everything else is only ever saved. */
const SHOWN_IN_PLACE = /^(audio\/[\w.+-]+|image\/(png|jpeg|webp))$/;

/** Answers with the file, or with the part a player asks for: iOS plays no sound from a server that cannot send parts. */
export function download(context: Context, { name, mime, bytes }: KeptFile): Response {
  const headers = {
    "Content-Type": SHOWN_IN_PLACE.test(mime) ? mime : "application/octet-stream",
    "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name.toWellFormed())}`,
    "Cache-Control": "private, no-store",
    "Accept-Ranges": "bytes",
  };
  const part = partOf(context.req.header("range"), bytes.length);
  if (!part) return context.body(Uint8Array.from(bytes), 200, headers);
  const range = `bytes ${part.from}-${part.to}/${bytes.length}`;
  return context.body(Uint8Array.from(bytes.subarray(part.from, part.to + 1)), 206, {
    ...headers,
    "Content-Range": range,
  });
}

/** `"bytes=2-5"`, `"bytes=2-"`; anything else gets the whole file, as RFC 9110 section 14.2 allows. */
function partOf(range: string | undefined, size: number): { readonly from: number; readonly to: number } | undefined {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range ?? "") ?? [];
  if (first === undefined) return undefined;
  const from = Number(first);
  const to = last ? Math.min(Number(last), size - 1) : size - 1;
  return from <= to ? { from, to } : undefined;
}
