const mark = (verified: boolean) => (verified ? "✓ verified" : "not verified");
const or = (text: string) => (text === "" ? "–" : text);

/** The TingTing account of the person. */
export const account = {
  "account.greeting": (m: { name: string; email: string }) => `Namaste ${m.name}! You are signed in as ${m.email}.`,
  "account.greeting-group": (m: { name: string }) => `Namaste ${m.name}! You are signed in.`,
  "account.practice": () => "This is the sample account: everything is free and nobody is really called.",
  "account.other": () => "Use another account",
  "account.show-mine": () => "My account",
  "account.what-now": () => "What can you do?",
  "account.first-name": (m: { text: string }) => `First name: ${or(m.text)}`,
  "account.last-name": (m: { text: string }) => `Last name: ${or(m.text)}`,
  "account.email": (m: { text: string; verified: boolean }) => `E-mail: ${or(m.text)} (${mark(m.verified)})`,
  "account.username": (m: { text: string }) => `User name: ${or(m.text)}`,
  "account.phone": (m: { text: string; verified: boolean }) => `Phone: ${or(m.text)} (${mark(m.verified)})`,
  "account.address": (m: { text: string }) => `Address: ${or(m.text)}`,
  "account.balance-not-told": () =>
    "Credit balance: not told by this service. Its own web console shows it; each start tells what is held.",
  "account.signed-out": () =>
    "You are signed out. I have forgotten your TingTing access; running campaigns go on at TingTing.",
  "account.not-signed-in": () => "You are not signed in, so there is nothing to sign out of.",
  "account.sign-in": () => "Sign in",
  "account.sign-out": () => "Sign out",
};
