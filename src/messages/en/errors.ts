import { quoted } from "../format.ts";

const waits = (seconds: number) => (seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`);

/** Our sentence ends after it, so its own full stop goes. */
const said = (reason: string) => quoted(reason.trim().replace(/[.।]+$/u, ""));

/** What went wrong and what to do next. */
export const errors = {
  "errors.not-signed-in": () => "You are not signed in here. Sign in, then I go on with this.",
  "errors.sign-in-expired": () => "Your sign-in has ended. Please sign in again; I keep what you asked for.",
  "errors.sign-in-refused": () => "TingTing does not take this e-mail and password. Please check both and try again.",
  "errors.forbidden": () => "Your TingTing account may not do this. Please ask whoever runs the account.",
  "errors.not-found": () =>
    "TingTing knows no such thing under your account. It may be deleted; please look at the list.",
  "errors.refused": (m: { reason: string }) =>
    `TingTing refused and nothing was done. It says: ${said(m.reason)}. Please change what it names and ask again.`,
  "errors.refused-silently": () =>
    "TingTing refused without a reason and nothing was done. Please check what you asked for.",
  "errors.too-little-credit": (m: { reason: string }) =>
    `TingTing refused for lack of credit and nothing was done. It says: ${said(m.reason)}. Please add credit, then ask again.`,
  "errors.busy": (m: { seconds: number }) =>
    `TingTing is busy and asks us to wait; nothing was done. Please try again in ${waits(m.seconds)}.`,
  "errors.unavailable": () =>
    "TingTing cannot be reached at the moment; nothing was done. Please try again in a minute.",
  "errors.unreadable-answer": () =>
    "TingTing answered in a way I cannot read, so I have nothing to show. Please try again; if it stays so, tell whoever runs this bot.",
  "errors.outcome-unknown": () =>
    "TingTing's answer was lost: it may have happened or not. I do not repeat it by myself. Please look before you ask again.",
  "errors.overtaken": () =>
    "Since you confirmed, another run of it began or its numbers changed, so I did not call. Please look and ask again.",
  "errors.not-offered": () => "TingTing does not offer this to your account. Please use its own web console for it.",
  "errors.store-full": () =>
    "I cannot note anything because my disk is full, so I do nothing that costs. Please tell whoever runs this bot.",
  "errors.store-read-only": () =>
    "I may not write to my disk, so I do nothing that costs. Please tell whoever runs this bot.",
  "errors.store-busy": () => "My notebook is busy, so nothing was done. Please try again in a moment.",
  "errors.store-damaged": () =>
    "My notebook is damaged, so I do nothing that costs. Please tell whoever runs this bot.",
  "errors.store-gone": () =>
    "I cannot reach my notebook, so I do nothing that costs. Please tell whoever runs this bot, or try again in a minute.",
  "errors.file-too-large": () => "This file is too large for me. Please send a smaller one, or split it.",
  "errors.file-not-a-sheet": () => "This is no sheet I can read. Please send an .xlsx or .csv file.",
  "errors.file-no-numbers": () =>
    "I found no phone numbers in this file. Please put them in one column, with a heading such as “number”.",
  "errors.file-unreadable": () => "This file cannot be opened; it may be damaged. Please save it again and send it.",
  "errors.file-encoding": () =>
    "I cannot read the letters of this file. Please save it as .xlsx, or as “CSV UTF-8”, and send it again.",
  "errors.file-empty": () => "This file is empty. Please send one with the numbers in it.",
  "errors.start-up": (m: { problems: readonly string[] }) => m.problems.join("\n"),
  "errors.chat-rate-limited": (m: { seconds: number }) =>
    `The chat asks me to be silent for ${waits(m.seconds)}. I go on by myself after that.`,
  "errors.chat-unreachable": () => "This chat does not take my messages. Please write to me from another chat.",
  "errors.chat-moved": () => "This chat has moved. Please write to me in the new one.",
  "errors.bug": (m: { id: string }) =>
    `Something went wrong on my side; it is noted as ${m.id}. Please try again, and tell whoever runs this bot that number if it stays so.`,
  "errors.sign-in": () => "Sign in",
  "errors.my-account": () => "My account",
};
