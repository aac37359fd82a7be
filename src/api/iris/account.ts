// Sign-in and profile: §2 nos. 1–3.
import { Forbidden, NotOffered, ServiceRefused, SignInExpired, SignInRefused } from "../../errors.ts";
import { json } from "../http/answer.ts";
import { ask, type Calls, type Wire } from "../http/calls.ts";
import type { Credentials, TingTing } from "../port.ts";
import { account, renewed, signedIn } from "./schemas.ts";

/** No. 1. A wrong password's answer is not documented: 400, 401 and 403 are taken for it. */
export async function signIn(wire: Wire, email: string, password: string): Promise<Credentials> {
  try {
    return await ask(wire, "api/accounts/login/", { email, password }, json(signedIn));
  } catch (error) {
    if (isDenial(error)) throw new SignInRefused("e-mail or password not taken", { cause: error });
    throw error;
  }
}

/** No. 3, for `CredentialStore.renew`. Throws `SignInExpired` where the token to renew with is refused. */
export async function renewToken(wire: Wire, refresh: string): Promise<Credentials> {
  try {
    return { refresh, ...(await ask(wire, "api/accounts/token/refresh/", { refresh }, json(renewed))) };
  } catch (error) {
    if (isDenial(error)) throw new SignInExpired("the session could not be renewed", { cause: error });
    throw error;
  }
}

function isDenial(error: unknown): boolean {
  return (
    error instanceof SignInExpired ||
    error instanceof Forbidden ||
    (error instanceof ServiceRefused && error.status === 400)
  );
}

export function createAccount({ read }: Calls): TingTing["account"] {
  return {
    show: () => read({ path: "api/accounts/user_details/", parse: json(account) }),
    balance: async () => {
      throw new NotOffered("balance");
    },
  };
}
