// What may be shown of a number or a secret where others can read it. One place, for chats and for logs.

const hidden = "•••";

/** `"9851023212"` → `"•••212"`; digits of either script. A number of three digits or fewer shows nothing. */
export function maskNumber(number: string): string {
  const digits = number.match(/\p{Nd}/gu) ?? [];
  return hidden + (digits.length > 3 ? digits.slice(-3).join("") : "");
}

/** Eight to fifteen digits in one piece (E.164 allows fifteen), not part of a word: dates, times and amounts are shorter or broken up. */
const inOnePiece = /(?<![\p{L}\p{N}_])\+?\p{Nd}{8,15}(?![\p{L}\p{N}_])/gu;

/** A Nepali mobile number as people space it: `+977 985-102 3212`. */
const spaced = /(?<![\p{L}\p{N}_])(?:\+?(?:977|९७७)[ -]?)?[9९][6-8६-८](?:[ -]?\p{Nd}){8}(?![\p{L}\p{N}_])/gu;

/** Masks every phone number inside a text and leaves the rest as it is. */
export function maskNumbers(text: string): string {
  return text.replace(spaced, maskNumber).replace(inOnePiece, maskNumber);
}

/** What comes before is looked at within a few characters only: without that bound a long text takes time by its square. */
const tokens = [
  /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, // JSON Web Token
  /(?<!\d)\d{6,}:[\w-]{30,}/g, // Telegram bot token, also inside its API's addresses
  /\bxox[a-z]-[\w-]+|\bxapp-[\w-]+/g, // Slack
  /(?<=\b(?:bearer|token|basic)[ =:]\s{0,4})[\w.~+/-]{8,}=*/gi,
  /(?<=\b(?:password|passwd|secret)["']?[=:]\s{0,4}["']?)[^\s"',;&]+/gi,
  /(?<=\b(?:otp|code|pin)\b["']?[ =:]{1,4}(?:is |["'])?)\w*\d[^\s"',;&]*/gi,
  /(?<=कोड[ :]{0,4})\p{Nd}{4,10}/gu,
  /(?<![\w-])(?=[\w-]*\d)[A-Za-z\d_-]{40,}(?![\w-])/g,
];

/** The last defence of the log: hides what looks like a token, a code or a phone number. Not a licence to log such. */
export function maskSecrets(text: string): string {
  return maskNumbers(tokens.reduce((masked, token) => masked.replace(token, hidden), text));
}
