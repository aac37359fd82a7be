// Signing in, renewing a token, and one's own details (reference §2, operations 1 to 3).
import { answer, plain, Refusal } from "./envelope.ts";
import type { AccountOperation, OpenOperation } from "./operations.ts";
import type { Call, Handler, OpenCall, World } from "./world.ts";

export function openAccountOperations(world: World): Readonly<Record<OpenOperation, Handler<OpenCall>>> {
  return {
    async login(call) {
      const { email, password } = await call.read((t) => t.object({ email: t.text, password: t.text }));
      const account = world.state.accounts.find((one) => one.email.toLowerCase() === email.trim().toLowerCase());
      if (account?.password !== password) throw new Refusal(401, "Invalid email or password.");
      const { refresh, access } = world.tokens.issue(account, world.clock.now());
      return answer({
        message: "Successfully logged in",
        data: {
          token: { refresh, access },
          user_data: { first_name: account.firstName, last_name: account.lastName, email: account.email },
        },
      });
    },

    /** Answers without the envelope. */
    async refresh(call) {
      const { refresh } = await call.read((t) => t.object({ refresh: t.text }));
      const now = world.clock.now();
      const account = world.tokens.accountOf(refresh, "refresh", now);
      if (!account) return plain(401, { detail: "Token is invalid or expired", code: "token_not_valid" });
      const access = world.tokens.issueOne(account, "access", now);
      if (world.switches["refresh-rotates"] === "no") return Response.json({ access });
      world.tokens.useUp(refresh);
      return Response.json({ access, refresh: world.tokens.issueOne(account, "refresh", now) });
    },
  };
}

export function accountDetails(): Readonly<Record<Extract<AccountOperation, "user-details">, Handler<Call>>> {
  return {
    "user-details": ({ account }) =>
      answer({
        data: {
          user_details: {
            first_name: account.firstName,
            last_name: account.lastName,
            email: account.email,
            username: account.username,
            is_verified_email: account.emailVerified,
            contact_number: account.phone,
            is_verified_phone: account.phoneVerified,
            address: account.address,
          },
        },
      }),
  };
}
