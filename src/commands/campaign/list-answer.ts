import { joinText } from "../../chat.ts";
import type { Answer, Setting } from "../command.ts";
import { frameButton } from "../frame-of.ts";
import { campaignLine } from "./campaign-lines.ts";
import { type CampaignFilter, type FoundCampaigns, findCampaigns } from "./find-campaigns.ts";

type State = "not started" | "scheduled" | "running" | "completed" | "terminated";

interface ListTurn extends Pick<Setting, "api" | "say" | "kept" | "now"> {
  readonly slots: {
    readonly services?: string | undefined;
    readonly state?: State | undefined;
    readonly query?: string | undefined;
  };
}

/** A screenful; more are found by their name. */
const SHOWN = 10;
/** As many buttons as fit under it. */
const BUTTONS = 5;

export async function answerList(turn: ListTurn): Promise<Answer> {
  const { api, say, kept, now, slots } = turn;
  const { state, ...rest } = slots;
  if (state !== undefined && !api.can.campaignState && state !== "running" && state !== "scheduled") {
    return {
      text: say("campaign.no-state", { state }),
      buttons: [frameButton(say("campaign.button-all"), "campaign.list", rest)],
    };
  }
  const filter: CampaignFilter = { ...rest, state: state === "running" || state === "scheduled" ? state : undefined };
  const found = await findCampaigns(api, kept.runs, filter, now);
  if (found.campaigns.length === 0) return none(turn);
  return some(turn, found);
}

function none({ say, slots }: ListTurn): Answer {
  const { services, state, query } = slots;
  const text = say("campaign.list-empty", { services, state, query });
  const filtered = services !== undefined || state !== undefined || query !== undefined;
  const all = frameButton(say("campaign.button-all"), "campaign.list", {});
  const create = frameButton(say("campaign.button-create"), "campaign.create", {});
  return { text, buttons: [filtered ? all : create] };
}

function some({ say, slots }: ListTurn, { campaigns, cut }: FoundCampaigns): Answer {
  const shown = campaigns.slice(0, SHOWN);
  const more = campaigns.length - shown.length;
  const [only] = campaigns.length === 1 ? campaigns : [];
  return {
    text: joinText(
      [
        say("campaign.list", { ...slots, count: campaigns.length, cut }),
        ...shown.map((campaign) => campaignLine(say, campaign)),
        more > 0 ? say("campaign.list-more", { count: more, cut }) : undefined,
      ],
      "\n",
    ),
    buttons: shown
      .slice(0, BUTTONS)
      .map(({ id, name }) =>
        frameButton(say("campaign.button-open", { id, name }), "campaign.details", { campaign: id }),
      ),
    ...(only === undefined ? {} : { focus: { campaign: { id: only.id, name: only.name } } }),
  };
}
