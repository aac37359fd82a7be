// The page comes to life here: a session, the messages so far, then whatever happens.
import { createComposer } from "./composer.js";
import { byId } from "./elements.js";
import { beginSession, createOutgoing } from "./outgoing.js";
import { createScreen } from "./screen.js";
import { follow } from "./stream.js";

/** A button rests a moment after its press, so that an impatient second one is not another press. */
const REST_MS = 1_000;

const outgoing = createOutgoing({
  onCookiesMissing: () => {
    byId("cookies", HTMLElement).hidden = false;
  },
});

/**
 * Not `disabled`: that would take the focus away from whoever walks by keyboard.
 * @param {HTMLElement} element
 * @param {() => Promise<import("./outgoing.js").Outcome>} send
 */
async function pressOnce(element, send) {
  const article = element.closest("article");
  if (!article || article.ariaBusy === "true") return;
  const rest = (/** @type {boolean} */ resting) => {
    article.ariaBusy = String(resting);
    for (const button of article.querySelectorAll("button")) button.ariaDisabled = String(resting);
  };
  rest(true);
  if ((await send()) !== "taken") composer.complain(composer.notTaken);
  setTimeout(() => rest(false), REST_MS);
}

const screen = createScreen({
  tap: (button, form, element) => pressOnce(element, () => outgoing.tap(button, form)),
  answer: (form, values, element) => pressOnce(element, () => outgoing.form(form, values)),
});

await beginSession();
const composer = createComposer(outgoing, screen);
follow({
  onEntry: screen.show,
  onRestart: screen.clear,
  onCaughtUp: screen.caughtUp,
  onLink(up) {
    byId("offline", HTMLElement).hidden = up;
    if (up) outgoing.hurry();
  },
});
