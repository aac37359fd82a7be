import { formatWallTime } from "../format.ts";
import { voices } from "./campaign.ts";

/** How the values of a frame are called where it is told in plain words. */
export const frame = {
  "frame.time": (m: { time: string }) => formatWallTime("en", m.time),
  "frame.voice": (m: { voice: string }) => voices[m.voice] ?? m.voice,
  "frame.tag": (m: { tag: string }) => m.tag.replace(/^tags_/, ""),
  "frame.more": (m: { first: string; more: number }) => `${m.first} and ${m.more} more`,
};
