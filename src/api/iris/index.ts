// The older dialect (§2): no campaign state, no stop, no history; numbers are counted from their list.
import { createCalls } from "../http/calls.ts";
import { createRenew } from "../http/renewal.ts";
import { createTurns, type Turns } from "../http/turns.ts";
import type { Capabilities, CredentialStore, Service, TingTing } from "../port.ts";
import { createAccount, renewToken, signIn } from "./account.ts";
import { createCampaigns } from "./campaigns.ts";
import { createWire, type IrisOptions } from "./client.ts";
import { createContacts } from "./contacts.ts";
import { createLines } from "./lines.ts";
import { createOtp } from "./otp.ts";
import { createVoices } from "./voices.ts";

/** §0 and §5. */
const can: Capabilities = {
  startSome: true,
  rerun: true,
  stop: false,
  reschedule: false,
  campaignState: false,
  tradeLines: true,
  otpHistory: false,
  report: false,
  balance: false,
};

export function createIrisService(options: IrisOptions): Service {
  const wire = createWire(options);
  const renew = createRenew((refresh) => renewToken(wire, refresh));
  const turns = new Map<string, Turns>();
  const turnsOf = (account: string): Turns => {
    const known = turns.get(account) ?? createTurns(options);
    turns.set(account, known);
    return known;
  };
  const clientOf = (credentials: CredentialStore, turn: () => Promise<void>): TingTing => {
    const calls = createCalls(wire, credentials, renew, turn);
    return {
      can,
      ready: async () => {
        await turn();
        return clientOf(credentials, paidFor(turn));
      },
      account: createAccount(calls),
      lines: createLines(calls),
      campaigns: createCampaigns(calls),
      contacts: createContacts(calls),
      voices: createVoices(calls, options.url),
      otp: createOtp(calls),
    };
  };
  return {
    signIn: (email, password) => signIn(wire, email, password),
    connect: (credentials, asker) =>
      clientOf(credentials, async () => {
        if (asker) await turnsOf(asker.account).take(asker.urgency);
      }),
  };
}

/** The first turn was taken already. */
function paidFor(turn: () => Promise<void>): () => Promise<void> {
  let paid = true;
  return async () => {
    if (!paid) await turn();
    paid = false;
  };
}
