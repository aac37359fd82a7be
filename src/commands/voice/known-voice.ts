import type { Ask, Setting } from "../command.ts";

/** Asks again, with the voices there are, if the account has no voice of that name; undefined if it has, or if none was named. */
export async function askForVoice(
  voice: string | undefined,
  { api, say }: Pick<Setting, "api" | "say">,
): Promise<Ask | undefined> {
  if (voice === undefined) return undefined;
  const voices = await api.voices.list();
  if (voices.some(({ name }) => voiceKey(name) === voiceKey(voice))) return undefined;
  return {
    ask: "voice",
    text: say("campaign.no-such-voice", { voice }),
    options: voices.map(({ name, displayName }) => ({ label: displayName, value: name })),
  };
}

/** The service spells Prasanna in two ways (its reference, 1.6). */
function voiceKey(name: string): string {
  return name.toLowerCase().replace("prashanna", "prasanna");
}
