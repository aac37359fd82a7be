/** What is said about a paid or changing act, from its card to its outcome. */
export const wish = {
  "wish.confirm": () => "Confirm",
  "wish.change": () => "Change…",
  "wish.cancel": () => "Cancel",
  "wish.stop": () => "Stop",
  "wish.lookAgain": () => "Look again",
  "wish.doAgain": () => "Ask me again",
  "wish.practice": () => "Practice mode: nothing is really sent and everything is free.",
  "wish.typeToConfirm": (m: { word: string }) => `To go ahead, type ${m.word}.`,
  "wish.confirmed": () => "Confirmed.",
  "wish.begins": (m: { seconds: number }) => `Confirmed. It begins in ${m.seconds} seconds; Stop takes it back.`,
  "wish.working": () => "Working on it …",
  "wish.progress": (m: { done: number; total: number; bar: string }) => `${m.bar} ${m.done} of ${m.total}`,
  "wish.done": () => "Confirmed and carried out.",
  "wish.withdrawn": () => "Taken back. Nothing was done.",
  "wish.cancelled": () => "Cancelled. Nothing was done.",
  "wish.expired": () => "This card ran out of time. Nothing was done; ask again if you still want it.",
  "wish.replaced": () => "A newer card took its place. Nothing was done with this one.",
  "wish.changed": () =>
    "Something changed since I showed you the card, so I did nothing yet. This is how it stands now:",
  "wish.overdue": () => "I was away when this was due, so I did not do it. Shall I do it now?",
  "wish.again": (m: { span: string }) =>
    `You confirmed exactly this ${m.span} ago. Confirm only if you want it once more.`,
  "wish.refused": (m: { why: string }) => `It was not done. ${m.why}`,
  "wish.checking": () =>
    "I lost the service's answer, so I do not know yet whether it was done. I am checking and will not do it twice.",
  "wish.notDone": () => "I checked: it was not done. Nothing was charged for it.",
  "wish.unknown": () =>
    "I still cannot tell whether it was done: the service's answer got lost and it does not show it. Please check in your TingTing account before you ask again. I will not repeat it by myself.",
  "wish.card.notDone": () => "It was not done; the reason stands below.",
  "wish.card.unknown": () => "It is not known whether it was done; see below.",
  "wish.foundDone": () => "I checked: it was done.",
  "wish.over.done": () => "That was done already; nothing more happens.",
  "wish.over.running": () => "I am already on it; nothing more happens.",
  "wish.over.nothing": () => "That card is closed; nothing happens.",
  "wish.notYours": () => "This card belongs to somebody else; only they can press it.",
  "wish.couldNotNote": () => "I could not note it down safely, so I did not do it.",
};
