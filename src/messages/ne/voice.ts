import type { voice as english } from "../en/voice.ts";
import { formatAmount } from "../format.ts";
import { voices } from "./campaign.ts";

export const voice = {
  "voice.list": (m) => `${formatAmount("ne", m.count)} वटा आवाज छन्:`,
  "voice.line": (m) => `• ${m.display} (${m.name})`,
  "voice.list-how": () => "सुन्न बटन थिच्नुहोस्, वा भन्नुहोस्: विनोदको आवाजमा “नमस्ते” सुनाऊ।",
  "voice.list-none": () => "TingTing ले अहिले कुनै आवाज देखाएन। कृपया पछि फेरि प्रयास गर्नुहोस्।",
  "voice.hear": (m) => `${m.display} सुन्ने`,
  "voice.heard": (m) => `${m.message}, ${m.voice === undefined ? "सधैँको" : `${voices[m.voice] ?? m.voice} को`} आवाजमा:`,
  "voice.practice": () => "अभ्यास मोडमा साँचो आवाज हुँदैन: यो त्यसको सट्टामा बज्ने धुन मात्र हो।",
  "voice.answered": (m) => `TingTing ले आवाज पठाएन। उसको भनाइ: ${m.sentence}`,
  "voice.again": () => "अर्को आवाज सुन्ने",
} satisfies typeof english;
