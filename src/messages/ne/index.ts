import type { en } from "../en/index.ts";
import { dialogue } from "./dialogue.ts";

/** Every sentence in Nepali. */
export const ne = { ...dialogue } satisfies typeof en;
