import { SignInExpired } from "../../errors.ts";
import type { CredentialStore } from "../port.ts";
import type { Renew } from "./renewal.ts";

/** Makes an exchange with a token, and once more with a fresh one. */
export type Authorised = <A extends { readonly status: number }>(once: (token: string) => Promise<A>) => Promise<A>;

/** One per call: a 401 says that nothing was carried out, so writes are repeated too, but only once however often a read is tried. */
export function authorise(credentials: CredentialStore, renew: Renew): Authorised {
  let renewed = false;
  return async (once) => {
    const current = await credentials.read();
    const answer = await once(usable(current.access));
    if (answer.status !== 401 || renewed) return answer;
    renewed = true;
    const fresh = await renew(credentials, current);
    return once(usable(fresh.access));
  };
}

/** With a line break in the token fetch would throw an error that quotes it. */
function usable(token: string): string {
  if (!/^[\x21-\x7e]+$/.test(token)) throw new SignInExpired("the token is no token");
  return token;
}
