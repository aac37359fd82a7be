// From the port's shapes to Block Kit. Words go into `rich_text` blocks: their text elements are shown as they are, so no name can
// begin a mention, a link or a style (in `mrkdwn` `*`, `_`, `~` and back-ticks cannot be escaped at all).
import type { types } from "@slack/bolt";
import { type Button, type ChatRef, legible, plainText, type Reply, type RichText } from "../../src/chat.ts";
import { writePlace } from "./place.ts";

/** One message. `text` is what notifications and screen readers say, and all there is where the blocks are refused. */
export interface Page {
  readonly text: string;
  readonly blocks: types.KnownBlock[];
}

/**
 * Characters of one message. Slack takes 3,000 in one text object (docs.slack.dev/reference/block-kit/composition-objects/text-object)
 * and refuses messages whose blocks have about 13,200 in all, counted in a way it does not tell (bolt-js issue 2509).
 */
export const MOST_CHARACTERS = 3_000;
/** docs.slack.dev/reference/block-kit/blocks/actions-block */
const MOST_BUTTONS = 25;
/** docs.slack.dev/reference/block-kit/block-elements/button-element */
const MOST_LABEL = 75;
/** docs.slack.dev/reference/methods/chat.update; more than a page has unless it is full of what is escaped. */
const MOST_FALLBACK = 4_000;

/** The messages a reply becomes, in order; the buttons are on the last. None for a reply that is only files. */
export function drawPages(reply: Reply, chat: ChatRef): readonly Page[] {
  const parts = splitRuns(toRuns(reply.text), MOST_CHARACTERS);
  if (parts.length === 0 && reply.buttons.length > 0) parts.push([{ text: "…" }]);
  return parts.map((runs, index) => ({
    text: fallback(runs),
    blocks: [
      richText(runs),
      ...(index === parts.length - 1 ? drawButtons(reply.buttons.map(drawButton), writePlace(chat)) : []),
    ],
  }));
}

/** Rows of buttons whose presses tell where they were made. */
export function drawButtons(buttons: readonly types.Button[], place: string): readonly types.ActionsBlock[] {
  const rows: types.ActionsBlock[] = [];
  for (let from = 0; from < buttons.length; from += MOST_BUTTONS) {
    const elements = buttons.slice(from, from + MOST_BUTTONS);
    rows.push({ type: "actions", block_id: `${place}#${rows.length}`, elements });
  }
  return rows;
}

export function drawButton({ id, label, tone }: Button, index: number): types.Button {
  return {
    type: "button",
    action_id: `tap-${index}`,
    value: id,
    text: plain(label, MOST_LABEL),
    ...(tone === "plain" ? {} : { style: tone }),
  };
}

/** Words without any markup, not longer than `most`; never empty, which Slack refuses. */
export function plain(words: string, most: number): types.PlainTextElement {
  return { type: "plain_text", text: cut(legible(words), most) || "…", emoji: false };
}

/** For the few places that know only `mrkdwn`: nothing in it can become a mention or a link. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

interface Run {
  readonly text: string;
  readonly style?: { readonly bold: true } | { readonly code: true };
}

function toRuns(text: RichText): readonly Run[] {
  const runs = typeof text === "string" ? [text] : text;
  const drawn = runs.map((run): Run => {
    if (typeof run === "string") return { text: legible(run) };
    return "bold" in run
      ? { text: legible(run.bold), style: { bold: true } }
      : { text: legible(run.code), style: { code: true } };
  });
  return drawn.filter((run) => run.text !== "");
}

function richText(runs: readonly Run[]): types.RichTextBlock {
  const elements = runs.map((run): types.RichTextElement => ({ type: "text", ...run }));
  return { type: "rich_text", elements: [{ type: "rich_text_section", elements }] };
}

function fallback(runs: readonly Run[]): string {
  const words = plainText(runs.map(({ text }) => text));
  const text = escaped(words);
  return text.length <= MOST_FALLBACK ? text : escaped(cut(words, MOST_FALLBACK / "&amp;".length));
}

/** Parts of at most `most` characters each, cut after a line where that costs less than half a part, else between letters. */
function splitRuns(runs: readonly Run[], most: number): Run[][] {
  const parts: Run[][] = [];
  let room = 0;
  for (const run of runs) {
    let rest = run.text;
    while (rest !== "") {
      if (room === 0) {
        parts.push([]);
        room = most;
      }
      const length = fitting(rest, room, room === most);
      if (length > 0) parts.at(-1)?.push({ ...run, text: rest.slice(0, length) });
      rest = rest.slice(length);
      room = rest === "" ? room - length : 0;
    }
  }
  return parts;
}

/** Longest letter that is kept whole, in UTF-16 units: an emoji family has 11, a letter with all its marks far fewer than this. */
const LONGEST_LETTER = 100;
const letters = new Intl.Segmenter("ne", { granularity: "grapheme" });

/** How much of `text` goes into `room`; 0 only if `mustFit` is false, when it is better to begin a new part. */
function fitting(text: string, room: number, mustFit: boolean): number {
  if (text.length <= room) return text.length;
  const line = text.lastIndexOf("\n", room - 1) + 1;
  if (line > room / 2) return line;
  const edge = letters.segment(text.slice(0, room + LONGEST_LETTER)).containing(room)?.index ?? room;
  if (edge > Math.max(0, room - LONGEST_LETTER)) return edge;
  return mustFit ? wholeCharacters(text, room) : 0;
}

/** Not through the middle of a surrogate pair. */
function wholeCharacters(text: string, room: number): number {
  const isPair = /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(room - 1, room + 1));
  return isPair ? room - 1 : room;
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, fitting(text.replaceAll("\n", " "), most - 1, true))}…`;
}
