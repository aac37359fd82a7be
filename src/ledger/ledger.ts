// The wish ledger: a paid act happens once, only when meant, only by who may, and the truth is told about it.
// Here: what the dialogue asks of it. The calls themselves are in perform.ts, lost answers in look-up.ts.
import { type ChatRef, chatKey, joinText, type Language, type RichText, type Who } from "../chat.ts";
import type { Clock } from "../clock.ts";
import type { Attachment, Card } from "../commands/command.ts";
import type { Frame } from "../frame.ts";
import { newId } from "../id.ts";
import type { Jobs } from "../jobs/port.ts";
import { sayIn } from "../messages/index.ts";
import type { Outbox } from "../outbox/outbox.ts";
import type { Change, Records } from "../store/records.ts";
import { hashFacts } from "./facts.ts";
import { armedCard, CARD_LIFE_MS, closedCard, openCard } from "./tell.ts";
import {
  type FoundWish,
  hasEnded,
  openWishRecord,
  type Wish,
  type WishState,
  wishOfRecord,
  wishRecord,
} from "./wish.ts";

/** How late an armed wish may still be called; after that the person is asked again. */
const ARMED_LIFE_MS = 60_000;

/** Who wants it, where, and in which words. */
export interface Wisher {
  readonly person: string;
  readonly team: string;
  readonly account: string;
  readonly who: Who;
  readonly chat: ChatRef;
  readonly lang: Language;
  readonly zone: string;
  readonly words: string;
  readonly frame: Frame;
  readonly attachment?: Attachment | undefined;
}

export interface Made {
  readonly wish: string;
  readonly changes: readonly Change[];
}

export interface Ledger {
  find(wish: string): Promise<FoundWish | undefined>;
  /** What this person has before them in this chat: shown and not confirmed, or confirmed and not begun. */
  openOf(person: string, chat: ChatRef, state: "proposed" | "armed"): Promise<readonly FoundWish[]>;
  /** Shows a card; nothing happens until `arm`. `above`: a sentence before the card's own. */
  propose(wisher: Wisher, card: Card<unknown>, above?: RichText): Made;
  /** For what needs no confirmation: armed at once. */
  begin(wisher: Wisher, call: unknown): Made;
  /** Confirms: single use, since only a proposed wish of this very version is armed. */
  arm(found: FoundWish, undoSeconds: number): readonly Change[];
  /** Ends a wish that was never called; the card says why and loses its buttons. */
  end(found: FoundWish, as: "withdrawn" | "replaced" | "expired"): readonly Change[];
  /** Looks once more for what became of an unknown one. */
  reopen(found: FoundWish): readonly Change[];
  /** After the commit of `begin`, `arm` or `reopen`: makes it happen in time. */
  wake(wish: string): Promise<void>;
}

export interface LedgerParts {
  readonly records: Records;
  readonly outbox: Outbox;
  readonly jobs: Jobs;
  readonly clock: Clock;
  readonly practice: boolean;
}

export function createLedger({ records, outbox, jobs, clock, practice }: LedgerParts): Ledger {
  const make = (wish: Wish, id: string): readonly Change[] => [
    records.put(wishRecord, id, wish, 0),
    records.put(openWishRecord, id, { person: wish.person }, 0),
    records.append(wishOfRecord, `${wish.person}/`, { wish: id }),
  ];
  const step = (found: FoundWish, state: WishState): Wish => ({ ...found.value, state, changedAt: clock.now() });
  const put = (found: FoundWish, wish: Wish): readonly Change[] => [
    records.put(wishRecord, found.id, wish, found.version),
    ...(hasEnded(wish.state) ? [records.delete(openWishRecord, found.id)] : []),
  ];
  const blank = (wisher: Wisher, state: WishState) => ({
    ...wisher,
    facts: "",
    noted: undefined,
    message: newId("m"),
    createdAt: clock.now(),
    changedAt: clock.now(),
    state,
  });
  const armed = (undoSeconds: number): WishState => {
    const fireAt = clock.now() + undoSeconds * 1000;
    return { name: "armed", fireAt, until: fireAt + ARMED_LIFE_MS };
  };
  return {
    find: (wish) => records.get(wishRecord, wish),
    async openOf(person, chat, state) {
      const pointers = (await records.list(openWishRecord)).filter(({ value }) => value.person === person);
      const wishes = await Promise.all(pointers.map(({ id }) => records.get(wishRecord, id)));
      const isOpen = (wish: FoundWish) => wish.value.state.name === state && chatKey(wish.value.chat) === chatKey(chat);
      return wishes.filter((wish) => wish !== undefined).filter(isOpen);
    },
    propose(wisher, card, above) {
      const id = newId("w");
      const wish: Wish = {
        ...blank(wisher, { name: "proposed", expiresAt: clock.now() + CARD_LIFE_MS }),
        card: joinText([above, card.text, practice ? sayIn(wisher.lang)("wish.practice") : undefined], "\n\n"),
        facts: hashFacts(card.facts),
        cost: card.cost,
        call: card.call,
      };
      return { wish: id, changes: [...make(wish, id), ...outbox.draft(openCard(id, wish, card.typed))] };
    },
    begin(wisher, call) {
      const id = newId("w");
      return { wish: id, changes: make({ ...blank(wisher, armed(0)), call }, id) };
    },
    arm(found, undoSeconds) {
      const wish = step(found, armed(undoSeconds));
      return [...put(found, wish), ...outbox.draft(armedCard(found.id, wish, undoSeconds))];
    },
    end(found, as) {
      const wish = step(found, { name: as });
      return [
        ...put(found, wish),
        ...closedCard(wish, sayIn(wish.lang)(`wish.${as}`)).flatMap((draft) => outbox.draft(draft)),
      ];
    },
    reopen(found) {
      const wish = step(found, { name: "unknown", looks: 0, told: false });
      return [
        records.put(wishRecord, found.id, wish, found.version),
        records.put(openWishRecord, found.id, { person: wish.person }),
      ];
    },
    async wake(id) {
      const found = await records.get(wishRecord, id);
      if (found)
        await jobs.schedule(
          { kind: "wish", id },
          found.value.state.name === "armed" ? found.value.state.fireAt : clock.now(),
        );
    },
  };
}
