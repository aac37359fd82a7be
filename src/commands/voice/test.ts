import { z } from "zod";
import type { VoiceSample } from "../../api/port.ts";
import { quoted } from "../../messages/format.ts";
import { freeText } from "../../slots/free-text.ts";
import { voice } from "../../slots/voice.ts";
import { type Act, defineCommand, type Outcome } from "../command.ts";
import { firstMissing } from "../first-missing.ts";
import { askForVoice } from "./known-voice.ts";

const voiceCall = z.object({ message: z.string(), voice: z.string().optional() });

export const voiceTest = defineCommand({
  intent: "voice.test",
  slots: { message: freeText, voice },
  cues: [
    ["hear", "@quote"],
    ["hear", "voice:*"],
    ["say", "@quote", "voice:*", "!start", "!retry", "!again"],
    ["test", "voice"],
    ["test", "voice", "@quote"],
    ["hear", "say", "@quote"],
    ["hear", "say", "voice:*"],
    ["say", "@quote", "!start", "!otp", "!retry", "!again", "!save"],
    ["voice", "@quote"],
    ["hear", "@quote", "voice", "voice:*"],
  ],
  slash: ["/voice MESSAGE [by VOICE]"],
  examples: [
    'let me hear "नमस्कार" in binod\'s voice',
    "“नमस्कार” बिनोदको आवाजमा सुनाऊ",
    '"namaste" binod ko awaj ma sunau',
  ],
  does: {
    // An act without a card: hearing may cost a little, so it must happen once, but nobody is harmed by it.
    kind: "acts",
    risk: "none",
    undoSeconds: 0,
    call: async () => voiceCall,
    needs: (slots) => firstMissing(slots, ["message"]),
    plan: async (turn) => {
      const { message, voice: name } = turn.slots;
      if (message === undefined) return { kind: "ask", question: { ask: "message" } };
      const question = await askForVoice(name, turn);
      return question ? { kind: "ask", question } : { kind: "go", call: { message, voice: name } };
    },
    act: async (act) => {
      const { message, voice: name } = act.call;
      return heard(await act.api.voices.test(message, name), act);
    },
    lookUp: async () => ({ state: "unknown" }),
  },
});

type VoiceCall = z.infer<typeof voiceCall>;

/** Whatever the service answers: a sound, where to find one, or a sentence. */
function heard(sample: VoiceSample, { say, call, practice }: Act<VoiceCall>): Outcome {
  const title = say("voice.heard", { message: quoted(call.message), voice: call.voice });
  const other = { intent: "voice.list", slots: {} };
  const buttons = [{ label: say("voice.again"), frame: other }];
  switch (sample.kind) {
    case "audio": {
      const text = practice ? `${title}\n${say("voice.practice")}` : title;
      return { text, files: [sample.file], buttons };
    }
    case "link":
      return { text: `${title}\n${sample.url}`, buttons };
    case "sentence":
      return { text: say("voice.answered", { sentence: quoted(sample.text) }), buttons };
    default:
      return sample satisfies never;
  }
}
