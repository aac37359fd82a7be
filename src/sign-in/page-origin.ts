// What keeps other sites away from the sign-in page: they may not embed it, learn its address or send its form.
import type { Context, MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";

/** Style and icon come from us as files of their own, nothing else is loaded and nothing runs. */
export function pageHeaders(publicUrl: string): MiddlewareHandler {
  const secure = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: "DENY",
    referrerPolicy: "no-referrer",
    strictTransportSecurity: publicUrl.startsWith("https:") ? "max-age=15552000" : false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  });
  return (context, next) => {
    context.header("Cache-Control", "no-store");
    return secure(context, next);
  };
}

/**
 * True if a POST comes from a page of somebody else. Our own form is sent with `Origin: null`, because the page tells its address to
 * nobody (Fetch standard, "append a request Origin header"), so where the browser says it, Sec-Fetch-Site decides.
 */
export function isForeign(context: Context, publicUrl: string): boolean {
  const site = context.req.header("sec-fetch-site");
  if (site !== undefined) return site !== "same-origin";
  const origin = context.req.header("origin");
  return origin !== undefined && origin !== "null" && origin !== new URL(publicUrl).origin;
}
