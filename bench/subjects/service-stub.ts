// TingTing as a stub in the same process: answers the one read that is measured, at once.
import type { Account, Service, TingTing } from "../../src/api/port.ts";

const account: Account = {
  firstName: "Sita",
  lastName: "Rai",
  email: "sita@example.com",
  username: "sita",
  emailVerified: true,
  phone: "9851000000",
  phoneVerified: true,
  address: "Kathmandu",
};

const no = (): never => {
  throw new Error("not part of what is measured");
};

const api: TingTing = {
  ready: async () => api,
  can: {
    startSome: true,
    rerun: true,
    stop: false,
    reschedule: false,
    campaignState: false,
    tradeLines: true,
    otpHistory: false,
    report: false,
    balance: false,
  },
  account: { show: async () => account, balance: async () => 0 },
  lines: { owned: no, available: no, buy: no, release: no },
  campaigns: { list: no, get: no, create: no, update: no, delete: no, start: no, rerun: no },
  contacts: { list: no, count: no, get: no, add: no, edit: no, remove: no },
  voices: { list: no, test: no },
  otp: { send: no },
};

export const accountService: Service = { signIn: async () => ({ access: "made up" }), connect: () => api };
