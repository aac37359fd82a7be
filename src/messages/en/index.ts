import { adapter } from "./adapter.ts";
import { ask } from "./ask.ts";
import { dialogue } from "./dialogue.ts";
import { errors } from "./errors.ts";
import { files } from "./files.ts";
import { inbox } from "./inbox.ts";
import { lines } from "./lines.ts";
import { message } from "./message.ts";
import { otp } from "./otp.ts";
import { outbox } from "./outbox.ts";
import { server } from "./server.ts";
import { signIn } from "./sign-in.ts";
import { slot } from "./slot.ts";
import { voice } from "./voice.ts";
import { wish } from "./wish.ts";

/** Every sentence in English, by key `area.what`. */
export const en = {
  ...adapter,
  ...ask,
  ...dialogue,
  ...errors,
  ...files,
  ...inbox,
  ...lines,
  ...message,
  ...otp,
  ...outbox,
  ...server,
  ...signIn,
  ...slot,
  ...voice,
  ...wish,
};
