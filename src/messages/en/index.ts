import { dialogue } from "./dialogue.ts";

/** Every sentence in English, by key `area.what`. */
export const en = { ...dialogue };
