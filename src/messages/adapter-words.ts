import type { AdapterWords, Language } from "../chat.ts";
import { sayIn } from "./index.ts";

/** What `Host.words` gives; `practice` is true exactly in practice mode. */
export function adapterWords(lang: Language, mode: { readonly practice: boolean }): AdapterWords {
  const say = sayIn(lang);
  return {
    title: say("adapter.title"),
    placeholder: say("adapter.placeholder"),
    send: say("adapter.send"),
    attach: say("adapter.attach"),
    remove: say("adapter.remove"),
    practice: mode.practice ? say("adapter.practice") : "",
    offline: say("adapter.offline"),
    fileTooLarge: (m) => say("adapter.file-too-large", m),
    textTooLong: say("adapter.text-too-long"),
    welcome: say("adapter.welcome"),
    commands: say("adapter.commands"),
    newMessages: say("adapter.new-messages"),
    sending: say("adapter.sending"),
    notSentYet: say("adapter.not-sent-yet"),
    notTaken: say("adapter.not-taken"),
    cookiesNeeded: say("adapter.cookies-needed"),
    scriptNeeded: say("adapter.script-needed"),
    otherLanguage: say("adapter.other-language"),
    visitor: (m) => say("adapter.visitor", m),
    groupHello: (m) => say("adapter.group-hello", m),
    openPrivately: (m) => say("adapter.open-privately", m),
    openPrivatelyButton: say("adapter.open-privately-button"),
    formAsks: (m) => say("adapter.form-asks", m),
    formLeft: say("adapter.form-left"),
    deleteYourself: say("adapter.delete-yourself"),
    tryAgain: say("adapter.try-again"),
    formTaken: say("adapter.form-taken"),
    cannotWriteHere: say("adapter.cannot-write-here"),
  };
}
