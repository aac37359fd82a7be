import type { en } from "../en/index.ts";
import { adapter } from "./adapter.ts";
import { dialogue } from "./dialogue.ts";
import { server } from "./server.ts";
import { wish } from "./wish.ts";

/** Every sentence in Nepali. */
export const ne = { ...dialogue, ...wish, ...adapter, ...server } satisfies typeof en;
