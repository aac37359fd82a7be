import { plural } from "../format.ts";

/** Signing in to a TingTing account. */
export const signIn = {
  "sign-in.email": () => "E-mail",
  "sign-in.password": () => "Password",
  "sign-in.submit": () => "Sign in",
  "sign-in.sample": () => "Use the sample account",
  "sign-in.needed": () => "Sign in to your TingTing account. Only you see this; then I go on with what you asked.",
  "sign-in.expired": () => "Your TingTing session has ended. Sign in again; then I go on with what you asked.",
  "sign-in.not-shown": () => "I could not show you the sign-in form just now. Please ask me again in a moment.",
  "sign-in.done": (m: { email: string }) => `You are signed in as ${m.email}.`,
  "sign-in.refused": () =>
    "TingTing does not take this e-mail and password. Try again; nothing of what you typed was kept.",
  "sign-in.wait": (m: { minutes: number }) =>
    `There were too many tries for this account, so I did not ask TingTing. Please try again in ${plural(m.minutes, "minute")}.`,

  // In the chat, after the page.
  "sign-in.prompt": (m: { email: string }) =>
    `Sign in as ${m.email}? Tap the number that the page shows you. If it was not you who typed there, tap “That was not me”.`,
  "sign-in.not-me": () => "That was not me",
  "sign-in.disowned": () =>
    "Thank you for saying so. Nothing is connected, and what was typed on the page is forgotten.",
  "sign-in.wrong-number": () =>
    "That is not the number on the page, so nothing is connected. Please sign in once more.",

  // On the page.
  "sign-in.page.title": () => "Sign in to TingTing",
  "sign-in.page.account": () => "For the chat account",
  "sign-in.page.name": (m: { name: string; platform: string }) => `${m.name} on ${m.platform}`,
  "sign-in.page.service": () => "At the service",
  "sign-in.page.practice": () => "TingTing, practice mode",
  "sign-in.page.warning": () =>
    "Is this not your chat account? Then close this page: whoever has that account would use TingTing in your name.",
  "sign-in.page.fill-in": () => "Please fill in both your e-mail and your password.",
  "sign-in.page.number-title": () => "One tap is left",
  "sign-in.page.number": (m: { platform: string }) => `Go back to ${m.platform} and tap this number there:`,
  "sign-in.page.number-secret": () =>
    "It works for 10 minutes. Show it to nobody: whoever taps it there uses TingTing in your name. After that you can close this page.",
  "sign-in.page.void-title": () => "This link is out of date",
  "sign-in.page.void": () =>
    "A link works once, for 10 minutes. Go back to the chat and ask the bot again: it sends you a fresh one.",
  "sign-in.page.tired-title": () => "Please wait a minute",
  "sign-in.page.tired": () =>
    "There were too many tries from your network. Please wait a minute, then open the link again.",
  "sign-in.page.failed-title": () => "That did not work",
};
