import type { Contact } from "../../api/port.ts";
import { joinText } from "../../chat.ts";
import type { Answer, Turn } from "../command.ts";
import { contactSheets } from "../contacts/contact-files.ts";
import { frameButton } from "../frame-of.ts";
import { campaignOf, focusOn } from "./campaign-of.ts";
import { countOf, countsInOrder, notReached } from "./counts.ts";

type ReportTurn = Pick<Turn, "api" | "say" | "show" | "chat" | "kept" | "campaign">;

/** The whole contact list as it stands, once as Excel and once as CSV. */
export async function answerReport(turn: ReportTurn): Promise<Answer> {
  const { api, say, chat } = turn;
  const campaign = campaignOf(turn);
  const counts: Record<string, number> = {};
  let credits = 0;
  let total = 0;
  async function* counted(): AsyncGenerator<Contact> {
    for await (const contact of api.contacts.list(campaign.id)) {
      counts[contact.status] = (counts[contact.status] ?? 0) + 1;
      credits += contact.credits;
      total += 1;
      yield contact;
    }
  }
  const files = await contactSheets(turn, campaign, counted(), `campaign-${campaign.id}-report`);
  const missed = notReached.filter((status) => countOf(counts, [status]) > 0).sort();
  const again = frameButton(say("campaign.button-call-again"), "campaign.rerun", {
    campaign: campaign.id,
    statuses: missed,
  });
  return {
    text: joinText(
      [
        say("campaign.report", { name: campaign.name, total }),
        say("campaign.counts", { counts: countsInOrder(counts) }),
        credits > 0 ? say("campaign.credits-line", { credits }) : undefined,
        chat.kind === "group" ? say("contacts.masked-file") : undefined,
      ],
      "\n",
    ),
    buttons: missed.length > 0 ? [again] : [],
    files,
    focus: focusOn(campaign),
  };
}
