/** Signing in to a TingTing account. */
export const signIn = {
  "sign-in.title": () => "Sign in to your TingTing account",
  "sign-in.email": () => "E-mail",
  "sign-in.password": () => "Password",
  "sign-in.submit": () => "Sign in",
  "sign-in.sample": () => "Use the sample account",
  "sign-in.needed": () =>
    "Please sign in to your TingTing account first. I opened a form only you can see; then I go on with what you asked.",
  "sign-in.expired": () =>
    "Your TingTing session has ended. Please sign in again with the form I opened; then I go on with what you asked.",
  "sign-in.done": (m: { email: string }) => `You are signed in as ${m.email}.`,
  "sign-in.refused": () =>
    "TingTing does not take this e-mail and password. Please try again; nothing was kept of what you typed.",
};
