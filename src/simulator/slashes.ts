// Each path is documented with or without its last slash; strict mode insists on it the way Django does (reference §1.1).
import { page } from "./envelope.ts";
import type { Operation } from "./operations.ts";

export function otherSlash(path: string): string {
  return path.endsWith("/") ? path.slice(0, -1) : `${path}/`;
}

/** A read is sent to the right form. Of a write Django would lose the body on the way, so it fails instead. */
export function wrongSlash({ method, path }: Operation, url: URL, writes: "error" | "redirect"): Response {
  if (method === "GET" || writes === "redirect") {
    return new Response(null, { status: 301, headers: { location: `${otherSlash(url.pathname)}${url.search}` } });
  }
  if (!path.endsWith("/")) return page(404, "Not Found", "The requested resource was not found on this server.");
  return page(
    500,
    "RuntimeError",
    "You called this URL via POST, but the URL doesn't end in a slash and you have APPEND_SLASH set.",
  );
}
