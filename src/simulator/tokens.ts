// Access and refresh tokens shaped like the vendor's: signed JSON Web Tokens that say what they are, whose, and until when.
import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { hex } from "./chance.ts";
import type { Account, State } from "./state.ts";

export interface TokenPair {
  readonly access: string;
  readonly refresh: string;
}

const DAY_SECONDS = 24 * 60 * 60;
/** "the access token which will expire in 1 day"; the life of a refresh token is not documented. */
const lifeSeconds = { access: DAY_SECONDS, refresh: 30 * DAY_SECONDS } as const;
type TokenType = keyof typeof lifeSeconds;

const claimsSchema = z.object({
  token_type: z.enum(["access", "refresh"]),
  exp: z.int(),
  iat: z.int(),
  jti: z.string(),
  user_id: z.int(),
  /** Not of the vendor: revoking an account's tokens raises its generation. */
  gen: z.int(),
});
type Claims = z.infer<typeof claimsSchema>;

const header = encode({ alg: "HS256", typ: "JWT" });

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

export interface Tokens {
  issue(account: Account, now: number): TokenPair;
  issueOne(account: Account, type: TokenType, now: number): string;
  /** Undefined for a token that is forged, of the other type, too old, revoked or used up. */
  accountOf(token: string, type: TokenType, now: number): Account | undefined;
  /** A used-up refresh token renews nothing any more. */
  useUp(refresh: string): void;
}

export function createTokens(state: State, seed: number): Tokens {
  const key = hex(64, seed, "token key");
  const sign = (text: string) => createHmac("sha256", key).update(text).digest("base64url");
  const issueOne: Tokens["issueOne"] = (account, type, now) => {
    const issuedAt = Math.floor(now / 1000);
    const jti = hex(32, seed, state.next.token, "token");
    state.next.token += 1;
    const claims: Claims = {
      token_type: type,
      exp: issuedAt + lifeSeconds[type],
      iat: issuedAt,
      jti,
      user_id: account.id,
      gen: account.tokenGeneration,
    };
    const text = `${header}.${encode(claims)}`;
    return `${text}.${sign(text)}`;
  };
  const read = (token: string): Claims | undefined => {
    const [head, body, signature] = token.split(".");
    if (head === undefined || body === undefined || signature === undefined) return undefined;
    return sameText(signature, sign(`${head}.${body}`)) ? parseClaims(body) : undefined;
  };
  return {
    issue: (account, now) => ({
      refresh: issueOne(account, "refresh", now),
      access: issueOne(account, "access", now),
    }),
    issueOne,
    accountOf(token, type, now) {
      const claims = read(token);
      if (claims?.token_type !== type || claims.exp * 1000 <= now || state.usedTokens.includes(claims.jti))
        return undefined;
      const account = state.accounts.find(({ id }) => id === claims.user_id);
      return claims.gen === account?.tokenGeneration ? account : undefined;
    },
    useUp(refresh) {
      const claims = read(refresh);
      if (claims) state.usedTokens.push(claims.jti);
    },
  };
}

function parseClaims(body: string): Claims | undefined {
  const result = claimsSchema.safeParse(JSON.parse(Buffer.from(body, "base64url").toString()));
  return result.success ? result.data : undefined;
}

function sameText(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
