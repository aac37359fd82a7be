import type { en } from "../en/index.ts";
import { account } from "./account.ts";
import { adapter } from "./adapter.ts";
import { ask } from "./ask.ts";
import { audit } from "./audit.ts";
import { campaign } from "./campaign.ts";
import { chart } from "./chart.ts";
import { contacts } from "./contacts.ts";
import { dialogue } from "./dialogue.ts";
import { errors } from "./errors.ts";
import { frame } from "./frame.ts";
import { help } from "./help.ts";
import { inbox } from "./inbox.ts";
import { lines } from "./lines.ts";
import { message } from "./message.ts";
import { notify } from "./notify.ts";
import { otp } from "./otp.ts";
import { outbox } from "./outbox.ts";
import { server } from "./server.ts";
import { settings } from "./settings.ts";
import { signIn } from "./sign-in.ts";
import { slot } from "./slot.ts";
import { usage } from "./usage.ts";
import { voice } from "./voice.ts";
import { watch } from "./watch.ts";
import { wish } from "./wish.ts";

/** Every sentence in Nepali. */
export const ne = {
  ...account,
  ...adapter,
  ...ask,
  ...audit,
  ...campaign,
  ...chart,
  ...contacts,
  ...dialogue,
  ...errors,
  ...frame,
  ...help,
  ...inbox,
  ...lines,
  ...message,
  ...notify,
  ...otp,
  ...outbox,
  ...server,
  ...settings,
  ...signIn,
  ...slot,
  ...usage,
  ...voice,
  ...watch,
  ...wish,
} satisfies typeof en;
