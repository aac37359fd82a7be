import type { en } from "../en/index.ts";
import { adapter } from "./adapter.ts";
import { ask } from "./ask.ts";
import { dialogue } from "./dialogue.ts";
import { errors } from "./errors.ts";
import { lines } from "./lines.ts";
import { message } from "./message.ts";
import { otp } from "./otp.ts";
import { server } from "./server.ts";
import { signIn } from "./sign-in.ts";
import { voice } from "./voice.ts";
import { wish } from "./wish.ts";

/** Every sentence in Nepali. */
export const ne = {
  ...adapter,
  ...ask,
  ...dialogue,
  ...errors,
  ...lines,
  ...message,
  ...otp,
  ...server,
  ...signIn,
  ...voice,
  ...wish,
} satisfies typeof en;
