import { slack } from "./slack/index.ts";
import { telegram } from "./telegram/index.ts";
import { web } from "./web/index.ts";

/** Every platform that is served over the network: one line each. The terminal is a process of its own (`npm run chat`). */
export const platforms = [telegram, slack, web] as const;
