import { joinText } from "../../chat.ts";
import type { WorldError } from "../../errors.ts";
import type { BadRow } from "../../files/number-sheet.ts";
import { explain } from "../../messages/explain.ts";
import { focusOn } from "../campaign/campaign-of.ts";
import type { Act, FrameButton, Outcome } from "../command.ts";
import { frameButton } from "../frame-of.ts";
import type { AddCall } from "./add-plan.ts";
import type { ListedNumber } from "./number-list.ts";
import { rejectedFile } from "./number-list-lines.ts";

/** What became of each number. */
export interface AddResult {
  readonly added: readonly ListedNumber[];
  readonly there: readonly ListedNumber[];
  readonly refused: readonly { readonly number: string; readonly reason: string }[];
  /** Not in the campaign, and not refused: may be added by a tap. */
  readonly rest: readonly ListedNumber[];
  /** Why the work ended early. */
  readonly stopped: WorldError | undefined;
  readonly bad: readonly BadRow[];
}

const NAMED = 10;

export async function addOutcome(act: Act<AddCall>, result: AddResult): Promise<Outcome> {
  const { say, show, call } = act;
  const { added, there, refused, rest, stopped, bad } = result;
  const total = added.length + refused.length + rest.length;
  const numbers = (rows: readonly ListedNumber[]) => rows.map(({ number }) => show(number));
  return {
    text: joinText(
      [
        say("contacts.added", { name: call.campaign.name, added: added.length, total }),
        there.length > 0 ? say("contacts.there", { numbers: numbers(there) }) : undefined,
        ...refused
          .slice(0, NAMED)
          .map(({ number, reason }) => say("contacts.refused", { number: show(number), reason })),
        refused.length > NAMED ? say("contacts.refused-more", { count: refused.length - NAMED }) : undefined,
        stopped && explain(stopped, say).text,
        rest.length > 0 ? say("contacts.rest", { numbers: numbers(rest) }) : undefined,
        bad.length > 0 ? say("contacts.bad-rows", { count: bad.length }) : undefined,
      ],
      "\n",
    ),
    buttons: buttons(act, rest),
    files: await rejectedFile(say, bad),
    focus: focusOn(call.campaign),
  };
}

function buttons({ say, call }: Act<AddCall>, rest: readonly ListedNumber[]): readonly FrameButton[] {
  const campaign = call.campaign.id;
  const list = frameButton(say("campaign.button-numbers"), "contacts.list", { campaign });
  const start = frameButton(say("campaign.button-start"), "campaign.start", { campaign });
  if (rest.length === 0) return [start, list];
  const { tags, attachment } = call.source;
  // Tags of a sheet fit in no frame: the same file again adds what is missing.
  if (attachment !== undefined && rest.some((row) => Object.keys(row.tags).length > 0)) return [list];
  const numbers = rest.map(({ number }) => number);
  return [
    frameButton(say("contacts.button-rest", { count: rest.length }), "contacts.add", { campaign, numbers, tags }),
    list,
  ];
}
