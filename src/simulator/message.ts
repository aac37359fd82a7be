// What a message costs and how it reads once its tags are filled in.
import type { Services, Sound, Tags } from "./state.ts";

/** `"Namaste {tags_name}"` → `"Namaste Sita"`. A tag without a value stays as it is. */
export function fillTags(message: string, tags: Tags): string {
  return message.replace(/\{(\w+)\}/g, (written, name: string) =>
    Object.hasOwn(tags, name) ? String(tags[name]) : written,
  );
}

/** The letters of one SMS, alone and as part of a longer one (GSM 03.38, and UCS-2 as soon as one letter is outside it). */
const sizes = { gsm: { alone: 160, part: 153 }, ucs2: { alone: 70, part: 67 } } as const;
const gsmText = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà^{}\\[~\]|€]*$/;

export function smsParts(text: string): number {
  const { alone, part } = gsmText.test(text) ? sizes.gsm : sizes.ucs2;
  return text.length <= alone ? 1 : Math.ceil(text.length / part);
}

/** A voice reads about fourteen letters a second. */
const LETTERS_PER_MINUTE = 14 * 60;
/** A recording of 128 kbit/s, as mp3 files mostly are. */
const AUDIO_BYTES_PER_MINUTE = (128_000 / 8) * 60;

export function callMinutes(sound: Sound, tags: Tags): number {
  const minutes =
    sound.kind === "audio"
      ? sound.bytes / AUDIO_BYTES_PER_MINUTE
      : fillTags(sound.text, tags).length / LETTERS_PER_MINUTE;
  return Math.max(1, Math.ceil(minutes));
}

export interface Price {
  readonly hold: number;
  readonly smsParts: number;
}

/** One credit for each SMS part and each call minute. */
export function priceOf(services: Services, sound: Sound, tags: Tags): Price {
  const parts = services === "PHONE" || sound.kind === "audio" ? 0 : smsParts(fillTags(sound.text, tags));
  const minutes = services === "SMS" ? 0 : callMinutes(sound, tags);
  return { hold: parts + minutes, smsParts: parts };
}
