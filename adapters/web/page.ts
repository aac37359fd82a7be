// The one page. Every word on it comes from the product; scripts and styles are files of their own (page/), so the policy can
// forbid all that stands inside. hono's html escapes what is put in.
import { html } from "hono/html";
import type { AdapterWords, Language, MenuEntry } from "../../src/chat.ts";

const icons = {
  attach: html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M20 11.5 12.2 19a5 5 0 0 1-7-7.1l8.3-8a3.4 3.4 0 0 1 4.8 4.8l-8.2 8a1.7 1.7 0 0 1-2.4-2.5l7.4-7"/></svg>`,
  send: html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4.5 12 20 4.5l-5 15-3.2-6.3z M11.8 13.2 20 4.5"/></svg>`,
  down: html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 5v14m-6-6 6 6 6-6"/></svg>`,
  drop: html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="m6 6 12 12M18 6 6 18"/></svg>`,
};

/** A new visitor sees these; all are behind the button "/". */
const COMMANDS_AT_FIRST = 5;

export function page(parts: {
  readonly lang: Language;
  readonly words: AdapterWords;
  readonly menu: readonly MenuEntry[];
  readonly maxFileBytes: number;
}) {
  const { lang, words, menu, maxFileBytes } = parts;
  const other = lang === "en" ? "ne" : "en";
  const tooLarge = words.fileTooLarge({ megabytes: Math.floor(maxFileBytes / 1_000_000) });
  const commands = menu.map(
    ({ name, form, about }) =>
      html`<li><button type="button" data-command="/${name} "><b>${form}</b> <span>${about}</span></button></li>`,
  );
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<title>${words.title}</title>
<link rel="icon" href="/chat/page/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/chat/page/chat.css">
<script type="module" src="/chat/page/chat.js"></script>
</head>
<body>
<header>
<h1><img src="/chat/page/icon.svg" alt="" width="28" height="28"> ${words.title}</h1>
<a href="/?lang=${other}" hreflang="${other}" lang="${other}">${words.otherLanguage}</a>
</header>
${words.practice === "" ? "" : html`<p id="practice">${words.practice}</p>`}
<p id="offline" role="status" hidden>${words.offline}</p>
<p id="cookies" role="alert" hidden>${words.cookiesNeeded}</p>
<noscript><p role="alert">${words.scriptNeeded}</p></noscript>
<main>
<div id="log" data-unkept="${words.notSentYet}" role="log" aria-live="polite" aria-label="${words.title}" tabindex="0">
<section id="welcome" hidden>
<img src="/chat/page/icon.svg" alt="" width="56" height="56">
<p>${words.welcome}</p>
${menu.length === 0 ? "" : html`<ul class="commands">${commands.slice(0, COMMANDS_AT_FIRST)}</ul>`}
</section>
</div>
<button id="newer" type="button" hidden>${icons.down}${words.newMessages}</button>
</main>
<form id="composer" novalidate data-max-bytes="${maxFileBytes}" data-too-large="${tooLarge}" data-too-long="${words.textTooLong}" data-not-taken="${words.notTaken}" data-sending="${words.sending}">
<p id="problem" role="alert" hidden></p>
<p id="chosen" hidden><span></span><button type="button" aria-label="${words.remove}" title="${words.remove}">${icons.drop}</button></p>
<div>
<input id="file" type="file" hidden aria-label="${words.attach}">
<button id="attach" type="button" aria-label="${words.attach}" title="${words.attach}">${icons.attach}</button>
<button id="slash" type="button" aria-label="${words.commands}" title="${words.commands}" popovertarget="commands">/</button>
<textarea id="words" rows="1" dir="auto" autocomplete="off" enterkeyhint="send" placeholder="${words.placeholder}" aria-label="${words.placeholder}"></textarea>
<button id="send" type="submit" aria-label="${words.send}" title="${words.send}">${icons.send}</button>
</div>
</form>
<div id="commands" popover aria-label="${words.commands}"><ul class="commands">${commands}</ul></div>
</body>
</html>`;
}
