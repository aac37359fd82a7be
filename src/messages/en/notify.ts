import { formatAmount, plural } from "../format.ts";

/** What a chat is told: of one campaign or of all, always or only with failures. */
export interface NotifyScope {
  /** Left out: all campaigns. */
  readonly campaign: string | undefined;
  readonly when: "always" | "failures";
  readonly percent: number | undefined;
}

const of = (campaign: string | undefined) => (campaign === undefined ? "any campaign" : campaign);
function rule({ campaign, when, percent }: NotifyScope): string {
  const end = `${of(campaign)} finishes`;
  if (percent !== undefined) return `${end} and more than ${formatAmount("en", percent)} % were not reached`;
  return when === "failures" ? `${end} and somebody was not reached` : end;
}

/** Notices of finished campaigns in a chat. */
export const notify = {
  "notify.on": (m: NotifyScope) => `From now on I tell this chat when ${rule(m)}.`,
  "notify.changed": (m: NotifyScope) => `Changed: I tell this chat when ${rule(m)}.`,
  "notify.already-on": (m: NotifyScope) => `That is already on: I tell this chat when ${rule(m)}.`,
  "notify.off": () => "Notices are off: I no longer tell this chat when campaigns finish.",
  "notify.off-campaign": (m: { campaign: string }) => `I no longer tell this chat when ${m.campaign} finishes.`,
  "notify.already-off": () => "No notices were on in this chat, so there is nothing to stop.",
  "notify.already-off-campaign": (m: { campaign: string }) => `This chat gets no notices of ${m.campaign}.`,
  "notify.all-still-on": (m: { campaign: string }) =>
    `This chat is told of every campaign, so of ${m.campaign} too. I can only turn all of that off.`,
  "notify.list": (m: { count: number }) => `This chat gets ${plural(m.count, "notice")}:`,
  "notify.line": (m: NotifyScope) => `• when ${rule(m)}`,
  "notify.none": () => "This chat gets no notices.",
  "notify.turn-on": () => "Tell this chat",
  "notify.turn-off": () => "Stop the notices",
  "notify.show": () => "What this chat gets",
};
