/** What a chat's own window says by itself: labels, banners, limits. */
export const adapter = {
  "adapter.title": () => "TingTing",
  "adapter.placeholder": () => "Write a message",
  "adapter.send": () => "Send",
  "adapter.attach": () => "Attach a file",
  "adapter.remove": () => "Do not send this file",
  "adapter.practice": () => "Practice mode: no real calls, no costs.",
  "adapter.offline": () => "No connection. Trying again; what you write is sent as soon as it is back.",
  "adapter.file-too-large": (m: { megabytes: number }) =>
    `This file is too large: up to ${m.megabytes} MB can be sent. Split it and send the parts.`,
  "adapter.text-too-long": () => "This message is too long. Please send it as a file.",
  "adapter.welcome": () => "Namaste! Write what you want to do, in English, नेपाली or roman Nepali.",
  "adapter.commands": () => "Commands",
  "adapter.new-messages": () => "New messages",
  "adapter.sending": () => "Sending …",
  "adapter.not-sent-yet": () => "Not sent yet",
  "adapter.not-taken": () => "This could not be sent. Please load the page again and send it once more.",
  "adapter.cookies-needed": () =>
    "This chat knows you by a cookie. Please allow cookies for this page and load it again.",
  "adapter.script-needed": () => "This chat needs JavaScript. Please allow it for this page and load it again.",
  "adapter.other-language": () => "नेपाली",
  "adapter.visitor": (m: { mark: string }) => `Visitor ${m.mark}`,
  "adapter.group-hello": (m: { bot: string; seesMentions: boolean }) =>
    m.seesMentions
      ? `Namaste! Here I answer commands such as /help, replies to my messages, and messages that name @${m.bot}.`
      : `Namaste! Here I answer commands such as /help, replies to my messages, and taps on my buttons. Other messages do not reach me, not even those that name @${m.bot}: my privacy mode is on. To change that, send /setprivacy to @BotFather, then take me out of this group and add me again.`,
  "adapter.open-privately": (m: { name: string }) =>
    `${m.name}, my answer is for you alone. Please open a private chat with me and press Start; it is waiting there.`,
  "adapter.open-privately-button": () => "Open a private chat",
  "adapter.form-asks": (m: { label: string; secret: boolean }) =>
    m.secret
      ? `Please write: ${m.label}. I delete your message at once. /cancel ends this.`
      : `Please write: ${m.label}. /cancel ends this.`,
  "adapter.form-left": () => "All right, I ask no further. Nothing of what you wrote was kept.",
  "adapter.delete-yourself": () =>
    "I could not delete your message. Please delete it yourself, so that nobody reads it.",
  "adapter.try-again": () => "I could not take this just now, and nothing was done. Please try again in a moment.",
  "adapter.form-taken": () => "Thank you. You can close this window.",
  "adapter.cannot-write-here": () =>
    "I may not write here. Please add me to this channel with /invite, or write to me in a private chat.",
  "adapter.terminal-hint": () => 'Buttons: type their number or label. Files: /send PATH. "exit" leaves.',
  "adapter.terminal-leave": () => "Bye.",
  "adapter.greeting": () => "TingTing. Write what you want to do, in English, नेपाली or roman Nepali.",
  "adapter.practice-greeting": () =>
    "TingTing, practice mode: nobody is called and nothing costs money. Write what you want to do, in English, नेपाली or roman Nepali.",
  "adapter.no-such-button": (m: { labels: readonly string[] }) =>
    m.labels.length === 0
      ? "There is no button now."
      : `There is no such button. Buttons now: ${m.labels.map((label) => `[${label}]`).join(" ")}`,
};
