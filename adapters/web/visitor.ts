// Who a visitor is: whoever holds the session cookie. Nobody is signed up; the cookie is all there is, and the product sees only
// its hash.
import { createHash, randomBytes } from "node:crypto";
import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";

/** 128 random bits in base64url. */
const TOKEN = /^[\w-]{22}$/;
const COOKIE = "tingting";
const KEPT_SECONDS = 30 * 24 * 3600;

export interface Visitors {
  /** The chat of whoever sends this request, as 32 hexadecimal digits; undefined without a session. */
  find(context: Context): string | undefined;
  /** Gives the visitor a session, or the one they have a longer life. */
  welcome(context: Context): void;
}

/**
 * @param secure the page is reached over https: the cookie then never travels open, and no neighbouring host can set it (`__Host-`,
 * https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Set-Cookie#cookie_prefixes).
 */
export function createVisitors(secure: boolean): Visitors {
  const tokenOf = (context: Context) => {
    const token = secure ? getCookie(context, COOKIE, "host") : getCookie(context, COOKIE);
    return token !== undefined && TOKEN.test(token) ? token : undefined;
  };
  return {
    find(context) {
      const token = tokenOf(context);
      return token === undefined ? undefined : chatOf(token);
    },
    welcome(context) {
      const token = tokenOf(context) ?? randomBytes(16).toString("base64url");
      const life = { path: "/", httpOnly: true, sameSite: "Strict", maxAge: KEPT_SECONDS } as const;
      setCookie(context, COOKIE, token, secure ? { ...life, prefix: "host", secure: true } : life);
    },
  };
}

/** What is stored and logged must not open the session, hence a hash. */
function chatOf(token: string): string {
  return createHash("sha256").update(`tingting-web-visitor/${token}`).digest("hex").slice(0, 32);
}
