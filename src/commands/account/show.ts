import type { Account } from "../../api/port.ts";
import type { Say } from "../../messages/index.ts";
import { defineCommand } from "../command.ts";

export const accountShow = defineCommand({
  intent: "account.show",
  slots: {},
  cues: [
    ["me"],
    ["balance"],
    ["credit", "howmuch"],
    ["account", "show"],
    ["account", "which"],
    ["mine", "account"],
    ["mine", "balance", "howmuch"],
  ],
  slash: ["/me"],
  examples: ["who am I", "my credit balance", "मेरो ब्यालेन्स कति छ", "mero balance kati cha"],
  does: {
    kind: "answers",
    risk: "none",
    signedIn: true,
    needs: () => undefined,
    answer: async ({ api, say, practice }) => ({
      text: accountText(await api.account.show(), say, practice),
      buttons: [{ label: say("account.sign-out"), frame: { intent: "account.logout", slots: {} } }],
      // Address, phone and e-mail are for the owner alone.
      private: true,
    }),
  },
});

function accountText(account: Account, say: Say, practice: boolean): string {
  return [
    ...(practice ? [say("account.practice")] : []),
    say("account.first-name", { text: account.firstName }),
    say("account.last-name", { text: account.lastName }),
    say("account.email", { text: account.email, verified: account.emailVerified }),
    say("account.username", { text: account.username }),
    say("account.phone", { text: account.phone, verified: account.phoneVerified }),
    say("account.address", { text: account.address }),
    say("account.balance-not-told"),
  ].join("\n");
}
