import { adapter } from "./adapter.ts";
import { dialogue } from "./dialogue.ts";
import { server } from "./server.ts";
import { wish } from "./wish.ts";

/** Every sentence in English, by key `area.what`. */
export const en = { ...dialogue, ...wish, ...adapter, ...server };
