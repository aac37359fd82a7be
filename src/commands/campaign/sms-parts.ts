// Into how many SMS a text is cut, which is what it costs. Letters outside GSM 03.38 turn the whole text into Unicode, three times dearer.

/** GSM 03.38, basic character set (3GPP TS 23.038, 6.2.1): seven bits each. */
const basic = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
/** The extension table (6.2.1.1): an escape and one more, so two places each. */
const extended = new Set("^{}\\[~]|€\f");

export interface SmsParts {
  readonly parts: number;
  readonly encoding: "gsm" | "unicode";
  /** The first letter that forces Unicode. */
  readonly forcedBy: string | undefined;
}

/** Places in one SMS, and in each of several (a header takes the rest). */
const room = { gsm: { single: 160, each: 153 }, unicode: { single: 70, each: 67 } } as const;

export function countSmsParts(text: string): SmsParts {
  const letters = Array.from(text);
  const forcedBy = letters.find((letter) => !basic.has(letter) && !extended.has(letter));
  const encoding = forcedBy === undefined ? "gsm" : "unicode";
  const widths = letters.map((letter) => (encoding === "unicode" ? letter.length : extended.has(letter) ? 2 : 1));
  const total = widths.reduce((sum, width) => sum + width, 0);
  return { parts: total <= room[encoding].single ? 1 : pack(widths, room[encoding].each), encoding, forcedBy };
}

/** A letter of two places never falls on the border of two parts. */
function pack(widths: readonly number[], size: number): number {
  let parts = 1;
  let used = 0;
  for (const width of widths) {
    if (used + width > size) {
      parts += 1;
      used = 0;
    }
    used += width;
  }
  return parts;
}
