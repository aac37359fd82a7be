// Voices: §1.6 names the three, §2 no. 13 lets one be heard.
import type { Calls } from "../http/calls.ts";
import type { TingTing, Voice } from "../port.ts";
import { voiceSample } from "./voice-sample.ts";

/** The first is the service's default. */
const voices: readonly Voice[] = [
  { name: "np_rija", displayName: "Rija" },
  { name: "np_prasanna", displayName: "Prasanna" },
  { name: "np_binod", displayName: "Binod" },
];

export function createVoices({ write }: Calls, base: string): TingTing["voices"] {
  return {
    list: async () => voices,

    test: (message, voice) =>
      write({
        method: "POST",
        path: "api/system/test/voice/",
        body: { json: { message, voice_input: voice } },
        parse: (answer) => voiceSample(answer, base),
      }),
  };
}
