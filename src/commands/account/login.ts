import { defineCommand } from "../command.ts";

export const accountLogin = defineCommand({
  intent: "account.login",
  slots: {},
  cues: [["login"]],
  slash: ["/login"],
  examples: ["log me in", "मलाई लगइन गराऊ", "malai login garau"],
  does: {
    kind: "answers",
    risk: "none",
    // Whoever is not signed in gets the form first, then this as the greeting.
    signedIn: true,
    offered: (can) => can === undefined,
    needs: () => undefined,
    answer: async ({ api, say, chat, practice }) => {
      const { firstName, username, email } = await api.account.show();
      const name = firstName === "" ? username : firstName;
      // An e-mail is nobody else's business.
      const greeting =
        chat.kind === "group" ? say("account.greeting-group", { name }) : say("account.greeting", { name, email });
      return {
        text: practice ? `${greeting}\n${say("account.practice")}` : greeting,
        buttons: [
          { label: say("account.what-now"), frame: { intent: "help", slots: {} } },
          { label: say("account.other"), frame: { intent: "account.logout", slots: {} } },
        ],
      };
    },
  },
});
