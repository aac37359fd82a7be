// How the sign-in page looks: plain forms and words, so it works without scripts. Addresses on it are relative: a proxy may put us
// under a path of its own, and nothing on the page names the link. hono's html escapes what is put in.
import { html } from "hono/html";
import { type Language, legible } from "../chat.ts";
import { type Say, sayIn } from "../messages/index.ts";
import type { OpenLink } from "./link.ts";

export type Page =
  | {
      readonly kind: "form";
      readonly link: OpenLink;
      /** Proves that a POST comes from this form. */
      readonly form: string;
      /** Why it is shown again. */
      readonly problem?: string;
      /** As it was typed before. */
      readonly email?: string;
    }
  | { readonly kind: "number"; readonly link: OpenLink; readonly number: number }
  | { readonly kind: "void" | "tired"; readonly lang: Language }
  | { readonly kind: "failed"; readonly lang: Language; readonly text: string };

export interface ShownService {
  /** Host of the service, e.g. `"app.tingting.io"`; undefined in practice mode. */
  readonly host: string | undefined;
}

export function drawPage(page: Page, service: ShownService) {
  const lang = "lang" in page ? page.lang : page.link.lang;
  const say = sayIn(lang);
  const title = titleOf(page, say);
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="page/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="page/page.css">
</head>
<body>
${service.host === undefined ? html`<p class="practice">${say("adapter.practice")}</p>` : ""}
<main>
<h1><img src="page/icon.svg" alt="" width="32" height="32"> ${title}</h1>
${drawBody(page, service, say)}
</main>
</body>
</html>`;
}

function titleOf(page: Page, say: Say): string {
  return page.kind === "form" ? say("sign-in.page.title") : say(`sign-in.page.${page.kind}-title`);
}

function drawBody(page: Page, service: ShownService, say: Say) {
  switch (page.kind) {
    case "form":
      return drawForm(page, service, say);
    case "number": {
      const platform = platformName(page.link);
      return html`<p>${say("sign-in.page.number", { platform })}</p>
<p class="number">${page.number}</p>
<p class="quiet">${say("sign-in.page.number-secret")}</p>`;
    }
    case "void":
    case "tired":
      return html`<p>${say(`sign-in.page.${page.kind}`)}</p>`;
    case "failed":
      return html`<p>${page.text}</p>`;
    default:
      return page satisfies never;
  }
}

function drawForm(
  { link, form, problem, email = "" }: Extract<Page, { kind: "form" }>,
  service: ShownService,
  say: Say,
) {
  const name = legible(link.who.name);
  const practice = service.host === undefined;
  return html`<dl>
<div><dt>${say("sign-in.page.account")}</dt><dd><bdi>${say("sign-in.page.name", { name, platform: platformName(link) })}</bdi></dd></div>
<div><dt>${say("sign-in.page.service")}</dt><dd>${practice ? say("sign-in.page.practice") : `TingTing (${service.host})`}</dd></div>
</dl>
<p class="warning">${say("sign-in.page.warning")}</p>
${problem === undefined ? "" : html`<p class="problem" role="alert">${problem}</p>`}
<form method="post">
<input type="hidden" name="form" value="${form}">
<label>${say("sign-in.email")}
<input type="email" name="email" value="${email}" autocomplete="username" autocapitalize="none" spellcheck="false" required></label>
<label>${say("sign-in.password")}
<input type="password" name="password" autocomplete="current-password" required></label>
<button class="primary">${say("sign-in.submit")}</button>
${practice ? html`<button name="use" value="sample" formnovalidate>${say("sign-in.sample")}</button>` : ""}
</form>`;
}

/** `"telegram"` → `"Telegram"`. */
function platformName({ chat: { platform } }: OpenLink): string {
  return platform.charAt(0).toUpperCase() + platform.slice(1);
}
