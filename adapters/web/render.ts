// From the port's shapes to what the page draws. The page puts every string into the document as text, never as markup,
// so nothing is escaped here; only what would mislead the eye is taken out.
import {
  type Button,
  type Language,
  legible,
  type PrivateForm,
  plainText,
  type Reply,
  type TextRun,
} from "../../src/chat.ts";
import type { ShownBy, ShownFile } from "./wire.ts";

export function showReply(reply: Reply, files: readonly ShownFile[], at: number): ShownBy<"bot"> {
  const runs = typeof reply.text === "string" ? [reply.text] : reply.text;
  return {
    kind: "bot",
    at,
    lang: languageOf(plainText(reply.text)),
    runs: runs.map(showRun),
    buttons: reply.buttons.map(showButton),
    files: [...files],
    card: reply.card,
  };
}

/** A visitor's own words need not be shown whole: they know them, and 100,000 numbers would burden each loading of the page. */
const OWN_WORDS_SHOWN = 4_000;

export function showWords(text: string, file: ShownFile | undefined, at: number): ShownBy<"visitor"> {
  const words = legible(text);
  const shown = words.length > OWN_WORDS_SHOWN ? `${legible(words.slice(0, OWN_WORDS_SHOWN))} …` : words;
  return { kind: "visitor", at, lang: languageOf(shown), text: shown, ...(file && { file }), kept: true };
}

export function showForm(form: PrivateForm, at: number): ShownBy<"form"> {
  return {
    kind: "form",
    at,
    lang: languageOf(form.title),
    id: form.id,
    title: legible(form.title),
    fields: form.fields.map((field) => ({ ...field, label: legible(field.label) })),
    submit: legible(form.submit),
    buttons: form.buttons.map(showButton),
    open: true,
  };
}

function showRun(run: TextRun): ShownBy<"bot">["runs"][number] {
  if (typeof run === "string") return { text: legible(run), style: "plain" };
  return "bold" in run ? { text: legible(run.bold), style: "bold" } : { text: legible(run.code), style: "code" };
}

function showButton({ id, label, tone }: Button): ShownBy<"bot">["buttons"][number] {
  return { id, label: legible(label), tone };
}

/** For the `lang` attribute, by which a browser picks font and voice: the script that most letters are of. */
function languageOf(text: string): Language {
  const letters = (script: RegExp) => text.match(script)?.length ?? 0;
  return letters(/\p{Script=Devanagari}/gu) > letters(/\p{Script=Latin}/gu) ? "ne" : "en";
}
