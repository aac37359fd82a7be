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
