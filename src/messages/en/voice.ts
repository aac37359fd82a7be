import { plural } from "../format.ts";
import { voices } from "./campaign.ts";

/** The voices messages are spoken in. */
export const voice = {
  "voice.list": (m: { count: number }) => `There are ${plural(m.count, "voice")}:`,
  "voice.line": (m: { display: string; name: string }) => `• ${m.display} (${m.name})`,
  "voice.list-how": () => "To hear one, press its button, or say: let me hear “Namaste” in Binod's voice.",
  "voice.list-none": () => "TingTing names no voice at the moment. Please try again later.",
  "voice.hear": (m: { display: string }) => `Hear ${m.display}`,
  "voice.heard": (m: { message: string; voice: string | undefined }) =>
    `${m.message} in ${m.voice === undefined ? "the usual voice" : `${voices[m.voice] ?? m.voice}'s voice`}:`,
  "voice.practice": () => "Practice mode has no real voices: this is only a tone that stands for one.",
  "voice.answered": (m: { sentence: string }) => `TingTing sent no sound. It says: ${m.sentence}`,
  "voice.again": () => "Hear another voice",
};
