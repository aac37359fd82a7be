import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";

/** Everything comes from us as a file of its own; nothing inside the page runs, nobody embeds it. */
export function securityHeaders(publicUrl: string | undefined): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      mediaSrc: ["'self'"],
      connectSrc: ["'self'"],
      // A form is sent by script alone: without it, a password must not end up in an address.
      formAction: ["'none'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      requireTrustedTypesFor: ["'script'"],
    },
    xFrameOptions: "DENY",
    strictTransportSecurity: publicUrl?.startsWith("https:") ? "max-age=15552000" : false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  });
}
