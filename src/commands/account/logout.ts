import { defineCommand } from "../command.ts";

export const accountLogout = defineCommand({
  intent: "account.logout",
  slots: {},
  cues: [["logout"]],
  slash: ["/logout"],
  examples: ["log out", "मलाई लगआउट गर", "malai logout gara"],
  does: {
    kind: "answers",
    risk: "none",
    // Signing out must never begin with signing in.
    signedIn: false,
    offered: (can) => can !== undefined,
    needs: () => undefined,
    answer: async ({ signedIn, say, kept }) => {
      const buttons = [{ label: say("account.sign-in"), frame: { intent: "account.login", slots: {} } }];
      if (!signedIn) return { text: say("account.not-signed-in"), buttons };
      return { text: say("account.signed-out"), buttons, changes: [await kept.account.signOut()] };
    },
  },
});
