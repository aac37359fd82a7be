/** What a person sets for themselves. */
export const settings = {
  "settings.language": () => "I speak English with you from now on.",
  "settings.zone": (m: { zone: string; moment: string }) =>
    `Your times are now those of ${m.zone}. It is ${m.moment} there.`,
  "settings.zone-unknown": (m: { zone: string }) =>
    `I know no time zone called ${m.zone}. Please give me its name as Region/City, for example Asia/Dubai.`,
  "settings.schedule-note": () => "TingTing itself keeps Nepal time; I convert.",
};
