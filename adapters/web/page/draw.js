// One message as an element. Everything that came from elsewhere is put in as text.
import { byId, make } from "./elements.js";

/**
 * @typedef {import("../wire.ts").Shown} Shown
 * @typedef {import("../wire.ts").ShownFile} ShownFile
 * @typedef {import("../wire.ts").ShownBy<"bot">["buttons"][number]} ShownButton
 * @typedef {{
 *   tap: (button: string, form: string | undefined, element: HTMLButtonElement) => void,
 *   answer: (form: string, values: Record<string, string>, element: HTMLFormElement) => void,
 * }} Actions
 */

/** A bar of text such as ▓▓▓░░░░░ or ███▒▒. */
const BAR = /([█▓■▰●]*[░▒□▱○]*)/u;
const WHOLE_BAR = /^(?=.{4,}$)([█▓■▰●]*)[░▒□▱○]*$/u;

/**
 * @param {Shown} shown
 * @param {Actions} actions
 * @returns {HTMLElement}
 */
export function draw(shown, actions) {
  const article = make("article", { className: shown.kind, lang: shown.lang, tabIndex: -1 });
  switch (shown.kind) {
    case "bot":
      article.classList.toggle("card", shown.card || shown.buttons.length > 0);
      article.append(drawRuns(shown.runs), ...drawFiles(shown.files), ...drawButtons(shown.buttons, actions));
      break;
    case "visitor":
      if (shown.file) article.append(make("p", { className: "file" }, drawName(shown.file)));
      if (shown.text !== "") article.append(make("p", { className: "text", dir: "auto" }, [shown.text]));
      if (!shown.kept) article.append(make("small", {}, [byId("log", HTMLElement).dataset.unkept ?? ""]));
      break;
    case "form":
      article.classList.toggle("closed", !shown.open);
      article.append(shown.open ? drawForm(shown, actions) : make("p", { className: "text" }, [shown.title]));
      break;
  }
  article.append(drawTime(shown.at));
  return article;
}

/** @param {import("../wire.ts").ShownBy<"bot">["runs"]} runs */
function drawRuns(runs) {
  /** @type {Record<string, "span" | "b" | "code">} */
  const tags = { plain: "span", bold: "b", code: "code" };
  return make(
    "p",
    { className: "text", dir: "auto" },
    runs.map(({ text, style }) => make(tags[style] ?? "span", {}, text.split(BAR).map(drawPart))),
  );
}

/** @param {string} text */
function drawPart(text) {
  const full = WHOLE_BAR.exec(text)?.[1];
  if (full === undefined) return text;
  const share = `${Math.round((full.length / text.length) * 100)}%`;
  // The characters stay, for whoever copies them; the eye sees one smooth bar.
  const bar = make("span", { className: "bar", role: "img", ariaLabel: share }, [text]);
  bar.style.setProperty("--full", share);
  return bar;
}

/**
 * @param {readonly ShownButton[]} buttons
 * @param {Actions} actions
 * @param {string} [form]
 */
function drawButtons(buttons, actions, form) {
  if (buttons.length === 0) return [];
  const row = buttons.map(({ id, label, tone }) => {
    const button = make("button", { type: "button", className: tone, dir: "auto" }, [label]);
    button.addEventListener("click", () => actions.tap(id, form, button));
    return button;
  });
  return [make("div", { className: "buttons", role: "group" }, row)];
}

/** @param {readonly ShownFile[]} files */
function drawFiles(files) {
  return files.length === 0 ? [] : [make("div", { className: "files" }, files.map(drawFile))];
}

/** @param {ShownFile} file */
function drawFile(file) {
  const href = `/chat/files/${file.ref}`;
  const link = make("a", { className: "file", href, download: file.name }, drawName(file));
  if (file.mime.startsWith("image/")) return make("figure", {}, [make("img", { src: href, alt: file.name }), link]);
  if (!file.mime.startsWith("audio/")) return link;
  return make("figure", {}, [make("audio", { src: href, controls: true, preload: "none" }), link]);
}

/** @param {ShownFile} file */
function drawName({ name, bytes }) {
  return [make("span", { className: "name", dir: "auto" }, [name]), make("span", { className: "size" }, [size(bytes)])];
}

/**
 * @param {import("../wire.ts").ShownBy<"form">} form
 * @param {Actions} actions
 */
function drawForm({ id, title, fields, submit, buttons }, actions) {
  const inputs = fields.map(({ name, label, secret }) => {
    const input = make("input", {
      name,
      type: secret ? "password" : name === "email" ? "email" : "text",
      required: true,
      spellcheck: false,
      autocapitalize: "none",
    });
    input.setAttribute("autocomplete", secret ? "current-password" : name === "email" ? "username" : "off");
    return make("label", {}, [make("span", {}, [label]), input]);
  });
  const send = make("button", { type: "submit", className: "primary" }, [submit]);
  const form = make("form", {}, [make("h2", {}, [title]), ...inputs, make("div", { className: "buttons" }, [send])]);
  form.append(...drawButtons(buttons, actions, id));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const values = [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : [],
    );
    actions.answer(id, Object.fromEntries(values), form);
  });
  return form;
}

/** @param {number} at */
function drawTime(at) {
  const time = new Date(at);
  const clock = time.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", ...digits() });
  return make("time", { dateTime: time.toISOString(), title: time.toLocaleString("en-GB", digits()) }, [clock]);
}

/** @param {number} bytes */
function size(bytes) {
  const [unit, amount] = bytes < 1_000_000 ? ["kilobyte", bytes / 1_000] : ["megabyte", bytes / 1_000_000];
  const style = /** @type {const} */ ("unit");
  const format = { style, unit, maximumFractionDigits: amount < 10 ? 1 : 0, ...digits() };
  return new Intl.NumberFormat("en-GB", format).format(Math.max(amount, 0.1));
}

/** Those of the page's script; not every browser knows Nepali, all know its digits. */
function digits() {
  return { numberingSystem: document.documentElement.lang === "ne" ? "deva" : "latn" };
}
