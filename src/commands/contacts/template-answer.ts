import { writeTemplate } from "../../files/template.ts";
import { focusOn } from "../campaign/campaign-of.ts";
import type { Answer, Turn } from "../command.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** Of a template for no campaign in particular. */
const USUAL_TAGS = ["tags_name"];

/** A sheet to fill in: with the tags of the campaign, where one is named. */
export async function answerTemplate({ say, campaign }: Pick<Turn, "say" | "campaign">): Promise<Answer> {
  const tags = campaign === undefined ? USUAL_TAGS : campaign.usableTags;
  const name = campaign === undefined ? "numbers.xlsx" : `campaign-${campaign.id}-numbers.xlsx`;
  return {
    text: say("contacts.template", { name: campaign?.name, tags }),
    files: [{ name, mime: XLSX, bytes: await writeTemplate(tags) }],
    ...(campaign === undefined ? {} : { focus: focusOn(campaign) }),
  };
}
