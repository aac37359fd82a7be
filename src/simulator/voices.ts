// Hearing a voice (reference §2, operation 13). Its answer is not documented, so any of three can be played.
import { answer } from "./envelope.ts";
import type { AccountOperation } from "./operations.ts";
import { voiceNames } from "./strictness.ts";
import { createTone } from "./tone.ts";
import type { Call, Handler, World } from "./world.ts";

type VoiceName = (typeof voiceNames)[number];

const pitchesHz: Readonly<Record<VoiceName, number>> = { np_rija: 660, np_prasanna: 440, np_binod: 330 };

/** Where the link of a test leads; needs no token. */
export const mediaPath = "/media/:file";

export function voiceOperation(world: World): Readonly<Record<Extract<AccountOperation, "test-voice">, Handler<Call>>> {
  return {
    async "test-voice"(call) {
      const { voice_input: voice = voiceNames[0] } = await call.read((t) =>
        t.object({ message: t.text, voice_input: t.voice.optional() }),
      );
      switch (world.switches["test-voice-answer"]) {
        case "audio":
          return toneResponse(voice);
        case "link":
          return answer({ data: { url: `${call.origin}${mediaPath.replace(":file", toneFile(voice))}` } });
        case "sentence":
          return answer({ message: `The message has been read by ${voice} and sent to your phone.` });
      }
    },
  };
}

export function serveTone(file: string): Response | undefined {
  const voice = voiceNames.find((name) => toneFile(name) === file);
  return voice && toneResponse(voice);
}

function toneFile(voice: VoiceName): string {
  return `practice-tone-${voice}.wav`;
}

function toneResponse(voice: VoiceName): Response {
  const headers = { "content-type": "audio/wav", "content-disposition": `inline; filename="${toneFile(voice)}"` };
  return new Response(createTone(`Practice tone, not a voice (${voice})`, pitchesHz[voice]), { headers });
}
