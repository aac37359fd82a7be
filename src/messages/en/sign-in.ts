/** Signing in to a TingTing account. */
export const signIn = {
  "sign-in.email": () => "E-mail",
  "sign-in.password": () => "Password",
  "sign-in.submit": () => "Sign in",
  "sign-in.sample": () => "Use the sample account",
  "sign-in.needed": () => "Sign in to your TingTing account. Only you see this; then I go on with what you asked.",
  "sign-in.expired": () => "Your TingTing session has ended. Sign in again; then I go on with what you asked.",
  "sign-in.done": (m: { email: string }) => `You are signed in as ${m.email}.`,
  "sign-in.refused": () =>
    "TingTing does not take this e-mail and password. Try again; nothing of what you typed was kept.",
};
