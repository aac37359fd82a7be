// How a campaign is shown: in one line of a list, and in full.
import type { Campaign, ContactCounts } from "../../api/port.ts";
import { joinText, type RichText } from "../../chat.ts";
import type { Setting } from "../command.ts";
import { countsInOrder } from "./counts.ts";

export function campaignLine(say: Setting["say"], { id, name, services, description }: Campaign): RichText {
  const rest = description === "" ? "" : ` · ${oneLine(description, 60)}`;
  return [`${id}  `, { bold: oneLine(name, 80) }, ` · ${say("campaign.services", { services })}${rest}`];
}

export function campaignDetails(
  { say, show }: Pick<Setting, "say" | "show">,
  campaign: Campaign,
  counts: ContactCounts,
): RichText {
  const { id, name, services, description, usableTags, userPhones } = campaign;
  return joinText(
    [
      [{ bold: name }, ` · ${say("campaign.number", { id })}`],
      say("campaign.services-line", { services }),
      description === "" ? undefined : say("campaign.description-line", { description }),
      say("campaign.contacts-line", { total: counts.total, counts: countsInOrder(counts.byStatus) }),
      counts.credits > 0 ? say("campaign.credits-line", { credits: counts.credits }) : undefined,
      say("campaign.tags-line", { tags: usableTags.map((tag) => `{${tag}}`) }),
      userPhones.length === 0 ? undefined : say("campaign.phones-line", { phones: userPhones.map(show) }),
    ],
    "\n",
  );
}

/** Cut on a letter as people see it. */
function oneLine(text: string, length: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  const letters = Array.from(new Intl.Segmenter().segment(line), ({ segment }) => segment);
  return letters.length <= length ? line : `${letters.slice(0, length - 1).join("")}…`;
}
