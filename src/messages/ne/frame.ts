import type { frame as english } from "../en/frame.ts";
import { formatAmount, formatWallTime } from "../format.ts";
import { voices } from "./campaign.ts";
import { plain } from "./contacts.ts";

export const frame = {
  "frame.time": (m) => formatWallTime("ne", m.time),
  "frame.voice": (m) => voices[m.voice] ?? m.voice,
  "frame.tag": (m) => plain(m.tag),
  "frame.more": (m) => `${m.first} र थप ${formatAmount("ne", m.more)}`,
} satisfies typeof english;
