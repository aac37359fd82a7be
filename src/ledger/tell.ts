// What a person sees of a wish: one card that changes in place, and one message with the outcome.
import { joinText, mapText, type RichText } from "../chat.ts";
import type { Answer, FrameButton } from "../commands/command.ts";
import { progressBar } from "../messages/bar.ts";
import { type Say, sayIn } from "../messages/index.ts";
import { maskNumbers } from "../ops/mask.ts";
import type { Draft, DraftButton } from "../outbox/message.ts";
import type { Wish } from "./wish.ts";

/** What a press on a wish's button means; dialogue/press.ts reads it. */
export type WishPress = {
  readonly kind: "confirm" | "drop" | "change" | "stop" | "look";
  readonly wish: string;
};

interface CardLook {
  readonly note?: RichText | undefined;
  readonly buttons?: readonly DraftButton[];
  /** The card is over: numbers its asker typed are no longer printed in full. */
  readonly closed?: boolean;
}

/** Money cards live five minutes (design, "Cards"). */
export const CARD_LIFE_MS = 5 * 60_000;

export function cardDraft(wish: Wish, look: CardLook): Draft {
  const text = look.closed ? mapText(wish.card ?? "", maskNumbers) : (wish.card ?? "");
  return {
    key: wish.message,
    chat: wish.chat,
    lane: "answer",
    text: joinText([text, look.note], "\n\n"),
    buttons: look.buttons ?? [],
    files: [],
    card: true,
    lang: wish.lang,
  };
}

/** The open card: one tap to go, one to change, one to drop. `typed`: only that word confirms. */
export function openCard(id: string, wish: Wish, typed: string | undefined): Draft {
  const say = sayIn(wish.lang);
  const press = (kind: WishPress["kind"]) => ({ press: { kind, wish: id } satisfies WishPress, person: wish.person });
  const expiresAt = wish.createdAt + CARD_LIFE_MS;
  return cardDraft(wish, {
    note: typed && say("wish.typeToConfirm", { word: typed }),
    buttons: [
      ...(typed ? [] : [{ label: say("wish.confirm"), tone: "primary" as const, expiresAt, ...press("confirm") }]),
      { label: say("wish.change"), expiresAt, ...press("change") },
      { label: say("wish.cancel"), expiresAt, ...press("drop") },
    ],
  });
}

export function armedCard(id: string, wish: Wish, undoSeconds: number): Draft {
  const say = sayIn(wish.lang);
  if (undoSeconds === 0) return cardDraft(wish, { closed: true, note: say("wish.confirmed") });
  return cardDraft(wish, {
    closed: true,
    note: say("wish.begins", { seconds: undoSeconds }),
    buttons: [
      {
        label: say("wish.stop"),
        tone: "danger",
        press: { kind: "stop", wish: id } satisfies WishPress,
        person: wish.person,
      },
    ],
  });
}

export function closedCard(wish: Wish, note: RichText): readonly Draft[] {
  return wish.card === undefined ? [] : [cardDraft(wish, { closed: true, note })];
}

/** The outcome as a message of its own, so that people are told and not only shown. */
export function outcomeDraft(id: string, wish: Wish, answer: Answer): Draft {
  return {
    key: `outcome-${id}-${wish.state.name}`,
    chat: wish.chat,
    lane: "result",
    text: answer.text,
    buttons: (answer.buttons ?? []).map(frameButton),
    files: answer.files ?? [],
    card: false,
    ...(answer.private ? { asker: wish.who } : {}),
    owner: wish.person,
    lang: wish.lang,
  };
}

export function frameButton(button: FrameButton): DraftButton {
  const { label, frame, attachment, tone } = button;
  return { label, ...(tone ? { tone } : {}), press: { kind: "frame", frame, ...(attachment ? { attachment } : {}) } };
}

export function progressDraft(id: string, wish: Wish, say: Say, done: number, total: number): Draft {
  const note = say("wish.progress", { done, total, bar: progressBar(done, total) });
  if (wish.card !== undefined) return { ...cardDraft(wish, { closed: true, note }), lane: "progress" };
  return { ...cardDraft(wish, { note }), key: `progress-${id}`, lane: "progress", card: false };
}
