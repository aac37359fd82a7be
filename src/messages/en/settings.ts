/** What a person sets for themselves. */
export const settings = {
  "settings.language": () => "I speak English with you from now on.",
  "settings.language-here": () =>
    "I speak English here from now on, and with you everywhere. Others here can set another language for themselves.",
  "settings.zone": (m: { zone: string; moment: string }) =>
    `Your times are now those of ${m.zone}. It is ${m.moment} there.`,
  "settings.schedule-note": () => "TingTing itself keeps Nepal time; I convert.",
};
