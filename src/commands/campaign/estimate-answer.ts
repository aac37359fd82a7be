import { joinText } from "../../chat.ts";
import { visible } from "../../messages/format.ts";
import type { Answer, Turn } from "../command.ts";
import { frameButton } from "../frame-of.ts";
import { campaignOf, focusOn } from "./campaign-of.ts";
import { costLine, estimateCost } from "./cost.ts";
import { countOf } from "./counts.ts";
import { readRecipients } from "./recipients.ts";
import { hasSms } from "./services.ts";
import { countSmsParts } from "./sms-parts.ts";

interface EstimateTurn extends Pick<Turn, "api" | "say" | "kept" | "campaign"> {
  readonly slots: { readonly message?: string | undefined };
}

/** What a start would cost now: of those not started yet, or of everybody if all were called. */
export async function answerEstimate(turn: EstimateTurn): Promise<Answer> {
  const { api, say, slots } = turn;
  const campaign = campaignOf(turn);
  const { id, name, services } = campaign;
  const { all, spent, longest } = await readRecipients(
    api,
    id,
    { kind: "all" },
    { message: slots.message, once: false },
  );
  const fresh = countOf(all.counts, ["not started"]);
  const contacts = fresh > 0 ? fresh : all.total;
  const cost = await estimateCost(turn, id, contacts, spent);
  const start = frameButton(say("campaign.button-start"), "campaign.start", { campaign: id, message: slots.message });
  return {
    text: joinText(
      [
        say("campaign.estimate", { name, services, contacts, total: all.total, fresh: fresh > 0 }),
        slots.message === undefined ? undefined : say("campaign.card-message", { text: visible(slots.message) }),
        slots.message !== undefined && hasSms(services) ? say("campaign.sms-parts", countSmsParts(longest)) : undefined,
        costLine(say, cost),
      ],
      "\n",
    ),
    buttons: all.total > 0 ? [start] : [],
    focus: focusOn(campaign),
  };
}
