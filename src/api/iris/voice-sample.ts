// What the service answers to a test of a voice is not documented (§2 no. 13): sound, a link to it, or a sentence.
import { type Answer, json } from "../http/answer.ts";
import type { VoiceSample } from "../port.ts";
import { sentence, spokenLink } from "./schemas.ts";

export function voiceSample(answer: Answer, base: string): VoiceSample {
  const { mime, bytes } = answer;
  if (mime.startsWith("audio/")) return { kind: "audio", file: { name: `voice.${extension(mime)}`, mime, bytes } };
  const link = webAddress(linkIn(answer), base);
  return link === undefined ? { kind: "sentence", text: json(sentence)(answer) } : { kind: "link", url: link };
}

function extension(mime: string): string {
  return mime === "audio/mpeg" ? "mp3" : mime.replace(/^audio\/(?:x-)?/, "").replace(/\W.*/, "");
}

/** Bare text counts too: `"https://…"` without the quotes is no JSON. */
function linkIn({ body, bytes, mime }: Answer): string | undefined {
  if (body.kind === "json") return spokenLink.parse(body.value);
  return mime === "text/plain" ? new TextDecoder().decode(bytes).trim() : undefined;
}

function webAddress(link: string | undefined, base: string): string | undefined {
  if (link === undefined || !/^(?:https?:\/\/|\/)\S+$/.test(link) || !URL.canParse(link, base)) return undefined;
  const url = new URL(link, base);
  return url.protocol === "https:" || url.protocol === "http:" ? url.href : undefined;
}
