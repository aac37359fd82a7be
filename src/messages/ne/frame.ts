import type { frame as english } from "../en/frame.ts";
import { formatAmount, formatWallTime } from "../format.ts";
import { voices } from "./campaign.ts";

export const frame = {
  "frame.time": (m) => formatWallTime("ne", m.time),
  "frame.voice": (m) => voices[m.voice] ?? m.voice,
  "frame.more": (m) => `${m.first} र थप ${formatAmount("ne", m.more)}`,
} satisfies typeof english;
