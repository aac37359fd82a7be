// Knows whether a writing call has been answered, so that an error after it is never taken for "nothing happened".
import type { TingTing } from "../api/port.ts";

export interface CountedWrites {
  readonly api: TingTing;
  /** True once a writing call was answered with success. */
  readonly answered: () => boolean;
}

export function countWrites(api: TingTing): CountedWrites {
  let answered = false;
  const write =
    <A extends readonly unknown[], R>(call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      const result = await call(...args);
      answered = true;
      return result;
    };
  const { lines, campaigns, contacts, voices, otp } = api;
  return {
    answered: () => answered,
    api: {
      ...api,
      lines: { ...lines, buy: write(lines.buy), release: write(lines.release) },
      campaigns: {
        ...campaigns,
        create: write(campaigns.create),
        update: write(campaigns.update),
        delete: write(campaigns.delete),
        start: write(campaigns.start),
        rerun: write(campaigns.rerun),
      },
      contacts: { ...contacts, add: write(contacts.add), edit: write(contacts.edit), remove: write(contacts.remove) },
      voices: { ...voices, test: write(voices.test) },
      otp: { send: write(otp.send) },
    },
  };
}
