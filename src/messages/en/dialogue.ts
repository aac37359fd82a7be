import { formatClock, formatDate } from "../format.ts";

/** What is said in any conversation, whatever it is about. */
export const dialogue = {
  "dialogue.cancelled": () => "Cancelled. Nothing was done.",
  "dialogue.nothingToConfirm": () => "There is nothing to confirm right now. Tell me what you would like to do.",
  "dialogue.nothingToCancel": () => "There is nothing to cancel right now.",
  "dialogue.whichCard": () =>
    "Something else was said since that card, so I do not take this as a yes. Please press the button on the card.",
  "dialogue.notUnderstood": () =>
    "I did not understand that, so I did nothing. Say it in other words, or ask for help.",
  "dialogue.small-talk": () => "Namaste! I run your TingTing calls, SMS and OTPs. What shall I do?",
  "dialogue.didYouMean": () => "I am not sure what you mean, so I did nothing. Did you mean one of these?",
  "dialogue.help": () => "Help",
  "dialogue.setAside": () => "I set your earlier request aside.",
  "dialogue.goOn": () => "Go on with it",
  "dialogue.text-or-wish": (m: { slot: string }) => `Is that the ${m.slot.toLowerCase()}, or something I should do?`,
  "dialogue.use-as": (m: { slot: string }) => `Use it as the ${m.slot.toLowerCase()}`,
  "dialogue.do-instead": (m: { about: string }) => `Do this instead: ${m.about}`,
  "dialogue.askAgain": (m: { question: string }) => `I could not read that as an answer. ${m.question} Or say cancel.`,
  "dialogue.forwarded": () =>
    "That was forwarded, so I do not take it as your wish. Write it yourself if you want it done.",
  "dialogue.stranger": () => "I only act for people I can tell apart. Please write to me as yourself.",
  "dialogue.outOfDate": () => "This button is out of date, so nothing happened. Ask again to get a fresh one.",
  "dialogue.severalCampaigns": (m: { name: string }) => `Several campaigns fit "${m.name}". Which one?`,
  "dialogue.noSuchCampaign": (m: { name: string }) => `I found no campaign "${m.name}". Is it one of these?`,
  "dialogue.noSuchNumber": (m: { number: string; campaign: string }) =>
    `${m.number} is not among the numbers of ${m.campaign}.`,
  "dialogue.whatToChange": (m: { about: string; lines: readonly string[] }) =>
    ["This is what I understood:", m.about, ...m.lines.map((line) => `• ${line}`), "What should be different?"].join(
      "\n",
    ),
  "dialogue.understood": (m: { about: string; lines: readonly string[] }) =>
    ["This is what I understood:", m.about, ...m.lines.map((line) => `• ${line}`), "Nothing has been done yet."].join(
      "\n",
    ),
  "dialogue.not-at-a-time": (m: { about: string }) =>
    `${m.about}: I cannot do that at a set time, only now or not at all. I did nothing.`,
  "dialogue.not-for-some": (m: { about: string }) =>
    `${m.about}: I cannot leave anybody out here, I can only do it for all or not at all. I did nothing.`,
  "dialogue.not-with": (m: { about: string; slot: string }) =>
    `${m.about}: I cannot do that with what you said about “${m.slot}”. I did nothing.`,
  "dialogue.do-it-now": () => "Do it now",
  "dialogue.for-all": () => "For all of them",
  "dialogue.without-that": () => "Do it without that",
  "dialogue.ask-hour": (m: { date: string }) => `At what time on ${formatDate("en", m.date)}? For example: 5 pm.`,
  "dialogue.ask-half": (m: { date: string; times: readonly string[] }) =>
    `On ${formatDate("en", m.date)}, at ${m.times.map((time) => formatClock("en", time)).join(" or at ")}?`,
  "dialogue.time-is-over": (m: { date: string; time?: string | undefined }) =>
    `${formatDate("en", m.date)}${m.time === undefined ? "" : `, ${formatClock("en", m.time)}`} is over already. On which day and at what time instead? For example: tomorrow at 5 pm.`,
  "dialogue.looking": () => "I am looking again.",
  "dialogue.file.whatFor": (m: { name: string }) => `What should I do with ${m.name}?`,
  "dialogue.file.newCampaign": () => "New campaign with these numbers",
  "dialogue.file.addTo": () => "Add the numbers to a campaign",
  "dialogue.file.start": () => "Start a campaign with this recording",
  "dialogue.file.useless": (m: { name: string }) =>
    `I cannot use ${m.name}. I take lists of numbers (.xlsx or .csv) and recordings (.mp3).`,
};
