import type { Context } from "hono";

/**
 * True if a POST comes from a page of ours: browsers put the page's origin on every POST, and no script can change it. The Host
 * header is already known to be ours (server/hosts.ts); behind a proxy that changes it, `publicUrl` counts.
 */
export function isFromOurPage(context: Context, publicUrl: string | undefined): boolean {
  const origin = context.req.header("origin");
  const site = context.req.header("sec-fetch-site");
  if (origin === undefined || !URL.canParse(origin)) return false;
  if (site !== undefined && site !== "same-origin") return false;
  const sameHost = new URL(origin).host === new URL(context.req.url).host;
  return sameHost || (publicUrl !== undefined && new URL(origin).origin === new URL(publicUrl).origin);
}
